/** Fits the second stage (src/line-evidence.ts) on sentences that the model under it has not seen. */
import { HalfSpaceModel } from '../src/half-space-model.ts'
import type { Lexicon } from '../src/lexicon.ts'
import { lineEvidence } from '../src/line-evidence.ts'
import { EVIDENCE_SIZE } from '../src/model-file.ts'
import { chance, damage } from './gold-sentences.ts'

/** How much more a place in an undamaged sentence counts: harm is worse than a half-space missed. */
const CLEAN = 2.5
const ROUNDS = 60

type Row = { x: Float64Array; gold: number; weight: number }

/** The weights of the second stage: inside a word, and at a blank. */
export function fitEvidence(
  lexicon: Lexicon,
  weights: Int8Array,
  step: number,
  lines: readonly string[],
): [Float32Array, Float32Array] {
  const model = new HalfSpaceModel(lexicon, weights, step)
  const random = chance(5)
  const mixture = () => (random() < 0.4 ? 0 : random() < 0.66 ? 1 : 2)
  const rows: [Row[], Row[]] = [[], []]
  for (const line of lines) {
    for (const fate of [() => 0, () => 1, mixture, () => 2]) {
      const { text, gold } = damage(line, fate)
      const places = model.places(text, -4)
      const evidence = lineEvidence(text, places)
      const weight = text === line ? CLEAN : 1
      for (const [i, { start, end }] of places.entries())
        rows[start === end ? 0 : 1].push({ x: evidence[i]!, gold: gold[start]!, weight })
    }
  }
  return [fit(rows[0]), fit(rows[1])]
}

/** Logistic regression by damped diagonal Newton steps. */
function fit(rows: readonly Row[]): Float32Array {
  const weights = new Float64Array(EVIDENCE_SIZE)
  weights[1] = 1
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(EVIDENCE_SIZE)
    const curve = new Float64Array(EVIDENCE_SIZE).fill(1e-6)
    for (const { x, gold, weight } of rows) {
      let sum = 0
      for (let i = 0; i < EVIDENCE_SIZE; i++) sum += weights[i]! * x[i]!
      const p = 1 / (1 + Math.exp(-sum))
      for (let i = 0; i < EVIDENCE_SIZE; i++) {
        slope[i]! += weight * (gold - p) * x[i]!
        curve[i]! += weight * p * (1 - p) * x[i]! * x[i]!
      }
    }
    for (let i = 0; i < EVIDENCE_SIZE; i++) weights[i]! += slope[i]! / curve[i]! / 4
  }
  return Float32Array.from(weights)
}

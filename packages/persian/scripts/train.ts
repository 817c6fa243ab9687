/**
 * Learns the half-space model: logistic regression over boundaries (src/boundaries.ts), AdaGrad, four passes, the weights of
 * the last passes averaged. Every sentence is seen with its half-spaces deleted, as blanks, and in a mixture or undamaged, so
 * that the model also learns to leave good text alone. Deterministic: one seed, files in the order of their names.
 */
import { Boundaries, commonGroup, hashWord, SLOT_BITS, SPACE, wordsOf } from '../src/boundaries.ts'
import { endsJoining } from '../src/half-space-model.ts'
import type { Lexicon } from '../src/lexicon.ts'
import { chance, type Damaged, damage } from './gold-sentences.ts'

/** Slow steps: 0.25 learns the training text by heart and loses 0.01 of F1 on other text; 0.05 and three passes were best. */
const RATE = 0.05
const SMALL = 1e-6

type Cached = { slots: Uint32Array; at: number }

export class Trainer {
  readonly weights = new Float32Array(1 << SLOT_BITS)
  readonly #sums = new Float32Array(1 << SLOT_BITS)
  readonly #squares = new Float32Array(1 << SLOT_BITS)
  readonly #boundaries: Boundaries
  readonly #lexicon: Lexicon
  readonly #cache = new Map<string, Cached[]>()
  #averaged = 0

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#boundaries = new Boundaries(lexicon)
  }

  #inner(word: string): Cached[] {
    let cached = this.#cache.get(word)
    if (!cached) {
      cached = []
      const known = this.#lexicon.halfSpacesIn(word)
      const whole = commonGroup(this.#lexicon, word)
      for (let at = 1; at < word.length; at++) {
        if (!this.#boundaries.canSplit(word, at)) continue
        this.#boundaries.inside(word, at, known, whole)
        cached.push({ at, slots: this.#boundaries.slots.slice(0, this.#boundaries.count) })
      }
      this.#cache.set(word, cached)
    }
    return cached
  }

  /** Learns from one damaged sentence. */
  #sentence({ text, gold }: Damaged, weight: number): void {
    const words = wordsOf(text)
    const hashes = words.map(word => hashWord(word.text))
    const b = this.#boundaries
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      const next = words[i + 1]
      const gapAfter = next?.before ?? 0
      for (const { at, slots } of this.#inner(word.text)) {
        b.slots.set(slots)
        b.count = slots.length
        b.neighbours(
          128,
          word.text.slice(0, at),
          word.text.slice(at),
          hashes[i - 1] ?? 0,
          hashes[i + 1] ?? 0,
          word.before,
          gapAfter,
        )
        this.#learn(gold[word.start + at]!, weight)
      }
      if (next && next.before === SPACE && endsJoining(word.text)) {
        b.between(word, next)
        b.neighbours(
          160,
          word.text,
          next.text,
          hashes[i - 1] ?? 0,
          hashes[i + 2] ?? 0,
          word.before,
          words[i + 2]?.before ?? 0,
        )
        this.#learn(gold[word.end]!, weight)
      }
    }
  }

  #learn(gold: number, weight: number): void {
    const { slots, count } = this.#boundaries
    let sum = 0
    for (let i = 0; i < count; i++) sum += this.weights[slots[i]!]!
    const error = (gold - 1 / (1 + Math.exp(-sum))) * weight
    if (Math.abs(error) < 0.002) return
    const square = error * error
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!
      const squares = this.#squares[slot]! + square
      this.#squares[slot] = squares
      this.weights[slot]! += (RATE * error) / (Math.sqrt(squares) + SMALL)
    }
  }

  /** All passes over the sentences; `weightOf` says how much each counts. */
  train(lines: readonly string[], passes: number, seed = 7): void {
    for (let pass = 0; pass < passes; pass++) {
      const random = chance(seed + pass)
      const order = lines.map((_, i) => i)
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1))
        ;[order[i], order[j]] = [order[j]!, order[i]!]
      }
      for (const i of order) {
        const line = lines[i]!
        this.#sentence(
          damage(line, () => 0),
          1,
        )
        this.#sentence(
          damage(line, () => 1),
          1,
        )
        this.#sentence(
          (i + pass) % 2 === 0 ? damage(line, () => Math.floor(random() * 2.5)) : damage(line, () => 2),
          1,
        )
      }
      if (pass > 0) {
        for (let i = 0; i < this.weights.length; i++) this.#sums[i]! += this.weights[i]!
        this.#averaged += 1
      }
    }
    if (this.#averaged > 0)
      for (let i = 0; i < this.weights.length; i++) this.weights[i] = this.#sums[i]! / this.#averaged
  }
}

/** Learns to rank the candidates for a lemma: a log-linear model, AdaGrad, shuffled by a fixed seed. */
import { type Candidate, lemmaCandidates } from '../src/lemma-candidates.ts'
import { features, type WordKind } from '../src/lemma-ranker.ts'
import type { GoldPair, Use } from './lemma-sources.ts'

/** What the builder knows about a word beyond what the engine will know. */
export type Evidence = {
  commonness: (word: string) => number
  tags: ReadonlyMap<string, string>
  uses: ReadonlyMap<string, Use>
}
type Features = (form: string, kind: WordKind, candidate: Candidate) => string[]
type Example = { sets: number[][]; right: number; weight: number }

const PASSES = 12
const RATE = 0.25
const DECAY = 1e-5

const tagOf = (tags: ReadonlyMap<string, string>, word: string): string => {
  const tag = tags.get(word)
  if (tag === undefined) return '-'
  if (tag === '0') return '0'
  return tag.includes('PL') ? 'P' : /^AJ|^ADV/.test(tag) ? 'A' : 'N'
}
const size = (count: number): number => Math.round(Math.log2(count + 1) / 2)

/** The features that the engine has. */
export const leanFeatures =
  ({ commonness }: Evidence): Features =>
  (form, kind, candidate) =>
    features(form, kind, candidate, commonness(form), commonness)

/** Those, and what parts of speech and running text tell. */
export const richFeatures = (evidence: Evidence): Features => {
  const lean = leanFeatures(evidence)
  return (form, kind, candidate) => {
    const { way, lemma } = candidate
    const out = lean(form, kind, candidate)
    const own = tagOf(evidence.tags, form)
    const last = way.split('+').at(-1)!
    out.push(`t ${kind} ${way} ${own}`)
    if (way === '') return out
    const base = tagOf(evidence.tags, lemma)
    out.push(`t ${kind} ${last} ${own}${base}`, `tag ${kind} ${way} ${evidence.tags.get(lemma)}`)
    const use = evidence.uses.get(form)
    const baseUse = evidence.uses.get(lemma)
    const ratio = size(baseUse?.count ?? 0) - size(use?.count ?? 0)
    out.push(`u ${kind} ${way} ${size(use?.count ?? 0)} ${ratio}`, `u ${way} ${ratio}`)
    if (use !== undefined && use.count > 1) {
      out.push(`one ${kind} ${way} ${Math.round((6 * use.one) / use.count)}`)
      out.push(`that ${kind} ${way} ${Math.round((6 * use.that) / use.count)}`)
    }
    out.push(
      `plural ${kind} ${way} ${use !== undefined && use.plural > 0} ${baseUse !== undefined && baseUse.plural > 0}`,
    )
    return out
  }
}

/** Weights learned from gold pairs, each pair counting `weight`. */
export function trainRanker(
  gold: readonly { pair: GoldPair; weight: number }[],
  featuresOf: Features,
): Map<string, number> {
  const ids = new Map<string, number>()
  const idOf = (name: string): number => {
    let id = ids.get(name)
    if (id === undefined) {
      id = ids.size
      ids.set(name, id)
    }
    return id
  }
  const types = new Map<string, Example>()
  for (const { pair, weight } of gold) {
    if (pair.kind === 'V') continue
    const key = `${pair.kind} ${pair.form} ${pair.lemma}`
    const seen = types.get(key)
    if (seen) {
      seen.weight += weight
      continue
    }
    const candidates = lemmaCandidates(pair.form)
    const right = candidates.findIndex(({ lemma }) => lemma === pair.lemma)
    if (right < 0 || candidates.length < 2) continue
    const kind = pair.kind
    types.set(key, {
      right,
      weight,
      sets: candidates.map(candidate => featuresOf(pair.form, kind, candidate).map(idOf)),
    })
  }
  const examples = [...types.values()]
  const weights = new Float64Array(ids.size)
  const squares = new Float64Array(ids.size).fill(1e-6)
  let seed = 12345
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = random(i + 1)
      ;[examples[i], examples[j]] = [examples[j]!, examples[i]!]
    }
    for (const { sets, right, weight } of examples) {
      const sums = sets.map(set => set.reduce((sum, id) => sum + weights[id]!, 0))
      const most = Math.max(...sums)
      const parts = sums.map(sum => Math.exp(sum - most))
      const total = parts.reduce((a, b) => a + b, 0)
      const importance = Math.min(3, Math.sqrt(weight))
      for (const [i, set] of sets.entries()) {
        const error = ((i === right ? 1 : 0) - parts[i]! / total) * importance
        if (Math.abs(error) < 1e-4) continue
        for (const id of set) {
          const gradient = error - DECAY * weights[id]!
          squares[id]! += gradient * gradient
          weights[id]! += (RATE * gradient) / Math.sqrt(squares[id]!)
        }
      }
    }
  }
  return new Map([...ids].map(([name, id]) => [name, weights[id]!]))
}

/** The candidate that weights rank first. */
export function firstRanked(
  form: string,
  kind: WordKind,
  weights: ReadonlyMap<string, number>,
  featuresOf: Features,
): string {
  let choice = form
  let most = Number.NEGATIVE_INFINITY
  for (const candidate of lemmaCandidates(form)) {
    const sum = featuresOf(form, kind, candidate).reduce((all, name) => all + (weights.get(name) ?? 0), 0)
    if (sum > most) {
      most = sum
      choice = candidate.lemma
    }
  }
  return choice
}

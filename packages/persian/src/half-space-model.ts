/**
 * The learned half of the half-space decision: for every boundary of a line, how likely a half-space belongs there. Sums over
 * a word's own features are kept by word, so that running text costs little more than its neighbours' features.
 */
import { Boundaries, commonGroup, hashWord, SPACE, wordsOf } from './boundaries.ts'
import { isJoining, isMark } from './characters.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scored } from './line-evidence.ts'

/**
 * A place for a half-space: [start, end) is empty inside a word and the blank between two. `score` is the log-odds by the
 * place itself; `left` and `right` are the pieces on both sides.
 */
export type Place = Scored & { left: string; right: string }

/** Words kept with their sums; the store is emptied when it is full. */
const MOST_KEPT = 60_000
/** Boundaries less likely than this by their own features are not looked at further. */
const HOPELESS = -6

type Kept = { at: number[]; sum: number[] }

export class HalfSpaceModel {
  readonly #boundaries: Boundaries
  readonly #lexicon: Lexicon
  readonly #weights: Int8Array | Float32Array
  readonly #step: number
  #kept = new Map<string, Kept>()

  /** `weights` by slot, each times `step`. */
  constructor(lexicon: Lexicon, weights: Int8Array | Float32Array, step: number) {
    this.#lexicon = lexicon
    this.#boundaries = new Boundaries(lexicon)
    this.#weights = weights
    this.#step = step
  }

  /** The places of a line whose score is at least `floor`, in order. */
  places(text: string, floor: number): Place[] {
    const words = wordsOf(text)
    const hashes = words.map(word => hashWord(word.text))
    const out: Place[] = []
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      const next = words[i + 1]
      const before = hashes[i - 1] ?? 0
      const kept = this.#inside(word.text)
      for (let k = 0; k < kept.at.length; k++) {
        const at = kept.at[k]!
        const left = word.text.slice(0, at)
        const right = word.text.slice(at)
        this.#boundaries.count = 0
        this.#boundaries.neighbours(
          128,
          left,
          right,
          before,
          hashes[i + 1] ?? 0,
          word.before,
          next?.before ?? 0,
        )
        const score = kept.sum[k]! + this.#sum()
        if (score >= floor) out.push({ start: word.start + at, end: word.start + at, score, left, right })
      }
      if (next && next.before === SPACE && endsJoining(word.text)) {
        this.#boundaries.between(word, next)
        this.#boundaries.neighbours(
          160,
          word.text,
          next.text,
          before,
          hashes[i + 2] ?? 0,
          word.before,
          words[i + 2]?.before ?? 0,
        )
        const score = this.#sum()
        if (score >= floor)
          out.push({ start: word.end, end: next.start, score, left: word.text, right: next.text })
      }
    }
    return out
  }

  /** The boundaries inside a word that have a chance, with the sums of their own features. */
  #inside(word: string): Kept {
    const known = this.#kept.get(word)
    if (known) return known
    const kept: Kept = { at: [], sum: [] }
    if (word.length >= 2 && word.length <= 40) {
      const spellings = this.#lexicon.halfSpacesIn(word)
      const whole = commonGroup(this.#lexicon, word)
      for (let at = 1; at < word.length; at++) {
        if (!this.#boundaries.canSplit(word, at)) continue
        this.#boundaries.inside(word, at, spellings, whole)
        const sum = this.#sum()
        if (sum < HOPELESS) continue
        kept.at.push(at)
        kept.sum.push(sum)
      }
    }
    if (kept.at.length === 0 && word.length > 40) return kept
    if (this.#kept.size >= MOST_KEPT) this.#kept = new Map()
    this.#kept.set(word, kept)
    return kept
  }

  #sum(): number {
    const { slots, count } = this.#boundaries
    let sum = 0
    for (let i = 0; i < count; i++) sum += this.#weights[slots[i]!]!
    return sum * this.#step
  }
}

/** Whether a half-space could be seen after the word. */
export function endsJoining(word: string): boolean {
  let at = word.length - 1
  while (at > 0 && isMark(word.charCodeAt(at))) at -= 1
  return isJoining(word.charCodeAt(at))
}

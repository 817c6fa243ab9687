/**
 * What a boundary between two letters looks like, as numbers of weights. A boundary is a place inside a word, after a letter
 * that joins, or the blank between two words of which the first ends in such a letter; at each the model decides whether a
 * half-space belongs there. Features are letters on both sides, the pieces themselves, how common the word list knows them to
 * be (the pieces, the whole, and the pieces without their endings), whether it writes the whole with a half-space just
 * here, and the neighbouring words. Each feature is hashed to a slot; two features in one slot share a weight.
 *
 * The trainer (scripts/train.ts) and the engine use this file alike: changing it means training again.
 */
import { isJoining, isLetter, isMark, ZWNJ, ZWNJ_CODE } from './characters.ts'
import { FEATURE_ENDINGS as ENDINGS } from './half-space.lexicon.ts'
import { IS_NAME, type Lexicon, SEEN_ONLY } from './lexicon.ts'

export const SLOT_BITS = 22

/** What parts a word from its neighbour. */
const NOTHING = 0
export const SPACE = 1
const HALF_SPACE = 2

/** A run of letters, and what stands before it: SPACE and HALF_SPACE only where nothing else does. */
export type Word = { text: string; start: number; end: number; before: number }

/** The runs of letters of a text, in order. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = []
  let last = -1
  for (let i = 0; i < text.length; ) {
    if (!isLetter(text.charCodeAt(i))) {
      i += 1
      continue
    }
    const start = i
    i += 1
    while (i < text.length && (isLetter(text.charCodeAt(i)) || isMark(text.charCodeAt(i)))) i += 1
    const gap = last === start - 1 ? text.charCodeAt(last) : 0
    const before = gap === 0x20 ? SPACE : gap === ZWNJ_CODE ? HALF_SPACE : NOTHING
    out.push({ text: text.slice(start, i), start, end: i, before })
    last = i
  }
  return out
}

const SEED = 0x811c9dc5 | 0
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15)
const slotOf = (id: number, hash: number): number => {
  const mixed = Math.imul(hash ^ Math.imul(id, 0x9e3779b1), 0x85ebca6b)
  return (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> (32 - SLOT_BITS)) >>> 0
}

/** A hash of a whole word. */
export function hashWord(word: string): number {
  let hash = SEED
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i))
  return hash
}

/** How common the list knows a word to be, in seven groups: 0 unknown, 1 known but uncounted, 2 a name alone, 3–6 counted. */
function group(info: number): number {
  if (info < 0 || info & SEEN_ONLY) return 0
  const common = info & 15
  if (common === 0) return info & IS_NAME ? 2 : 1
  return common <= 2 ? 3 : common <= 4 ? 4 : common <= 6 ? 5 : 6
}

export class Boundaries {
  readonly #lexicon: Lexicon
  /** The slots of the last boundary described; `count` of them are valid. */
  readonly slots = new Uint32Array(96)
  count = 0

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  #add(id: number, hash: number): void {
    this.slots[this.count++] = slotOf(id, hash)
  }

  #group(text: string, start: number, end: number): number {
    return end > start ? group(this.#lexicon.find(text, start, end)) : 0
  }

  /** The word without its longest ending that leaves a known word of two letters: the group of what is left, and which. */
  #stem(text: string, start: number, end: number): number {
    for (let k = 0; k < ENDINGS.length; k++) {
      const ending = ENDINGS[k]!
      const left = end - start - ending.length
      if (left < 2 || !text.endsWith(ending, end)) continue
      const known = this.#group(text, start, end - ending.length)
      if (known > 0) return (k + 1) * 8 + known
    }
    return 0
  }

  /** Whether a half-space at `at` inside the word could be seen at all. */
  canSplit(word: string, at: number): boolean {
    return at > 0 && at < word.length && isJoining(word.charCodeAt(at - 1)) && isLetter(word.charCodeAt(at))
  }

  /** Describes the boundary at `at` inside a word, without its neighbours. `known`: the list's spellings of this word. */
  inside(word: string, at: number, known: readonly number[][], whole: number): void {
    this.count = 0
    const length = word.length
    this.#letters(0, word, at, word, at)
    const left = this.#group(word, 0, at)
    const right = this.#group(word, at, length)
    const stem = this.#stem(word, at, length)
    const here = known.length === 0 ? 0 : known.some(split => split.includes(at)) ? 2 : 1
    this.#pieces(32, word.slice(0, at), word.slice(at), left, right, whole, stem, here)
  }

  /** Describes the blank between two words. */
  between(left: Word, right: Word): void {
    this.count = 0
    const a = left.text
    const b = right.text
    this.#letters(64, a, a.length, b, 0)
    const joined = a + b
    const split = this.#lexicon.find(a + ZWNJ + b, 0, a.length + b.length + 1)
    const whole = this.#group(joined, 0, joined.length)
    const groupA = this.#group(a, 0, a.length)
    const groupB = this.#group(b, 0, b.length)
    const stem = this.#stem(b, 0, b.length)
    let here = split >= 0 && !(split & SEEN_ONLY) ? 2 : 0
    if (here === 0 && stem > 0) {
      const bare = a + ZWNJ + b.slice(0, b.length - ENDINGS[(stem >> 3) - 1]!.length)
      const known = this.#lexicon.find(bare, 0, bare.length)
      if (known >= 0 && !(known & SEEN_ONLY)) here = 1
    }
    this.#pieces(96, a, b, groupA, groupB, whole, stem, here)
    this.#add(124, left.before * 4 + here)
    this.#add(125, step(hashWord(a), left.before))
  }

  /** Adds the neighbours: the words before and after the boundary's own. `base` 128 inside a word, 160 at a blank. */
  neighbours(
    base: number,
    left: string,
    right: string,
    before: number,
    after: number,
    gapBefore: number,
    gapAfter: number,
  ): void {
    if (right.length <= 6) {
      const hash = hashWord(right)
      this.#add(base, step(hash, before))
      this.#add(base + 1, step(hash, after))
    }
    if (left.length <= 6) {
      const hash = hashWord(left)
      this.#add(base + 2, step(hash, before))
      this.#add(base + 3, step(hash, after))
    }
    this.#add(base + 4, gapBefore * 4 + gapAfter)
    this.#add(base + 5, step(hashWord(right), gapBefore * 4 + gapAfter))
    this.#add(base + 6, step(hashWord(left), gapBefore * 4 + gapAfter))
  }

  /** Letters on both sides: one to five to the left, one to five to the right, and pairs of such runs. */
  #letters(base: number, a: string, aEnd: number, b: string, bStart: number): void {
    let left = SEED
    const lefts = [0, 0, 0, 0, 0, 0]
    for (let k = 1; k <= 5; k++) {
      left = step(left, aEnd - k >= 0 ? a.charCodeAt(aEnd - k) : 1)
      lefts[k] = left
      this.#add(base + k, left)
      if (aEnd - k < 0) {
        for (let rest = k + 1; rest <= 5; rest++) lefts[rest] = left
        break
      }
    }
    let right = SEED
    for (let k = 1; k <= 5; k++) {
      right = step(right, bStart + k - 1 < b.length ? b.charCodeAt(bStart + k - 1) : 2)
      this.#add(base + 8 + k, right)
      if (k <= 4) {
        this.#add(base + 16 + k, step(lefts[k]!, right))
        if (k > 1) this.#add(base + 20 + k, step(lefts[k - 1]!, right))
        if (k < 4) this.#add(base + 25 + k, step(lefts[k + 1]!, right))
      }
      if (bStart + k - 1 >= b.length) break
    }
    this.#add(base, 7)
  }

  /** The pieces as wholes, and what the word list says of them. */
  #pieces(
    base: number,
    a: string,
    b: string,
    left: number,
    right: number,
    whole: number,
    stem: number,
    here: number,
  ): void {
    const hashA = hashWord(a)
    const hashB = hashWord(b)
    const three = (left * 8 + right) * 8 + whole
    this.#add(base, three * 4 + here)
    this.#add(base + 1, hashA)
    this.#add(base + 2, hashB)
    this.#add(base + 3, step(hashA, right * 8 + whole))
    this.#add(base + 4, step(hashB, left * 8 + whole))
    this.#add(base + 5, step(hashA, here + 8 * stem))
    this.#add(base + 6, step(hashB, here))
    this.#add(base + 7, (left * 512 + stem) * 8 + whole)
    this.#add(base + 8, ((left * 512 + stem) * 8 + whole) * 16 + Math.min(b.length, 15))
    this.#add(base + 9, Math.min(a.length, 7) * 64 + Math.min(b.length, 7) * 8 + here)
    this.#add(base + 10, (three * 8 + Math.min(a.length, 7)) * 8 + Math.min(b.length, 7))
    this.#add(base + 11, step(hashA, stem))
    if (stem > 0) {
      const bare = hashWord(b.slice(0, b.length - ENDINGS[(stem >> 3) - 1]!.length))
      this.#add(base + 12, bare)
      this.#add(base + 13, step(bare, left * 8 + whole))
    }
  }
}

/** The group of a word's commonness, for `Boundaries.inside`. */
export const commonGroup = (lexicon: Lexicon, word: string): number =>
  group(lexicon.find(word, 0, word.length))

/**
 * Misspelt words, offered and never applied. A word is in doubt when the list does not know it, not even under an ending, in
 * parts, or as a name; it is reported when the list has a word close by that is common enough for its length. Unknown words
 * with nothing near them are most often foreign names and stay unremarked: better silent than wrong.
 */
import { isJoining, isLetter, isMark, ZWNJ, ZWNJ_CODE } from './characters.ts'
import { PLURAL } from './half-space.lexicon.ts'
import { IS_NAME, type Lexicon, SEEN_ONLY } from './lexicon.ts'
import { ARABIC_AND_THE, WORD_ENDINGS } from './spelling.lexicon.ts'
import { type Candidate, candidates } from './suggest.ts'

/** A word in doubt: where it stands, and what may have been meant, best first. */
type Doubt = { start: number; end: number; suggestions: string[] }

/** Familiarity of words that the list does not know at all, and from which on a word is not in doubt. */
const UNKNOWN = -2
const SURELY = 3
/** Of a name that no list counts as a word. */
const NAME = 3
/** How much less a word under an ending is known than its stem. */
const DERIVED = 1

/** How common a neighbour must be for a word of so many letters to be in doubt, by length; short words have many neighbours. */
const NEEDED = [99, 99, 99, 8, 6, 4, 3, 3, 2]
/** What each step of familiarity with the word itself asks more of the neighbour. */
const FAMILIAR = 0.85

/** How much more common a word must be with آ than with ا. */
const MADDA = 2

const MOST_SUGGESTIONS = 5
const SHORTEST = 3
const LONGEST = 24
const BUDGET = 1.4
const ONE_SLIP = 0.9
/** Words kept with their suggestions. */
const MOST_KEPT = 20_000

export class Speller {
  readonly #lexicon: Lexicon
  #kept = new Map<string, string[]>()

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** The words of a text that are in doubt, in order. */
  doubts(text: string, isProtected: (at: number) => boolean): Doubt[] {
    const out: Doubt[] = []
    for (let i = 0; i < text.length; ) {
      if (!isLetter(text.charCodeAt(i))) {
        i += 1
        continue
      }
      const start = i
      while (i < text.length && isWordPart(text.charCodeAt(i))) i += 1
      if (i - start < SHORTEST || isProtected(start)) continue
      const suggestions = this.suggestionsFor(text.slice(start, i))
      if (suggestions.length > 0) out.push({ start, end: i, suggestions })
    }
    return out
  }

  /** What may have been meant by a word, best first; empty where the word is known or nothing is near. */
  suggestionsFor(word: string): string[] {
    if (word.length > 2 * LONGEST) return []
    let kept = this.#kept.get(word)
    if (kept === undefined) {
      kept = this.#suggest(word)
      if (this.#kept.size >= MOST_KEPT) this.#kept = new Map()
      this.#kept.set(word, kept)
    }
    return kept
  }

  /** Whether the list does not know the word but has a common one a single slip away. */
  isSlip(word: string): boolean {
    if (this.#familiarity(word) > UNKNOWN) return false
    return candidates(this.#lexicon, word, ONE_SLIP).some(({ common }) => common >= NEEDED[3]! - 2)
  }

  /** The word with آ for its first ا, where that is far more common (اماده); null elsewhere. */
  #missesMadda(word: string): string | null {
    if (word.length <= SHORTEST || !word.startsWith('ا')) return null
    const full = `آ${word.slice(1)}`
    return this.#common(full) - Math.max(0, this.#common(word)) >= MADDA ? full : null
  }

  /**
   * How well the list knows a word: its commonness (0–15) as it stands or with its half-spaces; somewhat less as a known stem
   * under endings or in parts that half-spaces set off; UNKNOWN otherwise.
   */
  #familiarity(word: string): number {
    if (word.length < SHORTEST) return SURELY
    const own = this.#common(word)
    if (own >= SURELY) return own
    if (word.includes(ZWNJ)) {
      const parts = word.split(ZWNJ).map(part => (part.length < SHORTEST ? SURELY : this.#familiarity(part)))
      return Math.max(own, Math.min(...parts), this.#familiarity(word.replaceAll(ZWNJ, '')))
    }
    const arabic = word.startsWith(ARABIC_AND_THE) ? this.#common(word.slice(1)) : UNKNOWN
    return Math.max(own, arabic, this.#underEndings(word, 0))
  }

  #common(word: string): number {
    const info = this.#lexicon.find(word, 0, word.length)
    if (info < 0) return this.#lexicon.halfSpacesIn(word).length > 0 ? SURELY : UNKNOWN
    if (info & SEEN_ONLY) return 1
    return Math.max(info & 15, info & IS_NAME ? NAME : 0)
  }

  /** The familiarity of a word read as a stem and up to two endings: that of the stem, less a discount. */
  #underEndings(word: string, depth: number): number {
    let best = UNKNOWN
    for (const ending of WORD_ENDINGS) {
      const length = word.length - ending.length
      if (length < 2 || !word.endsWith(ending)) continue
      const stem = word.slice(0, length)
      const discount = DERIVED + (length < 3 ? 3 : length < 4 ? 1 : 0)
      best = Math.max(best, this.#common(stem) - discount)
      if (depth === 0) best = Math.max(best, this.#underEndings(stem, 1) - 1)
    }
    return best
  }

  #suggest(word: string): string[] {
    const bare = word.replace(/[\u064B-\u065F\u0670]/g, '').replace(/^\u200C+|\u200C+$/g, '')
    if (bare.length > LONGEST) return []
    const familiarity = this.#familiarity(bare)
    const withMadda = this.#missesMadda(bare)
    if (withMadda !== null) return [withMadda]
    if (familiarity >= SURELY) return []
    const letters = bare.replaceAll(ZWNJ, '')
    const scored = new Map<string, number>()
    const offer = (candidate: Candidate, ending: string): void => {
      const score = scoreOf(candidate, letters.length, familiarity)
      const full = candidate.word + ending
      if (full !== bare && score > (scored.get(full) ?? 0)) scored.set(full, score)
    }
    for (const candidate of candidates(this.#lexicon, letters, BUDGET)) offer(candidate, '')
    for (const ending of WORD_ENDINGS) {
      const stem = letters.slice(0, -ending.length)
      if (!letters.endsWith(ending) || stem.length < SHORTEST) continue
      for (const candidate of candidates(this.#lexicon, stem, BUDGET)) {
        const glue =
          ending.startsWith(PLURAL) && isJoining(candidate.word.charCodeAt(candidate.word.length - 1))
            ? ZWNJ
            : ''
        offer({ ...candidate, common: candidate.common - 1 }, glue + ending)
      }
    }
    return [...scored]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_SUGGESTIONS)
      .map(([full]) => full)
  }
}

/**
 * How good a candidate is; 0 where it is none. Short words have many neighbours, so they need common ones, and so do words
 * that are themselves known a little.
 */
function scoreOf({ cost, common, isName }: Candidate, length: number, familiarity: number): number {
  const known = Math.max(common, isName ? 1 : 0)
  const needed = NEEDED[Math.min(length, NEEDED.length - 1)]! + (familiarity - UNKNOWN) * FAMILIAR
  if (known < needed + 2.5 * (cost - 0.8)) return 0
  return 10 + known - 8 * cost
}

const isWordPart = (code: number): boolean => isLetter(code) || isMark(code) || code === ZWNJ_CODE

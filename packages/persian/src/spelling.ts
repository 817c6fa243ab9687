/**
 * Misspelt words, offered and never applied: a noisy channel. For every word it is asked what may have been meant: words of the
 * list close by (suggest.ts), each as likely as it is common (familiarity.ts) and as it goes with its neighbours
 * (word-pairs.ts), less what the slip costs. A word is in doubt when something else is likelier than itself by a margin.
 * Words that are known well need a wide margin and neighbours that speak for it; unknown words with nothing near them are
 * most often foreign names and stay unremarked: better silent than wrong.
 */
import { isDigit, isJoining, isLetter, isMark, ZWNJ, ZWNJ_CODE } from './characters.ts'
import { Familiarity, listedAs, unknownOf } from './familiarity.ts'
import { PLURAL } from './half-space.lexicon.ts'
import { IS_NAME, IS_VERB, type Lexicon } from './lexicon.ts'
import { PARTS, WORD_ENDINGS } from './spelling.lexicon.ts'
import { candidates } from './suggest.ts'
import { EDGE, NUMBER, type WordPairs } from './word-pairs.ts'

/** A word in doubt: where it stands, and what may have been meant, best first. */
type Doubt = { start: number; end: number; suggestions: string[] }

/**
 * Something a word may have been meant for: its likelihood less the cost of the slip, in decades. `ahead`: for the same word
 * in another spelling, how far it must be ahead.
 */
type Meant = { word: string; score: number; ahead: number | null }

/** A word with what it may have been meant for, before its neighbours are asked. */
type Reading = { own: number; isName: boolean; isVerb: boolean; meant: readonly Meant[] }

/** Decades that a slip of cost 1 takes off. */
const SLIP = 3
/** How much of a pair's affinity counts. */
const AFFINITY = 0.7
/** No word counts as likelier than this, none less likely than that is offered. */
const MOST_LIKELY = -2.75
const LEAST_LIKELY = -7.3
/**
 * What another word must be ahead, its slip already taken off; and how much more for each decade that the word itself is likelier
 * than RARE, for names, for regular verb forms, and for words of two and three letters.
 */
const AHEAD = -1
const RARE = -7.5
const STUBBORN = 0.5
const NAME_MORE = 0.7
const VERB_MORE = 0.5
const SHORT_MORE = [0, 0, 1.5, 0.5]
/** What another spelling of the same word must be ahead: with its madda, with its hamza, with its hamza in three letters. */
const MADDA_AHEAD = -0.35
const HAMZA_AHEAD = -1.1
const HAMZA_SHORT = -0.6

const MOST_SUGGESTIONS = 5
const SHORTEST = 2
const LONGEST = 24
const BUDGET = 1.4
const ONE_SLIP = 0.9
/** Of an unknown word's one slip to a common word, for `isSlip`. */
const SLIP_TO = -4.75
/** Words kept with their readings. */
const MOST_KEPT = 20_000

type Offer = (full: string, likely: number, cost: number) => void

const parts = new Set(PARTS)

export class Speller {
  readonly #lexicon: Lexicon
  readonly #familiarity: Familiarity
  readonly #pairs: WordPairs | null
  #kept = new Map<string, Reading>()

  /** Without `pairs` every word is judged by itself. */
  constructor(lexicon: Lexicon, pairs: WordPairs | null) {
    this.#lexicon = lexicon
    this.#familiarity = new Familiarity(lexicon)
    this.#pairs = pairs
  }

  /** The words of a text that are in doubt, in order. */
  doubts(text: string, isProtected: (at: number) => boolean): Doubt[] {
    const out: Doubt[] = []
    let left = EDGE
    for (let i = 0; i < text.length; ) {
      const start = i
      while (i < text.length && isWordPart(text.charCodeAt(i))) i += 1
      if (i === start) {
        const code = text.charCodeAt(i)
        if (isDigit(code)) left = NUMBER
        else if (code !== 0x20) left = EDGE
        i += 1
        continue
      }
      const word = bareWord(text.slice(start, i))
      if (word.length >= SHORTEST && !isProtected(start)) {
        const suggestions = this.#suggestions(word, left, nextWord(text, i))
        if (suggestions.length > 0) out.push({ start, end: i, suggestions })
      }
      left = word
    }
    return out
  }

  /** Whether the list does not explain the word but has a common one a single slip away. */
  isSlip(word: string): boolean {
    if (this.#familiarity.of(word) !== null) return false
    return candidates(this.#lexicon, word, ONE_SLIP).some(({ info }) => listedAs(info) >= SLIP_TO)
  }

  /** What may have been meant by a word between its neighbours, best first; empty where it is not in doubt. */
  #suggestions(word: string, left: string, right: string): string[] {
    const { own, isName, isVerb, meant } = this.#reading(word)
    if (meant.length === 0) return []
    const mine = own + this.#affinity(left, word, right)
    const needed =
      mine +
      AHEAD +
      STUBBORN * Math.max(0, own - RARE) +
      (isName ? NAME_MORE : 0) +
      (isVerb ? VERB_MORE : 0) +
      (SHORT_MORE[word.length] ?? 0)
    const scored = meant.map(one => {
      const score = one.score + this.#affinity(left, one.word, right)
      const isAhead =
        one.ahead === null
          ? score >= needed
          : one.score >= own + one.ahead + (isName && one.ahead === MADDA_AHEAD ? NAME_MORE : 0)
      return { word: one.word, score, isAhead }
    })
    scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    const first = scored.findIndex(one => one.isAhead)
    if (first < 0) return []
    scored.unshift(...scored.splice(first, 1))
    return scored.slice(0, MOST_SUGGESTIONS).map(one => one.word)
  }

  #affinity(left: string, word: string, right: string): number {
    if (this.#pairs === null) return 0
    return AFFINITY * (this.#pairs.affinity(left, word) + this.#pairs.affinity(word, right))
  }

  #reading(word: string): Reading {
    let kept = this.#kept.get(word)
    if (kept === undefined) {
      kept = this.#read(word)
      if (this.#kept.size >= MOST_KEPT) this.#kept = new Map()
      this.#kept.set(word, kept)
    }
    return kept
  }

  #read(word: string): Reading {
    const letters = word.replaceAll(ZWNJ, '')
    const nothing = { own: 0, isName: false, isVerb: false, meant: [] }
    if (letters.length > LONGEST || letters.length < SHORTEST) return nothing
    const familiarity = this.#familiarity.of(word)
    const own = familiarity ?? unknownOf(letters.length)
    if (own > -3) return nothing
    const info = this.#lexicon.find(word, 0, word.length)
    const best = new Map<string, number>()
    const offer: Offer = (full, likely, cost) => {
      const score = Math.min(likely, MOST_LIKELY) - SLIP * cost
      if (likely < LEAST_LIKELY) return
      if (full.replaceAll(ZWNJ, '') !== letters && score > (best.get(full) ?? own - 4)) best.set(full, score)
    }
    this.#near(letters, offer)
    if (word.includes(ZWNJ)) this.#nearInParts(word, offer)
    const meant = [...best]
      .filter(([full]) => !losesHamza(word, full))
      .map(([full, score]): Meant => ({ word: full, score, ahead: aheadOf(word, full) }))
    meant.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    return {
      own,
      isName: info >= 0 && (info & IS_NAME) !== 0,
      isVerb: info >= 0 && (info & IS_VERB) !== 0,
      meant: meant.slice(0, 12),
    }
  }

  /** Words near the letters, as they stand and with an ending taken off and put back. */
  #near(letters: string, offer: Offer): void {
    for (const { word, cost, info } of candidates(this.#lexicon, letters, BUDGET))
      offer(word, listedAs(info), cost)
    for (const ending of WORD_ENDINGS) {
      const stem = letters.slice(0, -ending.length)
      if (!letters.endsWith(ending) || stem.length < 3) continue
      for (const { word, cost, info } of candidates(this.#lexicon, stem, BUDGET)) {
        const joins = isJoining(word.charCodeAt(word.length - 1))
        const full = word + (ending.startsWith(PLURAL) && joins ? ZWNJ : '') + ending
        offer(full, Math.min(listedAs(info) - 0.8, this.#familiarity.of(full) ?? -99), cost)
      }
    }
  }

  /** Words near the one part that nothing explains. */
  #nearInParts(word: string, offer: Offer): void {
    const pieces = word.split(ZWNJ)
    for (const [i, piece] of pieces.entries()) {
      if (parts.has(piece) || piece.length < 3) continue
      for (const { word: near, cost, info } of candidates(this.#lexicon, piece, BUDGET)) {
        const full = pieces.with(i, near).join(ZWNJ)
        const known = this.#familiarity.of(full)
        if (known !== null) offer(full, Math.min(known, listedAs(info)), cost)
      }
    }
  }
}

/** How far `full` must be ahead where it is the same word with its madda or hamza; null where it is another word. */
function aheadOf(word: string, full: string): number | null {
  if (bareOfHamza(full) !== bareOfHamza(word)) return null
  if (full.includes('آ') && !word.includes('آ')) return MADDA_AHEAD
  const isInside = word.length > 3 || !/[أؤ]$/u.test(full)
  return isInside && HAMZA.test(full) && !HAMZA.test(word) ? (word.length > 3 ? HAMZA_AHEAD : HAMZA_SHORT) : 0
}

/** Whether `full` is the same word with fewer of its hamzas or maddas: never a correction. */
const losesHamza = (word: string, full: string): boolean =>
  bareOfHamza(full) === bareOfHamza(word) && hamzas(full) < hamzas(word)

const hamzas = (word: string): number => word.replace(/[^آأؤئ]/g, '').length
const HAMZA = /[أؤ]|ئو/u
const bareOfHamza = (word: string): string =>
  word
    .replaceAll(ZWNJ, '')
    .replace(/[آأ]/g, 'ا')
    .replaceAll('ئو', 'وو')
    .replaceAll('ئ', 'ی')
    .replaceAll('ؤ', 'و')

const isWordPart = (code: number): boolean => isLetter(code) || isMark(code) || code === ZWNJ_CODE

const bareWord = (word: string): string =>
  word.replace(/[\u064B-\u065F\u0670]/g, '').replace(/^\u200C+|\u200C+$/g, '')

/** The word that follows at `at` as pairs see it: EDGE where anything but one blank comes first. */
function nextWord(text: string, at: number): string {
  if (text[at] !== ' ') return EDGE
  const start = at + 1
  if (isDigit(text.charCodeAt(start))) return NUMBER
  let end = start
  while (end < text.length && end < start + 40 && isWordPart(text.charCodeAt(end))) end += 1
  return end > start ? bareWord(text.slice(start, end)) : EDGE
}

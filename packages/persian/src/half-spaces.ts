/**
 * Fourth step: half-spaces. Morphology and the word list propose by way of the features, the model decides, the line around
 * weighs in, and what comes out is an edit with its reason: which ending, which prefix, which compound.
 *
 * Two strengths. Above SURE_… the edit is made; below it, down to OFFERED, and for every compound that the word list itself
 * writes with a half-space, it is shown and left to the editor.
 */
import { isBlank, isDigit, isJoining, isLetter, isLineEnd, ZWNJ } from './characters.ts'
import type { Edit } from './edit.ts'
import {
  AFTER_MAY,
  ENDING_AFTER_BLANK,
  ENDINGS_WITH_HALF_SPACE,
  KEPT_WHOLE,
  MAY,
  NEVER_BEFORE_ENDING,
  PLURAL,
  POSSESSIVES,
  PREFIXES,
  VERB_PREFIXES,
} from './half-space.lexicon.ts'
import { HalfSpaceModel, type Place } from './half-space-model.ts'
import type { Lexicon } from './lexicon.ts'
import { lineEvidence, weigh } from './line-evidence.ts'
import type { Rule } from './messages.ts'
import type { ModelFile } from './model-file.ts'

/**
 * Least probability of an edit that is made, inside a word and at a blank. Learnt probabilities run low on text unlike the
 * training text; these keep F1 highest while hardly more than one good sentence in a hundred is touched.
 */
const SURE_INSIDE = 0.27
const SURE_AT_BLANK = 0.31
const OFFERED = 0.08
/** Places with a lower score are not weighed at all. */
const FLOOR = -4
/** A longer line is read in parts that end at punctuation, so that memory stays small. */
const PART = 20_000

const endings = new Set(ENDINGS_WITH_HALF_SPACE)
const afterBlank = new Set(ENDING_AFTER_BLANK)
const possessives = new Set(POSSESSIVES)
const prefixes = new Set(PREFIXES)
const keptWhole = new Set(KEPT_WHOLE)
const verbPrefixes = new Set(VERB_PREFIXES)
const neverBefore = new Set(NEVER_BEFORE_ENDING)

type HalfSpaceEdits = { sure: Edit[]; offered: Edit[] }

export class HalfSpaces {
  readonly #model: HalfSpaceModel
  readonly #lexicon: Lexicon
  readonly #evidence: ModelFile['evidence']
  readonly #isMisspelling: (word: string) => boolean

  /** `isMisspelling` tells of an unknown word whether a common one stands close to it. */
  constructor(lexicon: Lexicon, file: ModelFile, isMisspelling: (word: string) => boolean) {
    this.#isMisspelling = isMisspelling
    this.#lexicon = lexicon
    this.#model = new HalfSpaceModel(lexicon, file.weights, file.step)
    this.#evidence = file.evidence
  }

  /** The edits of a text, line by line. */
  edits(text: string, isProtected: (at: number) => boolean): HalfSpaceEdits {
    const out: HalfSpaceEdits = { sure: [], offered: [] }
    for (let start = 0; start < text.length; ) {
      const end = partEnd(text, start)
      if (end > start) this.#part(text.slice(start, end), start, isProtected, out)
      start = Math.max(end, start + 1)
    }
    return out
  }

  #part(part: string, offset: number, isProtected: (at: number) => boolean, out: HalfSpaceEdits): void {
    const places = this.#model.places(part, FLOOR)
    const evidence = lineEvidence(part, places)
    const joins = joinEdits(part, this.#lexicon)
    let join = 0
    const sure: Edit[] = []
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!
      for (; join < joins.length && joins[join]!.start < place.start; join++) sure.push(joins[join]!)
      if (isProtected(offset + place.start) || isMay(part, place) || isJoinedPossessive(place)) continue
      const chance = weigh(evidence[i]!, this.#evidence[place.start === place.end ? 0 : 1])
      const needed = place.start === place.end ? SURE_INSIDE : SURE_AT_BLANK
      if (chance >= needed && this.#isSound(place)) sure.push(editOf(place))
      else if (chance >= OFFERED || this.#isListed(place)) out.offered.push(moved(editOf(place), offset))
    }
    for (; join < joins.length; join++) sure.push(joins[join]!)
    for (const edit of sure) if (!isProtected(offset + edit.start)) out.sure.push(moved(edit, offset))
  }

  /**
   * Whether a place that its line makes likely also stands by itself: a split at a prefix must not part a
   * word that is more common joined (پسماند); one that is neither an ending's nor a prefix's nor in the word list must be likely on its own, and must not cut up a word that is known whole or that looks misspelt.
   */
  #isSound({ start, end, left, right, score }: Place): boolean {
    if (start === end && keptWhole.has(left + right)) return false
    const [reason] = reasonOf(left, right)
    if (end > start || (reason !== 'compound' && reason !== 'prefix')) return true
    const word = left + right
    const whole = this.#lexicon.find(word, 0, word.length)
    if (reason === 'prefix') {
      return commonness(whole) <= commonness(this.#lexicon.find(left + ZWNJ + right, 0, word.length + 1))
    }
    if (this.#lexicon.halfSpacesIn(word).length > 0) return whole < 0 || score >= 0.5
    return score >= 0 && !this.#isKnownWhole(word) && !(score < 2 && this.#isMisspelling(word))
  }

  /** Whether the word, with or without an ending, is in the word list as it stands. */
  #isKnownWhole(word: string): boolean {
    if (this.#lexicon.find(word, 0, word.length) >= 0) return true
    for (const ending of ENDING_AFTER_BLANK) {
      if (word.endsWith(ending) && this.#lexicon.find(word, 0, word.length - ending.length) >= 0) return true
    }
    return false
  }

  /** Whether the word list writes the two words as one with a half-space, and nothing else speaks for it. */
  #isListed({ start, end, left, right }: Place): boolean {
    const word = left + ZWNJ + right
    return end > start && left.length > 2 && right.length > 2 && this.#lexicon.find(word, 0, word.length) >= 0
  }
}

/** How common a word is that the list found, 0 where it found none. */
const commonness = (info: number): number => (info < 0 ? 0 : info & 15)

/** «۱۲ می» and «می سال ۲۰۲۳» speak of May; no verb begins there. */
const isMay = (text: string, { start, end, left, right }: Place): boolean =>
  end > start &&
  left === MAY &&
  (AFTER_MAY.includes(right) || (isDigit(text.charCodeAt(start - 4)) && text[start - 3] === ' '))

/** Possessives are written joined after a letter that joins (میهنمان), except after heh and yeh. */
const isJoinedPossessive = ({ start, end, left, right }: Place): boolean =>
  start === end && possessives.has(right) && !left.endsWith('ه') && !left.endsWith('ی')

const moved = (edit: Edit, by: number): Edit => ({ ...edit, start: edit.start + by, end: edit.end + by })

/** The end of a line, or of a part of a very long one: after a mark of punctuation and its blank, counted in letters. */
function partEnd(text: string, start: number): number {
  let letters = 0
  let i = start
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isLineEnd(code)) break
    if (isLetter(code)) letters += 1
    else if (letters > PART && isBlank(code) && '.،؛:؟!'.includes(text[i - 1]!)) return i
  }
  return i
}

function editOf(place: Place): Edit {
  const { start, end, left, right } = place
  const blank = end > start ? '-for-space' : ''
  const [name, piece] = reasonOf(left, right)
  return { start, end, insert: ZWNJ, rule: `half-space.${name}${blank}` as Rule, piece }
}

/** Which kind of part the half-space sets off, and the part. */
function reasonOf(left: string, right: string): [string, string] {
  if (endings.has(right)) return ['ending', right]
  for (let length = Math.min(7, right.length - 1); length >= 2; length--) {
    if (length <= right.length && right.startsWith(PLURAL) && endings.has(right.slice(0, length)))
      return ['ending', right.slice(0, length)]
  }
  if (verbPrefixes.has(left)) return ['verb', left]
  if (prefixes.has(left)) return ['prefix', left]
  return ['compound', '']
}

/** Plural endings that stand after a blank behind a letter that does not join (کشور ها): no half-space, just no blank. */
function joinEdits(text: string, lexicon: Lexicon): Edit[] {
  const edits: Edit[] = []
  if (!text.includes(` ${PLURAL}`)) return edits
  for (let at = text.indexOf(` ${PLURAL}`); at >= 0; at = text.indexOf(` ${PLURAL}`, at + 1)) {
    let end = at + 1
    while (end < text.length && isLetter(text.charCodeAt(end))) end += 1
    let start = at
    while (start > 0 && isLetter(text.charCodeAt(start - 1))) start -= 1
    const ending = text.slice(at + 1, end)
    const word = text.slice(start, at)
    const fits = word.length >= 3 && !isJoining(text.charCodeAt(at - 1)) && afterBlank.has(ending)
    if (fits && !neverBefore.has(word) && lexicon.find(word, 0, word.length) >= 0)
      edits.push({ start: at, end: at + 1, insert: '', rule: 'half-space.joined-ending', piece: ending })
  }
  return edits
}

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
  BOUND_CLITICS,
  ENDING_AFTER_BLANK,
  ENDINGS_WITH_HALF_SPACE,
  HEH,
  INDEFINITE,
  KEPT_WHOLE,
  MAY,
  NEVER_BEFORE_ENDING,
  NEVER_MAY,
  PAIRED,
  PLURAL,
  POSSESSIVES,
  PREFIXES,
  VERB_PREFIXES,
  WITHOUT,
} from './half-space.lexicon.ts'
import { HalfSpaceModel, type Place } from './half-space-model.ts'
import { IS_NAME, IS_VERB, type Lexicon } from './lexicon.ts'
import { lineEvidence, weigh } from './line-evidence.ts'
import type { Rule } from './messages.ts'
import type { ModelFile } from './model-file.ts'
import { AND } from './spelling.lexicon.ts'

/**
 * Least probability of an edit that is made, inside a word and at a blank. Learnt probabilities run low on text unlike the
 * training text; these keep F1 highest while hardly more than one good sentence in a hundred is touched.
 */
const SURE_INSIDE = 0.24
const SURE_AT_BLANK = 0.31
const OFFERED = 0.08
/** A split inside a name, by its own score. */
const SURE_OF_NAME = 2.5
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
    const heh = hehDecisions(places)
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!
      if (place.left === HEH || place.right === HEH || heh.has(place)) continue
      for (; join < joins.length && joins[join]!.start < place.start; join++) sure.push(joins[join]!)
      if (isProtected(offset + place.start) || isMay(part, place) || isJoinedPossessive(place)) continue
      if (place.end > place.start && (isAfterEnding(part, place) || isOfPair(part, place))) continue
      const chance = weigh(evidence[i]!, this.#evidence[place.start === place.end ? 0 : 1])
      const needed = place.start === place.end ? SURE_INSIDE : SURE_AT_BLANK
      if (this.#isPlain(place) || (chance >= needed && this.#isSound(place))) sure.push(editOf(place, 0))
      else if (chance >= OFFERED || this.#isListed(place)) out.offered.push(editOf(place, offset))
    }
    for (; join < joins.length; join++) sure.push(joins[join]!)
    for (const edit of sure) if (!isProtected(offset + edit.start)) out.sure.push(moved(edit, offset))
  }

  /**
   * Whether a blank plainly is none: after a prefix that is never a word (برمی آیند), before a clitic that is never one after heh or
   * yeh (هنری اش).
   */
  #isPlain({ start, end, left, right }: Place): boolean {
    if (end === start) return false
    if (BOUND_CLITICS.includes(right))
      return left.length > 2 && /[هی]$/u.test(left) && this.#isKnownWhole(left)
    if (!verbPrefixes.has(left) || left.length < 4 || left === NEVER_MAY) return false
    const word = left + ZWNJ + right
    const info = this.#lexicon.find(word, 0, word.length)
    return info >= 0 && (info & IS_VERB) !== 0
  }

  /**
   * Whether a place that its line makes likely also stands by itself: a split at a prefix must not part a
   * word that is more common joined (پسماند); one that is neither an ending's nor a prefix's nor in the word list must be likely on its own, and must not cut up a word that is known whole or that looks misspelt.
   */
  #isSound({ start, end, left, right, score }: Place): boolean {
    if (start === end && keptWhole.has(left + right)) return false
    const [reason] = reasonOf(left, right)
    if (end === start && right === INDEFINITE && !left.endsWith(HEH) && this.#isListedWhole(left + right[0]))
      return false
    if (end > start && reason === 'compound' && this.#isMisspelling(right)) return false
    if (end > start || (reason !== 'compound' && reason !== 'prefix')) return true
    const word = left + right
    const whole = this.#lexicon.find(word, 0, word.length)
    if (reason === 'prefix') {
      return commonness(whole) <= commonness(this.#lexicon.find(left + ZWNJ + right, 0, word.length + 1))
    }
    if (whole >= 0 && whole & IS_NAME && score < SURE_OF_NAME) return false
    if (this.#lexicon.halfSpacesIn(word).length > 0) return whole < 0 || score >= 0.5
    return score >= 0 && !this.#isKnownWhole(word) && !(score < 2 && this.#isMisspelling(word))
  }

  #isListedWhole(word: string): boolean {
    return this.#lexicon.find(word, 0, word.length) >= 0
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

/**
 * Of «خان|های» and «خانه|ای» only one can be: the places that stand one letter beside a likelier one, with a lone heh between
 * the two.
 */
function hehDecisions(places: readonly Place[]): ReadonlySet<Place> {
  const out = new Set<Place>()
  for (let i = 0; i + 1 < places.length; i++) {
    const a = places[i]!
    const b = places[i + 1]!
    const isLoneHeh =
      a.start === a.end && b.start === a.start + 1 && b.start === b.end && a.right.startsWith(HEH)
    if (isLoneHeh) out.add(a.score >= b.score ? b : a)
  }
  return out
}

/** How common a word is that the list found, 0 where it found none. */
const commonness = (info: number): number => (info < 0 ? 0 : info & 15)

/** «۱۲ می» and «می سال ۲۰۲۳» speak of May; no verb begins there. */
const isMay = (text: string, { start, end, left, right }: Place): boolean =>
  end > start &&
  left === MAY &&
  (AFTER_MAY.includes(right) || (isDigit(text.charCodeAt(start - 4)) && text[start - 3] === ' '))

/** An ending already set off closes its word: nothing is joined to it over a blank. */
const isAfterEnding = (text: string, { start, left, right }: Place): boolean =>
  endings.has(left) && text[start - left.length - 1] === ZWNJ && !endings.has(right)

/** «بی قید و شرط» governs both its nouns. */
const isOfPair = (text: string, { end, left, right }: Place): boolean =>
  left === WITHOUT && PAIRED.includes(right) && text.startsWith(` ${AND} `, end + right.length)

/** Possessives are written joined after a letter that joins (میهنمان), except after heh and yeh. */
const isJoinedPossessive = ({ start, end, left, right }: Place): boolean =>
  start === end && possessives.has(right) && !left.endsWith('ه') && !left.endsWith('ی')

/** The edit itself, moved. */
function moved(edit: Edit, by: number): Edit {
  edit.start += by
  edit.end += by
  return edit
}

/**
 * The end of a line, or of a part of a very long one: after a mark of punctuation, in the end after any
 * word. Counted in letters, which fixing neither adds nor takes away, so that the parts are the same the second time. */
function partEnd(text: string, start: number): number {
  let letters = 0
  let i = start
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isLineEnd(code)) break
    if (isLetter(code)) letters += 1
    else if (letters > PART && isBlank(code))
      if (letters > 2 * PART || '.،؛:؟!'.includes(text[i - 1]!)) return i
  }
  return i
}

function editOf({ start, end, left, right }: Place, offset: number): Edit {
  const [name, piece] = reasonOf(left, right)
  const rule = end > start ? FOR_SPACE[name] : INSIDE[name]
  return { start: start + offset, end: end + offset, insert: ZWNJ, rule, piece }
}

type Reason = 'ending' | 'verb' | 'prefix' | 'compound'
const INSIDE: Readonly<Record<Reason, Rule>> = {
  ending: 'half-space.ending',
  verb: 'half-space.verb',
  prefix: 'half-space.prefix',
  compound: 'half-space.compound',
}
const FOR_SPACE: Readonly<Record<Reason, Rule>> = {
  ending: 'half-space.ending-for-space',
  verb: 'half-space.verb-for-space',
  prefix: 'half-space.prefix-for-space',
  compound: 'half-space.compound-for-space',
}

/** Which kind of part the half-space sets off, and the part. */
function reasonOf(left: string, right: string): [Reason, string] {
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

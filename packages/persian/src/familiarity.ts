/**
 * How likely a word is to be a word at all, in decades (powers of ten): as the list has it, under its endings, in parts that
 * half-spaces set off; and, for one that none of this explains, how likely an unknown word of its length is.
 */
import { ZWNJ } from './characters.ts'
import { IS_NAME, IS_VERB, type Lexicon, SEEN_ONLY } from './lexicon.ts'
import {
  AFTER_HEH,
  AFTER_VOWEL,
  ARABIC_AND_THE,
  CONTINUOUS,
  INNER_ENDINGS,
  PARTS,
  RARE_ENDINGS,
  VOWELS,
  WORD_ENDINGS,
} from './spelling.lexicon.ts'

/** Listed without a count; a name alone; seen only in running text. */
const UNCOUNTED = -7.75
const NAME = -8
const SEEN = -6.5

/** What an ending costs: an ordinary one, one that few stems take, one letter on a very short stem, a second one. */
const ENDING = 0.8
const RARE_ENDING = 2.2
const SHORT_STEM = 1
const SECOND = 0.5
const COMPOUND = 1
/** The least a regular form of a known verb is counted. */
const VERB_FORM = -5.75
/** What looks like a continuous verb and is no form of any. */
const NO_VERB = -8
/** Short words as common as this take no endings. */
const FUNCTION_WORD = -2.5

/** An unknown word, by its number of letters: short strings are words of some language or other. */
const UNKNOWN = [0, 0, -6, -6.6, -7.6, -8.4, -8.9, -9.2, -9.4, -9.6]

const partsOfWords = new Set(PARTS)
const rareEndings = new Set(RARE_ENDINGS)
const afterVowel = new Set(AFTER_VOWEL)
const innerEndings = new Set(INNER_ENDINGS)

export const unknownOf = (length: number): number => UNKNOWN[Math.min(length, UNKNOWN.length - 1)]!

/** The likelihood that an info byte of the list speaks of. */
export function listedAs(info: number): number {
  const common = info & 15
  if (info & SEEN_ONLY) return SEEN
  if (common > 0) return (common - 15.5) / 2
  return info & IS_NAME ? NAME : UNCOUNTED
}

/** The likelihood of a word of the list; regular verb forms are words however rare. */
const known = (info: number): number =>
  info & IS_VERB ? Math.max(VERB_FORM, listedAs(info)) : listedAs(info)

export class Familiarity {
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** The word's likelihood, or null where nothing explains it. */
  of(word: string): number | null {
    const own = this.listed(word)
    if (word.includes(ZWNJ))
      return larger(own, larger(this.listed(word.replaceAll(ZWNJ, '')), this.#inParts(word)))
    const arabic = word.startsWith(ARABIC_AND_THE) ? this.listed(word.slice(1)) : null
    return larger(own, larger(arabic, this.#underEndings(word, true)))
  }

  /** The likelihood of a word that the list has, as it stands or with half-spaces. */
  listed(word: string): number | null {
    const info = this.#lexicon.find(word, 0, word.length)
    if (info >= 0) return known(info)
    let best: number | null = null
    for (const splits of this.#lexicon.halfSpacesIn(word)) {
      let full = ''
      for (let i = 0, from = 0; i <= splits.length; i++) {
        const to = splits[i] ?? word.length
        full += (i > 0 ? ZWNJ : '') + word.slice(from, to)
        from = to
      }
      best = larger(best, known(this.#lexicon.find(full, 0, full.length)))
    }
    return best
  }

  /** Parts that half-spaces set off: endings and prefixes cost little, of the others the least likely counts. */
  #inParts(word: string): number | null {
    const stem = CONTINUOUS.find(prefix => word.startsWith(prefix + ZWNJ))
    let least = stem === undefined ? 0 : NO_VERB
    let cost = -COMPOUND
    for (const part of word.split(ZWNJ)) {
      if (partsOfWords.has(part)) {
        cost += ENDING
        continue
      }
      const own = this.of(part)
      if (own === null) return null
      least = Math.min(least, own)
      cost += COMPOUND
    }
    return least - Math.max(0, cost)
  }

  /** Words in heh lose it before their plural and abstract endings: دونده, دوندگان, دوندگی. */
  #withoutHeh(word: string): number | null {
    const ending = AFTER_HEH.find(one => word.length > one.length + 2 && word.endsWith(one))
    return ending === undefined ? null : this.listed(`${word.slice(0, word.length - ending.length)}ه`)
  }

  #underEndings(word: string, isWhole: boolean): number | null {
    let best: number | null = null
    const ofHeh = this.#withoutHeh(word)
    if (ofHeh !== null) best = ofHeh - ENDING
    for (const ending of WORD_ENDINGS) {
      const length = word.length - ending.length
      if (length < 2 || !word.endsWith(ending) || !fits(word, length, ending)) continue
      if (!isWhole && !innerEndings.has(ending)) continue
      const stem = word.slice(0, length)
      const cost =
        (rareEndings.has(ending) ? RARE_ENDING : ENDING) +
        (length < 3 ? 3.5 : length < 4 && ending.length === 1 ? SHORT_STEM : 0)
      const own = this.listed(stem)
      if (own !== null) best = larger(best, own - cost - (own > FUNCTION_WORD && length < 4 ? 3 : 0))
      if (!isWhole || length < 4) continue
      const inner = this.#underEndings(stem, false)
      if (inner !== null) best = larger(best, inner - cost - SECOND)
    }
    return best
  }
}

/** Some endings follow vowels alone: دانشجویی, خداست. */
const fits = (word: string, length: number, ending: string): boolean =>
  (!afterVowel.has(ending) || VOWELS.includes(word[length - 1]!)) &&
  !(ending.startsWith('ی') && word[length - 1] === 'ی')

const larger = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b)

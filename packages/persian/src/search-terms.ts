/**
 * What search indexes and asks for. Both sides use this one function, so it only has to be the same on both: words are
 * folded to one key, separated plural and verb parts are glued on, and endings that do not change what is meant are taken
 * off. No lexicon: it must run anywhere. Its guards are a list of verb stems (می is taken off only before a verb, so that
 * میدان stays a square) and a list of words that merely look like plurals.
 */
import { isLetter, isMark, ZWNJ_CODE } from './characters.ts'
import { foldCharacter, foldKey } from './fold.ts'
import {
  CLITICS,
  DEGREES,
  NOT_PLURAL,
  PAST_STEMS,
  PERSON_ENDINGS,
  PLURALS,
  PRESENT_STEMS,
  VERB_PREFIXES,
} from './stems.lexicon.ts'

const foldAll = (words: readonly string[]): Set<string> => new Set(words.map(foldKey))

const past = foldAll(PAST_STEMS)
const present = foldAll(PRESENT_STEMS)
const notPlural = foldAll(NOT_PLURAL)

const glued = new Set([...PLURALS, ...DEGREES].map(foldKey))

/** A word with more parts is none; endings beyond that are left on. */
const MOST_PARTS = 6

type Unit = { key: string; parts: string[]; start: number; end: number }

/** Runs of letters and digits with their offsets; what half-spaces set apart inside a run stays known as its parts. */
function units(text: string): Unit[] {
  const out: Unit[] = []
  for (let i = 0; i < text.length; ) {
    if (!isWord(text.charCodeAt(i))) {
      i += 1
      continue
    }
    const start = i
    const parts = ['']
    while (i < text.length) {
      const code = text.charCodeAt(i)
      if (code === ZWNJ_CODE) parts.push('')
      else if (isWord(code)) parts[parts.length - 1] += foldCharacter(code)
      else if (!isMark(code) && code !== 0x0640) break
      i += 1
    }
    const kept = parts.filter(part => part !== '')
    if (kept.length > 0) add(out, { key: kept.join(''), parts: kept, start, end: i })
  }
  return out
}

const isWord = (code: number): boolean => foldCharacter(code) !== '' || isLetter(code)

/** Adds a unit, glued to the one before where a blank parts an ending from its word or می from its verb. */
function add(out: Unit[], unit: Unit): void {
  const last = out[out.length - 1]
  const near = last !== undefined && unit.start - last.end <= 2
  const ending = near && glued.has(unit.key) && last.key.length >= 2 && last.parts.length < MOST_PARTS
  const verb = near && VERB_PREFIXES.includes(last.key) && isVerb(unit.key)
  if (near && unit.key === 'ی' && last.key.endsWith('ه')) out[out.length - 1] = { ...last, end: unit.end }
  else if (!ending && !verb) out.push(unit)
  else
    out[out.length - 1] = {
      key: last!.key + unit.key,
      parts: [...last!.parts, ...unit.parts],
      start: last!.start,
      end: unit.end,
    }
}

/** A verb form without its prefix: a past stem with or without a personal ending, a present stem with one. */
function isVerb(word: string): boolean {
  if (past.has(word) || (word.endsWith('ه') && past.has(word.slice(0, -1)))) return true
  return PERSON_ENDINGS.some(ending => {
    if (!word.endsWith(ending)) return false
    const stem = word.slice(0, -ending.length)
    return past.has(stem) || present.has(stem)
  })
}

/** The term of one unit. */
function term({ key: whole, parts }: Unit): string {
  let key = whole
  for (let last = parts.length - 1; last > 0 && parts.length <= MOST_PARTS; last--) {
    const part = parts[last]!
    if (!CLITICS.includes(part) || isVerb(key)) break
    key = key.slice(0, -part.length)
  }
  for (const prefix of VERB_PREFIXES) {
    if (key.startsWith(prefix) && isVerb(key.slice(prefix.length))) return key.slice(prefix.length)
  }
  if (notPlural.has(key)) return key
  for (const ending of PLURALS) {
    if (key.endsWith(ending) && key.length - ending.length >= 2)
      return stripDegree(key.slice(0, -ending.length))
  }
  return stripDegree(key)
}

const stripDegree = (key: string): string => {
  for (const ending of DEGREES) {
    if (key.endsWith(ending) && key.length - ending.length >= 3 && !notPlural.has(key))
      return key.slice(0, -ending.length)
  }
  return key
}

/**
 * The terms of a text in order, for indexing and for queries: رایزنیهای, رایزنی‌های and رايزني هاي all give 'رایزنی';
 * میکنم, می‌کنم and مي كنم all give 'کنم'. Digits are Latin, Latin letters lower case.
 */
export const searchTerms = (text: string): string[] => units(text).map(term)

/** Where the words stand whose terms are among `terms`: [start, end) in UTF-16 units of the text given, in order. */
export function highlightRanges(text: string, terms: ReadonlySet<string>): [number, number][] {
  const out: [number, number][] = []
  for (const unit of units(text)) if (terms.has(term(unit))) out.push([unit.start, unit.end])
  return out
}

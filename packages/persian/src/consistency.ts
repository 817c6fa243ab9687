/**
 * One word, two spellings, one text. Words whose letters are the same but for hamza (روسای, رؤسای) or half-spaces (آنها,
 * آن‌ها) are told of where both stand in the text: the spelling that the text uses less, or the one without its hamza.
 */
import { isLetter, isMark, ZWNJ, ZWNJ_CODE } from './characters.ts'
import type { Edit } from './edit.ts'
import { IS_NAME, type Lexicon } from './lexicon.ts'
import type { Rule } from './messages.ts'

type Inconsistency = { start: number; end: number; suggestion: string; rule: Rule }

type Spelling = { word: string; count: number; places: number[] }

/** Places kept for each spelling; a text that writes a word so often knows its own mind. */
const MOST_PLACES = 200

/**
 * Those of them that are sure: a text that writes رؤسای once means it every time. Only hamza, only towards a spelling that
 * the word list has, and never a word that is also a name (رویا is somebody, رؤیا a dream).
 */
export const sureInconsistencies = (text: string, lexicon: Lexicon): Edit[] => {
  if (!/[ؤأئ]/.test(text)) return []
  return inconsistencies(text)
    .filter(({ start, end, suggestion, rule }) => {
      const info = lexicon.find(text, start, end)
      const isKnown = lexicon.find(suggestion, 0, suggestion.length) >= 0
      return rule === 'consistency.hamza' && isKnown && !(info >= 0 && info & IS_NAME)
    })
    .map(({ start, end, suggestion, rule }) => ({ start, end, insert: suggestion, rule }))
}

/** The inconsistent words of a text, in order of their start. */
export function inconsistencies(text: string): Inconsistency[] {
  const byKey = new Map<string, Spelling[]>()
  for (let i = 0; i < text.length; ) {
    if (!isLetter(text.charCodeAt(i))) {
      i += 1
      continue
    }
    const start = i
    while (i < text.length && isPart(text.charCodeAt(i))) i += 1
    if (i - start > 3 && i - start < 40) note(byKey, text.slice(start, i), start)
  }
  const out: Inconsistency[] = []
  for (const spellings of byKey.values()) if (spellings.length > 1) report(spellings, out)
  return out.sort((a, b) => a.start - b.start)
}

const isPart = (code: number): boolean => isLetter(code) || isMark(code) || code === ZWNJ_CODE

function note(byKey: Map<string, Spelling[]>, word: string, start: number): void {
  const key = keyOf(word)
  const spellings = byKey.get(key)
  if (!spellings) byKey.set(key, [{ word, count: 1, places: [start] }])
  else {
    const same = spellings.find(spelling => spelling.word === word)
    if (!same) {
      if (spellings.length < 6) spellings.push({ word, count: 1, places: [start] })
    } else {
      same.count += 1
      if (same.places.length < MOST_PLACES) same.places.push(start)
    }
  }
}

/** The word without half-spaces, and with every hamza as the bare letter. */
const keyOf = (word: string): string =>
  word
    .replace(/[\u200C\u0654]/g, '')
    .replaceAll('ؤ', 'و')
    .replaceAll('أ', 'ا')
    .replaceAll('ئ', 'ی')

const hamzas = (word: string): number => word.replace(/[^ؤأئ]/g, '').length

function report(spellings: readonly Spelling[], out: Inconsistency[]): void {
  const best = spellings.reduce((a, b) => (isBetter(b, a) ? b : a))
  for (const other of spellings) {
    if (other === best || withoutMarks(other.word) === withoutMarks(best.word)) continue
    const rule = hamzas(other.word) !== hamzas(best.word) ? 'consistency.hamza' : 'consistency.half-space'
    for (const start of other.places)
      out.push({ start, end: start + other.word.length, suggestion: best.word, rule })
  }
}

const withoutMarks = (word: string): string => word.replaceAll('\u0654', '')

/** More hamza first, as the Academy writes it; then what the text writes more often; then the half-space. */
const isBetter = (a: Spelling, b: Spelling): boolean => {
  const more = hamzas(a.word) - hamzas(b.word)
  if (more !== 0) return more > 0
  return a.count !== b.count ? a.count > b.count : a.word.includes(ZWNJ) && !b.word.includes(ZWNJ)
}

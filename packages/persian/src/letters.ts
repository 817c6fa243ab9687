/**
 * First step: characters. One walk by code point brings letters to their Persian form, takes out what cannot be seen, and
 * leaves half-spaces only where they can be: one, after a letter that joins, before another letter. Tables are written as
 * escapes with Unicode names, because these letters look alike.
 *
 * Left alone: hamza on its carriers (رأس, رؤسا, ۀ and هٔ are spellings, not noise), teh marbuta, fully vowelled verse,
 * direction isolates around Latin runs, fathatan before or after alef (کاملاً), the honorific ligatures U+FDF0–U+FDFF, and rows of tatweel that stand free as a dash.
 */
import {
  isDigit,
  isJoining,
  isLatinLetter,
  isLetter,
  isLineEnd,
  isMark,
  isUnseen,
  ZWNJ,
  ZWNJ_CODE,
} from './characters.ts'
import type { Edit } from './edit.ts'
import type { Rule } from './messages.ts'

const SAME_LETTER: readonly [string, string][] = [
  ['\u064A', '\u06CC'], // ARABIC YEH → FARSI YEH
  ['\u0649', '\u06CC'], // ALEF MAKSURA → FARSI YEH
  ['\u06D2', '\u06CC'], // YEH BARREE → FARSI YEH
  ['\u0643', '\u06A9'], // ARABIC KAF → KEHEH
  ['\u06AA', '\u06A9'], // SWASH KAF → KEHEH
  ['\u06BE', '\u0647'], // HEH DOACHASHMEE → HEH
  ['\u06C1', '\u0647'], // HEH GOAL → HEH
  ['\u06D5', '\u0647'], // AE → HEH
]
const letterFor = new Map<number, string>(SAME_LETTER.map(([from, to]) => [from.charCodeAt(0), to]))

const TATWEEL = 0x0640
const SOFT_HYPHEN = 0x00ad
const NOT_SIGN = 0x00ac
const JOINER = 0x200d
const HAMZA_ABOVE = 0x0654
const FATHATAN = 0x064b
const ALEF = 0x0627
/** Signs that tell words apart stand on fewer than one letter in so many. */
const FEW = 12

/** What `visibleAfter` does not count as visible, beside marks and invisible characters. */
const PASSED_OVER = new Set([TATWEEL, ZWNJ_CODE, SOFT_HYPHEN, NOT_SIGN, JOINER])

const isPresentationForm = (code: number): boolean =>
  (code >= 0xfb50 && code <= 0xfdef) || (code >= 0xfe70 && code <= 0xfefc)

/** What a presentation form stands for, in Persian letters. */
function plainForm(code: number): string {
  let out = ''
  for (const letter of String.fromCharCode(code).normalize('NFKC')) {
    const own = letter.charCodeAt(0)
    if (own !== 0x20 && own !== TATWEEL && !isMark(own)) out += letterFor.get(own) ?? letter
  }
  return out
}

/** Whether the code is a letter once presentation forms are resolved. */
const isAnyLetter = (code: number): boolean => isLetter(code) || isPresentationForm(code)

/** Edits that bring the characters of a text to order. */
export function letterEdits(text: string, isProtected: (at: number) => boolean): Edit[] {
  const edits: Edit[] = []
  const edit = (start: number, end: number, insert: string, rule: Rule) =>
    edits.push({ start, end, insert, rule })
  let lineEnd = -1
  let marksStay = false
  /** The last character that stays, of those seen so far: what a half-space would stand after. */
  let before = 0
  /** The end of the last direction isolate that stays. */
  let kept = -1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80 && !isUnseen(code)) {
      before = code
      continue
    }
    const same = letterFor.get(code)
    if (same !== undefined) {
      if (!isProtected(i)) edit(i, i + 1, same, 'letters.arabic')
      before = same.charCodeAt(0)
    } else if (isLetter(code)) before = code
    else if (isPresentationForm(code)) {
      const plain = plainForm(code)
      if (plain === '') edit(i, i + 1, '', 'letters.mark')
      else {
        edit(i, i + 1, plain, 'letters.presentation-form')
        before = plain.charCodeAt(plain.length - 1)
      }
    } else if (code === TATWEEL) {
      const end = tatweelEnd(text, i)
      const sides = Number(isAnyLetter(before)) + Number(isAnyLetter(visibleAfter(text, end)))
      const run = text.slice(i, end).replace(/[^\u0640]/g, '')
      const kept = sides === 2 || (sides === 1 && run.length >= 2) ? '' : run
      if (kept !== text.slice(i, end)) edit(i, end, kept, 'letters.tatweel')
      if (kept !== '') before = code
      i = end - 1
    } else if (code === ZWNJ_CODE || code === SOFT_HYPHEN || code === NOT_SIGN) {
      const [end, kept] = halfSpaces(text, i, before, edit)
      if (kept) before = ZWNJ_CODE
      i = end - 1
    } else if (isMark(code)) {
      if (code === HAMZA_ABOVE || isTanvin(text, i, code, before)) continue
      if (i > lineEnd) [lineEnd, marksStay] = vowelled(text, i)
      if (!marksStay && isAnyLetter(before)) edit(i, i + 1, '', 'letters.mark')
    } else if (isUnseen(code)) {
      const close = isolated(text, i)
      if (close > 0) kept = close
      if (close === 0 && i !== kept && !isProtected(i)) edit(i, i + 1, '', 'letters.invisible')
    } else if (code === JOINER) {
      if (isAnyLetter(before) || isAnyLetter(visibleAfter(text, i + 1)))
        edit(i, i + 1, '', 'letters.invisible')
    } else before = code
  }
  return edits
}

/**
 * Where the direction isolate that opens at `at` closes, when it holds Latin text and nothing else that needs order (then it
 * does its work and stays); 0 for all others. Isolates are looked at up to 200 characters, inside their line.
 */
function isolated(text: string, at: number): number {
  const open = text.charCodeAt(at)
  if (open < 0x2066 || open > 0x2068) return 0
  let latin = false
  for (let i = at + 1; i < text.length && i <= at + 200; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x2069) return latin ? i : 0
    if (isUnseen(code) || isAnyLetter(code) || isMark(code) || PASSED_OVER.has(code) || isLineEnd(code))
      return 0
    latin ||= isLatinLetter(code)
  }
  return 0
}

/** A run of half-spaces and their stand-ins (soft hyphen, not sign) becomes one half-space, or none. Answers its end and whether one stays. */
function halfSpaces(
  text: string,
  start: number,
  before: number,
  edit: (start: number, end: number, insert: string, rule: Rule) => void,
): [number, boolean] {
  let end = start
  let standIn = false
  let seen = 0
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === SOFT_HYPHEN || code === NOT_SIGN) standIn = true
    else if (code !== ZWNJ_CODE && !isUnseen(code)) break
    else if (code === ZWNJ_CODE) seen += 1
    end += 1
  }
  if (before === ZWNJ_CODE) {
    edit(start, end, '', 'half-space.repeated')
    return [end, true]
  }
  const after = visibleAfter(text, end)
  if (standIn && !(isLetter(before) && isAnyLetter(after))) {
    if (seen > 0 || text.charCodeAt(start) === SOFT_HYPHEN) {
      if (!text.slice(start, end).includes('\u00AC')) edit(start, end, '', 'half-space.useless')
    }
    return [end, false]
  }
  const joins = isJoining(before) || isLatinLetter(before) || isDigit(before)
  const kept = joins && isAnyLetter(after) ? ZWNJ : ''
  const rule = standIn ? 'half-space.stand-in' : kept === '' ? 'half-space.useless' : 'half-space.repeated'
  if (text.slice(start, end) !== kept) edit(start, end, kept, rule)
  return [end, kept !== '']
}

/** The end of a run of tatweels, whatever unseen stands between them. */
function tatweelEnd(text: string, start: number): number {
  let end = start + 1
  for (let i = end; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === TATWEEL) end = i + 1
    else if (!isUnseen(code) && !PASSED_OVER.has(code)) break
  }
  return end
}

/** The next code that can be seen: marks, tatweel and invisible characters passed over; at most 64 of them. */
function visibleAfter(text: string, at: number): number {
  for (let i = at; i < text.length && i < at + 64; i++) {
    const code = text.charCodeAt(i)
    if (!isMark(code) && !isUnseen(code) && !PASSED_OVER.has(code)) {
      return letterFor.get(code)?.charCodeAt(0) ?? code
    }
  }
  return 0
}

/** Fathatan with its alef at the end of a word: کاملاً, in either order of typing. `before`: the visible code before it. */
function isTanvin(text: string, at: number, code: number, before: number): boolean {
  if (code !== FATHATAN) return false
  if (before === ALEF) return !isAnyLetter(visibleAfter(text, at + 1))
  const after = text.charCodeAt(at + 1)
  const isAlef = after === ALEF || (isPresentationForm(after) && plainForm(after) === '\u0627')
  return isAlef && !isAnyLetter(visibleAfter(text, at + 2))
}

/**
 * Where the line of its first mark ends, and whether its marks are there on purpose: verse and quoted Arabic carry a vowel
 * sign on every other letter, and a few signs of one kind tell words apart (مُلک، بُن). Letters are counted, not words:
 * later steps join words, and a line must be judged the same the second time.
 */
function vowelled(text: string, first: number): [number, boolean] {
  const start = text.lastIndexOf('\n', first) + 1
  let letters = 0
  let marks = 0
  let kind = 0
  let isOneKind = true
  let i = start
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0a) break
    if (isLetter(code)) letters += 1
    else if (isPresentationForm(code)) letters += plainForm(code).length
    else if (isMark(code) && code !== HAMZA_ABOVE && code !== FATHATAN) {
      marks += 1
      if (kind !== 0 && kind !== code) isOneKind = false
      kind = code
    }
  }
  return [i, (letters >= 8 && marks * 2 > letters) || (letters >= 40 && isOneKind && marks * FEW <= letters)]
}

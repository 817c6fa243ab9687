/**
 * Third step: punctuation and the blanks around it. Persian marks for Latin ones where the text before them is Persian,
 * guillemets for straight and curly double quotes that come in pairs, one blank after a mark and none before it. Rows of
 * dots, marks inside numbers and everything in lines without a Persian letter stay as they are.
 */
import { isBlank, isDigit, isLatinLetter, isLetter, isLineEnd, isMark } from './characters.ts'
import type { Edit } from './edit.ts'

const CLOSES_TIGHT = '،؛؟!»)]}.:…'
const WANTS_BLANK_AFTER = '،؛؟!'
const PERSIAN_MARK: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }

/** Edits that bring blanks and punctuation to order. */
export function punctuationEdits(text: string, isProtected: (at: number) => boolean): Edit[] {
  const edits: Edit[] = []
  for (let start = 0; start <= text.length; ) {
    let end = start
    let persian = false
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) {
      persian ||= isLetter(text.charCodeAt(end))
      end += 1
    }
    if (persian) lineEdits(text, start, end, isProtected, edits)
    start = end + 1
  }
  return edits
}

function lineEdits(
  text: string,
  from: number,
  to: number,
  isProtected: (at: number) => boolean,
  edits: Edit[],
): void {
  const quotes = pairQuotes(text, from, to)
  let quote = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (isLetter(code) || isLatinLetter(code) || isDigit(code)) continue
    if (isProtected(i)) continue
    if (isBlank(code)) {
      let end = i + 1
      while (end < to && isBlank(text.charCodeAt(end))) end += 1
      blankEdits(text, i, end, from, to, edits)
      i = end - 1
      continue
    }
    while (quote < quotes.length && quotes[quote]!.at < i) quote += 1
    const paired = quote < quotes.length && quotes[quote]!.at === i ? quotes[quote]! : null
    if (paired) {
      if (text[i] !== paired.mark)
        edits.push({ start: i, end: i + 1, insert: paired.mark, rule: 'punctuation.quote' })
      continue
    }
    markEdit(text, i, from, to, edits)
  }
}

/** A run of blanks inside a line: one plain blank, or none before a closing mark and after an opening one. */
function blankEdits(text: string, start: number, end: number, from: number, to: number, edits: Edit[]): void {
  if (start === from || end === to) return
  const before = text[start - 1]!
  const after = text[end]!
  const tight =
    (CLOSES_TIGHT.includes(after) && hugs(text, start, end, to)) ||
    before === '«' ||
    (before === '(' && after !== '(')
  const latinMark = (after === ',' || after === ';' || after === '?') && isPersianBefore(text, start, from)
  if (tight || (latinMark && !isDigit(text.charCodeAt(end + 1)))) {
    edits.push({ start, end, insert: '', rule: 'punctuation.space' })
  } else if (end - start > 1 || text.charCodeAt(start) !== 0x20) {
    if (end - start === 1 && text.charCodeAt(start) === 0x09) return
    edits.push({ start, end, insert: ' ', rule: 'punctuation.space' })
  }
}

/** Whether a closing mark after a blank really closes what stands before it. */
function hugs(text: string, start: number, at: number, to: number): boolean {
  const before = text.charCodeAt(start - 1)
  const mark = text[at]!
  const next = at + 1 < to ? text.charCodeAt(at + 1) : 0x20
  const word =
    isLetter(before) ||
    isMark(before) ||
    isDigit(before) ||
    isLatinLetter(before) ||
    '»)]٪%؟!'.includes(text[start - 1]!)
  if (!word) return mark === '»' && before !== 0x20
  if (mark === '.' || mark === ':') return isBlank(next) || next === 0xbb || next === 0x22
  if (mark === '…') return false
  if (mark === '!' || mark === '؟') return true
  return true
}

/** A single mark: its Persian form, and the blank that belongs after it. */
function markEdit(text: string, at: number, from: number, to: number, edits: Edit[]): void {
  const mark = text[at]!
  const next = at + 1 < to ? text.charCodeAt(at + 1) : 0x20
  const persian = PERSIAN_MARK[mark]
  if (persian !== undefined) {
    if (!isPersianBefore(text, at, from) || (isDigit(text.charCodeAt(at - 1)) && isDigit(next))) return
    const blank = isLetter(next) || (isDigit(next) && mark !== ',') ? ' ' : ''
    edits.push({ start: at, end: at + 1, insert: persian + blank, rule: 'punctuation.persian-mark' })
    return
  }
  if (!isLetter(next) && !isDigit(next) && !isLatinLetter(next)) return
  const before = at > from ? text.charCodeAt(at - 1) : 0x20
  const insert = (): void => {
    edits.push({ start: at, end: at + 1, insert: `${mark} `, rule: 'punctuation.space' })
  }
  if (WANTS_BLANK_AFTER.includes(mark)) {
    if (!(isDigit(before) && isDigit(next))) insert()
  } else if (mark === '.' || mark === ':') {
    if (isLetter(next) && endsWord(text, at, from) && (mark === ':' || wordLength(text, at + 1, to) >= 2))
      insert()
  } else if (mark === '»' && isLetter(next) && wordLength(text, at + 1, to) >= 2) insert()
}

/** At least two Persian letters stand right before: not an abbreviation such as «ه.ش». */
const endsWord = (text: string, at: number, from: number): boolean =>
  at - 2 >= from && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at - 2))

function wordLength(text: string, at: number, to: number): number {
  let end = at
  while (end < to && isLetter(text.charCodeAt(end))) end += 1
  return end - at
}

/** Whether the nearest letter before, at most 40 characters back, is Persian. */
function isPersianBefore(text: string, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i >= at - 40; i--) {
    const code = text.charCodeAt(i)
    if (isLetter(code) || (code >= 0x06f0 && code <= 0x06f9)) return true
    if (isLatinLetter(code)) return false
  }
  return false
}

/** Double quotes of a line as guillemets, in pairs: nothing where their number is odd or no Persian letter is inside. */
function pairQuotes(text: string, from: number, to: number): { at: number; mark: string }[] {
  const marks: number[] = []
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22 || code === 0x201c || code === 0x201d || code === 0x201e) marks.push(i)
  }
  const out: { at: number; mark: string }[] = []
  if (marks.length % 2 !== 0) return out
  for (let i = 0; i < marks.length; i += 2) {
    let persian = false
    for (let at = marks[i]! + 1; at < marks[i + 1]! && !persian; at++) persian = isLetter(text.charCodeAt(at))
    if (persian) out.push({ at: marks[i]!, mark: '«' }, { at: marks[i + 1]!, mark: '»' })
  }
  return out
}

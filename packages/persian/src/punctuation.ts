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
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (isLetter(code) || isLatinLetter(code) || isDigit(code)) continue
    if (isProtected(i)) continue
    const quote = quotes.get(i)
    if (isBlank(code)) {
      let end = i + 1
      while (end < to && isBlank(text.charCodeAt(end))) end += 1
      if (i > from && end < to) blankEdits(text, i, end, from, quotes, edits)
      i = end - 1
    } else if (quote !== undefined) {
      const blank = quote === '»' && wordLength(text, i + 1, to) >= 2 ? ' ' : ''
      edits.push({ start: i, end: i + 1, insert: quote + blank, rule: 'punctuation.quote' })
    } else markEdit(text, i, from, to, edits)
  }
}

/** A run of blanks inside a line: one plain blank, or none before a closing mark and after an opening one. */
function blankEdits(
  text: string,
  start: number,
  end: number,
  from: number,
  quotes: ReadonlyMap<number, string>,
  edits: Edit[],
): void {
  const before = quotes.get(start - 1) ?? text[start - 1]!
  const after = quotes.get(end) ?? text[end]!
  const closes = CLOSES_TIGHT.includes(after) && hugs(text, start, end, after)
  const tight = closes || before === '«' || (before === '(' && after !== '(')
  const latinMark = (after === ',' || after === ';' || after === '?') && isPersianBefore(text, start, from)
  if (tight || latinMark) {
    edits.push({ start, end, insert: '', rule: 'punctuation.space' })
  } else if (end - start > 1 || text.charCodeAt(start) !== 0x20) {
    if (end - start === 1 && text.charCodeAt(start) === 0x09) return
    edits.push({ start, end, insert: ' ', rule: 'punctuation.space' })
  }
}

/** Whether a closing mark after a blank really closes what stands before it. */
function hugs(text: string, start: number, at: number, mark: string): boolean {
  const before = text.charCodeAt(start - 1)
  const word = isLetter(before) || isMark(before) || isDigit(before) || isLatinLetter(before)
  if (!word && !'»")]٪%؟?!'.includes(text[start - 1]!)) return mark === '»'
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20
  if (mark === '.' || mark === ':') return isBlank(next) || next === 0xbb || next === 0x22
  return mark !== '…'
}

/** A single mark: its Persian form, and the blank that belongs after it. */
function markEdit(text: string, at: number, from: number, to: number, edits: Edit[]): void {
  const mark = text[at]!
  const next = at + 1 < to ? text.charCodeAt(at + 1) : 0x20
  const persian = PERSIAN_MARK[mark]
  if (persian !== undefined) {
    if (!isPersianBefore(text, at, from) || (isDigit(text.charCodeAt(at - 1)) && isDigit(next))) return
    const between = isDigit(text.charCodeAt(at - 1)) && isDigit(next)
    const blank = (isLetter(next) || isLatinLetter(next) || isDigit(next)) && !between ? ' ' : ''
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

/**
 * Double quotes of a line as guillemets, by their place: in pairs, nothing where their number is odd, where no Persian letter
 * is inside, or where a mark is protected.
 */
function pairQuotes(text: string, from: number, to: number): ReadonlyMap<number, string> {
  const marks: number[] = []
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22 || code === 0x201c || code === 0x201d || code === 0x201e) marks.push(i)
  }
  const out = new Map<number, string>()
  if (marks.length % 2 !== 0) return out
  for (let i = 0; i < marks.length; i += 2) {
    let persian = false
    for (let at = marks[i]! + 1; at < marks[i + 1]! && !persian; at++) persian = isLetter(text.charCodeAt(at))
    if (persian) out.set(marks[i]!, '«').set(marks[i + 1]!, '»')
  }
  return out
}

/**
 * Second step: digits become Persian where the number is part of Persian text. Numbers in Latin runs (COVID-19, U2, v1.2.3),
 * after a Latin word (Windows 10), and telephone numbers and long codes stay as they are.
 */
import { isBlank, isDigit, isLatinLetter, isLetter } from './characters.ts'
import { persianDigit } from './digits.ts'
import type { Edit } from './edit.ts'

/** Edits that turn Latin and Arabic-Indic digits into Persian ones, word by word. */
export function numeralEdits(text: string, isProtected: (at: number) => boolean): Edit[] {
  const edits: Edit[] = []
  if (!/[0-9\u0660-\u0669%]/.test(text)) return edits
  const persianLine = lineTest(text)
  let afterLatin = false
  for (let i = 0; i < text.length; ) {
    if (parts(text, i)) {
      if (text.charCodeAt(i) === 0x0a) afterLatin = false
      i += 1
      continue
    }
    let end = i
    let latin = false
    let digits = false
    while (end < text.length && !parts(text, end)) {
      const code = text.charCodeAt(end)
      latin ||= isLatinLetter(code)
      digits ||= isDigit(code)
      end += 1
    }
    if (digits) {
      const foreign = latin || afterLatin || !persianLine(i)
      for (let at = i; at < end; ) at = isProtected(at) ? at + 1 : numberEdits(text, at, end, foreign, edits)
    }
    afterLatin = latin && isLatinLetter(text.charCodeAt(end - 1))
    i = end
  }
  return edits
}

/** Whether a word ends at this character: a blank, or a mark that parts words once punctuation is in order. */
function parts(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (isBlank(code) || '،؛؟«»"“”„?;!'.includes(text[at]!)) return true
  if (
    (code === 0x3a || code === 0x2e) &&
    isLetter(text.charCodeAt(at - 1)) &&
    isLetter(text.charCodeAt(at + 1))
  )
    return true
  return code === 0x2c && !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)))
}

/** One number, or the one character at `at` that begins none. Answers where to go on. */
function numberEdits(text: string, at: number, wordEnd: number, foreign: boolean, edits: Edit[]): number {
  if (!isDigit(text.charCodeAt(at))) return at + 1
  let end = at
  let latin = foreign && touchesLatin(text, at)
  while (
    end < wordEnd &&
    (isDigit(text.charCodeAt(end)) ||
      (isSeparator(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))))
  )
    end += 1
  const number = text.slice(at, end)
  latin ||= foreign && (touchesLatin(text, end) || !/[\u0660-\u0669]/.test(number))
  if (latin && !standsInPersian(text, at, end)) return end
  if (isCode(number, text.charCodeAt(at - 1))) return end
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x39 && code >= 0x30)
      edits.push({ start: i, end: i + 1, insert: persianDigit(code - 0x30), rule: 'number.digits' })
    else if (code >= 0x0660 && code <= 0x0669)
      edits.push({ start: i, end: i + 1, insert: persianDigit(code - 0x0660), rule: 'number.digits' })
  }
  if (text.charCodeAt(end) === 0x25) {
    edits.push({ start: end, end: end + 1, insert: '\u066A', rule: 'number.percent' })
    return end + 1
  }
  return end
}

const isSeparator = (code: number): boolean =>
  code === 0x2e ||
  code === 0x2c ||
  code === 0x2f ||
  code === 0x3a ||
  code === 0x2d ||
  code === 0x066b ||
  code === 0x066c

const touchesLatin = (text: string, at: number): boolean =>
  isLatinLetter(text.charCodeAt(at - 1)) || isLatinLetter(text.charCodeAt(at))

/** In a word that also holds Latin letters a number counts as Persian only where Persian letters stand on it. */
const standsInPersian = (text: string, start: number, end: number): boolean =>
  isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(end))

/** Telephone numbers, codes and addresses of machines (192.168.1.1): a plus before, four groups by stop, three or more groups by hyphen, eight digits and more without a mark. */
const isCode = (number: string, before: number): boolean =>
  before === 0x2b ||
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(number) ||
  ((/^0\d{2,3}-\d{5,}$/.test(number) || /^\d{2,}(?:-\d{2,}){2,}$/.test(number)) &&
    !/^\d{4}-\d{2}-\d{2}$/.test(number)) ||
  /^[0-9]{10,}$/.test(number)

/** A test by offset: does the line hold a Persian letter? Lines are looked at once, in order. */
function lineTest(text: string): (at: number) => boolean {
  let end = -1
  let persian = false
  return at => {
    if (at < end) return persian
    const start = text.lastIndexOf('\n', at) + 1
    end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    persian = false
    for (let i = start; i < end && !persian; i++) persian = isLetter(text.charCodeAt(i))
    return persian
  }
}

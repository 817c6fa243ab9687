/**
 * Words and marks. A word is what blanks part; punctuation at its edges and between its letters stands alone, a half-space
 * never parts, and numbers keep their separators and their percent sign (۳٫۵, ۱۲:۳۰, ۱۴۰۲/۰۱/۱۵, ۵٪). Abbreviations of single
 * letters keep their stops (ه.ش., ق.م), one letter alone only where the line goes on. Runs of one mark (… ... !!) are one token.
 */
import { isBlank, isDigit, isLatinLetter, isLetter, isLineEnd, isMark, ZWNJ_CODE } from './characters.ts'
import { AND } from './spelling.lexicon.ts'

const isWordPart = (code: number): boolean =>
  isLetter(code) ||
  isMark(code) ||
  isDigit(code) ||
  isLatinLetter(code) ||
  code === ZWNJ_CODE ||
  code === 0x200d ||
  code === 0x0640

/** What may stand inside a number between two digits, and inside a Latin word between two letters. */
const isNumberJoint = (code: number): boolean =>
  code === 0x2e || code === 0x2c || code === 0x066b || code === 0x066c || code === 0x3a || code === 0x2f
const isLatinJoint = (code: number): boolean =>
  code === 0x2e || code === 0x27 || code === 0x5f || code === 0x40

/** The end of the token that begins at `at` (not a blank). */
function tokenEnd(text: string, at: number): number {
  const first = text.charCodeAt(at)
  if (!isWordPart(first)) {
    if (first >= 0xd800 && first <= 0xdbff && at + 1 < text.length) return at + 2
    let end = at + 1
    while (end < text.length && text.charCodeAt(end) === first && '.!؟?-…'.includes(text[at]!)) end += 1
    return end
  }
  const abbreviation = abbreviationEnd(text, at)
  if (abbreviation > 0) return abbreviation
  let end = at + 1
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (isWordPart(code)) end += 1
    else if (end + 1 < text.length && joins(text.charCodeAt(end - 1), code, text.charCodeAt(end + 1)))
      end += 2
    else break
  }
  return isDigit(text.charCodeAt(end - 1)) && isPercent(text.charCodeAt(end)) ? end + 1 : end
}

const isPercent = (code: number): boolean => code === 0x25 || code === 0x066a

/**
 * The end of an abbreviation of single letters each with its stop, or 0 where there is none. The last stop is its own only
 * where the line goes on: at the end it is the sentence's.
 */
function abbreviationEnd(text: string, at: number): number {
  let end = at
  let letters = 0
  while (isLetter(text.charCodeAt(end)) && text[end + 1] === '.') {
    end += 2
    letters += 1
  }
  if (letters === 0) return 0
  const after = text.charCodeAt(end)
  if (letters === 1) {
    const goesOn = isBlank(after) && isWordPart(text.charCodeAt(end + 1))
    return goesOn && text[at] !== AND ? end : 0
  }
  if (isWordPart(after)) return isWordPart(text.charCodeAt(end + 1)) ? end : end + 1
  const isLast = end >= text.length || isLineEnd(after) || text[end] === '»'
  return isLast ? end - 1 : end
}

const isLatinOrDigit = (code: number): boolean => isLatinLetter(code) || isDigit(code)

const joins = (before: number, code: number, after: number): boolean =>
  (code === 0x2d && isLatinLetter(before) && isLatinOrDigit(after)) ||
  (isDigit(before) && isNumberJoint(code) && isDigit(after)) ||
  (isLatinLetter(before) && isLatinJoint(code) && isLatinLetter(after))

/** The tokens of a text in order: `tokens('گفت: «می‌روم.»')` is گفت · : · « · می‌روم · . · ». */
export function tokens(text: string): string[] {
  const out: string[] = []
  for (let i = 0; i < text.length; ) {
    if (isBlank(text.charCodeAt(i))) i += 1
    else {
      const end = tokenEnd(text, i)
      out.push(text.slice(i, end))
      i = end
    }
  }
  return out
}

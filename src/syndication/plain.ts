/**
 * Text for machines. Two things make Persian text break outside our own pages: characters that a format forbids, and
 * foreign words in a line whose direction the receiving program guesses.
 */
export type Direction = 'rtl' | 'ltr'

const rightToLeftLanguage = /^(fa|ar|he|ur|ps|sd|ug|yi|dv|ckb)\b/i

export const directionOf = (language: string): Direction =>
  rightToLeftLanguage.test(language) ? 'rtl' : 'ltr'

/**
 * Removed, because XML 1.0 or HTML forbids them or because they act on the text around them: control characters but
 * tab and line ends, lone surrogates, noncharacters, the byte order mark, and the bidirectional embeddings, overrides
 * and isolates (U+202A–202E, U+2066–2069), which an unbalanced title would hand on to the reader's whole list.
 */
const unfit =
  /[\p{Cs}\p{Noncharacter_Code_Point}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\u202A-\u202E\u2066-\u2069]/gu

export const cleanText = (text: string): string => text.replace(unfit, '')

/** Clean and in one line. */
export const plainLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

/** Cut at a word so that at most `limit` UTF-16 units are left, the sign of the cut included. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const head = text.slice(0, limit - 1)
  const space = head.lastIndexOf(' ')
  // a cut in the middle of a surrogate pair leaves a half, which cleanText takes away
  const words = cleanText(space > limit / 2 ? head.slice(0, space) : head)
  return `${words.replace(/[\s،؛:,;.\u200C-]+$/u, '')}…`
}

const isolate = '\u2068' // FIRST STRONG ISOLATE
const pop = '\u2069' // POP DIRECTIONAL ISOLATE

const rtlLetters = '[[\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}\\p{sc=Nkoo}]&&\\p{L}]'
const ltrLetters = `[\\p{L}--${rtlLetters}]`

/** Words of the other direction with the marks that belong to them (`C++`, `@name`, `example.com/a`), and their spaces. */
function foreignRuns(letters: string, digits: string): RegExp {
  const word = `[@#$~+.]{0,2}[${letters}${digits}][${letters}${digits}\\p{M}@#%&*+\\-_.\\/\\\\:=?~'’\\u200C]*`
  return new RegExp(`${word}(?: ${word})*`, 'gv')
}

const forDirection = {
  rtl: {
    native: new RegExp(rtlLetters, 'v'),
    foreign: new RegExp(ltrLetters, 'v'),
    runs: foreignRuns(ltrLetters, '0-9'),
  },
  ltr: {
    native: new RegExp(ltrLetters, 'v'),
    foreign: new RegExp(rtlLetters, 'v'),
    runs: foreignRuns(rtlLetters, '٠-٩۰-۹'),
  },
} as const

const closingMarks = /[.:?'’\-&=*/\\_]+$/u
const strongOrDigit = /[\p{L}\p{Nd}]/u

/**
 * One line that will be drawn by a program which knows neither our language nor our direction: a feed's title, a
 * notification. A foreign run is put between U+2068 and U+2069 only where the bidirectional algorithm (UAX #9) would
 * otherwise draw it wrongly:
 *
 * - it comes before the line's own first letter, from which the program guesses the direction of the whole;
 * - it begins or ends with a mark that would jump to its other side («C++»), or has words after a number;
 * - digits or another foreign run follow it, which it would draw to its own side («iPhone ۱۵ هزار تومان»).
 *
 * A line without a letter of its own direction stays as it is. Do not put the result into HTML: there it is `<bdi>`.
 */
export function isolatedLine(text: string, direction: Direction): string {
  const line = plainLine(text)
  const { native, foreign, runs } = forDirection[direction]
  if (!native.test(line)) return line
  let out = ''
  let end = 0
  for (const match of line.matchAll(runs)) {
    const run = match[0].replace(closingMarks, '')
    if (!foreign.test(run)) continue
    const before = line.slice(0, match.index)
    const after = line.slice(match.index + run.length)
    if (!needsIsolation(run, before, after, native, foreign)) continue
    out += line.slice(end, match.index) + isolate + run + pop
    end = match.index + run.length
  }
  return out + line.slice(end)
}

function needsIsolation(
  run: string,
  before: string,
  after: string,
  native: RegExp,
  foreign: RegExp,
): boolean {
  if (!native.test(before)) return true
  if (!/^[\p{L}\p{Nd}].*[\p{L}\p{Nd}\p{M}]$|^\p{L}$/u.test(run)) return true
  if (/^\p{Nd}.* /u.test(run)) return true
  const next = strongOrDigit.exec(after)?.[0]
  return next !== undefined && (/\p{Nd}/u.test(next) || foreign.test(next))
}

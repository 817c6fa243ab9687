/**
 * A reader's text as it may be stored and shown: everything that could reach out of its place is gone, everything that
 * Persian needs stays (the half-space U+200C above all, the joiner U+200D of emoji, the marks U+200E and U+200F).
 *
 * Gone are: controls and NUL, lone surrogates, the overrides and isolates that turn a page's words about (CVE-2021-42574),
 * unseen fillers and tags, and combining marks beyond three on one letter (shadda with a vowel are two; ten thousand
 * would paint over the neighbours). Everything runs in linear time.
 */

const bidi = /[\u202A-\u202E\u2066-\u2069]/g
/** NUL and other controls but the line feed; soft hyphen, zero-width space, word joiner, BOM, fillers, tags, noncharacters. */
const unseen =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFC\uFFFE\uFFFF\u{E0000}-\u{E0FFF}]/gu
const markRun = /(\p{M}{3})\p{M}+/gu

export type Cleaned = {
  readonly text: string
  /** What had to be taken out beyond blanks, for the phase that records it. */
  readonly removed: readonly ('direction' | 'unseen' | 'marks')[]
}

/** @param lines `many` keeps line ends (a blank line at most between two), `one` makes a single line. */
export function cleanText(given: string, lines: 'many' | 'one' = 'many'): Cleaned {
  const removed = new Set<Cleaned['removed'][number]>()
  const take = (text: string, pattern: RegExp, why: Cleaned['removed'][number], by = '') => {
    const next = text.replace(pattern, by)
    if (next !== text) removed.add(why)
    return next
  }
  let text = given
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
  text = take(text, bidi, 'direction')
  text = take(text, unseen, 'unseen')
  text = take(text, markRun, 'marks', '$1')
  // Composed after the marks are few: composing ten thousand of them first costs a quadratic sort.
  text = text.normalize('NFC')
  text = text
    .replace(/\u200C{2,}/g, '\u200C')
    .replace(/[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
  if (lines === 'one') text = text.replace(/\n+/g, ' ')
  return { text: text.replace(/^[\s\u200C-\u200F]+|[\s\u200C-\u200F]+$/gu, ''), removed: [...removed] }
}

/** Characters as people count them: an emoji of one code point is one, a vowel sign one. */
export const lengthOf = (text: string): number => [...text].length

/** Is there a letter or a digit at all? Only emoji, dots or marks are no comment. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

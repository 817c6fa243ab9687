/**
 * Brings received characters to where the text engine can start: invisible characters that stand in for a
 * half-space become one, those without a meaning go, whitespace is folded. Letters and words are left as they came.
 */
const arabicLetter = '[\\u0620-\\u064A\\u066E-\\u06D3\\u06D5\\u06FA-\\u06FF\\uFB50-\\uFDFB\\uFE70-\\uFEFC]'

// U+00AC NOT SIGN, soft hyphen, zero-width space, the two direction marks, the sign that Windows code pages put for
// ZWNJ: between two Persian letters each is a half-space that some editor or converter could not write.
const carrierBetweenLetters = new RegExp(
  `(?<=${arabicLetter})[\\u00AC\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF]+(?=${arabicLetter})`,
  'g',
)
const meaninglessMarks =
  /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFC\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g
const notSignBesideLetter = new RegExp(`(?<=${arabicLetter})\\u00AC|\\u00AC(?=${arabicLetter})`, 'g')
const looseHalfSpace = /\u200C+(?=[^\p{L}\p{N}\u200C]|$)|(?<=^|[^\p{L}\p{N}\p{M}\u200C])\u200C+/gu

/** Half-space carriers put right; a half-space at a word's edge, where it joins nothing, goes. */
export function putHalfSpacesRight(text: string): string {
  return text
    .replace(carrierBetweenLetters, '\u200C')
    .replace(notSignBesideLetter, '')
    .replace(meaninglessMarks, '')
    .replace(/\u200C{2,}/g, '\u200C')
    .replace(looseHalfSpace, '')
}

/** One line of text as people would read it: whitespace folded, ends trimmed. */
export function foldLine(text: string): string {
  return putHalfSpacesRight(
    text.replace(/[\s\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g, ' '),
  )
    .replace(/ {2,}/g, ' ')
    .trim()
}

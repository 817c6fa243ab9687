/**
 * What a character is, asked by code point. Everything that walks over text asks here, so that all steps agree on what a
 * letter is and after which letters a half-space (U+200C ZERO WIDTH NON-JOINER, ZWNJ in prose) can be seen at all.
 */
export const ZWNJ = '\u200C'
export const ZWNJ_CODE = 0x200c

const LETTER = 1
const JOINS = 2
const MARK = 4
const DIGIT = 8
const LATIN = 16
const BLANK = 32
const UNSEEN = 64

/** Letters that never join to the next one: alef and its forms, dal, thal, reh, zain, jeh, waw, hamza, teh marbuta. */
const NEVER_JOIN = 'اآأإٱدذرزژوؤءةۀےۓڈڑۆۇۈۋٲٳٵ'

const classes = new Uint8Array(0x10000)
const mark = (from: number, to: number, bits: number) => {
  for (let code = from; code <= to; code++) classes[code]! |= bits
}
mark(0x0620, 0x063f, LETTER | JOINS)
mark(0x0641, 0x064a, LETTER | JOINS)
mark(0x066e, 0x066f, LETTER | JOINS)
mark(0x0671, 0x06d3, LETTER | JOINS)
mark(0x06d5, 0x06d5, LETTER)
mark(0x06ee, 0x06ef, LETTER)
mark(0x06fa, 0x06ff, LETTER | JOINS)
mark(0x0750, 0x077f, LETTER | JOINS)
for (const letter of NEVER_JOIN) classes[letter.codePointAt(0)!] = LETTER
mark(0x064b, 0x065f, MARK)
mark(0x0670, 0x0670, MARK)
mark(0x0610, 0x061a, MARK)
mark(0x06d6, 0x06dc, MARK)
mark(0x06df, 0x06e8, MARK)
mark(0x06ea, 0x06ed, MARK)
mark(0x0300, 0x036f, MARK)
mark(0x30, 0x39, DIGIT)
mark(0x0660, 0x0669, DIGIT)
mark(0x06f0, 0x06f9, DIGIT)
mark(0x41, 0x5a, LATIN)
mark(0x61, 0x7a, LATIN)
mark(0xc0, 0x24f, LATIN)
classes[0xd7] = 0
classes[0xf7] = 0
for (const code of [0x09, 0x0a, 0x0d, 0x20, 0xa0, 0x202f, 0x205f, 0x3000]) classes[code] = BLANK
mark(0x2000, 0x200a, BLANK)
mark(0x2028, 0x2029, BLANK)
mark(0x00, 0x08, UNSEEN)
mark(0x0b, 0x0c, UNSEEN)
mark(0x0e, 0x1f, UNSEEN)
mark(0x7f, 0x84, UNSEEN)
mark(0x86, 0x9f, UNSEEN)
mark(0x200b, 0x200b, UNSEEN)
mark(0x200e, 0x200f, UNSEEN)
mark(0x202a, 0x202e, UNSEEN)
mark(0x2060, 0x206f, UNSEEN)
mark(0xfeff, 0xfeff, UNSEEN)
classes[0x061c] = UNSEEN

/** A letter of the Arabic script (Persian letters among them), not a mark and not the tatweel. */
export const isLetter = (code: number): boolean => (classes[code]! & LETTER) !== 0
/** A letter after which the next one would join, so that a half-space after it can be seen. */
export const isJoining = (code: number): boolean => (classes[code]! & JOINS) !== 0
/** A vowel sign, hamza above, or other mark that sits on a letter. */
export const isMark = (code: number): boolean => (classes[code]! & MARK) !== 0
/** A Latin, Arabic or Persian decimal digit. */
export const isDigit = (code: number): boolean => (classes[code]! & DIGIT) !== 0
export const isLatinLetter = (code: number): boolean => (classes[code]! & LATIN) !== 0
/** A blank of any width, line ends included; never the half-space. */
export const isBlank = (code: number): boolean => (classes[code]! & BLANK) !== 0
/** Controls, direction marks and zero-width characters other than the half-space and the joiner. */
export const isUnseen = (code: number): boolean => (classes[code]! & UNSEEN) !== 0
export const isLineEnd = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029

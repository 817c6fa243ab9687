import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, hasWords, lengthOf } from './clean-text.ts'

test.each([
  ['می\u200Cخواهم', 'می\u200Cخواهم', 'keeps the half-space'],
  ['خانه\u200E\u200F.', 'خانه\u200E\u200F.', 'keeps direction marks'],
  ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧', 'keeps the joiner of emoji'],
  ['اللَّه', 'اللَّه', 'keeps a vowel over a shadda'],
  ['a\u202Eb\u202Cc\u2066d\u2069', 'abcd', 'drops overrides and isolates'],
  ['س\0لا\u0007م', 'سلام', 'drops NUL and other controls'],
  ['a\uD800b', 'a\uFFFDb', 'makes half a surrogate a sign of its own'],
  ['خ\u00ADا\u200Bن\u2060ه\uFEFF', 'خانه', 'drops what cannot be seen'],
  ['یک\r\n\r\n\r\n\r\nدو\t سه  ', 'یک\n\nدو سه', 'keeps a blank line at most'],
  [' \u200C\n', '', 'leaves nothing of nothing'],
  ['\u{E0041}\u{E007F}x', 'x', 'drops tags'],
])('%j becomes %j: %s', (given, clean) => {
  expect(cleanText(given).text).toBe(clean)
})

test('ten thousand marks on a letter become three, quickly', () => {
  expect(lengthOf(cleanText(`a${'\u0301\u0327'.repeat(5_000)}b`).text)).toBeLessThanOrEqual(5)
})

test('a name is one line', () => {
  expect(cleanText('علی\nرضا', 'one').text).toBe('علی رضا')
})

test('what was taken out is told', () => {
  expect(cleanText(`a\u202E${'\u0301'.repeat(9)}\0`).removed).toEqual(['direction', 'unseen', 'marks'])
})

test('words are letters and digits, not signs', () => {
  expect(['سلام', '۱۲', 'ok', '😀', '...', '\u064E'].map(hasWords)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

test('cleaning twice changes nothing, whatever was given', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 200 })
  fc.assert(
    fc.property(anything, text => {
      const once = cleanText(text).text
      expect(cleanText(once).text).toBe(once)
      expect(once).not.toMatch(/[\0\u202A-\u202E\u2066-\u2069]|\p{M}{4}/u)
    }),
  )
})

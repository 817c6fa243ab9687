import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  numberDisagreements,
  numberToWords,
  ordinalToNumber,
  ordinalToWords,
  wordsToNumber,
} from './number-words.ts'

describe('numbers in words', () => {
  test.each([
    [0, 'صفر'],
    [21, 'بیست و یک'],
    [1000, 'هزار'],
    [1402, 'هزار و چهارصد و دو'],
    [12_500, 'دوازده هزار و پانصد'],
    [1_000_001, 'یک میلیون و یک'],
    [-3, 'منفی سه'],
  ])('%d is %s', (value, text) => {
    expect(numberToWords(value)).toBe(text)
    expect(wordsToNumber(text)).toBe(value)
  })

  test.each([
    ['۱۲ هزار و ۵۰۰', 12_500],
    ['۳٫۵ میلیون', 3_500_000],
    ['۱٬۲۵۰', 1250],
    ['یکصد و بیست', 120],
    ['سه ممیز چهارده صدم', 3.14],
    ['دو و نیم', 2.5],
    ['منفی ۵', -5],
  ])('%s is read as %d', (text, value) => expect(wordsToNumber(text)).toBe(value))

  test.each(['', 'و', 'کتاب', 'بیست سی', 'پنج هزار هزار', 'یک و', 'صفر هزار کتاب'])(
    '«%s» is no number',
    text => expect(wordsToNumber(text)).toBeNull(),
  )

  test('every whole number comes back from its words, and from those of its ordinal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), value => {
        expect(wordsToNumber(numberToWords(value))).toBe(value)
        expect(ordinalToNumber(ordinalToWords(value))).toBe(value)
      }),
    )
  })

  test('third, thirtieth and first go their own way', () => {
    expect(ordinalToWords(23)).toBe('بیست و سوم')
    expect(ordinalToWords(30)).toBe('سی‌ام')
    expect(ordinalToNumber('نخست')).toBe(1)
  })

  test('a number said twice must be the same number', () => {
    expect(numberDisagreements('پنج (۶) نفر و بیست و یک (۲۱) نفر')).toEqual([
      { start: 5, end: 6, words: 5, digits: 6 },
    ])
  })
})

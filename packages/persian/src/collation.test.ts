import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareFa } from './collation.ts'

const sorted = (words: string[]) => [...words].sort(compareFa)

test('words stand in the order of the Persian alphabet', () => {
  const words = [
    'آب',
    'ابر',
    'بار',
    'پدر',
    'تب',
    'جان',
    'چای',
    'ژاله',
    'کار',
    'گل',
    'لب',
    'نان',
    'وام',
    'هوا',
    'یار',
  ]
  expect(sorted([...words].reverse())).toEqual(words)
})

test('half-spaces, vowel signs and Arabic letter forms weigh nothing', () => {
  expect(sorted(['کتاب\u200Cها', 'کتابه', 'کتابدار'])).toEqual(['کتابدار', 'کتابه', 'کتاب\u200Cها'])
  expect(sorted(['علیم', 'عل\u064A', 'علوی'])).toEqual(['علوی', 'عل\u064A', 'علیم'])
})

test('a shorter text and a blank come first, digits before letters, Latin after', () => {
  expect(sorted(['نان\u200Cوا', 'نان ما', 'نان', '۱۲', 'news'])).toEqual([
    '۱۲',
    'نان',
    'نان ما',
    'نان\u200Cوا',
    'news',
  ])
})

test('it is an order: signs turn round with the sides, and only equal texts are equal', () => {
  const text = fc.string({ unit: fc.constantFrom('ا', 'آ', 'ب', 'ی', 'ي', '\u200C', ' ', 'ّ', 'a', '۱') })
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(compareFa(a, b))).toBe(-Math.sign(compareFa(b, a)) + 0)
      expect(compareFa(a, b) === 0).toBe(a === b)
      if (compareFa(a, b) <= 0 && compareFa(b, c) <= 0) expect(compareFa(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, directionOf, isolatedLine, plainLine, shortened } from './plain.ts'
import { hostileText, hostileTextCleaned } from './testing/sample-feed.ts'

/** Any UTF-16 units at all, halves of surrogate pairs and controls among them; Persian and Latin often. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)),
      fc.constantFrom('پل', ' ', 'C++', '@a', '12', '۱۵', '\u200C', '\u2068', '\u2069', '\u202E', 'ه', '😀'),
    ),
  )
  .map(parts => parts.join(''))

describe('cleanText', () => {
  it('takes out what XML forbids and what turns the text around it', () => {
    expect(cleanText(hostileText)).toBe(hostileTextCleaned)
  })

  it('leaves half-spaces, line ends, direction marks and emoji alone', () => {
    const text = 'می\u200Cرود\u200F\n\t\u200E👩\u200D🔬'
    expect(cleanText(text)).toBe(text)
  })

  it('gives well-formed text whatever comes', () => {
    fc.assert(
      fc.property(anyText, text => {
        const cleaned = cleanText(text)
        expect(cleaned.isWellFormed()).toBe(true)
        expect(cleanText(cleaned)).toBe(cleaned)
      }),
    )
  })
})

describe('shortened', () => {
  it('leaves a text that fits as it is', () => {
    expect(shortened('پل باز شد', 9)).toBe('پل باز شد')
  })

  it('cuts between words and says so within the limit', () => {
    expect(shortened('پل چوبی، باز شد', 11)).toBe('پل چوبی…')
  })

  it('cuts a word that is too long by itself, never a character in two', () => {
    expect(shortened('😀'.repeat(9), 8)).toBe('😀😀😀…')
  })

  it('keeps to the limit', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        expect(shortened(plainLine(text), limit).length).toBeLessThanOrEqual(limit)
      }),
    )
  })
})

describe('isolatedLine', () => {
  const shown = (text: string, direction: 'rtl' | 'ltr' = 'rtl') =>
    isolatedLine(text, direction).replaceAll('\u2068', '[').replaceAll('\u2069', ']')

  it.each([
    ['a foreign word from which the direction would be guessed', 'BBC: پل باز شد', '[BBC]: پل باز شد'],
    ['more than one of them as one', 'New York Times از پل نوشت', '[New York Times] از پل نوشت'],
    ['a word that ends in a mark', 'آموزش C++ برای همه', 'آموزش [C++] برای همه'],
    ['a name that begins with one', 'حساب @chapar باز شد', 'حساب [@chapar] باز شد'],
    ['words after a number', 'رقابت 24 Hours آغاز شد', 'رقابت [24 Hours] آغاز شد'],
    [
      'a word that would draw the next number to it',
      'خرید iPhone ۱۵ هزار تومان',
      'خرید [iPhone] ۱۵ هزار تومان',
    ],
    ['words in a list, all but the last', 'تیم Ajax، Porto باخت', 'تیم [Ajax]، Porto باخت'],
  ])('isolates %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    ['a foreign word among its own', 'خرید iPhone گران شد'],
    ['a model with its number', 'خرید iPhone 15 گران شد'],
    ['numbers and results', 'نتیجه 3-2 شد و ۱۵ درصد'],
    ['a line of foreign words alone', 'New York Times'],
    ['a line without letters', '۱۴۰۲ + 7'],
  ])('leaves %s alone', (_, text) => {
    expect(isolatedLine(text, 'rtl')).toBe(text)
  })

  it('leaves the mark that ends the sentence to the sentence', () => {
    expect(shown('C++ یا Rust?')).toBe('[C++] یا Rust?')
    expect(shown('پل C++.')).toBe('پل [C++].')
  })

  it('does the same for Persian words in a line from left to right', () => {
    expect(shown('چاپار reports', 'ltr')).toBe('[چاپار] reports')
    expect(shown('The paper چاپار 15 years on', 'ltr')).toBe('The paper [چاپار] 15 years on')
    expect(shown('The paper چاپار reports', 'ltr')).toBe('The paper چاپار reports')
  })

  it('puts isolates in and changes nothing else, in pairs', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('rtl' as const, 'ltr' as const), (text, direction) => {
        const line = isolatedLine(text, direction)
        expect(line.replace(/[\u2068\u2069]/g, '')).toBe(plainLine(text))
        expect(line).toMatch(/^(?:[^\u2068\u2069]|\u2068[^\u2068\u2069]+\u2069)*$/)
        expect(isolatedLine(line, direction)).toBe(line)
      }),
    )
  })
})

it('knows the languages that are written from right to left', () => {
  expect(['fa', 'fa-AF', 'ar', 'en', 'fr', 'far'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ])
})

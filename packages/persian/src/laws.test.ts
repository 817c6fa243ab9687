import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from './find-dates.ts'
import { applyFindings } from './finding.ts'
import { foldKey } from './fold.ts'
import { loadEngine } from './node.ts'
import { highlightRanges, searchTerms } from './search-terms.ts'
import { sentences } from './sentences.ts'
import { slugify } from './slugify.ts'
import { tokens } from './tokens.ts'

const engine = loadEngine()

const pieces = [
  'می',
  'نمی',
  'کتاب',
  'ها',
  'های',
  'هایی',
  'کنیم',
  'رود',
  'شرکت',
  'کننده',
  'گفت',
  'وگو',
  'کشور',
  'خانه',
  'ای',
  'سوء',
  'تفاهم',
  'دوشنبه',
  '۱۵ فروردین ۱۴۰۲',
  '1402/01/15',
  'بی',
  'هم',
  'علی',
  'اصغر',
  'به',
  'که',
  'رؤسای',
  'روسای',
  'COVID-19',
  '12%',
  '"',
  '«',
  '»',
  '،',
  ',',
  '?',
  '.',
  '...',
  ':',
  '(',
  ')',
  ' ',
  '  ',
  '\u00A0',
  '\t',
  '\n',
  '\r\n',
  '\u200C',
  '\u200C\u200C',
  '\u00AC',
  '\u00AD',
  '\u200D',
  '\u200E',
  '\u064A',
  '\u0643',
  'ـ',
  'ـــ',
  '\u064E',
  '\u064B',
  '\u0654',
  '\uFEFB',
  '\uFE8E',
  '\uFDFA',
  '\uD800',
  '\uDC00',
  '\u0000',
  '😀',
  'a@b.ir',
  'http://x.ir/a?b',
  '<b>',
  '`',
  '٣',
  '۳٫۵',
  'ًا',
  'ة',
  'آ',
]
const persian = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join(''))
const anything = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
  maxLength: 60,
})
const text = fc.oneof(persian, anything)
const runs = { numRuns: 1000, seed: 1402 }

/** Letters and digits in the form that any spelling of them shares. */
const letters = (value: string) => foldKey(value.replace(/\uFDFA/g, ''))

describe('for any string', () => {
  test('fixing twice is fixing once', () => {
    fc.assert(
      fc.property(text, value => {
        expect(engine.fix(engine.fix(value))).toBe(engine.fix(value))
      }),
      runs,
    )
  })

  test('fix applies the sure findings of check, and nothing else', () => {
    fc.assert(
      fc.property(text, value => {
        const sure = engine.check(value).filter(finding => finding.sure)
        expect(applyFindings(value, sure)).toBe(engine.fix(value))
      }),
      runs,
    )
  })

  test('sure findings are sorted and apart, and all findings lie in the text', () => {
    fc.assert(
      fc.property(text, value => {
        let end = 0
        for (const finding of engine.check(value)) {
          expect(finding.start).toBeGreaterThanOrEqual(0)
          expect(finding.end).toBeGreaterThanOrEqual(finding.start)
          expect(finding.end).toBeLessThanOrEqual(value.length)
          if (!finding.sure) continue
          expect(finding.start).toBeGreaterThanOrEqual(end)
          end = finding.end
        }
      }),
      runs,
    )
  })

  test('no letter or digit is lost or moved', () => {
    fc.assert(
      fc.property(text, value => {
        expect(letters(engine.fix(value))).toBe(letters(value))
      }),
      runs,
    )
  })

  test('nothing throws', () => {
    fc.assert(
      fc.property(text, value => {
        tokens(value)
        sentences(value)
        slugify(value)
        findDates(value)
        highlightRanges(value, new Set(searchTerms(value)))
      }),
      runs,
    )
  })

  test('tokens hold every letter in order', () => {
    fc.assert(
      fc.property(text, value => {
        expect(letters(tokens(value).join(''))).toBe(letters(value))
      }),
      runs,
    )
  })
})

test('one line of ten megabytes comes out whole', () => {
  const line = 'کتابهای تازه را میخوانیم، '.repeat(210_000)
  expect(engine.fix(line).length).toBeGreaterThan(line.length)
}, 60_000)

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDateSpans } from './date-spans.ts'

/** Tuesday, 15 Farvardin 1402, six in the evening in Tehran. */
const PUBLISHED = '2023-04-04T18:00:00+03:30'
const read = (text: string, published = PUBLISHED) =>
  findDateSpans(text, published).map(span => [
    span.text,
    span.from === span.to ? span.from : `${span.from}..${span.to}`,
  ])

describe('dates told from the moment of writing', () => {
  test.each([
    ['دیروز', '2023-04-03'],
    ['دیروز (دوشنبه)', '2023-04-03'],
    ['امروز، سه‌شنبه ۱۵ فروردین ۱۴۰۲', '2023-04-04'],
    ['دیروز و امروز', '2023-04-03..2023-04-04'],
    ['پس‌فردا', '2023-04-06'],
    ['شب گذشته', '2023-04-03'],
    ['نهم فروردین ماه', '2023-03-29'],
    ['دوشنبه و سه‌شنبه ۱۴ و ۱۵ فروردین', '2023-04-03..2023-04-04'],
    ['۲۸ اسفند', '2023-03-19'],
    ['۱۲ مهر سال گذشته', '2022-10-04'],
    ['هفته آینده', '2023-04-08..2023-04-14'],
    ['این هفته', '2023-04-01..2023-04-07'],
    ['پایان هفته', '2023-04-06..2023-04-07'],
    ['ماه آینده', '2023-04-21..2023-05-21'],
    ['سال گذشته', '2022-03-21..2023-03-20'],
    ['سال جاری میلادی', '2023-01-01..2023-12-31'],
    ['امسال', '2023-03-21..2024-03-19'],
    ['پایان امسال', '2024-03-19'],
    ['پایان خرداد', '2023-06-21'],
    ['مردادماه', '2023-07-23..2023-08-22'],
    ['اوایل آبان ۱۴۰۲', '2023-10-23..2023-11-01'],
    ['پایان سال ۱۴۰۳', '2025-03-20'],
    ['سه روز پیش', '2023-04-01'],
    ['دو هفته دیگر', '2023-04-15..2023-04-21'],
    ['ده سال پیش', '2013-03-21..2014-03-20'],
    ['جمعه گذشته', '2023-03-31'],
    ['پنجشنبه هفته آینده', '2023-04-13'],
    ['عصر دوشنبه', '2023-04-03'],
    ['دهه ۷۰', '1991-03-21..2001-03-20'],
    ['دهه ۱۹۸۰', '1980-01-01..1989-12-31'],
    ['دهه شصت', '1981-03-21..1991-03-20'],
    ['تابستان گذشته', '2022-06-22..2022-09-22'],
    ['زمستان ۱۴۰۲', '2023-12-22..2024-03-19'],
    ['۱۰ محرم ۱۴۴۵', '2023-07-28'],
    ['عید فطر', '2023-04-21'],
    ['۲۴ فوریه', '2023-02-24'],
    ['سال‌های ۱۳۵۷ تا ۱۳۵۹', '1978-03-21..1981-03-20'],
    ['ساعت ۱۸ و ۳۰ دقیقه', '2023-04-04T18:30:00+03:30'],
    ['ساعت ۸ شب', '2023-04-04T20:00:00+03:30'],
  ])('%s', (text, days) => expect(read(`این نشست ${text} برگزار شد.`)).toEqual([[text, days]]))

  test('a weekday alone is the last one, or the next where the sentence looks ahead', () => {
    expect(read('پنجشنبه برگزار شد')).toEqual([['پنجشنبه', '2023-03-30']])
    expect(read('پنجشنبه برگزار خواهد شد')).toEqual([['پنجشنبه', '2023-04-06']])
  })

  test('a clock time takes the day beside it, with the summer time of its year', () => {
    expect(read('فردا ساعت ۹:۱۵ در تهران')).toEqual([
      ['فردا', '2023-04-05'],
      ['ساعت ۹:۱۵', '2023-04-05T09:15:00+03:30'],
    ])
    expect(read('ساعت ۲۰', '2021-08-28T09:30:00+04:30')).toEqual([['ساعت ۲۰', '2021-08-28T20:00:00+04:30']])
  })

  test('the day is that of Tehran, not that of the zone the moment was written in', () => {
    expect(read('امروز', '2023-04-04T22:00:00Z')).toEqual([['امروز', '2023-04-05']])
  })

  test('half-spaces lost or kept make no difference', () => {
    expect(read('جمعه‌شب')).toEqual([['جمعه‌شب', '2023-03-31']])
    expect(read('جمعهشب')).toEqual([['جمعهشب', '2023-03-31']])
  })

  test.each([
    'می‌شود',
    'نماز جمعه تهران',
    'خیابان ۱۷ شهریور',
    'تیر خورد',
    'از سر مهر',
    'دی',
    'سال‌ها پیش',
    '۲۴ ساعت',
    'چندی پیش',
    'پنجشنبه‌ها',
  ])('«%s» is no date', text => expect(read(text)).toEqual([]))

  test('a moment that is none is refused', () =>
    expect(() => findDateSpans('امروز', 'دیروز')).toThrow(RangeError))

  test('spans stand in order, do not overlap, and hold what they say', () => {
    const word = fc.constantFrom(
      'دیروز',
      'دوشنبه',
      '۱۴',
      'فروردین',
      'ماه',
      'سال',
      'گذشته',
      'و',
      '(',
      ')',
      '،',
      '۱۴۰۲',
      'هفته',
      'ساعت',
      '۹۹۹',
      'دهه',
      'محرم',
      'پایان',
      '.',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), parts => {
        const text = parts.join(' ')
        let end = 0
        for (const span of findDateSpans(text, PUBLISHED)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(span.start, span.end)).toBe(span.text)
          expect(span.from <= span.to).toBe(true)
          end = span.end
        }
      }),
      { numRuns: 500 },
    )
  })
})

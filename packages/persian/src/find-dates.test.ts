import { describe, expect, test } from 'vitest'
import { findDates } from './find-dates.ts'

const days = (text: string) => findDates(text).map(({ from, to }) => (from === to ? from : `${from}..${to}`))

describe('dates in text', () => {
  test.each([
    ['۱۵ فروردین ۱۴۰۲', '2023-04-04'],
    ['سه‌شنبه ۱۴۰۲/۰۱/۱۵', '2023-04-04'],
    ['۱۴ و ۱۵ فروردین ۱۴۰۲', '2023-04-03..2023-04-04'],
    ['دوشنبه و سه‌شنبه تاریخ ۱۴ و ۱۵ فروردین ۱۴۰۲', '2023-04-03..2023-04-04'],
    ['از ۲۸ اسفند تا ۳ فروردین ۱۴۰۲', '2023-03-19..2023-03-23'],
    ['پانزدهم فروردین‌ماه سال 1402', '2023-04-04'],
    ['بیست و پنجم ارديبهشت ۱۴۰۲', '2023-05-15'],
    ['سی‌ام تیر ۱۴۰۱', '2022-07-21'],
    ['سه شنبه ۰۲/۰۱/۱۵', '2023-04-04'],
    ['مورخ ۹۸/۱۰/۱۸', '2020-01-08'],
    ['۴ آوریل ۲۰۲۳', '2023-04-04'],
    ['۱۲ می ۲۰۲۱', '2021-05-12'],
    ['2023-04-04', '2023-04-04'],
    ['۱۵/۱/۱۴۰۲', '2023-04-04'],
  ])('%s is read', (text, expected) => expect(days(`نشست ${text} برگزار شد`)).toEqual([expected]))

  test('a month is its whole span, and so is a year', () => {
    expect(findDates('در اسفند ۱۴۰۳')[0]).toMatchObject({
      from: '2025-02-19',
      to: '2025-03-20',
      grain: 'month',
    })
    expect(findDates('در سال ۱۴۰۲')[0]).toMatchObject({ from: '2023-03-21', to: '2024-03-19', grain: 'year' })
    expect(findDates('در فوریه ۲۰۲۴')[0]).toMatchObject({
      from: '2024-02-01',
      to: '2024-02-29',
      grain: 'month',
    })
  })

  test('offsets are those of the text given, half-spaces and all', () => {
    const text = 'روز سه‌شنبه ۱۵ فروردین ۱۴۰۲ بود'
    const [date] = findDates(text)
    expect(text.slice(date!.start, date!.end)).toBe('سه‌شنبه ۱۵ فروردین ۱۴۰۲')
    expect(date!.text).toBe('سه‌شنبه ۱۵ فروردین ۱۴۰۲')
  })

  test('a weekday is checked', () => {
    expect(findDates('سه‌شنبه ۱۵ فروردین ۱۴۰۲')[0]!.weekdayDisagrees).toBe(false)
    expect(findDates('دوشنبه ۱۵ فروردین ۱۴۰۲')[0]!.weekdayDisagrees).toBe(true)
  })

  test.each([
    '۳۱ مهر ۱۴۰۲',
    '۳۰ اسفند ۱۴۰۲',
    '۱۴۰۲/۱۳/۰۱',
    'نتیجه ۲/۱/۳ بود',
    'نسبت ۱/۲',
    '۱۲ نفر می ۲۰۰۰',
    '۹۸/۱/۱۵',
  ])('«%s» is no date by itself', text =>
    expect(findDates(text).filter(date => date.grain === 'day')).toEqual([]),
  )
})

import { describe, expect, it } from 'vitest'
import { findWireDates, isDateline } from './wire-dates.ts'

const days = (text: string, shortYears = false): string[] =>
  findWireDates(text, { shortYears }).map(date =>
    date.from === date.to ? date.from : `${date.from}/${date.to}`,
  )

describe('a date in a text', () => {
  it.each([
    ['سه‌شنبه ۱۵ فروردین ۱۴۰۲', '2023-04-04'],
    ['سهشنبه ١٥ فروردين ١٤٠٢', '2023-04-04'],
    ['۱۵ فروردین ماه سال ۱۴۰۲', '2023-04-04'],
    ['پانزدهم فروردین ۱۴۰۲', '2023-04-04'],
    ['۱۰ مهرماه ۱۴۰۲', '2023-10-02'],
    ['دوم دی‌ماه ۱۴۰۲', '2023-12-23'],
    ['جمعه ۶ بهمن‌ماه سال ۱۴۰۲', '2024-01-26'],
    ['۱۴۰۲ آذرماه ۱', '2023-11-22'],
    ['بیست و نهم اسفند ۱۴۰۲', '2024-03-19'],
    ['۱۴۰۲/۰۱/۱۵', '2023-04-04'],
    ['1402-1-15', '2023-04-04'],
    ['۱۵/۰۱/۱۴۰۲', '2023-04-04'],
    ['۱۵ حمل ۱۴۰۲', '2023-04-04'],
    ['۱۴۰۲ فروردین ۱۵, سه‌شنبه', '2023-04-04'],
    ['۴ آوریل ۲۰۲۳', '2023-04-04'],
    ['April 4, 2023', '2023-04-04'],
    ['2023-04-04', '2023-04-04'],
    ['روزهای دوشنبه و سه‌شنبه تاریخ ۱۴ و ۱۵ فروردین ۱۴۰۲', '2023-04-03/2023-04-04'],
  ])('%s is read', (text, day) => expect(days(text)).toEqual([day]))

  it('is none where the year is not named, or the calendar has no such day', () => {
    expect([
      days('نهم فروردین ماه'),
      days('۳۱ مهر ۱۴۰۲'),
      days('۳۰ اسفند ۱۴۰۲'),
      days('۱۵ فروردین ۲۵ نفر'),
    ]).toEqual([[], [], [], []])
  })
  it('may have a year of two digits beside a story’s head only', () => {
    expect([days('98/5/12'), days('98/5/12', true), days('۱۵ فروردین ۰۲', true)]).toEqual([
      [],
      ['2019-08-03'],
      ['2023-04-04'],
    ])
  })
  it('is none where a longer word only begins like a month', () =>
    expect([days('۱۴ مهرماهی ۱۴۰۲'), days('۱۴ دیروز ۱۴۰۲')]).toEqual([[], []]))
  it('says whether its weekday agrees', () => {
    const disagrees = (text: string): boolean | undefined => findWireDates(text)[0]?.weekdayDisagrees
    expect([
      disagrees('دوشنبه ۱۵ فروردین ۱۴۰۲'),
      disagrees('۱۵ فروردین ۱۴۰۲، سه‌شنبه'),
      disagrees('۱۵ فروردین ۱۴۰۲'),
    ]).toEqual([true, false, false])
  })
  it('gives its place in the text as it was given', () => {
    const text = 'نشست روز سه‌شنبه ۱۵ فروردین ۱۴۰۲ برگزار شد'
    const [date] = findWireDates(text)
    expect(text.slice(date!.start, date!.end)).toBe('سه‌شنبه ۱۵ فروردین ۱۴۰۲')
  })
})

describe('a line that says only when', () => {
  it.each(['تاریخ انتشار: ۱۵ فروردین ۱۴۰۲ - ۱۸:۲۱', 'سه شنبه، ۱۵ فروردین ۱۴۰۲ ساعت ۱۸:۲۱', '۱۴۰۲/۰۱/۱۵'])(
    'is %s',
    line => expect(isDateline(line)).toBe(true),
  )
  it('is not a sentence that names a day', () =>
    expect(isDateline('نشست ۱۵ فروردین ۱۴۰۲ برگزار شد')).toBe(false))
})

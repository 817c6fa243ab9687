import { expect, test } from 'vitest'
import { formatDay, formatDayShort, formatGregorian, jalaliMonthName, weekdayName } from './format-day.ts'

test('a day is written weekday, day, month, year', () => {
  expect(formatDay('2023-04-04')).toBe('سه\u200Cشنبه ۱۵ فروردین ۱۴۰۲')
  expect(formatDayShort('2023-04-04')).toBe('۱۵ فروردین ۱۴۰۲')
  expect(formatGregorian('2023-04-04')).toBe('۴ آوریل ۲۰۲۳')
})

test('months and weekdays have their Persian names', () => {
  expect(jalaliMonthName(2)).toBe('اردیبهشت')
  expect(weekdayName('2023-04-06')).toBe('پنج\u200Cشنبه')
  expect(() => jalaliMonthName(13)).toThrow(RangeError)
})

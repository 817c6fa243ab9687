import { describe, expect, test } from 'vitest'
import { addDays, fromJalali, gregorianIso, jalaliMonthLength, toJalali, weekdayIndex } from './jalali.ts'

describe('the Jalali calendar', () => {
  test('agrees with the runtime on every day of 1200–1500, both ways', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
    let disagreements = 0
    for (let time = Date.UTC(1821, 2, 21); time < Date.UTC(2122, 2, 20); time += 86_400_000) {
      const iso = new Date(time).toISOString().slice(0, 10)
      const { year, month, day } = toJalali(iso)
      const [m, d, y] = format.format(time).split(/\D+/).map(Number)
      if (y !== year || m !== month || d !== day || fromJalali({ year, month, day }) !== iso)
        disagreements += 1
    }
    expect(disagreements).toBe(0)
  })

  test('agrees with the 33-year rule of leap years, counted day by day through 1200–1500', () => {
    let iso = '1821-03-21'
    let disagreements = 0
    for (let year = 1200; year <= 1500; year++) {
      const isLeap = (25 * year + 11) % 33 < 8
      for (let month = 1; month <= 12; month++) {
        const length = month <= 6 ? 31 : month <= 11 || isLeap ? 30 : 29
        for (let day = 1; day <= length; day++) {
          if (fromJalali({ year, month, day }) !== iso) disagreements += 1
          iso = addDays(iso, 1)
        }
        if (jalaliMonthLength(year, month) !== length) disagreements += 1
      }
    }
    expect(disagreements).toBe(0)
  })

  test('knows 1403 for a leap year and 1404 for none', () => {
    expect(fromJalali({ year: 1403, month: 12, day: 30 })).toBe('2025-03-20')
    expect(fromJalali({ year: 1404, month: 12, day: 30 })).toBeNull()
    expect(jalaliMonthLength(1403, 12)).toBe(30)
  })

  test('has no 31 Mehr, no month 13, no day 0 and no half days', () => {
    expect(fromJalali({ year: 1402, month: 7, day: 31 })).toBeNull()
    expect(fromJalali({ year: 1402, month: 13, day: 1 })).toBeNull()
    expect(fromJalali({ year: 1402, month: 1, day: 0 })).toBeNull()
    expect(fromJalali({ year: 1402, month: 1, day: 1.5 })).toBeNull()
  })

  test('counts weekdays from Saturday', () => {
    expect(weekdayIndex('2023-04-01')).toBe(0)
    expect(weekdayIndex('2023-04-07')).toBe(6)
  })

  test('refuses what is no ISO day', () => {
    expect(() => toJalali('2023-02-30')).toThrow(RangeError)
    expect(() => toJalali('1402/01/15')).toThrow(RangeError)
    expect(gregorianIso(2023, 2, 30)).toBeNull()
  })

  test('adds days over the ends of months and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  })
})

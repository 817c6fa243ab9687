import { expect, test } from 'vitest'
import { addDays } from './jalali.ts'
import { fromLunar, toLunar } from './lunar.ts'

test('the lunar calendar agrees with the runtime’s Umm al-Qura on every day of 1300–1500 AH, both ways', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  let disagreements = 0
  for (let day = '1882-11-12'; day < '2077-11-17'; day = addDays(day, 1)) {
    const [m, d, y] = format
      .format(new Date(`${day}T00:00:00Z`))
      .split(/\D+/)
      .map(Number)
    const lunar = toLunar(day)!
    if (lunar.year !== y || lunar.month !== m || lunar.day !== d || fromLunar(lunar) !== day)
      disagreements += 1
  }
  expect(disagreements).toBe(0)
})

test('outside its tables and its months there is no day', () => {
  expect(toLunar('1800-01-01')).toBeNull()
  expect(fromLunar({ year: 1501, month: 1, day: 1 })).toBeNull()
  expect(fromLunar({ year: 1445, month: 13, day: 1 })).toBeNull()
})

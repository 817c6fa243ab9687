import { expect, test } from 'vitest'
import { tehranDay, tehranOffset } from './tehran.ts'

test('the clock of Tehran is that of the time zone database on every noon of 1995–2030', () => {
  const format = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tehran', timeZoneName: 'longOffset' })
  for (let time = Date.UTC(1995, 0, 1, 12); time < Date.UTC(2030, 0, 1); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10)
    const minutes = tehranOffset(day)
    const zone = `GMT+0${Math.floor(minutes / 60)}:${minutes % 60}`
    expect(format.format(time), day).toContain(zone)
  }
})

test('a moment has the day that it is in Tehran', () => {
  expect(tehranDay('2023-04-04T20:29:00Z')).toBe('2023-04-04')
  expect(tehranDay('2023-04-04T20:30:00Z')).toBe('2023-04-05')
  expect(tehranDay('2021-07-01T19:30:00Z')).toBe('2021-07-02')
  expect(tehranDay('2023-04-04')).toBe('2023-04-04')
  expect(tehranDay('2023-02-30')).toBeNull()
  expect(tehranDay('دیروز')).toBeNull()
})

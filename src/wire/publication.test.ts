import { describe, expect, it } from 'vitest'
import { findPublication, readMachineDate } from './publication.ts'

describe('a machine’s date', () => {
  it.each([
    ['2023-11-06T20:45:10+00:00', '2023-11-07'],
    ['2022-09-21 20:40:00Z', '2022-09-22'],
    ['2023-09-21T20:40:00Z', '2023-09-22'],
    ['2023-09-21T20:20:00Z', '2023-09-21'],
    ['Mon, 06 Nov 2023 20:45:00 GMT', '2023-11-07'],
    ['06 Nov 2023 12:00 +0330', '2023-11-06'],
    ['1402-08-15T10:00:00', '2023-11-06'],
    ['1402/08/15 10:05', '2023-11-06'],
    ['1699300000', '2023-11-06'],
    ['2023-11-06', '2023-11-06'],
  ])('%s is the day %s in Tehran', (value, day) => expect(readMachineDate(value)?.day).toBe(day))
  it('kept summer time until 2022: half past eight in the evening UTC was past midnight', () => {
    expect([
      readMachineDate('2022-08-01T19:40:00Z')?.day,
      readMachineDate('2023-08-01T19:40:00Z')?.day,
    ]).toEqual(['2022-08-02', '2023-08-01'])
  })
  it('is none where it is no date', () =>
    expect([readMachineDate('دیروز'), readMachineDate('2023-13-40'), readMachineDate('')]).toEqual([
      null,
      null,
      null,
    ]))
})

describe('the day of publication', () => {
  const nothing = { hint: undefined, machine: [], datelines: [], texts: [] }
  const day = (witnesses: Partial<Parameters<typeof findPublication>[0]>): unknown => {
    const found = findPublication({ ...nothing, ...witnesses })
    return found.ok ? found.value && [found.value.day, found.value.from] : found.code
  }
  const all = {
    hint: '2023-01-01',
    machine: ['2023-01-02'],
    datelines: ['۱۳ دی ۱۴۰۱'],
    texts: ['روز ۱۴ دی ۱۴۰۱ برگزار شد'],
  }
  it('comes from the surest witness there is', () => {
    expect([
      day(all),
      day({ ...all, hint: undefined }),
      day({ ...all, hint: undefined, machine: [] }),
      day({ texts: all.texts }),
      day({}),
    ]).toEqual([
      ['2023-01-01', 'hint'],
      ['2023-01-02', 'machine'],
      ['2023-01-03', 'dateline'],
      ['2023-01-04', 'text'],
      null,
    ])
  })
  it('passes over a dateline that contradicts its weekday', () => {
    expect([
      day({ datelines: ['جمعه ۱۵ فروردین ۱۴۰۲'] }),
      day({ datelines: ['جمعه ۱۵ فروردین ۱۴۰۲'], texts: ['سه‌شنبه ۱۵ فروردین ۱۴۰۲'] }),
    ]).toEqual(['wire.date-contradicts', ['2023-04-04', 'text']])
  })
})

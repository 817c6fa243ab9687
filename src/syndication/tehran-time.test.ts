import { expect, it } from 'vitest'
import { isoTime, rfc822Time } from './tehran-time.ts'

it.each([
  ['today', '2026-11-24T06:30:00Z', '2026-11-24T10:00:00+03:30', 'Tue, 24 Nov 2026 10:00:00 +0330'],
  [
    'a summer with another hour',
    '2022-07-01T08:00:09Z',
    '2022-07-01T12:30:09+04:30',
    'Fri, 01 Jul 2022 12:30:09 +0430',
  ],
  [
    'the day after midnight in Tehran',
    '2023-04-04T20:30:00Z',
    '2023-04-05T00:00:00+03:30',
    'Wed, 05 Apr 2023 00:00:00 +0330',
  ],
  [
    'Sunday, the last in their week',
    '2026-01-04T00:00:00.999Z',
    '2026-01-04T03:30:00+03:30',
    'Sun, 04 Jan 2026 03:30:00 +0330',
  ],
])('writes %s', (_, moment, iso, rfc822) => {
  expect(isoTime(new Date(moment))).toBe(iso)
  expect(rfc822Time(new Date(moment))).toBe(rfc822)
})

it('refuses what is no moment instead of writing it', () => {
  expect(() => isoTime(new Date('15 Farvardin'))).toThrow(RangeError)
})

/**
 * The lunar Hijri calendar by one named calculation, Umm al-Qura (the tables of Saudi Arabia, as CLDR and the runtime have
 * them) for 1300–1500 AH. Iran fixes its months by sighting the moon, so a day here may be one off: say so where it is shown.
 */
import { addDays, parseIsoDay } from './jalali.ts'

export type LunarDay = { year: number; month: number; day: number }

const FIRST_YEAR = 1300
/** The day on which 1300 AH began. */
const FIRST_DAY = '1882-11-12'
/** Three hexadecimal digits a year: bit m-1 is set where month m has 30 days, else it has 29. */
const LONG_MONTHS =
  '5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a' +
  '6d95d4da5d4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa93' +
  '52ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2da' +
  'ad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa6956' +
  '2ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92' +
  'b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad' +
  '56ad65d4a'

const yearCount = LONG_MONTHS.length / 3
const longMonths = (year: number): number =>
  Number.parseInt(LONG_MONTHS.slice(3 * (year - FIRST_YEAR), 3 * (year - FIRST_YEAR) + 3), 16)

/** Days from FIRST_DAY to the start of each year, and to the end of the last. */
const starts: number[] = [0]
for (let i = 0; i < yearCount; i++) {
  let days = 0
  for (let month = 1; month <= 12; month++) days += lunarMonthLength(FIRST_YEAR + i, month)
  starts.push(starts[i]! + days)
}

/** 29 or 30. The year must be one of 1300–1500. */
export function lunarMonthLength(year: number, month: number): number {
  return longMonths(year) & (1 << (month - 1)) ? 30 : 29
}

/** The ISO day of a lunar day, or null where there is none or the year is outside 1300–1500. */
export function fromLunar({ year, month, day }: LunarDay): string | null {
  if (![year, month, day].every(Number.isInteger)) return null
  if (year < FIRST_YEAR || year >= FIRST_YEAR + yearCount || month < 1 || month > 12) return null
  if (day < 1 || day > lunarMonthLength(year, month)) return null
  let days = starts[year - FIRST_YEAR]!
  for (let before = 1; before < month; before++) days += lunarMonthLength(year, before)
  return addDays(FIRST_DAY, days + day - 1)
}

/** The lunar day of an ISO day, or null outside 1300–1500 AH. Throws RangeError unless given an ISO day. */
export function toLunar(iso: string): LunarDay | null {
  const parts = parseIsoDay(iso)
  if (!parts) throw new RangeError(`not an ISO day: ${iso}`)
  let rest = parts.days - parseIsoDay(FIRST_DAY)!.days
  if (rest < 0 || rest >= starts[yearCount]!) return null
  let year = FIRST_YEAR + Math.min(yearCount - 1, Math.floor(rest / 354.4))
  while (starts[year - FIRST_YEAR]! > rest) year -= 1
  while (starts[year - FIRST_YEAR + 1]! <= rest) year += 1
  rest -= starts[year - FIRST_YEAR]!
  let month = 1
  while (rest >= lunarMonthLength(year, month)) {
    rest -= lunarMonthLength(year, month)
    month += 1
  }
  return { year, month, day: rest + 1 }
}

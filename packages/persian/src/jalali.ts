/**
 * The Jalali calendar (Solar Hijri) both ways, by plain arithmetic on days, so that the package needs neither a clock nor
 * the runtime's calendars. Leap years follow the breaks that Borkowski computed from the equinox at 52.5° E; inside
 * 1200–1500 SH they agree day by day with the runtime's own Persian calendar (tested), which covers all that news needs.
 */
export type JalaliDay = { year: number; month: number; day: number }

const BREAKS = [
  -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
]
const FIRST_YEAR = 1
const LAST_YEAR = 3177

const div = (a: number, b: number): number => Math.trunc(a / b)
const mod = (a: number, b: number): number => a - div(a, b) * b

/** The day of March on which the Jalali year begins, and its place in the four-year cycle (0 = leap). */
function yearStart(year: number): { march: number; sinceLeap: number } {
  const gregorian = year + 621
  let leaps = -14
  let previous = BREAKS[0]!
  let jump = 0
  for (let i = 1; i < BREAKS.length; i++) {
    const next = BREAKS[i]!
    jump = next - previous
    if (year < next) break
    leaps += div(jump, 33) * 8 + div(mod(jump, 33), 4)
    previous = next
  }
  let years = year - previous
  leaps += div(years, 33) * 8 + div(mod(years, 33) + 3, 4)
  if (mod(jump, 33) === 4 && jump - years === 4) leaps += 1
  const gregorianLeaps = div(gregorian, 4) - div((div(gregorian, 100) + 1) * 3, 4) - 150
  if (jump - years < 6) years = years - jump + div(jump + 4, 33) * 33
  const cycle = mod(mod(years + 1, 33) - 1, 4)
  return { march: 20 + leaps - gregorianLeaps, sinceLeap: cycle === -1 ? 4 : cycle }
}

/** Days since 1970-01-01 of a proleptic Gregorian day (Hinnant's civil arithmetic). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = div(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + div(yearOfEra, 4) - div(yearOfEra, 100) + dayOfYear - 719_468
}

/** The Gregorian year, month and day of a day number. */
function gregorianDay(days: number): [number, number, number] {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = div(dayOfEra - div(dayOfEra, 1460) + div(dayOfEra, 36_524) - div(dayOfEra, 146_096), 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + div(yearOfEra, 4) - div(yearOfEra, 100))
  const month = div(5 * dayOfYear + 2, 153)
  const day = dayOfYear - div(153 * month + 2, 5) + 1
  const civilMonth = month < 10 ? month + 3 : month - 9
  return [yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day]
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const iso = (days: number): string => {
  const [year, month, day] = gregorianDay(days)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The parts of an ISO day ('2023-04-04', a time after it is ignored), or null where there is no such day. */
export function parseIsoDay(text: string): { year: number; month: number; day: number; days: number } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (!found) return null
  const year = Number(found[1])
  const month = Number(found[2])
  const day = Number(found[3])
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const days = dayNumber(year, month, day)
  return iso(days) === `${found[1]}-${found[2]}-${found[3]}` ? { year, month, day, days } : null
}

/** The ISO day of a Gregorian date, or null where there is no such day. */
export const gregorianIso = (year: number, month: number, day: number): string | null =>
  parseIsoDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`) && iso(dayNumber(year, month, day))

/** The day `count` days after an ISO day. */
export function addDays(text: string, count: number): string {
  const parts = parseIsoDay(text)
  if (!parts) throw new RangeError(`not an ISO day: ${text}`)
  return iso(parts.days + count)
}

/** 0 for Saturday, the first day of the Persian week, to 6 for Friday. Throws RangeError unless given an ISO day. */
export function weekdayIndex(text: string): number {
  const parts = parseIsoDay(text)
  if (!parts) throw new RangeError(`not an ISO day: ${text}`)
  return (((parts.days + 5) % 7) + 7) % 7
}

/** The number of days of a Jalali month: 31, 30 or, in Esfand of a common year, 29. */
export const jalaliMonthLength = (year: number, month: number): number =>
  month <= 6 ? 31 : month <= 11 ? 30 : yearStart(year).sinceLeap === 0 ? 30 : 29

/** The Jalali day of an ISO day: `toJalali('2023-04-04')` is 15 Farvardin 1402. Throws RangeError unless given an ISO day. */
export function toJalali(text: string): JalaliDay {
  const parts = parseIsoDay(text)
  if (!parts) throw new RangeError(`not an ISO day: ${text}`)
  let year = Math.min(Math.max(parts.year - 621, FIRST_YEAR), LAST_YEAR)
  let start = dayNumber(year + 621, 3, yearStart(year).march)
  if (parts.days < start) {
    year -= 1
    start = dayNumber(year + 621, 3, yearStart(year).march)
  }
  const dayOfYear = parts.days - start
  const month = dayOfYear < 186 ? div(dayOfYear, 31) + 1 : div(dayOfYear - 186, 30) + 7
  const day = dayOfYear < 186 ? (dayOfYear % 31) + 1 : ((dayOfYear - 186) % 30) + 1
  return { year, month, day }
}

/** The ISO day of a Jalali day, or null where there is no such day (30 Esfand of a common year, 31 Mehr, month 13). */
export function fromJalali(day: JalaliDay): string | null {
  const whole = Number.isInteger(day.year) && Number.isInteger(day.month) && Number.isInteger(day.day)
  if (!whole || day.year < FIRST_YEAR || day.year > LAST_YEAR || day.month < 1 || day.month > 12) return null
  if (day.day < 1 || day.day > jalaliMonthLength(day.year, day.month)) return null
  const start = dayNumber(day.year + 621, 3, yearStart(day.year).march)
  const before = day.month <= 7 ? (day.month - 1) * 31 : 186 + (day.month - 7) * 30
  return iso(start + before + day.day - 1)
}

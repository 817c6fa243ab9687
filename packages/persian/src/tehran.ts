/** Tehran's wall clock, by rule: +03:30, and in the summers of 1370–1384 and 1387–1401 SH an hour more. */
import { addDays, fromJalali, parseIsoDay, toJalali } from './jalali.ts'

const MINUTE = 60_000
const STANDARD = 210
const SUMMER = 270

/** Minutes that Tehran is ahead of UTC on an ISO day. Throws RangeError unless given an ISO day. */
export function tehranOffset(day: string): number {
  const { year } = toJalali(day)
  const hasSummer = (year >= 1370 && year <= 1384) || (year >= 1387 && year <= 1401)
  if (!hasSummer) return STANDARD
  const from = fromJalali({ year, month: 1, day: 2 })!
  const to = fromJalali({ year, month: 6, day: 30 })!
  return day >= from && day <= to ? SUMMER : STANDARD
}

/** '+03:30' or '+04:30'. */
export const tehranZone = (day: string): string => (tehranOffset(day) === SUMMER ? '+04:30' : '+03:30')

/** The day in Tehran of an ISO moment or day, or null where it is neither. */
export function tehranDay(moment: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return parseIsoDay(moment) ? moment : null
  const time = Date.parse(moment)
  if (Number.isNaN(time)) return null
  const utc = new Date(time).toISOString().slice(0, 10)
  if (!parseIsoDay(utc) || utc < '0700') return null
  const next = addDays(utc, 1)
  const day = new Date(time + tehranOffset(utc) * MINUTE).toISOString().slice(0, 10)
  return day === utc || day === next ? day : null
}

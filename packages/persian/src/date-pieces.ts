/** Spans of days in the three calendars: months, years, weeks from Saturday to Friday, and parts of them. All days are ISO. */
import { addDays, fromJalali, gregorianIso, parseIsoDay, toJalali, weekdayIndex } from './jalali.ts'
import { fromLunar, toLunar } from './lunar.ts'

export type AnyCalendar = 'jalali' | 'gregorian' | 'lunar'
export type Days = { from: string; to: string }
type Part = 'last' | 'first' | 'early' | 'middle' | 'late' | 'half-1' | 'half-2'

/** The ISO day, or null where the calendar has no such day. */
export function isoIn(calendar: AnyCalendar, year: number, month: number, day: number): string | null {
  if (calendar === 'jalali') return fromJalali({ year, month, day })
  if (calendar === 'lunar') return fromLunar({ year, month, day })
  return year < 1 || year > 9998 ? null : gregorianIso(year, month, day)
}

/** The year of an ISO day in a calendar, or null where the calendar does not reach. */
export function yearIn(calendar: AnyCalendar, iso: string): number | null {
  if (calendar === 'gregorian') return parseIsoDay(iso)!.year
  return calendar === 'jalali' ? toJalali(iso).year : (toLunar(iso)?.year ?? null)
}

/** The year and month of an ISO day in a calendar. */
export function monthIn(calendar: 'jalali' | 'gregorian', iso: string): { year: number; month: number } {
  return calendar === 'jalali' ? toJalali(iso) : parseIsoDay(iso)!
}

/** A whole month; month 13 is the first of the next year and 0 the last of the one before. */
export function monthSpan(calendar: AnyCalendar, year: number, month: number): Days | null {
  const months = year * 12 + month - 1
  const at = (index: number) => isoIn(calendar, Math.floor(index / 12), (index % 12) + 1, 1)
  const from = at(months)
  const next = at(months + 1)
  return from === null || next === null ? null : { from, to: addDays(next, -1) }
}

/** A whole year, or `count` of them. */
export function yearSpan(calendar: AnyCalendar, year: number, count = 1): Days | null {
  const from = isoIn(calendar, year, 1, 1)
  const next = isoIn(calendar, year + count, 1, 1)
  return from === null || next === null ? null : { from, to: addDays(next, -1) }
}

/** The week, Saturday to Friday, `away` weeks from the one that holds the day. */
export function weekSpan(day: string, away: number): Days {
  const from = addDays(day, 7 * away - weekdayIndex(day))
  return { from, to: addDays(from, 6) }
}

/** The season of a Jalali year: 0 spring … 3 winter. */
export function seasonSpan(year: number, season: number): Days | null {
  const first = monthSpan('jalali', year, 3 * season + 1)
  const last = monthSpan('jalali', year, 3 * season + 3)
  return first && last && { from: first.from, to: last.to }
}

const lengthOf = ({ from, to }: Days): number => parseIsoDay(to)!.days - parseIsoDay(from)!.days + 1

/** A part of a span: its first or last day, a third or a half. */
export function partOf(span: Days, part: Part): Days {
  const { from, to } = span
  const length = lengthOf(span)
  const third = Math.round(length / 3)
  if (part === 'first') return { from, to: from }
  if (part === 'last') return { from: to, to }
  if (part === 'early') return { from, to: addDays(from, third - 1) }
  if (part === 'late') return { from: addDays(to, 1 - third), to }
  if (part === 'middle') return { from: addDays(from, third), to: addDays(to, -third) }
  const half = Math.floor(length / 2)
  return part === 'half-1' ? { from, to: addDays(from, half - 1) } : { from: addDays(from, half), to }
}

/** How many days lie between two ISO days. */
export const distance = (a: string, b: string): number =>
  Math.abs(parseIsoDay(a)!.days - parseIsoDay(b)!.days)

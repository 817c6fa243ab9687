/**
 * Absolute dates in wire text: Jalali and Gregorian, in words or numbers, any digit set, with the weekday that stands
 * beside them checked. Only dates that name their year are found: a publication day must not be guessed.
 */

import {
  datelineWords,
  dateWords,
  dayOrdinals,
  gregorianMonths,
  jalaliMonths,
  monthWord,
  ordinalEndings,
  rangeWords,
  timeInWords,
  weekdays,
  yearWord,
} from './wire-dates.lexicon.ts'
import { foldLetters, latinDigitsOf } from './wire-key.ts'

export type WireDate = {
  /** UTF-16 offsets in the text given, end exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** First and last day, `YYYY-MM-DD`; one day gives the same twice. */
  readonly from: string
  readonly to: string
  readonly weekdayStated: boolean
  readonly weekdayDisagrees: boolean
}

const gap = '[\\s\\u200C\\u00A0]*'
/** A lexicon phrase as a pattern that does not mind how its parts are spaced. */
const loosely = (phrase: string): string =>
  foldLetters(phrase)
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/[\s\u200C]+/g, gap)
const anyOf = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(loosely)
    .join('|')
const squeeze = (text: string): string =>
  foldLetters(text)
    .replace(/[\s\u200C\u00A0]+/g, '')
    .toLowerCase()

function numbered(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(
    names.flatMap((variants, index) => variants.map(name => [squeeze(name), index + 1] as const)),
  )
}
const weekdayNumber = new Map(Object.entries(weekdays).map(([name, number]) => [squeeze(name), number]))
const jalaliMonth = numbered(jalaliMonths)
const gregorianMonth = numbered(gregorianMonths)
const ordinalDay = new Map(dayOrdinals.map((name, index) => [squeeze(name), index + 1]))

const rangeWord = anyOf(rangeWords)
const weekday = `(?:${anyOf(Object.keys(weekdays))})`
const weekdayPart = `(?<weekdays>${weekday}(?:${gap}(?:${rangeWord})${gap}${weekday})?)?[\\s\\u200C\\u00A0,،()|\\-–/ـ]*(?:${anyOf(dateWords)})?[\\s:]*`
const day = `(?:\\d{1,2}(?!\\d)(?:${gap}(?:${anyOf(ordinalEndings)})(?!\\p{L}))?|${anyOf(dayOrdinals)})`
const edge = '(?<![\\p{L}\\p{N}/.:])'
const endEdge = '(?![\\p{L}\\p{N}])'
const trailingWeekday = `(?:[\\s,،()|\\-–]*(?<after>${weekday})${endEdge})?`

// A two-digit year is read only where a date is expected: «۱۵ فروردین ۲۵ نفر» names no year.
const jalaliWordsWithYear = (year: string): RegExp =>
  new RegExp(
    `${edge}${weekdayPart}(?<day>${day})(?:${gap}(?:${rangeWord})${gap}(?<last>${day}))?[\\s\\u200C\\-/,،]*(?<month>${anyOf(jalaliMonths.flat())})(?:${gap}${monthWord})?${endEdge}[\\s\\u200C,،/\\-–]*(?:${yearWord}${gap})?(?<year>${year})(?![\\p{L}\\p{N}:/])${trailingWeekday}`,
    'gu',
  )
const jalaliWords = jalaliWordsWithYear('1[34]\\d{2}')
const jalaliWordsShortYear = jalaliWordsWithYear('\\d{2}')
// «۱۴۰۳ اردیبهشت ۱۳», as some broadcasters write it.
const jalaliYearFirstWords = new RegExp(
  `${edge}${weekdayPart}(?<year>1[34]\\d{2})[\\s\\u200C،,]+(?<month>${anyOf(jalaliMonths.flat())})(?:${gap}${monthWord})?${endEdge}[\\s\\u200C،,]+(?<day>\\d{1,2})(?![\\p{L}\\p{N}:/])${trailingWeekday}`,
  'gu',
)
const gregorianWords = new RegExp(
  `${edge}${weekdayPart}(?<day>\\d{1,2})(?:${gap}(?:${rangeWord})${gap}(?<last>\\d{1,2}))?[\\s,،\\-/]*(?<month>${anyOf(gregorianMonths.flat())})\\.?[\\s,،/\\-–]*(?:${yearWord}${gap})?(?<year>(?:19|20)\\d{2})(?!\\d)`,
  'giu',
)
const englishWords = new RegExp(
  `${edge}(?<month>${anyOf(gregorianMonths.flat().filter(name => /^[A-Z]/.test(name)))})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d{2})(?!\\d)`,
  'giu',
)
const separator = '[\\s\\u200C]*[/\\-.ـ−–][\\s\\u200C]*'
const yearFirst = new RegExp(
  `(?<![\\p{L}\\p{N}/.])(?:${weekdayPart})(?<year>1[34]\\d{2}|19\\d{2}|20\\d{2})${separator}(?<month>\\d{1,2})${separator}(?<day>\\d{1,2})(?![\\d/])${trailingWeekday}`,
  'gu',
)
const yearLast = new RegExp(
  `(?<![\\p{L}\\p{N}/.])(?:${weekdayPart})(?<day>\\d{1,2})${separator}(?<month>\\d{1,2})${separator}(?<year>1[34]\\d{2}|19\\d{2}|20\\d{2})(?![\\d/])${trailingWeekday}`,
  'gu',
)
const shortYearFirst = new RegExp(
  `(?<![\\p{L}\\p{N}/.])(?:${weekdayPart})(?<year>[890]\\d)/(?<month>\\d{1,2})/(?<day>\\d{1,2})(?![\\d/])${trailingWeekday}`,
  'gu',
)

/** A Jalali day as `YYYY-MM-DD`, or null where the calendar has no such day. Two-digit years are of 1360–1459. */
export function jalaliToIso(year: number, month: number, dayOfMonth: number): string | null {
  const fullYear = year >= 100 ? year : year >= 60 ? 1300 + year : 1400 + year
  try {
    return Temporal.PlainDate.from(
      { calendar: 'persian', year: fullYear, month, day: dayOfMonth },
      { overflow: 'reject' },
    )
      .withCalendar('iso8601')
      .toString()
  } catch {
    return null
  }
}

function gregorianToIso(year: number, month: number, dayOfMonth: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

const toIso = (year: number, month: number, dayOfMonth: number): string | null =>
  year > 1500 ? gregorianToIso(year, month, dayOfMonth) : jalaliToIso(year, month, dayOfMonth)

const weekdayOf = (iso: string): number => Temporal.PlainDate.from(iso).dayOfWeek

function readWeekdays(stated: string | undefined, after: string | undefined): number[] {
  const names = [...(stated ?? '').matchAll(new RegExp(weekday, 'gu'))].map(match => match[0])
  if (after) names.push(after)
  return names.map(name => weekdayNumber.get(squeeze(name))!).filter(number => number !== undefined)
}

function readDay(text: string | undefined): number {
  if (text === undefined) return Number.NaN
  const digits = /^\d{1,2}/.exec(text)
  return digits ? Number(digits[0]) : (ordinalDay.get(squeeze(text)) ?? Number.NaN)
}

function readMonth(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  return jalaliMonth.get(squeeze(text)) ?? gregorianMonth.get(squeeze(text)) ?? Number.NaN
}

type Options = {
  /** Also read `98/5/12`: right beside a story's head, too bold inside running text. */
  readonly shortYears?: boolean
}

/** Every absolute date of a text in order, overlapping ones resolved for the longer. */
export function findWireDates(text: string, options: Options = {}): WireDate[] {
  // Every date looked for has a year in digits; most lines have none and are not looked at further.
  if (!(options.shortYears ? /[\d۰-۹٠-٩]/ : /[\d۰-۹٠-٩]{4}/).test(text)) return []
  // A paragraph has no more than some thousand characters; what is longer is searched in its beginning.
  const folded = foldLetters(latinDigitsOf(text.slice(0, 20_000)))
  const found: WireDate[] = []
  const patterns = [jalaliWords, jalaliYearFirstWords, gregorianWords, englishWords, yearFirst, yearLast]
  if (options.shortYears) patterns.push(shortYearFirst, jalaliWordsShortYear)
  for (const pattern of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const parts = match.groups!
      const year = Number(parts.year)
      const month = readMonth(parts.month!)
      const first = toIso(year, month, readDay(parts.day))
      if (first === null) continue
      const last = parts.last === undefined ? first : (toIso(year, month, readDay(parts.last)) ?? first)
      const stated = readWeekdays(parts.weekdays, parts.after)
      const days = [weekdayOf(first), weekdayOf(last)]
      const agrees =
        stated.length === 0 ||
        (stated.length === 1 ? days.includes(stated[0]!) : stated[0] === days[0] && stated[1] === days[1])
      const leading = match[0].length - match[0].replace(/^[\s\u200C,،()|\-–/ـ:]+/u, '').length
      found.push({
        start: match.index + leading,
        end: match.index + match[0].length,
        text: text.slice(match.index + leading, match.index + match[0].length),
        from: first,
        to: [first, last].sort().at(-1)!,
        weekdayStated: stated.length > 0,
        weekdayDisagrees: !agrees,
      })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter(
    (date, index) =>
      !found
        .slice(0, index)
        .some(other => other.end > date.start && other.end - other.start >= date.end - date.start),
  )
}

/** The time of day a dateline gives, as `HH:MM`, else null. */
export function findTimeOfDay(text: string): string | null {
  const match = /(?<![\d/])([01]?\d|2[0-3])\s*:\s*([0-5]\d)(?!\d)/.exec(latinDigitsOf(text))
  if (match) return `${match[1]!.padStart(2, '0')}:${match[2]}`
  const inWords = timeInWords.exec(latinDigitsOf(text))
  return inWords ? `${inWords[1]!.padStart(2, '0')}:${(inWords[2] ?? '00').padStart(2, '0')}` : null
}

const datelineFiller = new RegExp(
  `${anyOf(datelineWords)}|${weekday}|\\d{1,2}\\s*:\\s*\\d{2}(?:\\s*:\\s*\\d{2})?|[^\\p{L}\\p{N}]+`,
  'giu',
)

/**
 * Tells whether a line says only when: a date, perhaps a time, and words such as «تاریخ انتشار»; `besides` matches
 * what else may stand in it, such as a news code.
 */
export function isDateline(line: string, besides?: RegExp): boolean {
  if (line.length > 170) return false
  const dates = findWireDates(line, { shortYears: true })
  if (dates.length === 0) return false
  let rest = foldLetters(latinDigitsOf(line))
  for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`
  if (besides !== undefined) rest = rest.replace(besides, ' ')
  return rest.replace(datelineFiller, '') === ''
}

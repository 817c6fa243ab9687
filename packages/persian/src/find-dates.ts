/**
 * Absolute dates as Persian text writes them, in either calendar. The text is first brought to one spelling *of the same
 * length* (Persian letters, Latin digits, half-spaces as blanks), so that what a pattern finds stands at the same offsets
 * in the text that was given. A date without a year needs to know when it was written and is not read here.
 */
import {
  DATE_LEADS,
  DAY_JOINTS,
  GREGORIAN_MONTHS,
  JALALI_MONTHS,
  MONTH_WORD,
  NUMERIC_DATE_CUES,
  OLD_FRIDAY,
  ORDINAL_DAYS,
  OTHER_MONTH_NAMES,
  THIRTIETH_ENDING,
  WEEKDAY_FORMS,
  WEEKDAY_JOINTS,
  WEEKDAYS,
  YEAR_WORD,
  YEARS_SUFFIX,
} from './calendar.lexicon.ts'
import { isBlank, isDigit, isLineEnd, ZWNJ_CODE } from './characters.ts'
import { addDays, fromJalali, gregorianIso, jalaliMonthLength, weekdayIndex } from './jalali.ts'

export type DateMention = {
  start: number
  end: number
  text: string
  from: string
  to: string
  grain: 'day' | 'month' | 'year'
  weekdayDisagrees: boolean
}

export type Calendar = 'jalali' | 'gregorian'
export type Month = { calendar: Calendar; month: number }

export const months = new Map<string, Month>(Object.entries(OTHER_MONTH_NAMES))
for (const [i, name] of JALALI_MONTHS.entries()) months.set(name, { calendar: 'jalali', month: i + 1 })
for (const [i, name] of GREGORIAN_MONTHS.entries()) months.set(name, { calendar: 'gregorian', month: i + 1 })

const ordinals = new Map<string, number>()
for (const [i, words] of ORDINAL_DAYS.entries()) for (const word of words) ordinals.set(word, i + 1)

const longestFirst = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|')

export const BEFORE = '(?<![\\p{L}\\p{N}])'
export const AFTER = '(?![\\p{L}\\p{N}])'
export const WEEKDAY = `(?:${WEEKDAY_FORMS})`
export const DAY = `(?:[0-9]{1,2}(?: ?${THIRTIETH_ENDING})?|${longestFirst(ordinals.keys())})`
export const MONTH = `(?:${longestFirst(months.keys())})`
export const MAH = `(?: ?${MONTH_WORD})?`
const YEAR = `(?:[،,]? (?:${YEAR_WORD} )?([0-9]{4})|(?: ${YEAR_WORD}| ?/) ?([0-9]{2})(?![0-9/]))`
export const WEEKDAYS_BEFORE = `(?:(${WEEKDAY})(?: (?:${WEEKDAY_JOINTS}) (${WEEKDAY}))?[،,]? (?:(?:${DATE_LEADS}) )?)?`

const WRITTEN = new RegExp(
  `${BEFORE}${WEEKDAYS_BEFORE}(?:(${DAY})(?: (${MONTH})${MAH})?(?: (?:${DAY_JOINTS}) |-))?(${DAY}) (${MONTH})${MAH}${YEAR}${AFTER}`,
  'gu',
)
const NUMERIC = new RegExp(
  `${BEFORE}(?:(${WEEKDAY})[،,]? (?:(?:${DATE_LEADS}) )?|((?:${NUMERIC_DATE_CUES}) ))?([0-9]{1,4})([/.-])([0-9]{1,2})\\4([0-9]{1,4})(?![/.-]?[0-9])`,
  'gu',
)
const MONTH_ONLY = new RegExp(`${BEFORE}(${MONTH})${MAH}(?: ${YEAR_WORD})? ([0-9]{4})${AFTER}`, 'gu')
const YEAR_ONLY = new RegExp(`${BEFORE}${YEAR_WORD} (?:${YEARS_SUFFIX} )?([0-9]{4})${AFTER}`, 'gu')

/** The text in one spelling of the same length. */
export function sameLength(text: string): string {
  const out: string[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code)) out.push(String.fromCharCode(0x30 + (code & 0x0f)))
    else if (code === 0x064a || code === 0x0649) out.push('ی')
    else if (code === 0x0643) out.push('ک')
    else if (code === ZWNJ_CODE || (isBlank(code) && !isLineEnd(code))) out.push(' ')
    else out.push(text[i]!)
  }
  return out.join('')
}

const yearOf = (calendar: Calendar, digits: string): number | null => {
  const year = Number(digits)
  if (digits.length === 2) return calendar === 'jalali' ? (year >= 30 ? 1300 + year : 1400 + year) : null
  if (calendar === 'jalali') return year >= 1200 && year <= 1500 ? year : null
  return year >= 1500 && year <= 2200 ? year : null
}

const isoOf = (calendar: Calendar, year: number, month: number, day: number): string | null =>
  calendar === 'jalali' ? fromJalali({ year, month, day }) : gregorianIso(year, month, day)

export const dayOf = (word: string): number => ordinals.get(word) ?? Number.parseInt(word, 10)

export const weekdayOf = (word: string): number =>
  word === OLD_FRIDAY ? 6 : WEEKDAYS.findIndex(name => name.replace('\u200C', '') === word.replace(' ', ''))

function disagrees(first: string | undefined, second: string | undefined, from: string, to: string): boolean {
  if (first === undefined) return false
  if (second !== undefined)
    return weekdayOf(first) !== weekdayIndex(from) || weekdayOf(second) !== weekdayIndex(to)
  return from === to && weekdayOf(first) !== weekdayIndex(from)
}

type Found = Omit<DateMention, 'text'>

function readWritten(match: RegExpMatchArray): Found | null {
  const [whole, weekday, secondWeekday, firstDay, firstMonth, lastDay, lastMonth, fullYear, shortYear] = match
  const month = months.get(lastMonth!)!
  const year = yearOf(month.calendar, fullYear ?? shortYear!)
  if (year === null) return null
  const to = isoOf(month.calendar, year, month.month, dayOf(lastDay!))
  const start = firstMonth === undefined ? month : months.get(firstMonth)!
  const startYear = start.month > month.month ? year - 1 : year
  const from = firstDay === undefined ? to : isoOf(start.calendar, startYear, start.month, dayOf(firstDay))
  if (to === null || from === null || from > to) return null
  const place = { start: match.index!, end: match.index! + whole.length }
  return { ...place, from, to, grain: 'day', weekdayDisagrees: disagrees(weekday, secondWeekday, from, to) }
}

function readNumeric(match: RegExpMatchArray): Found | null {
  const [whole, weekday, cue, first, , middle, last] = match
  const yearFirst = first!.length === 4 || (first!.length <= 2 && last!.length <= 2)
  const yearDigits = yearFirst ? first! : last!
  const day = Number(yearFirst ? last : first)
  if (yearDigits.length < 4 && weekday === undefined && cue === undefined) return null
  if (yearDigits.length === 3) return null
  const short = yearDigits.length <= 2
  const calendar: Calendar = short || Number(yearDigits) < 1500 ? 'jalali' : 'gregorian'
  const year = yearOf(calendar, short ? yearDigits.padStart(2, '0') : yearDigits)
  const date = year === null ? null : isoOf(calendar, year, Number(middle), day)
  if (date === null) return null
  const start = match.index! + (cue?.length ?? 0)
  const place = { start, end: match.index! + whole.length }
  return {
    ...place,
    from: date,
    to: date,
    grain: 'day',
    weekdayDisagrees: disagrees(weekday, undefined, date, date),
  }
}

function readMonth(match: RegExpMatchArray): Found | null {
  const month = months.get(match[1]!)!
  const year = yearOf(month.calendar, match[2]!)
  if (year === null) return null
  const from = isoOf(month.calendar, year, month.month, 1)!
  const next = month.month === 12 ? { year: year + 1, month: 1 } : { year, month: month.month + 1 }
  const to =
    month.calendar === 'jalali'
      ? addDays(from, jalaliMonthLength(year, month.month) - 1)
      : addDays(gregorianIso(next.year, next.month, 1)!, -1)
  return {
    start: match.index!,
    end: match.index! + match[0].length,
    from,
    to,
    grain: 'month',
    weekdayDisagrees: false,
  }
}

function readYear(match: RegExpMatchArray): Found | null {
  const calendar: Calendar = Number(match[1]) < 1500 ? 'jalali' : 'gregorian'
  const year = yearOf(calendar, match[1]!)
  if (year === null) return null
  const from = isoOf(calendar, year, 1, 1)!
  const to = addDays(isoOf(calendar, year + 1, 1, 1)!, -1)
  return {
    start: match.index!,
    end: match.index! + match[0].length,
    from,
    to,
    grain: 'year',
    weekdayDisagrees: false,
  }
}

/** Patterns in order of strength: what an earlier one read, a later one does not read again. */
const READERS: readonly [RegExp, (match: RegExpMatchArray) => Found | null][] = [
  [WRITTEN, readWritten],
  [NUMERIC, readNumeric],
  [MONTH_ONLY, readMonth],
  [YEAR_ONLY, readYear],
]

/**
 * The absolute dates of a text, in order: `findDates('دوشنبه ۱۴ فروردین ۱۴۰۲')` is one mention with from = to =
 * '2023-04-03', grain 'day'. Two days or a range are one mention with from < to. Offsets are UTF-16, end exclusive;
 * weekdayDisagrees tells that a weekday was written and is not that of the date.
 */
export function findDates(text: string): DateMention[] {
  if (!hasDigits(text)) return []
  const plain = sameLength(text)
  const found: Found[] = []
  const taken = new Uint8Array(text.length)
  for (const [pattern, read] of READERS) {
    for (const match of plain.matchAll(pattern)) {
      const date = read(match)
      if (!date || taken[date.start] || taken[date.end - 1]) continue
      found.push(date)
      taken.fill(1, date.start, date.end)
    }
  }
  found.sort((a, b) => a.start - b.start)
  return found.map(date => ({ ...date, text: text.slice(date.start, date.end) }))
}

function hasDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) return true
  return false
}

/**
 * Readers of dates that lean on the moment of writing, in order of strength: what an earlier one read, a later one leaves. Each
 * is a pattern over the text in one spelling of the same length (see find-dates.ts) and a function from what it matched.
 */
import {
  type AnyCalendar,
  type Days,
  distance,
  isoIn,
  monthIn,
  monthSpan,
  partOf,
  seasonSpan,
  weekSpan,
  yearIn,
  yearSpan,
} from './date-pieces.ts'
import * as words from './date-words.lexicon.ts'
import { AFTER, BEFORE, DAY, dayOf, MAH, MONTH, months, WEEKDAY, weekdayOf } from './find-dates.ts'
import { addDays, toJalali, weekdayIndex } from './jalali.ts'

export type Grain = 'minute' | 'day' | 'week' | 'month' | 'season' | 'year' | 'decade'
export type Found = Days & { start: number; end: number; grain: Grain; approximate?: true }
/** What a reader may know: the day of writing, the text, and where its sentence begins and ends. */
export type Setting = { today: string; text: string }
type Read = (
  match: RegExpMatchArray,
  setting: Setting,
) => (Days & { grain: Grain; approximate?: true }) | null
export type Reader = readonly [pattern: RegExp, read: Read]

const either = (list: Iterable<string>): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(word => word.trim())
    .join('|')

const WHICH = either(Object.keys(words.NEXT_OR_LAST))
const PART = either(Object.keys(words.PARTS))
const DAY_PART = either(words.PARTS_OF_DAY)
const NUMBER = `[0-9]{1,3}|${either(words.SMALL_NUMBERS.flat())}`
const UNIT = either(Object.keys(words.UNITS))
const NEAR_DAY = either(Object.keys(words.NEAR_DAYS))
const NEAR_YEAR = either(Object.keys(words.NEAR_YEARS))
const LUNAR_MONTH = either(words.LUNAR_MONTHS.flat())
const LUNAR_MARK = `(?: (?:${either(words.LUNAR_MARKS)}))`
const SOLAR_MARK = `(?: (?:${either(words.SOLAR_MARKS)}))?`
const OF_DAY = `(?:(?:${DAY_PART})(?: روز)? )?`
/** Which year: named from now or by number. */
const YEAR_OF = `(?:[،,]? (?:(${NEAR_YEAR})|سال (${WHICH})|(?:سال )?([0-9]{4})|سال ([0-9]{2})(?![0-9/])))`

const smallNumber = (word: string): number => {
  const at = words.SMALL_NUMBERS.findIndex(spellings => spellings.includes(word))
  return at < 0 ? Number(word) : at + 1
}

const fullYear = (digits: string): number => {
  const year = Number(digits)
  return digits.length === 2 ? (year >= 30 ? 1300 + year : 1400 + year) : year
}
const calendarOf = (year: number): AnyCalendar => (year < 1500 ? 'jalali' : 'gregorian')

/** The year that the four groups of YEAR_OF name, or null where they are empty. */
function namedYear(calendar: AnyCalendar, groups: (string | undefined)[], today: string): number | null {
  const [near, which, four, two] = groups
  const present = yearIn(calendar, today)
  if (near !== undefined && present !== null) return present + words.NEAR_YEARS[near]!
  if (which !== undefined && present !== null) return present + words.NEXT_OR_LAST[which]!
  if (four !== undefined) return Number(four)
  return two === undefined ? null : fullYear(two)
}

/** Of the same day or month in the years about now, the nearest one; one that has the weekday goes before one that has not. */
function nearest<T extends Days>(
  today: string,
  weekday: string | undefined,
  of: (away: number) => T | null,
): T | null {
  let best: T | null = null
  let least = Number.POSITIVE_INFINITY
  for (const away of [0, 1, -1]) {
    const days = of(away)
    if (days === null) continue
    const wrong = weekday !== undefined && weekdayIndex(days.to) !== weekdayOf(weekday) ? 1000 : 0
    const far = Math.min(distance(days.from, today), distance(days.to, today)) + wrong
    if (far < least) {
      least = far
      best = days
    }
  }
  return best
}

const day = (iso: string) => ({ from: iso, to: iso, grain: 'day' as const })
const graded = (days: Days | null, grain: Grain) => days && { ...days, grain }

const follows = (text: string, at: number, before: readonly string[]): boolean => {
  const head = text
    .slice(Math.max(0, at - 24), at)
    .trimEnd()
    .replace(/ [0-9]{1,2}$/, '')
  return before.some(
    word => head.endsWith(word) && !/\p{L}/u.test(head[head.length - word.length - 1] ?? ' '),
  )
}

/** «نهم فروردین ماه», «۱۴ و ۱۵ فروردین», «دوشنبه ۲۴ اردیبهشت», «۱۲ مهر سال گذشته». */
const readDayOfMonth: Read = (match, { today, text }) => {
  const [, weekday, lastWeekday, first, firstMonth, last, lastMonth, ...year] = match
  if (follows(text, match.index!, words.PLACES)) return null
  const month = months.get(lastMonth!)!
  const start = firstMonth === undefined ? month : months.get(firstMonth)!
  const inYear = (yearNumber: number): Days | null => {
    const to = isoIn(month.calendar, yearNumber, month.month, dayOf(last!))
    const startYear = start.month > month.month ? yearNumber - 1 : yearNumber
    const from = first === undefined ? to : isoIn(start.calendar, startYear, start.month, dayOf(first))
    return from === null || to === null || from > to ? null : { from, to }
  }
  const named = namedYear(month.calendar, year, today)
  if (named !== null) return graded(inYear(named), 'day')
  const present = yearIn(month.calendar, today)!
  return graded(
    nearest(today, lastWeekday ?? weekday, away => inYear(present + away)),
    'day',
  )
}

/** «مردادماه», «پایان شهریور», «اوایل آبان سال آینده»; doubtful names only with ماه or a part before them. */
const readMonth: Read = (match, { today, text }) => {
  const [, part, name, mah, ...year] = match
  const { calendar, month } = months.get(name!)!
  if (
    words.DOUBTFUL_MONTHS.has(name!) &&
    part === undefined &&
    mah === undefined &&
    year.every(one => one === undefined)
  )
    return null
  if (follows(text, match.index!, words.PLACES)) return null
  const named = namedYear(calendar, year, today)
  const present = yearIn(calendar, today)!
  const span =
    named !== null
      ? monthSpan(calendar, named, month)
      : nearest(today, undefined, away => monthSpan(calendar, present + away, month))
  return withPart(span, part, 'month')
}

function withPart(span: Days | null, part: string | undefined, grain: Grain) {
  if (span === null || part === undefined) return graded(span, grain)
  const name = words.PARTS[part] ?? words.PARTS[`${part} `]!
  return graded(partOf(span, name), name === 'first' || name === 'last' ? 'day' : grain)
}

/** «۱۰ محرم ۱۴۴۵», «نهم ذی‌الحجه», «ماه رمضان». */
const readLunarDay: Read = (match, { today }) => {
  const [, last, name, digits] = match
  const month = words.LUNAR_MONTHS.findIndex(spellings => spellings.includes(name!)) + 1
  const dayNumber = dayOf(last!)
  const at = (year: number): Days | null => {
    const iso = isoIn('lunar', year, month, dayNumber)
    return iso === null ? null : { from: iso, to: iso }
  }
  return lunar(today, digits, at, 'day')
}

const readLunarMonth: Read = (match, { today }) => {
  const [, part, name, digits] = match
  const month = words.LUNAR_MONTHS.findIndex(spellings => spellings.includes(name!)) + 1
  const whole = lunar(today, digits, year => monthSpan('lunar', year, month), 'month')
  return whole && { ...withPart(whole, part, 'month')!, approximate: true }
}

const readFeast: Read = (match, { today }) => {
  const [month, dayNumber] = words.LUNAR_FEASTS[match[1]!]!
  const at = (year: number): Days | null => {
    const iso = isoIn('lunar', year, month, dayNumber)
    return iso === null ? null : { from: iso, to: iso }
  }
  return lunar(today, undefined, at, 'day')
}

function lunar(today: string, digits: string | undefined, at: (year: number) => Days | null, grain: Grain) {
  const present = yearIn('lunar', today)
  if (digits === undefined && present === null) return null
  const days =
    digits === undefined ? nearest(today, undefined, away => at(present! + away)) : at(Number(digits))
  return days && { ...days, grain, approximate: true as const }
}

const readNearDay: Read = (match, { today }) => day(addDays(today, words.NEAR_DAYS[match[1]!]!))

/** «جمعه هفته آینده», «دوشنبه این هفته». */
const readWeekdayOfWeek: Read = (match, { today }) => {
  const [, name, which] = match
  const week = weekSpan(today, which === undefined ? 0 : words.NEXT_OR_LAST[which]!)
  return day(addDays(week.from, weekdayOf(name!)))
}

/** «دوشنبه گذشته», «عصر دوشنبه»: without a word for it the last one, or the next where the sentence looks ahead. */
const readWeekday: Read = (match, { today, text }) => {
  const [whole, name, which] = match
  if (name === 'جمعه' && follows(text, match.index!, words.NOT_FRIDAY)) return null
  const wanted = weekdayOf(name!)
  const ahead = (wanted - weekdayIndex(today) + 7) % 7
  const away = which === undefined ? undefined : words.NEXT_OR_LAST[which]
  if (away === 1) return day(addDays(today, ahead || 7))
  if (away === -1) return day(addDays(today, ahead === 0 ? -7 : ahead - 7))
  if (away === 0) return day(addDays(weekSpan(today, 0).from, wanted))
  const looksAhead = ahead !== 0 && comingIn(sentenceAround(text, match.index!, match.index! + whole.length))
  return day(addDays(today, looksAhead || ahead === 0 ? ahead : ahead - 7))
}

const comingIn = (sentence: string): boolean => words.COMING.some(word => sentence.includes(word))

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 300)
  const before = text.slice(from, start)
  const after = text.slice(end, end + 300)
  const cut = Math.max(...['.', '؟', '!', '\n', '؛'].map(mark => before.lastIndexOf(mark)))
  const stop = after.search(/[.؟!\n؛]/u)
  return before.slice(cut + 1) + text.slice(start, end) + (stop < 0 ? after : after.slice(0, stop))
}

/** «سه روز پیش», «دو هفته دیگر», «ده سال گذشته». */
const readDistance: Read = (match, { today }) => {
  const [, number, unitWord, , away] = match
  const count = smallNumber(number!)
  const unit = words.UNITS[unitWord!]!
  const spans = words.PAST_SPAN.includes(away!) ? -1 : words.COMING_SPAN.includes(away!) ? 1 : 0
  const sign = spans !== 0 ? spans : words.AGO.includes(away!) ? -1 : 1
  const { year, month, day: dayNumber } = toJalali(today)
  if (unit === 'year' && (year + sign * count < 1200 || year + sign * count > 1500)) return null
  if (spans !== 0) {
    const other =
      unit === 'day'
        ? addDays(today, sign * count)
        : unit === 'week'
          ? addDays(today, 7 * sign * count)
          : monthsAway(year, month, dayNumber, sign * count * (unit === 'year' ? 12 : 1))
    if (other === null) return null
    return sign < 0 ? { from: other, to: today, grain: unit } : { from: today, to: other, grain: unit }
  }
  if (unit === 'day') return day(addDays(today, sign * count))
  if (unit === 'week') return graded(weekSpan(today, sign * count), 'week')
  if (unit === 'month') return graded(monthSpan('jalali', year, month + sign * count), 'month')
  return graded(yearSpan('jalali', year + sign * count), 'year')
}

function monthsAway(year: number, month: number, dayNumber: number, away: number): string | null {
  const span = monthSpan('jalali', year, month + away)
  if (span === null) return null
  return addDays(span.from, Math.min(dayNumber - 1, distance(span.from, span.to)))
}

/** «هفته آینده», «این هفته», «پایان هفته جاری»; the end of a week is Thursday and Friday. */
const readWeek: Read = (match, { today }) => {
  const [, part, which] = match
  const span = weekSpan(today, which === undefined ? 0 : words.NEXT_OR_LAST[which]!)
  if (part === undefined) return graded(span, 'week')
  const name = words.PARTS[part] ?? words.PARTS[`${part} `]!
  if (name === 'last') return { from: addDays(span.to, -1), to: span.to, grain: 'day' }
  return withPart(span, part, 'week')
}

/** «ماه گذشته», «این ماه», «ماه آینده میلادی», «پایان ماه جاری». */
const readNearMonth: Read = (match, { today }) => {
  const [, part, which, gregorian] = match
  const calendar = gregorian === undefined ? 'jalali' : 'gregorian'
  const { year, month } = monthIn(calendar, today)
  return withPart(
    monthSpan(calendar, year, month + (which === undefined ? 0 : words.NEXT_OR_LAST[which]!)),
    part,
    'month',
  )
}

/** «سال گذشته», «امسال», «پایان سال ۱۴۰۲», «سال جاری میلادی», «سال ۱۴۴۵ قمری», «سال‌های ۱۳۵۷ تا ۱۳۶۰». */
const readYear: Read = (match, { today }) => {
  const [, part, near, which, four, two, last, mark] = match
  const isLunar = mark !== undefined && words.LUNAR_MARKS.includes(mark)
  const calendar: AnyCalendar =
    mark === words.GREGORIAN_MARK
      ? 'gregorian'
      : isLunar
        ? 'lunar'
        : four !== undefined
          ? calendarOf(Number(four))
          : 'jalali'
  const year = namedYear(calendar, [near, which, four, two], today)
  if (year === null || !inReach(calendar, year)) return null
  const count = last === undefined ? 1 : fullYear(last) - year + 1
  if (count < 1 || count > 500) return null
  const span = withPart(yearSpan(calendar, year, count), part, 'year')
  return span && isLunar ? { ...span, approximate: true } : span
}

const inReach = (calendar: AnyCalendar, year: number): boolean =>
  calendar === 'jalali'
    ? year >= 1200 && year <= 1500
    : calendar === 'lunar'
      ? year >= 1300 && year <= 1499
      : year >= 1500 && year <= 2200

/** «تابستان گذشته», «زمستان ۱۴۰۲», «بهار سال آینده». */
const readSeason: Read = (match, { today }) => {
  const [, part, name, near, which, four, two, bare] = match
  const season = words.SEASONS.indexOf(name!)
  const present = toJalali(today).year
  const named = namedYear('jalali', [near, which, four, two], today)
  if (named !== null && (named < 1200 || named > 1500)) return null
  if (named !== null) return withPart(seasonSpan(named, season), part, 'season')
  const away = words.NEXT_OR_LAST[bare!]!
  const now = [present - 1, present, present + 1].flatMap(year => seasonSpan(year, season) ?? [])
  const pick =
    away < 0
      ? now.filter(({ to }) => to < today).at(-1)
      : away > 0
        ? now.find(({ from }) => from > today)
        : now[1]
  return withPart(pick ?? null, part, 'season')
}

/** «دهه ۷۰», «دهه هفتاد», «دهه ۱۳۶۰», «دهه ۹۰ میلادی». */
const readDecade: Read = match => {
  const [, digits, word, gregorian] = match
  const number = word === undefined ? Number(digits) : words.DECADES[word]!
  if (number % 10 !== 0) return null
  const century = gregorian !== undefined ? (number >= 30 ? 1900 : 2000) : number >= 20 ? 1300 : 1400
  const year = number >= 1200 ? number : number < 100 ? century + number : Number.NaN
  if (Number.isNaN(year) || !inReach(calendarOf(year), year)) return null
  return graded(yearSpan(calendarOf(year), year, 10), 'decade')
}

const THIS = '(?:این|همین)'
const OPTIONAL_PART = `(?:(${PART}) )?`
const YEAR_MARK = `(?: (${either([words.GREGORIAN_MARK, ...words.LUNAR_MARKS])}))?${SOLAR_MARK}`
const re = (source: string): RegExp => new RegExp(`${BEFORE}${source}${AFTER}`, 'gu')

/** In order of strength. */
export const READERS: readonly Reader[] = [
  [
    re(
      `(?:${OF_DAY}(${WEEKDAY})(?: (?:و|تا) (${WEEKDAY}))?[،,]? (?:(?:مورخه?|به تاریخ|تاریخ) )?)?(?:(${DAY})(?: (${MONTH})${MAH})?(?: (?:و|تا|لغایت) |-))?(${DAY}) (${MONTH})${MAH}${YEAR_OF}?`,
    ),
    readDayOfMonth,
  ],
  [re(`(${DAY}) (?:ماه )?(${LUNAR_MONTH})(?:[،,]? (?:سال )?([0-9]{4}))?${LUNAR_MARK}?`), readLunarDay],
  [re(`(${either(Object.keys(words.LUNAR_FEASTS))})`), readFeast],
  [
    re(`${OPTIONAL_PART}ماه (?:مبارک )?(${LUNAR_MONTH})(?: (?:سال )?([0-9]{4}))?${LUNAR_MARK}?`),
    readLunarMonth,
  ],
  [re(`${OPTIONAL_PART}(${MONTH})( ?ماه)?${YEAR_OF}?`), readMonth],
  [re(`${OPTIONAL_PART}(${either(words.SEASONS)})(?:${YEAR_OF}| (${WHICH}))`), readSeason],
  [
    re(`${OF_DAY}(?:روز )?(${WEEKDAY})(?: ?(?:${DAY_PART}))?(?: (?:${THIS} )?هفته(?: (${WHICH}))?)(?! ?ها)`),
    readWeekdayOfWeek,
  ],
  [
    re(
      `${OF_DAY}(${WEEKDAY})(?: ?(?:${DAY_PART}))?(?: (${WHICH}))?(?! ?(?:${either(words.NOT_A_WEEKDAY_BEFORE)}))`,
    ),
    readWeekday,
  ],
  [re(`${OF_DAY}(${NEAR_DAY})(?: (?:${DAY_PART}))?`), readNearDay],
  [
    re(
      `(${NUMBER}) (${UNIT})(ی)? (${either([...words.AGO, ...words.AHEAD, ...words.PAST_SPAN, ...words.COMING_SPAN])})`,
    ),
    readDistance,
  ],
  [re(`(?:(${PART}) )?(?:${THIS} هفته|هفته (${WHICH})|(?<=(?:${PART}) )هفته)`), readWeek],
  [re(`(?:(${PART}) )?(?:${THIS} ماه|ماه (${WHICH})( ${words.GREGORIAN_MARK})?)`), readNearMonth],
  [
    re(
      `${OPTIONAL_PART}(?:(${NEAR_YEAR})|سال(?: های)? (?:(${WHICH})|([0-9]{4})|([0-9]{2})(?![0-9/.:])(?! (?:سال|نفر|درصد)))(?: (?:تا|و) (?:سال )?([0-9]{4}|[0-9]{2}))?)${YEAR_MARK}`,
    ),
    readYear,
  ],
  [
    re(`دهه (?:های )?(?:([0-9]{2,4})|(${either(Object.keys(words.DECADES))}))( ${words.GREGORIAN_MARK})?`),
    readDecade,
  ],
]

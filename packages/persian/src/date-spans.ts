/**
 * Every date of a text, absolute or told from the moment of writing, as days. The order of steps: absolute dates (find-dates.ts),
 * then what leans on the moment (date-readers.ts), then neighbours that speak of one time are made one («دیروز (دوشنبه)»,
 * «دیروز و امروز»), then clock times, which take the day of the mention beside them.
 *
 * Conventions: days are Tehran's; a week runs from Saturday to Friday; a bare month is its whole span in the year nearest to the
 * moment; «پایان X» is its last day. Everything is counted from `published`: words that a text quotes from an earlier day are
 * the caller's to count anew.
 */
import { type Found, type Grain, READERS } from './date-readers.ts'
import * as words from './date-words.lexicon.ts'
import { AFTER, BEFORE, findDates, sameLength } from './find-dates.ts'
import { addDays } from './jalali.ts'
import { tehranDay, tehranZone } from './tehran.ts'

/**
 * A stretch of text (UTF-16 units, end exclusive) and the days it speaks of, ISO, both included; with grain 'minute' `from` and
 * `to` are moments. `approximate`: reckoned in the lunar calendar by Umm al-Qura, may be a day off in Iran.
 */
export type DateSpan = {
  start: number
  end: number
  text: string
  from: string
  to: string
  grain: Grain
  approximate?: true
}

const CLOCK_PARTS = [...words.PARTS_OF_DAY].sort((a, b) => b.length - a.length).join('|')
const CLOCK = new RegExp(
  `${BEFORE}${words.HOUR} ([01]?[0-9]|2[0-4])(?:[:٫]([0-5][0-9])| و ([0-5]?[0-9]) ${words.MINUTE}| و (${words.HALF}|${words.QUARTER}))?(?: (?:به وقت \\p{L}{2,12}|(${CLOCK_PARTS})))?${AFTER}`,
  'gu',
)
const NEAR_DAY = new RegExp(`(?:${Object.keys(words.NEAR_DAYS).join('|')})`, 'u')
const BESIDE = /^(?:[،,] | \(|[،,]? (?:روز |یعنی )?)$/u
/** Mentions further apart than this tell nothing of each other. */
const NEAR = 120

/**
 * The dates of a text in order. `published`: the moment of writing, an ISO moment or day. Throws RangeError where it is neither.
 */
export function findDateSpans(text: string, published: string): DateSpan[] {
  const today = tehranDay(published)
  if (today === null) throw new RangeError(`not a moment: ${published}`)
  const plain = sameLength(text)
  const taken = new Uint8Array(text.length)
  const found: Found[] = []
  const add = (one: Found): void => {
    if (taken[one.start] || taken[one.end - 1]) return
    found.push(one)
    taken.fill(1, one.start, one.end)
  }
  for (const { start, end, from, to, grain } of findDates(text))
    if (grain === 'day') add({ start, end, from, to, grain })
  for (const [pattern, read] of READERS) {
    for (const match of plain.matchAll(pattern)) {
      const days = read(match, { today, text: plain })
      if (days !== null) add({ start: match.index, end: match.index + match[0].length, ...days })
    }
  }
  found.sort((a, b) => a.start - b.start)
  const whole = joinNeighbours(found, plain)
  for (const match of plain.matchAll(CLOCK)) {
    const end = match.index + match[0].length
    if (taken[match.index] || taken[end - 1]) continue
    const moment = clockTime(match, dayBeside(whole, match.index, plain) ?? today)
    if (moment) whole.push({ start: match.index, end, ...moment })
  }
  return whole
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, from, to, grain, approximate }) => ({
      start,
      end,
      text: text.slice(start, end),
      from,
      to,
      grain,
      ...(approximate ? { approximate } : {}),
    }))
}

/** «دیروز (دوشنبه)» and «امروز، ۱۵ فروردین» are one mention of one day, «دیروز و امروز» and «دوشنبه و سه‌شنبه» one of two. */
function joinNeighbours(found: readonly Found[], plain: string): Found[] {
  const out: Found[] = []
  for (const next of found) {
    const last = out.at(-1)
    if (last === undefined || last.grain !== 'day' || next.grain !== 'day') {
      out.push({ ...next })
      continue
    }
    const gap = plain.slice(last.end, next.start)
    const isSame = last.from === next.from && last.to === next.to && BESIDE.test(gap)
    const lastText = plain.slice(last.start, last.end)
    const isPair =
      / ?و ?/u.exec(gap)?.[0] === gap && addDays(last.to, 1) === next.from && !/[0-9]/.test(lastText)
    const isNear = isSame && (NEAR_DAY.test(lastText) || NEAR_DAY.test(plain.slice(next.start, next.end)))
    if (isNear || isPair) {
      const bracket = gap.includes('(') && plain[next.end] === ')' ? 1 : 0
      last.end = next.end + bracket
      last.to = next.to
    } else out.push({ ...next })
  }
  return out
}

/** The day of the nearest mention of one day in the same sentence. */
function dayBeside(found: readonly Found[], at: number, plain: string): string | null {
  let best: string | null = null
  let least = NEAR
  for (const { start, end, from, to, grain } of found) {
    if (grain !== 'day' || from !== to) continue
    const [low, high] = end <= at ? [end, at] : [at, start]
    if (high - low < least && !/[.؟!\n]/u.test(plain.slice(low, high))) {
      least = high - low
      best = from
    }
  }
  return best
}

/** «ساعت ۱۸ و ۳۰ دقیقه», «ساعت ۸ شب», «ساعت ۹:۱۵», as a moment of the day in Tehran. */
function clockTime(match: RegExpMatchArray, day: string): Omit<Found, 'start' | 'end'> | null {
  const [, hours, colon, minutes, fraction, part] = match
  let hour = Number(hours)
  if (part !== undefined && words.AFTER_NOON.has(part) && hour < 12) hour += 12
  const minute = fraction === undefined ? Number(colon ?? minutes ?? 0) : fraction === words.HALF ? 30 : 15
  if (hour > 24 || (hour === 24 && minute > 0)) return null
  const date = hour === 24 ? addDays(day, 1) : day
  const two = (value: number) => String(value).padStart(2, '0')
  const moment = `${date}T${two(hour % 24)}:${two(minute)}:00${tehranZone(date)}`
  return { from: moment, to: moment, grain: 'minute' }
}

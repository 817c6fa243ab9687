/** How values are printed in the Persian edition, ready for a page. */
import { formatDay, formatDayShort, formatGregorian, persianDigits } from 'persian'

const zone = 'Asia/Tehran'

const tehran = (moment: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)

/** The day in Tehran, YYYY-MM-DD. */
export const tehranDay = (moment: Date): string => tehran(moment).toPlainDate().toString()

/** ISO 8601 with Tehran's offset at that moment, for machines. */
export const tehranIso = (moment: Date): string =>
  tehran(moment).toString({ smallestUnit: 'second', timeZoneName: 'never' })

const clockTime = (moment: Date): string =>
  persianDigits(tehran(moment).toPlainTime().toString({ smallestUnit: 'minute' }))

export type PrintedMoment = { readonly iso: string; readonly text: string }

/** «سه‌شنبه ۱۵ فروردین ۱۴۰۲، ۱۸:۰۰»; the day alone where the source gives no hour. */
export function printMoment(moment: Date, grain: 'minute' | 'day' = 'minute'): PrintedMoment {
  const day = tehranDay(moment)
  return grain === 'day'
    ? { iso: day, text: formatDay(day) }
    : { iso: tehranIso(moment), text: `${formatDay(day)}، ${clockTime(moment)}` }
}

/** The hour alone for what is of today, else «۱۵ فروردین ۱۴۰۲، ۱۸:۰۰»: for a list that runs back from now. */
export function printMomentFrom(now: Date, moment: Date, grain: 'minute' | 'day'): PrintedMoment {
  return grain === 'minute' && tehranDay(now) === tehranDay(moment)
    ? { iso: tehranIso(moment), text: clockTime(moment) }
    : printMomentShort(moment, grain)
}

/** «۱۵ فروردین ۱۴۰۲، ۱۸:۰۰», for cards and lists. */
export function printMomentShort(moment: Date, grain: 'minute' | 'day' = 'minute'): PrintedMoment {
  const day = tehranDay(moment)
  return grain === 'day'
    ? { iso: day, text: formatDayShort(day) }
    : { iso: tehranIso(moment), text: `${formatDayShort(day)}، ${clockTime(moment)}` }
}

/** «۴ آوریل ۲۰۲۳» */
export const printGregorian = (moment: Date): string => formatGregorian(tehranDay(moment))

/** «۱۲٬۳۴۵» */
export const printCount = (count: number): string =>
  persianDigits(String(count).replace(/\B(?=(\d{3})+$)/g, '٬'))

/** «۱:۲۴» */
export function printDuration(seconds: number): string {
  const whole = Math.round(seconds)
  return persianDigits(`${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`)
}

/** Persian is read at about 200 words a minute; never less than one. */
export const readingMinutes = (text: string): number =>
  Math.max(1, Math.round(text.split(/\s+/).length / 200))

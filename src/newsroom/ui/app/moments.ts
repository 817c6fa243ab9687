/**
 * Days and hours as the newsroom's people read them: Tehran's clock; the Persian calendar in Persian, the Gregorian in English.
 * Written with Intl, for not every browser has Temporal.
 */
import { formatDay, formatDayShort, persianDigits } from 'persian'

export type Language = 'fa' | 'en'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tehran',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function tehran(instant: string): { readonly day: string; readonly time: string } {
  const found = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(part => [part.type, part.value]),
  )
  return {
    day: `${found.year}-${found.month}-${found.day}`,
    time: `${found.hour}:${found.minute}`,
  }
}

export const tehranDay = (instant: string): string => tehran(instant).day

const english = (instant: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tehran', ...options }).format(new Date(instant))

/** «۱۸:۰۰» for what is of today, else «۱۵ فروردین ۱۴۰۲، ۱۸:۰۰». */
export function shortMoment(instant: string, now: string, language: Language): string {
  const { day, time } = tehran(instant)
  const isToday = day === tehran(now).day
  if (language === 'en') {
    return isToday
      ? time
      : english(instant, {
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
        })
  }
  return isToday ? persianDigits(time) : `${formatDayShort(day)}، ${persianDigits(time)}`
}

/** «سه‌شنبه ۱۵ فروردین ۱۴۰۲، ۱۸:۰۰» */
export function fullMoment(instant: string, language: Language): string {
  const { day, time } = tehran(instant)
  return language === 'fa'
    ? `${formatDay(day)}، ${persianDigits(time)}`
    : english(instant, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      })
}

/** «سه‌شنبه ۱۵ فروردین ۱۴۰۲» */
export const fullDay = (instant: string, language: Language): string =>
  language === 'fa'
    ? formatDay(tehran(instant).day)
    : english(instant, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** The same instant in UTC: `2026-11-24 07:00 UTC`. */
export const utcMoment = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`

/** A count in the digits of the language. */
export const printed = (count: number, language: Language): string => {
  const grouped = String(count).replace(/\B(?=(\d{3})+$)/g, language === 'fa' ? '٬' : ',')
  return language === 'fa' ? persianDigits(grouped) : grouped
}

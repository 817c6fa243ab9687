/** Days as a newspaper writes them: weekday, day, month, year, in this order (the runtime's own formats turn it round). */
import { GREGORIAN_MONTHS, JALALI_MONTHS, WEEKDAYS } from './calendar.lexicon.ts'
import { persianDigits } from './digits.ts'
import { parseIsoDay, toJalali, weekdayIndex } from './jalali.ts'

/** «فروردین» for 1 … «اسفند» for 12. Throws RangeError for any other number. */
export function jalaliMonthName(month: number): string {
  const name = JALALI_MONTHS[month - 1]
  if (name === undefined) throw new RangeError(`no such month: ${month}`)
  return name
}

/** «سه‌شنبه» for '2023-04-04'. Throws RangeError unless given an ISO day. */
export const weekdayName = (iso: string): string => WEEKDAYS[weekdayIndex(iso)]!

/** «۱۵ فروردین ۱۴۰۲» for '2023-04-04'. */
export function formatDayShort(iso: string): string {
  const { year, month, day } = toJalali(iso)
  return persianDigits(`${day} ${jalaliMonthName(month)} ${year}`)
}

/** «سه‌شنبه ۱۵ فروردین ۱۴۰۲» for '2023-04-04'. */
export const formatDay = (iso: string): string => `${weekdayName(iso)} ${formatDayShort(iso)}`

/** «۴ آوریل ۲۰۲۳» for '2023-04-04'. */
export function formatGregorian(iso: string): string {
  const parts = parseIsoDay(iso)
  if (!parts) throw new RangeError(`not an ISO day: ${iso}`)
  return persianDigits(`${parts.day} ${GREGORIAN_MONTHS[parts.month - 1]} ${parts.year}`)
}

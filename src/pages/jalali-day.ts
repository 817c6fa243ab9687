import { fromJalali, latinDigits } from 'persian'

/** A Jalali day as people type it («۱۴۰۲/۰۱/۱۵», `1402-1-5`) → `YYYY-MM-DD`; null where there is no such day. */
export function parseJalali(text: string): string | null {
  const match = /^\s*(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\s*$/.exec(latinDigits(text.slice(0, 30)))
  if (match === null) return null
  return fromJalali({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
}

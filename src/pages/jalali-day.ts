import { fromJalali, latinDigits } from 'persian'

/** Years that an archive can be asked for; beyond them a Gregorian year was meant. */
const [firstYear, lastYear] = [1200, 1500]

/** A Jalali day as people type it («۱۴۰۲/۰۱/۱۵», `1402-1-5`) → `YYYY-MM-DD`; null where there is no such day. */
export function parseJalali(text: string): string | null {
  const match = /^\s*(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\s*$/.exec(latinDigits(text.slice(0, 30)))
  if (match === null) return null
  const year = Number(match[1])
  if (year < firstYear || year > lastYear) return null
  return fromJalali({ year, month: Number(match[2]), day: Number(match[3]) })
}

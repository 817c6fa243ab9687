/** Weekdays that contradict a date beside them, or the moment of publication. Offered with the weekday that would be right. */
import { DAY_WORD, DAYS_FROM_NOW, WEEKDAY_FORMS } from './calendar.lexicon.ts'
import type { Edit } from './edit.ts'
import { findDates } from './find-dates.ts'
import { weekdayName } from './format-day.ts'
import { addDays } from './jalali.ts'
import { tehranDay } from './tehran.ts'

const WEEKDAY = new RegExp(`^(?:${WEEKDAY_FORMS})`, 'u')
const RELATIVE = new RegExp(
  `(?<!\\p{L})(${Object.keys(DAYS_FROM_NOW).join('|')})(?:[،,]? | ?\\()(?:${DAY_WORD} )?(${WEEKDAY_FORMS})(?!\\p{L})`,
  'gu',
)

/** Edits that would put weekdays right. `published`: an ISO moment, for دیروز (دوشنبه) and the like; a wrong one counts as none. */
export function weekdayEdits(text: string, published?: string): Edit[] {
  const edits: Edit[] = []
  for (const { start, end, text: written, from, to, weekdayDisagrees } of findDates(text)) {
    if (!weekdayDisagrees) continue
    const right = from === to ? weekdayName(from) : `${weekdayName(from)} و ${weekdayName(to)}`
    const insert = from === to ? written.replace(WEEKDAY, right) : written
    edits.push({ start, end, insert, rule: 'date.weekday', piece: right })
  }
  const today = published === undefined ? null : tehranDay(published)
  if (today === null) return edits
  for (const match of text.matchAll(RELATIVE)) {
    const right = weekdayName(addDays(today, DAYS_FROM_NOW[match[1]!]!))
    if (plain(match[2]!) === plain(right)) continue
    const end = match.index + match[0].length
    edits.push({
      start: end - match[2]!.length,
      end,
      insert: right,
      rule: 'date.relative-weekday',
      piece: right,
    })
  }
  return edits
}

const plain = (weekday: string): string => weekday.replace(/[ \u200C]/g, '')

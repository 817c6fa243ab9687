/**
 * A time on the clocks of Tehran, written in either calendar, as an instant. Tehran's clocks skipped the first hour of spring
 * until 2022 and repeated the last hour of the 30th of Shahrivar: a time in the first never was, one in the second was twice, and both
 * are refused rather than guessed.
 */
import { fromJalali, latinDigits } from 'persian'
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'

export type Wall = {
  readonly calendar: 'jalali' | 'gregorian'
  readonly date: string
  readonly time: string
}

export type ScheduleRefusal =
  | 'schedule.day-unknown'
  | 'schedule.time-unknown'
  | 'schedule.hour-skipped'
  | 'schedule.hour-repeated'
  | 'schedule.past'
  | 'schedule.missing'

const zone = 'Asia/Tehran'

export function readWall({ calendar, date, time }: Wall): Result<Date, ScheduleRefusal> {
  const day = readDay(calendar, latinDigits(date).trim())
  if (day === null) return refuse('schedule.day-unknown', { date })
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(latinDigits(time).trim())
  if (clock === null) return refuse('schedule.time-unknown', { time })
  const wall = day.toPlainDateTime({ hour: Number(clock[1]), minute: Number(clock[2]) })
  const [early, late] = (['earlier', 'later'] as const).map(disambiguation =>
    wall.toZonedDateTime(zone, { disambiguation }),
  )
  if (early!.epochMilliseconds === late!.epochMilliseconds) return ok(new Date(early!.epochMilliseconds))
  const isRepeated = early!.toPlainDateTime().equals(wall)
  return refuse(isRepeated ? 'schedule.hour-repeated' : 'schedule.hour-skipped', { date, time })
}

function readDay(calendar: Wall['calendar'], date: string): Temporal.PlainDate | null {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(date)
  if (parts === null) return null
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  try {
    if (calendar === 'gregorian') return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    const iso = fromJalali({ year, month, day })
    return iso === null ? null : Temporal.PlainDate.from(iso)
  } catch {
    return null // no such day
  }
}

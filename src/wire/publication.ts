/**
 * The day a story was published, from the surest witness there is: the caller, a machine-readable date, the dateline
 * beside the story, at last the dates inside the text that agree with their weekdays. Days are days in Tehran, through
 * the zone's own rules: summer time held until 2022, and a story just after midnight is on the day before in UTC.
 */

import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import type { WirePublished } from './reading.ts'
import type { WireRefusalCode } from './refusals.ts'
import { findTimeOfDay, findWireDates, jalaliToIso, type WireDate } from './wire-dates.ts'
import { latinDigitsOf } from './wire-key.ts'

const tehran = 'Asia/Tehran'

type Moment = { readonly day: string; readonly instant: string | null }

const inTehran = (instant: Temporal.Instant): Moment => ({
  day: instant.toZonedDateTimeISO(tehran).toPlainDate().toString(),
  instant: instant.toString(),
})

function wallClock(day: string, time: string | null): Moment {
  if (time === null) return { day, instant: null }
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: tehran,
    plainTime: Temporal.PlainTime.from(time),
  })
  return { day, instant: zoned.toInstant().toString() }
}

const rfcZones: Readonly<Record<string, string>> = {
  gmt: 'Z',
  ut: 'Z',
  utc: 'Z',
  z: 'Z',
  irst: '+03:30',
  irdt: '+04:30',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/**
 * A date that some program wrote: ISO 8601, RFC 822 with or without weekday and zone, seconds or milliseconds since
 * 1970, Jalali in the same shapes. Without a zone it is Tehran's wall clock. Null where it is no date.
 */
export function readMachineDate(value: string): Moment | null {
  const text = latinDigitsOf(value).trim().replace(/\s+/g, ' ')
  if (text === '') return null
  if (/^\d{10}$|^\d{13}$/.test(text))
    return inTehran(Temporal.Instant.fromEpochMilliseconds(Number(text.padEnd(13, '0'))))
  const iso =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2}|[A-Za-z]{2,4})?$/i.exec(
      text,
    )
  if (iso) {
    const [, year, month, dayOfMonth, hour, minute, second, zone] = iso
    const day =
      Number(year) < 1600
        ? jalaliToIso(Number(year), Number(month), Number(dayOfMonth))
        : `${year}-${month!.padStart(2, '0')}-${dayOfMonth!.padStart(2, '0')}`
    return day === null ? null : momentOf(day, hour, minute, second, zone)
  }
  const rfc =
    /^(?:[A-Za-z]{3,9}\.?,? )?(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{2,4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(?:[AaPp][Mm]))?)?\s*(Z|[+-]\d{2}:?\d{2}|[A-Za-z]{1,4})?/.exec(
      text,
    )
  if (rfc) {
    const date = findWireDates(`${rfc[1]} ${rfc[2]} ${rfc[3]!.length === 2 ? `20${rfc[3]}` : rfc[3]}`)[0]
    return date ? momentOf(date.from, rfc[4], rfc[5], rfc[6], rfc[7]) : null
  }
  const written = findWireDates(text, { shortYears: true })[0]
  return written
    ? wallClock(written.from, findTimeOfDay(text.slice(0, written.start) + text.slice(written.end)))
    : null
}

function momentOf(
  day: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): Moment | null {
  try {
    if (hour === undefined) return { day: Temporal.PlainDate.from(day).toString(), instant: null }
    const time = `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`
    const offset =
      zone === undefined
        ? undefined
        : /^[+-]/.test(zone)
          ? zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')
          : rfcZones[zone.toLowerCase()]
    if (offset === undefined) return wallClock(day, time)
    return inTehran(Temporal.Instant.from(`${day}T${time}${offset}`))
  } catch {
    return null
  }
}

export type DateWitnesses = {
  readonly hint: string | undefined
  /** Machine-readable values, the surest first. */
  readonly machine: readonly string[]
  /** Visible lines beside the story that say when. */
  readonly datelines: readonly string[]
  /** The story's own words, paragraph by paragraph. */
  readonly texts: readonly string[]
}

const contradiction = (date: WireDate) =>
  refuse<WireRefusalCode>('wire.date-contradicts', { date: date.text.slice(0, 120) })

/**
 * Weighs the witnesses. No date at all is null; a date that contradicts its own weekday is passed over, and refused
 * where it is the only one there is.
 */
export function findPublication(witnesses: DateWitnesses): Result<WirePublished | null, WireRefusalCode> {
  if (witnesses.hint !== undefined && witnesses.hint !== '') {
    const moment = readMachineDate(witnesses.hint)
    if (moment === null) return refuse('wire.published-unreadable', { value: witnesses.hint.slice(0, 80) })
    return ok({ ...moment, from: 'hint' })
  }
  for (const value of witnesses.machine) {
    const moment = readMachineDate(value)
    if (moment !== null) return ok({ ...moment, from: 'machine' })
  }
  let contradicting: WireDate | null = null
  for (const line of witnesses.datelines) {
    const dates = findWireDates(line, { shortYears: true })
    // «۱۵ فروردین ۱۴۰۲ - ۴ آوریل ۲۰۲۳» names one day twice; the first that agrees with its weekday is taken.
    const date = dates.find(candidate => !candidate.weekdayDisagrees)
    if (date)
      return ok({
        ...wallClock(date.to, findTimeOfDay(`${line.slice(0, date.start)} ${line.slice(date.end)}`)),
        from: 'dateline',
      })
    contradicting ??= dates[0] ?? null
  }
  const inText = witnesses.texts.flatMap(text => findWireDates(text))
  const sure =
    inText.find(date => date.weekdayStated && !date.weekdayDisagrees) ??
    inText.find(date => !date.weekdayDisagrees)
  if (sure) return ok({ day: sure.to, instant: null, from: 'text' })
  contradicting ??= inText[0] ?? null
  return contradicting === null ? ok(null) : contradiction(contradicting)
}

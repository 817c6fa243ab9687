/** The day and hour of publishing: a calendar of either kind, Tehran's wall clock, and the same moment in UTC beside it. */

import type { DateValue } from '@internationalized/date'
import {
  CalendarDateTime,
  GregorianCalendar,
  PersianCalendar,
  parseDate,
  toCalendar,
  toZoned,
} from '@internationalized/date'
import { jalaliMonthName, latinDigits, persianDigits } from 'persian'
import { useContext, useState } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
  I18nProvider,
} from 'react-aria-components'
import type { Wall } from '../../api/contract.ts'
import { fullMoment, tehranDay, utcMoment } from '../app/moments.ts'
import { Tabs } from '../app/Tabs.tsx'
import { nowIso, useSpeech } from '../app/words.tsx'

const calendars = { jalali: new PersianCalendar(), gregorian: new GregorianCalendar() }
const createCalendar = (name: string) => (name === 'persian' ? calendars.jalali : calendars.gregorian)

/** `wall` is null while the hour is not one. */
export function ScheduleFields({
  first,
  onChange,
}: {
  readonly first: Wall | null
  readonly onChange: (wall: Wall | null) => void
}) {
  const { words, language } = useSpeech()
  const today = parseDate(tehranDay(nowIso()))
  const [kind, setKind] = useState<Wall['calendar']>(first?.calendar ?? 'jalali')
  const [day, setDay] = useState<DateValue>(() => (first === null ? today : dayOf(first)))
  const [time, setTime] = useState(first?.time ?? '')
  const tell = (nextKind: Wall['calendar'], nextDay: DateValue, nextTime: string) => {
    setKind(nextKind)
    setDay(nextDay)
    setTime(nextTime)
    const hour = hourOf(nextTime)
    onChange(hour === null ? null : { calendar: nextKind, date: printedDay(nextDay, nextKind), time: hour })
  }
  const hour = hourOf(time)
  const instant = hour === null ? null : instantOf(day, hour)
  const locale = `${language === 'fa' ? 'fa-IR' : 'en-GB'}-u-ca-${kind === 'jalali' ? 'persian' : 'gregory'}`
  return (
    <div className="schedule">
      <Tabs label={words.editor.calendar}>
        <button type="button" aria-pressed={kind === 'jalali'} onClick={() => tell('jalali', day, time)}>
          {words.editor.jalali}
        </button>
        <button
          type="button"
          aria-pressed={kind === 'gregorian'}
          onClick={() => tell('gregorian', day, time)}
        >
          {words.editor.gregorian}
        </button>
      </Tabs>
      <div className="schedule-columns">
        <I18nProvider locale={locale}>
          <Calendar
            aria-label={words.editor.day}
            value={day as never}
            minValue={today as never}
            createCalendar={createCalendar as never}
            firstDayOfWeek={kind === 'jalali' ? 'sat' : 'mon'}
            onChange={(next: unknown) => tell(kind, next as DateValue, time)}
          >
            <header>
              <Button slot="previous" aria-label={words.editor.previousMonth}>
                {language === 'fa' ? '›' : '‹'}
              </Button>
              <MonthName />
              <Button slot="next" aria-label={words.editor.nextMonth}>
                {language === 'fa' ? '‹' : '›'}
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {name => <CalendarHeaderCell>{name}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{date => <CalendarCell date={date} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </I18nProvider>
        <div className="fields">
          <label>
            {words.editor.hour}
            <input
              dir="ltr"
              inputMode="numeric"
              placeholder="18:30"
              value={time}
              aria-invalid={time !== '' && hour === null}
              onChange={event => tell(kind, day, event.target.value)}
            />
          </label>
          {instant !== null && (
            <dl className="both-clocks">
              <div>
                <dt>{words.editor.tehran}</dt>
                <dd>{fullMoment(instant, language)}</dd>
              </div>
              <div>
                <dt>{words.editor.utc}</dt>
                <dd>
                  <bdi dir="ltr">{utcMoment(instant)}</bdi>
                </dd>
              </div>
            </dl>
          )}
        </div>
      </div>
    </div>
  )
}

/** «آذر ۱۴۰۵»: month before year, as Persians write it; Intl turns them round. */
function MonthName() {
  const { language } = useSpeech()
  const { start } = useContext(CalendarStateContext)!.visibleRange
  if (language === 'fa' && start.calendar.identifier === 'persian') {
    return (
      <h2>
        {jalaliMonthName(start.month)} {persianDigits(String(start.year))}
      </h2>
    )
  }
  const format = new Intl.DateTimeFormat(language === 'fa' ? 'fa-IR' : 'en-GB', {
    calendar: start.calendar.identifier,
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return <h2>{format.format(start.toDate('UTC'))}</h2>
}

/** `9:5` and «۹:۰۵» are hours too; null for what is none. */
function hourOf(typed: string): string | null {
  const found = /^\s*(\d{1,2})\s*[:٫.]\s*(\d{1,2})\s*$/.exec(latinDigits(typed))
  if (found === null) return null
  const [hour, minute] = [Number(found[1]), Number(found[2])]
  return hour < 24 && minute < 60
    ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    : null
}

function dayOf(wall: Wall): DateValue {
  const [year, month, date] = latinDigits(wall.date).split('-').map(Number) as [number, number, number]
  return new CalendarDateTime(calendars[wall.calendar], year, month, date)
}

function printedDay(day: DateValue, kind: Wall['calendar']): string {
  const { year, month, day: date } = toCalendar(day, calendars[kind])
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  )
}

function instantOf(day: DateValue, hour: string): string {
  const { year, month, day: date } = toCalendar(day, calendars.gregorian)
  const [hours, minutes] = hour.split(':').map(Number) as [number, number]
  return toZoned(new CalendarDateTime(year, month, date, hours, minutes), 'Asia/Tehran').toAbsoluteString()
}

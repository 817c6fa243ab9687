import type { Card } from './parts/card-types.ts'
import type { Frame } from './parts/frame-types.ts'
import type { Link, Paging } from './parts/printed.ts'

/** `text` is the day of the month; a day without stories, or still to come, has no address. */
export type CalendarDay = {
  readonly text: string
  readonly iso: string
  readonly href: string | null
  readonly isShown: boolean
  readonly isToday: boolean
}

/** A Jalali month: weeks of seven from Saturday to Friday, null before the first and after the last day. */
export type MonthCalendar = {
  /** «فروردین ۱۴۰۲» */
  readonly title: string
  readonly weeks: readonly (readonly (CalendarDay | null)[])[]
  /** Neighbouring months that have stories, labelled with their name. */
  readonly previous: Link | null
  readonly next: Link | null
}

/** `/archive/1402/01/15` */
export type ArchivePageModel = {
  readonly frame: Frame
  readonly day: { readonly iso: string; readonly jalali: string; readonly gregorian: string }
  readonly count: string
  readonly cards: readonly Card[]
  readonly paging: Paging
  readonly calendar: MonthCalendar
  /** The nearest days that have stories, labelled with their date. */
  readonly previousDay: Link | null
  readonly nextDay: Link | null
}

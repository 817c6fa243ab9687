import { type Html, html } from '../base/html.ts'
import { card } from './parts/card.ts'
import type { Card } from './parts/card-types.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'
import { paging } from './parts/paging.ts'
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

export function archivePage(model: ArchivePageModel): Html {
  const { frame, day, cards } = model
  const { words } = frame
  const items = cards.map(
    story => html`<li>${card(words, story, { rank: 2, picture: 'card', lead: true, time: true })}</li>`,
  )
  return pageShell(
    frame,
    'archive',
    html`<header class="heading">
<p class="label">${words.archiveOfDay}</p>
<h1>${words.archiveHeading(day.jalali)}</h1>
<p class="counts"><time datetime="${day.iso}">${day.gregorian}</time> <span>${words.storiesCount(model.count)}</span></p>
</header>
<div class="archive">
<div>
${cards.length === 0 ? html`<p class="nothing">${words.noStoriesThatDay}</p>` : html`<ol class="run">${items}</ol>`}
${paging(words, model.paging)}
${otherDays(model)}
</div>
${calendar(model)}
</div>`,
  )
}

function otherDays({ frame, previousDay, nextDay }: ArchivePageModel): Html | null {
  if (previousDay === null && nextDay === null) return null
  return html`<nav class="paging" aria-label="${frame.words.otherDays}">
${nextDay && html`<a rel="prev" href="${nextDay.href}">${nextDay.label}</a>`}
${previousDay && html`<a rel="next" href="${previousDay.href}">${previousDay.label}</a>`}
</nav>`
}

/** A Jalali month, from Saturday to Friday; days with stories are links. */
function calendar({ frame, calendar: month }: ArchivePageModel): Html {
  const { words } = frame
  const way = (link: Link | null, said: (month: string) => string) =>
    link && html`<a href="${link.href}" aria-label="${said(link.label)}">${link.label}</a>`
  const weekdays = words.weekdays.map(
    ({ name, short }) => html`<th scope="col"><abbr title="${name}">${short}</abbr></th>`,
  )
  const months =
    (month.previous !== null || month.next !== null) &&
    html`<p class="months">${way(month.previous, words.previousMonth)}${way(month.next, words.nextMonth)}</p>`
  return html`<aside class="calendar" aria-label="${words.calendarOf(month.title)}">
<table>
<caption>${month.title}</caption>
<thead><tr>${weekdays}</tr></thead>
<tbody>${month.weeks.map(week => html`<tr>${week.map(cell)}</tr>`)}</tbody>
</table>
${months}
</aside>`
}

function cell(day: CalendarDay | null): Html {
  if (day === null) return html`<td></td>`
  const said = html`<time datetime="${day.iso}">${day.text}</time>`
  return html`<td${day.isToday && html` class="today"`}>${day.href === null ? said : html`<a href="${day.href}"${day.isShown && html` aria-current="date"`}>${said}</a>`}</td>`
}

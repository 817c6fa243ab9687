/** `/archive/1402/01/15`: one Jalali day, with its month as a calendar. `/archive` and `/archive/1402/01` lead to a day. */
import {
  formatDay,
  formatGregorian,
  fromJalali,
  type JalaliDay,
  jalaliMonthName,
  persianDigits,
  toJalali,
} from 'persian'
import { findNeighbourDays, listDaysWithStories, listStoryIdsByDay } from '../store/reading.ts'
import { archivePath, pagePath } from '../story/addresses.ts'
import { answersFa } from '../strings/answers.fa.ts'
import { printCount, tehranDay } from '../strings/formats.fa.ts'
import { pagesFa } from '../strings/pages.fa.ts'
import { archivePage, type CalendarDay, type MonthCalendar } from './archive-page.view.ts'
import { loadCards } from './cards.ts'
import { loadSite, makeFrame, siteKey } from './frame.ts'
import { parseJalali } from './jalali-day.ts'
import { showNoSuchPage } from './list-page.ts'
import { showRefused } from './message-page.ts'
import { htmlAnswer, type Page, type PageContext } from './page.ts'
import { askedPage, makePaging, pageCount, perPage } from './paging.ts'

/** The archive opens on the newest day that has stories. */
export const redirectToNewestDay: Page = async context => {
  const today = tehranDay(context.clock())
  const { previous } = await findNeighbourDays(context.readers, nextDay(today))
  return { status: 302, location: archivePath(toJalali(previous ?? today)) }
}

export const showArchiveDay: Page = async (context, request) => {
  const { year, month, day } = request.params
  const given = `${year}/${month}/${day}`
  const iso = parseJalali(given)
  if (iso === null)
    return showRefused(
      context,
      404,
      answersFa.dayProblem(persianDigits(given.slice(0, 30))),
      answersFa.dayNextStep,
    )
  const path = archivePath(toJalali(iso))
  if (request.path !== path) return { status: 301, location: path }

  const page = askedPage(request.query)
  const { readers } = context
  const [site, listed, neighbours, calendar] = await Promise.all([
    loadSite(context),
    listStoryIdsByDay(readers, iso, perPage, ((page ?? 1) - 1) * perPage),
    findNeighbourDays(readers, iso),
    loadCalendar(context, iso),
  ])
  if (page === null || page > pageCount(listed.total)) return showNoSuchPage(context, request)
  const cards = await loadCards(context, site, listed.ids)
  const jalali = formatDay(iso)
  const title = pagesFa.archiveHeading(jalali)
  const link = (day: string | null) =>
    day === null ? null : { href: archivePath(toJalali(day)), label: formatDay(day) }
  const model = {
    frame: makeFrame(context, site, {
      title: page === 1 ? title : answersFa.pageTitle(title, printCount(page)),
      description: answersFa.archiveDescription(jalali),
      canonicalPath: pagePath(path, page),
      isHiddenFromSearch: listed.total === 0,
    }),
    day: { iso, jalali, gregorian: formatGregorian(iso) },
    count: printCount(listed.total),
    cards: cards.of(listed.ids),
    paging: makePaging(path, page, listed.total),
    calendar,
    previousDay: link(neighbours.previous),
    nextDay: link(neighbours.next),
  }
  // The calendar and the neighbours change with any day: `latest` stands for all of them.
  const keys = [siteKey, 'latest', `day:${iso}`, ...cards.keys]
  return htmlAnswer(200, archivePage(model), keys)
}

async function loadCalendar({ readers, clock }: PageContext, iso: string): Promise<MonthCalendar> {
  const shown = toJalali(iso)
  const first = fromJalali({ ...shown, day: 1 })!
  const days = daysOfMonth(shown)
  const last = fromJalali({ ...shown, day: days })!
  const withStories = new Set((await listDaysWithStories(readers, first, last)).map(({ day }) => day))
  const today = tehranDay(clock())
  const cells: (CalendarDay | null)[] = Array.from({ length: saturdayBased(first) }, () => null)
  for (let day = 1; day <= days; day++) {
    const cell = fromJalali({ ...shown, day })!
    cells.push({
      text: persianDigits(day),
      iso: cell,
      href: withStories.has(cell) ? archivePath({ ...shown, day }) : null,
      isShown: cell === iso,
      isToday: cell === today,
    })
  }
  while (cells.length % 7 !== 0) cells.push(null)
  const [before, after] = [await findNeighbourDays(readers, first), await findNeighbourDays(readers, last)]
  const month = (day: string | null) =>
    day === null ? null : { href: archivePath(toJalali(day)), label: monthTitle(toJalali(day)) }
  return {
    title: monthTitle(shown),
    weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
    previous: month(before.previous),
    next: month(after.next),
  }
}

const monthTitle = ({ year, month }: JalaliDay): string => `${jalaliMonthName(month)} ${persianDigits(year)}`

function daysOfMonth({ year, month }: JalaliDay): number {
  if (month <= 6) return 31
  return month <= 11 || fromJalali({ year, month, day: 30 }) !== null ? 30 : 29
}

/** Saturday is 0, Friday 6. */
const saturdayBased = (iso: string): number => (Temporal.PlainDate.from(iso).dayOfWeek + 1) % 7

const nextDay = (iso: string): string => Temporal.PlainDate.from(iso).add({ days: 1 }).toString()

/**
 * `/search?q=`: the text engine analyses the question exactly as it analysed the stories, so that رایزنیهای, رایزنی‌های and
 * رايزني هاي find the same ones.
 */
import { highlightRanges, persianDigits, searchTerms } from 'persian'
import { listStories, listStoryIds, type StoryRow } from '../store/reading.ts'
import { searchStoryIds } from '../store/search.ts'
import { storyPath } from '../story/addresses.ts'
import { bodyText } from '../story/body.ts'
import { answersFa } from '../strings/answers.fa.ts'
import { printCount, printMomentShort } from '../strings/formats.fa.ts'
import { loadCards, loadMedia, type Media, serviceLink, toPicture } from './cards.ts'
import { loadSite, makeFrame, type Site } from './frame.ts'
import { parseJalali } from './jalali-day.ts'
import { showNoSuchPage } from './list-page.ts'
import { htmlAnswer, type Page } from './page.ts'
import { askedPage, makePaging } from './paging.ts'
import type { FoundStory } from './parts/card-types.ts'
import type { Marked } from './parts/printed.ts'
import { searchPage } from './search-page.view.ts'

/** Control characters: no word has them, and no page may. */
const unprintable = /[\u0000-\u001f\u007f]/g
const perPage = 20
const longestQuery = 200
const latestShown = 4
const excerptLetters = 220

export const showSearch: Page = async (context, request) => {
  const { readers } = context
  const field = (name: string): string => (request.query.get(name) ?? '').replace(unprintable, ' ').trim()
  const [query, service, from, to] = [field('q'), field('service'), field('from'), field('to')]
  const site = await loadSite(context)
  const days = { from: from === '' ? null : parseJalali(from), to: to === '' ? null : parseJalali(to) }
  const terms = query.length > longestQuery ? [] : [...new Set(searchTerms(query))]
  const problem = findProblem(site, { query, service, from, to }, days, terms)
  const page = askedPage(request.query)
  if (page === null) return showNoSuchPage(context, request)

  const isAsked = query !== '' && problem === null
  const question = { terms, service: service === '' ? null : service, ...days }
  const found = isAsked ? await searchStoryIds(readers, question, perPage, (page - 1) * perPage) : null
  if (found !== null && page > 1 && found.ids.length === 0) return showNoSuchPage(context, request)
  const rows = found === null ? [] : await listStories(readers, found.ids)
  const media = await loadMedia(
    readers,
    rows.flatMap(row => row.picture_id ?? []),
  )
  const wanted = new Set(terms)
  const byId = new Map(rows.map(row => [row.story_id, row]))
  const latest = found === null || found.total === 0 ? (await listStoryIds(readers, latestShown)).ids : []
  const cards = await loadCards(context, site, latest)
  const shownQuery = query.slice(0, longestQuery)
  const parameters = new URLSearchParams(
    Object.entries({ q: query, service, from, to }).filter(([, value]) => value !== ''),
  )
  const model = {
    frame: makeFrame(
      context,
      site,
      {
        title: answersFa.searchTitle(shownQuery),
        description: answersFa.searchDescription,
        canonicalPath: null,
        isHiddenFromSearch: true,
      },
      { query: shownQuery },
    ),
    query: shownQuery,
    services: site.services.map(({ slug, name }) => ({
      value: slug,
      label: name,
      isSelected: slug === service,
    })),
    from: from.slice(0, 20),
    to: to.slice(0, 20),
    problem,
    answer:
      found === null
        ? null
        : {
            count: printCount(found.total),
            found: found.ids.flatMap(id =>
              byId.has(id) ? [toFound(byId.get(id)!, wanted, site, media)] : [],
            ),
            paging: makePaging('/search', page, found.total, parameters.toString(), perPage),
          },
    latest: cards.of(latest),
  }
  return htmlAnswer(problem === null ? 200 : 400, searchPage(model), [])
}

function findProblem(
  site: Site,
  given: { query: string; service: string; from: string; to: string },
  days: { from: string | null; to: string | null },
  terms: readonly string[],
): string | null {
  if (given.query.length > longestQuery) return answersFa.queryTooLong(printCount(longestQuery))
  if (given.query !== '' && terms.length === 0) return answersFa.queryEmptyOfWords
  if (given.service !== '' && !site.services.some(({ slug }) => slug === given.service))
    return answersFa.serviceUnknown
  for (const end of ['from', 'to'] as const) {
    if (given[end] !== '' && days[end] === null) {
      return `${answersFa.dayProblem(persianDigits(given[end].slice(0, 20)))} ${answersFa.dayNextStep}`
    }
  }
  return days.from !== null && days.to !== null && days.from > days.to ? answersFa.daysReversed : null
}

function toFound(row: StoryRow, terms: ReadonlySet<string>, site: Site, media: Media): FoundStory {
  const picture = row.picture_id === null ? undefined : media.get(row.picture_id)
  return {
    href: storyPath(row.story_id, row.slug),
    headline: mark(row.headline, terms),
    excerpt: excerpt(row, terms),
    service: serviceLink(site, row.service_slug),
    published: printMomentShort(row.dated_at, row.dated_grain),
    picture: picture === undefined ? null : toPicture(picture),
  }
}

const mark = (text: string, terms: ReadonlySet<string>): Marked => ({
  text,
  found: highlightRanges(text, terms).map(([start, end]) => ({ start, end })),
})

/** The lead when it has a found word, else the place in the body that has one. */
function excerpt(row: StoryRow, terms: ReadonlySet<string>): Marked {
  const lead = row.lead ?? ''
  if (highlightRanges(lead, terms).length > 0) return mark(lead, terms)
  const body = bodyText(row.content.body)
  const first = highlightRanges(body, terms)[0]
  if (first === undefined) return mark(lead || clip(body, 0), terms)
  return mark(clip(body, Math.max(0, first[0] - excerptLetters / 3)), terms)
}

/** A piece of the text that begins and ends between words. */
function clip(text: string, from: number): string {
  const flat = text.replace(/\s+/g, ' ')
  const start = from === 0 ? 0 : flat.indexOf(' ', from) + 1
  const end =
    flat.length <= start + excerptLetters ? flat.length : flat.lastIndexOf(' ', start + excerptLetters)
  return `${start > 0 ? '… ' : ''}${flat.slice(start, end)}${end < flat.length ? ' …' : ''}`
}

/** `/service/SLUG`, `/tag/SLUG`, `/author/SLUG`: a heading and one list; `/photo` and `/video`: a wall of pictures. */
import {
  findAuthor,
  findTag,
  type IdPage,
  listStoryIdsByAuthor,
  listStoryIdsByService,
  listStoryIdsByTag,
} from '../store/reading.ts'
import { authorPath, feedPath, pagePath, servicePath, tagPath } from '../story/addresses.ts'
import { answersFa } from '../strings/answers.fa.ts'
import { printCount } from '../strings/formats.fa.ts'
import { pagesFa } from '../strings/pages.fa.ts'
import { loadCards } from './cards.ts'
import { loadSite, makeFrame, type Site, siteKey } from './frame.ts'
import { type ListPageModel, listPage } from './list-page.view.ts'
import { mediaPage } from './media-page.view.ts'
import { showNotFound, showRefused } from './message-page.ts'
import { htmlAnswer, type Page, type PageAnswer, type PageContext, type PageRequest } from './page.ts'
import { askedPage, makePaging, pageCount, perPage } from './paging.ts'

type ListOf = {
  readonly heading: ListPageModel['heading']
  readonly path: string
  readonly key: string
  readonly currentService: string | null
  readonly list: (limit: number, offset: number) => Promise<IdPage>
}

export const showService: Page = async (context, request) => {
  const site = await loadSite(context)
  const service = site.services.find(({ slug }) => slug === request.params.slug)
  if (service === undefined) return showNotFound(context, request)
  if (service.kind !== 'news') return { status: 301, location: `/${service.kind}` }
  return showList(context, request, site, {
    heading: { kind: 'service', name: service.name, description: null },
    path: servicePath(service.slug),
    key: `service:${service.slug}`,
    currentService: service.slug,
    list: (limit, offset) => listStoryIdsByService(context.readers, service.slug, limit, offset),
  })
}

export const showTag: Page = async (context, request) => {
  const [site, tag] = await Promise.all([
    loadSite(context),
    findTag(context.readers, request.params.slug ?? ''),
  ])
  if (tag === null) return showNotFound(context, request)
  return showList(context, request, site, {
    heading: { kind: 'tag', name: tag.name },
    path: tagPath(tag.slug),
    key: `tag:${tag.slug}`,
    currentService: null,
    list: (limit, offset) => listStoryIdsByTag(context.readers, tag.slug, limit, offset),
  })
}

export const showAuthor: Page = async (context, request) => {
  const [site, author] = await Promise.all([
    loadSite(context),
    findAuthor(context.readers, request.params.slug ?? ''),
  ])
  if (author === null) return showNotFound(context, request)
  return showList(context, request, site, {
    heading: { kind: 'author', name: author.name, role: null, biography: null },
    path: authorPath(author.slug),
    key: `author:${author.slug}`,
    currentService: null,
    list: (limit, offset) => listStoryIdsByAuthor(context.readers, author.slug, limit, offset),
  })
}

async function showList(
  context: PageContext,
  request: PageRequest,
  site: Site,
  of: ListOf,
): Promise<PageAnswer> {
  const page = askedPage(request.query)
  const { ids, total } = page === null ? { ids: [], total: 0 } : await of.list(perPage, (page - 1) * perPage)
  if (page === null || page > pageCount(total)) return showNoSuchPage(context, request)
  const cards = await loadCards(context, site, ids)
  const { heading, path } = of
  const offersFeeds = heading.kind !== 'author'
  const frame = makeFrame(
    context,
    site,
    {
      title: page === 1 ? heading.name : answersFa.pageTitle(heading.name, printCount(page)),
      description: answersFa.listDescription(heading.name, printCount(total)),
      canonicalPath: pagePath(path, page),
      feedsOf: offersFeeds ? { path, name: heading.name } : null,
    },
    { currentService: of.currentService },
  )
  const model: ListPageModel = {
    frame,
    heading,
    count: printCount(total),
    cards: cards.of(ids),
    paging: makePaging(path, page, total),
    feeds: offersFeeds
      ? [
          { href: feedPath('rss', path), label: pagesFa.rss },
          { href: feedPath('atom', path), label: pagesFa.atom },
          { href: feedPath('feed.json', path), label: pagesFa.jsonFeed },
        ]
      : [],
  }
  return htmlAnswer(200, listPage(model), [siteKey, of.key, ...cards.keys])
}

const showWall =
  (kind: 'photo' | 'video'): Page =>
  async (context, request) => {
    const site = await loadSite(context)
    const service = site.services.find(each => each.kind === kind)
    const page = askedPage(request.query)
    if (service === undefined) return showNotFound(context, request)
    const { ids, total } =
      page === null
        ? { ids: [], total: 0 }
        : await listStoryIdsByService(context.readers, service.slug, perPage, (page - 1) * perPage)
    if (page === null || page > pageCount(total)) return showNoSuchPage(context, request)
    const cards = await loadCards(context, site, ids)
    const path = `/${kind}`
    const frame = makeFrame(
      context,
      site,
      {
        title: page === 1 ? service.name : answersFa.pageTitle(service.name, printCount(page)),
        description: kind === 'photo' ? answersFa.photosDescription : answersFa.videosDescription,
        canonicalPath: pagePath(path, page),
        feedsOf: { path: servicePath(service.slug), name: service.name },
      },
      { currentService: service.slug },
    )
    const model = { frame, kind, cards: cards.of(ids), paging: makePaging(path, page, total) }
    return htmlAnswer(200, mediaPage(model), [siteKey, `service:${service.slug}`, ...cards.keys])
  }

export const showPhotos = showWall('photo')
export const showVideos = showWall('video')

/** A page past the end, or a number that is none. */
export const showNoSuchPage = (context: PageContext, request: PageRequest): Promise<PageAnswer> =>
  showRefused(
    context,
    404,
    answersFa.pageProblem((request.query.get('page') ?? '').slice(0, 12)),
    answersFa.pageNextStep,
  )

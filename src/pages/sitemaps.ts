/**
 * `/sitemap.xml`: an index whose files hold the stories in the order of their ids, so that an old file never changes; the
 * newest file is the only one that a publication makes stale. `/sitemap-news.xml`: the last two days, as news indexes ask.
 */
import { countStories, listDatedSince, listForSitemap } from '../store/reading.ts'
import { absolute, mediaPath, storyPath } from '../story/addresses.ts'
import { newsSitemap, newsSitemapLimit } from '../syndication/news-sitemap/news-sitemap.ts'
import { sitemap, sitemapIndex } from '../syndication/sitemap/sitemap.ts'
import { loadMedia, sharedPicture } from './cards.ts'
import { loadSite, serviceHref, siteKey } from './frame.ts'
import { showNotFound } from './message-page.ts'
import type { Page, PageAnswer } from './page.ts'

/** Below the format's limit of 50,000, so that a file stays small enough to be read at once. */
const perFile = 10_000
const newsHours = 48

const xmlAnswer = (body: string, keys: readonly string[]): PageAnswer => ({
  status: 200,
  type: 'application/xml; charset=utf-8',
  body,
  keys,
})

export const showSitemapIndex: Page = async context => {
  const { readers, publicUrl, clock } = context
  const files = Math.max(1, Math.ceil((await countStories(readers)) / perFile))
  const now = clock()
  const addresses = [
    '/sitemap/pages.xml',
    ...Array.from({ length: files }, (_, file) => `/sitemap/${file + 1}.xml`),
  ]
  const listed = addresses.map(path => ({ address: absolute(publicUrl, path), lastModified: now }))
  return xmlAnswer(sitemapIndex(listed), ['latest'])
}

export const showSitemap: Page = async (context, request) => {
  const name = request.params.file ?? ''
  return name === 'pages.xml' ? showPages(context, request) : showStories(context, request)
}

const showPages: Page = async context => {
  const site = await loadSite(context)
  const paths = ['/', '/about', '/contact', ...site.services.map(serviceHref)]
  const now = context.clock()
  const listed = paths.map(path => ({
    address: absolute(context.publicUrl, path),
    lastModified: now,
    images: [],
  }))
  return xmlAnswer(sitemap(listed), [siteKey, 'latest'])
}

const showStories: Page = async (context, request) => {
  const { readers, publicUrl } = context
  const file = /^([1-9]\d{0,4})\.xml$/.exec(request.params.file ?? '')?.[1]
  const rows = file === undefined ? [] : await listForSitemap(readers, perFile, (Number(file) - 1) * perFile)
  if (rows.length === 0) return showNotFound(context, request)
  const media = await loadMedia(
    readers,
    rows.flatMap(row => row.picture_id ?? []),
  )
  const imagesOf = (id: string | null): string[] => {
    const row = id === null ? undefined : media.get(id)
    const shared = row === undefined ? null : sharedPicture(row)
    return shared === null ? [] : [absolute(publicUrl, mediaPath(shared.file))]
  }
  const listed = rows.map(row => ({
    address: absolute(publicUrl, storyPath(row.story_id, row.slug)),
    lastModified: row.updated_at,
    images: imagesOf(row.picture_id),
  }))
  return xmlAnswer(sitemap(listed), ['latest'])
}

export const showNewsSitemap: Page = async context => {
  const { readers, publicUrl, clock } = context
  const since = new Date(clock().getTime() - newsHours * 60 * 60 * 1000)
  const [site, rows] = await Promise.all([
    loadSite(context),
    listDatedSince(readers, since, newsSitemapLimit),
  ])
  const stories = rows.map(row => ({
    address: absolute(publicUrl, storyPath(row.story_id, row.slug)),
    headline: row.headline,
    publishedAt: row.dated_at,
  }))
  // What grows too old leaves by itself, so this is never kept.
  return xmlAnswer(newsSitemap({ publication: { name: site.settings.name, language: 'fa' }, stories }), [])
}

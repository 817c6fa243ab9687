/** `/rss`, `/atom`, `/feed.json`, also under a service and a tag: the newest stories, whole. */
import {
  findTag,
  type IdPage,
  listStories,
  listStoryIds,
  listStoryIdsByService,
  listStoryIdsByTag,
  type StoryRow,
} from '../store/reading.ts'
import {
  absolute,
  type FeedName,
  feedPath,
  mediaPath,
  servicePath,
  storyPath,
  tagPath,
} from '../story/addresses.ts'
import { answersFa } from '../strings/answers.fa.ts'
import { atomFeed } from '../syndication/atom/atom.ts'
import type { FeedEntry, FeedModel } from '../syndication/feed-model.ts'
import { jsonFeed } from '../syndication/json-feed/json-feed.ts'
import { rssFeed } from '../syndication/rss/rss.ts'
import { loadMedia, type Media, serviceLink, sharedPicture } from './cards.ts'
import { loadSite, type Site, siteKey } from './frame.ts'
import { showNotFound } from './message-page.ts'
import type { Page, PageContext } from './page.ts'

const entriesShown = 30

const formats: Readonly<
  Record<FeedName, { readonly type: string; readonly write: (model: FeedModel) => string }>
> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: rssFeed },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomFeed },
  'feed.json': { type: 'application/feed+json; charset=utf-8', write: jsonFeed },
}

type Feed = {
  readonly path: string
  readonly title: string
  readonly key: string
  readonly list: Promise<IdPage>
}

type FeedOf = (context: PageContext, site: Site, slug: string) => Promise<Feed | null> | Feed | null

const ofSite: FeedOf = ({ readers }, site) => ({
  path: '',
  title: site.settings.name,
  key: 'latest',
  list: listStoryIds(readers, entriesShown),
})

const ofService: FeedOf = ({ readers }, site, slug) => {
  const service = site.services.find(each => each.slug === slug)
  return service === undefined
    ? null
    : {
        path: servicePath(slug),
        title: `${service.name} | ${site.settings.name}`,
        key: `service:${slug}`,
        list: listStoryIdsByService(readers, slug, entriesShown),
      }
}

const ofTag: FeedOf = async ({ readers }, site, slug) => {
  const tag = await findTag(readers, slug)
  return tag === null
    ? null
    : {
        path: tagPath(slug),
        title: `${tag.name} | ${site.settings.name}`,
        key: `tag:${slug}`,
        list: listStoryIdsByTag(readers, slug, entriesShown),
      }
}

const showFeed =
  (feedOf: FeedOf, name: FeedName): Page =>
  async (context, request) => {
    const site = await loadSite(context)
    const feed = await feedOf(context, site, request.params.slug ?? '')
    if (feed === null) return showNotFound(context, request)
    const { ids } = await feed.list
    const rows = await listStories(context.readers, ids)
    const media = await loadMedia(context.readers, rows.flatMap(mediaOf))
    const entries = ids.flatMap(id =>
      rows.filter(row => row.story_id === id).map(row => toEntry(context, site, row, media)),
    )
    const newest = Math.max(0, ...entries.map(entry => entry.updatedAt.getTime()))
    const model: FeedModel = {
      title: feed.title,
      description: answersFa.siteDescription,
      homeAddress: absolute(context.publicUrl, feed.path || '/'),
      selfAddress: absolute(context.publicUrl, feedPath(name, feed.path)),
      language: 'fa',
      updatedAt: newest === 0 ? context.clock() : new Date(newest),
      rights: null,
      entries,
    }
    const { type, write } = formats[name]
    return {
      status: 200,
      type,
      body: write(model),
      keys: [siteKey, feed.key, ...ids.map(id => `story:${id}`)],
    }
  }

export const siteFeed = (name: FeedName): Page => showFeed(ofSite, name)
export const serviceFeed = (name: FeedName): Page => showFeed(ofService, name)
export const tagFeed = (name: FeedName): Page => showFeed(ofTag, name)

/** Every picture and film that a story names. */
export const mediaOf = ({ content }: StoryRow): string[] => [
  ...(content.picture === null ? [] : [content.picture.mediaId]),
  ...content.body.flatMap(block => {
    if (block.type === 'image' || block.type === 'video') return [block.mediaId]
    return block.type === 'gallery' ? block.images.map(({ mediaId }) => mediaId) : []
  }),
]

/** A live story as every outgoing format takes it. */
export function toEntry(context: PageContext, site: Site, row: StoryRow, media: Media): FeedEntry {
  const { content } = row
  const address = (file: string): string => absolute(context.publicUrl, mediaPath(file))
  const pictureRow = content.picture === null ? undefined : media.get(content.picture.mediaId)
  const shared = pictureRow === undefined ? null : sharedPicture(pictureRow)
  return {
    id: row.story_id,
    address: absolute(context.publicUrl, storyPath(row.story_id, row.slug)),
    headline: content.headline,
    kicker: content.kicker,
    lead: content.lead,
    byline: content.byline,
    source: content.attribution.source,
    service: serviceLink(site, row.service_slug)?.label ?? null,
    tags: row.tags.map(({ name }) => name),
    publishedAt: row.dated_at,
    updatedAt: row.updated_at,
    picture:
      shared === null
        ? null
        : {
            address: address(shared.file),
            type: shared.type,
            width: shared.width,
            height: shared.height,
            bytes: shared.bytes,
            alt: content.picture!.alt || pictureRow!.alt,
            caption: content.picture!.caption,
            credit: content.picture!.credit || pictureRow!.credit,
          },
    body: content.body,
    resolveMedia: mediaId => {
      const found = media.get(mediaId)
      const still = found?.kind === 'video' ? media.get(found.poster_id ?? '') : found
      const file = still === undefined ? null : sharedPicture(still)
      if (found === undefined || still === undefined || file === null) return null
      const film = found.kind === 'video' ? found.renditions[0] : undefined
      return {
        address: address(file.file),
        width: file.width,
        height: file.height,
        alt: found.alt,
        caption: found.caption,
        credit: found.credit,
        ...(film === undefined ? {} : { film: { address: address(film.file), type: film.type } }),
      }
    },
  }
}

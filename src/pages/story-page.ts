/** `/news/ID/SLUG`: any slug but the canonical one redirects; a withdrawn story answers 410 with its reason. */

import { persianDigits } from 'persian'
import { safeHref, trustedMarkup } from '../base/html.ts'
import {
  findLiveStory,
  findSlug,
  listNeighbours,
  listNewestOfService,
  listRelated,
  type StoryRow,
} from '../store/reading.ts'
import { absolute, authorPath, shortPath, storyPath, tagPath } from '../story/addresses.ts'
import { type Block, blockText, bodyText } from '../story/body.ts'
import type { Edit as StoredEdit } from '../story/story.ts'
import { printCount, printGregorian, printMoment, readingMinutes } from '../strings/formats.fa.ts'
import {
  type Cards,
  loadCards,
  loadMedia,
  type Media,
  serviceLink,
  sharedPicture,
  toFilm,
  toPicture,
} from './cards.ts'
import {
  chooseCollections,
  collectionIds,
  collectionKey,
  collectionKinds,
  showCollections,
} from './collections.ts'
import { loadComments } from './comments.ts'
import { mediaOf } from './feeds.ts'
import { loadSite, makeFrame, type Site, siteKey } from './frame.ts'
import { showGone, showNotFound } from './message-page.ts'
import { htmlAnswer, type Page, type PageAnswer, type PageContext } from './page.ts'
import { parseStoryId } from './story-id.ts'
import { type Edit, type ResolvedBlock, storyPage } from './story-page.view.ts'
import { structuredStory } from './structured.ts'

const relatedShown = 4

export const showStory: Page = async (context, request) => {
  const id = parseStoryId(request.params.id)
  const story = id === null ? null : await findLiveStory(context.readers, id)
  if (story === null) return (id !== null && (await showGone(context, id))) || showNotFound(context, request)
  const path = storyPath(story.story_id, story.slug)
  if (request.params.slug !== story.slug) return { status: 301, location: encodeURI(path) }
  return showRow(context, story, request.query)
}

/**
 * The page of a text that is not out, as it would be, without the form: nobody answers what is not there yet, and where it is
 * shown nothing runs. Names no keys, so it is never kept.
 */
export const showDraft = async (context: PageContext, story: StoryRow): Promise<PageAnswer> => {
  const answer = await showRow(context, story, null)
  return 'body' in answer ? { ...htmlAnswer(200, trustedMarkup(answer.body), []) } : answer
}

async function showRow(
  context: PageContext,
  story: StoryRow,
  query: URLSearchParams | null,
): Promise<PageAnswer> {
  const path = storyPath(story.story_id, story.slug)
  const { readers } = context
  const [site, neighbours, related, sameService] = await Promise.all([
    loadSite(context),
    listNeighbours(readers, story.service_slug, story.dated_at, story.story_id),
    listRelated(readers, story.story_id, relatedShown),
    listNewestOfService(readers, story.service_slug ?? '', relatedShown + 1),
  ])
  const shown = new Set([story.story_id])
  // Stories that share tags; where there are few, the newest of the service.
  const relatedIds = [...new Set([...related, ...sameService].map(row => row.story_id))]
    .filter(id => id !== story.story_id)
    .slice(0, relatedShown)
  for (const relatedId of relatedIds) shown.add(relatedId)
  const collections = await chooseCollections(context, shown)
  const inBody = story.content.body.flatMap(block => (block.type === 'related' ? block.storyIds : []))
  const cards = await loadCards(context, site, [...relatedIds, ...collectionIds(collections), ...inBody])
  const media = await loadMedia(readers, mediaOf(story))
  const questions = site.settings['comment-questions']
  const comments = await loadComments(
    context,
    { id: story.story_id, path, questions },
    query ?? new URLSearchParams(),
  )

  const neighbour = (side: 'previous' | 'next') => {
    const row = neighbours.find(each => each.side === side)
    return row === undefined ? null : { href: storyPath(row.story_id, row.slug), label: row.headline }
  }
  const { content } = story
  const film = content.body.find(block => block.type === 'video')
  const filmRow = film === undefined ? undefined : media.get(film.mediaId)
  const shortLink = absolute(context.publicUrl, shortPath(story.story_id))
  const model = {
    frame: storyFrame(context, site, story, media, path),
    id: story.story_id,
    code: persianDigits(story.story_id),
    lang: story.language,
    dir: story.direction,
    service: serviceLink(site, story.service_slug),
    kicker: content.kicker,
    headline: content.headline,
    lead: content.lead,
    authors:
      content.byline === null
        ? []
        : [{ name: content.byline, href: story.author_slug === null ? null : authorPath(story.author_slug) }],
    reportedBy: content.attribution.reportedBy,
    published: printMoment(story.dated_at, story.dated_grain),
    publishedGregorian: printGregorian(story.dated_at),
    updated: story.updated_at > story.released_at ? printMoment(story.updated_at) : null,
    readingMinutes: printCount(readingMinutes(`${content.lead ?? ''}\n${bodyText(content.body)}`)),
    picture: mainPicture(story, media),
    film: filmRow === undefined ? null : toFilm(filmRow, media, film),
    body: resolveBody(content.body, film, media, cards),
    source:
      content.attribution.source === null
        ? null
        : { name: content.attribution.source, href: safeHref(content.attribution.originalAddress ?? '') },
    edits: printEdits(story.edits),
    editsCount: printCount(story.edits.length),
    corrections: story.corrections.map(({ note, released_at }) => ({
      at: printMoment(new Date(released_at)),
      text: note,
    })),
    tags: story.tags.map(({ slug, name }) => ({ href: tagPath(slug), label: name })),
    shortLink: { href: shortPath(story.story_id), text: shortLink },
    share: {
      telegram: `https://t.me/share/url?${new URLSearchParams({ url: shortLink, text: content.headline })}`,
      email: `mailto:?subject=${encodeURIComponent(content.headline)}&body=${encodeURIComponent(shortLink)}`,
    },
    related: cards.of(relatedIds),
    previous: neighbour('previous'),
    next: neighbour('next'),
    collections: showCollections(collections, cards),
    comments: query === null ? { ...comments.model, form: null } : comments.model,
  }
  if (!comments.isKept) return htmlAnswer(200, storyPage(model), [])
  const keys = [
    siteKey,
    ...comments.keys,
    `story:${story.story_id}`,
    ...(story.service_slug === null ? [] : [`service:${story.service_slug}`]),
    ...story.tags.map(({ slug }) => `tag:${slug}`),
    ...collectionKinds.map(collectionKey),
    ...cards.keys,
  ]
  return htmlAnswer(200, storyPage(model), keys, { storyId: story.story_id })
}

/** `/news/ID` and `/n/CODE`: the id alone is enough. */
export const redirectToStory: Page = async (context, request) => {
  const id = parseStoryId(request.params.id)
  const slug = id === null ? null : await findSlug(context.readers, id)
  if (id !== null && slug !== null) return { status: 301, location: encodeURI(storyPath(id, slug)) }
  return (id !== null && (await showGone(context, id))) || showNotFound(context, request)
}

function storyFrame(context: PageContext, site: Site, story: StoryRow, media: Media, path: string) {
  const { content } = story
  const [first] = content.body
  const description = content.lead ?? (first === undefined ? '' : blockText(first))
  const pictureRow = story.picture_id === null ? undefined : media.get(story.picture_id)
  const file = pictureRow === undefined ? null : sharedPicture(pictureRow)
  const section = serviceLink(site, story.service_slug)?.label ?? null
  const image =
    file === null
      ? null
      : {
          url: absolute(context.publicUrl, `/media/${file.file}`),
          width: file.width,
          height: file.height,
          alt: content.picture?.alt || pictureRow!.alt,
        }
  return makeFrame(
    context,
    site,
    {
      title: content.headline,
      description,
      canonicalPath: path,
      structured: structuredStory(context, site, story, { path, image }),
      social: {
        kind: 'article',
        title: content.headline,
        description,
        url: absolute(context.publicUrl, path),
        image,
        article: {
          publishedIso: printMoment(story.dated_at, story.dated_grain).iso,
          modifiedIso: story.updated_at > story.released_at ? printMoment(story.updated_at).iso : null,
          section,
          authors: content.byline === null ? [] : [content.byline],
          tags: story.tags.map(({ name }) => name),
        },
      },
    },
    { currentService: story.service_slug },
  )
}

/** A film or a gallery that opens the story takes the main picture's place. */
function mainPicture({ content, has_video }: StoryRow, media: Media) {
  const row = content.picture === null ? undefined : media.get(content.picture.mediaId)
  return row === undefined || has_video ? null : toPicture(row, content.picture!)
}

/** The first film stands above the body. What a block names that is gone is left out. */
function resolveBody(
  body: readonly Block[],
  film: Block | undefined,
  media: Media,
  cards: Cards,
): ResolvedBlock[] {
  return body.flatMap((block): ResolvedBlock[] => {
    switch (block.type) {
      case 'image': {
        const row = media.get(block.mediaId)
        return row === undefined ? [] : [{ type: 'image', id: block.id, picture: toPicture(row, block) }]
      }
      case 'gallery': {
        const pictures = block.images.flatMap(image => {
          const row = media.get(image.mediaId)
          return row === undefined ? [] : [toPicture(row, image)]
        })
        return pictures.length === 0 ? [] : [{ type: 'gallery', id: block.id, title: block.title, pictures }]
      }
      case 'video': {
        const row = media.get(block.mediaId)
        const shown = block === film || row === undefined ? null : toFilm(row, media, block)
        return shown === null ? [] : [{ type: 'video', id: block.id, film: shown }]
      }
      case 'related': {
        const stories = cards.of(block.storyIds)
        return stories.length === 0 ? [] : [{ type: 'related', id: block.id, stories }]
      }
      default:
        return [block]
    }
  })
}

/** The same change made many times is told once, with its count. */
function printEdits(edits: readonly StoredEdit[]): Edit[] {
  const counted = new Map<string, { edit: StoredEdit; times: number }>()
  for (const edit of edits) {
    const key = JSON.stringify([edit.before, edit.after, edit.reason.fa, edit.by])
    const known = counted.get(key)
    if (known === undefined) counted.set(key, { edit, times: 1 })
    else known.times++
  }
  return [...counted.values()].map(({ edit, times }) => ({
    before: edit.before,
    after: edit.after,
    reason: edit.reason.fa,
    by: edit.by === 'engine' ? { kind: 'machine' } : { kind: 'editor', name: null },
    times: times === 1 ? null : printCount(times),
  }))
}

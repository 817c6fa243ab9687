/**
 * The sample newsroom: what a first start shows. Pictures and film are taken in by the media room, stories are written as an
 * editor would and published by the newsroom's own commands, and the acceptance story comes from its raw wire text through
 * the same code as `chapar ingest`.
 *
 * It can be killed anywhere: what was done is noted in the transaction that did it, and the next start goes on from there.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pinToCollection, placeOnFront } from '../src/front/arrange-front.ts'
import { storeFilm } from '../src/media/film.ts'
import { makeRenditions } from '../src/media/image.ts'
import { publishStory } from '../src/publish/publish-story.ts'
import type { Ingester } from '../src/server/ingest.ts'
import type { Database } from '../src/store/database.ts'
import { upsertMedia } from '../src/store/media.ts'
import {
  insertSampleMedia,
  insertSampleStory,
  listSampleMedia,
  listSampleStories,
  setSampleState,
} from '../src/store/sample.ts'
import { setSetting } from '../src/store/settings.ts'
import { findStoryState, insertRevision, insertStory } from '../src/store/stories.ts'
import type { Block, Figure } from '../src/story/body.ts'
import { plainRuns } from '../src/story/body.ts'
import { acceptanceKey, loadAcceptanceStory } from './acceptance-story.ts'
import { loadSampleComments } from './comments.ts'
import { film } from './film/film.ts'
import { arrangement } from './front.ts'
import { type Picture, pictures } from './pictures/pictures.ts'
import type { SampleBlock, SampleStory } from './sample-story.ts'
import { allStories } from './stories/all-stories.ts'

const by = 'تحریریه نمونه'
const hour = 60 * 60 * 1000

export async function loadSample(newsroom: Ingester, mediaFolder: string): Promise<void> {
  const media = await loadMedia(newsroom.database, mediaFolder, newsroom.clock())
  const ids = new Map(
    (await listSampleStories(newsroom.database)).map(({ key, story_id }) => [key, story_id]),
  )
  const opened = newsroom.clock()
  // Oldest first, so that a news code grows with time and a related story exists before the one that names it.
  const inTime = [...allStories].sort((a, b) => b.hoursAgo - a.hoursAgo)
  for (const story of inTime) {
    if (!ids.has(story.key)) ids.set(story.key, await writeStory(newsroom, story, media, opened))
  }
  for (const story of inTime) {
    if (story.body.some(block => typeof block !== 'string' && 'related' in block)) {
      await relate(newsroom, story, ids, media, opened)
    }
    await publishOnce(newsroom, ids.get(story.key)!)
  }
  ids.set(acceptanceKey, await loadAcceptanceStory(newsroom, figure(arrangement.acceptancePicture, media)))

  const { database } = newsroom
  const id = (key: string): number => {
    const known = ids.get(key)
    if (known === undefined) throw new Error(`the sample has no story ${key}`)
    return known
  }
  await placeOnFront(database, 'home', [
    { slot: 'lead', storyId: id(acceptanceKey), headline: null },
    ...arrangement.seconds.map(key => ({ slot: 'second' as const, storyId: id(key), headline: null })),
  ])
  for (const [box, items] of Object.entries(arrangement.boxes)) {
    const pinned = items.map(({ key, reason }) => ({ storyId: id(key), reason }))
    await pinToCollection(database, box, pinned)
  }
  await loadSampleComments(newsroom, id(acceptanceKey))
  await setSetting(database, 'public.contact', arrangement.contact)
  await setSampleState(database, 'loaded')
}

type MediaIds = ReadonlyMap<string, { readonly id: string; readonly words: Omit<Figure, 'mediaId'> }>

async function loadMedia(database: Database, folder: string, now: Date): Promise<MediaIds> {
  const loaded = new Map((await listSampleMedia(database)).map(({ key, media_id }) => [key, media_id]))
  const media = new Map<string, { id: string; words: Omit<Figure, 'mediaId'> }>()
  const load = async (
    key: string,
    file: string,
    words: Pick<Picture, 'alt' | 'caption' | 'credit' | 'focal'>,
  ): Promise<string> => {
    const id = loaded.get(key) ?? (await loadPicture(database, folder, key, file, words, now))
    media.set(key, { id, words: { alt: words.alt, caption: words.caption, credit: words.credit } })
    return id
  }
  // A few at a time: each keeps several cores busy by itself.
  const waiting = Object.entries(pictures)
  const next = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      await load(entry[0], join('pictures', entry[1].file), entry[1])
    }
  }
  await Promise.all([next(), next(), next()])

  const poster = await load(`wetland-film-poster`, join('film', film.poster), {
    ...film,
    focal: { x: 0.5, y: 0.5 },
  })
  const id = loaded.get(film.key) ?? (await loadFilm(database, folder, poster, now))
  media.set(film.key, { id, words: { alt: film.alt, caption: film.caption, credit: film.credit } })
  return media
}

const read = (file: string): Promise<Buffer> => readFile(join(import.meta.dirname, file))

async function loadPicture(
  database: Database,
  folder: string,
  key: string,
  file: string,
  { alt, caption, credit, focal }: Pick<Picture, 'alt' | 'caption' | 'credit' | 'focal'>,
  now: Date,
): Promise<string> {
  const made = await makeRenditions(await read(file), folder, focal)
  if (!made.ok) throw new Error(`sample picture ${key}: ${made.code}`)
  const { id, width, height, colour, renditions, card } = made.value
  await database.transaction(async db => {
    const row = {
      id,
      kind: 'image' as const,
      width,
      height,
      seconds: null,
      alt,
      caption,
      credit,
      focal,
      colour,
    }
    await upsertMedia(
      db,
      { ...row, renditions: [...renditions, card], posterId: null, captionsFile: null },
      now,
    )
    await insertSampleMedia(db, key, id)
  })
  return id
}

async function loadFilm(database: Database, folder: string, posterId: string, now: Date): Promise<string> {
  const stored = await storeFilm(
    await read(join('film', film.file)),
    String(await read(join('film', film.captions))),
    folder,
  )
  if (!stored.ok) throw new Error(`sample film: ${stored.code}`)
  const { id, width, height, seconds, file, bytes, type, captionsFile } = stored.value
  await database.transaction(async db => {
    await upsertMedia(
      db,
      {
        id,
        kind: 'video',
        width,
        height,
        seconds,
        alt: film.alt,
        caption: film.caption,
        credit: film.credit,
        focal: { x: 0.5, y: 0.5 },
        colour: '#1e2a3a',
        renditions: [{ width, height, file, bytes, type }],
        posterId,
        captionsFile,
      },
      now,
    )
    await insertSampleMedia(db, film.key, id)
  })
  return id
}

function figure(key: string, media: MediaIds, words: Partial<Omit<Figure, 'mediaId'>> = {}): Figure {
  const known = media.get(key)
  if (known === undefined) throw new Error(`the sample has no picture ${key}`)
  return { mediaId: known.id, ...known.words, ...words }
}

async function writeStory(
  { database }: Ingester,
  story: SampleStory,
  media: MediaIds,
  opened: Date,
): Promise<number> {
  const at = new Date(opened.getTime() - story.hoursAgo * hour)
  return database.transaction(async db => {
    const storyId = await insertStory(db, {
      origin: 'staff',
      language: 'fa',
      direction: 'rtl',
      datedAt: at,
      datedGrain: 'minute',
      createdAt: at,
    })
    const content = contentOf(story, new Map(), media, at)
    await insertRevision(db, { storyId, content, edits: [], madeBy: by, reason: 'written', madeAt: at })
    await insertSampleStory(db, story.key, storyId)
    return storyId
  })
}

/** Once every story has its id, those that name others get a second revision. */
async function relate(
  { database }: Ingester,
  story: SampleStory,
  ids: ReadonlyMap<string, number>,
  media: MediaIds,
  opened: Date,
): Promise<void> {
  const storyId = ids.get(story.key)!
  if ((await findStoryState(database, storyId))!.state !== 'draft') return
  const at = new Date(opened.getTime() - story.hoursAgo * hour)
  const content = contentOf(story, ids, media, at)
  await insertRevision(database, { storyId, content, edits: [], madeBy: by, reason: 'related', madeAt: at })
}

async function publishOnce(newsroom: Ingester, storyId: number): Promise<void> {
  if ((await findStoryState(newsroom.database, storyId))!.state !== 'draft') return
  const published = await publishStory(newsroom, storyId, by)
  if (!published.ok) throw new Error(`sample story ${storyId}: ${published.code}`)
}

function contentOf(story: SampleStory, ids: ReadonlyMap<string, number>, media: MediaIds, at: Date) {
  return {
    kicker: story.kicker,
    headline: story.headline,
    lead: story.lead,
    byline: story.byline,
    attribution: { reportedBy: null, source: story.credit ?? null, originalAddress: null },
    service: story.service,
    tags: story.tags,
    picture: story.picture === undefined ? null : figure(story.picture, media),
    body: story.body.map((block, index) => toBlock(block, `b${index + 1}`, ids, media, at.toISOString())),
  }
}

function toBlock(
  block: SampleBlock,
  id: string,
  ids: ReadonlyMap<string, number>,
  media: MediaIds,
  now: string,
): Block {
  const base = { id, at: { first: now, last: now } }
  if (typeof block === 'string') return { ...base, type: 'paragraph', content: plainRuns(block) }
  if ('subhead' in block) return { ...base, type: 'subhead', content: plainRuns(block.subhead) }
  if ('quote' in block) {
    const speaker = { name: block.speaker, role: block.role }
    return { ...base, type: 'quote', speaker, content: plainRuns(block.quote) }
  }
  if ('list' in block)
    return { ...base, type: 'list', ordered: block.ordered ?? false, items: block.list.map(plainRuns) }
  if ('image' in block) return { ...base, type: 'image', ...figure(block.image, media) }
  if ('film' in block) return { ...base, type: 'video', ...figure(block.film, media) }
  if ('gallery' in block) {
    const images = block.images.map(({ picture, caption }) => figure(picture, media, { caption }))
    return { ...base, type: 'gallery', title: block.gallery, images }
  }
  return { ...base, type: 'related', storyIds: block.related.flatMap(key => ids.get(key) ?? []) }
}

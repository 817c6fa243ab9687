/**
 * A newsroom of any size, for benchmarks: the sample's own sentences, drawn anew for every story. Each story is a function of
 * its number alone, so that two machines measure the same paper; only its date follows the clock.
 *
 * It can be killed anywhere and goes on where it stopped: a batch is noted in the transaction that writes it. Dates lie in the
 * five years before the sample's ten days, so that the fronts stay the sample's.
 */
import { foldKey, sentences, slugify } from 'persian'
import { storyTerms } from '../src/search/index-story.ts'
import { insertPublishedStories, type PublishedStory, settleStories } from '../src/store/bulk-stories.ts'
import { announceChange } from '../src/store/changes.ts'
import type { Database, Db } from '../src/store/database.ts'
import { listSampleMedia, listSampleStories } from '../src/store/sample.ts'
import { ensureAuthor, ensureTag } from '../src/store/vocabulary.ts'
import type { Block } from '../src/story/body.ts'
import { plainRuns } from '../src/story/body.ts'
import type { Content } from '../src/story/story.ts'
import { type Picture, pictures } from './pictures/pictures.ts'
import type { SampleStory, ServiceSlug } from './sample-story.ts'
import { allStories } from './stories/all-stories.ts'

const by = 'تحریریه نمونه'
const batchSize = 200
const day = 24 * 60 * 60 * 1000
const newestAge = 11 * day
const span = 5 * 365 * day
const services = ['foreign', 'politics', 'economy', 'society', 'sport', 'culture', 'science'] as const

type Figure = NonNullable<Content['picture']>
export type SyntheticStory = { readonly key: string; readonly content: Content; readonly datedAt: Date }

/**
 * Fills the newsroom up to `count` synthetic stories; what is there already stays and counts.
 * @param told how many there are after each batch.
 */
export async function fillWithSynthetic(
  database: Database,
  count: number,
  now: Date,
  told: (done: number) => void,
): Promise<void> {
  const known = new Set((await listSampleStories(database)).map(({ key }) => key))
  const missing = Array.from({ length: count }, (_, index) => index).filter(index => !known.has(keyOf(index)))
  const figures = await sampleFigures(database)
  const vocabulary = new Vocabulary()
  for (let at = 0; at < missing.length; at += batchSize) {
    const batch = missing.slice(at, at + batchSize)
    await database.transaction(async db => {
      const stories: PublishedStory[] = []
      for (const index of batch) {
        stories.push(await vocabulary.settle(db, makeStory(index, count, now, figures)))
      }
      await insertPublishedStories(db, stories, by)
    })
    told(count - missing.length + at + batch.length)
  }
  await settleStories(database)
  await announceChange(database, ['everything'])
}

const keyOf = (index: number): string => `synthetic-${index + 1}`

/** Story `index` of `count`, the oldest first. */
export function makeStory(
  index: number,
  count: number,
  now: Date,
  figures: readonly Figure[],
): SyntheticStory {
  const draw = drawing(index)
  const service = services[index % services.length]!
  const words = wordsOf(service)
  const age = newestAge + span * (1 - (index + draw.fraction()) / count)
  const datedAt = new Date(Math.floor((now.getTime() - age) / 60_000) * 60_000)
  const at = { first: datedAt.toISOString(), last: datedAt.toISOString() }
  const texts = Array.from({ length: 4 + draw.upTo(5) }, () =>
    Array.from({ length: 2 + draw.upTo(3) }, () => draw.from(words.sentences)).join(' '),
  )
  const body: Block[] = texts.map((text, position) => ({
    id: `b${position + 1}`,
    at,
    type: 'paragraph',
    content: plainRuns(text),
  }))
  const quote = draw.from(words.quotes)
  if (draw.upTo(2) === 0) body.splice(2, 0, { ...quote, id: `b${texts.length + 1}`, at })
  const content = {
    kicker: draw.from(words.kickers),
    headline: draw.from(words.headlines),
    lead: `${draw.from(words.sentences)} ${draw.from(words.sentences)}`,
    byline: draw.from(words.bylines),
    attribution: { reportedBy: null, source: null, originalAddress: null },
    service,
    tags: [...new Set(Array.from({ length: 2 + draw.upTo(3) }, () => draw.from(words.tags)))],
    picture: figures.length > 0 && draw.upTo(3) > 0 ? draw.from(figures) : null,
    body,
  }
  return { key: keyOf(index), content, datedAt }
}

type Words = {
  readonly kickers: readonly string[]
  readonly headlines: readonly string[]
  readonly sentences: readonly string[]
  readonly quotes: readonly Omit<Extract<Block, { type: 'quote' }>, 'id' | 'at'>[]
  readonly bylines: readonly string[]
  readonly tags: readonly string[]
}

const wordsByService = new Map<ServiceSlug, Words>()

/** Everything that the sample wrote for a service, taken apart. */
function wordsOf(service: ServiceSlug): Words {
  const known = wordsByService.get(service)
  if (known !== undefined) return known
  const stories = allStories.filter(story => story.service === service)
  const blocks = stories.flatMap(story => story.body)
  const all = [...stories.map(story => story.lead), ...blocks.filter(block => typeof block === 'string')]
    .flatMap(text => sentences(text))
    .map(sentence => sentence.trim())
  const words: Words = {
    kickers: stories.map(story => story.kicker),
    headlines: [...stories.map(story => story.headline), ...all.filter(canBeHeadline).map(withoutStop)],
    sentences: all,
    quotes: blocks.flatMap(block =>
      typeof block !== 'string' && 'quote' in block
        ? [
            {
              type: 'quote' as const,
              speaker: { name: block.speaker, role: block.role },
              content: plainRuns(block.quote),
            },
          ]
        : [],
    ),
    bylines: unique(stories, story => [story.byline]),
    tags: unique(stories, story => story.tags),
  }
  wordsByService.set(service, words)
  return words
}

const unique = (stories: readonly SampleStory[], words: (story: SampleStory) => readonly string[]) => [
  ...new Set(stories.flatMap(words)),
]
const canBeHeadline = (sentence: string): boolean => /^[^«»:؛؟!]{25,70}\.$/.test(sentence)
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '')

/** Tags and authors have a row of their own: each is asked for once, and analysed words are kept by the text they come from. */
class Vocabulary {
  readonly #tags = new Map<string, string>()
  readonly #authors = new Set<string>()

  async settle(db: Db, { key, content, datedAt }: SyntheticStory): Promise<PublishedStory> {
    const tagSlugs: string[] = []
    for (const name of content.tags) {
      const slug =
        this.#tags.get(name) ?? (await ensureTag(db, { name, slug: slugify(name), key: foldKey(name) }))
      this.#tags.set(name, slug)
      tagSlugs.push(slug)
    }
    const name = content.byline!
    const authorSlug = slugify(name)
    if (!this.#authors.has(authorSlug)) await ensureAuthor(db, { name, slug: authorSlug })
    this.#authors.add(authorSlug)
    return {
      key,
      slug: slugify(content.headline),
      authorSlug,
      tagSlugs,
      content,
      datedAt,
      datedDay: tehranDay(datedAt),
      terms: storyTerms(content),
    }
  }
}

/** The sample's pictures as far as they are loaded. */
async function sampleFigures(db: Db): Promise<Figure[]> {
  const loaded = await listSampleMedia(db)
  return loaded.flatMap(({ key, media_id }) => {
    const words = (pictures as Readonly<Record<string, Picture>>)[key]
    return words === undefined
      ? []
      : [{ mediaId: media_id, alt: words.alt, caption: words.caption, credit: words.credit }]
  })
}

const tehranDay = (moment: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO('Asia/Tehran')
    .toPlainDate()
    .toString()

/** A small generator of numbers (mulberry32): the same seed draws the same story everywhere. */
function drawing(seed: number) {
  let state = (seed + 1) * 0x9e3779b9
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (limit: number): number => Math.floor(fraction() * limit)
  const from = <T>(list: readonly T[]): T => list[upTo(list.length)]!
  return { fraction, upTo, from }
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJobs } from '../store/jobs.ts'
import { findLiveStory, findWithdrawal } from '../store/reading.ts'
import { sql } from '../store/sql.ts'
import { insertRevision, insertStory } from '../store/stories.ts'
import { cloneDatabase, type TestStore } from '../store/testing/with-database.ts'
import type { Content } from '../story/story.ts'
import { buildContent } from '../story/testing/build-content.ts'
import { correctStory } from './correct-story.ts'
import { type Newsroom, publishStory } from './publish-story.ts'
import { withdrawStory } from './withdraw-story.ts'

const now = new Date('2026-11-24T10:00:00Z')
let store: TestStore
let newsroom: Newsroom

beforeAll(async () => {
  store = await cloneDatabase()
  newsroom = { database: store.newsroom, jobs: await openJobs(store.newsroom, 'sender'), clock: () => now }
})
afterAll(async () => {
  await newsroom.jobs.stop()
  await store.close()
})

async function writeStory(change: Partial<Content> = {}, datedAt: Date | null = null): Promise<number> {
  const id = await insertStory(store.newsroom, {
    origin: 'staff',
    language: 'fa',
    direction: 'rtl',
    datedAt,
    datedGrain: datedAt === null ? null : 'minute',
    createdAt: now,
  })
  await revise(id, change)
  return id
}

const revise = (storyId: number, change: Partial<Content>): Promise<number> =>
  insertRevision(store.newsroom, {
    storyId,
    content: buildContent(change),
    edits: [],
    madeBy: 'test',
    reason: 'test',
    madeAt: now,
  })

test('a draft becomes live: readers see it under its address, service, author and tags', async () => {
  const id = await writeStory({ headline: 'گران شدن نان', byline: 'مینا رودبار', tags: ['نان', 'تورم'] })
  expect(await publishStory(newsroom, id, 'editor')).toMatchObject({
    ok: true,
    value: { release: 1, state: 'live' },
  })
  expect(await findLiveStory(store.readers, id)).toMatchObject({
    slug: 'گران-شدن-نان',
    service_slug: 'economy',
    author_slug: 'مینا-رودبار',
    tags: [{ name: 'نان' }, { name: 'تورم' }],
  })
})

test('a draft is invisible to readers', async () => {
  const id = await writeStory()
  expect(await findLiveStory(store.readers, id)).toBeNull()
})

test('a story without a date of its own is dated by its first release, and keeps that date', async () => {
  const id = await writeStory()
  await publishStory(newsroom, id, 'editor')
  await revise(id, { headline: 'تیتر تازه' })
  await publishStory({ ...newsroom, clock: () => new Date('2026-11-25T10:00:00Z') }, id, 'editor')
  expect(await findLiveStory(store.readers, id)).toMatchObject({ dated_at: now, headline: 'تیتر تازه' })
})

test('the day of a story is Tehran’s: half past midnight there is still yesterday in UTC', async () => {
  const id = await writeStory({}, new Date('2026-11-23T21:00:00Z'))
  await publishStory(newsroom, id, 'editor')
  expect(await findLiveStory(store.readers, id)).toMatchObject({ dated_day: '2026-11-24' })
})

test('a newer revision of a live story is released as an update', async () => {
  const id = await writeStory()
  await publishStory(newsroom, id, 'editor')
  await revise(id, { headline: 'تیتر دوم' })
  expect(await publishStory(newsroom, id, 'editor')).toMatchObject({
    ok: true,
    value: { release: 2, state: 'live' },
  })
})

test('two spellings of a tag are one tag', async () => {
  const first = await writeStory({ tags: ['محیط‌زیست'] })
  const second = await writeStory({ tags: ['محيط زيست'] })
  await publishStory(newsroom, first, 'editor')
  await publishStory(newsroom, second, 'editor')
  const tags = async (id: number) => (await findLiveStory(store.readers, id))!.tags
  expect(await tags(second)).toEqual(await tags(first))
})

test('a correction tells readers what changed', async () => {
  const id = await writeStory()
  await publishStory(newsroom, id, 'editor')
  expect(await correctStory(newsroom, id, 'editor', 'شمار شرکت‌کنندگان درست شد.')).toMatchObject({
    ok: true,
    value: { state: 'corrected' },
  })
  expect((await findLiveStory(store.readers, id))!.corrections).toMatchObject([
    { note: 'شمار شرکت‌کنندگان درست شد.' },
  ])
})

test('a correction that is sent again, because its answer was lost, is told to readers once', async () => {
  const id = await writeStory()
  await publishStory(newsroom, id, 'editor')
  const revision = await revise(id, {})
  const note = 'شمار شرکت‌کنندگان درست شد.'
  const first = await correctStory(newsroom, id, 'editor', note, { revision })
  expect(await correctStory(newsroom, id, 'editor', note, { revision })).toEqual(first)
  expect((await findLiveStory(store.readers, id))!.corrections).toMatchObject([{ note }])
  await correctStory(newsroom, id, 'editor', 'نام سخنران هم درست شد.', { revision })
  expect((await findLiveStory(store.readers, id))!.corrections).toHaveLength(2)
})

test('a correction without a note is refused and changes nothing', async () => {
  const id = await writeStory()
  await publishStory(newsroom, id, 'editor')
  expect(await correctStory(newsroom, id, 'editor', '  ')).toMatchObject({
    ok: false,
    code: 'story.note-missing',
  })
  expect(await findLiveStory(store.readers, id)).toMatchObject({ release_number: 1 })
})

test('a withdrawn story is gone for readers, its reason stays', async () => {
  const id = await writeStory({ headline: 'خبر نادرست' })
  await publishStory(newsroom, id, 'editor')
  await withdrawStory(newsroom, id, 'editor', 'منبع خبر را پس گرفت.')
  expect(await findLiveStory(store.readers, id)).toBeNull()
  expect(await findWithdrawal(store.readers, id)).toMatchObject({ reason: 'منبع خبر را پس گرفت.' })
})

test('a withdrawn story cannot be published again', async () => {
  const id = await writeStory()
  await publishStory(newsroom, id, 'editor')
  await withdrawStory(newsroom, id, 'editor', 'دلیل')
  expect(await publishStory(newsroom, id, 'editor')).toMatchObject({
    ok: false,
    code: 'story.move-not-allowed',
  })
})

test('a draft cannot be withdrawn', async () => {
  const id = await writeStory()
  expect(await withdrawStory(newsroom, id, 'editor', 'دلیل')).toMatchObject({
    ok: false,
    code: 'story.move-not-allowed',
  })
})

test('a story without a headline is refused', async () => {
  const id = await writeStory({ headline: ' ' })
  expect(await publishStory(newsroom, id, 'editor')).toMatchObject({
    ok: false,
    code: 'story.headline-missing',
  })
})

test('a story in a service that does not exist is refused and nothing is half-written', async () => {
  const id = await writeStory({ service: 'astrology' })
  expect(await publishStory(newsroom, id, 'editor')).toMatchObject({
    ok: false,
    code: 'story.service-unknown',
  })
  expect(await store.newsroom.query(sql`select 1 from newsroom.releases where story_id = ${id}`)).toEqual([])
})

test('publishing inserts the jobs that follow it in the same transaction', async () => {
  const id = await writeStory()
  await publishStory(newsroom, id, 'editor')
  const jobs = await store.newsroom.query(
    sql`select name from jobs.job where data->>'storyId' = ${String(id)} and name = 'index-story'`,
  )
  expect(jobs).toHaveLength(1)
})

test('a publication that fails leaves no job behind', async () => {
  const id = await writeStory()
  const broken = { ...newsroom, clock: () => new Date(Number.NaN) }
  await expect(publishStory(broken, id, 'editor')).rejects.toThrow()
  const jobs = await store.newsroom.query(sql`select 1 from jobs.job where data->>'storyId' = ${String(id)}`)
  expect(jobs).toEqual([])
})

test('two who publish the same story at once make two numbered releases, one after the other', async () => {
  const id = await writeStory()
  const done = await Promise.all([publishStory(newsroom, id, 'a'), publishStory(newsroom, id, 'b')])
  expect(done.map(each => each.ok && each.value.release).sort()).toEqual([1, 2])
})

import { loadEngine } from 'persian/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJobs } from '../store/jobs.ts'
import { sql } from '../store/sql.ts'
import { cloneDatabase, type TestStore } from '../store/testing/with-database.ts'
import { type Ingester, ingestBytes } from './ingest.ts'

let store: TestStore
let ingester: Ingester
beforeAll(async () => {
  store = await cloneDatabase()
  ingester = {
    database: store.newsroom,
    jobs: await openJobs(store.newsroom, 'sender'),
    clock: () => new Date('2026-11-24T10:00:00Z'),
    engine: loadEngine(),
    publicUrl: 'https://news.example',
    fetchAllow: [],
  }
})
afterAll(async () => {
  await ingester.jobs.stop()
  await store.close()
})

const text = (headline: string) =>
  `${headline}\n\nنشست شورا امروز برگزار شد و اعضا درباره بودجه گفتند.\n\nبه گزارش ایسنا، رئیس شورا گفت کار تا پایان هفته تمام می‌شود و گزارش آن منتشر خواهد شد.\n\nمنبع: ایسنا\n`

const ingest = async (body: string, publish: boolean) => {
  const hints = { published: '2026-11-24T09:00:00Z' }
  const made = await ingestBytes(ingester, new TextEncoder().encode(body), hints, { publish, by: 'test' })
  if (!made.ok) throw new Error(made.code)
  return made.value[0]!
}

const releases = async (id: number): Promise<number> =>
  (await store.newsroom.query(sql`select 1 from newsroom.releases where story_id = ${id}`)).length

test('an item that is taken in waits as a draft, without an address', async () => {
  expect((await ingest(text('شورا بودجه را بررسی کرد'), false)).line).toMatchObject({
    state: 'draft',
    url: null,
    new: true,
  })
})

test('with publish it is live under its address', async () => {
  const { line } = await ingest(text('شورا بودجه را پذیرفت'), true)
  expect(line).toMatchObject({ state: 'live', credit: 'ایسنا', day: '2026-11-24' })
  expect(line.url).toMatch(/^https:\/\/news\.example\/news\/\d+\/%/)
})

test('what is live already and did not change is not released again', async () => {
  const { line } = await ingest(text('شورا بودجه را پس فرستاد'), true)
  expect((await ingest(text('شورا بودجه را پس فرستاد'), true)).line).toMatchObject({
    id: line.id,
    new: false,
  })
  expect(await releases(line.id)).toBe(1)
})

test('a draft that comes again with publish goes live', async () => {
  const { line } = await ingest(text('شورا فردا می‌نشیند'), false)
  expect((await ingest(text('شورا فردا می‌نشیند'), true)).line).toMatchObject({ id: line.id, state: 'live' })
})

test('an item with a title only is kept and never published by itself', async () => {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>ایسنا</title><link>https://isna.example/</link>
    <item><title>شورا امشب می‌نشیند</title><link>https://isna.example/news/1</link></item></channel></rss>`
  const { line, refusal } = await ingest(feed, true)
  expect(line).toMatchObject({ state: 'draft', url: null, refusal: 'ingest.title-only' })
  expect(refusal).toMatchObject({ code: 'ingest.title-only' })
})

test('what is refused leaves nothing behind', async () => {
  const count = async () => (await store.newsroom.query(sql`select 1 from newsroom.wire_versions`)).length
  const before = await count()
  const refused = await ingestBytes(ingester, new Uint8Array(), {}, { publish: true, by: 'test' })
  expect(refused).toMatchObject({ ok: false, code: 'wire.empty' })
  expect(await count()).toBe(before)
})

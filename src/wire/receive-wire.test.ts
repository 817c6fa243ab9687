import { loadEngine } from 'persian/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../store/sql.ts'
import { findRevision, insertRevision } from '../store/stories.ts'
import { cloneDatabase, type TestStore } from '../store/testing/with-database.ts'
import type { WireReading } from './reading.ts'
import { receiveWire } from './receive-wire.ts'

const now = new Date('2026-11-24T10:00:00Z')
let store: TestStore
beforeAll(async () => {
  store = await cloneDatabase()
})
afterAll(() => store.close())

const buildReading = (headline: string, change: Partial<WireReading> = {}): WireReading => ({
  format: 'text',
  identity: { kind: 'headline-day', value: `${headline} 2026-11-24` },
  language: 'fa',
  direction: 'rtl',
  kicker: null,
  headline,
  lead: 'نشست امروز برگزار شد.',
  body: [
    { type: 'paragraph', text: 'وزیران درباره کتابهای درسی گفتند.' },
    { type: 'paragraph', text: 'نشست بعدی هفته دیگر است.' },
  ],
  byline: null,
  agency: null,
  credit: 'ایسنا',
  tags: [],
  published: { day: '2026-11-24', instant: null, from: 'text' },
  link: null,
  images: [],
  furniture: [],
  titleOnly: false,
  ...change,
})

const receive = (reading: WireReading, raw = 'raw') =>
  receiveWire(
    { database: store.newsroom, engine: loadEngine(), clock: () => now },
    { reading, raw: new TextEncoder().encode(raw), address: null, contentType: null },
  )

test('a new item becomes a draft whose sure mistakes are mended, each with its reason', async () => {
  const received = await receive(buildReading('خبر یکم'))
  expect(received).toMatchObject({ isNew: true, version: 1 })
  const revision = (await findRevision(store.newsroom, received.storyId, 1))!
  expect(JSON.stringify(revision.content.body)).toContain('کتاب‌های')
  expect(revision.edits).toMatchObject([{ before: 'کتابهای', after: 'کتاب‌های', by: 'engine' }])
})

test('the bytes are kept as they came', async () => {
  const { storyId } = await receive(buildReading('خبر دوم'), 'هر چه رسید\r\n')
  const [row] = await store.newsroom.query<{ raw: Buffer }>(sql`
    select raw from newsroom.wire_versions v join newsroom.wire_items i on i.id = v.item_id where story_id = ${storyId}`)
  expect(row!.raw.toString()).toBe('هر چه رسید\r\n')
})

test('the same item again changes nothing, says so, and tells the first findings again', async () => {
  const first = await receive(buildReading('خبر سوم'))
  const again = await receive(buildReading('خبر سوم'), 'other advertisements around it')
  expect(again).toMatchObject({ storyId: first.storyId, isNew: false, isChanged: false, version: 1 })
  expect(again.findings).toEqual(first.findings)
  expect(await findRevision(store.newsroom, first.storyId, 2)).toBeNull()
})

test('a changed item becomes a new version with a visible difference', async () => {
  const first = await receive(buildReading('خبر چهارم'))
  const changed = await receive(buildReading('خبر چهارم', { lead: 'نشست فردا برگزار می‌شود.' }))
  expect(changed).toMatchObject({ storyId: first.storyId, isNew: false, isChanged: true, version: 2 })
  expect(changed.difference).toEqual([
    { part: 'lead', before: 'نشست امروز برگزار شد.', after: 'نشست فردا برگزار می‌شود.' },
  ])
})

test('an editor’s words survive an update of the item', async () => {
  const { storyId } = await receive(buildReading('خبر پنجم'))
  const { content, edits } = (await findRevision(store.newsroom, storyId, 1))!
  await insertRevision(store.newsroom, {
    storyId,
    content: { ...content, headline: 'تیتر دبیر' },
    edits,
    madeBy: 'editor',
    reason: 'headline',
    madeAt: now,
  })
  await receive(buildReading('خبر پنجم', { lead: 'لید دیگری رسید.' }))
  expect((await findRevision(store.newsroom, storyId, 3))!.content).toMatchObject({
    headline: 'تیتر دبیر',
    lead: 'لید دیگری رسید.',
  })
})

test('one headline on one day from two sources is two stories', async () => {
  const first = await receive(buildReading('خبر ششم'))
  const second = await receive(buildReading('خبر ششم', { credit: 'ایرنا' }))
  expect(second.storyId).not.toBe(first.storyId)
})

test('two that receive one item at the same time make one story', async () => {
  const received = await Promise.all([1, 2, 3, 4].map(() => receive(buildReading('خبر هفتم'))))
  expect(new Set(received.map(each => each.storyId)).size).toBe(1)
  expect(received.filter(each => each.isNew)).toHaveLength(1)
})

test('an item in another language is not mended as if it were Persian', async () => {
  const { storyId } = await receive(buildReading('خبر هشتم', { language: 'ar' }))
  expect((await findRevision(store.newsroom, storyId, 1))!.edits).toEqual([])
})

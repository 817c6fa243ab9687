import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMostRead } from '../store/reading.ts'
import { sql } from '../store/sql.ts'
import { cloneDatabase, type TestStore } from '../store/testing/with-database.ts'
import { ReadingCounter } from './reading-counter.ts'

const phone = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36'
const clock = () => new Date('2026-11-24T10:20:00Z')

let store: TestStore
beforeAll(async () => {
  store = await cloneDatabase()
  await store.newsroom.query(sql`
    insert into newsroom.stories (id, state, origin, language, direction, created_at)
    select id, 'draft', 'staff', 'fa', 'rtl', now() from generate_series(1, 3) as id`)
})
afterAll(() => store.close())

const counts = (): Promise<{ story_id: number; count: number }[]> =>
  store.newsroom.query(sql`select story_id, count from newsroom.readings order by story_id`)

test('readers are counted by the hour, crawlers and tools are not', async () => {
  const counter = new ReadingCounter()
  for (const agent of [phone, phone, 'Googlebot/2.1', 'curl/8.0', '']) counter.count(1, agent)
  await counter.flush(store.newsroom, clock)
  expect(await counts()).toEqual([{ story_id: 1, count: 2 }])
})

test('what could not be written is kept for the next time, and counted once', async () => {
  const counter = new ReadingCounter()
  counter.count(2, phone)
  const away = { ...store.newsroom, transaction: () => Promise.reject(new Error('away')) }
  await expect(counter.flush(away, clock)).rejects.toThrow('away')
  counter.count(2, phone)
  await counter.flush(store.newsroom, clock)
  await counter.flush(store.newsroom, clock)
  expect(await counts()).toContainEqual({ story_id: 2, count: 2 })
})

test('only what is live is among the most read', async () => {
  expect(await listMostRead(store.readers, new Date('2026-11-24T00:00:00Z'), 5)).toEqual([])
})

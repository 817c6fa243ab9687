import { afterAll, beforeAll, expect, test } from 'vitest'
import { countStories } from '../src/store/reading.ts'
import { listSampleStories, removeSample } from '../src/store/sample.ts'
import { searchStoryIds } from '../src/store/search.ts'
import { cloneDatabase, type TestStore } from '../src/store/testing/with-database.ts'
import { fillWithSynthetic, makeStory } from './synthetic-stories.ts'

const now = new Date('2026-11-24T10:00:00Z')
let store: TestStore
beforeAll(async () => {
  store = await cloneDatabase()
})
afterAll(() => store.close())

test('a synthetic story is the same everywhere', () => {
  expect(makeStory(17, 100, now, [])).toEqual(makeStory(17, 100, now, []))
  expect(makeStory(17, 100, now, []).content).not.toEqual(makeStory(18, 100, now, []).content)
})

test('the later a story’s number, the newer it is, and none is as new as the sample', () => {
  const dates = Array.from({ length: 50 }, (_, index) => makeStory(index, 50, now, []).datedAt.getTime())
  expect(dates).toEqual([...dates].sort((a, b) => a - b))
  expect(now.getTime() - dates.at(-1)!).toBeGreaterThan(10 * 24 * 60 * 60 * 1000)
})

test('a newsroom is filled up to the number asked for, what is there already counting', async () => {
  await fillWithSynthetic(store.newsroom, 30, now, () => {})
  const first = await listSampleStories(store.newsroom)
  await fillWithSynthetic(store.newsroom, 40, now, () => {})
  expect(await countStories(store.readers)).toBe(40)
  expect(await listSampleStories(store.newsroom)).toEqual(expect.arrayContaining(first))
})

test('its stories are found by search', async () => {
  const question = { terms: ['نیست'], service: null, from: null, to: null }
  expect((await searchStoryIds(store.readers, question, 10, 0)).ids.length).toBeGreaterThan(0)
})

test('they go with the sample', async () => {
  await removeSample(store.newsroom)
  expect(await countStories(store.readers)).toBe(0)
})

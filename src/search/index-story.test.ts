import { searchTerms } from 'persian'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Newsroom, publishStory } from '../publish/publish-story.ts'
import { openJobs } from '../store/jobs.ts'
import { type SearchQuestion, searchStoryIds } from '../store/search.ts'
import { insertRevision, insertStory } from '../store/stories.ts'
import { cloneDatabase, type TestStore } from '../store/testing/with-database.ts'
import { plainRuns } from '../story/body.ts'
import type { Content } from '../story/story.ts'
import { buildContent } from '../story/testing/build-content.ts'
import { indexLiveStory } from './index-story.ts'

let store: TestStore
let newsroom: Newsroom
beforeAll(async () => {
  store = await cloneDatabase()
  newsroom = {
    database: store.newsroom,
    jobs: await openJobs(store.newsroom, 'sender'),
    clock: () => new Date('2026-11-24T10:00:00Z'),
  }
})
afterAll(async () => {
  await newsroom.jobs.stop()
  await store.close()
})

async function publish(change: Partial<Content>, day: string): Promise<number> {
  const at = new Date(`${day}T08:00:00Z`)
  const dated = { datedAt: at, datedGrain: 'minute' as const, createdAt: at }
  const storyId = await insertStory(store.newsroom, {
    origin: 'staff',
    language: 'fa',
    direction: 'rtl',
    ...dated,
  })
  const content = buildContent(change)
  await insertRevision(store.newsroom, {
    storyId,
    content,
    edits: [],
    madeBy: 'test',
    reason: 'test',
    madeAt: at,
  })
  await publishStory(newsroom, storyId, 'test')
  await indexLiveStory(store.newsroom, storyId)
  return storyId
}

const find = async (query: string, more: Partial<SearchQuestion> = {}): Promise<number[]> => {
  const question = { terms: searchTerms(query), service: null, from: null, to: null, ...more }
  return (await searchStoryIds(store.readers, question, 10, 0)).ids
}

const paragraph = (text: string): Content['body'] => {
  const at = '2026-11-20T08:00:00.000Z'
  return [{ id: 'b1', at: { first: at, last: at }, type: 'paragraph', content: plainRuns(text) }]
}

test('a word in the headline counts more than in the lead, there more than in the body, whatever is newer', async () => {
  const inHeadline = await publish({ headline: 'سیلاب جاده را بست' }, '2026-11-01')
  const inLead = await publish({ headline: 'راه بسته شد', lead: 'سیلاب آمد.' }, '2026-11-02')
  const inBody = await publish(
    { headline: 'خبر دیگر', body: paragraph('پس از سیلاب، پل ماند.') },
    '2026-11-03',
  )
  expect(await find('سیلاب')).toEqual([inHeadline, inLead, inBody])
})

test('of like matches the newer comes first', async () => {
  const older = await publish({ headline: 'زلزله شمال' }, '2026-11-01')
  const newer = await publish({ headline: 'زلزله جنوب' }, '2026-11-02')
  expect(await find('زلزله')).toEqual([newer, older])
})

test('all words must stand in a story, wherever each of them does', async () => {
  const both = await publish({ headline: 'کتابخانه باز شد', body: paragraph('ترافیک کم بود.') }, '2026-11-01')
  await publish({ headline: 'کتابخانه دیگر' }, '2026-11-02')
  expect(await find('کتابخانه ترافیک')).toEqual([both])
})

test('nothing in a word is an operator', async () => {
  for (const term of ["'", '\\', "a' | 'b", ':*', '&']) {
    const question = { terms: [term], service: null, from: null, to: null }
    expect((await searchStoryIds(store.readers, question, 10, 0)).ids).toEqual([])
  }
})

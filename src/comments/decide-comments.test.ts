import { loadEngine } from 'persian/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../base/clock.ts'
import { listDecisions } from '../store/comment-decisions.ts'
import { countQueues, listQueue, listStoriesByWaiting } from '../store/comment-queues.ts'
import { findCommentCounts, listComments } from '../store/comment-reading.ts'
import { openJobs } from '../store/jobs.ts'
import { sql } from '../store/sql.ts'
import { cloneDatabase, type TestStore } from '../store/testing/with-database.ts'
import { type Decided, decideComments, undoDecision, type Verdict } from './decide-comments.ts'
import { openCommentRoom } from './open-room.ts'
import { postComment } from './post-comment.ts'
import type { Act, CommentRoom } from './room.ts'
import { writeLiveStory } from './testing/live-story.ts'

let store: TestStore
let room: CommentRoom
let storyId: number
const acts: Act[] = []
beforeAll(async () => {
  store = await cloneDatabase()
  const jobs = await openJobs(store.newsroom, 'sender')
  storyId = await writeLiveStory({ database: store.newsroom, jobs, clock: systemClock })
  await jobs.stop()
  room = await openCommentRoom(store.newsroom, loadEngine(), systemClock, async (_db, act) => acts.push(act))
})
afterAll(() => store.close())

let posted = 0
async function post(text = `دیدگاه ${++posted}`): Promise<number> {
  const one = await postComment(room, {
    storyId,
    parentId: null,
    name: '',
    text,
    idempotencyKey: null,
    proof: null,
    hasAnswered: true,
    writerKey: null,
    address: `192.0.2.${++posted % 250}`,
    userAgent: '',
  })
  if (!one.ok) throw new Error(one.code)
  return one.value.id
}

async function decide(
  comments: readonly { id: number; version: number }[],
  verdict: Verdict,
  by = 'minoo',
  reason: string | null = 'دلیل',
): Promise<Decided> {
  const decided = await decideComments(room, { comments, verdict, reason, by })
  if (!decided.ok) throw new Error(decided.code)
  return decided.value
}

const counts = () => findCommentCounts(store.readers, storyId)
const shown = async () => (await listComments(store.readers, storyId, 'oldest', 100, 0)).map(({ id }) => id)

test('many are decided at once, readers see them, and the counters move with them', async () => {
  const ids = [await post(), await post(), await post()]
  const before = await counts()
  const decided = await decide(
    ids.map(id => ({ id, version: 1 })),
    'approve',
  )
  expect(decided.decided.map(({ id }) => id)).toEqual(ids)
  expect(await shown()).toEqual(expect.arrayContaining(ids))
  expect(await counts()).toEqual({ ...before, published: before.published + 3, waiting: before.waiting - 3 })
})

test('the counters are what counting anew would give', async () => {
  const [a, b, c] = [await post(), await post(), await post()]
  await decide([{ id: a, version: 1 }], 'approve')
  await decide([{ id: b, version: 1 }], 'refuse')
  await decide([{ id: a, version: 2 }], 'remove')
  await decide([{ id: c, version: 1 }], 'approve')
  await decide([{ id: c, version: 2 }], 'hold')
  const [counted] = await store.newsroom.query(sql`
    select count(*) filter (where state = 'approved') as published, count(*) filter (where state = 'held') as waiting,
           count(*) filter (where state in ('refused', 'removed')) as refused
    from newsroom.comments where story_id = ${storyId}`)
  expect(await counts()).toEqual(counted)
})

test('of two moderators who decide at the same moment one decides, and the other is told who', async () => {
  const id = await post()
  const both = await Promise.all([
    decide([{ id, version: 1 }], 'approve', 'minoo'),
    decide([{ id, version: 1 }], 'refuse', 'kaveh'),
  ])
  expect(both.flatMap(({ decided }) => decided)).toHaveLength(1)
  const [first] = both.filter(({ decided }) => decided.length === 1)
  const [told] = both.flatMap(({ stale }) => stale)
  expect(told).toMatchObject({ id, version: 2, state: first!.decided[0]!.state })
  expect(told!.decidedBy).toBe(first!.decided[0]!.state === 'approved' ? 'minoo' : 'kaveh')
})

test('two who decide on the same many in opposite order do not wait for each other for ever', async () => {
  const ids = []
  for (let i = 0; i < 10; i++) ids.push(await post())
  const comments = ids.map(id => ({ id, version: 1 }))
  const both = await Promise.all([decide(comments, 'approve'), decide(comments.toReversed(), 'refuse')])
  expect(both.flatMap(({ decided }) => decided)).toHaveLength(10)
})

test('a refusal needs a reason, for its writer reads it', async () => {
  const id = await post()
  for (const verdict of ['refuse', 'remove'] as const)
    expect(
      await decideComments(room, { comments: [{ id, version: 1 }], verdict, reason: ' \u200C', by: 'minoo' }),
    ).toMatchObject({ ok: false, code: 'comment.reason-missing' })
})

test('who decided what is kept, in the newsroom’s trail as well', async () => {
  const id = await post()
  await decide([{ id, version: 1 }], 'approve', 'minoo', null)
  await decide([{ id, version: 2 }], 'remove', 'kaveh', 'شکایت')
  expect(await listDecisions(store.newsroom, id)).toMatchObject([
    { from_state: 'held', to_state: 'approved', decided_by: 'minoo', reason: null },
    { from_state: 'approved', to_state: 'removed', decided_by: 'kaveh', reason: 'شکایت' },
  ])
  expect(acts.filter(({ object }) => object === `comment:${id}`).map(({ act, by }) => [act, by])).toEqual([
    ['comment.approve', 'minoo'],
    ['comment.remove', 'kaveh'],
  ])
})

test('an act is undone as a whole: states, reasons and counters are what they were', async () => {
  const [a, b] = [await post(), await post()]
  await decide([{ id: b, version: 1 }], 'refuse', 'minoo', 'نخست')
  const before = await counts()
  const act = await decide(
    [
      { id: a, version: 1 },
      { id: b, version: 2 },
    ],
    'approve',
    'kaveh',
    null,
  )
  const undone = await undoDecision(room, act.batch!, 'kaveh')
  expect(undone).toMatchObject({
    ok: true,
    value: {
      decided: [
        { id: a, state: 'held' },
        { id: b, state: 'refused' },
      ],
      stale: [],
    },
  })
  expect(await counts()).toEqual(before)
  const [row] = await store.newsroom.query(
    sql`select decided_by, verdict_reason from newsroom.comments where id = ${b}`,
  )
  expect(row).toEqual({ decided_by: 'minoo', verdict_reason: 'نخست' })
})

test('what another decided since then is not undone', async () => {
  const id = await post()
  const act = await decide([{ id, version: 1 }], 'approve', 'minoo')
  await decide([{ id, version: 2 }], 'remove', 'kaveh')
  expect(await undoDecision(room, act.batch!, 'minoo')).toMatchObject({
    ok: true,
    value: { decided: [], stale: [{ id, state: 'removed', decidedBy: 'kaveh' }] },
  })
  expect(await undoDecision(room, 'no such act', 'minoo')).toMatchObject({ code: 'comment.undo-nothing' })
})

test('what is not there is told as missing', async () => {
  expect(await decide([{ id: 999_999, version: 1 }], 'approve')).toMatchObject({
    batch: null,
    missing: [999_999],
  })
})

test('a page of a queue does not shift when the page before it is decided', async () => {
  const ids = []
  for (let i = 0; i < 6; i++) ids.push(await post())
  const first = await listQueue(store.newsroom, 'new', ids[0]! - 1, 3)
  expect(first.map(({ id }) => id)).toEqual(ids.slice(0, 3))
  await decide(
    first.map(({ id, version }) => ({ id, version })),
    'approve',
  )
  const second = await listQueue(store.newsroom, 'new', first.at(-1)!.id, 3)
  expect(second.map(({ id }) => id)).toEqual(ids.slice(3))
})

test('a queue tells what was seen, in which phase, and what it answers', async () => {
  const id = await post('ای بی‌شرف، به example.com برو')
  const queue = await listQueue(store.newsroom, 'suspected', id - 1, 10)
  expect(queue[0]).toMatchObject({ id, state: 'held', headline: 'نشست دستمزد بی‌نتیجه ماند', parent_id: null })
  expect(queue[0]!.reasons.map(({ phase, found }) => [phase, found])).toEqual([
    ['links', 'example.com'],
    ['words', 'بی شرف'],
    ['held', null],
  ])
  expect((await countQueues(store.newsroom)).suspected).toBeGreaterThan(0)
  expect((await listStoriesByWaiting(store.newsroom, 5))[0]).toMatchObject({ story_id: storyId })
})

test('everything under a story can be listed whatever its state', async () => {
  const all = await listQueue(store.newsroom, { storyId }, 0, 500)
  expect(new Set(all.map(({ state }) => state)).size).toBeGreaterThan(2)
})

test('the readers’ role sees what is out and no more', async () => {
  const id = await post('این را خواننده‌ای نمی‌بیند')
  expect(await shown()).not.toContain(id)
  const tables = ['comments', 'comment_votes', 'comment_reports', 'comment_decisions', 'captcha_used']
  for (const table of tables)
    await expect(
      store.readers.query({ text: `select * from newsroom.${table}`, values: [] }),
    ).rejects.toThrow(/permission denied/)
  const [row] = await store.readers.query<object>({
    text: 'select * from reader.comments limit 1',
    values: [],
  })
  for (const secret of ['writer_key', 'address_hash', 'written', 'reasons', 'idempotency_key'])
    expect(Object.keys(row!)).not.toContain(secret)
})

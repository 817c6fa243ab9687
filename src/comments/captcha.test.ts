/** Proof of work: what is refused, and that an answer counts once, with the comment that it came with. */
import { type Challenge, type Payload, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { loadEngine } from 'persian/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../base/clock.ts'
import { openJobs } from '../store/jobs.ts'
import { sql } from '../store/sql.ts'
import { cloneDatabase, type TestStore } from '../store/testing/with-database.ts'
import { checkProof, mintChallenge } from './captcha.ts'
import { openCommentRoom } from './open-room.ts'
import { type GivenComment, postComment } from './post-comment.ts'
import type { CommentRoom } from './room.ts'
import { writeLiveStory } from './testing/live-story.ts'

let store: TestStore
let room: CommentRoom
let storyId: number
let otherId: number
beforeAll(async () => {
  store = await cloneDatabase()
  const jobs = await openJobs(store.newsroom, 'sender')
  const newsroom = { database: store.newsroom, jobs, clock: systemClock }
  storyId = await writeLiveStory(newsroom)
  otherId = await writeLiveStory(newsroom)
  await jobs.stop()
  room = await openCommentRoom(store.newsroom, loadEngine(), systemClock)
})
afterAll(() => store.close())

const solve = async (challenge: Challenge): Promise<Payload> => ({
  challenge,
  solution: (await solveChallenge({ challenge, deriveKey }))!,
})
const print = (payload: unknown): string => Buffer.from(JSON.stringify(payload)).toString('base64')
const mint = (story = storyId, now = new Date()) =>
  mintChallenge(room.secrets, { storyId: story, purpose: 'comment' }, now)
const work = async (story = storyId): Promise<Payload> => solve(await mint(story))

let sent = 0
const given = (change: Partial<GivenComment>): GivenComment => ({
  storyId,
  parentId: null,
  name: '',
  text: `دیدگاه شماره ${++sent}`,
  idempotencyKey: null,
  proof: null,
  hasAnswered: false,
  writerKey: null,
  address: `203.0.113.${sent % 250}`,
  userAgent: 'test',
  ...change,
})
const spent = async (): Promise<number> =>
  (await store.newsroom.query<{ n: number }>(sql`select count(*)::int as n from newsroom.captcha_used`))[0]!.n

test('a solved challenge takes the comment the quick way', async () => {
  const posted = await postComment(room, given({ proof: print(await work()) }))
  expect(posted).toMatchObject({ ok: true, value: { state: 'held' } })
  const [row] = await store.newsroom.query(sql`select queue from newsroom.comments order by id desc limit 1`)
  expect(row).toEqual({ queue: 'new' })
})

describe('refused is', () => {
  test('the same answer again, also with its keys in another order or more in it', async () => {
    const payload = await work()
    expect(await postComment(room, given({ proof: print(payload) }))).toMatchObject({ ok: true })
    const { challenge, solution } = payload
    for (const again of [
      payload,
      { solution, challenge },
      { challenge, solution: { ...solution, time: 1 } },
      { challenge, solution, more: 'junk' },
      {
        challenge: {
          ...challenge,
          parameters: Object.fromEntries(Object.entries(challenge.parameters).reverse()),
        },
        solution,
      },
    ])
      expect(await postComment(room, given({ proof: print(again) }))).toMatchObject({
        ok: false,
        code: 'comment.captcha-spent',
      })
  })

  test('the answer of another story', async () => {
    expect(await postComment(room, given({ proof: print(await work(otherId)) }))).toMatchObject({
      code: 'comment.captcha-invalid',
    })
  })

  test('the answer of another purpose', async () => {
    const about = { storyId, purpose: 'report' as 'comment' }
    const proof = print(await solve(await mintChallenge(room.secrets, about, new Date())))
    expect(await postComment(room, given({ proof }))).toMatchObject({ code: 'comment.captcha-invalid' })
  })

  test('an answer that came too late', async () => {
    const proof = print(await solve(await mint(storyId, new Date(Date.now() - 11 * 60_000))))
    expect(await postComment(room, given({ proof }))).toMatchObject({ code: 'comment.captcha-expired' })
    const later = new Date(Date.now() + 11 * 60_000)
    const checked = await checkProof(
      room.secrets,
      { storyId, purpose: 'comment' },
      later,
      print(await work()),
    )
    expect(checked).toMatchObject({ code: 'comment.captcha-expired' })
  })

  test('a challenge that a clock an hour ahead gave out', async () => {
    const proof = print(await solve(await mint(storyId, new Date(Date.now() + 60 * 60_000))))
    expect(await postComment(room, given({ proof }))).toMatchObject({ code: 'comment.captcha-invalid' })
  })

  test('whatever was changed in it', async () => {
    const payload = await work()
    const { challenge, solution } = payload
    const { parameters } = challenge
    const changed: unknown[] = [
      { ...payload, challenge: { ...challenge, parameters: { ...parameters, cost: 1 } } },
      {
        ...payload,
        challenge: { ...challenge, parameters: { ...parameters, expiresAt: parameters.expiresAt! + 60 } },
      },
      { ...payload, challenge: { ...challenge, parameters: { ...parameters, expiresAt: undefined } } },
      { ...payload, challenge: { ...challenge, parameters: { ...parameters, keyPrefix: '00' } } },
      { ...payload, challenge: { ...challenge, parameters: { ...parameters, algorithm: 'SHA-256' } } },
      { ...payload, challenge: { ...challenge, parameters: { ...parameters, nonce: 'f'.repeat(32) } } },
      { ...payload, challenge: { ...challenge, signature: 'f'.repeat(64) } },
      { ...payload, challenge: { parameters } },
      { ...payload, solution: { ...solution, derivedKey: 'f'.repeat(64) } },
      { ...payload, solution: null },
      {},
      [],
      null,
      'x',
    ]
    for (const each of changed)
      expect(await postComment(room, given({ proof: print(each) }))).toMatchObject({
        code: 'comment.captcha-invalid',
      })
    for (const proof of ['x', '%%%', 'e'.repeat(100_000)])
      expect(await postComment(room, given({ proof }))).toMatchObject({ code: 'comment.captcha-invalid' })
    expect(await postComment(room, given({ proof: print(payload) }))).toMatchObject({ ok: true })
  })

  test('one of two comments that come with the same answer at the same moment', async () => {
    const proof = print(await work())
    const both = await Promise.all([1, 2, 3].map(() => postComment(room, given({ proof }))))
    expect(both.filter(each => each.ok)).toHaveLength(1)
    expect(both.filter(each => !each.ok).map(each => !each.ok && each.code)).toEqual([
      'comment.captcha-spent',
      'comment.captcha-spent',
    ])
  })
})

test('a retry under the same key gets its first answer, though its proof is spent', async () => {
  const sending = given({ proof: print(await work()), idempotencyKey: 'key-of-this-one-sending' })
  const first = await postComment(room, sending)
  const again = await postComment(room, sending)
  if (!first.ok || !again.ok) throw new Error('refused')
  expect(again.value).toEqual({ ...first.value, isRepeat: true })
})

test('many retries at the same moment make one comment and one answer', async () => {
  const sending = given({ proof: print(await work()), idempotencyKey: 'key-of-many-at-once' })
  const answers = await Promise.all(Array.from({ length: 8 }, () => postComment(room, sending)))
  expect(new Set(answers.map(each => each.ok && each.value.id)).size).toBe(1)
  const rows = await store.newsroom.query(
    sql`select id from newsroom.comments where idempotency_key = 'given:key-of-many-at-once'`,
  )
  expect(rows).toHaveLength(1)
})

test('a comment that is refused has cost its writer no proof', async () => {
  const proof = print(await work())
  const before = await spent()
  expect(await postComment(room, given({ proof, text: '😀' }))).toMatchObject({ code: 'comment.no-words' })
  expect(await spent()).toBe(before)
  expect(await postComment(room, given({ proof }))).toMatchObject({ ok: true })
})

test('secrets can be changed: what the old one signed is good while it is kept', async () => {
  const proof = print(await work())
  const about = { storyId, purpose: 'comment' } as const
  expect(await checkProof(['fresh', ...room.secrets], about, new Date(), proof)).toMatchObject({ ok: true })
  expect(await checkProof(['fresh'], about, new Date(), proof)).toMatchObject({ ok: false })
})

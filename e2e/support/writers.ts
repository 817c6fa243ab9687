/**
 * People at work while machines fall over: readers who comment, reporters who save, an editor who publishes. Each does what a
 * browser or a careful person does when no answer comes: sends the same again (a comment by its key, a publication by its
 * revision), or looks first whether it arrived (a save). What they were told is there goes into the ledger; whatever nobody
 * should ever be told, a database that is away being no fault of theirs, is a complaint.
 */
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Content } from '../../src/story/story.ts'
import { commentQuestionsFa } from '../../src/strings/comments.fa.ts'
import type { Ledger } from './ledger.ts'
import { type Desk, isAnswered, patience } from './newsroom-client.ts'

export type Work = {
  readonly origin: string
  readonly desk: Desk
  readonly ledger: Ledger
  readonly random: () => number
  /** Finish what is under way, begin nothing new. */
  readonly isOver: () => boolean
  readonly complain: (fault: string) => void
}

/** Longer than any restart takes, on a busy machine too. */
const giveUpMilliseconds = 90_000
/** Between two pieces of work of one person, so that a long run does not drown in rows, and an editor gets a word in. */
const breathMilliseconds = { least: 50, most: 250 }
/** Every so many comments is sent again though it was answered, as a browser does that was told to reload. */
const again = 5

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

const breathe = ({ random }: Work) =>
  pause(breathMilliseconds.least + random() * (breathMilliseconds.most - breathMilliseconds.least))

/**
 * Asks until there is an answer. A broken connection and "the database is away" are none; any other 5xx is a complaint, and
 * none either.
 */
async function insist<A extends { readonly status: number }>(
  { complain }: Work,
  what: string,
  ask: (isRepeated: boolean) => Promise<A>,
): Promise<A> {
  const deadline = Date.now() + giveUpMilliseconds
  for (let isRepeated = false; ; isRepeated = true) {
    const answer = await ask(isRepeated).catch(() => null)
    if (answer !== null && answer.status < 500) return answer
    if (answer !== null && answer.status !== 503) complain(`${what}: answered ${answer.status}`)
    if (Date.now() > deadline) throw new Error(`${what}: no answer for ${giveUpMilliseconds / 1000} s`)
    await pause(50)
  }
}

/** An address that nobody else writes from: a household's IPv6 network. */
export const addressOf = (writer: number, number: number): string =>
  `2001:db8:${writer.toString(16)}:${number.toString(16)}::1`

export type Comment = {
  readonly storyId: number
  readonly key: string
  readonly text: string
  readonly address: string
  readonly parent: number | null
  /** With proof of work as the island sends it, with the form's question answered, or with neither. */
  readonly way: 'proof' | 'answer' | 'slow'
}

/** Of twenty comments two come with proof: it takes this process half a second each. */
const wayOf = (number: number): Comment['way'] =>
  number % 10 === 7 ? 'proof' : number % 2 === 0 ? 'answer' : 'slow'

/**
 * A reader who writes under several stories, sometimes answering another comment.
 * @param parents the comment that is answered under a story; it stands already.
 */
export async function writeComments(
  work: Work,
  writer: number,
  stories: readonly number[],
  parents: ReadonlyMap<number, number>,
): Promise<void> {
  for (let number = 1; !work.isOver(); number++) {
    const storyId = stories[Math.floor(work.random() * stories.length)]!
    const comment: Comment = {
      storyId,
      key: `writer-${writer}-comment-${number}`,
      text: `خواننده ${writer} برای بار ${number} می‌پرسد که این پل کی باز می‌شود.`,
      address: addressOf(writer, number),
      parent: work.random() < 0.3 ? (parents.get(storyId) ?? null) : null,
      way: wayOf(number),
    }
    await sendComment(work, comment)
    if (number % again === 0) await sendComment(work, comment)
    await breathe(work)
  }
}

/** Its id; null where it was refused. */
export async function sendComment(work: Work, comment: Comment): Promise<number | null> {
  const { storyId, key, text, address, parent, way } = comment
  const what = `comment ${key}`
  const body = new URLSearchParams({ name: '', text, key })
  if (parent !== null) body.set('reply', String(parent))
  if (way === 'proof') body.set('altcha', await solve(work, storyId, address))
  if (way === 'answer') {
    body.set('question', '0')
    body.set('answer', commentQuestionsFa[0]!.answers[0]!)
  }
  const answer = await insist(work, what, () =>
    fetch(`${work.origin}/news/${storyId}/comments`, {
      method: 'POST',
      redirect: 'manual',
      signal: patience(),
      headers: { 'X-Forwarded-For': address },
      body,
    }),
  )
  const sent = /[?&]sent=(\d+)/.exec(answer.headers.get('location') ?? '')?.[1]
  if (answer.status !== 303 || sent === undefined) {
    const page = await answer.text()
    work.complain(`${what}: answered ${answer.status} ${/role="alert">([^<]*)/.exec(page)?.[1]}`)
    return null
  }
  const id = Number(sent)
  work.ledger.note({ what: 'comment', storyId, key, text, id })
  return id
}

async function solve(work: Work, storyId: number, address: string): Promise<string> {
  const given = await insist(work, 'a challenge', async () => {
    const answer = await fetch(`${work.origin}/news/${storyId}/comments/challenge`, {
      signal: patience(),
      headers: { 'X-Forwarded-For': address },
    })
    return { status: answer.status, challenge: (await answer.json()) as Challenge }
  })
  const { challenge } = given
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

export const contentOf = (headline: string): Content => {
  const at = { first: '2026-01-01T00:00:00.000Z', last: '2026-01-01T00:00:00.000Z' }
  return {
    kicker: null,
    headline,
    lead: 'شهرداری از پایان کار پل تازه خبر داد.',
    byline: null,
    attribution: { reportedBy: null, source: null, originalAddress: null },
    service: null,
    tags: ['پل رودبست'],
    picture: null,
    body: [{ id: 'b1', type: 'paragraph', at, content: [{ text: `متن «${headline}» از این قرار است.` }] }],
  }
}

/** A reporter who holds the pen of one story and saves again and again. */
export async function saveRevisions(work: Work, storyId: number, begun: number): Promise<void> {
  let base = begun
  for (let number = 1; !work.isOver(); number++) {
    const headline = `پل تازه رودبست، خبر ${storyId}، نوشته ${number}`
    const saved = await saveOne(work, storyId, base, headline)
    if (saved === null) return
    work.ledger.note({ what: 'revision', storyId, number: saved, headline })
    base = saved
    await breathe(work)
  }
}

/** The revision that it made; null where it was refused. */
async function saveOne(work: Work, storyId: number, base: number, headline: string): Promise<number | null> {
  const what = `save of story ${storyId} upon revision ${base}`
  const looksFirst = work.random() < 0.5
  const save = async () => {
    const body = { base, content: contentOf(headline), tab: `reporter-of-${storyId}` }
    const answer = await work.desk.ask(
      'POST /stories/:story/revisions',
      `/stories/${storyId}/revisions`,
      body,
    )
    return isAnswered(answer)
      ? { status: 200, revision: answer.value.revision, code: '' }
      : { status: answer.status, revision: null, code: answer.value.error.code }
  }
  const look = async () => {
    const next = `/stories/${storyId}/revisions/${base + 1}`
    const answer = await work.desk.ask('GET /stories/:story/revisions/:number', next)
    if (isAnswered(answer) && answer.value.content.headline === headline)
      return { status: 200, revision: base + 1, code: '' }
    return answer.status === 404 ? save() : { status: answer.status, revision: null, code: 'another text' }
  }
  const answer = await insist(work, what, isRepeated => (isRepeated && looksFirst ? look() : save()))
  if (answer.revision === null) work.complain(`${what}: answered ${answer.status} ${answer.code}`)
  return answer.revision
}

/** An editor who takes the newest revision of one story after the other to its readers. */
export async function publishRevisions(work: Work, stories: readonly number[]): Promise<void> {
  for (let turn = 0; !work.isOver(); turn++) {
    await publishNewest(work, stories[turn % stories.length]!)
    await breathe(work)
  }
}

export async function publishNewest(work: Work, storyId: number): Promise<void> {
  const { desk, ledger } = work
  const what = `publication of story ${storyId}`
  const seen = await insist(work, what, () => desk.ask('GET /stories/:story', `/stories/${storyId}`))
  if (!isAnswered(seen)) {
    work.complain(`${what}: opening it answered ${seen.status}`)
    return
  }
  const base = seen.value.row.revision
  const answer = await insist(work, what, () =>
    desk.ask('POST /stories/:story/publish', `/stories/${storyId}/publish`, { base, anyway: true }),
  )
  if (isAnswered(answer)) {
    ledger.note({ what: 'release', storyId, number: answer.value.release, revision: base })
    return
  }
  // The reporter saved meanwhile: the editor looks again.
  const { code } = answer.value.error
  if (code !== 'story.stale') work.complain(`${what}: answered ${answer.status} ${code}`)
}

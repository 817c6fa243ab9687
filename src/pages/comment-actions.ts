/**
 * What readers send: comments, edits, votes, reports. Each action takes a plain form and answers as plainly: 303 to the page that
 * shows what came of it, or the page itself with what was written still in its form, a sentence, and the right status. The island
 * asks for JSON at the same addresses.
 *
 * Nothing of this is ever kept: a page made here may hold one reader's own words. `showOwnStory` is the same story page for
 * readers whose signed cookie says that they wrote under it; the cookie's path is the story's own address, so every
 * other page stays hot for them too.
 */
import { randomUUID } from 'node:crypto'
import { type Refusal, refuse } from '../base/refusal.ts'
import { mintChallenge } from '../comments/captcha.ts'
import { cleanText, lengthOf } from '../comments/clean-text.ts'
import { maxTextLength } from '../comments/comment.ts'
import type { CommentRefusalCode } from '../comments/comment-refusals.ts'
import { editComment } from '../comments/edit-comment.ts'
import type { LoadMeter } from '../comments/load-meter.ts'
import { type Posted, postComment } from '../comments/post-comment.ts'
import { isAnswered, parseQuestions } from '../comments/questions.ts'
import { newReaderKey, type ReaderPurpose, readReaderKey, signReaderKey } from '../comments/reader-key.ts'
import { reportComment } from '../comments/report-comment.ts'
import type { CommentRoom } from '../comments/room.ts'
import { voteOnComment } from '../comments/vote-comment.ts'
import { findCommentPlace } from '../store/comment-reading.ts'
import { listOwnComments } from '../store/comments.ts'
import { findSlug } from '../store/reading.ts'
import { findSetting } from '../store/settings.ts'
import { storyPath } from '../story/addresses.ts'
import { commentsFa } from '../strings/comments.fa.ts'
import type { Told } from '../strings/told.ts'
import { commentsPerPage, type Own, printOwn, readId } from './comments.ts'
import { showKept } from './kept-comment.ts'
import { showNotFound } from './message-page.ts'
import { htmlType, type PageAnswer, type PageContext } from './page.ts'
import { withOwnPart } from './parts/comments.ts'
import { parseStoryId } from './story-id.ts'

export type CommentContext = PageContext & {
  readonly room: CommentRoom
  readonly load: LoadMeter
  /** How a refusal is told and with what status: known at the edge alone. */
  readonly tell: (refusal: Refusal<CommentRefusalCode>) => Told & { readonly status: number }
  /** The page that all share, by its address, from memory where it is there; null when there is none. */
  readonly shared: (address: string) => Promise<string | null>
  /** Something changed that pages show but need not show at once: told within a second, many at once. */
  readonly changedSoon: (storyId: number) => void
  /** Something came for the moderators: their queues are told as soon, many at once. */
  readonly queuedSoon: () => void
}

export type ReaderRequest = {
  /** As it was asked for, with its query. */
  readonly url: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  readonly cookie: (name: string) => string | undefined
  /** Where it comes from; /64 for IPv6. */
  readonly address: string
  readonly userAgent: string
  readonly wantsJson: boolean
  /** The header `Idempotency-Key`. */
  readonly idempotencyKey: string | null
}

export type ReaderCookie = { readonly name: string; readonly value: string; readonly path: string }

export type ActionAnswer =
  | { readonly kind: 'page'; readonly page: PageAnswer; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'see'; readonly location: string; readonly cookies: readonly ReaderCookie[] }
  | {
      readonly kind: 'json'
      readonly status: number
      readonly value: unknown
      readonly cookies: readonly ReaderCookie[]
      readonly headers?: Readonly<Record<string, string>>
    }

export type Action = (context: CommentContext, request: ReaderRequest) => Promise<ActionAnswer>

export const writerCookie = 'chapar_writer'
const voterCookie = 'chapar_voter'
const ownShown = 10

/** `POST /news/ID/comments`: sends a comment, or shows how it would look. */
export const sendComment: Action = async (context, request) => {
  const storyId = parseStoryId(request.params.id)
  if (storyId === null) return missing(context)
  const { form } = request
  const { room } = context
  const text = form.get('text') ?? ''
  const name = form.get('name') ?? ''
  if (form.has('preview')) {
    const preview = { name: cleanText(name, 'one').text || null, text: room.engine.fix(cleanText(text).text) }
    return formAnswer(context, request, storyId, 200, { problem: null, preview })
  }
  const answer = form.get('answer') ?? ''
  const questions =
    answer === '' ? [] : parseQuestions(await findSetting(room.database, 'public.comment-questions'))
  const posted = await postComment(room, {
    storyId,
    parentId: readId(form.get('reply')),
    name,
    text,
    idempotencyKey: readKey(request.idempotencyKey) ?? readKey(form.get('key')),
    proof: form.get('altcha') || null,
    hasAnswered: answer !== '' && isAnswered(questions, Number(form.get('question') ?? -1), answer),
    writerKey: readerKey(context, request, 'writer', storyId),
    address: request.address,
    userAgent: request.userAgent,
  })
  if (!posted.ok) return refusedAnswer(context, request, storyId, posted)
  if (!posted.value.isRepeat && posted.value.state === 'held') {
    context.changedSoon(storyId)
    context.queuedSoon()
  }
  return postedAnswer(context, request, posted.value)
}

async function postedAnswer(
  context: CommentContext,
  request: ReaderRequest,
  { id, storyId, state, writerKey }: Posted,
): Promise<ActionAnswer> {
  const cookies = [cookieFor(context, 'writer', storyId, writerKey)]
  const slug = (await findSlug(context.readers, storyId)) ?? ''
  const location = `${encodeURI(storyPath(storyId, slug))}?sent=${id}#own-${id}`
  return request.wantsJson
    ? { kind: 'json', status: 201, value: { id, state, location }, cookies }
    : { kind: 'see', location, cookies }
}

/** `POST /news/ID/comments/COMMENT`: its writer changes it while it waits. */
export const changeComment: Action = async (context, request) => {
  const ids = readIds(request)
  if (ids === null) return missing(context)
  const { storyId, commentId } = ids
  const edited = await editComment(context.room, {
    storyId,
    commentId,
    version: readId(request.form.get('version')) ?? 0,
    name: request.form.get('name') ?? '',
    text: request.form.get('text') ?? '',
    writerKey: readerKey(context, request, 'writer', storyId),
  })
  if (!edited.ok) return refusedAnswer(context, request, storyId, edited)
  context.queuedSoon()
  return seeStory(context, storyId, `#own-${commentId}`, [])
}

/** `POST /news/ID/comments/COMMENT/vote` */
export const sendVote: Action = async (context, request) => {
  const ids = readIds(request)
  if (ids === null) return missing(context)
  const { storyId, commentId } = ids
  const voterKey = readerKey(context, request, 'voter', storyId) ?? newReaderKey()
  const vote = request.form.get('vote') ?? ''
  const voted = await voteOnComment(context.room, {
    storyId,
    commentId,
    vote,
    voterKey,
    address: request.address,
  })
  if (!voted.ok) return refusedAnswer(context, request, storyId, voted)
  context.changedSoon(storyId)
  const cookies = [cookieFor(context, 'voter', storyId, voterKey)]
  return request.wantsJson
    ? { kind: 'json', status: 200, value: { vote: voted.value }, cookies }
    : { kind: 'see', cookies, ...(await permalink(context, storyId, commentId)) }
}

/** `POST /news/ID/comments/COMMENT/report` */
export const sendReport: Action = async (context, request) => {
  const ids = readIds(request)
  if (ids === null) return missing(context)
  const { storyId, commentId } = ids
  const reporterKey = readerKey(context, request, 'voter', storyId) ?? newReaderKey()
  const reason = request.form.get('reason') ?? ''
  const told = await reportComment(context.room, {
    storyId,
    commentId,
    reason,
    reporterKey,
    address: request.address,
  })
  if (!told.ok) return refusedAnswer(context, request, storyId, told)
  if (told.value.isNew) context.queuedSoon()
  const cookies = [cookieFor(context, 'voter', storyId, reporterKey)]
  return request.wantsJson
    ? { kind: 'json', status: 200, value: { isNew: told.value.isNew }, cookies }
    : seeStory(context, storyId, '?reported=1#comments', cookies)
}

/** `GET /news/ID/comments/COMMENT`: the page on which it stands, whatever was written before it meanwhile. */
export const showComment: Action = async (context, request) => {
  const ids = readIds(request)
  if (ids === null) return missing(context)
  const { storyId, commentId } = ids
  return { kind: 'see', cookies: [], ...(await permalink(context, storyId, commentId)) }
}

async function permalink(
  context: CommentContext,
  storyId: number,
  commentId: number,
): Promise<{ readonly location: string }> {
  const [slug, before] = await Promise.all([
    findSlug(context.readers, storyId),
    findCommentPlace(context.readers, storyId, commentId),
  ])
  const path = encodeURI(storyPath(storyId, slug ?? ''))
  if (before === null) return { location: `${path}#comments` }
  const page = Math.floor(before / commentsPerPage) + 1
  return { location: `${path}${page > 1 ? `?comments=${page}` : ''}#comment-${commentId}` }
}

/** `POST /news/ID/comments/preview`: the island's live preview. Nothing is stored or looked at. */
export const previewComment: Action = async ({ room }, { form }) => {
  const { text } = cleanText((form.get('text') ?? '').slice(0, 4 * maxTextLength))
  const value = { text: room.engine.fix(text), length: lengthOf(text), limit: maxTextLength }
  return { kind: 'json', status: 200, value, cookies: [] }
}

/** `GET /news/ID/comments/challenge`: work for the island's solver. */
export const giveChallenge: Action = async (context, request) => {
  const storyId = parseStoryId(request.params.id)
  if (storyId === null) return missing(context)
  const weight = context.load.weigh(request.address)
  if (weight === null) return jsonRefusal(context, refuse('comment.flood', { seconds: 60 }))
  const { secrets, clock } = context.room
  const value = await mintChallenge(secrets, { storyId, purpose: 'comment' }, clock(), weight)
  return { kind: 'json', status: 200, value, cookies: [] }
}

/**
 * The story page of a reader who wrote under it or just sent something. Null: no cookie of ours and nothing sent, so the page
 * that all share is right.
 */
export async function showOwnStory(
  context: CommentContext,
  request: ReaderRequest,
): Promise<PageAnswer | null> {
  const storyId = parseStoryId(request.params.id)
  if (storyId === null) return null
  const key = readerKey(context, request, 'writer', storyId)
  const sent = request.query.has('sent')
  const reported = request.query.has('reported')
  if (key === null && !sent && !reported) return null
  const comments = key === null ? [] : await listOwnComments(context.room.database, key, storyId, ownShown)
  const notice = reported
    ? commentsFa.thanksForReport
    : sent
      ? key === null
        ? commentsFa.receivedNoCookie
        : commentsFa.received
      : null
  const page = await context.shared(request.url)
  const own =
    page === null
      ? null
      : await printOwn(context, await storyOf(context, storyId), { comments, notice, form: null })
  const body = page === null || own === null ? null : withOwnPart(page, own.part, null)
  return body === null ? null : { status: 200, type: htmlType, body, keys: [] }
}

async function storyOf(context: CommentContext, id: number) {
  const [slug, questions] = await Promise.all([
    findSlug(context.readers, id),
    findSetting(context.room.database, 'public.comment-questions'),
  ])
  return { id, path: storyPath(id, slug ?? ''), questions }
}

/** What was refused comes back with everything that was written. */
async function refusedAnswer(
  context: CommentContext,
  request: ReaderRequest,
  storyId: number,
  refusal: Refusal<CommentRefusalCode>,
): Promise<ActionAnswer> {
  if (request.wantsJson) return jsonRefusal(context, refusal)
  const { status, sentence, nextStep } = context.tell(refusal)
  return formAnswer(
    context,
    request,
    storyId,
    status,
    { problem: { sentence, nextStep }, preview: null },
    retryAfter(refusal),
  )
}

function jsonRefusal(context: CommentContext, refusal: Refusal<CommentRefusalCode>): ActionAnswer {
  const { status, sentence, nextStep } = context.tell(refusal)
  const value = { error: { code: refusal.code, sentence, nextStep, ...refusal.details } }
  return { kind: 'json', status, value, cookies: [], headers: retryAfter(refusal) }
}

const retryAfter = ({ details }: Refusal): Record<string, string> =>
  details.seconds === undefined ? {} : { 'Retry-After': String(details.seconds) }

async function formAnswer(
  context: CommentContext,
  request: ReaderRequest,
  storyId: number,
  status: number,
  what: Pick<NonNullable<Own['form']>, 'problem' | 'preview'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<ActionAnswer> {
  const { form } = request
  const text = form.get('text') ?? ''
  const name = form.get('name') ?? ''
  const key = readerKey(context, request, 'writer', storyId)
  const comments = key === null ? [] : await listOwnComments(context.room.database, key, storyId, ownShown)
  const own: Own = {
    comments,
    notice: what.problem === null ? null : `${what.problem.sentence} ${what.problem.nextStep}`,
    form: {
      name: cleanText(name, 'one').text,
      text: givenBack(text),
      parentId: readId(form.get('reply')),
      key: readKey(form.get('key')) ?? randomUUID(),
      ...what,
    },
  }
  const story = await storyOf(context, storyId)
  const page = await context.shared(encodeURI(story.path))
  const printed = page === null ? null : await printOwn(context, story, own)
  const body = page === null || printed === null ? null : withOwnPart(page, printed.part, printed.form)
  if (body !== null) return { kind: 'page', page: { status, type: htmlType, body, keys: [] }, headers }
  // The story has no form any more: what was written stands on a page of its own.
  return {
    kind: 'page',
    page: showKept(context, status, what.problem, { storyId, name, text: givenBack(text) }),
    headers,
  }
}

/** As it was written, but for what no page can hold. */
const givenBack = (text: string): string => text.toWellFormed().replaceAll('\0', '').slice(0, 100_000)

async function seeStory(
  context: CommentContext,
  storyId: number,
  rest: string,
  cookies: readonly ReaderCookie[],
): Promise<ActionAnswer> {
  const slug = (await findSlug(context.readers, storyId)) ?? ''
  return { kind: 'see', location: `${encodeURI(storyPath(storyId, slug))}${rest}`, cookies }
}

const missing = async (context: CommentContext): Promise<ActionAnswer> => ({
  kind: 'page',
  page: await showNotFound(context, { path: '', params: {}, query: new URLSearchParams() }),
})

function readIds({ params }: ReaderRequest): { readonly storyId: number; readonly commentId: number } | null {
  const storyId = parseStoryId(params.id)
  const commentId = parseStoryId(params.comment)
  return storyId === null || commentId === null ? null : { storyId, commentId }
}

/** Long enough that nobody guesses it, of letters that no store or log can trip over. */
const readKey = (text: string | null): string | null => (/^[\w-]{16,64}$/.test(text ?? '') ? text : null)

const readerKey = (
  { room }: CommentContext,
  request: ReaderRequest,
  purpose: ReaderPurpose,
  storyId: number,
): string | null =>
  readReaderKey(
    room.secrets,
    purpose,
    storyId,
    request.cookie(purpose === 'writer' ? writerCookie : voterCookie),
  )

const cookieFor = (
  { room }: CommentContext,
  purpose: ReaderPurpose,
  storyId: number,
  key: string,
): ReaderCookie => ({
  name: purpose === 'writer' ? writerCookie : voterCookie,
  value: signReaderKey(room.secrets, purpose, storyId, key),
  path: `/news/${storyId}`,
})

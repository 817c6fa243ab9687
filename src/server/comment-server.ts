/**
 * The comment loop over HTTP: bodies are bounded and read as forms, requests from other sites are turned away, answers are
 * written uncached. What an action decides stands in `pages/comment-actions.ts`.
 *
 * A comment that waits changes a number on its story's page, and a vote another one. Telling every web process of each would
 * have NOTIFY's lock let one comment commit at a time (measured below); so those are told once a second for each story, after
 * their transactions, and so are the moderators of what came into their queues. What readers must see at once (a comment that is out, a verdict) is told inside its own.
 */
import type { IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { CommentRefusalCode } from '../comments/comment-refusals.ts'
import { LoadMeter } from '../comments/load-meter.ts'
import { type CommentRoom, commentsKey } from '../comments/room.ts'
import {
  type Action,
  type ActionAnswer,
  type CommentContext,
  type ReaderCookie,
  type ReaderRequest,
  showOwnStory,
  writerCookie,
} from '../pages/comment-actions.ts'
import { commentRoutes } from '../pages/comment-routes.ts'
import { showKept } from '../pages/kept-comment.ts'
import type { PageAnswer, PageContext } from '../pages/page.ts'
import { parseStoryId } from '../pages/story-id.ts'
import { removeExpiredCaptchas } from '../store/captcha.ts'
import { announceChange } from '../store/changes.ts'
import { announceDesk } from '../store/desk-events.ts'
import { commentsFa } from '../strings/comments.fa.ts'
import { isDatabaseAway } from './database-away.ts'
import { refusalStatus, tellRefusal } from './errors.ts'
import { readerAddress } from './reader-address.ts'
import { securityHeaders } from './security-headers.ts'

/** A comment of the longest kind, percent-encoded, with its proof; ten thousand marks on one letter still come in and are told. */
const maxBodyBytes = 256 * 1024
const maxFields = 20
const soonMilliseconds = 1_000
const cookieSeconds = 180 * 24 * 60 * 60
const purgeMilliseconds = 60_000

export type OwnPages = {
  /** Does this request carry something that the shared page cannot show? Asked of every request, before all else. */
  isAsked(request: IncomingMessage): boolean
  /** Writes the reader's own page; false when the shared one is right. */
  answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean>
}

export type CommentServer = {
  readonly ownPages: OwnPages
  /** @param shared the page that all share, by its address. */
  addRoutes(app: FastifyInstance, shared: CommentContext['shared']): void
  stop(): Promise<void>
}

export function makeCommentServer(
  pageContext: PageContext,
  room: CommentRoom,
  log: (error: unknown) => void,
): CommentServer {
  let shared: CommentContext['shared'] = async () => null
  const changed = new Set<number>()
  let hasQueued = false
  let telling: NodeJS.Timeout | null = null
  const tellChanged = async () => {
    telling = null
    const keys = [...changed].map(commentsKey)
    const isForDesk = hasQueued
    changed.clear()
    hasQueued = false
    try {
      if (keys.length > 0) await announceChange(room.database, keys)
      if (isForDesk) await announceDesk(room.database, { type: 'comments' })
    } catch (error) {
      log(error)
    }
  }
  const purging = setInterval(
    () => removeExpiredCaptchas(room.database, room.clock()).catch(log),
    purgeMilliseconds,
  )
  purging.unref()

  const context: CommentContext = {
    readers: pageContext.readers,
    clock: pageContext.clock,
    get publicUrl() {
      return pageContext.publicUrl
    },
    room,
    shared: address => shared(address),
    load: new LoadMeter(room.clock),
    tell: refusal => ({ ...tellRefusal(refusal).fa, status: refusalStatus(refusal.code) }),
    changedSoon(storyId) {
      changed.add(storyId)
      telling ??= setTimeout(tellChanged, soonMilliseconds)
    },
    queuedSoon() {
      hasQueued = true
      telling ??= setTimeout(tellChanged, soonMilliseconds)
    },
  }
  const isSecure = () => context.publicUrl.startsWith('https:')

  const handle = async (action: Action, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const asked = readRequest(request)
    const refusal = request.method === 'POST' ? refuseCrossSite(request.raw, context.publicUrl) : null
    try {
      const answer = refusal === null ? await action(context, asked) : keptAnswer(context, asked, refusal)
      send(request, reply, answer, isSecure())
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      log(error)
      const answer = awayAnswer(context, asked)
      send(request, reply, answer, isSecure())
    }
  }

  return {
    ownPages: {
      isAsked: ({ url, rawHeaders }) =>
        url!.startsWith('/news/') && (/[?&](?:sent|reported)=/.test(url!) || hasWriterCookie(rawHeaders)),
      async answer(request, reply) {
        const page = await showOwnStory(context, readRequest(request))
        if (page === null) return false
        send(request, reply, { kind: 'page', page }, isSecure())
        return true
      },
    },
    addRoutes(app, sharedPage) {
      shared = sharedPage
      app.register(async scope => {
        scope.removeAllContentTypeParsers()
        scope.addContentTypeParser(
          'application/x-www-form-urlencoded',
          { parseAs: 'buffer', bodyLimit: maxBodyBytes },
          (_request, body, done) => done(null, body),
        )
        scope.setErrorHandler((error: { code?: string }, request, reply) => {
          const code =
            error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
              ? ('comment.body-too-large' as const)
              : error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE'
                ? ('comment.empty' as const)
                : null
          if (code === null) throw error
          const refusal = refuse(code, { limit: maxBodyBytes / 1024 })
          send(request, reply, keptAnswer(context, readRequest(request), refusal), isSecure())
        })
        for (const [method, url, action] of commentRoutes)
          scope.route({ method, url, handler: (request, reply) => handle(action, request, reply) })
      })
    },
    async stop() {
      clearInterval(purging)
      if (telling !== null) clearTimeout(telling)
      if (changed.size > 0 || hasQueued) await tellChanged()
    },
  }
}

/** Read from the headers as they came: `request.headers` would first build an object of all of them, for every hot page. */
function hasWriterCookie(rawHeaders: readonly string[]): boolean {
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!
    if (name.length === 6 && name.toLowerCase() === 'cookie')
      return rawHeaders[i + 1]!.includes(`${writerCookie}=`)
  }
  return false
}

function readRequest(request: FastifyRequest): ReaderRequest {
  const { headers } = request
  const body = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
  const address = request.raw.url ?? '/'
  const mark = address.indexOf('?')
  const key = headers['idempotency-key']
  return {
    url: address,
    params: request.params as Record<string, string>,
    query: new URLSearchParams(mark < 0 ? '' : address.slice(mark)),
    form: readForm(body),
    cookie: name => readCookie(headers.cookie, name),
    address: readerAddress(request.raw),
    userAgent: (headers['user-agent'] ?? '').slice(0, 200),
    wantsJson: (headers.accept ?? '').includes('application/json'),
    idempotencyKey: typeof key === 'string' ? key : null,
  }
}

/** The first fields alone: nobody's comment has twenty. */
function readForm(body: string): URLSearchParams {
  const fields = body.split('&', maxFields + 1)
  return new URLSearchParams(fields.slice(0, maxFields).join('&'))
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';', 50)) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}

/**
 * A form of another site may not speak for our readers. Browsers say where a request comes from; a program that says nothing
 * has no reader's cookies to misuse.
 */
function refuseCrossSite(request: IncomingMessage, publicUrl: string): Refusal<CommentRefusalCode> | null {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined)
    return site === 'same-origin' || site === 'none' ? null : refuse('comment.cross-site')
  const { origin } = request.headers
  if (origin === undefined) return null
  const isOurs = URL.parse(origin)?.host === request.headers.host || origin === new URL(publicUrl).origin
  return isOurs ? null : refuse('comment.cross-site')
}

/** Refused before any action: what came in the form stands on the page of the answer. */
function keptAnswer(
  context: CommentContext,
  request: ReaderRequest,
  refusal: Refusal<CommentRefusalCode>,
): ActionAnswer {
  const told = context.tell(refusal)
  if (request.wantsJson) {
    const { sentence, nextStep } = told
    const value = { error: { code: refusal.code, sentence, nextStep } }
    return { kind: 'json', status: told.status, value, cookies: [] }
  }
  return { kind: 'page', page: showKept(context, told.status, told, writtenIn(request)) }
}

function awayAnswer(context: CommentContext, request: ReaderRequest): ActionAnswer {
  const headers = { 'Retry-After': '5' }
  const told = commentsFa.away
  if (request.wantsJson)
    return { kind: 'json', status: 503, value: { error: { code: 'away', ...told } }, cookies: [], headers }
  return { kind: 'page', page: showKept(context, 503, told, writtenIn(request)), headers }
}

const writtenIn = ({ params, form }: ReaderRequest) => ({
  storyId: parseStoryId(params.id) ?? 0,
  name: form.get('name') ?? '',
  text: (form.get('text') ?? '').replaceAll('\0', ''),
})

function send(request: FastifyRequest, reply: FastifyReply, answer: ActionAnswer, isSecure: boolean): void {
  const headers: Record<string, string | string[]> = {
    ...securityHeaders,
    'Cache-Control': 'private, no-store',
    ...('headers' in answer ? answer.headers : {}),
  }
  const cookies = 'cookies' in answer ? answer.cookies : []
  if (cookies.length > 0) headers['Set-Cookie'] = cookies.map(cookie => printCookie(cookie, isSecure))
  reply.hijack()
  const { raw } = reply
  if (answer.kind === 'see') {
    raw.writeHead(303, { ...headers, Location: answer.location, 'Content-Length': '0' }).end()
    return
  }
  if (answer.kind === 'json') {
    write(answer.status, 'application/json; charset=utf-8', JSON.stringify(answer.value))
    return
  }
  const page: PageAnswer = answer.page
  if ('location' in page) {
    raw.writeHead(page.status, { ...headers, Location: page.location, 'Content-Length': '0' }).end()
    return
  }
  write(page.status, page.type, page.body)

  /** One reader's page is read once: the quickest compression is the right one. */
  function write(status: number, type: string, text: string): void {
    const isPacked = text.length > 1_000 && (request.headers['accept-encoding'] ?? '').includes('gzip')
    const bytes = isPacked ? gzipSync(text, { level: 1 }) : Buffer.from(text)
    raw.writeHead(status, {
      ...headers,
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
    })
    raw.end(request.method === 'HEAD' ? undefined : bytes)
  }
}

const printCookie = ({ name, value, path }: ReaderCookie, isSecure: boolean): string =>
  `${name}=${value}; Path=${path}; Max-Age=${cookieSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`

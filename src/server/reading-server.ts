/**
 * The server that readers reach. Two ways lead to a page:
 *
 * - *hot*: a page that was rendered before and is still right is written from memory, before any framework sees the
 *   request (measured: 0.98 of a bare server; an ordinary route reaches 0.80, docs/decisions/0003-hot-pages.md);
 * - *cold*: everything else goes through Fastify to the page function and is kept on its way out.
 *
 * When a page cannot be made because the database is away, what was last known is served; only a page that was never
 * rendered answers 503.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { showFailed, showNotFound, showRefused, showUnreadable } from '../pages/message-page.ts'
import type { Page, PageAnswer, PageContext } from '../pages/page.ts'
import { assets, faviconAddress } from '../pages/parts/assets.ts'
import { islandAssets } from '../pages/parts/islands.ts'
import { routes } from '../pages/routes.ts'
import { showStory } from '../pages/story-page.ts'
import { answersFa } from '../strings/answers.fa.ts'
import type { OwnPages } from './comment-server.ts'
import { isDatabaseAway } from './database-away.ts'
import { type Body, type HotPage, HotPages, plainBody } from './hot-pages.ts'
import type { ReadingCounter } from './reading-counter.ts'
import { securityHeaders } from './security-headers.ts'
import { addTextPlayground } from './text-playground.ts'

/** Readers and proxies ask each time whether their copy is still right: what is published shows at once. */
const pageHeaders = [...Object.entries(securityHeaders).flat(), 'Cache-Control', 'no-cache']

/** What one request may take; our own server does not get Fastify's limits. */
const requestTimeout = 30_000
const keepAliveTimeout = 65_000
const maxHeaderBytes = 32 * 1024

/** How long who asks for a page waits for it to be made anew while there is an older one: a database may hang, too. */
const patienceMilliseconds = 1_000

type Rendering = {
  readonly mark: number
  readonly at: number
  readonly page: Promise<HotPage | PageAnswer>
}

export type ReadingServer = {
  readonly app: FastifyInstance
  readonly pages: HotPages
  /** A story's page as all readers share it; null where there is none. */
  sharedStory(address: string): Promise<string | null>
}

/** An answer that is no redirect. */
type Rendered = Extract<PageAnswer, { body: string }>

export function buildReadingServer(
  context: PageContext,
  counter: ReadingCounter,
  log: (error: unknown, reference: string) => void,
  ownPages: OwnPages = noOwnPages,
): ReadingServer {
  const pages = new HotPages(pageHeaders)
  const rendering = new Map<string, Rendering>()

  const app = Fastify({
    logger: false,
    // What comes in is what was sent or is refused: nothing is turned into another type, nothing silently dropped.
    ajv: {
      customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, discriminator: true },
    },
    routerOptions: { maxParamLength: 2_000, ignoreTrailingSlash: false },
    clientErrorHandler: (error, socket) => answerUnreadable(context, error, socket),
    frameworkErrors: (_error, request, reply) => answerRefused(request, reply, 400),
    serverFactory: handle => makeServer(pages, counter, ownPages, handle),
  })

  const render = async (address: string, page: Page, params: Record<string, string>, mark: number) => {
    const url = new URL(address, 'http://reader')
    const answer = await page(context, {
      path: decodePath(url.pathname),
      params,
      query: url.searchParams,
    })
    return 'location' in answer ? answer : pages.keep(address, answer, mark)
  }

  /** Who asks for the same page at once waits for one rendering, unless something changed since that began. */
  const renderOnce = (address: string, page: Page, params: Record<string, string>): Rendering => {
    const mark = pages.mark()
    const running = rendering.get(address)
    if (running?.mark === mark) return running
    const begun = { mark, at: performance.now(), page: render(address, page, params, mark) }
    rendering.set(address, begun)
    const forget = () => {
      if (rendering.get(address) === begun) rendering.delete(address)
    }
    begun.page.then(forget, forget)
    return begun
  }

  /** The page made anew, or the last one known when that takes too long; later askers do not wait again. */
  const renderOrLast = (
    address: string,
    page: Page,
    params: Record<string, string>,
  ): Promise<HotPage | PageAnswer> => {
    const last = pages.any(address)
    const begun = renderOnce(address, page, params)
    if (last === undefined) return begun.page
    return new Promise((resolve, reject) => {
      const left = begun.at + patienceMilliseconds - performance.now()
      const timer = setTimeout(() => resolve(last), Math.max(0, left))
      begun.page.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  const answerFailed = (
    address: string,
    request: FastifyRequest,
    reply: FastifyReply,
    error: unknown,
  ): void => {
    const last = pages.any(address)
    reply.hijack()
    if (last !== undefined) {
      serve(request.raw, reply.raw, last, counter)
      return
    }
    const isAway = isDatabaseAway(error)
    const reference = randomBytes(4).toString('hex')
    log(error, reference)
    const answer = showFailed(context, isAway ? 503 : 500, reference) as Rendered
    const headers = { ...(isAway ? { 'Retry-After': '5' } : {}) }
    const page = pages.keep(address, { ...answer, headers, keys: [] }, pages.mark())
    serve(request.raw, reply.raw, page, counter)
  }

  /** Never from memory and never kept: what is refused is this request, not the page that has its address. */
  const answerRefused = async (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
  ): Promise<void> => {
    const [sentence, nextStep] =
      status === 405 ? [answersFa.methodProblem, null] : [answersFa.addressProblem, answersFa.addressNextStep]
    const headers = status === 405 ? { Allow: 'GET, HEAD' } : {}
    try {
      const refused = (await showRefused(context, status, sentence, nextStep)) as Rendered
      reply.hijack()
      const page = pages.keep('', { ...refused, headers, keys: [] }, pages.mark())
      serve(request.raw, reply.raw, page, counter)
    } catch (error) {
      answerFailed('', request, reply, error)
    }
  }

  const answer = async (request: FastifyRequest, reply: FastifyReply, page: Page): Promise<void> => {
    const address = keptAddress(request.raw.url ?? '/')
    try {
      if (page === showStory && ownPages.isAsked(request.raw) && (await ownPages.answer(request, reply)))
        return
      const params = request.params as Record<string, string>
      const made = pages.fresh(address) ?? (await renderOrLast(address, page, params))
      if ('location' in made) {
        reply
          .headers(securityHeaders)
          .header('Cache-Control', 'no-cache')
          .redirect(made.location, made.status)
        return
      }
      const hot = made as HotPage
      reply.hijack()
      serve(request.raw, reply.raw, hot, counter)
    } catch (error) {
      answerFailed(address, request, reply, error)
    }
  }

  for (const [path, page] of routes) {
    app.get(path, (request, reply) => answer(request, reply, page))
  }
  for (const [address, { bytes, type }] of [...assets, ...islandAssets]) {
    const headers = {
      ...securityHeaders,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': type,
    }
    // Scripts are packed once; fonts and pictures are packed already.
    const packed = type.startsWith('text/javascript') ? brotliCompressSync(bytes) : null
    app.get(address, (request, reply) =>
      packed !== null && (request.headers['accept-encoding'] ?? '').includes('br')
        ? reply.headers({ ...headers, 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }).send(packed)
        : reply.headers(headers).send(bytes),
    )
  }
  addTextPlayground(app, context, securityHeaders)
  app.get('/favicon.ico', (_request, reply) => reply.redirect(faviconAddress, 302))
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answerRefused(request, reply, 405)
    }
    const trimmed = withoutSlashes(request.raw.url ?? '/')
    return trimmed === null ? answer(request, reply, showNotFound) : reply.redirect(trimmed, 301)
  })
  app.setErrorHandler((error, request, reply) => answerFailed(request.raw.url ?? '/', request, reply, error))
  const sharedStory = async (asked: string): Promise<string | null> => {
    const address = keptAddress(asked)
    const [, id, slug] = /^\/news\/([^/?]+)\/([^/?]+)/.exec(address) ?? []
    if (id === undefined || slug === undefined) return null
    const made =
      pages.fresh(address) ?? (await renderOrLast(address, showStory, { id, slug: decodePath(slug) }))
    return 'brotli' in made && made.status === 200 ? plainBody(made).bytes.toString() : null
  }
  return { app, pages, sharedStory }
}

/** What of a query changes a page. Marks that others put on links (`utm_source` …) lead to the same one. */
const meaningful = new Set(['page', 'q', 'service', 'from', 'to', 'comments', 'sort', 'reply', 'report'])

const noOwnPages: OwnPages = { isAsked: () => false, answer: async () => false }

function keptAddress(address: string): string {
  const mark = address.indexOf('?')
  if (mark < 0) return address
  const kept = new URLSearchParams(
    [...new URLSearchParams(address.slice(mark))].filter(([name]) => meaningful.has(name)),
  )
  return kept.size === 0 ? address.slice(0, mark) : `${address.slice(0, mark)}?${kept}`
}

/** `/service/sport/` means `/service/sport`; two slashes at the start would lead to another host. */
function withoutSlashes(address: string): string | null {
  const match = /^\/+([^?]*[^/?])\/+(\?.*)?$/.exec(address)
  return match === null ? null : `/${match[1]}${match[2] ?? ''}`
}

/** Bytes that are no UTF-8 stay as they were written: no page has such an address. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** What is no HTTP at all (raw letters in an address, headers without end) gets a page that says so, and the connection ends. */
function answerUnreadable(context: PageContext, error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const isTooLong = error.code === 'HPE_HEADER_OVERFLOW'
  const [status, reason] = isTooLong ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request']
  const { body, type } = showUnreadable(context, status)
  const head = {
    ...securityHeaders,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

function makeServer(
  pages: HotPages,
  counter: ReadingCounter,
  ownPages: OwnPages,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const server = createServer(
    { requestTimeout, keepAliveTimeout, maxHeaderSize: maxHeaderBytes },
    (request, response) => {
      if (request.method === 'GET' || request.method === 'HEAD') {
        const page = pages.fresh(request.url!)
        if (page !== undefined && !ownPages.isAsked(request)) {
          serve(request, response, page, counter)
          return
        }
      }
      handle(request, response)
    },
  )
  return server
}

/**
 * Writes a page, and counts it as read where it is a story. What is asked of a request's headers is read from them as they
 * came: `request.headers` would first build an object of all of them.
 */
function serve(
  request: IncomingMessage,
  response: ServerResponse,
  page: HotPage,
  counter: ReadingCounter,
): void {
  const { rawHeaders } = request
  let [accepted, known, agent] = ['', '', '']
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!
    if (name.length === 15 && name.toLowerCase() === 'accept-encoding') accepted = rawHeaders[i + 1]!
    else if (name.length === 13 && name.toLowerCase() === 'if-none-match') known = rawHeaders[i + 1]!
    else if (name.length === 10 && name.toLowerCase() === 'user-agent') agent = rawHeaders[i + 1]!
  }
  const isHead = request.method === 'HEAD'
  if (page.storyId !== null && !isHead) counter.count(page.storyId, agent)
  if (known === page.etag && page.status === 200) {
    response.writeHead(304, page.headers as string[])
    response.end()
    return
  }
  const { bytes, headers } = bodyFor(page, accepted)
  response.writeHead(page.status, headers as string[])
  response.end(isHead ? undefined : bytes)
}

function bodyFor(page: HotPage, accepted: string): Body {
  if (accepted.includes('br')) return page.brotli
  return accepted.includes('gzip') ? page.gzip : plainBody(page)
}

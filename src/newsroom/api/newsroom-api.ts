/**
 * The newsroom's server: `/api/v1/newsroom/*` by the contract, the stream of events, previews, and the way in.
 *
 * Every request walks the same steps, in this order, because each may trust the one before:
 *   1. origin    a writing request comes from our own pages
 *   2. who       the session is asked of the database each time
 *   3. password  who came by a link sets one first
 *   4. right     the act of the address (`access.ts`) against role and state (`accounts/permissions.ts`)
 *   5. shape     params, query and body against their schema (`schemas.ts`)
 *   6. act       the handler, free of HTTP; its transaction judges the state once more where it changes something
 *
 * Strangers get 401 for every address alike, existing or not.
 */
import { randomBytes } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from '../../accounts/accounts.ts'
import { isStoryAction, may, storyActions } from '../../accounts/permissions.ts'
import { findSignedIn } from '../../accounts/sign-in.ts'
import { type Refusal, refuse } from '../../base/refusal.ts'
import { findStoryStateOnDesk } from '../../store/desk.ts'
import { maxDocumentBytes } from '../../wire/bounds.ts'
import { access, withoutPassword } from './access.ts'
import { commentHandlers } from './comment-handlers.ts'
import type { NewsroomContext } from './context.ts'
import { apiBase, type Endpoint } from './contract.ts'
import { addDeskEvents } from './desk-events.ts'
import { frontHandlers } from './front-handlers.ts'
import type { Answer, Handler, Handlers } from './handler.ts'
import { incomingHandlers } from './incoming-handlers.ts'
import { mediaHandlers, pictureBytes } from './media-handlers.ts'
import { overviewHandlers } from './overview-handlers.ts'
import { peopleHandlers } from './people-handlers.ts'
import type { NewsroomRefusal } from './refusals.ts'
import { releaseHandlers } from './release-handlers.ts'
import { fromOf, isOwnOrigin } from './request-from.ts'
import { schemas } from './schemas.ts'
import { settingsHandlers } from './settings-handlers.ts'
import { storyHandlers } from './story-handlers.ts'
import { textHandlers } from './text-handlers.ts'
import { wellFormed } from './well-formed.ts'

const handlers: Handlers = {
  ...peopleHandlers,
  ...overviewHandlers,
  ...incomingHandlers,
  ...storyHandlers,
  ...releaseHandlers,
  ...textHandlers,
  ...frontHandlers,
  ...settingsHandlers,
  ...mediaHandlers,
  ...commentHandlers,
}

/** A long story with every block is a tenth of it. */
const jsonBytes = 4 * 1024 * 1024
/** Bodies that are the bytes themselves. */
const rawBodies: Partial<Record<Endpoint, number>> = {
  'POST /incoming': maxDocumentBytes,
  'POST /media': pictureBytes,
}

export async function addNewsroomApi(app: FastifyInstance, context: NewsroomContext): Promise<void> {
  await app.register(
    async api => {
      api.removeAllContentTypeParsers()
      api.addContentTypeParser(
        'application/json',
        { parseAs: 'buffer', bodyLimit: jsonBytes },
        (_request, body, done) => {
          try {
            done(null, wellFormed(body as Buffer))
          } catch {
            done(Object.assign(new Error('no JSON'), { statusCode: 400, code: notJson }))
          }
        },
      )
      api.setErrorHandler((error: FastifyError, request, reply) =>
        answerError(context, error, request, reply),
      )
      api.setNotFoundHandler((request, reply) => answerUnknown(context, request, reply))
      api.addHook('onSend', async (_request, reply) => {
        reply.headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
      })
      for (const endpoint of Object.keys(access) as Endpoint[]) {
        if (rawBodies[endpoint] === undefined) addEndpoint(api, context, endpoint)
      }
      addDeskEvents(api, context)
    },
    { prefix: apiBase },
  )
  // Every medium type is taken as bytes there, so that nothing of the sender's word about them matters.
  await app.register(
    async api => {
      api.removeAllContentTypeParsers()
      api.setErrorHandler((error: FastifyError, request, reply) =>
        answerError(context, error, request, reply),
      )
      for (const [endpoint, bodyLimit] of Object.entries(rawBodies) as [Endpoint, number][]) {
        await api.register(async one => {
          one.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
            done(null, body),
          )
          addEndpoint(one, context, endpoint)
        })
      }
    },
    { prefix: apiBase },
  )
}

const notJson = 'CHAPAR_NOT_JSON'
const signedIn = Symbol('signed in')
type Guarded = FastifyRequest & { [signedIn]?: SignedIn }

function addEndpoint(api: FastifyInstance, context: NewsroomContext, endpoint: Endpoint): void {
  const [method, url] = endpoint.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string]
  const handle = handlers[endpoint] as Handler<Endpoint>
  api.route({
    method,
    url,
    schema: schemas[endpoint] ?? {},
    config: { endpoint },
    // Before the body is read: who may not does not make us read it.
    onRequest: async (request, reply) => {
      const refusal = await guard(context, endpoint, request as Guarded)
      if (refusal !== null) {
        // What a refused sender still has to say is not waited for.
        if (method !== 'GET') reply.header('Connection', 'close')
        return sendRefusal(context, reply, refusal)
      }
    },
    handler: async (request, reply) => {
      const answer = await handle(context, {
        me: (request as Guarded)[signedIn]!,
        from: fromOf(request),
        cookie: request.headers.cookie,
        contentType: request.headers['content-type'],
        params: request.params as never,
        query: request.query as never,
        body: request.body as never,
      })
      return send(context, reply, answer)
    },
  })
}

/** Null where the request may go on. */
async function guard(
  context: NewsroomContext,
  endpoint: Endpoint,
  request: Guarded,
): Promise<Refusal<NewsroomRefusal> | null> {
  if (request.method !== 'GET' && !isOwnOrigin(request, context.publicUrl))
    return refuse('account.cross-site')
  const me = await findSignedIn(context, request.headers.cookie)
  if (me === null) return refuse('account.signed-out')
  if (!me.hasPassword && !withoutPassword.has(endpoint)) return refuse('account.password-missing')
  request[signedIn] = me
  const action = access[endpoint]
  if (action === 'own') return null
  const isAllowedAtAll = isStoryAction(action)
    ? storyActions.includes(action) && mayInSomeState(me, action)
    : may(me.role, action)
  if (!isAllowedAtAll) return refuse('account.not-allowed')
  const id = (request.params as { story?: string }).story
  if (id === undefined) return null
  const state = /^[1-9]\d{0,14}$/.test(id) ? await findStoryStateOnDesk(context.database, Number(id)) : null
  if (state === null) return refuse('story.not-found', { id: id.slice(0, 20) })
  return !isStoryAction(action) || may(me.role, action, state) ? null : refuse('account.not-allowed')
}

const states = ['draft', 'review', 'ready', 'live', 'corrected', 'withdrawn'] as const
const mayInSomeState = (me: SignedIn, action: (typeof storyActions)[number]): boolean =>
  states.some(state => may(me.role, action, state))

function send(context: NewsroomContext, reply: FastifyReply, answer: Answer<Endpoint>): FastifyReply {
  if (!answer.ok) return sendRefusal(context, reply, answer, answer.beside)
  if (answer.cookies !== undefined) reply.header('set-cookie', answer.cookies)
  return reply.code(200).send(answer.value)
}

function sendRefusal(
  context: NewsroomContext,
  reply: FastifyReply,
  refusal: Refusal<NewsroomRefusal>,
  beside: Readonly<Record<string, unknown>> = {},
  where?: string,
): FastifyReply {
  const error = { code: refusal.code, ...context.tell(refusal), ...(where === undefined ? {} : { where }) }
  return reply.code(context.statusOf(refusal.code)).send({ error, ...beside })
}

/** Who is not signed in learns nothing about which addresses exist. */
async function answerUnknown(
  context: NewsroomContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const me = await findSignedIn(context, request.headers.cookie)
  return sendRefusal(context, reply, refuse(me === null ? 'account.signed-out' : 'request.unknown'))
}

function answerError(
  context: NewsroomContext,
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error.validation !== undefined) {
    const { instancePath = '', params } = error.validation[0]!
    const missing = (params as { missingProperty?: string }).missingProperty
    const place = missing === undefined ? instancePath : `${instancePath}/${missing}`
    return sendRefusal(context, reply, refuse('request.not-understood', { where: place }), {}, place)
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    reply.header('Connection', 'close')
    return sendRefusal(context, reply, refuse('request.too-large'))
  }
  // What PostgreSQL says about a value (22xxx) is about what was sent.
  if (error.statusCode === 400 || error.statusCode === 415 || /^22\w{3}$/.test(error.code ?? '')) {
    return sendRefusal(context, reply, refuse('request.not-understood', { where: '' }))
  }
  if (context.isDatabaseAway(error)) {
    reply.header('Retry-After', '2')
    return sendRefusal(context, reply, refuse('server.database-away'))
  }
  const reference = randomBytes(4).toString('hex')
  context.log(`newsroom failed, ${reference}`, error)
  return sendRefusal(context, reply, refuse('server.failed', { reference }))
}

/**
 * `POST /api/v1/ingest`: what `chapar ingest` does, over HTTP. The body is the item as it came (text, a page, a feed) or, with
 * `?url=`, empty. A bearer token opens it; `chapar ingest --token` shows it. Answers `{"items":[…]}` with the command's lines.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Database } from '../store/database.ts'
import { ensureSetting } from '../store/settings.ts'
import { maxDocumentBytes } from '../wire/bounds.ts'
import { type ErrorCode, refusalStatus, tellRefusal } from './errors.ts'
import { type Ingester, ingestAddress, ingestBytes } from './ingest.ts'

/** The newsroom's token; made once, the same for every process of one database. */
export const ingestToken = (database: Database): Promise<string> =>
  ensureSetting(database, 'ingest-token', randomBytes(24).toString('base64url'))

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

type Query = { url?: string; source?: string; published?: string; publish?: string }

export async function addIngestApi(app: FastifyInstance, ingester: Ingester): Promise<void> {
  const token = hash(await ingestToken(ingester.database))
  await app.register(async api => {
    api.removeAllContentTypeParsers()
    api.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: maxDocumentBytes },
      (_request, body, done) => done(null, body),
    )
    api.setErrorHandler((error: { code?: string }, request, reply) => {
      if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
        return sendRefusal(
          reply,
          refuse('wire.too-large', {
            bytes: Number(request.headers['content-length']) || maxDocumentBytes + 1,
            limit: maxDocumentBytes,
          }),
        )
      }
      throw error
    })
    api.post<{ Querystring: Query; Body: Buffer | undefined }>('/api/v1/ingest', async (request, reply) => {
      const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
      if (!timingSafeEqual(hash(given), token)) return sendRefusal(reply, refuse('ingest.token'))
      const { url, source, published, publish } = request.query
      const hints = {
        ...(source ? { source } : {}),
        ...(published ? { published } : {}),
        ...(request.headers['content-type'] && !url ? { contentType: request.headers['content-type'] } : {}),
      }
      const options = { publish: publish === '1' || publish === 'true', by: 'api' }
      const items = url
        ? await ingestAddress(ingester, url, hints, options)
        : await ingestBytes(ingester, request.body ?? new Uint8Array(), hints, options)
      if (!items.ok) return sendRefusal(reply, items)
      const isNew = items.value.some(({ line }) => line.new)
      return reply.code(isNew ? 201 : 200).send({ items: items.value.map(({ line }) => line) })
    })
  })
}

function sendRefusal(reply: FastifyReply, refusal: Refusal<ErrorCode>): FastifyReply {
  return reply
    .code(refusalStatus(refusal.code))
    .send({ error: { code: refusal.code, ...tellRefusal(refusal) } })
}

import Fastify, { type FastifyInstance } from 'fastify'
import { html } from '../base/html.ts'
import { listServices } from '../store/services.ts'
import type { Store } from './open-store.ts'

export function buildHttp(store: Store): FastifyInstance {
  const app = Fastify({ logger: false })
  app.get('/healthz', async () => 'alive')
  app.get('/readyz', async () => 'ready')
  app.get('/', async (_request, reply) => {
    const services = await listServices(store.readers)
    reply.type('text/html; charset=utf-8')
    return `<!doctype html>${html`<html lang="fa" dir="rtl"><title>چاپار</title><h1>چاپار</h1><ul>${services.map(service => html`<li>${service.name}</li>`)}</ul></html>`}`
  })
  return app
}

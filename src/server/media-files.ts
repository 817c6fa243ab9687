import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { resolveMediaFile } from '../media/media-file.ts'
import { securityHeaders } from './security-headers.ts'

/** `/media/FILE`: names carry the hash of the bytes, so a file never changes; films are sent in ranges. */
export function addMediaFiles(app: FastifyInstance, folder: string): void {
  app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false, etag: false })
  app.get<{ Params: { file: string } }>('/media/:file', (request, reply) => {
    const file = resolveMediaFile(folder, request.params.file)
    if (file === null) return reply.callNotFound()
    reply.headers({
      ...securityHeaders,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': file.type,
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
    return reply.sendFile(request.params.file)
  })
}

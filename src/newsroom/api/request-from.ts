import type { FastifyRequest } from 'fastify'
import type { From } from '../../accounts/accounts.ts'

/**
 * Where a request comes from. A proxy on this machine names the client last in `X-Forwarded-For`; from anywhere else that
 * header is the client's own word and is not heard.
 */
export function fromOf(request: FastifyRequest): From {
  const socket = request.socket.remoteAddress ?? ''
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',')
  const last = forwarded.split(',').at(-1)!.trim()
  const isOurProxy = /^(127\.|::1$|::ffff:127\.)/.test(socket)
  const address = isOurProxy && /^[0-9a-fA-F.:]{2,45}$/.test(last) ? last : socket
  return { address, agent: (request.headers['user-agent'] ?? '').slice(0, 300) }
}

/**
 * Whether a writing request came from our own pages. Browsers always name the origin of one; `Sec-Fetch-Site` says it again.
 * A request of neither is no browser's and carries nobody's cookie unasked, but nobody needs it here either.
 */
export function isOwnOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const { origin, host } = request.headers
  if (request.headers['sec-fetch-site'] === 'cross-site') return false
  const url = origin === undefined ? null : URL.parse(origin)
  return url !== null && (url.origin === new URL(publicUrl).origin || url.host === host)
}

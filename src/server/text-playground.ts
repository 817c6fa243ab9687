/** The playground's own routes: the form that works without a script, and the engine's files for those that have one. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { PageContext } from '../pages/page.ts'
import { engineFile } from '../pages/parts/engine-modules.ts'
import { longestText } from '../pages/text-judgement.ts'
import { answerText } from '../pages/text-page.ts'

/** A letter takes up to nine bytes in a form. */
const longestForm = 10 * longestText

export function addTextPlayground(
  app: FastifyInstance,
  context: PageContext,
  securityHeaders: Readonly<Record<string, string>>,
): void {
  app.get<{ Params: { mark: string; file: string } }>('/assets/persian/:mark/:file', (request, reply) => {
    const { mark, file } = request.params
    const found = engineFile(mark, file)
    if (found === undefined) return reply.callNotFound()
    const isBrotli = (request.headers['accept-encoding'] ?? '').includes('br')
    return reply
      .headers({
        ...securityHeaders,
        // The worker is judged by the policy it comes with: it may load its modules and its data, nothing else.
        'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Type': found.type,
        'Content-Encoding': isBrotli ? 'br' : 'gzip',
        Vary: 'Accept-Encoding',
      })
      .send(isBrotli ? found.brotli : found.gzip())
  })

  app.register(async form => {
    form.removeAllContentTypeParsers()
    form.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: longestForm },
      (_request, body, done) => done(null, new URLSearchParams(body as string)),
    )
    const answer = async (reply: FastifyReply, text: string) => {
      const made = await answerText(context, text)
      if ('location' in made) return reply.redirect(made.location, made.status)
      return reply
        .code(made.status)
        .headers({
          ...securityHeaders,
          ...made.headers,
          'Cache-Control': 'no-store',
          'Content-Type': made.type,
        })
        .send(made.body)
    }
    form.setErrorHandler<{ statusCode?: number }>((error, _request, reply) => {
      const status = error.statusCode ?? 500
      if (status >= 500) throw error
      if (status === 413) return answer(reply, ' '.repeat(longestText + 1))
      return reply.code(status).headers(securityHeaders).send()
    })
    form.post<{ Body: URLSearchParams }>('/text', (request, reply) =>
      answer(reply, (request.body?.get('text') ?? '').replace(/\r\n/g, '\n')),
    )
  })
}

/**
 * `GET /events`: what happens on the desk, as server-sent events. The session is asked for again whenever people change and
 * every half minute, so that a stream does not outlive the right to it.
 */
import type { FastifyInstance } from 'fastify'
import type { SignedIn } from '../../accounts/accounts.ts'
import { may } from '../../accounts/permissions.ts'
import { findSignedIn } from '../../accounts/sign-in.ts'
import type { DeskNotice } from '../../store/desk-events.ts'
import type { NewsroomContext } from './context.ts'
import type { DeskEvent } from './contract.ts'

const beatMilliseconds = 30_000
const mostStreams = 500
const mostOfOne = 8
/** Who reads slower than this is told to begin anew. */
const mostUnread = 256 * 1024

export function addDeskEvents(api: FastifyInstance, context: NewsroomContext): void {
  const open = new Map<string, Set<() => void>>()
  api.get('/events', async (request, reply) => {
    const me = await findSignedIn(context, request.headers.cookie)
    const count = [...open.values()].reduce((sum, each) => sum + each.size, 0)
    if (me === null || !me.hasPassword || count >= mostStreams) {
      const code =
        me === null ? 'account.signed-out' : me.hasPassword ? 'request.busy' : 'account.password-missing'
      const refusal = { ok: false, code, details: {} } as const
      return reply.code(context.statusOf(code)).send({ error: { code, ...context.tell(refusal) } })
    }
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      'X-Content-Type-Options': 'nosniff',
    })
    const close = () => {
      clearInterval(beat)
      stop()
      open.get(me.sessionId)?.delete(close)
      if (open.get(me.sessionId)?.size === 0) open.delete(me.sessionId)
      raw.end()
    }
    const tell = (event: DeskEvent) => {
      if (raw.writableLength > mostUnread) close()
      else raw.write(`data: ${JSON.stringify(event)}\n\n`)
    }
    const askAgain = async () => {
      const still = await findSignedIn(context, request.headers.cookie).catch(() => me)
      if (still !== null || raw.writableEnded) return
      tell({ type: 'signed-out' })
      close()
    }
    const stop = context.onDesk(notice => {
      if (isFor(me, notice)) tell(notice)
      if (notice.type === 'people') void askAgain()
    })
    const beat = setInterval(() => {
      raw.write(': \n\n')
      void askAgain()
    }, beatMilliseconds)
    const mine = open.get(me.sessionId) ?? new Set()
    // A browser that opens more has lost the older ones.
    if (mine.size >= mostOfOne) [...mine][0]!()
    open.set(me.sessionId, mine.add(close))
    raw.on('close', close)
    raw.write('retry: 2000\n')
    tell({ type: 'hello' })
  })
  api.addHook('preClose', async () => {
    for (const streams of [...open.values()]) for (const close of [...streams]) close()
  })
}

/** Nobody is told of what they may not see. */
function isFor(me: SignedIn, { type }: DeskNotice): boolean {
  switch (type) {
    case 'incoming':
      return may(me.role, 'wire.see')
    case 'comments':
      return may(me.role, 'comment.see')
    case 'story':
    case 'presence':
      return may(me.role, 'story.see', 'draft')
    case 'people':
      return may(me.role, 'people.see')
    default:
      return true
  }
}

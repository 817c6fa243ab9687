/** A site of one newsroom over a socket, for tests of the comment loop: the real server on a real database. */
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { loadEngine } from 'persian/node'
import { systemClock } from '../../base/clock.ts'
import { openCommentRoom } from '../../comments/open-room.ts'
import type { CommentRoom } from '../../comments/room.ts'
import { writeLiveStory } from '../../comments/testing/live-story.ts'
import { listenForChanges } from '../../store/changes.ts'
import { type CommentRules, setCommentMode } from '../../store/comment-rules.ts'
import { openJobs } from '../../store/jobs.ts'
import { cloneDatabase, type TestStore } from '../../store/testing/with-database.ts'
import { makeCommentServer } from '../comment-server.ts'
import { ReadingCounter } from '../reading-counter.ts'
import { buildReadingServer } from '../reading-server.ts'

export type CommentSite = {
  readonly store: TestStore
  readonly room: CommentRoom
  readonly origin: string
  /** Publishes a story; its id. */
  writeStory(mode?: CommentRules['mode']): Promise<number>
  /** Sends a form as a browser does without a script, from an address of its own unless one is given. */
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
  read(path: string, headers?: Readonly<Record<string, string>>): Promise<string>
  close(): Promise<void>
}

let lastAddress = 0
/** Nobody has sent from it yet. */
export const freshAddress = (): string => {
  lastAddress++
  return `198.51.${Math.floor(lastAddress / 250)}.${(lastAddress % 250) + 1}`
}

export async function openCommentSite(): Promise<CommentSite> {
  const store = await cloneDatabase()
  const jobs = await openJobs(store.newsroom, 'sender')
  const room = await openCommentRoom(store.newsroom, loadEngine(), systemClock)
  const context = { readers: store.readers, clock: systemClock, publicUrl: 'http://localhost' }
  const failed: unknown[] = []
  const comments = makeCommentServer(context, room, error => failed.push(error))
  const { app, pages, sharedStory } = buildReadingServer(
    context,
    new ReadingCounter(),
    error => failed.push(error),
    comments.ownPages,
  )
  comments.addRoutes(app, sharedStory)
  const changes = listenForChanges(
    store.newsroom,
    keys => pages.purge(keys),
    () => pages.purgeAll(),
  )
  await app.listen({ port: 0, host: '127.0.0.1' })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return {
    store,
    room,
    origin,
    async writeStory(mode) {
      const id = await writeLiveStory({ database: store.newsroom, jobs, clock: systemClock })
      const rule = { scope: 'story', key: String(id), closesAfterDays: null } as const
      if (mode !== undefined) await setCommentMode(store.newsroom, { ...rule, mode })
      return id
    },
    send: (path, fields, headers = {}) =>
      fetch(origin + path, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(fields),
        headers: { 'X-Forwarded-For': freshAddress(), ...headers },
      }),
    read: async (path, headers = {}) => (await fetch(origin + path, { headers })).text(),
    async close() {
      await comments.stop()
      await app.close()
      await changes.close()
      await jobs.stop()
      await store.close()
      if (failed.length > 0) throw failed[0]
    },
  }
}

export const newKey = (): string => randomUUID()

/** The cookie that an answer set, as a browser sends it back. */
export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0]!)
    .join('; ')

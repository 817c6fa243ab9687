/** Puts the newsroom on the server: its API, its door, its screens; and hands it what a room may not import by itself. */

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { openDoors } from '../accounts/accounts.ts'
import { noMailer, openMailer } from '../accounts/mail.ts'
import type { NewsroomContext } from '../newsroom/api/context.ts'
import { addNewsroomApi } from '../newsroom/api/newsroom-api.ts'
import { addEntrance } from '../newsroom/entrance/entrance.ts'
import { openScreens } from '../newsroom/entrance/screens.ts'
import type { PageContext } from '../pages/page.ts'
import { assetHref } from '../pages/parts/assets.ts'
import { showDraft } from '../pages/story-page.ts'
import { openAccountsPool } from '../store/accounts.ts'
import { countQueues } from '../store/comment-queues.ts'
import { type DeskNotice, listenForDesk } from '../store/desk-events.ts'
import { ensureSetting } from '../store/settings.ts'
import { isDatabaseAway } from './database-away.ts'
import { refusalStatus, tellRefusal } from './errors.ts'
import { type Ingested, type Ingester, ingestAddress, ingestBytes } from './ingest.ts'
import { securityHeaders } from './security-headers.ts'

export type NewsroomParts = {
  readonly newsroom: Ingester
  readonly pages: PageContext
  readonly mediaFolder: string
  /** Where the built screens are kept. */
  readonly cacheFolder: string
  readonly smtpUrl: string | null
  readonly log: (message: string, error?: unknown) => void
}

export type NewsroomServer = {
  readonly context: NewsroomContext
  /** Sets the building of the screens going, so that nobody waits for it later. */
  prepareScreens(): void
  stop(): Promise<void>
}

/** Signs cookies and previews; made once, the same for every process of one database. */
const secretOf = (newsroom: Ingester): Promise<string> =>
  ensureSetting(newsroom.database, 'accounts-secret', randomBytes(32).toString('base64url'))

export async function addNewsroom(app: FastifyInstance, parts: NewsroomParts): Promise<NewsroomServer> {
  const { newsroom, pages, mediaFolder, smtpUrl, log } = parts
  const { database, jobs, clock, engine } = newsroom
  const secret = await secretOf(newsroom)
  const pool = openAccountsPool(database.url, error => log('a database connection was lost', error))
  const listeners = new Set<(notice: DeskNotice) => void>()
  const desk = listenForDesk(database, notice => {
    for (const listener of [...listeners]) listener(notice)
  })
  const by = { publish: false, by: 'newsroom' }
  const told = (items: readonly Ingested[]) =>
    items.map(({ line }) => ({ storyId: line.id, isNew: line.new }))
  const context: NewsroomContext = {
    database,
    jobs,
    clock,
    engine,
    get publicUrl() {
      return newsroom.publicUrl
    },
    readers: pages.readers,
    mediaFolder,
    secret,
    doors: openDoors(pool, secret, newsroom.publicUrl),
    mailer:
      smtpUrl === null
        ? noMailer
        : openMailer(smtpUrl, senderOf(smtpUrl, newsroom.publicUrl), error =>
            log('mail was not sent', error),
          ),
    async ingestBytes(raw, hints) {
      const items = await ingestBytes(newsroom, raw, hints, by)
      return items.ok ? { ok: true, value: told(items.value) } : items
    },
    async ingestAddress(address, hints) {
      const items = await ingestAddress(newsroom, address, hints, by)
      return items.ok ? { ok: true, value: told(items.value) } : items
    },
    async showDraft(story) {
      const answer = await showDraft(pages, story)
      const policy = securityHeaders['Content-Security-Policy']!
      return {
        body: 'body' in answer ? answer.body : '',
        // The desk frames it, on phone's and desk's width.
        headers: {
          'Content-Security-Policy': policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
        },
      }
    },
    async commentsWaiting() {
      const counts = await countQueues(database)
      return { waiting: counts.new + counts.suspected + counts.slow, reported: counts.reported }
    },
    tell: tellRefusal,
    statusOf: refusalStatus,
    isDatabaseAway,
    log,
    onDesk(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const screens = openScreens(
    async () => (await import('../newsroom/ui/build.ts')).newsroomFolder(parts.cacheFolder),
    error => log('the newsroom’s screens could not be built', error),
  )
  await addNewsroomApi(app, context)
  await addEntrance(app, context, { font: assetHref('vazirmatn.woff2'), screens })
  return {
    context,
    prepareScreens: () => void screens.now(),
    async stop() {
      await desk.close()
      await pool.end()
    },
  }
}

/** Where the built screens are kept. */
export const cacheFolderOf = (dataDir: string): string => join(dataDir, 'cache')

/** The login of the mail server where it is an address, else one of the site. */
function senderOf(smtpUrl: string, publicUrl: string): string {
  const login = decodeURIComponent(new URL(smtpUrl).username)
  return login.includes('@') ? login : `newsroom@${new URL(publicUrl).hostname}`
}

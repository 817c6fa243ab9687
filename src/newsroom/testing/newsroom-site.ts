/** A whole newsroom on a database of the test file's own: asked as browsers ask it, with cookies and an origin. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { loadEngine } from 'persian/node'
import { invitePerson } from '../../accounts/people.ts'
import type { Role } from '../../accounts/permissions.ts'
import { addMediaFiles } from '../../server/media-files.ts'
import { addNewsroom, type NewsroomServer } from '../../server/newsroom-server.ts'
import { ReadingCounter } from '../../server/reading-counter.ts'
import { buildReadingServer } from '../../server/reading-server.ts'
import { openJobs } from '../../store/jobs.ts'
import { cloneDatabase, type TestStore } from '../../store/testing/with-database.ts'
import type { Content } from '../../story/story.ts'
import { buildContent } from '../../story/testing/build-content.ts'
import { accountsFa } from '../../strings/accounts.fa.ts'
import { apiBase } from '../api/contract.ts'

export const publicUrl = 'http://newsroom.test'
export const password = 'چند واژه پشت سر هم'

export type Browser = {
  readonly cookie: string
  /** A request of the API: `GET /session`, with what is sent as JSON. */
  ask(endpoint: string, body?: unknown, more?: InjectOptions): Promise<LightMyRequestResponse>
}

export type NewsroomSite = {
  readonly store: TestStore
  readonly app: FastifyInstance
  readonly server: NewsroomServer
  readonly folder: string
  /** Every address that the newsroom registered, as `GET /newsroom`. */
  readonly routes: readonly string[]
  /** What the clock says; tests move it. */
  now: Date
  /** Somebody of this role with a password, signed in. */
  signIn(role: Role): Promise<Browser>
  browser(cookie: string): Browser
  draft(by: Browser, change?: Partial<Content>): Promise<number>
  close(): Promise<void>
}

let people = 0

export async function openNewsroomSite(): Promise<NewsroomSite> {
  const store = await cloneDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'chapar-newsroom-'))
  const jobs = await openJobs(store.newsroom, 'sender')
  const site = { now: new Date('2026-11-24T10:00:00Z') }
  const clock = () => site.now
  const newsroom = { database: store.newsroom, jobs, clock, engine: loadEngine(), publicUrl, fetchAllow: [] }
  const pages = { readers: store.readers, clock, publicUrl }
  const { app } = buildReadingServer(pages, new ReadingCounter(), error => {
    throw error
  })
  mkdirSync(join(folder, 'media'))
  addMediaFiles(app, join(folder, 'media'))
  const routes: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    if (!/^(?:\/newsroom|\/api\/v1\/newsroom)(?:\/|$)/.test(url)) return
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`)
  })
  const server = await addNewsroom(app, {
    newsroom,
    pages,
    mediaFolder: join(folder, 'media'),
    cacheFolder: join(folder, 'cache'),
    smtpUrl: null,
    log: (message, error) => process.stderr.write(`${message} ${(error as Error)?.stack ?? ''}\n`),
  })

  const browser = (cookie: string): Browser => ({
    cookie,
    ask(endpoint, body, more = {}) {
      const [method, path] = endpoint.split(' ') as ['GET', string]
      return app.inject({
        method,
        url: `${apiBase}${path}`,
        ...more,
        headers: { origin: publicUrl, ...(cookie === '' ? {} : { cookie }), ...more.headers },
        ...(body === undefined ? {} : { payload: body as object }),
      })
    },
  })

  return Object.assign(site, {
    store,
    app,
    server,
    folder,
    routes,
    browser,
    async signIn(role: Role): Promise<Browser> {
      const email = `person${people++}@example.ir`
      const { context } = server
      const invited = await invitePerson(
        context,
        null,
        { email, name: `همکار ${people}`, role },
        accountsFa.invitation,
      )
      if (!invited.ok) throw new Error(invited.code)
      const token = new URL(invited.value.link!).searchParams.get('token')!
      const opened = await app.inject({
        method: 'POST',
        url: '/newsroom/sign-in',
        headers: { origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ token }).toString(),
      })
      const signedIn = browser(cookiesOf(opened))
      const set = await signedIn.ask('POST /session/password', { password })
      if (set.statusCode !== 200) throw new Error(set.body)
      return signedIn
    },
    async draft(by: Browser, change: Partial<Content> = {}): Promise<number> {
      const made = await by.ask('POST /stories', { key: crypto.randomUUID(), content: buildContent(change) })
      if (made.statusCode !== 200) throw new Error(made.body)
      return made.json().row.id
    },
    async close() {
      await app.close()
      await server.stop()
      await jobs.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  })
}

/** What a browser would send back. */
export const cookiesOf = (response: LightMyRequestResponse): string =>
  [response.headers['set-cookie'] ?? []]
    .flat()
    .map(cookie => cookie.split(';')[0]!)
    .join('; ')

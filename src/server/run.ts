/**
 * Everything in one process, built once and in this order: store → engine → jobs → pages → HTTP → sample → ready.
 * HTTP comes before the sample, so that a taken port is known at once; `/readyz` says 503 until all of it stands.
 * `stop` takes it down the other way round: no new requests, those under way finish, then the database.
 */
import type { AddressInfo } from 'node:net'
import { loadEngine } from 'persian/node'
import { firstAdministratorLink } from '../accounts/links.ts'
import { type Clock, systemClock } from '../base/clock.ts'
import { openCommentRoom } from '../comments/open-room.ts'
import { publishWhenDue } from '../publish/schedule-story.ts'
import { indexLiveStory } from '../search/index-story.ts'
import { listenForChanges } from '../store/changes.ts'
import type { Database } from '../store/database.ts'
import { type Jobs, openJobs } from '../store/jobs.ts'
import { accountsFa } from '../strings/accounts.fa.ts'
import { makeCommentServer } from './comment-server.ts'
import type { Config } from './config.ts'
import type { Ingester } from './ingest.ts'
import { addIngestApi } from './ingest-api.ts'
import { addMediaFiles } from './media-files.ts'
import { addNewsroom, cacheFolderOf } from './newsroom-server.ts'
import { openStore } from './open-store.ts'
import { ReadingCounter } from './reading-counter.ts'
import { buildReadingServer } from './reading-server.ts'

export type Running = {
  readonly newsroom: Ingester
  readonly mediaFolder: string
  /** The way in for the first administrator; null once one has a password. Each call makes a new link. */
  firstLink(): Promise<string | null>
  /** Sets the building of the newsroom's screens going, so that nobody waits for it later. */
  prepareScreens(): void
  /** From now on `/readyz` answers 200. */
  markReady(): void
  stop(): Promise<void>
}

const flushMilliseconds = 60_000

export type Log = (message: string, error?: unknown) => void

/** @param role `web` serves pages alone and leaves the jobs to a worker on this or another machine. */
export async function run(
  config: Config,
  log: Log,
  role: 'all' | 'web' = 'all',
  clock: Clock = systemClock,
): Promise<Running> {
  const onIdleError = (error: Error) => log('a database connection was lost', error)
  const store = await openStore(config, { keepRunning: true, onIdleError })
  let publicUrl = config.publicUrl
  const jobs = await openJobs(store.newsroom, role === 'all' ? 'worker' : 'sender', error =>
    log('jobs', error),
  )
  const newsroom: Ingester = {
    database: store.newsroom,
    jobs,
    clock,
    engine: loadEngine(),
    get publicUrl() {
      return publicUrl
    },
    fetchAllow: config.fetchAllow,
  }
  if (role === 'all') await doJobs(jobs, store.newsroom)

  const counter = new ReadingCounter()
  const context = {
    readers: store.readers,
    clock,
    get publicUrl() {
      return publicUrl
    },
  }
  const room = await openCommentRoom(store.newsroom, newsroom.engine, clock)
  const comments = makeCommentServer(context, room, error => log('comments', error))
  const { app, pages, sharedStory } = buildReadingServer(
    context,
    counter,
    (error, reference) => log(`page failed, ${reference}`, error),
    comments.ownPages,
  )
  comments.addRoutes(app, sharedStory)
  let isReady = false
  app.get('/healthz', async () => 'alive\n')
  app.get('/readyz', async (_request, reply) =>
    reply.code(isReady ? 200 : 503).send(isReady ? 'ready\n' : 'starting\n'),
  )
  addMediaFiles(app, config.mediaFolder)
  await addIngestApi(app, newsroom)
  const desk = await addNewsroom(app, {
    newsroom,
    pages: context,
    mediaFolder: config.mediaFolder,
    cacheFolder: cacheFolderOf(config.dataDir),
    smtpUrl: config.smtpUrl,
    log,
  })
  const due = role === 'all' ? publishWhenDue(newsroom, error => log('publishing at a time', error)) : null

  const changes = listenForChanges(
    store.newsroom,
    keys => (keys.includes('everything') ? pages.purgeAll() : pages.purge(keys)),
    () => pages.purgeAll(),
  )
  const flush = () =>
    counter.flush(store.newsroom, clock).catch(error => log('counts are kept for the next minute', error))
  const flushing = setInterval(flush, flushMilliseconds)
  const midnight = atTehranMidnight(clock, () => pages.purgeAll())

  const stop = async (): Promise<void> => {
    clearInterval(flushing)
    midnight.stop()
    await due?.stop()
    await app.close()
    await desk.stop()
    await comments.stop()
    await changes.close()
    await flush()
    await jobs.stop()
    await store.close()
  }
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await stop()
    throw error
  }
  const { port } = app.server.address() as AddressInfo
  // PORT=0 takes a free port, known only now.
  if (config.port === 0) publicUrl = publicUrl.replace(/:0$/, `:${port}`)
  return {
    newsroom,
    mediaFolder: config.mediaFolder,
    firstLink: () => firstAdministratorLink(desk.context, accountsFa.firstAdministrator),
    prepareScreens: desk.prepareScreens,
    markReady: () => (isReady = true),
    stop,
  }
}

/** `chapar worker`: the jobs alone. */
export async function runWorker(config: Config, log: Log): Promise<{ stop(): Promise<void> }> {
  const store = await openStore(config, {
    keepRunning: true,
    onIdleError: error => log('a database connection was lost', error),
  })
  const jobs = await openJobs(store.newsroom, 'worker', error => log('jobs', error))
  await doJobs(jobs, store.newsroom)
  const due = publishWhenDue({ database: store.newsroom, jobs, clock: systemClock }, error =>
    log('publishing at a time', error),
  )
  return {
    async stop() {
      await due.stop()
      await jobs.stop()
      await store.close()
    },
  }
}

/** Which function follows which event; the queues stand in `store/jobs.ts`. */
const doJobs = (jobs: Jobs, database: Database): Promise<void> =>
  jobs.work('index-story', ({ storyId }) => indexLiveStory(database, storyId))

/** Every page names today; at midnight in Tehran they are all of yesterday. */
function atTehranMidnight(clock: Clock, onMidnight: () => void): { stop(): void } {
  let timer: NodeJS.Timeout
  const wait = () => {
    const now = Temporal.Instant.fromEpochMilliseconds(clock().getTime()).toZonedDateTimeISO('Asia/Tehran')
    const next = now.toPlainDate().add({ days: 1 }).toZonedDateTime('Asia/Tehran')
    timer = setTimeout(
      () => {
        onMidnight()
        wait()
      },
      next.epochMilliseconds - now.epochMilliseconds + 50,
    )
    timer.unref()
  }
  wait()
  return { stop: () => clearTimeout(timer) }
}

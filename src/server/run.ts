/**
 * Everything in one process, built once and in this order: store → engine → jobs → pages → HTTP → sample → ready.
 * HTTP comes before the sample, so that a taken port is known at once; `/readyz` says 503 until all of it stands.
 * `stop` takes it down the other way round: no new requests, those under way finish, then the database.
 */
import type { AddressInfo } from 'node:net'
import { loadEngine } from 'persian/node'
import { type Clock, systemClock } from '../base/clock.ts'
import { indexLiveStory } from '../search/index-story.ts'
import { listenForChanges } from '../store/changes.ts'
import { openJobs } from '../store/jobs.ts'
import type { Config } from './config.ts'
import type { Ingester } from './ingest.ts'
import { addIngestApi } from './ingest-api.ts'
import { addMediaFiles } from './media-files.ts'
import { openStore } from './open-store.ts'
import { ReadingCounter } from './reading-counter.ts'
import { buildReadingServer } from './reading-server.ts'

export type Running = {
  readonly port: number
  readonly newsroom: Ingester
  readonly mediaFolder: string
  /** From now on `/readyz` answers 200. */
  markReady(): void
  stop(): Promise<void>
}

const flushMilliseconds = 60_000

export async function run(
  config: Config,
  log: (message: string, error?: unknown) => void,
  clock: Clock = systemClock,
): Promise<Running> {
  const onIdleError = (error: Error) => log('a database connection was lost', error)
  const store = await openStore(config, { keepRunning: true, onIdleError })
  const jobs = await openJobs(store.newsroom, 'worker', error => log('jobs', error))
  const newsroom: Ingester = {
    database: store.newsroom,
    jobs,
    clock,
    engine: loadEngine(),
    publicUrl: config.publicUrl,
    fetchAllow: config.fetchAllow,
  }
  await jobs.work('index-story', ({ storyId }) => indexLiveStory(store.newsroom, storyId))

  const counter = new ReadingCounter()
  const context = { readers: store.readers, clock, publicUrl: config.publicUrl }
  const { app, pages } = buildReadingServer(context, counter, (error, reference) =>
    log(`page failed, ${reference}`, error),
  )
  let isReady = false
  app.get('/healthz', async () => 'alive\n')
  app.get('/readyz', async (_request, reply) =>
    reply.code(isReady ? 200 : 503).send(isReady ? 'ready\n' : 'starting\n'),
  )
  addMediaFiles(app, config.mediaFolder)
  await addIngestApi(app, newsroom)

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
    await app.close()
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
  return { port, newsroom, mediaFolder: config.mediaFolder, markReady: () => (isReady = true), stop }
}

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

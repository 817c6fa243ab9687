/**
 * Jobs: what follows a publication. A job is inserted in the transaction of the command that causes it; that row is the
 * outbox, so a job exists if and only if its cause was committed. pg-boss keeps them in a schema of its own.
 *
 * Its settings matter (measured in docs/decisions/0002-jobs.md): with LISTEN/NOTIFY a job is picked up in about 10 ms instead
 * of a polling interval, with heartbeats a killed worker's job is free again within seconds.
 */
import { PgBoss } from 'pg-boss'
import type { Database, Db } from './database.ts'

export type JobEvent = 'story.published' | 'story.withdrawn'
export type JobData = { readonly storyId: number }

export type Jobs = {
  /** Inserts a job for every queue that follows the event, in the caller's transaction. */
  publish(db: Db, event: JobEvent, data: JobData): Promise<void>
  /** Takes jobs of a queue, several at once; a thrown error fails that job alone, and it is tried again. */
  work(queue: string, handle: (data: JobData) => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/** Queues and the events that they follow. */
const queues: Readonly<Record<string, readonly JobEvent[]>> = {
  'index-story': ['story.published', 'story.withdrawn'],
}

const heartbeatSeconds = 10

export async function openJobs(
  database: Database,
  role: 'worker' | 'sender',
  onError: (error: Error) => void = () => {},
): Promise<Jobs> {
  const isWorker = role === 'worker'
  const boss = new PgBoss({
    connectionString: database.url,
    application_name: 'chapar',
    schema: 'jobs',
    max: isWorker ? 4 : 1,
    supervise: isWorker,
    schedule: false,
    ...(isWorker ? { superviseIntervalSeconds: 2, useListenNotify: true } : {}),
  })
  boss.on('error', onError)
  await boss.start()
  for (const [queue, events] of Object.entries(queues)) {
    await boss.createQueue(queue, { notify: true, heartbeatSeconds, retryLimit: 10, retryBackoff: true })
    for (const event of events) await boss.subscribe(event, queue)
  }
  return {
    publish: (db, event, data) => boss.publish(event, data, { db: { executeSql: inOrder(db) } }),
    async work(queue, handle) {
      const options = {
        batchSize: 20,
        burstWhenBatchFull: true,
        perJobResults: true,
        pollingIntervalSeconds: 2,
      } as const
      await boss.work<JobData>(queue, options, async jobs => {
        const results = []
        for (const job of jobs) {
          try {
            await handle(job.data)
            results.push({ id: job.id, status: 'completed' as const })
          } catch (error) {
            results.push({ id: job.id, status: 'failed' as const, output: { message: String(error) } })
          }
        }
        return results
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

/** `publish` issues its queries side by side, and a transaction has one connection: one after the other. */
function inOrder(db: Db): (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> {
  let last: Promise<unknown> = Promise.resolve()
  return (text, values = []) => {
    const next = last.then(async () => ({ rows: await db.query<unknown>({ text, values }) }))
    last = next.catch(() => {})
    return next
  }
}

/**
 * What changed for readers, told to every web process: keys of pages to purge, sent by NOTIFY in the transaction that made
 * the change, so they arrive exactly when it commits and never before.
 */
import type { Database, Db } from './database.ts'
import { sql } from './sql.ts'

const channel = 'chapar_changes'

/** PostgreSQL takes up to 8,000 bytes a notification; more keys go in several. */
const keysAtOnce = 50

export async function announceChange(db: Db, keys: readonly string[]): Promise<void> {
  for (let i = 0; i < keys.length; i += keysAtOnce) {
    await db.query(sql`select pg_notify(${channel}, ${keys.slice(i, i + keysAtOnce).join('\n')})`)
  }
}

export type ChangeListener = { close(): Promise<void> }

/** Listens for changed keys until closed; see `listen`. */
export const listenForChanges = (
  database: Database,
  onKeys: (keys: string[]) => void,
  onGap: () => void,
): ChangeListener => listen(database, channel, payload => onKeys(payload.split('\n')), onGap)

/**
 * Listens on a channel until closed, reconnecting for ever.
 * @param onPayload is given what was sent.
 * @param onGap is called whenever listening began: what was announced before then may have been missed.
 */
export function listen(
  database: Database,
  name: 'chapar_changes' | 'chapar_desk',
  onPayload: (payload: string) => void,
  onGap: () => void,
  retryMilliseconds = 200,
): ChangeListener {
  let closed = false
  let closeCurrent: () => Promise<void> = async () => {}
  const keepListening = async (): Promise<void> => {
    while (!closed) {
      try {
        const client = await database.connect()
        const ended = new Promise<void>(resolve => client.once('end', () => resolve()))
        closeCurrent = () => client.end()
        if (closed) await client.end() // it was closed while this connection was being made
        client.on('notification', ({ payload }) => onPayload(payload ?? ''))
        await client.query(`listen ${name}`)
        onGap()
        await ended
      } catch {
        // The database is away: try again until it is back.
      }
      if (!closed) await new Promise(resolve => setTimeout(resolve, retryMilliseconds))
    }
  }
  const running = keepListening()
  return {
    async close() {
      closed = true
      await closeCurrent().catch(() => {})
      await running
    },
  }
}

/** From settings to an open, migrated store: every command that needs the database begins here. */

import { type Database, openDatabase } from '../store/database.ts'
import { type EmbeddedServer, startEmbeddedServer } from '../store/embedded/server.ts'
import { migrate } from '../store/migrate.ts'
import { ensureReaderRole, openReaderDatabase } from '../store/reader-role.ts'
import type { Config } from './config.ts'

export type Store = {
  readonly newsroom: Database
  readonly readers: Database
  close(): Promise<void>
}

export async function openStore(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  options: { keepRunning?: boolean; onIdleError?: (error: Error) => void } = {},
): Promise<Store> {
  const { keepRunning = false, onIdleError = () => {} } = options
  const server: EmbeddedServer | null =
    config.databaseUrl === null ? await startEmbeddedServer(config.dataDir, { keepRunning }) : null
  const newsroom = openDatabase(server?.url ?? config.databaseUrl!, { onIdleError })
  try {
    await migrate(newsroom)
    const readers = openReaderDatabase(newsroom.url, await ensureReaderRole(newsroom), {
      onIdleError,
      max: 8,
    })
    return {
      newsroom,
      readers,
      async close() {
        await readers.close()
        await newsroom.close()
        await server?.stop()
      },
    }
  } catch (error) {
    await newsroom.close()
    await server?.stop()
    throw error
  }
}

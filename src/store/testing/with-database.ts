import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { openReaderDatabase, readerLogin } from '../reader-role.ts'
import { databaseUrl } from './template-database.ts'

export type TestStore = { readonly newsroom: Database; readonly readers: Database; close(): Promise<void> }

/** A database of the test file's own, cloned from the migrated template; `close` drops it. */
export async function cloneDatabase(): Promise<TestStore> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = openDatabase(inject('serverUrl'), { max: 1 })
  await admin.query({ text: `create database ${name} template chapar_template strategy wal_log`, values: [] })
  const newsroom = openDatabase(databaseUrl(inject('serverUrl'), name))
  const readers = openReaderDatabase(newsroom.url, readerLogin(newsroom.url))
  return {
    newsroom,
    readers,
    async close() {
      await readers.close()
      await newsroom.close()
      await admin.query({ text: `drop database ${name} with (force)`, values: [] })
      await admin.close()
    },
  }
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { listServices } from './services.ts'
import { sql } from './sql.ts'
import { cloneDatabase, type TestStore } from './testing/with-database.ts'

let store: TestStore
beforeAll(async () => {
  store = await cloneDatabase()
})
afterAll(() => store.close())

test('the readers’ role sees the services', async () => {
  expect((await listServices(store.readers)).map(service => service.slug)).toContain('politics')
})

test('the readers’ role is refused the newsroom’s tables', async () => {
  await expect(store.readers.query(sql`select * from newsroom.stories`)).rejects.toThrow(/permission denied/)
})

test('the readers’ role cannot write, even when it lifts its own read-only default', async () => {
  const write = store.readers.transaction(async db => {
    await db.query(sql`set transaction read write`)
    await db.query(sql`delete from reader.services`)
  })
  await expect(write).rejects.toThrow(/permission denied/)
})

test('the readers’ role cannot become the newsroom’s', async () => {
  await expect(store.readers.query({ text: 'set role chapar', values: [] })).rejects.toThrow(
    /permission denied/,
  )
})

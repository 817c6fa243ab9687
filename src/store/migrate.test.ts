import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { sql } from './sql.ts'
import { cloneDatabase, type TestStore } from './testing/with-database.ts'

let store: TestStore
beforeAll(async () => {
  store = await cloneDatabase()
})
afterAll(() => store.close())

test('a migrated database has nothing left to apply', async () => {
  expect(await migrate(store.newsroom)).toEqual([])
})

test('two processes that start at once apply every migration once', async () => {
  const empty = await cloneDatabase()
  try {
    await empty.newsroom.query(sql`drop schema reader cascade`)
    await empty.newsroom.query(sql`drop schema newsroom cascade`)
    await empty.newsroom.query(sql`drop schema if exists accounts cascade`)
    await empty.newsroom.query(sql`drop table public.chapar_migrations`)
    const applied = (await Promise.all([migrate(empty.newsroom), migrate(empty.newsroom)])).flat()
    expect(applied.length).toBeGreaterThan(0)
    expect(new Set(applied).size).toBe(applied.length)
  } finally {
    await empty.close()
  }
})

test('a schema newer than this program is refused', async () => {
  await store.newsroom.query(
    sql`insert into public.chapar_migrations (number, name, hash) values (9999, '9999_future.sql', '')`,
  )
  await expect(migrate(store.newsroom)).rejects.toMatchObject({
    fault: 'newer',
    details: { migration: '9999_future.sql' },
  })
  await store.newsroom.query(sql`delete from public.chapar_migrations where number = 9999`)
})

test('a migration that was changed after it ran is refused', async () => {
  await store.newsroom.query(sql`update public.chapar_migrations set hash = 'other' where number = 1`)
  await expect(migrate(store.newsroom)).rejects.toMatchObject({ fault: 'changed' })
})

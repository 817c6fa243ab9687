import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeSchema } from './describe-schema.ts'
import { cloneDatabase, type TestStore } from './testing/with-database.ts'

let store: TestStore
beforeAll(async () => {
  store = await cloneDatabase()
})
afterAll(() => store.close())

test('schema.sql shows what the migrations make (npm run schema writes it anew)', async () => {
  const written = readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8')
  expect(await describeSchema(store.newsroom)).toBe(written)
})

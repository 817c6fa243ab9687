import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestStore } from './testing/with-database.ts'

/** Every `sql` statement of the room, read from its source: the values stand as $1, $2 … */
function statementsOf(file: string): { line: number; text: string }[] {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8')
  const statements: { line: number; text: string }[] = []
  new Visitor({
    TaggedTemplateExpression({ tag, quasi, start }) {
      if (tag.type !== 'Identifier' || tag.name !== 'sql') return
      const text = quasi.quasis
        .map((part, i) => (i === 0 ? '' : `$${i}`) + (part.value.cooked ?? ''))
        .join('')
      statements.push({ line: source.slice(0, start).split('\n').length, text })
    },
  }).visit(parseSync(file, source).program)
  return statements
}

/** Statements that PostgreSQL runs without planning cannot be prepared; they are harmless enough to be run. */
const utility = /^\s*(do|analyze)\b/

const files = readdirSync(import.meta.dirname).filter(
  name => name.endsWith('.ts') && !name.endsWith('.test.ts'),
)

let store: TestStore
beforeAll(async () => {
  store = await cloneDatabase()
})
afterAll(() => store.close())

test('there are statements to check', () => {
  expect(files.flatMap(statementsOf).length).toBeGreaterThan(40)
})

for (const file of files) {
  for (const { line, text } of statementsOf(file)) {
    test(`${file}:${line} is understood by the migrated schema`, async () => {
      const client = await store.newsroom.connect()
      try {
        await client.query(utility.test(text) ? text : `prepare statement as ${text}`)
      } finally {
        await client.end()
      }
    })
  }
}

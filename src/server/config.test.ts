import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const read = (env: NodeJS.ProcessEnv) => {
  const config = readConfig(env)
  if (!config.ok) throw new Error(config.code)
  return config.value
}

test('nothing needs to be set', () => {
  expect(read({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    sample: true,
    fetchAllow: [],
  })
})

test('this machine is called by its name: passkeys need one', () => {
  expect(read({}).publicUrl).toBe('http://localhost:3000')
  expect(read({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
})

test('the public address loses its last slash', () => {
  expect(read({ PUBLIC_URL: 'https://news.example.ir/' }).publicUrl).toBe('https://news.example.ir')
})

test('FETCH_ALLOW takes commas and blanks', () => {
  expect(read({ FETCH_ALLOW: '10.0.0.0/8, feeds.local' }).fetchAllow).toEqual(['10.0.0.0/8', 'feeds.local'])
})

test.each([
  [{ PORT: 'abc' }, 'config.port'],
  [{ PORT: '70000' }, 'config.port'],
  [{ PUBLIC_URL: 'news.example.ir' }, 'config.public-url'],
  [{ DATABASE_URL: 'mysql://x' }, 'config.database-url'],
  [{ LOG_LEVEL: 'loud' }, 'config.log-level'],
])('%o is refused as %s', (env, code) => {
  expect(readConfig(env)).toMatchObject({ ok: false, code })
})

import { get, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../store/database.ts'
import { cloneDatabase, type TestStore } from '../store/testing/with-database.ts'
import { ReadingCounter } from './reading-counter.ts'
import { buildReadingServer, type ReadingServer } from './reading-server.ts'

let store: TestStore
let server: ReadingServer
let port: number
let databaseHangs = false

beforeAll(async () => {
  store = await cloneDatabase()
  const readers: Db = {
    query: statement => (databaseHangs ? new Promise(() => {}) : store.readers.query(statement)),
  }
  const context = { readers, clock: () => new Date('2026-11-24T10:00:00Z'), publicUrl: 'http://localhost' }
  server = buildReadingServer(context, new ReadingCounter(), () => {})
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  port = (server.app.server.address() as AddressInfo).port
})
afterAll(async () => {
  await server.app.close()
  await store.close()
})

function ask(
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ answer: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = get(
      { port, host: '127.0.0.1', path: '/about', method, headers, agent: false },
      answer => {
        const chunks: Buffer[] = []
        answer.on('data', chunk => chunks.push(chunk))
        answer.on('end', () => resolve({ answer, body: Buffer.concat(chunks) }))
      },
    )
    request.once('error', reject)
  })
}

test('a page goes out in the best encoding that is taken, and says the same in each', async () => {
  const plain = (await ask()).body.toString()
  const gzip = await ask({ 'Accept-Encoding': 'gzip' })
  const brotli = await ask({ 'ACCEPT-ENCODING': 'gzip, br' })
  expect(plain).toMatch(/^<!doctype html>/i)
  expect([gzip, brotli].map(({ answer }) => answer.headers['content-encoding'])).toEqual(['gzip', 'br'])
  expect(gunzipSync(gzip.body).toString()).toBe(plain)
  expect(brotliDecompressSync(brotli.body).toString()).toBe(plain)
})

test('who has the page already is told so, without a body', async () => {
  const { etag } = (await ask()).answer.headers
  const { answer, body } = await ask({ 'If-None-Match': etag! })
  expect([answer.statusCode, answer.headers.etag, body.length]).toEqual([304, etag, 0])
  expect(answer.headers['content-length']).toBeUndefined()
})

test('HEAD gets the length of what GET would get', async () => {
  const { answer, body } = await ask({ 'Accept-Encoding': 'br' }, 'HEAD')
  expect(body.length).toBe(0)
  expect(Number(answer.headers['content-length'])).toBeGreaterThan(1_000)
})

test('while the database hangs, a page that was to be made anew is served as it was last known', async () => {
  await ask()
  server.pages.purgeAll()
  databaseHangs = true
  try {
    expect((await ask()).answer.statusCode).toBe(200)
  } finally {
    databaseHangs = false
  }
})

test('an address that is no address, with raw letters in it, gets a page that says so', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.end('GET /service/ورزش?q=خبر HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  const answer = Buffer.concat(chunks).toString()
  expect(answer).toMatch(/^HTTP\/1.1 400/)
  expect(answer).toContain('<html lang="fa" dir="rtl"')
})

import { randomUUID } from 'node:crypto'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDatabaseAway } from '../server/database-away.ts'
import { insertPerson, openAccountsPool } from '../store/accounts.ts'
import { cloneDatabase, type TestStore } from '../store/testing/with-database.ts'
import { openDoors } from './accounts.ts'

const secret = 'a secret of thirty-two letters and more'
const origin = 'http://localhost'
const from = { address: '192.0.2.1', agent: 'test' }

let store: TestStore
beforeAll(async () => {
  store = await cloneDatabase()
})
afterAll(() => store.close())

/** A way to the database that can be shut: whoever is on it falls off, and nobody gets on. */
async function openWay() {
  const url = new URL(store.newsroom.url)
  const [port, host] = [Number(url.port), url.hostname]
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    const onward = connect(port, host)
    for (const end of [socket, onward]) {
      sockets.add(end)
      end.on('error', () => {})
    }
    socket.pipe(onward).pipe(socket)
  })
  const open = (at: number) => new Promise<void>(resolve => server.listen(at, '127.0.0.1', resolve))
  await open(0)
  const own = (server.address() as AddressInfo).port
  url.hostname = '127.0.0.1'
  url.port = String(own)
  return {
    url: url.href,
    open: () => open(own),
    async shut() {
      const shut = new Promise(resolve => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      sockets.clear()
      await shut
    },
  }
}

describe('while the database is away', () => {
  const person = { id: randomUUID(), name: 'مریم', email: 'maryam@example.org', role: 'editor' }
  let cookie: string
  beforeAll(async () => {
    await insertPerson(store.newsroom, person, new Date())
    const pool = openAccountsPool(store.newsroom.url)
    const cookies = await openDoors(pool, secret, origin).openForPerson(person.id, from)
    cookie = cookies!.map(each => each.split(';')[0]).join('; ')
    await pool.end()
  })

  it('who is signed in hears of the database, not of a fault of ours or of being signed out', async () => {
    const way = await openWay()
    const pool = openAccountsPool(way.url)
    const doors = openDoors(pool, secret, origin)
    expect(await doors.whoIs(cookie)).toMatchObject({ name: person.name })
    await way.shut()
    await expect(doors.whoIs(cookie)).rejects.toSatisfy(isDatabaseAway)
    await way.open()
    expect(await doors.whoIs(cookie)).toMatchObject({ name: person.name })
    await pool.end()
    await way.shut()
  })

  it('doors that were hung just then open as soon as it is back', async () => {
    const way = await openWay()
    await way.shut()
    const pool = openAccountsPool(way.url)
    const doors = openDoors(pool, secret, origin)
    await expect(doors.whoIs(cookie)).rejects.toSatisfy(isDatabaseAway)
    await way.open()
    expect(await doors.whoIs(cookie)).toMatchObject({ name: person.name })
    await pool.end()
    await way.shut()
  })
})

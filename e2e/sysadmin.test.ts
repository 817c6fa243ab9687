/** Who runs Chapar on a machine: starts, stops, accidents, and what is said when it cannot be. */
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { startEmbeddedServer } from '../src/store/embedded/server.ts'
import { readiness, runChapar, type Site, startSite, untilReady } from './support/chapar-process.ts'
import { until } from './support/until.ts'

let folder: string
let dataDir: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chapar-e2e-'))
  dataDir = join(folder, 'data')
})
const running: Site[] = []
afterEach(async () => {
  for (const site of running.splice(0)) await site.stop()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = async (env: Record<string, string> = {}, detached = false): Promise<Site> => {
  const site = await startSite({ DATA_DIR: dataDir, SAMPLE: 'off', ...env }, detached)
  running.push(site)
  return site
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The PostgreSQL that works on a data folder; null when none is noted there. */
async function postgresOf(where = dataDir): Promise<number | null> {
  const noted = await readFile(join(where, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null)
  return noted === null ? null : Number(noted.split('\n')[0])
}

async function expectStopped(pid: number, where = dataDir): Promise<void> {
  await until('PostgreSQL has ended', () => !isAlive(pid), 10)
  expect(await postgresOf(where)).toBeNull()
}

/** Two lines on stderr, the reason with its mend, in Persian and in English; no stack, nothing on stdout. */
function expectTold({ stderr, stdout }: Site, persian: string | RegExp, english: string | RegExp): void {
  const lines = stderr().trim().split('\n')
  expect(lines).toEqual([expect.stringMatching(persian), expect.stringMatching(english)])
  expect(stdout()).toBe('')
}

describe('a first start with the sample newsroom', () => {
  it('is not ready until all of it stands and its lines are printed', () => {
    const { statuses, wereLinesPrinted } = inject('site').start
    expect(statuses).toEqual([503, 200])
    expect(wereLinesPrinted).toBe(true)
  })

  it('prints where to look, on the host that passkeys need, and how to open it to others', () => {
    const { lines } = inject('site').start
    const { origin, acceptancePath } = inject('site')
    expect(lines[0]).toContain(`${origin}/`)
    expect(lines[1]).toContain(origin + acceptancePath)
    expect(lines.slice(2).join('\n')).toMatch(/HOST=.*PUBLIC_URL=/)
    expect(
      lines
        .join('\n')
        .match(/https?:\/\/[^/\s:]+/g)!
        .every(address => address === 'http://localhost'),
    ).toBe(true)
  })

  it('is given up at once when it is told to stop, and says nothing that is not so', async () => {
    const where = join(folder, 'interrupted')
    const site = await start({ DATA_DIR: where, SAMPLE: 'on' })
    await until('the sample is being loaded', () => site.stderr() !== '', 60)
    const postgres = (await postgresOf(where))!
    expect(await site.stop('SIGINT')).toEqual({ code: 0, signal: null })
    expect(site.stdout()).toBe('')
    await expectStopped(postgres, where)
  })
})

describe('starting and stopping', () => {
  it('an empty newsroom is a front page with a sentence, and so are its lists', async () => {
    const site = await untilReady(await start())
    for (const [path, sentence] of [
      ['/', 'هنوز خبری منتشر نشده است'],
      ['/service/politics', 'در این بخش هنوز خبری منتشر نشده است'],
      ['/photo', 'هنوز گزارش تصویری منتشر نشده است'],
      ['/video', 'هنوز فیلمی منتشر نشده است'],
      ['/archive', 'در این روز خبری منتشر نشده است'],
      ['/search?q=x', 'پیدا نشد'],
      ['/rss', '<channel>'],
      ['/atom', '<feed'],
      ['/feed.json', '"items"'],
      ['/sitemap.xml', '<sitemapindex'],
      ['/sitemap-news.xml', '<urlset'],
    ]) {
      const answer = await fetch(site.origin + path!)
      expect([path, answer.status, await answer.text()]).toEqual([
        path,
        200,
        expect.stringContaining(sentence!),
      ])
    }
    expect(site.stdout()).not.toContain('sample story')
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s to the bootstrap stops everything', async signal => {
    const site = await untilReady(await start())
    const postgres = (await postgresOf())!
    expect(await site.stop(signal)).toEqual({ code: 0, signal: null })
    await expectStopped(postgres)
    expect(await readiness(site)).toBeNull()
  })

  it('Ctrl-C of a terminal, which tells every process at once, stops everything once', async () => {
    const site = await untilReady(await start({}, true))
    const postgres = (await postgresOf())!
    process.kill(-site.child.pid!, 'SIGINT')
    expect(await site.ended).toEqual({ code: 0, signal: null })
    expect(site.stderr()).toBe('')
    await expectStopped(postgres)
  })

  it('two that start at once share one database, and the last to leave stops it', async () => {
    const where = join(folder, 'shared')
    const [first, second] = await Promise.all([start({ DATA_DIR: where }), start({ DATA_DIR: where })])
    await Promise.all([untilReady(first), untilReady(second)])
    const postgres = (await postgresOf(where))!
    await first.stop()
    expect(isAlive(postgres)).toBe(true)
    expect((await fetch(`${second.origin}/contact`)).status).toBe(200)
    await second.stop()
    await expectStopped(postgres, where)
  })
})

describe('after an accident', () => {
  it('a killed Chapar leaves its database, which the next start takes over', async () => {
    const site = await untilReady(await start({}, true))
    const postgres = (await postgresOf())!
    process.kill(-site.child.pid!, 'SIGKILL')
    await site.ended
    expect(isAlive(postgres)).toBe(true)
    const next = await untilReady(await start())
    expect(await postgresOf()).toBe(postgres)
    await next.stop()
    await expectStopped(postgres)
  })

  it('a machine that lost its power leaves a stale lock, and starts', async () => {
    const site = await untilReady(await start({}, true))
    const postgres = (await postgresOf())!
    process.kill(-site.child.pid!, 'SIGKILL')
    process.kill(postgres, 'SIGKILL')
    await site.ended
    await until('PostgreSQL is gone', () => !isAlive(postgres))
    expect(await postgresOf()).toBe(postgres)
    const next = await untilReady(await start())
    expect((await fetch(next.origin)).status).toBe(200)
  })

  it('the database may go and come back under a running site', async () => {
    const site = await untilReady(await start())
    const front = await (await fetch(site.origin)).text()
    const postgres = (await postgresOf())!
    process.kill(postgres, 'SIGINT')
    await until('PostgreSQL is gone', () => !isAlive(postgres))
    expect(await (await fetch(site.origin)).text()).toBe(front)
    const away = await fetch(`${site.origin}/search?q=x`)
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)])
    expect(await away.text()).toContain('خطایی از سوی ما رخ داد')
  })
})

describe('a start that cannot be', () => {
  it('says that the port is taken, and leaves no database behind', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => blocker.once('listening', resolve))
    const { port } = blocker.address() as { port: number }
    const site = await start({ PORT: String(port) })
    expect((await site.ended).code).toBe(1)
    blocker.close()
    expectTold(site, `درگاه ${port} .*PORT=${port + 1}`, `${port} .*PORT=${port + 1}`)
    expect(await postgresOf()).toBeNull()
  })

  it('refuses a data folder of a newer Chapar, unchanged', async () => {
    const where = join(folder, 'newer')
    await (await untilReady(await start({ DATA_DIR: where }))).stop()
    const server = await startEmbeddedServer(where)
    const client = new pg.Client(server.url)
    await client.connect()
    await client.query(
      "insert into chapar_migrations (number, name, hash) values (9999, '9999_tomorrow.sql', 'x')",
    )
    await client.end()
    await server.stop()
    const site = await start({ DATA_DIR: where })
    expect((await site.ended).code).toBe(1)
    expectTold(site, 'نسخه تازه‌تری .*9999_tomorrow', /newer/i)
    expect(await postgresOf(where)).toBeNull()
  })

  it('refuses a data folder of another PostgreSQL, unchanged', async () => {
    const where = join(folder, 'old')
    await mkdir(join(where, 'postgres'), { recursive: true })
    await writeFile(join(where, 'postgres', 'PG_VERSION'), '15\n')
    const site = await start({ DATA_DIR: where })
    expect((await site.ended).code).toBe(1)
    expectTold(site, 'PostgreSQL 15 .*DATA_DIR', /PostgreSQL 15;.*DATA_DIR/)
    expect(await readdir(join(where, 'postgres'))).toEqual(['PG_VERSION'])
  })

  it('says that the data folder cannot be written', async () => {
    const file = join(folder, 'file')
    await writeFile(file, 'no folder')
    const locked = join(folder, 'locked')
    await mkdir(locked)
    await chmod(locked, 0o500)
    const places = [file, join(file, 'below')]
    // Nothing is locked to root.
    if (process.getuid?.() !== 0) places.push(locked)
    for (const where of places) {
      const site = await start({ DATA_DIR: where })
      expect((await site.ended).code, site.stderr()).toBe(1)
      expectTold(site, /در پوشه داده .*DATA_DIR/, /data folder .*DATA_DIR/i)
    }
  })

  it.each([
    ['PORT', 'door', /PORT .*door/],
    ['PORT', '70000', /PORT .*70000/],
    ['PUBLIC_URL', 'news', /PUBLIC_URL .*news/],
    ['DATABASE_URL', 'mysql://localhost/x', /DATABASE_URL/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL .*loud/],
  ])('names the setting that is wrong: %s=%s', async (name, value, said) => {
    const command = runChapar(['start'], { DATA_DIR: dataDir, [name]: value })
    expect((await command.ended).code).toBe(78)
    expect(command.stderr().trim().split('\n')).toEqual([
      expect.stringMatching(said),
      expect.stringMatching(said),
    ])
  })

  it('says that nobody answers at DATABASE_URL', async () => {
    const site = await start({ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/nothing' })
    expect((await site.ended).code).toBe(1)
    expectTold(site, /DATABASE_URL/, /DATABASE_URL/)
  })

  it('names the commands when it does not know one', async () => {
    const command = runChapar(['brew'])
    expect((await command.ended).code).toBe(64)
    expect(command.stderr()).toMatch(/brew.*start/)
  })
})

describe('with DATABASE_URL', () => {
  it('walks the same road, starts no database of its own and stops none', async () => {
    const [theirs, ours] = [join(folder, 'theirs'), join(folder, 'ours')]
    const server = await startEmbeddedServer(theirs)
    try {
      const postgres = (await postgresOf(theirs))!
      const site = await untilReady(await start({ DATA_DIR: ours, DATABASE_URL: server.url }))
      const raw = join(import.meta.dirname, '..', 'fixtures', 'acceptance', 'raw.txt')
      const env = { DATA_DIR: ours, DATABASE_URL: server.url, PUBLIC_URL: site.origin }
      const command = runChapar(['ingest', raw, '--source', 'فارس', '--publish'], env)
      expect((await command.ended).code, command.stderr()).toBe(0)
      const { url } = JSON.parse(command.stdout())
      expect((await fetch(url)).status).toBe(200)
      expect(await site.stop()).toEqual({ code: 0, signal: null })
      expect(await readdir(ours).catch(() => [])).not.toContain('postgres')
      expect(isAlive(postgres)).toBe(true)
    } finally {
      await server.stop()
    }
  })
})

describe('when all is over', () => {
  it.skipIf(process.platform !== 'linux')('no process works on any of these folders', async () => {
    const command = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    expect(command.split('\n').filter(line => line.includes(folder))).toEqual([])
  })
})

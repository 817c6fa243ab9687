/**
 * The PostgreSQL that ships with Chapar: started in `DATA_DIR/postgres`, on the loopback address, for this machine alone.
 *
 * 1. A server that already runs on our folder (another command's, or one that a killed process left) is adopted.
 * 2. A new folder is made by initdb beside its final place and renamed, so that a killed initdb leaves nothing half-made.
 * 3. The server is detached from the terminal's group: Ctrl-C must reach us first, so that we can drain.
 * 4. Whoever ends last stops it: `stop` leaves a server alone that another Chapar process still uses.
 * 5. With `keepRunning`, a server that died without saying goodbye (its pid file is still there) is started again on
 *    the same port; one that was shut down on purpose is left so.
 * 6. All of this happens under the folder's lock (`folder-lock.ts`), and who has come in stays connected until it leaves.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { postgresBinaries, serverMajor } from './binaries.ts'
import { EmbeddedServerError } from './errors.ts'
import { withFolderLock } from './folder-lock.ts'
import { initialise, lastLine, readPassword, user } from './initialise.ts'
import { isAlive, isPostmaster, pause, readPidFile } from './postmaster.ts'
import { launch, runner } from './run-as.ts'
import { watchServer } from './watch-server.ts'

export type EmbeddedServer = {
  readonly url: string
  readonly adopted: boolean
  /** Stops the server unless another process is connected to it. */
  stop(): Promise<void>
}

const database = 'chapar'

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

const address = (port: number, password: string, name = database): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${name}`

async function answers(url: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === cluster
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function adopt(cluster: string, password: string): Promise<{ pid: number; port: number } | null> {
  // A server that is just starting answers soon; one whose process is gone never will.
  for (let tries = 0; tries < 40; tries++) {
    const running = readPidFile(cluster)
    if (running === null) return null
    if (!isPostmaster(running.pid, cluster)) {
      // PostgreSQL itself would take a living stranger for its predecessor and refuse to start.
      rmSync(join(cluster, 'postmaster.pid'), { force: true })
      return null
    }
    if (await answers(address(running.port, password, 'postgres'), cluster)) return running
    await pause(100)
  }
  return null
}

async function start(
  folder: string,
  cluster: string,
  password: string,
  port: number,
): Promise<{ pid: number; port: number }> {
  const logFile = join(folder, 'postgres.log')
  const log = openSync(logFile, 'w')
  const as = runner(cluster)
  const { command, args, identity } = launch(as, postgresBinaries().postgres, [
    '-D', cluster, '-p', String(port), '-k', '',
    '-c', 'listen_addresses=127.0.0.1',
    '-c', 'max_connections=100',
    '-c', 'jit=off',
    '-c', 'timezone=UTC',
    '-c', 'log_timezone=UTC',
  ]) // biome-ignore format: one setting a line
  const child = spawn(command, args, { cwd: '/', detached: true, stdio: ['ignore', log, log], ...identity })
  child.unref()
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  for (let tries = 0; tries < 600; tries++) {
    if (await answers(address(port, password, 'postgres'), cluster)) return { pid: child.pid!, port }
    if (ended)
      throw new EmbeddedServerError('start-failed', {
        log: logFile,
        reason: lastLine(readFileSync(logFile, 'utf8')),
      })
    await pause(tries < 40 ? 25 : 100)
  }
  throw new EmbeddedServerError('start-slow', { log: logFile })
}

/** Makes our database and stays connected: so others see that the server is used before any pool of ours is open. */
async function enter(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
  if (rowCount === 0) await client.query(`create database ${database}`)
  return client
}

async function isUsedByOthers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    // Our own pools are closed by now, but PostgreSQL may need a moment to see it.
    for (let tries = 0; tries < 10; tries++) {
      const { rows } = await client.query<{ others: number }>(
        `select count(*)::int as others from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      if (rows[0]!.others === 0) return false
      await pause(50)
    }
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * @param folder DATA_DIR; made when missing.
 * @param options.keepRunning for long-lived processes: watch the server and bring it back after a crash.
 */
export async function startEmbeddedServer(
  folder: string,
  options: { readonly keepRunning?: boolean } = {},
): Promise<EmbeddedServer> {
  mkdirSync(folder, { recursive: true })
  const cluster = join(folder, 'postgres')
  const { password, adopted, presence, ...begun } = await withFolderLock(folder, async () => {
    const password = readPassword(folder)
    if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(folder, cluster, password)
    const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
    if (made !== serverMajor)
      throw new EmbeddedServerError('other-version', { folder, made, ours: serverMajor })
    const adopted = await adopt(cluster, password)
    const running = adopted ?? (await start(folder, cluster, password, await freePort()))
    return { password, adopted, running, presence: await enter(address(running.port, password, 'postgres')) }
  })
  let { running } = begun
  const { port } = running
  const watch = options.keepRunning
    ? watchServer(cluster, running, async () => {
        running = await start(folder, cluster, password, port)
        return running
      })
    : null
  return {
    url: address(port, password),
    adopted: adopted !== null,
    async stop() {
      await watch?.stop()
      await withFolderLock(folder, async () => {
        await presence.end().catch(() => {})
        if (await isUsedByOthers(address(port, password, 'postgres'))) return
        const { pid } = running
        if (!isAlive(pid)) return
        process.kill(pid, 'SIGINT') // fast shutdown: open transactions are rolled back, everything committed is kept
        for (let tries = 0; tries < 600 && isAlive(pid); tries++) await pause(25)
      })
    },
  }
}

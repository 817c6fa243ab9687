/**
 * Chapar as a user runs it: `node bootstrap.mjs …` in a process of its own, with settings of its own and none of those
 * that the tests happen to run under.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { until } from './until.ts'

export const root = join(import.meta.dirname, '..', '..')

const settings =
  /^(PORT|HOST|DATA_DIR|DATABASE_URL|DATABASE_REPLICA_URLS|PUBLIC_URL|FETCH_ALLOW|MEDIA_URL|SMTP_URL|SAMPLE|LOG_LEVEL)$/

const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !settings.test(name) && !/^VITEST|^NODE_ENV$/.test(name)),
  )

export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

export type Command = {
  readonly child: ChildProcess
  /** What it wrote so far. */
  readonly stdout: () => string
  readonly stderr: () => string
  readonly ended: Promise<Ended>
}

/** @param detached gives it a process group of its own, so that a terminal's Ctrl-C can be played. */
export function runChapar(
  args: readonly string[],
  env: Record<string, string> = {},
  detached = false,
): Command {
  const child = spawn(process.execPath, [join(root, 'bootstrap.mjs'), ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
  })
  let [stdout, stderr] = ['', '']
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<Ended>(resolve =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )
  return { child, stdout: () => stdout, stderr: () => stderr, ended }
}

export type Site = Command & {
  /** `http://localhost:PORT` */
  readonly origin: string
  readonly port: number
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

/** `chapar start` on a free port. Resolves at once; `untilReady` waits for it. */
export async function startSite(env: Record<string, string>, detached = false): Promise<Site> {
  const port = Number(env.PORT ?? (await freePort()))
  const command = runChapar(['start'], { ...env, PORT: String(port) }, detached)
  return {
    ...command,
    origin: `http://localhost:${port}`,
    port,
    stop(signal = 'SIGTERM') {
      if (command.child.exitCode === null) command.child.kill(signal)
      return command.ended
    },
  }
}

/** Waits for `/readyz`; a start that ends before says what it wrote. */
export async function untilReady(site: Site, seconds = 60): Promise<Site> {
  let ended: Ended | null = null
  site.ended.then(how => {
    ended = how
  })
  await until(
    'the site is ready',
    async () => {
      if (ended !== null) throw new Error(`it ended with code ${ended.code}: ${site.stderr()}`)
      return (await readiness(site)) === 200
    },
    seconds,
  )
  return site
}

/** The status of `/readyz`; null while nobody listens. */
export async function readiness({ origin }: Pick<Site, 'origin'>): Promise<number | null> {
  try {
    return (await fetch(`${origin}/readyz`)).status
  } catch {
    return null
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

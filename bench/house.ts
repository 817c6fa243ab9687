/** A whole Chapar as its own process, on a data folder and a free port: benchmarks meet it as readers and editors do. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { residentMegabytes, runToEnd, until } from './process.ts'

const here = join(import.meta.dirname, '..')

export type House = {
  readonly pid: number
  readonly port: number
  readonly dataDir: string
  /** Path of the story that the sample begins with. */
  readonly storyPath: string
  /** From the start of the process to the first 200 of `/readyz`. */
  readonly readyMilliseconds: number
  /** Memory in use then. */
  readonly firstResidentMegabytes: number
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Runs a command of ours on the same data folder; its standard output. */
  command(args: readonly string[], seconds: number): Promise<string>
  /** Process id of the embedded database server, from its pid file. */
  databasePid(): number
  stop(): Promise<void>
}

/** What a reader's browser sends; crawlers are not counted, and counting is part of the cost. */
export const browserHeaders: Readonly<Record<string, string>> = {
  'User-Agent':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36',
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'Accept-Language': 'fa,en;q=0.7',
  'Accept-Encoding': 'gzip, deflate, br, zstd',
}

/** @param options.root the clone that runs; its own packages are installed where they are missing. */
export async function openHouse(dataDir: string, { root = here } = {}): Promise<House> {
  const bootstrap = join(root, 'bootstrap.mjs')
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  }
  delete env.DATABASE_URL
  delete env.PUBLIC_URL
  const began = performance.now()
  const child = spawn(process.execPath, [bootstrap, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, told] = ['', '']
  child.stdout.on('data', chunk => (out += chunk))
  child.stderr.on('data', chunk => (told = (told + chunk).slice(-4_000)))
  const gone = once(child, 'exit')
  let isStopping = false
  child.once('exit', code => {
    if (!isStopping) process.stderr.write(`chapar bench: a Chapar ended by itself with ${code}: ${told}\n`)
  })
  const address = () => /http:\/\/localhost:(\d+)(\/news\/\S+)/.exec(out)
  await until(
    'the addresses of a new Chapar',
    async () => {
      if (child.exitCode !== null) throw new Error(told)
      return address() !== null
    },
    { within: 120_000 },
  ).catch(error => {
    child.kill('SIGKILL')
    throw new Error(`${error.message}\n${told}`)
  })
  const port = Number(address()![1])
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' })
  await until('/readyz', async () => (await ask('/readyz')).status === 200)
  const pid = servingProcess(child.pid!)
  return {
    pid,
    port,
    dataDir,
    storyPath: address()![2]!,
    readyMilliseconds: performance.now() - began,
    firstResidentMegabytes: residentMegabytes(pid),
    get: ask,
    command: (args, seconds) => runToEnd(process.execPath, [bootstrap, ...args], { env, seconds }),
    databasePid: () =>
      Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    async stop() {
      isStopping = true
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await gone
      clearTimeout(late)
    },
  }
}

/** The bootstrap's one child. */
const servingProcess = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])

/** One answer as it came over the wire: headers as written, the body still compressed. */
export function rawGet(
  { port }: Pick<House, 'port'>,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly headers: string[]; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => resolve({ headers: answer.rawHeaders, body: Buffer.concat(chunks) }))
    }).once('error', reject)
  })
}

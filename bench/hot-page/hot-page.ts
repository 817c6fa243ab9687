/**
 * What a page from memory costs, against a bare `node:http` server that sends the same bytes and headers on the same runtime.
 *
 * Compared is processor time per request (user and system, from /proc), not time by the clock, because a benchmark shares its
 * machine; six rounds, each asking both, in turn first and second; the ratio of the medians.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { browserHeaders, type House, rawGet } from '../house.ts'
import { pause, processorMicroseconds, runToEnd } from '../process.ts'
import { type Figure, median, type Question } from '../question.ts'

const rounds = 6
const requestsARound = 60_000
const secondsARound = 30
const connections = 32

type Server = { readonly pid: number; readonly port: number }

export const hotPage: Question = {
  name: 'hot-page',
  async ask(workshop): Promise<Figure[]> {
    const house = await workshop.stocked()
    const page = await settledPage(house)
    const folder = workshop.folder('hot-page')
    const bare = await startBare(folder, page)
    try {
      const costs = { bare: [] as number[], chapar: [] as number[] }
      const ask = async (name: keyof typeof costs, server: Server, requests: number, into: number[]) => {
        const cost = await processorCost(server, house.storyPath, page.length, requests)
        workshop.say(`${name} ${cost.toFixed(1)} µs a request`)
        into.push(cost)
      }
      // Both compile what they run often before anything counts.
      await ask('bare', bare, requestsARound / 2, [])
      await ask('chapar', house, requestsARound / 2, [])
      for (let round = 0; round < rounds; round++) {
        const bareTurn = () => ask('bare', bare, requestsARound, costs.bare)
        const ourTurn = () => ask('chapar', house, requestsARound, costs.chapar)
        for (const turn of round % 2 === 0 ? [bareTurn, ourTurn] : [ourTurn, bareTurn]) await turn()
      }
      const [floor, ours] = [median(costs.bare), median(costs.chapar)]
      return [
        { what: 'bare node:http, processor time a request', value: floor, unit: 'µs' },
        { what: 'hot story page, processor time a request', value: ours, unit: 'µs' },
        {
          what: 'of the bare server',
          value: floor / ours,
          unit: '×',
          must: { atLeast: 0.85 },
          aim: { atLeast: 0.95 },
        },
      ]
    } finally {
      bare.stop()
    }
  },
}

type SentPage = { readonly headers: string[]; readonly body: Buffer; readonly length: number }

/** The page as it goes out once it has been compressed as small as it will be. */
async function settledPage(house: House): Promise<SentPage> {
  let last: SentPage | null = null
  for (let tries = 0; tries < 20; tries++) {
    const page = await fetchPage(house)
    if (last !== null && tries > 4 && page.length === last.length) return page
    last = page
    await pause(100)
  }
  throw new Error('the story page keeps changing')
}

async function fetchPage(house: House): Promise<SentPage> {
  const { headers: given, body } = await rawGet(house, house.storyPath, browserHeaders)
  // The bare server writes these by itself.
  const own = ['date', 'connection', 'keep-alive']
  const headers = given.flatMap((name, i) =>
    i % 2 === 0 && !own.includes(name.toLowerCase()) ? [name, given[i + 1]!] : [],
  )
  return { headers, body, length: body.length }
}

async function startBare(folder: string, page: SentPage): Promise<Server & { stop(): void }> {
  const [headers, body] = [join(folder, 'headers.json'), join(folder, 'body')]
  writeFileSync(headers, JSON.stringify(page.headers))
  writeFileSync(body, page.body)
  const script = join(import.meta.dirname, 'bare-server.ts')
  const child = spawn(process.execPath, [script, headers, body], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout!, 'data')) as [Buffer]
  return { pid: child.pid!, port: Number(port), stop: () => child.kill() }
}

async function processorCost(
  { pid, port }: Server,
  path: string,
  bodyLength: number,
  requests: number,
): Promise<number> {
  const head = Object.entries(browserHeaders).map(([name, value]) => `${name}: ${value}\r\n`)
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${head.join('')}\r\n`
  const before = processorMicroseconds(pid)
  const out = await runToEnd(
    process.execPath,
    [join(import.meta.dirname, 'load.ts'), ...[port, requests, secondsARound, connections].map(String)],
    { seconds: secondsARound + 20, input: request },
  )
  const used = processorMicroseconds(pid) - before
  const { answered, answerBytes } = JSON.parse(out) as { answered: number; answerBytes: number }
  if (answerBytes < bodyLength) throw new Error(`answers of ${answerBytes} bytes instead of ${bodyLength}`)
  return used / answered
}

/**
 * Comments with proof of work, taken over HTTP by one web process: how many a second, how long each waits, and what is left
 * to readers of a hot page meanwhile. Proofs are worked out beforehand, of the least work, for it is the server that is asked;
 * every comment comes from an address of its own and under one of a few stories, as on the evening of an election.
 */

import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { loadEngine } from 'persian/node'
import { systemClock } from '../../src/base/clock.ts'
import { mintChallenge } from '../../src/comments/captcha.ts'
import { openCommentRoom } from '../../src/comments/open-room.ts'
import { openStore } from '../../src/server/open-store.ts'
import { openDesk } from '../desk.ts'
import { browserHeaders, type House } from '../house.ts'
import { pause, processorMicroseconds, runToEnd } from '../process.ts'
import { type Figure, type Question, quantile } from '../question.ts'

const stories = 10
const comments = 2_400
const connections = 16
/** Of the usual work: one to four tries. */
const leastWork = 0.01
const readingSeconds = 6

export const commentLoop: Question = {
  name: 'comments',
  async ask(workshop): Promise<Figure[]> {
    const house = await workshop.stocked()
    const desk = await openDesk(house)
    const ids: number[] = []
    for (let i = 0; i < stories; i++) {
      const id = await desk.write(`زیر این خبر بسیار می‌نویسند، ${i + 1}`)
      await desk.publish(id)
      ids.push(id)
    }
    await desk.close()
    workshop.say(`working out ${comments} proofs`)
    const forms = await workOut(house, ids)
    const third = comments / 3
    // What runs often is compiled before anything counts.
    await sendAll(house, forms.slice(0, third))
    const before = processorMicroseconds(house.pid)
    const alone = await sendAll(house, forms.slice(third, 2 * third))
    const cost = (processorMicroseconds(house.pid) - before) / third
    // A page is packed smaller once it is asked for again: until then its length changes.
    for (let i = 0; i < 5; i++) {
      await (await house.get(house.storyPath, browserHeaders)).arrayBuffer()
      await pause(200)
    }
    const readAlone = await readRate(house)
    // Written beside the reading at the rate that must be held.
    const [beside, readBeside] = await Promise.all([
      sendAll(house, forms.slice(2 * third), 150),
      readRate(house),
    ])
    return [
      { what: 'accepted a second', value: alone.rate, unit: 'a second', aim: { atLeast: 150 } },
      { what: 'processor time of the web process, a comment', value: cost, unit: 'µs' },
      { what: 'a comment, 99 of 100', value: quantile(alone.times, 0.99), unit: 'ms' },
      {
        what: '99 of 100 at 150 a second beside reading',
        value: quantile(beside.times, 0.99),
        unit: 'ms',
        aim: { atMost: 150 },
      },
      {
        what: 'reading beside 150 comments a second, of its own rate',
        value: readBeside / readAlone,
        unit: '×',
        aim: { atLeast: 0.6 },
      },
    ]
  },
}

type Form = { readonly path: string; readonly body: string; readonly address: string }

async function workOut({ dataDir }: House, ids: readonly number[]): Promise<Form[]> {
  const store = await openStore({ dataDir, databaseUrl: null })
  const { secrets } = await openCommentRoom(store.newsroom, loadEngine(), systemClock)
  await store.close()
  const forms: Form[] = []
  for (let i = 0; i < comments; i++) {
    const storyId = ids[i % ids.length]!
    const challenge = await mintChallenge(secrets, { storyId, purpose: 'comment' }, systemClock(), leastWork)
    const solution = await solveChallenge({ challenge, deriveKey })
    const altcha = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
    const text = `این دیدگاه شماره ${i} است و مي خواهم بدانم كه چرا قيمت نان در شهر ما هنوز پایین نیامده است؟`
    const body = new URLSearchParams({ name: 'خواننده سنجش', text, altcha, key: `bench-comment-number-${i}` })
    forms.push({
      path: `/news/${storyId}/comments`,
      body: String(body),
      address: `100.${(i >> 8) % 200}.${i & 255}.7`,
    })
  }
  return forms
}

/** @param perSecond how many are offered; without it as many as are taken. */
async function sendAll(
  house: House,
  forms: readonly Form[],
  perSecond?: number,
): Promise<{ rate: number; times: number[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const began = performance.now()
  let next = 0
  const work = async (): Promise<void> => {
    for (let i = next++; i < forms.length; i = next++) {
      if (perSecond !== undefined) {
        const due = began + (i / perSecond) * 1_000
        const wait = due - performance.now()
        if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
      }
      const sent = performance.now()
      await send(house, agent, forms[i]!)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  agent.destroy()
  return { rate: (forms.length / (performance.now() - began)) * 1_000, times }
}

const send = (house: House, agent: Agent, { path, body, address }: Form): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(body),
      'X-Forwarded-For': address,
    }
    const asked = request(
      { host: '127.0.0.1', port: house.port, path, method: 'POST', agent, headers },
      answer => {
        answer.resume()
        answer.once('end', () =>
          answer.statusCode === 303 ? resolve() : reject(new Error(`${path} answered ${answer.statusCode}`)),
        )
      },
    )
    asked.once('error', reject)
    asked.end(body)
  })

/** Answers a second of the hot page, from a process of its own. */
async function readRate(house: House): Promise<number> {
  const head = Object.entries(browserHeaders).map(([name, value]) => `${name}: ${value}\r\n`)
  const input = `GET ${house.storyPath} HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\n${head.join('')}\r\n`
  const script = join(import.meta.dirname, '..', 'hot-page', 'load.ts')
  const args = [script, ...[house.port, 10_000_000, readingSeconds, 8].map(String)]
  const out = await runToEnd(process.execPath, args, { seconds: readingSeconds + 20, input })
  return (JSON.parse(out) as { answered: number }).answered / readingSeconds
}

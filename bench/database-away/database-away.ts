/**
 * The database goes away in three ways and comes back: frozen (as a machine that hangs), shut down (as for maintenance), killed
 * (as in a crash; then our own watch starts it again). While it is gone every page that was rendered answers 200, those too
 * that a publication made stale in the last moment; from its
 * return to the last of these it takes two seconds at most: a page never rendered, a publication seen on its page and the front,
 * and that story found by search, for which the listener, the jobs and both pools must be back.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Desk, openDesk } from '../desk.ts'
import type { House } from '../house.ts'
import { storyPaths } from '../memory/memory.ts'
import { pause, until } from '../process.ts'
import type { Figure, Question } from '../question.ts'

const awayMilliseconds = 3_000
const asked = 20

export const databaseAway: Question = {
  name: 'database-away',
  async ask(workshop): Promise<Figure[]> {
    const house = await workshop.stocked()
    const paths = await storyPaths(house)
    const known = ['/', '/service/science', '/rss', ...paths.slice(-asked)]
    const fresh = paths.slice(2_000, 2_003)
    const figures: Figure[] = []
    for (const [name, takeAway] of Object.entries(ways)) {
      workshop.say(`the database is ${name}`)
      for (const path of known) await (await house.get(path)).arrayBuffer()
      await makeStale(house)
      const bringBack = await takeAway(house)
      const answers = await askWhileAway(house, known)
      const cameBack = await bringBack()
      await until(
        'a page never rendered',
        async () => (await house.get(fresh.pop() ?? '/about')).status === 200,
      )
      const page = performance.now() - cameBack
      await publishAndFind(house, `بازگشت پایگاه داده پس از ${name}`)
      const all = performance.now() - cameBack
      figures.push(
        {
          what: `${name}: rendered pages that did not answer 200`,
          value: answers.wrong,
          unit: 'answers',
          must: { atMost: 0 },
        },
        { what: `${name}: slowest of those answers`, value: answers.slowest, unit: 'ms' },
        { what: `${name}: new page after its return`, value: page / 1000, unit: 's', must: { atMost: 2 } },
        {
          what: `${name}: publication seen and found after its return`,
          value: all / 1000,
          unit: 's',
          must: { atMost: 2 },
        },
      )
    }
    return figures
  },
}

/** Takes the database away; what it gives brings it back and tells the moment when it answered again. */
type TakeAway = (house: House) => Promise<() => Promise<number>>

const ways: Readonly<Record<string, TakeAway>> = {
  async frozen(house) {
    const processes = await databaseProcesses(house)
    for (const pid of processes) process.kill(pid, 'SIGSTOP')
    return async () => {
      for (const pid of processes) process.kill(pid, 'SIGCONT')
      return performance.now()
    }
  },
  async 'shut down'(house) {
    const pid = house.databasePid()
    const [command, ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
    process.kill(pid, 'SIGINT')
    await until('the end of the database', async () => !isAlive(pid))
    return async () => {
      // As root it ran in a user namespace of its own; the same one is made again.
      const prefix =
        process.getuid!() === 0 ? ['unshare', '--user', '--map-user=65534', '--map-group=65534'] : []
      const [program, ...rest] = [...prefix, command!, ...args]
      spawn(program!, rest, { cwd: '/', detached: true, stdio: 'ignore' }).unref()
      return answersAgain(house)
    }
  },
  async killed(house) {
    const pid = house.databasePid()
    process.kill(pid, 'SIGKILL')
    await until('the end of the database', async () => !isAlive(pid))
    return () => answersAgain(house)
  },
}

/** The moment when the pid file says that connections are taken. */
async function answersAgain({ dataDir }: House): Promise<number> {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  await until('the return of the database', async () => {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines[7]?.trim() === 'ready' && isAlive(Number(lines[0]))
  })
  return performance.now()
}

/** The server and its children, which do not stop with it. */
async function databaseProcesses(house: House): Promise<number[]> {
  const pid = house.databasePid()
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  return [pid, ...children]
}

const isAlive = (pid: number): boolean => {
  try {
    // A zombie still has a process id; it waits for a parent that does not look.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

async function askWhileAway(
  house: House,
  paths: readonly string[],
): Promise<{ wrong: number; slowest: number }> {
  const until = performance.now() + awayMilliseconds
  let [wrong, slowest] = [0, 0]
  while (performance.now() < until) {
    for (const path of paths) {
      const began = performance.now()
      const answer = await house.get(path)
      await answer.arrayBuffer()
      if (answer.status !== 200) wrong++
      slowest = Math.max(slowest, performance.now() - began)
    }
    await pause(50)
  }
  return { wrong, slowest }
}

/** A last publication: the front and the lists of its service are to be made anew, and nobody did so yet. */
async function makeStale(house: House): Promise<void> {
  const desk = await openDesk(house)
  try {
    await desk.publish(await desk.write('پیش از رفتن پایگاه داده'))
  } finally {
    await desk.close()
  }
  await pause(200)
}

async function publishAndFind(house: House, headline: string): Promise<void> {
  let desk: Desk | null = null
  try {
    desk = await openDesk(house)
    const id = await desk.write(headline)
    const path = await desk.publish(id)
    const shows = (page: string) => async () =>
      (await (await house.get(page)).text()).includes(`/news/${id}/`)
    await until('the page', async () => (await house.get(encodeURI(path))).status === 200)
    await until('the front', shows('/'))
    let turn = 0
    await until('the search', () => shows(`/search?q=${encodeURIComponent(headline)}&turn=${turn++}`)())
  } finally {
    await desk?.close()
  }
}

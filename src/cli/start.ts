/** `chapar start`: everything in one process; prints where to look and runs until it is told to stop. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { acceptanceKey } from '../../sample/acceptance-story.ts'
import { type Config, isLoopback } from '../server/config.ts'
import { type Running, run } from '../server/run.ts'
import { findSlug } from '../store/reading.ts'
import { findSampleState, listSampleStories } from '../store/sample.ts'
import { absolute, storyPath } from '../story/addresses.ts'
import { accountsFa } from '../strings/accounts.fa.ts'
import { cliEn } from '../strings/cli.en.ts'
import { cliFa } from '../strings/cli.fa.ts'
import { makeLog, untilTold } from './long-lived.ts'
import { withConfig } from './with-config.ts'

export const start = (): Promise<number> =>
  withConfig(async config => {
    const stopped = untilTold()
    const starting = run(config, makeLog(config))
    const running = await Promise.race([starting, stopped.then(() => null)])
    if (running === null) return stopEarly(starting)
    try {
      const sample = config.sample ? await loadSampleOnce(running, stopped) : 'loaded'
      if (sample === 'failed') return 1
      if (sample === 'stopped') return 0
      process.stdout.write(`${(await whereToLook(config, running)).join('\n')}\n`)
      running.markReady()
      await stopped
    } finally {
      await running.stop()
    }
    return 0
  })

/** Longest that a start which is no longer wanted may take to come to a point where it can be undone. */
const patience = 5_000

/** Told to stop before everything stood (it may be waiting for another process): undone if that is soon, else left. */
async function stopEarly(starting: Promise<Running>): Promise<number> {
  const late = new Promise<null>(resolve => setTimeout(() => resolve(null), patience))
  const running = await Promise.race([starting.catch(() => null), late])
  await running?.stop()
  process.exit(0)
}

/**
 * In a process of its own: making the pictures leaves a quarter of a gigabyte of the image library's memory behind (resident
 * after a first start 502 MB when done here, 163 MB so). Why it failed, it has said itself.
 */
async function loadSampleOnce(
  { newsroom }: Running,
  stopped: Promise<void>,
): Promise<'loaded' | 'failed' | 'stopped'> {
  if ((await findSampleState(newsroom.database)) !== 'absent') return 'loaded'
  process.stderr.write(`${cliFa.loadingSample}\n${cliEn.loadingSample}\n`)
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, 'sample', 'load'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Ctrl-C in a terminal reaches us alone: that it ended by our wish is no failure.
    detached: true,
  })
  const ended = once(child, 'exit') as Promise<[code: number | null]>
  const code = await Promise.race([ended.then(([exit]) => exit), stopped.then(() => 'stopped' as const)])
  if (code === 'stopped') {
    // What it did is noted; the next start goes on from there.
    child.kill('SIGKILL')
    await ended
    return 'stopped'
  }
  return code === 0 ? 'loaded' : 'failed'
}

async function whereToLook(config: Config, running: Running): Promise<string[]> {
  const { newsroom } = running
  const { publicUrl } = newsroom
  const lines = [cliFa.site(`${publicUrl}/`)]
  if (config.sample) {
    const acceptance = (await listSampleStories(newsroom.database)).find(({ key }) => key === acceptanceKey)
    const slug = acceptance ? await findSlug(newsroom.database, acceptance.story_id) : null
    if (acceptance && slug !== null) {
      lines.push(cliFa.acceptanceStory(absolute(publicUrl, storyPath(acceptance.story_id, slug))))
    }
  }
  const link = await running.firstLink()
  if (link !== null) lines.push(accountsFa.firstLink(link))
  if (isLoopback(config.host)) lines.push(cliFa.onlyHere, cliEn.onlyHere)
  return lines
}

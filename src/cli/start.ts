/** `chapar start`: everything in one process; prints where to look and runs until it is told to stop. */
import { acceptanceKey, loadSample } from '../../sample/load-sample.ts'
import { systemClock } from '../base/clock.ts'
import { type Config, isLoopback } from '../server/config.ts'
import { type Running, run } from '../server/run.ts'
import { findSlug } from '../store/reading.ts'
import { findSampleState, listSampleStories } from '../store/sample.ts'
import { absolute, storyPath } from '../story/addresses.ts'
import { cliEn } from '../strings/cli.en.ts'
import { cliFa } from '../strings/cli.fa.ts'
import { withConfig } from './with-config.ts'

export const start = (): Promise<number> =>
  withConfig(async config => {
    const stopped = untilTold()
    const running = await run(config, makeLog(config))
    const at = { ...config, publicUrl: withPort(config, running.port) }
    try {
      if (config.sample) await loadSampleOnce(running)
      process.stdout.write(`${(await whereToLook(at, running)).join('\n')}\n`)
      running.markReady()
      await stopped
    } finally {
      await running.stop()
    }
    return 0
  })

/** Ctrl-C reaches us twice, from the terminal and through the bootstrap: it is one wish. */
function untilTold(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

/** PORT=0 takes a free port; the addresses printed name it. */
function withPort(config: Config, port: number): string {
  return config.port === 0 ? config.publicUrl.replace(/:0$/, `:${port}`) : config.publicUrl
}

async function loadSampleOnce({ newsroom, mediaFolder }: Running): Promise<void> {
  if ((await findSampleState(newsroom.database)) !== 'absent') return
  process.stderr.write(`${cliFa.loadingSample}\n`)
  await loadSample(newsroom, mediaFolder)
}

async function whereToLook(config: Config, { newsroom }: Running): Promise<string[]> {
  const { publicUrl } = config
  const lines = [cliFa.site(`${publicUrl}/`)]
  if (config.sample) {
    const acceptance = (await listSampleStories(newsroom.database)).find(({ key }) => key === acceptanceKey)
    const slug = acceptance ? await findSlug(newsroom.database, acceptance.story_id) : null
    if (acceptance && slug !== null) {
      lines.push(cliFa.acceptanceStory(absolute(publicUrl, storyPath(acceptance.story_id, slug))))
    }
  }
  if (isLoopback(config.host)) lines.push(cliFa.onlyHere, cliEn.onlyHere)
  return lines
}

function makeLog({ logLevel }: Config): (message: string, error?: unknown) => void {
  if (logLevel === 'silent' || logLevel === 'fatal') return () => {}
  return (message, error) => {
    const told = error instanceof Error ? (logLevel === 'debug' ? error.stack : error.message) : ''
    process.stderr.write(
      `${JSON.stringify({ at: systemClock().toISOString(), message, ...(told ? { error: told } : {}) })}\n`,
    )
  }
}

/** `chapar start`: everything in one process; prints where to look and runs until it is told to stop. */
import { acceptanceKey, loadSample } from '../../sample/load-sample.ts'
import { type Config, isLoopback } from '../server/config.ts'
import { type Running, run } from '../server/run.ts'
import { findSlug } from '../store/reading.ts'
import { findSampleState, listSampleStories } from '../store/sample.ts'
import { absolute, storyPath } from '../story/addresses.ts'
import { cliEn } from '../strings/cli.en.ts'
import { cliFa } from '../strings/cli.fa.ts'
import { makeLog, untilTold } from './long-lived.ts'
import { withConfig } from './with-config.ts'

export const start = (): Promise<number> =>
  withConfig(async config => {
    const stopped = untilTold()
    const running = await run(config, makeLog(config))
    try {
      if (config.sample) await Promise.race([loadSampleOnce(running), stopped])
      process.stdout.write(`${(await whereToLook(config, running)).join('\n')}\n`)
      running.markReady()
      await stopped
    } finally {
      await running.stop()
    }
    return 0
  })

async function loadSampleOnce({ newsroom, mediaFolder }: Running): Promise<void> {
  if ((await findSampleState(newsroom.database)) !== 'absent') return
  process.stderr.write(`${cliFa.loadingSample}\n`)
  await loadSample(newsroom, mediaFolder)
}

async function whereToLook(config: Config, { newsroom }: Running): Promise<string[]> {
  const { publicUrl } = newsroom
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

/** `chapar sample remove`: takes the sample newsroom away and leaves an empty one of one's own. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openStore } from '../server/open-store.ts'
import { announceChange } from '../store/changes.ts'
import { findSampleState, listSampleStories, removeSample, setSampleState } from '../store/sample.ts'
import { cliEn } from '../strings/cli.en.ts'
import { cliFa } from '../strings/cli.fa.ts'
import { withConfig } from './with-config.ts'

export const sample = ([action, ...rest]: string[]): Promise<number> =>
  withConfig(async config => {
    if (action !== 'remove' || rest.length > 0) {
      process.stderr.write(`${cliFa.sampleUsage}\n${cliEn.sampleUsage}\n`)
      return 64
    }
    const store = await openStore(config)
    try {
      const state = await findSampleState(store.newsroom)
      if (state !== 'loaded' && (await listSampleStories(store.newsroom)).length === 0) {
        process.stderr.write(`${cliFa.sampleAbsent}\n${cliEn.sampleAbsent}\n`)
        return 0
      }
      const { count, files } = await store.newsroom.transaction(async db => {
        const stories = await listSampleStories(db)
        const gone = await removeSample(db)
        await setSampleState(db, 'removed')
        await announceChange(db, ['everything'])
        return { count: stories.length, files: gone }
      })
      // The rows are gone for good; a file that stays behind because we are killed here is only unused.
      for (const file of files) await rm(join(config.mediaFolder, file), { force: true })
      process.stderr.write(`${cliFa.sampleRemoved(String(count))}\n${cliEn.sampleRemoved(String(count))}\n`)
      return 0
    } finally {
      await store.close()
    }
  })

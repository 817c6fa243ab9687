/**
 * The sample newsroom: `chapar sample load` takes it in (a first start runs this), `chapar sample remove` takes it away and
 * leaves an empty newsroom of one's own; `chapar sample --stories N` adds a synthetic one of N stories, for benchmarks, which
 * `remove` takes away as well.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { loadEngine } from 'persian/node'
import { loadSample } from '../../sample/load-sample.ts'
import { fillWithSynthetic } from '../../sample/synthetic-stories.ts'
import { systemClock } from '../base/clock.ts'
import type { Config } from '../server/config.ts'
import { openStore, type Store } from '../server/open-store.ts'
import { announceChange } from '../store/changes.ts'
import { openJobs } from '../store/jobs.ts'
import { findSampleState, listSampleStories, removeSample, setSampleState } from '../store/sample.ts'
import { cliEn } from '../strings/cli.en.ts'
import { cliFa } from '../strings/cli.fa.ts'
import { withConfig } from './with-config.ts'

const mostStories = 1_000_000

export const sample = (args: string[]): Promise<number> =>
  withConfig(async config => {
    const work = readWork(args)
    if (work === null) {
      process.stderr.write(`${cliFa.sampleUsage}\n${cliEn.sampleUsage}\n`)
      return 64
    }
    const store = await openStore(config)
    try {
      return await work(store, config)
    } finally {
      await store.close()
    }
  })

function readWork(args: readonly string[]): ((store: Store, config: Config) => Promise<number>) | null {
  const [word, number] = args
  if (word === 'load' && args.length === 1) return load
  if (word === 'remove' && args.length === 1) return remove
  const count = /^\d{1,7}$/.test(number ?? '') ? Number(number) : 0
  return word === '--stories' && args.length === 2 && count > 0 && count <= mostStories
    ? store => fill(store, count)
    : null
}

/** Where it is loaded already, or was removed, nothing happens. */
async function load({ newsroom }: Store, { publicUrl, fetchAllow, mediaFolder }: Config): Promise<number> {
  if ((await findSampleState(newsroom)) !== 'absent') return 0
  const jobs = await openJobs(newsroom, 'sender')
  try {
    const clock = systemClock
    const ingester = { database: newsroom, jobs, clock, engine: loadEngine(), publicUrl, fetchAllow }
    await loadSample(ingester, mediaFolder)
  } finally {
    await jobs.stop()
  }
  return 0
}

async function fill({ newsroom }: Store, count: number): Promise<number> {
  await fillWithSynthetic(newsroom, count, systemClock(), done => {
    process.stderr.write(`${cliFa.sampleFilled(String(done), String(count))}\n`)
  })
  return 0
}

async function remove({ newsroom }: Store, { mediaFolder }: Config): Promise<number> {
  const state = await findSampleState(newsroom)
  if (state !== 'loaded' && (await listSampleStories(newsroom)).length === 0) {
    process.stderr.write(`${cliFa.sampleAbsent}\n${cliEn.sampleAbsent}\n`)
    return 0
  }
  const { count, files } = await newsroom.transaction(async db => {
    const stories = await listSampleStories(db)
    const gone = await removeSample(db)
    await setSampleState(db, 'removed')
    await announceChange(db, ['everything'])
    return { count: stories.length, files: gone }
  })
  // The rows are gone for good; a file that stays behind because we are killed here is only unused.
  for (const file of files) await rm(join(mediaFolder, file), { force: true })
  process.stderr.write(`${cliFa.sampleRemoved(String(count))}\n${cliEn.sampleRemoved(String(count))}\n`)
  return 0
}

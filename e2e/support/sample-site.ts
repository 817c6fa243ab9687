/**
 * Before the end-to-end tests: one Chapar with its sample newsroom, started as a user would, for all of them. One story
 * more is published and withdrawn, so that there is a 410 to look at.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { publishStory } from '../../src/publish/publish-story.ts'
import { withdrawStory } from '../../src/publish/withdraw-story.ts'
import { readiness, type Site, startSite } from './chapar-process.ts'
import { openDesk, writeStory } from './desk.ts'
import { until } from './until.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The running sample newsroom. */
    site: {
      readonly origin: string
      readonly dataDir: string
      readonly port: number
      /** Paths, percent-encoded. */
      readonly acceptancePath: string
      readonly withdrawnPath: string
      /** How its first start went, for those who watch starts. */
      readonly start: {
        /** What `/readyz` answered, each answer once, in order. */
        readonly statuses: readonly number[]
        readonly wereLinesPrinted: boolean
        readonly lines: readonly string[]
      }
    }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chapar-e2e-'))
  const site = await startSite({ DATA_DIR: dataDir })
  const stop = async () => {
    await site.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const start = await watchStart(site)
    const acceptance = site.stdout().match(/sample story\): (\S+)/)?.[1]
    if (acceptance === undefined) throw new Error(`no acceptance story was named: ${site.stdout()}`)
    const withdrawnPath = await withdrawOne(dataDir)
    const acceptancePath = new URL(acceptance).pathname
    project.provide('site', {
      origin: site.origin,
      port: site.port,
      dataDir,
      acceptancePath,
      withdrawnPath,
      start,
    })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

async function watchStart(site: Site) {
  const statuses: number[] = []
  let wereLinesPrinted = false
  const isReady = async () => {
    const status = await readiness(site)
    wereLinesPrinted = site.stdout() !== ''
    if (status !== null && statuses.at(-1) !== status) statuses.push(status)
    if (site.child.exitCode !== null) throw new Error(`it ended: ${site.stderr()}`)
    return status === 200
  }
  await until('the sample newsroom is ready', isReady, 240)
  return { statuses, wereLinesPrinted, lines: site.stdout().trim().split('\n') }
}

async function withdrawOne(dataDir: string): Promise<string> {
  const desk = await openDesk(dataDir)
  try {
    const id = await writeStory(desk, { headline: 'گشایش پل تازه رودبست' })
    await publishStory(desk.newsroom, id, 'test')
    await withdrawStory(desk.newsroom, id, 'test', 'روز گشایش پل نادرست گزارش شده بود.')
    return `/news/${id}`
  } finally {
    await desk.close()
  }
}

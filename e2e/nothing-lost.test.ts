/** Whatever falls over, and whenever: what Chapar acknowledged is there, once. `npm run chaos` asks the same for longer. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, writeThroughAccidents } from './support/accidents.ts'

const times = 3

describe('when web process and database are killed again and again while people write', () => {
  let folder: string
  let outcome: Outcome
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chapar-e2e-'))
    outcome = await writeThroughAccidents({ folder, seed: 11, times })
  }, 180_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('comments, saves and publications are acknowledged in between', () => {
    expect(outcome.kills).toEqual({ web: times, database: times })
    for (const count of Object.values(outcome.acknowledged)) expect(count).toBeGreaterThan(2 * times)
  })

  it('each that was acknowledged is there exactly once, and nothing is there by half', () => {
    expect(outcome.faults).toEqual([])
  })
})

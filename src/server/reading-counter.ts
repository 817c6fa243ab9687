/**
 * How often each story is read: counted in memory where the page is served, written once a minute. What is not yet written
 * when the process is killed is lost: up to a minute of counts, never a story.
 */
import type { IncomingMessage } from 'node:http'
import type { Clock } from '../base/clock.ts'
import { announceChange } from '../store/changes.ts'
import type { Database } from '../store/database.ts'
import { addReadings, removeReadingsBefore } from '../store/readings.ts'

/** Names that crawlers, previews and tools give themselves; whoever names nothing is none of our readers either. */
const crawler =
  /bot|crawl|spider|slurp|preview|fetch|monitor|curl|wget|python|java\/|go-http|node|headless|lighthouse|feed/i

const keptMilliseconds = 48 * 60 * 60 * 1000
const hourMilliseconds = 60 * 60 * 1000

export class ReadingCounter {
  #counts = new Map<number, number>()

  count(storyId: number, request: IncomingMessage): void {
    const agent = request.headers['user-agent']
    if (agent === undefined || crawler.test(agent) || request.method !== 'GET') return
    this.#counts.set(storyId, (this.#counts.get(storyId) ?? 0) + 1)
  }

  /** Writes what was counted; on failure the counts are kept for the next time. */
  async flush(database: Database, clock: Clock): Promise<void> {
    const counts = this.#counts
    if (counts.size === 0) return
    this.#counts = new Map()
    const now = clock().getTime()
    try {
      await database.transaction(async db => {
        await addReadings(db, new Date(now - (now % hourMilliseconds)), counts)
        await removeReadingsBefore(db, new Date(now - keptMilliseconds))
        await announceChange(db, ['most-read'])
      })
    } catch (error) {
      for (const [id, count] of counts) this.#counts.set(id, (this.#counts.get(id) ?? 0) + count)
      throw error
    }
  }
}

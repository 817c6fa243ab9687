/**
 * How often each story is read: counted in memory where the page is served, written once a minute. What is not yet written
 * when the process is killed is lost: up to a minute of counts, never a story.
 */
import type { Clock } from '../base/clock.ts'
import { announceChange } from '../store/changes.ts'
import type { Database } from '../store/database.ts'
import { addReadings, removeReadingsBefore } from '../store/readings.ts'

/** Names that crawlers, previews and tools give themselves; whoever names nothing is none of our readers either. */
const crawler =
  /bot|crawl|spider|slurp|preview|fetch|monitor|curl|wget|python|java\/|go-http|node|headless|lighthouse|feed/i

const keptMilliseconds = 48 * 60 * 60 * 1000
const mostNames = 1_000
const hourMilliseconds = 60 * 60 * 1000

export class ReadingCounter {
  #counts = new Map<number, number>()
  readonly #readers = new Map<string, boolean>()

  /** @param agent the name that the asking program gives itself, '' where it gives none. */
  count(storyId: number, agent: string): void {
    if (this.#isReader(agent)) this.#counts.set(storyId, (this.#counts.get(storyId) ?? 0) + 1)
  }

  /** Names come again and again, and looking one up costs a fifth of what the pattern does. */
  #isReader(agent: string): boolean {
    const known = this.#readers.get(agent)
    if (known !== undefined) return known
    if (this.#readers.size >= mostNames) this.#readers.clear()
    const isReader = agent !== '' && !crawler.test(agent)
    this.#readers.set(agent, isReader)
    return isReader
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

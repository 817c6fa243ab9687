/** A desk beside the running Chapar, on the same store: writes drafts and publishes them by the newsroom's own command. */
import { systemClock } from '../src/base/clock.ts'
import { publishStory } from '../src/publish/publish-story.ts'
import { openStore } from '../src/server/open-store.ts'
import { openJobs } from '../src/store/jobs.ts'
import { insertRevision, insertStory } from '../src/store/stories.ts'
import { storyPath } from '../src/story/addresses.ts'
import { plainRuns } from '../src/story/body.ts'
import type { House } from './house.ts'

export type Desk = {
  /** @returns the id of a draft that can be published. */
  write(headline: string): Promise<number>
  /** @returns the path of its page. */
  publish(storyId: number): Promise<string>
  close(): Promise<void>
}

export async function openDesk({ dataDir }: House): Promise<Desk> {
  const { newsroom, close } = await openStore({ dataDir, databaseUrl: null })
  const jobs = await openJobs(newsroom, 'sender')
  return {
    async write(headline) {
      const now = systemClock()
      const at = { first: now.toISOString(), last: now.toISOString() }
      const dated = { datedAt: null, datedGrain: null, createdAt: now }
      const storyId = await insertStory(newsroom, {
        origin: 'staff',
        language: 'fa',
        direction: 'rtl',
        ...dated,
      })
      const content = {
        kicker: null,
        headline,
        lead: null,
        byline: null,
        attribution: { reportedBy: null, source: null, originalAddress: null },
        service: 'science',
        tags: [],
        picture: null,
        body: [{ id: 'b1', at, type: 'paragraph' as const, content: plainRuns(headline) }],
      }
      await insertRevision(newsroom, {
        storyId,
        content,
        edits: [],
        madeBy: 'bench',
        reason: 'bench',
        madeAt: now,
      })
      return storyId
    },
    async publish(storyId) {
      const released = await publishStory({ database: newsroom, jobs, clock: systemClock }, storyId, 'bench')
      if (!released.ok) throw new Error(released.code)
      return storyPath(storyId, released.value.slug)
    },
    async close() {
      await jobs.stop()
      await close()
    },
  }
}

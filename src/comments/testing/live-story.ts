import type { Clock } from '../../base/clock.ts'
import { publishStory } from '../../publish/publish-story.ts'
import type { Database } from '../../store/database.ts'
import type { Jobs } from '../../store/jobs.ts'
import { insertRevision, insertStory } from '../../store/stories.ts'
import { buildContent } from '../../story/testing/build-content.ts'

/** A story that readers see, for comments to stand under. */
export async function writeLiveStory(newsroom: {
  readonly database: Database
  readonly jobs: Jobs
  readonly clock: Clock
}): Promise<number> {
  const createdAt = newsroom.clock()
  const story = {
    origin: 'staff',
    language: 'fa',
    direction: 'rtl',
    datedAt: null,
    datedGrain: null,
  } as const
  const storyId = await insertStory(newsroom.database, { ...story, createdAt })
  const revision = { storyId, content: buildContent(), edits: [], madeBy: 'test', reason: 'test' }
  await insertRevision(newsroom.database, { ...revision, madeAt: createdAt })
  await publishStory(newsroom, storyId, 'test')
  return storyId
}

import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { announceChange } from '../store/changes.ts'
import type { Db } from '../store/database.ts'
import { findLivePlaces, insertWithdrawal, removeLiveStory } from '../store/live-stories.ts'
import { removeSchedule } from '../store/schedules.ts'
import { findRevision, insertRelease, lockStory, updateStoryState } from '../store/stories.ts'
import type { StoryState } from '../story/story.ts'
import { move } from '../story/workflow.ts'
import { changedPages } from './changed-pages.ts'
import type { Newsroom, PublishRefusal } from './publish-story.ts'

/**
 * Takes a story back: حذف از خروجی. Its address answers 410 with the reason from then on; every list, feed and the search
 * index lose it in the same transaction.
 * @param within what else belongs to the act, in its transaction.
 */
export async function withdrawStory(
  { database, jobs, clock }: Newsroom,
  storyId: number,
  by: string,
  reason: string,
  within: (db: Db) => Promise<unknown> = async () => {},
): Promise<Result<StoryState, PublishRefusal>> {
  if (reason.trim() === '') return refuse('story.note-missing')
  return database.transaction(async db => {
    const story = await lockStory(db, storyId)
    if (story === null) return refuse('story.not-found', { id: storyId })
    const next = move(story.state, 'withdraw')
    if (!next.ok) return next
    const at = clock()
    const number = story.release_number + 1
    const { content } = (await findRevision(db, storyId, story.revision_number))!
    await insertRelease(db, {
      storyId,
      number,
      revisionNumber: story.revision_number,
      kind: 'withdraw',
      note: reason,
      releasedBy: by,
      releasedAt: at,
      stateBefore: story.state,
    })
    await updateStoryState(db, storyId, next.value, number)
    const places = await findLivePlaces(db, storyId)
    await insertWithdrawal(db, { storyId, headline: content.headline, reason, at })
    await removeLiveStory(db, storyId)
    await removeSchedule(db, storyId)
    await within(db)
    await jobs.publish(db, 'story.withdrawn', { storyId })
    await announceChange(db, changedPages(storyId, places, null))
    return ok(next.value)
  })
}

/**
 * Undoing a release within a minute of it: what readers saw before stands again. The release stays in the record, marked as
 * undone; a correction that was undone is told to nobody, a story that was published by mistake is a draft again and answers
 * 404, a withdrawal that was undone leaves no trace on its page.
 */
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { announceChange } from '../store/changes.ts'
import type { Db } from '../store/database.ts'
import { findLivePlaces, removeLiveStory, removeWithdrawal } from '../store/live-stories.ts'
import {
  clearStoryDate,
  findRevision,
  insertRelease,
  listReleases,
  lockStory,
  markReleaseUndone,
  type ReleaseRow,
  type StoryRow,
  updateStoryState,
} from '../store/stories.ts'
import type { StoryState } from '../story/story.ts'
import { changedPages } from './changed-pages.ts'
import type { Newsroom } from './publish-story.ts'
import { showToReaders } from './show-to-readers.ts'

export const undoSeconds = 60

export type UndoRefusal = 'story.not-found' | 'story.undo-nothing' | 'story.undo-late'

export type Undone = {
  readonly storyId: number
  readonly state: StoryState
  readonly release: number
  /** Null where readers see it no more. */
  readonly slug: string | null
}

/** Until when a story's newest release can be undone; null: it cannot. */
export function undoUntil(releases: readonly ReleaseRow[]): Date | null {
  const newest = releases[0]
  return newest === undefined || newest.kind === 'undo' || newest.state_before === null
    ? null
    : new Date(newest.released_at.getTime() + undoSeconds * 1000)
}

/** @param release the one that is meant; a newer one refuses. */
export async function undoRelease(
  { database, jobs, clock }: Newsroom,
  storyId: number,
  by: string,
  release: number,
  within: (db: Db, undone: Undone) => Promise<unknown> = async () => {},
): Promise<Result<Undone, UndoRefusal>> {
  return database.transaction(async db => {
    const story = await lockStory(db, storyId)
    if (story === null) return refuse('story.not-found', { id: storyId })
    const releases = await listReleases(db, storyId)
    const until = undoUntil(releases)
    const [last] = releases
    if (last === undefined || until === null || last.number !== release) return refuse('story.undo-nothing')
    const now = clock()
    if (now > until) return refuse('story.undo-late', { seconds: undoSeconds })
    await markReleaseUndone(db, storyId, last.number, now)
    const state = last.state_before!
    const number = story.release_number + 1
    const earlier = state === 'live' || state === 'corrected' ? shownBefore(releases) : null
    await insertRelease(db, {
      storyId,
      number,
      revisionNumber: earlier?.revision_number ?? last.revision_number,
      kind: 'undo',
      note: null,
      releasedBy: by,
      releasedAt: now,
      stateBefore: story.state,
    })
    await updateStoryState(db, storyId, state, number)
    if (last.kind === 'withdraw') await removeWithdrawal(db, storyId)
    const slug = earlier === null ? await hide(db, story, last) : await showAgain(db, story, earlier, number)
    const undone: Undone = { storyId, state, release: number, slug }
    await within(db, undone)
    await jobs.publish(db, earlier === null ? 'story.withdrawn' : 'story.published', { storyId })
    return ok(undone)
  })
}

/** The newest release before the last whose words readers saw. */
const shownBefore = (releases: readonly ReleaseRow[]): ReleaseRow =>
  releases
    .slice(1)
    .find(({ kind, undone_at }) => undone_at === null && kind !== 'withdraw' && kind !== 'undo')!

async function hide(db: Db, story: StoryRow, last: ReleaseRow): Promise<null> {
  const places = await findLivePlaces(db, story.id)
  await removeLiveStory(db, story.id)
  if (story.dated_at?.getTime() === last.released_at.getTime()) await clearStoryDate(db, story.id)
  await announceChange(db, changedPages(story.id, places, null))
  return null
}

async function showAgain(db: Db, story: StoryRow, earlier: ReleaseRow, number: number): Promise<string> {
  const revision = (await findRevision(db, story.id, earlier.revision_number))!
  const dated = { ...story, dated_at: story.dated_at!, dated_grain: story.dated_grain ?? 'minute' }
  return showToReaders(db, dated, revision, number, earlier.released_at)
}

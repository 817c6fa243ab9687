/**
 * Publishing: انتشار. One transaction does what an editor would recite: the story is locked, its current revision is
 * fit for readers, the move is allowed, a numbered release is made, what readers see is replaced, the jobs that follow are
 * inserted, and every web process is told which pages are stale. All of it commits together or none of it does.
 *
 * `publishStory` makes a story live or releases a newer revision of a live one; `correct-story.ts` does so with a public note,
 * `withdraw-story.ts` takes it back with a public reason.
 */
import { slugify } from 'persian'
import type { Clock } from '../base/clock.ts'
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import type { Database, Db } from '../store/database.ts'
import type { Jobs } from '../store/jobs.ts'
import { removeSchedule } from '../store/schedules.ts'
import {
  findRevision,
  insertRelease,
  listReleases,
  lockStory,
  type StoryRow,
  updateStoryDate,
  updateStoryState,
} from '../store/stories.ts'
import { serviceExists } from '../store/vocabulary.ts'
import type { StoryState } from '../story/story.ts'
import { canPublish, move, type WorkflowRefusal } from '../story/workflow.ts'
import { showToReaders } from './show-to-readers.ts'

/** What the newsroom's commands work with. */
export type Newsroom = { readonly database: Database; readonly jobs: Jobs; readonly clock: Clock }

export type PublishRefusal =
  | WorkflowRefusal
  | 'story.not-found'
  | 'story.service-unknown'
  /** Somebody saved after the revision that was to be released. */
  | 'story.stale'

export type Released = {
  readonly storyId: number
  readonly release: number
  readonly state: StoryState
  readonly slug: string
}

export type ReleaseKind = { readonly kind: 'publish' } | { readonly kind: 'correct'; readonly note: string }

export type ReleaseOptions = {
  /** The revision that was read and is meant; without it whatever is the newest. */
  readonly revision?: number
  /** What else belongs to the act, in its transaction. */
  readonly within?: (db: Db, released: Released) => Promise<unknown>
}

export const publishStory = (
  newsroom: Newsroom,
  storyId: number,
  by: string,
  options: ReleaseOptions = {},
): Promise<Result<Released, PublishRefusal>> =>
  newsroom.database.transaction(db => releaseIn(db, newsroom, storyId, by, { kind: 'publish' }, options))

/**
 * Releases in a transaction that the caller holds. Asked again for a revision that readers see already, it does nothing and
 * answers with the release that there is: a repeated request publishes once.
 */
export async function releaseIn(
  db: Db,
  { jobs, clock }: Pick<Newsroom, 'jobs' | 'clock'>,
  storyId: number,
  by: string,
  how: ReleaseKind,
  { revision: meant, within }: ReleaseOptions = {},
): Promise<Result<Released, PublishRefusal>> {
  const story = await lockStory(db, storyId)
  if (story === null) return refuse('story.not-found', { id: storyId })
  if (meant !== undefined && meant !== story.revision_number) {
    return refuse('story.stale', { base: meant, current: story.revision_number })
  }
  const revision = (await findRevision(db, storyId, story.revision_number))!
  const { content } = revision
  if (meant !== undefined && (await isOut(db, story, how))) {
    return ok({ storyId, release: story.release_number, state: story.state, slug: slugify(content.headline) })
  }
  const next = nextState(story, how)
  if (!next.ok) return next
  const fit = canPublish(content)
  if (!fit.ok) return fit
  if (content.service !== null && !(await serviceExists(db, content.service))) {
    return refuse('story.service-unknown', { service: content.service })
  }

  const now = clock()
  const datedAt = story.dated_at ?? now
  const datedGrain = story.dated_grain ?? 'minute'
  if (story.dated_at === null) await updateStoryDate(db, storyId, datedAt, datedGrain)
  const number = story.release_number + 1
  const isFirst = !(story.state === 'live' || story.state === 'corrected')
  await insertRelease(db, {
    storyId,
    number,
    revisionNumber: revision.number,
    kind: how.kind === 'correct' ? 'correct' : isFirst ? 'publish' : 'update',
    note: how.kind === 'correct' ? how.note : null,
    releasedBy: by,
    releasedAt: now,
    stateBefore: story.state,
  })
  await updateStoryState(db, storyId, next.value, number)
  const dated = { ...story, dated_at: datedAt, dated_grain: datedGrain }
  const slug = await showToReaders(db, dated, revision, number, now)
  await removeSchedule(db, storyId)
  const released: Released = { storyId, release: number, state: next.value, slug }
  await within?.(db, released)
  await jobs.publish(db, 'story.published', { storyId })
  return ok(released)
}

/** Whether readers see the story's newest revision already and, where it corrects, with this note. */
async function isOut(db: Db, story: StoryRow, how: ReleaseKind): Promise<boolean> {
  if (story.state !== 'live' && story.state !== 'corrected') return false
  const [newest] = await listReleases(db, story.id)
  if (newest?.revision_number !== story.revision_number) return false
  return how.kind === 'publish' || (newest.kind === 'correct' && newest.note === how.note)
}

/** A live story's newer revision is an update and leaves its state; everything else is a move of the workflow. */
function nextState(story: StoryRow, how: ReleaseKind): Result<StoryState, PublishRefusal> {
  if (how.kind === 'correct') {
    return how.note.trim() === '' ? refuse('story.note-missing') : move(story.state, 'correct')
  }
  return story.state === 'live' || story.state === 'corrected'
    ? ok(story.state)
    : move(story.state, 'publish')
}

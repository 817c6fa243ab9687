/**
 * Publishing: انتشار. One transaction does what an editor would recite: the story is locked, its current revision is
 * fit for readers, the move is allowed, a numbered release is made, what readers see is replaced, the jobs that follow are
 * inserted, and every web process is told which pages are stale. All of it commits together or none of it does.
 *
 * `publishStory` makes a story live or releases a newer revision of a live one; `correct-story.ts` does so with a public note,
 * `withdraw-story.ts` takes it back with a public reason.
 */
import { foldKey, slugify } from 'persian'
import type { Clock } from '../base/clock.ts'
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { announceChange } from '../store/changes.ts'
import type { Database, Db } from '../store/database.ts'
import type { Jobs } from '../store/jobs.ts'
import { findLivePlaces, replaceLiveTags, upsertLiveStory } from '../store/live-stories.ts'
import {
  findRevision,
  insertRelease,
  lockStory,
  type StoryRow,
  updateStoryDate,
  updateStoryState,
} from '../store/stories.ts'
import { ensureAuthor, ensureTag, serviceExists } from '../store/vocabulary.ts'
import type { StoryState } from '../story/story.ts'
import { canPublish, move, type WorkflowRefusal } from '../story/workflow.ts'
import { changedPages } from './changed-pages.ts'

/** What the newsroom's commands work with. */
export type Newsroom = { readonly database: Database; readonly jobs: Jobs; readonly clock: Clock }

export type PublishRefusal = WorkflowRefusal | 'story.not-found' | 'story.service-unknown'

export type Released = {
  readonly storyId: number
  readonly release: number
  readonly state: StoryState
  readonly slug: string
}

export type ReleaseKind = { readonly kind: 'publish' } | { readonly kind: 'correct'; readonly note: string }

export const publishStory = (
  newsroom: Newsroom,
  storyId: number,
  by: string,
): Promise<Result<Released, PublishRefusal>> => releaseStory(newsroom, storyId, by, { kind: 'publish' })

export async function releaseStory(
  { database, jobs, clock }: Newsroom,
  storyId: number,
  by: string,
  how: ReleaseKind,
): Promise<Result<Released, PublishRefusal>> {
  return database.transaction(async db => {
    const story = await lockStory(db, storyId)
    if (story === null) return refuse('story.not-found', { id: storyId })
    const revision = (await findRevision(db, storyId, story.revision_number))!
    const { content, edits } = revision
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
    const isFirst = story.release_number === 0
    await insertRelease(db, {
      storyId,
      number,
      revisionNumber: revision.number,
      kind: how.kind === 'correct' ? 'correct' : isFirst ? 'publish' : 'update',
      note: how.kind === 'correct' ? how.note : null,
      releasedBy: by,
      releasedAt: now,
    })
    await updateStoryState(db, storyId, next.value, number)

    const before = await findLivePlaces(db, storyId)
    const slug = slugify(content.headline)
    await upsertLiveStory(db, {
      storyId,
      releaseNumber: number,
      slug,
      serviceSlug: content.service,
      authorSlug: content.byline === null ? null : await ensureAuthor(db, named(content.byline)),
      language: story.language,
      direction: story.direction,
      content,
      edits,
      datedAt,
      datedGrain,
      datedDay: tehranDay(datedAt),
      releasedAt: now,
    })
    await replaceLiveTags(db, storyId, await ensureTags(db, content.tags), datedAt)
    await jobs.publish(db, 'story.published', { storyId })
    await announceChange(db, changedPages(storyId, before, await findLivePlaces(db, storyId)))
    return ok({ storyId, release: number, state: next.value, slug })
  })
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

const named = (name: string): { name: string; slug: string } => ({ name, slug: slugify(name) })

async function ensureTags(db: Db, names: readonly string[]): Promise<string[]> {
  const slugs: string[] = []
  for (const name of names) slugs.push(await ensureTag(db, { ...named(name), key: foldKey(name) }))
  return slugs
}

const tehranDay = (moment: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO('Asia/Tehran')
    .toPlainDate()
    .toString()

/** Puts a revision in front of readers: the row that pages read, its tags, and word to every web process of what is stale. */
import { foldKey, slugify } from 'persian'
import { announceChange } from '../store/changes.ts'
import type { Db } from '../store/database.ts'
import { findLivePlaces, replaceLiveTags, upsertLiveStory } from '../store/live-stories.ts'
import type { RevisionRow, StoryRow } from '../store/stories.ts'
import { ensureAuthor, ensureTag } from '../store/vocabulary.ts'
import { changedPages } from './changed-pages.ts'

/** The story must be dated. Answers the slug of its address. */
export async function showToReaders(
  db: Db,
  story: StoryRow & { readonly dated_at: Date; readonly dated_grain: 'minute' | 'day' },
  { content, edits }: Pick<RevisionRow, 'content' | 'edits'>,
  releaseNumber: number,
  releasedAt: Date,
): Promise<string> {
  const before = await findLivePlaces(db, story.id)
  const slug = slugify(content.headline)
  await upsertLiveStory(db, {
    storyId: story.id,
    releaseNumber,
    slug,
    serviceSlug: content.service,
    authorSlug: content.byline === null ? null : await ensureAuthor(db, named(content.byline)),
    language: story.language,
    direction: story.direction,
    content,
    edits,
    datedAt: story.dated_at,
    datedGrain: story.dated_grain,
    datedDay: tehranDay(story.dated_at),
    releasedAt,
  })
  await replaceLiveTags(db, story.id, await ensureTags(db, content.tags), story.dated_at)
  await announceChange(db, changedPages(story.id, before, await findLivePlaces(db, story.id)))
  return slug
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

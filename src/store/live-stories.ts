/** What readers see now: one row a story, written by `publish/` alone. */
import type { Content, Edit } from '../story/story.ts'
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type LiveStory = {
  storyId: number
  releaseNumber: number
  slug: string
  serviceSlug: string | null
  authorSlug: string | null
  language: string
  direction: 'rtl' | 'ltr'
  content: Content
  edits: readonly Edit[]
  datedAt: Date
  datedGrain: 'minute' | 'day'
  /** The day in Tehran, YYYY-MM-DD. */
  datedDay: string
  releasedAt: Date
}

/** The first release's moment stays; `updated_at` follows each one. */
export const upsertLiveStory = (db: Db, story: LiveStory): Promise<unknown> => {
  const { kicker, headline, lead, picture, body } = story.content
  const hasVideo = body.some(block => block.type === 'video')
  const hasGallery = body.some(block => block.type === 'gallery')
  return db.query(sql`
    insert into newsroom.live_stories
      (story_id, release_number, slug, service_slug, author_slug, language, direction, kicker, headline, lead, picture_id,
       has_video, has_gallery, content, edits, dated_at, dated_grain, dated_day, released_at, updated_at)
    values
      (${story.storyId}, ${story.releaseNumber}, ${story.slug}, ${story.serviceSlug}, ${story.authorSlug},
       ${story.language}, ${story.direction}, ${kicker}, ${headline}, ${lead}, ${picture?.mediaId ?? null},
       ${hasVideo}, ${hasGallery}, ${JSON.stringify(story.content)}, ${JSON.stringify(story.edits)},
       ${story.datedAt}, ${story.datedGrain}, ${story.datedDay}, ${story.releasedAt}, ${story.releasedAt})
    on conflict (story_id) do update set
      release_number = excluded.release_number, slug = excluded.slug, service_slug = excluded.service_slug,
      author_slug = excluded.author_slug, kicker = excluded.kicker, headline = excluded.headline, lead = excluded.lead,
      picture_id = excluded.picture_id, has_video = excluded.has_video, has_gallery = excluded.has_gallery,
      content = excluded.content, edits = excluded.edits, dated_at = excluded.dated_at,
      dated_grain = excluded.dated_grain, dated_day = excluded.dated_day, updated_at = excluded.updated_at`)
}

export const replaceLiveTags = async (
  db: Db,
  storyId: number,
  tagSlugs: readonly string[],
  datedAt: Date,
): Promise<void> => {
  await db.query(sql`delete from newsroom.live_tags where story_id = ${storyId}`)
  await db.query(sql`
    insert into newsroom.live_tags (story_id, tag_slug, position, dated_at)
    select ${storyId}, slug, position, ${datedAt}
    from unnest(${tagSlugs}::text[]) with ordinality as given (slug, position)
    on conflict do nothing`)
}

/** Service, tags, author and day under which a live story is listed; null when it is not live. */
export async function findLivePlaces(
  db: Db,
  storyId: number,
): Promise<{
  service_slug: string | null
  author_slug: string | null
  dated_day: string
  tags: string[]
} | null> {
  const rows = await db.query<{
    service_slug: string | null
    author_slug: string | null
    dated_day: string
    tags: string[]
  }>(sql`
    select service_slug, author_slug, dated_day,
           array(select tag_slug from newsroom.live_tags t where t.story_id = s.story_id) as tags
    from newsroom.live_stories s where story_id = ${storyId}`)
  return rows[0] ?? null
}

export const removeLiveStory = (db: Db, storyId: number): Promise<unknown> =>
  db.query(sql`delete from newsroom.live_stories where story_id = ${storyId}`)

export const insertWithdrawal = (
  db: Db,
  withdrawal: { storyId: number; headline: string; reason: string; at: Date },
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.withdrawals (story_id, headline, reason, withdrawn_at)
    values (${withdrawal.storyId}, ${withdrawal.headline}, ${withdrawal.reason}, ${withdrawal.at})`)

export const removeWithdrawal = (db: Db, storyId: number): Promise<unknown> =>
  db.query(sql`delete from newsroom.withdrawals where story_id = ${storyId}`)

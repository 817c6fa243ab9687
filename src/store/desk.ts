/** Stories as the desk lists and opens them, whatever their state. */
import type { StoryState } from '../story/story.ts'
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type DeskRow = {
  id: number
  state: StoryState
  origin: 'wire' | 'staff'
  language: string
  direction: 'rtl' | 'ltr'
  headline: string
  kicker: string | null
  service_slug: string | null
  byline: string | null
  revision_number: number
  release_number: number
  changed_at: Date
  changed_by: string
  dated_at: Date | null
  dated_grain: 'minute' | 'day' | null
  taken_at: Date | null
  dismissed_at: Date | null
  /** While it is live. */
  slug: string | null
  due_at: Date | null
  pen_id: string | null
  pen_name: string | null
}

export type DeskQuery = {
  states: readonly StoryState[] | null
  service: string | null
  /** Words; each must stand somewhere in head, lead, byline, source, tags or code. */
  words: readonly string[]
  /** Words of the byline. */
  author: readonly string[]
  changedBy: string | null
  before: { at: Date; id: number } | null
  limit: number
  /** Pens seen since then are held. */
  pensSince: Date
}

/** Newest change first. Wire items that nobody took up are not on the desk yet. */
export const listDesk = (db: Db, query: DeskQuery): Promise<DeskRow[]> =>
  db.query(sql`
    select s.id, s.state, s.origin, s.language, s.direction, s.headline, s.kicker, s.service_slug, s.byline,
           s.revision_number, s.release_number, s.changed_at, s.changed_by, s.dated_at, s.dated_grain, s.taken_at,
           s.dismissed_at, l.slug, d.due_at, p.user_id as pen_id, p.name as pen_name
    from (
      select * from newsroom.stories s
      where (s.origin = 'staff' or s.taken_at is not null or s.state <> 'draft')
        and (${query.states}::text[] is null or s.state = any(${query.states}::text[]))
        and (${query.service}::text is null or s.service_slug = ${query.service})
        and (${query.changedBy}::text is null or s.changed_by_id = ${query.changedBy})
        and (newsroom.fold_query(${query.words}::text[]) is null
             or s.search_words @@ newsroom.fold_query(${query.words}::text[]))
        and (newsroom.fold_query(${query.author}::text[]) is null
             or (s.search_words @@ newsroom.fold_query(${query.author}::text[])
                 and newsroom.fold_words(s.byline) @@ newsroom.fold_query(${query.author}::text[])))
        and (${query.before?.at ?? null}::timestamptz is null
             or (s.changed_at, s.id) < (${query.before?.at ?? null}::timestamptz, ${query.before?.id ?? 0}::bigint))
      order by s.changed_at desc, s.id desc limit ${query.limit}
    ) s
    left join newsroom.live_stories l on l.story_id = s.id
    left join newsroom.schedules d on d.story_id = s.id
    left join newsroom.pens p on p.story_id = s.id and p.seen_at > ${query.pensSince}
    order by s.changed_at desc, s.id desc`)

/** Stories that a time is set for, the next first. */
export async function listScheduledIds(db: Db, limit: number): Promise<number[]> {
  const rows = await db.query<{ story_id: number }>(
    sql`select story_id from newsroom.schedules order by due_at, story_id limit ${limit}`,
  )
  return rows.map(row => row.story_id)
}

/** The named stories, wire items that nobody took up among them, in no order. */
export const listDeskRows = (db: Db, ids: readonly number[], pensSince: Date): Promise<DeskRow[]> =>
  db.query(sql`
    select s.id, s.state, s.origin, s.language, s.direction, s.headline, s.kicker, s.service_slug, s.byline,
           s.revision_number, s.release_number, s.changed_at, s.changed_by, s.dated_at, s.dated_grain, s.taken_at,
           s.dismissed_at, l.slug, d.due_at, p.user_id as pen_id, p.name as pen_name
    from newsroom.stories s
    left join newsroom.live_stories l on l.story_id = s.id
    left join newsroom.schedules d on d.story_id = s.id
    left join newsroom.pens p on p.story_id = s.id and p.seen_at > ${pensSince}
    where s.id = any(${ids}::bigint[])`)

export async function findStoryStateOnDesk(db: Db, id: number): Promise<StoryState | null> {
  const rows = await db.query<{ state: StoryState }>(sql`select state from newsroom.stories where id = ${id}`)
  return rows[0]?.state ?? null
}

/** How many stories wait in each state before they are out, wire items that nobody took up left aside. */
export const countDesk = (db: Db): Promise<{ state: StoryState; total: number }[]> =>
  db.query(sql`
    select state, count(*)::int as total from newsroom.stories
    where state in ('draft', 'review', 'ready') and (origin = 'staff' or taken_at is not null or state <> 'draft')
    group by state`)

export async function countMine(db: Db, userId: string): Promise<number> {
  const rows = await db.query<{ total: number }>(sql`
    select count(*)::int as total from newsroom.stories
    where changed_by_id = ${userId} and state in ('draft', 'review', 'ready')`)
  return rows[0]!.total
}

export async function countReleasedSince(db: Db, since: Date): Promise<number> {
  const rows = await db.query<{ total: number }>(sql`
    select count(*)::int as total from newsroom.live_stories where released_at >= ${since}`)
  return rows[0]!.total
}

export type RevisionSummary = {
  number: number
  made_by: string
  reason: string
  made_at: Date
  releases: number[]
  text: string
}

/** Newest first, before `before`. `text` is what is counted in words. */
export const listRevisions = (
  db: Db,
  storyId: number,
  before: number | null,
  limit: number,
): Promise<RevisionSummary[]> =>
  db.query(sql`
    select r.number, r.made_by, r.reason, r.made_at,
           array(select number from newsroom.releases l
                 where l.story_id = r.story_id and l.revision_number = r.number and l.kind <> 'withdraw' order by number) as releases,
           concat_ws(' ', r.content ->> 'headline', r.content ->> 'lead',
                     (select string_agg(t #>> '{}', ' ') from jsonb_path_query(r.content, '$.body[*].**.text') t)) as text
    from newsroom.revisions r
    where r.story_id = ${storyId} and (${before}::int is null or r.number < ${before})
    order by r.number desc limit ${limit}`)

/** Remembers which story a request made; null where it made one before: that one is answered by `findCreation`. */
export async function insertCreation(db: Db, key: string, userId: string, storyId: number): Promise<boolean> {
  const rows = await db.query(sql`
    insert into newsroom.creations (key, user_id, story_id) values (${key}, ${userId}, ${storyId})
    on conflict do nothing returning 1`)
  return rows.length > 0
}

export async function findCreation(db: Db, key: string, userId: string): Promise<number | null> {
  const rows = await db.query<{ story_id: number }>(sql`
    select story_id from newsroom.creations where key = ${key} and user_id = ${userId}`)
  return rows[0]?.story_id ?? null
}

/** Until the transaction ends, nobody else creates under this key. */
export const lockCreation = (db: Db, key: string): Promise<unknown> =>
  db.query(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 7240012))`)

/** Holds the version of a thing that is saved as a whole; 0 before it was ever saved. */
export async function lockVersion(db: Db, of: string): Promise<number> {
  await db.query(sql`insert into newsroom.versions (of, number) values (${of}, 0) on conflict do nothing`)
  const rows = await db.query<{ number: number }>(
    sql`select number from newsroom.versions where of = ${of} for update`,
  )
  return rows[0]!.number
}

export const raiseVersion = (db: Db, of: string): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.versions (of, number) values (${of}, 1)
    on conflict (of) do update set number = newsroom.versions.number + 1`)

export async function findVersion(db: Db, of: string): Promise<number> {
  const rows = await db.query<{ number: number }>(sql`select number from newsroom.versions where of = ${of}`)
  return rows[0]?.number ?? 0
}

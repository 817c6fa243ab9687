import type { Content, Edit, StoryState } from '../story/story.ts'
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type StoryRow = {
  id: number
  state: StoryState
  origin: 'wire' | 'staff'
  language: string
  direction: 'rtl' | 'ltr'
  dated_at: Date | null
  dated_grain: 'minute' | 'day' | null
  revision_number: number
  release_number: number
}

export type NewStory = {
  origin: 'wire' | 'staff'
  language: string
  direction: 'rtl' | 'ltr'
  datedAt: Date | null
  datedGrain: 'minute' | 'day' | null
  createdAt: Date
}

export async function insertStory(db: Db, story: NewStory): Promise<number> {
  const rows = await db.query<{ id: number }>(sql`
    insert into newsroom.stories (state, origin, language, direction, dated_at, dated_grain, created_at)
    values ('draft', ${story.origin}, ${story.language}, ${story.direction},
            ${story.datedAt}, ${story.datedGrain}, ${story.createdAt})
    returning id`)
  return rows[0]!.id
}

/** Locks the row: two who publish the same story come one after the other. */
export async function lockStory(db: Db, id: number): Promise<StoryRow | null> {
  const rows = await db.query<StoryRow>(sql`
    select id, state, origin, language, direction, dated_at, dated_grain, revision_number, release_number
    from newsroom.stories where id = ${id} for update`)
  return rows[0] ?? null
}

export const updateStoryState = (
  db: Db,
  id: number,
  state: StoryState,
  releaseNumber: number,
): Promise<unknown> =>
  db.query(
    sql`update newsroom.stories set state = ${state}, release_number = ${releaseNumber} where id = ${id}`,
  )

export const updateStoryDate = (
  db: Db,
  id: number,
  datedAt: Date,
  grain: 'minute' | 'day',
): Promise<unknown> =>
  db.query(sql`update newsroom.stories set dated_at = ${datedAt}, dated_grain = ${grain} where id = ${id}`)

export type RevisionRow = {
  story_id: number
  number: number
  content: Content
  edits: Edit[]
  made_by: string
  reason: string
  made_at: Date
}

/** Appends a revision and makes it the story's current one; returns its number. */
export async function insertRevision(
  db: Db,
  revision: {
    storyId: number
    content: Content
    edits: readonly Edit[]
    madeBy: string
    /** Of a person of the newsroom; nobody for the wire and for commands. */
    madeById?: string
    reason: string
    madeAt: Date
  },
): Promise<number> {
  const rows = await db.query<{ number: number }>(sql`
    with next as (
      update newsroom.stories set revision_number = revision_number + 1
      where id = ${revision.storyId} returning id, revision_number
    )
    insert into newsroom.revisions (story_id, number, content, edits, made_by, made_by_id, reason, made_at)
    select id, revision_number, ${JSON.stringify(revision.content)}::jsonb, ${JSON.stringify(revision.edits)}::jsonb,
           ${revision.madeBy}::text, ${revision.madeById ?? null}::text, ${revision.reason}::text,
           ${revision.madeAt}::timestamptz
    from next
    returning number`)
  return rows[0]!.number
}

export async function findRevision(db: Db, storyId: number, number: number): Promise<RevisionRow | null> {
  const rows = await db.query<RevisionRow>(sql`
    select story_id, number, content, edits, made_by, reason, made_at
    from newsroom.revisions where story_id = ${storyId} and number = ${number}`)
  return rows[0] ?? null
}

export const insertRelease = (
  db: Db,
  release: {
    storyId: number
    number: number
    revisionNumber: number
    kind: ReleaseKindName
    note: string | null
    releasedBy: string
    releasedAt: Date
    /** What the story was, for undoing. */
    stateBefore: StoryState
  },
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.releases (story_id, number, revision_number, kind, note, released_by, released_at, state_before)
    values (${release.storyId}, ${release.number}, ${release.revisionNumber}, ${release.kind}, ${release.note},
            ${release.releasedBy}, ${release.releasedAt}, ${release.stateBefore})`)

export type ReleaseKindName = 'publish' | 'update' | 'correct' | 'withdraw' | 'undo'

export type ReleaseRow = {
  number: number
  revision_number: number
  kind: ReleaseKindName
  note: string | null
  released_by: string
  released_at: Date
  /** Null for releases of the days before this was kept. */
  state_before: StoryState | null
  undone_at: Date | null
}

/** Newest first. */
export const listReleases = (db: Db, storyId: number): Promise<ReleaseRow[]> =>
  db.query(sql`
    select number, revision_number, kind, note, released_by, released_at, state_before, undone_at
    from newsroom.releases where story_id = ${storyId} order by number desc`)

export const markReleaseUndone = (db: Db, storyId: number, number: number, at: Date): Promise<unknown> =>
  db.query(
    sql`update newsroom.releases set undone_at = ${at} where story_id = ${storyId} and number = ${number}`,
  )

/** The date that a first release gave goes with it. */
export const clearStoryDate = (db: Db, storyId: number): Promise<unknown> =>
  db.query(sql`update newsroom.stories set dated_at = null, dated_grain = null where id = ${storyId}`)

/** The state of a story and its address's slug, which it has while it is live. */
export async function findStoryState(
  db: Db,
  id: number,
): Promise<{ state: StoryState; slug: string | null } | null> {
  const rows = await db.query<{ state: StoryState; slug: string | null }>(sql`
    select s.state, l.slug from newsroom.stories s left join newsroom.live_stories l on l.story_id = s.id where s.id = ${id}`)
  return rows[0] ?? null
}

/** What is being written and by whom: autosaved texts, who has a story open, who holds its pen. */
import type { Content } from '../story/story.ts'
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type DraftRow = { tab: string; base: number; content: Content; saved_at: Date }

/** An older text of the same tab gives way; one that comes late (an earlier request that was repeated) does not. */
export const saveDraft = (
  db: Db,
  draft: { storyId: number; userId: string; tab: string; base: number; content: Content; at: Date },
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.drafts (story_id, user_id, tab, base, content, saved_at)
    values (${draft.storyId}, ${draft.userId}, ${draft.tab}, ${draft.base}, ${JSON.stringify(draft.content)}, ${draft.at})
    on conflict (story_id, user_id, tab) do update
      set base = excluded.base, content = excluded.content, saved_at = excluded.saved_at`)

export const listDrafts = (db: Db, storyId: number, userId: string): Promise<DraftRow[]> =>
  db.query(sql`
    select tab, base, content, saved_at from newsroom.drafts
    where story_id = ${storyId} and user_id = ${userId} order by saved_at desc, tab`)

export const removeDraft = (db: Db, storyId: number, userId: string, tab: string): Promise<unknown> =>
  db.query(
    sql`delete from newsroom.drafts where story_id = ${storyId} and user_id = ${userId} and tab = ${tab}`,
  )

/** Beyond the newest `keep` of a person in a story, and whatever is older than `before`. */
export const removeOldDrafts = (
  db: Db,
  storyId: number,
  userId: string,
  keep: number,
  before: Date,
): Promise<unknown> =>
  db.query(sql`
    delete from newsroom.drafts d using (
      select tab, row_number() over (order by saved_at desc, tab) as place, saved_at from newsroom.drafts
      where story_id = ${storyId} and user_id = ${userId}
    ) mine
    where d.story_id = ${storyId} and d.user_id = ${userId} and d.tab = mine.tab
      and (mine.place > ${keep}::int or mine.saved_at < ${before})`)

export type PresenceRow = { user_id: string; tab: string; name: string; seen_at: Date }

/** True where this tab was not there yet. */
export async function notePresence(
  db: Db,
  person: { storyId: number; userId: string; tab: string; name: string; at: Date },
): Promise<boolean> {
  const rows = await db.query<{ is_new: boolean }>(sql`
    insert into newsroom.presence (story_id, user_id, tab, name, seen_at)
    values (${person.storyId}, ${person.userId}, ${person.tab}, ${person.name}, ${person.at})
    on conflict (story_id, user_id, tab) do update set seen_at = excluded.seen_at, name = excluded.name
    returning (xmax = 0) as is_new`)
  return rows[0]!.is_new
}

export const listPresence = (db: Db, storyId: number, since: Date): Promise<PresenceRow[]> =>
  db.query(sql`
    select user_id, tab, name, seen_at from newsroom.presence
    where story_id = ${storyId} and seen_at > ${since} order by name, tab`)

export const removePresence = (db: Db, storyId: number, userId: string, tab: string): Promise<unknown> =>
  db.query(
    sql`delete from newsroom.presence where story_id = ${storyId} and user_id = ${userId} and tab = ${tab}`,
  )

/** Answers how many had gone without saying so. */
export async function removeGonePresence(db: Db, storyId: number, before: Date): Promise<number> {
  const rows = await db.query(
    sql`delete from newsroom.presence where story_id = ${storyId} and seen_at <= ${before} returning 1`,
  )
  return rows.length
}

export type PenRow = { user_id: string; tab: string; name: string; since: Date; seen_at: Date }

export async function findPen(db: Db, storyId: number, seenSince: Date): Promise<PenRow | null> {
  const rows = await db.query<PenRow>(sql`
    select user_id, tab, name, since, seen_at from newsroom.pens
    where story_id = ${storyId} and seen_at > ${seenSince}`)
  return rows[0] ?? null
}

/**
 * Takes the pen where nobody holds it (or `force`), keeps it where it is one's own already. True where it is one's own
 * afterwards.
 */
export async function takePen(
  db: Db,
  pen: {
    storyId: number
    userId: string
    tab: string
    name: string
    at: Date
    seenSince: Date
    force: boolean
  },
): Promise<boolean> {
  const rows = await db.query(sql`
    insert into newsroom.pens as held (story_id, user_id, tab, name, since, seen_at)
    values (${pen.storyId}, ${pen.userId}, ${pen.tab}, ${pen.name}, ${pen.at}, ${pen.at})
    on conflict (story_id) do update set
      since = case when held.user_id = excluded.user_id and held.tab = excluded.tab then held.since else excluded.since end,
      user_id = excluded.user_id, tab = excluded.tab, name = excluded.name, seen_at = excluded.seen_at
      where ${pen.force}::boolean or held.seen_at <= ${pen.seenSince}
         or (held.user_id = excluded.user_id and held.tab = excluded.tab)
    returning 1`)
  return rows.length > 0
}

export async function dropPen(db: Db, storyId: number, userId: string, tab: string): Promise<boolean> {
  const rows = await db.query(sql`
    delete from newsroom.pens where story_id = ${storyId} and user_id = ${userId} and tab = ${tab} returning 1`)
  return rows.length > 0
}

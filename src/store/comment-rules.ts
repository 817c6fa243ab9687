/** Whether comments are open, by site, service and story. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type CommentRules = {
  mode: 'held' | 'open' | 'read-only' | 'off'
  /** From then on no more are taken; null: never. */
  closes_at: Date | null
}

/** Null when readers cannot see the story. */
export async function findCommentRules(db: Db, storyId: number): Promise<CommentRules | null> {
  const rows = await db.query<CommentRules>(
    sql`select mode, closes_at from reader.comment_rules where story_id = ${storyId}`,
  )
  return rows[0] ?? null
}

/** @param key '' for the site, a service's slug, a story's id. */
export const setCommentMode = (
  db: Db,
  rule: {
    scope: 'site' | 'service' | 'story'
    key: string
    mode: CommentRules['mode']
    closesAfterDays: number | null
  },
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.comment_modes (scope, key, mode, closes_after_days)
    values (${rule.scope}, ${rule.key}, ${rule.mode}, ${rule.closesAfterDays})
    on conflict (scope, key) do update set mode = excluded.mode, closes_after_days = excluded.closes_after_days`)

/** Back to what the wider scope says. */
export const clearCommentMode = (
  db: Db,
  scope: 'site' | 'service' | 'story',
  key: string,
): Promise<unknown> =>
  db.query(sql`delete from newsroom.comment_modes where scope = ${scope} and key = ${key}`)

export const listCommentModes = (
  db: Db,
): Promise<{ scope: string; key: string; mode: CommentRules['mode']; closes_after_days: number | null }[]> =>
  db.query(sql`select scope, key, mode, closes_after_days from newsroom.comment_modes order by scope, key`)

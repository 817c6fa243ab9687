/** What waits for moderators. Oldest first, by keyset: deciding the first page does not shift the second. */
import type { CommentQueue, CommentState, StoredReason } from './comments.ts'
import type { Db } from './database.ts'
import { type Statement, sql } from './sql.ts'

export type QueueKind = CommentQueue | 'reported' | { readonly storyId: number }

export type QueuedComment = {
  id: number
  story_id: number
  headline: string
  /** Null while the story is not live. */
  slug: string | null
  parent_id: number | null
  parent_name: string | null
  parent_text: string | null
  name: string | null
  text: string
  written: string
  state: CommentState
  queue: CommentQueue
  reasons: StoredReason[]
  open_reports: number
  /** [{"reason","count"}] of the reports that nobody has looked at. */
  reports: { reason: string; count: number }[]
  version: number
  posted_at: Date
  edited_at: Date | null
  decided_by: string | null
  decided_at: Date | null
  verdict_reason: string | null
}

/** @param after the id of the last one seen, 0 to begin. */
export async function listQueue(
  db: Db,
  kind: QueueKind,
  after: number,
  limit: number,
): Promise<QueuedComment[]> {
  const ids = await db.query<{ id: number }>(queueStatement(kind, after, limit))
  return listQueuedComments(
    db,
    ids.map(({ id }) => id),
  )
}

function queueStatement(kind: QueueKind, after: number, limit: number): Statement {
  if (kind === 'reported')
    return sql`select id from newsroom.comments where open_reports > 0 and id > ${after} order by id limit ${limit}`
  if (typeof kind === 'object')
    return sql`
      select id from newsroom.comments where story_id = ${kind.storyId} and id > ${after} order by id limit ${limit}`
  return sql`
    select id from newsroom.comments where state = 'held' and queue = ${kind} and id > ${after} order by id limit ${limit}`
}

export const listQueuedComments = (db: Db, ids: readonly number[]): Promise<QueuedComment[]> =>
  db.query(sql`
    select c.id, c.story_id, coalesce(l.headline, r.content->>'headline') as headline, l.slug,
           c.parent_id, parent.name as parent_name, parent.text as parent_text,
           c.name, c.text, c.written, c.state, c.queue, c.reasons, c.open_reports,
           coalesce((select jsonb_agg(jsonb_build_object('reason', reason, 'count', times) order by times desc, reason)
                     from (select reason, count(*) as times from newsroom.comment_reports
                           where comment_id = c.id and settled_at is null group by reason) told), '[]') as reports,
           c.version, c.posted_at, c.edited_at, c.decided_by, c.decided_at, c.verdict_reason
    from newsroom.comments c
    join newsroom.stories s on s.id = c.story_id
    left join newsroom.live_stories l on l.story_id = c.story_id
    left join newsroom.revisions r on r.story_id = s.id and r.number = s.revision_number
    left join newsroom.comments parent on parent.id = c.parent_id
    where c.id = any(${ids}::bigint[]) order by c.id`)

/** How many wait in each queue, counted up to a thousand: enough to know where to begin. */
export async function countQueues(
  db: Db,
): Promise<{ new: number; suspected: number; slow: number; reported: number }> {
  const rows = await db.query<{ new: number; suspected: number; slow: number; reported: number }>(sql`
    select (select count(*)::int from (select 1 from newsroom.comments where state = 'held' and queue = 'new' limit 1000) q) as new,
           (select count(*)::int from (select 1 from newsroom.comments where state = 'held' and queue = 'suspected' limit 1000) q) as suspected,
           (select count(*)::int from (select 1 from newsroom.comments where state = 'held' and queue = 'slow' limit 1000) q) as slow,
           (select count(*)::int from (select 1 from newsroom.comments where open_reports > 0 limit 1000) q) as reported`)
  return rows[0]!
}

/** Stories by how many of their comments wait, most first. */
export const listStoriesByWaiting = (
  db: Db,
  limit: number,
): Promise<{ story_id: number; headline: string; published: number; waiting: number; refused: number }[]> =>
  db.query(sql`
    select c.story_id, coalesce(l.headline, r.content->>'headline') as headline, c.published, c.waiting, c.refused
    from newsroom.comment_counts c
    join newsroom.stories s on s.id = c.story_id
    left join newsroom.live_stories l on l.story_id = c.story_id
    left join newsroom.revisions r on r.story_id = s.id and r.number = s.revision_number
    where c.waiting > 0 order by c.waiting desc, c.story_id desc limit ${limit}`)

/** Comments being written and decided. What readers see of them is asked in `comment-reading.ts`. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type CommentState = 'held' | 'approved' | 'refused' | 'removed'
export type CommentQueue = 'new' | 'suspected' | 'slow'
export type StoredReason = {
  readonly phase: string
  readonly reason: string
  readonly weight: 'hold' | 'mark'
  readonly found: string | null
}

export type PostedRow = {
  id: number
  story_id: number
  first_state: CommentState
  writer_key: string
  written: string
}

export async function findByIdempotencyKey(db: Db, key: string): Promise<PostedRow | null> {
  const rows = await db.query<PostedRow>(sql`
    select id, story_id, first_state, writer_key, written from newsroom.comments where idempotency_key = ${key}`)
  return rows[0] ?? null
}

/** One at a time for an address, until the transaction ends: whoever comes slowly is counted exactly. */
export const lockSlowAddress = (db: Db, addressHash: string): Promise<unknown> =>
  db.query(sql`select pg_advisory_xact_lock(hashtextextended('slow-comment:' || ${addressHash}::text, 0))`)

/** What the phases must know, in one round trip. Counts stop at what matters. */
export type PostingFacts = {
  mode: 'held' | 'open' | 'read-only' | 'off' | null
  closes_at: Date | null
  parent_state: CommentState | null
  parent_root_id: number | null
  parent_level: number | null
  parent_path: string | null
  /** The same words from the same address or writer under this story, within a day. */
  is_own_repeat: boolean
  /** The same words anywhere within a day, up to ten. */
  same_elsewhere: number
  /** From this address within a minute, up to a hundred; when the oldest of them came. */
  address_minute: number
  address_oldest: Date | null
  /** Under this story within a minute, up to a thousand. */
  story_minute: number
  /** When this address last came the slow way, within a minute. */
  slow_last: Date | null
}

export async function findPostingFacts(
  db: Db,
  given: {
    storyId: number
    parentId: number | null
    writerKey: string
    addressHash: string
    textKey: string
    now: Date
  },
): Promise<PostingFacts> {
  const { storyId, parentId, writerKey, addressHash, textKey, now } = given
  const rows = await db.query<PostingFacts>(sql`
    with moment as (select ${now}::timestamptz as now),
    address as (
      select posted_at, queue from newsroom.comments, moment
      where address_hash = ${addressHash} and posted_at > now - interval '1 minute' order by posted_at desc limit 100)
    select rules.mode, rules.closes_at, parent.state as parent_state, parent.root_id as parent_root_id,
           parent.level as parent_level, parent.path as parent_path,
           exists (select 1 from newsroom.comments
                   where text_key = ${textKey} and posted_at > now - interval '1 day' and story_id = ${storyId}
                     and (address_hash = ${addressHash} or writer_key = ${writerKey})) as is_own_repeat,
           (select count(*)::int from (select 1 from newsroom.comments
                   where text_key = ${textKey} and posted_at > now - interval '1 day' limit 10) same) as same_elsewhere,
           (select count(*)::int from address) as address_minute,
           (select min(posted_at) from address) as address_oldest,
           (select count(*)::int from (select 1 from newsroom.comments
                   where story_id = ${storyId} and posted_at > now - interval '1 minute' limit 1000) recent) as story_minute,
           (select max(posted_at) from address where queue = 'slow') as slow_last
    from moment
    left join reader.comment_rules rules on rules.story_id = ${storyId}
    left join newsroom.comments parent on parent.id = ${parentId}::bigint and parent.story_id = ${storyId}`)
  return rows[0]!
}

export type NewComment = {
  storyId: number
  parentId: number | null
  /** Of the parent; null begins a thread. */
  rootId: number | null
  level: number
  /** The path that the new one's own place is added to. */
  basePath: string
  name: string | null
  text: string
  written: string
  textKey: string
  state: 'held' | 'approved'
  queue: CommentQueue
  reasons: readonly StoredReason[]
  writerKey: string
  idempotencyKey: string
  addressHash: string
  postedAt: Date
}

/** Null when a comment with this idempotency key is there already. The story's counters are moved in the same statement. */
export async function insertComment(db: Db, comment: NewComment): Promise<number | null> {
  const rows = await db.query<{ id: number }>(sql`
    with fresh as (select nextval(pg_get_serial_sequence('newsroom.comments', 'id')) as id),
    made as (
      insert into newsroom.comments
        (id, story_id, parent_id, root_id, level, path, name, text, written, text_key, state, first_state, queue, reasons,
         writer_key, idempotency_key, address_hash, posted_at)
      overriding system value
      select id, ${comment.storyId}, ${comment.parentId}, coalesce(${comment.rootId}::bigint, id), ${comment.level},
             ${comment.basePath}::text || lpad(to_hex(id), 12, '0'), ${comment.name}, ${comment.text}, ${comment.written},
             ${comment.textKey}, ${comment.state}::text, ${comment.state}::text, ${comment.queue},
             ${JSON.stringify(comment.reasons)}::jsonb, ${comment.writerKey}, ${comment.idempotencyKey},
             ${comment.addressHash}, ${comment.postedAt}
      from fresh
      on conflict (idempotency_key) do nothing
      returning id, story_id, state),
    counted as (
      insert into newsroom.comment_counts as c (story_id, published, waiting)
      select story_id, (state = 'approved')::int, (state = 'held')::int from made
      on conflict (story_id) do update set published = c.published + excluded.published, waiting = c.waiting + excluded.waiting)
    select id from made`)
  return rows[0]?.id ?? null
}

export type OwnComment = {
  id: number
  name: string | null
  text: string
  written: string
  state: CommentState
  version: number
  verdict_reason: string | null
  parent_id: number | null
  posted_at: Date
  edited_at: Date | null
}

/** What one writer wrote under one story, newest first. */
export const listOwnComments = (
  db: Db,
  writerKey: string,
  storyId: number,
  limit: number,
): Promise<OwnComment[]> =>
  db.query(sql`
    select id, name, text, written, state, version, verdict_reason, parent_id, posted_at, edited_at
    from newsroom.comments where writer_key = ${writerKey} and story_id = ${storyId} order by id desc limit ${limit}`)

export type LockedComment = {
  id: number
  story_id: number
  state: CommentState
  version: number
  text: string
  writer_key: string
  queue: CommentQueue
  reasons: StoredReason[]
  open_reports: number
  decided_by: string | null
  decided_at: Date | null
  verdict_reason: string | null
}

/** Locked in the order of their ids, so that two who decide on the same ones never wait for each other in a circle. */
export const lockComments = (db: Db, ids: readonly number[]): Promise<LockedComment[]> =>
  db.query(sql`
    select id, story_id, state, version, text, writer_key, queue, reasons, open_reports, decided_by, decided_at, verdict_reason
    from newsroom.comments where id = any(${ids}::bigint[]) order by id for update`)

export const updateCommentState = (
  db: Db,
  decided: {
    id: number
    state: CommentState
    by: string | null
    at: Date | null
    reason: string | null
    settlesReports: boolean
  },
): Promise<unknown> =>
  db.query(sql`
    update newsroom.comments set state = ${decided.state}, version = version + 1, decided_by = ${decided.by},
      decided_at = ${decided.at}, verdict_reason = ${decided.reason},
      open_reports = case when ${decided.settlesReports} then 0 else open_reports end
    where id = ${decided.id}`)

export const settleReports = (db: Db, commentId: number, at: Date): Promise<unknown> =>
  db.query(sql`
    update newsroom.comment_reports set settled_at = ${at} where comment_id = ${commentId} and settled_at is null`)

/** Moves one comment from one counter of its story to another. Refused and removed are one number to readers. */
export const moveCommentCount = (
  db: Db,
  storyId: number,
  from: CommentState,
  to: CommentState,
): Promise<unknown> =>
  db.query(sql`
    update newsroom.comment_counts set
      published = published + (${to} = 'approved')::int - (${from} = 'approved')::int,
      waiting = waiting + (${to} = 'held')::int - (${from} = 'held')::int,
      refused = refused + (${to} in ('refused', 'removed'))::int - (${from} in ('refused', 'removed'))::int
    where story_id = ${storyId}`)

export const updateCommentText = (
  db: Db,
  edited: {
    id: number
    name: string | null
    text: string
    written: string
    textKey: string
    queue: CommentQueue
    reasons: readonly StoredReason[]
    at: Date
  },
): Promise<unknown> =>
  db.query(sql`
    update newsroom.comments set name = ${edited.name}, text = ${edited.text}, written = ${edited.written},
      text_key = ${edited.textKey}, queue = ${edited.queue}, reasons = ${JSON.stringify(edited.reasons)}::jsonb,
      edited_at = ${edited.at}, version = version + 1
    where id = ${edited.id}`)

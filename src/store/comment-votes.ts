/** Likes and dislikes: one a reader, kept beside the comment's own numbers. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

/** Locks an approved comment of the story; false when there is none. */
export async function lockShownComment(db: Db, storyId: number, id: number): Promise<boolean> {
  const rows = await db.query(sql`
    select 1 from newsroom.comments where id = ${id} and story_id = ${storyId} and state = 'approved' for update`)
  return rows.length > 0
}

/** What this reader voted before, and how many others voted on it from this address. */
export async function findVote(
  db: Db,
  commentId: number,
  voterKey: string,
  addressHash: string,
): Promise<{ value: -1 | 1 | null; from_address: number }> {
  const rows = await db.query<{ value: -1 | 1 | null; from_address: number }>(sql`
    select (select value from newsroom.comment_votes where comment_id = ${commentId} and voter_key = ${voterKey}) as value,
           (select count(*)::int from (select 1 from newsroom.comment_votes
              where comment_id = ${commentId} and address_hash = ${addressHash} and voter_key <> ${voterKey} limit 10) others) as from_address`)
  return rows[0]!
}

export const upsertVote = (
  db: Db,
  vote: { commentId: number; voterKey: string; value: -1 | 1; addressHash: string; at: Date },
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.comment_votes (comment_id, voter_key, value, address_hash, voted_at)
    values (${vote.commentId}, ${vote.voterKey}, ${vote.value}, ${vote.addressHash}, ${vote.at})
    on conflict (comment_id, voter_key) do update set value = excluded.value, voted_at = excluded.voted_at`)

export const removeVote = (db: Db, commentId: number, voterKey: string): Promise<unknown> =>
  db.query(
    sql`delete from newsroom.comment_votes where comment_id = ${commentId} and voter_key = ${voterKey}`,
  )

export const addToVotes = (db: Db, commentId: number, likes: number, dislikes: number): Promise<unknown> =>
  db.query(sql`
    update newsroom.comments set likes = likes + ${likes}::int, dislikes = dislikes + ${dislikes}::int where id = ${commentId}`)

/** What readers see of comments, over the views of the schema `reader`. */
import type { Db } from './database.ts'
import { type Statement, sql } from './sql.ts'

export const commentSorts = ['oldest', 'newest', 'liked'] as const
export type CommentSort = (typeof commentSorts)[number]

export type CommentRow = {
  id: number
  parent_id: number | null
  level: number
  name: string | null
  text: string
  likes: number
  dislikes: number
  posted_at: Date
  parent_name: string | null
  /** The comment that this one answers still stands. */
  parent_is_shown: boolean
}

/**
 * A page of a story's comments. Threads follow one another in the asked order; within a thread answers stand under what they
 * answer, oldest first, whatever the order of threads (an answer above its question is read by nobody).
 */
export function listComments(
  db: Db,
  storyId: number,
  sort: CommentSort,
  limit: number,
  offset: number,
): Promise<CommentRow[]> {
  return db.query<CommentRow>(pageStatement(storyId, sort, limit, offset))
}

function pageStatement(storyId: number, sort: CommentSort, limit: number, offset: number): Statement {
  switch (sort) {
    case 'oldest':
      return sql`
        select id, parent_id, level, name, text, likes, dislikes, posted_at, parent_name, parent_is_shown
        from reader.comments where story_id = ${storyId} order by root_id, path limit ${limit} offset ${offset}`
    case 'newest':
      return sql`
        select id, parent_id, level, name, text, likes, dislikes, posted_at, parent_name, parent_is_shown
        from reader.comments where story_id = ${storyId} order by root_id desc, path limit ${limit} offset ${offset}`
    case 'liked':
      return sql`
        select id, parent_id, level, name, text, likes, dislikes, posted_at, parent_name, parent_is_shown
        from reader.comments where story_id = ${storyId}
        order by root_score desc, root_id, path limit ${limit} offset ${offset}`
  }
}

export type CommentCounts = { published: number; waiting: number; refused: number }

export async function findCommentCounts(db: Db, storyId: number): Promise<CommentCounts> {
  const rows = await db.query<CommentCounts>(
    sql`select published, waiting, refused from reader.comment_counts where story_id = ${storyId}`,
  )
  return rows[0] ?? { published: 0, waiting: 0, refused: 0 }
}

/** A comment that can be answered: it stands under this story. */
export async function findShownComment(
  db: Db,
  storyId: number,
  id: number,
): Promise<{ id: number; name: string | null; text: string } | null> {
  const rows = await db.query<{ id: number; name: string | null; text: string }>(
    sql`select id, name, text from reader.comments where id = ${id} and story_id = ${storyId}`,
  )
  return rows[0] ?? null
}

/** How many stand before it, oldest first: its page follows from that. Null when it does not stand. */
export async function findCommentPlace(db: Db, storyId: number, id: number): Promise<number | null> {
  const rows = await db.query<{ before: number }>(sql`
    select (select count(*)::int from reader.comments c
            where c.story_id = ${storyId} and (c.root_id, c.path) < (mine.root_id, mine.path)) as before
    from reader.comments mine where mine.id = ${id} and mine.story_id = ${storyId}`)
  return rows[0]?.before ?? null
}

/** Who decided what on which comment, and what it was before. */
import type { CommentState } from './comments.ts'
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type EarlierDecision = { by: string | null; at: string | null; reason: string | null }

export const insertDecision = (
  db: Db,
  decision: {
    batch: string
    commentId: number
    from: CommentState
    to: CommentState
    version: number
    earlier: EarlierDecision
    reason: string | null
    by: string
    at: Date
  },
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.comment_decisions
      (batch, comment_id, from_state, to_state, version, earlier, reason, decided_by, decided_at)
    values (${decision.batch}, ${decision.commentId}, ${decision.from}, ${decision.to}, ${decision.version},
            ${JSON.stringify(decision.earlier)}, ${decision.reason}, ${decision.by}, ${decision.at})`)

export type DecisionRow = {
  batch: string
  comment_id: number
  from_state: CommentState
  to_state: CommentState
  version: number
  earlier: EarlierDecision
  reason: string | null
  decided_by: string
  decided_at: Date
}

export const listDecisionsOfBatch = (db: Db, batch: string): Promise<DecisionRow[]> =>
  db.query(sql`
    select batch, comment_id, from_state, to_state, version, earlier, reason, decided_by, decided_at
    from newsroom.comment_decisions where batch = ${batch} order by comment_id`)

/** Everything that was decided on one comment, oldest first. */
export const listDecisions = (db: Db, commentId: number): Promise<DecisionRow[]> =>
  db.query(sql`
    select batch, comment_id, from_state, to_state, version, earlier, reason, decided_by, decided_at
    from newsroom.comment_decisions where comment_id = ${commentId} order by id`)

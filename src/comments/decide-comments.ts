/**
 * A moderator's verdict: رأی. Many comments at once, each by the version that the moderator read. What another moderator
 * decided meanwhile, or its writer changed, is left as it is and told: nobody's decision is overwritten unseen.
 *
 * A refusal and a removal carry a reason, for its writer reads it. Every decision is kept with who made it, and can be taken back
 * while nothing newer stands on it.
 */
import { randomUUID } from 'node:crypto'
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { announceChange } from '../store/changes.ts'
import { insertDecision, listDecisionsOfBatch } from '../store/comment-decisions.ts'
import {
  type LockedComment,
  lockComments,
  moveCommentCount,
  settleReports,
  updateCommentState,
} from '../store/comments.ts'
import type { Db } from '../store/database.ts'
import { cleanText } from './clean-text.ts'
import type { CommentState } from './comment.ts'
import type { CommentRefusalCode } from './comment-refusals.ts'
import { type CommentRoom, commentsKey } from './room.ts'

export type Verdict = 'approve' | 'refuse' | 'remove' | 'hold'

export type Decision = {
  readonly comments: readonly { readonly id: number; readonly version: number }[]
  readonly verdict: Verdict
  /** What its writer reads; needed to refuse or remove. */
  readonly reason: string | null
  readonly by: string
}

export type Decided = {
  /** By which the whole act is undone; null when nothing was decided. */
  readonly batch: string | null
  readonly decided: readonly { readonly id: number; readonly state: CommentState; readonly version: number }[]
  /** Untouched: somebody else was there first, or its writer changed it. */
  readonly stale: readonly Stale[]
  readonly missing: readonly number[]
}

export type Stale = {
  readonly id: number
  readonly state: CommentState
  readonly version: number
  readonly decidedBy: string | null
}

const stateOf: Readonly<Record<Verdict, CommentState>> = {
  approve: 'approved',
  refuse: 'refused',
  remove: 'removed',
  hold: 'held',
}

const maxReasonLength = 300

export async function decideComments(
  room: Pick<CommentRoom, 'database' | 'clock' | 'recordAct'>,
  decision: Decision,
): Promise<Result<Decided, CommentRefusalCode>> {
  const reason = cleanText(decision.reason ?? '', 'one').text.slice(0, maxReasonLength) || null
  const needsReason = decision.verdict === 'refuse' || decision.verdict === 'remove'
  if (needsReason && reason === null) return refuse('comment.reason-missing')
  const to = stateOf[decision.verdict]
  return room.database.transaction(async db => {
    const at = room.clock()
    const batch = randomUUID()
    const asked = new Map(decision.comments.map(({ id, version }) => [id, version]))
    const rows = await lockComments(db, [...asked.keys()])
    const current = rows.filter(row => row.version === asked.get(row.id))
    for (const row of current) {
      await updateCommentState(db, {
        id: row.id,
        state: to,
        by: decision.by,
        at,
        reason,
        settlesReports: true,
      })
      if (row.open_reports > 0) await settleReports(db, row.id, at)
      await insertDecision(db, {
        batch,
        commentId: row.id,
        from: row.state,
        to,
        version: row.version + 1,
        earlier: earlierOf(row),
        reason,
        by: decision.by,
        at,
      })
      await room.recordAct?.(db, {
        by: decision.by,
        act: `comment.${decision.verdict}`,
        object: `comment:${row.id}`,
        details: { story: row.story_id, from: row.state, reason },
        at,
      })
    }
    await moveAndAnnounce(
      db,
      current.map(row => ({ storyId: row.story_id, from: row.state, to })),
    )
    const known = new Set(rows.map(({ id }) => id))
    return ok({
      batch: current.length === 0 ? null : batch,
      decided: current.map(({ id, version }) => ({ id, state: to, version: version + 1 })),
      stale: rows.filter(row => !current.includes(row)).map(staleOf),
      missing: [...asked.keys()].filter(id => !known.has(id)),
    })
  })
}

/** Takes a decision back as a whole; what was decided anew since then stays as it is and is told. */
export async function undoDecision(
  room: Pick<CommentRoom, 'database' | 'clock' | 'recordAct'>,
  batch: string,
  by: string,
): Promise<Result<Decided, CommentRefusalCode>> {
  return room.database.transaction(async db => {
    const at = room.clock()
    const made = await listDecisionsOfBatch(db, batch)
    if (made.length === 0) return refuse('comment.undo-nothing')
    const undone = randomUUID()
    const byComment = new Map(made.map(decision => [decision.comment_id, decision]))
    const rows = await lockComments(db, [...byComment.keys()])
    const current = rows.filter(row => row.version === byComment.get(row.id)!.version)
    const moves = []
    for (const row of current) {
      const { from_state: to, earlier } = byComment.get(row.id)!
      await updateCommentState(db, {
        id: row.id,
        state: to,
        by: earlier.by,
        at: earlier.at === null ? null : new Date(earlier.at),
        reason: earlier.reason,
        settlesReports: false,
      })
      await insertDecision(db, {
        batch: undone,
        commentId: row.id,
        from: row.state,
        to,
        version: row.version + 1,
        earlier: earlierOf(row),
        reason: null,
        by,
        at,
      })
      await room.recordAct?.(db, {
        by,
        act: 'comment.undo',
        object: `comment:${row.id}`,
        details: { story: row.story_id, from: row.state, to },
        at,
      })
      moves.push({ storyId: row.story_id, from: row.state, to })
    }
    await moveAndAnnounce(db, moves)
    return ok({
      batch: current.length === 0 ? null : undone,
      decided: current.map(({ id, version }) => ({
        id,
        state: byComment.get(id)!.from_state,
        version: version + 1,
      })),
      stale: rows.filter(row => !current.includes(row)).map(staleOf),
      missing: [],
    })
  })
}

const staleOf = ({ id, state, version, decided_by }: LockedComment): Stale => ({
  id,
  state,
  version,
  decidedBy: decided_by,
})

const earlierOf = ({ decided_by, decided_at, verdict_reason }: LockedComment) => ({
  by: decided_by,
  at: decided_at?.toISOString() ?? null,
  reason: verdict_reason,
})

/** Counters last, story by story in order, so that two acts never wait for each other in a circle. */
async function moveAndAnnounce(
  db: Db,
  moves: readonly { readonly storyId: number; readonly from: CommentState; readonly to: CommentState }[],
): Promise<void> {
  for (const { storyId, from, to } of moves.toSorted((a, b) => a.storyId - b.storyId))
    if (from !== to) await moveCommentCount(db, storyId, from, to)
  await announceChange(db, [...new Set(moves.map(({ storyId }) => commentsKey(storyId)))])
}

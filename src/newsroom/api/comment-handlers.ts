/** Comments that wait for a moderator, and what is decided of them; the deciding itself is `comments/`. */

import type { SignedIn } from '../../accounts/accounts.ts'
import { ok } from '../../base/result.ts'
import { decideComments, undoDecision } from '../../comments/decide-comments.ts'
import type { Act } from '../../comments/room.ts'
import { recordAct } from '../../store/audit.ts'
import {
  countQueues,
  listQueue,
  listStoriesByWaiting,
  type QueuedComment,
} from '../../store/comment-queues.ts'
import type { Db } from '../../store/database.ts'
import { announceDesk } from '../../store/desk-events.ts'
import { commentReasonsEn, reportReasonsEn } from '../../strings/newsroom-api.en.ts'
import { commentReasonsFa, reportReasonsFa } from '../../strings/newsroom-api.fa.ts'
import type { NewsroomContext } from './context.ts'
import type { CommentRow } from './contract.ts'
import type { Handlers } from './handler.ts'
import { storyUrl } from './rows.ts'

const commentsShown = 40
const storiesShown = 50

const toComment = (row: QueuedComment, publicUrl: string): CommentRow => ({
  id: row.id,
  version: row.version,
  storyId: row.story_id,
  headline: row.headline,
  url: storyUrl(publicUrl, row.story_id, row.slug),
  parent:
    row.parent_id === null ? null : { id: row.parent_id, name: row.parent_name, text: row.parent_text ?? '' },
  name: row.name,
  text: row.text,
  written: row.written,
  state: row.state,
  queue: row.queue,
  reasons: row.reasons.map(({ phase, reason, weight, found }) => ({
    phase,
    reason,
    weight,
    found,
    fa: commentReasonsFa[reason] ?? reason,
    en: commentReasonsEn[reason] ?? reason,
  })),
  reports: row.reports.map(({ reason, count }) => ({
    reason,
    count,
    fa: reportReasonsFa[reason] ?? reason,
    en: reportReasonsEn[reason] ?? reason,
  })),
  postedAt: row.posted_at.toISOString(),
  editedAt: row.edited_at?.toISOString() ?? null,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at?.toISOString() ?? null,
  verdictReason: row.verdict_reason,
})

/** The room of comments, with this person in its audit trail. */
const roomFor = ({ database, clock }: NewsroomContext, me: SignedIn) => ({
  database,
  clock,
  async recordAct(db: Db, { act, object, details, at }: Act) {
    const [kind = 'comment', id = ''] = object.split(':')
    await recordAct(db, { by: me, action: act, subject: { kind, id }, details, at })
    await announceDesk(db, { type: 'comments' })
  },
})

export const commentHandlers = {
  'GET /comments': async ({ database, publicUrl }, { query }) => {
    const kind = query.story === undefined ? (query.queue ?? 'new') : { storyId: Number(query.story) }
    const rows = await listQueue(database, kind, Number(query.cursor ?? 0), commentsShown + 1)
    const shown = rows.slice(0, commentsShown)
    return ok({
      comments: shown.map(row => toComment(row, publicUrl)),
      next: rows.length > commentsShown ? String(shown.at(-1)!.id) : null,
      waiting: await countQueues(database),
    })
  },
  'GET /comments/stories': async ({ database }) => {
    const rows = await listStoriesByWaiting(database, storiesShown)
    return ok({ stories: rows.map(({ story_id, ...row }) => ({ storyId: story_id, ...row })) })
  },
  'POST /comments/decisions': async (context, { me, body }) => {
    const decided = await decideComments(roomFor(context, me), { ...body, by: me.name })
    return decided.ok ? ok(decided.value) : decided
  },
  'POST /comments/undo': async (context, { me, body }) => {
    const undone = await undoDecision(roomFor(context, me), body.batch, me.name)
    return undone.ok ? ok(undone.value) : undone
  },
} satisfies Partial<Handlers>

import { createHash } from 'node:crypto'
import { foldKey } from 'persian'
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { lockComments, updateCommentText } from '../store/comments.ts'
import { cleanText } from './clean-text.ts'
import type { CommentRefusalCode } from './comment-refusals.ts'
import { judge, queueFor, textPhases } from './phases.ts'
import type { CommentRoom } from './room.ts'

/**
 * Its writer changes a comment while it waits. The text passes the phases that look at texts again; the version grows, so
 * that a moderator who read the old words cannot let the new ones through.
 */
export async function editComment(
  room: CommentRoom,
  given: {
    readonly storyId: number
    readonly commentId: number
    readonly version: number
    readonly name: string
    readonly text: string
    readonly writerKey: string | null
  },
): Promise<Result<{ readonly version: number }, CommentRefusalCode>> {
  const { text: written, removed } = cleanText(given.text)
  const name = cleanText(given.name, 'one').text || null
  const [isReservedName, words] = await Promise.all([room.reservedNames(), room.words()])
  const now = room.clock()
  return room.database.transaction(async db => {
    const [comment] = await lockComments(db, [given.commentId])
    if (comment === undefined || comment.story_id !== given.storyId) return refuse('comment.not-found')
    if (given.writerKey === null || comment.writer_key !== given.writerKey) return refuse('comment.not-yours')
    if (comment.state !== 'held') return refuse('comment.decided')
    if (comment.version !== given.version) return refuse('comment.changed')
    const textKey = createHash('sha256')
      .update(foldKey(written) || written)
      .digest('base64url')
    const judged = judge({ text: written, name, removed, isReservedName, findWords: words.find }, textPhases)
    if (judged.kind === 'refuse') return refuse(judged.code, judged.details)
    const reasons = [...comment.reasons.filter(({ phase }) => !isOfText.has(phase)), ...judged.reasons]
    await updateCommentText(db, {
      id: comment.id,
      name,
      text: room.engine.fix(written),
      written,
      textKey,
      queue: queueFor(reasons, comment.queue === 'slow'),
      reasons,
      at: now,
    })
    return ok({ version: comment.version + 1 })
  })
}

const isOfText: ReadonlySet<string> = new Set(textPhases.map(({ name }) => name))

import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { countReportsFrom, insertReport } from '../store/comment-reports.ts'
import { lockShownComment } from '../store/comment-votes.ts'
import { reportReasons } from './comment.ts'
import type { CommentRefusalCode } from './comment-refusals.ts'
import { hashAddress } from './reader-key.ts'
import type { CommentRoom } from './room.ts'

const perAddressAnHour = 20
const secondsToWait = 600

/** A reader says that something is wrong with a comment. A second report of the same reader changes nothing. */
export async function reportComment(
  room: CommentRoom,
  given: {
    readonly storyId: number
    readonly commentId: number
    readonly reason: string
    readonly reporterKey: string
    readonly address: string
  },
): Promise<Result<{ readonly isNew: boolean }, CommentRefusalCode>> {
  if (!(reportReasons as readonly string[]).includes(given.reason)) return refuse('comment.report-unknown')
  const addressHash = hashAddress(room.secrets, given.address)
  const at = room.clock()
  return room.database.transaction(async db => {
    if (!(await lockShownComment(db, given.storyId, given.commentId))) return refuse('comment.not-found')
    if ((await countReportsFrom(db, addressHash, at)) >= perAddressAnHour)
      return refuse('comment.flood', { seconds: secondsToWait })
    const { commentId, reporterKey, reason } = given
    return ok({ isNew: await insertReport(db, { commentId, reporterKey, reason, addressHash, at }) })
  })
}

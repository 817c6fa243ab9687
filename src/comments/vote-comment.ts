import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { addToVotes, findVote, lockShownComment, removeVote, upsertVote } from '../store/comment-votes.ts'
import type { CommentRefusalCode } from './comment-refusals.ts'
import { hashAddress } from './reader-key.ts'
import type { CommentRoom } from './room.ts'

export type Vote = 'like' | 'dislike'

export type GivenVote = {
  readonly storyId: number
  readonly commentId: number
  readonly vote: string
  readonly voterKey: string
  readonly address: string
}

const values: Readonly<Record<Vote, -1 | 1>> = { like: 1, dislike: -1 }
/** Readers behind one address who may vote on one comment: a household, not a machine that throws its cookies away. */
const perAddress = 5

/**
 * One vote a reader. The same vote again takes it back, the other one replaces it. Answers what the reader's vote is now.
 * Pages are told by the caller, once a second for all votes together.
 */
export async function voteOnComment(
  room: CommentRoom,
  given: GivenVote,
): Promise<Result<Vote | null, CommentRefusalCode>> {
  const value = Object.hasOwn(values, given.vote) ? values[given.vote as Vote] : null
  if (value === null) return refuse('comment.vote-unknown')
  const addressHash = hashAddress(room.secrets, given.address)
  const now = room.clock()
  return room.database.transaction(async db => {
    if (!(await lockShownComment(db, given.storyId, given.commentId))) return refuse('comment.not-found')
    const before = await findVote(db, given.commentId, given.voterKey, addressHash)
    if (before.value === null && before.from_address >= perAddress)
      return refuse('comment.flood', { seconds: 60 })
    const after = before.value === value ? null : value
    if (after === null) await removeVote(db, given.commentId, given.voterKey)
    else
      await upsertVote(db, {
        commentId: given.commentId,
        voterKey: given.voterKey,
        value: after,
        addressHash,
        at: now,
      })
    const change = (which: -1 | 1) => Number(after === which) - Number(before.value === which)
    await addToVotes(db, given.commentId, change(1), change(-1))
    return ok(after === null ? null : after === 1 ? 'like' : 'dislike')
  })
}

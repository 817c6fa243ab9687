/**
 * Comments: دیدگاه. The door of the room.
 *
 * A comment is text and nothing but text: no markup of any kind is read out of it, here or where it is shown. Anybody may
 * write one, without an account; the name is optional. What may be done with it:
 *
 * - `postComment` takes it in: cleaned (`clean-text.ts`), looked at by the phases in their order (`phases.ts`), mended by the
 *   text engine, stored in one transaction with the spending of its proof of work (`captcha.ts`) and the story's counters.
 * - `editComment` changes it while it waits, `voteOnComment` and `reportComment` are the readers' other voices.
 * - `decideComments` is the moderators' verdict, many at once; `undoDecision` takes it back. Nobody but a person refuses
 *   or removes: phases hold and mark, and only what could never be stored (empty, too long, too soon) is refused at once.
 *
 * Two promises. *Nothing is taken twice*: a retry with the same idempotency key gets its first answer, before its proof
 * of work is even looked at, for that was spent by the first. *Nothing is hidden from its writer*: whether it waits, stands or was
 * refused and why is shown to whoever holds its signed cookie. There are no shadow bans.
 */
import { createHash } from 'node:crypto'
import { foldKey } from 'persian'
import { type Refusal, refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { spendCaptcha } from '../store/captcha.ts'
import { announceChange } from '../store/changes.ts'
import {
  findByIdempotencyKey,
  findPostingFacts,
  insertComment,
  lockSlowAddress,
  type PostedRow,
} from '../store/comments.ts'
import { checkProof, type SpentProof } from './captcha.ts'
import { cleanText } from './clean-text.ts'
import { type CommentState, maxLevel } from './comment.ts'
import type { CommentRefusalCode } from './comment-refusals.ts'
import { judge, phases, queueFor, stateFor } from './phases.ts'
import { hashAddress, newReaderKey } from './reader-key.ts'
import { type CommentRoom, commentsKey } from './room.ts'

export type GivenComment = {
  readonly storyId: number
  readonly parentId: number | null
  readonly name: string
  readonly text: string
  /** What the sender calls this one sending of it; null: it is known by its words, for ten minutes. */
  readonly idempotencyKey: string | null
  /** The solution of a challenge, as the form sends it; null: none was tried. */
  readonly proof: string | null
  /** A question of the form was answered rightly. */
  readonly hasAnswered: boolean
  /** From the signed cookie; null: a reader we have not met under this story. */
  readonly writerKey: string | null
  /** Where it came from, /64 for IPv6; never stored as it is. */
  readonly address: string
  readonly userAgent: string
}

export type Posted = {
  readonly id: number
  readonly storyId: number
  /** As it was when it was first answered. */
  readonly state: CommentState
  readonly writerKey: string
  /** It was there already: this is a retry's first answer. */
  readonly isRepeat: boolean
}

const derivedKeyMilliseconds = 10 * 60_000

export async function postComment(
  room: CommentRoom,
  given: GivenComment,
): Promise<Result<Posted, CommentRefusalCode>> {
  const now = room.clock()
  const { text: written, removed } = cleanText(given.text)
  const addressHash = hashAddress(room.secrets, given.address)
  const keys = idempotencyKeys(given, written, addressHash, now)
  let idempotencyKey = keys.own
  for (const key of keys.known) {
    const row = await findByIdempotencyKey(room.database, key)
    if (row === null) continue
    if (isSame(row, given.storyId, written)) return ok(firstAnswer(row))
    // The sender's key, but for other words or another story: another comment, which must not vanish in the first.
    idempotencyKey = keys.derived
  }

  let proof: SpentProof | null = null
  if (given.proof !== null) {
    const about = { storyId: given.storyId, purpose: 'comment' as const }
    const checked = await checkProof(room.secrets, about, now, given.proof)
    if (!checked.ok) return checked
    proof = checked.value
  }
  const way = proof !== null ? 'proof' : given.hasAnswered ? 'answer' : 'slow'
  const name = cleanText(given.name, 'one').text || null
  const textKey = hash(foldKey(written) || written)
  const writerKey = given.writerKey ?? newReaderKey()
  const [isReservedName, words] = await Promise.all([room.reservedNames(), room.words()])

  const stored = await room.database
    .transaction(async (db): Promise<Result<Posted, CommentRefusalCode> | null> => {
      if (proof !== null && !(await spendCaptcha(db, proof))) return null
      if (way === 'slow') await lockSlowAddress(db, addressHash)
      const facts = await findPostingFacts(db, {
        storyId: given.storyId,
        parentId: given.parentId,
        writerKey,
        addressHash,
        textKey,
        now,
      })
      const { parentId } = given
      const findWords = words.find
      const input = {
        text: written,
        name,
        removed,
        way,
        parentId,
        facts,
        now,
        isReservedName,
        findWords,
      } as const
      const judged = judge(input, phases)
      if (judged.kind === 'refuse') throw new Refused(refuse(judged.code, judged.details))
      const { reasons } = judged
      const state = stateFor(reasons)
      const id = await insertComment(db, {
        storyId: given.storyId,
        parentId: given.parentId,
        rootId: facts.parent_root_id,
        level: facts.parent_level === null ? 0 : Math.min(facts.parent_level + 1, maxLevel),
        basePath: basePath(facts.parent_level, facts.parent_path),
        name,
        text: room.engine.fix(written),
        written,
        textKey,
        state,
        queue: queueFor(reasons, way === 'slow'),
        reasons,
        writerKey,
        idempotencyKey,
        addressHash,
        postedAt: now,
      })
      if (id === null) return null
      // One that waits changes a number on the page and no more: the server tells of those once a second, for NOTIFY
      // lets only one transaction commit at a time (`server/comment-routes.ts`).
      if (state === 'approved') await announceChange(db, [commentsKey(given.storyId)])
      return ok({ id, storyId: given.storyId, state, writerKey, isRepeat: false })
    })
    .catch(asRefusal)
  if (stored?.ok) return stored
  // Another sending of the same came first, while this one was under way: it gets that one's answer.
  const first = await findByIdempotencyKey(room.database, idempotencyKey)
  if (first !== null && isSame(first, given.storyId, written)) return ok(firstAnswer(first))
  return stored ?? refuse('comment.captcha-spent')
}

/** Thrown to undo the transaction, proof of work included: what is refused has cost its writer nothing. */
class Refused extends Error {
  readonly refusal: Refusal<CommentRefusalCode>
  constructor(refusal: Refusal<CommentRefusalCode>) {
    super(refusal.code)
    this.refusal = refusal
  }
}

function asRefusal(error: unknown): Refusal<CommentRefusalCode> {
  if (error instanceof Refused) return error.refusal
  throw error
}

const isSame = (row: PostedRow, storyId: number, written: string): boolean =>
  row.story_id === storyId && row.written === written

const firstAnswer = (row: PostedRow): Posted => ({
  id: row.id,
  storyId: row.story_id,
  state: row.first_state,
  writerKey: row.writer_key,
  isRepeat: true,
})

/**
 * The sender's own key, where there is one. Without a script the form is a page that all readers share and holds no key:
 * the same words from the same place within ten minutes are then the same sending (a double click, a reload).
 */
function idempotencyKeys(given: GivenComment, written: string, addressHash: string, now: Date) {
  const slot = Math.floor(now.getTime() / derivedKeyMilliseconds)
  const derive = (at: number) =>
    `words:${hash(JSON.stringify([addressHash, given.userAgent, given.storyId, given.parentId, written, at]))}`
  const derived = derive(slot)
  const own = given.idempotencyKey === null ? derived : `given:${given.idempotencyKey}`
  return { own, derived, known: given.idempotencyKey === null ? [derived, derive(slot - 1)] : [own] }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** Hexadecimal places of one id in a path. */
const pathStep = 12

const basePath = (level: number | null, path: string | null): string =>
  level === null || path === null ? '' : level < maxLevel ? path : path.slice(0, -pathStep)

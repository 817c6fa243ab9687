/**
 * Saving: a text written upon one revision becomes the next, or is refused with both texts kept. Nobody's words are ever
 * overwritten: where somebody saved meanwhile, or holds the pen, what was sent is kept as a draft of its tab and sent back
 * beside what stands.
 *
 * A save whose answer was lost can be repeated: the same words again are the revision that they made.
 */

import type { SignedIn } from '../../accounts/accounts.ts'
import { may } from '../../accounts/permissions.ts'
import type { Clock } from '../../base/clock.ts'
import { type Refusal, refuse } from '../../base/refusal.ts'
import { ok, type Result } from '../../base/result.ts'
import { recordAct } from '../../store/audit.ts'
import type { Database, Db } from '../../store/database.ts'
import { findCreation, insertCreation, lockCreation } from '../../store/desk.ts'
import { listMedia } from '../../store/reading.ts'
import {
  findRevision,
  insertRevision,
  insertStory,
  lockStory,
  type RevisionRow,
  type StoryRow,
} from '../../store/stories.ts'
import { takeUp } from '../../store/wire-desk.ts'
import { removeDraft, removeOldDrafts, saveDraft, takePen } from '../../store/writing.ts'
import { sameContent } from '../../story/same-content.ts'
import type { Content, Edit } from '../../story/story.ts'
import { awaySince } from './presence.ts'
import { mediaIdsOf, settleContent } from './settle-content.ts'

export type SaveRefusal =
  | 'story.not-found'
  | 'story.stale'
  | 'story.locked'
  | 'story.revision-unknown'
  | 'story.media-unknown'
  | 'account.not-allowed'

export type Conflict = {
  readonly base: RevisionRow | null
  readonly current: RevisionRow
  readonly mine: Content
}

export type Saving =
  | { readonly ok: true; readonly revision: number; readonly saved: boolean; readonly at: Date }
  | (Refusal<SaveRefusal> & { readonly conflict?: Conflict })

type Desk = { readonly database: Database; readonly clock: Clock }

export type SaveOptions = {
  readonly base: number
  readonly tab: string
  readonly edits?: readonly Omit<Edit, 'by'>[]
  readonly reason?: string
}

const draftsKept = 20
const draftDays = 30
const day = 24 * 60 * 60 * 1000

export async function saveStory(
  { database, clock }: Desk,
  me: SignedIn,
  storyId: number,
  given: Content,
  { base, tab, edits = [], reason = 'written' }: SaveOptions,
): Promise<Saving> {
  return database.transaction(async db => {
    const story = await lockStory(db, storyId)
    if (story === null) return refuse('story.not-found', { id: storyId })
    if (!may(me.role, 'story.edit', story.state)) return refuse('account.not-allowed')
    const now = clock()
    const current = (await findRevision(db, storyId, story.revision_number))!
    const content = settleContent(given, current.content, now.toISOString())
    const unknown = await unknownMedia(db, content)
    if (unknown !== null) return refuse('story.media-unknown', { media: unknown })
    if (sameContent(content, current.content)) {
      await removeDraft(db, storyId, me.id, tab)
      return { ok: true, revision: current.number, saved: false, at: current.made_at }
    }
    if (base !== current.number) {
      if (base > current.number) return refuse('story.revision-unknown', { revision: base })
      await keepDraft(db, { storyId, userId: me.id, tab, base, content, at: now })
      const conflict = { base: await findRevision(db, storyId, base), current, mine: content }
      return { ...refuse('story.stale', { base, current: current.number }), conflict }
    }
    const pen = {
      storyId,
      userId: me.id,
      tab,
      name: me.name,
      at: now,
      seenSince: awaySince(now),
      force: false,
    }
    if (!(await takePen(db, pen))) {
      await keepDraft(db, { storyId, userId: me.id, tab, base, content, at: now })
      return refuse('story.locked')
    }
    if (story.origin === 'wire') await takeUp(db, storyId, me, now)
    const revision = await insertRevision(db, {
      storyId,
      content,
      edits: [...current.edits, ...editsOf(story, edits)],
      madeBy: me.name,
      madeById: me.id,
      reason,
      madeAt: now,
    })
    await removeDraft(db, storyId, me.id, tab)
    await recordAct(db, {
      by: me,
      action: reason === 'written' ? 'story.saved' : 'story.restored',
      subject: { kind: 'story', id: storyId, label: content.headline },
      details: { revision },
      at: now,
    })
    return { ok: true, revision, saved: true, at: now }
  })
}

/** Readers are told what was changed in other people's text, not in our own. */
const editsOf = (story: StoryRow, edits: readonly Omit<Edit, 'by'>[]): Edit[] =>
  story.origin === 'wire' ? edits.map(edit => ({ ...edit, by: 'editor' })) : []

/** The medium that a content names and the newsroom does not have; null where all are known. */
async function unknownMedia(db: Db, content: Content): Promise<string | null> {
  const ids = mediaIdsOf(content)
  if (ids.length === 0) return null
  const known = new Set((await listMedia(db, ids)).map(({ id }) => id))
  return ids.find(id => !known.has(id)) ?? null
}

async function keepDraft(db: Db, draft: Parameters<typeof saveDraft>[1]): Promise<void> {
  await saveDraft(db, draft)
  const tooOld = new Date(draft.at.getTime() - draftDays * day)
  await removeOldDrafts(db, draft.storyId, draft.userId, draftsKept, tooOld)
}

/** Keeps what is being written; makes no revision and asks for no pen. */
export async function autosave(
  { database, clock }: Desk,
  me: SignedIn,
  storyId: number,
  { base, tab, content }: { readonly base: number; readonly tab: string; readonly content: Content },
): Promise<Result<{ readonly savedAt: Date; readonly currentRevision: number }, SaveRefusal>> {
  return database.transaction(async db => {
    const story = await lockStory(db, storyId)
    if (story === null) return refuse('story.not-found', { id: storyId })
    const at = clock()
    await keepDraft(db, { storyId, userId: me.id, tab, base, content, at })
    return ok({ savedAt: at, currentRevision: story.revision_number })
  })
}

/** A new story in draft. The same key again answers with the story that it made. */
export async function createStory(
  { database, clock }: Desk,
  me: SignedIn,
  key: string,
  given: Content,
): Promise<Result<number, SaveRefusal>> {
  return database.transaction(async db => {
    await lockCreation(db, key)
    const known = await findCreation(db, key, me.id)
    if (known !== null) return ok(known)
    const now = clock()
    const content = settleContent(given, null, now.toISOString())
    const unknown = await unknownMedia(db, content)
    if (unknown !== null) return refuse('story.media-unknown', { media: unknown })
    const storyId = await insertStory(db, {
      origin: 'staff',
      language: 'fa',
      direction: 'rtl',
      datedAt: null,
      datedGrain: null,
      createdAt: now,
    })
    await insertRevision(db, {
      storyId,
      content,
      edits: [],
      madeBy: me.name,
      madeById: me.id,
      reason: 'created',
      madeAt: now,
    })
    if (!(await insertCreation(db, key, me.id, storyId))) return refuse('account.not-allowed')
    await recordAct(db, {
      by: me,
      action: 'story.created',
      subject: { kind: 'story', id: storyId, label: content.headline },
      at: now,
    })
    return ok(storyId)
  })
}

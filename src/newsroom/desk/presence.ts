/**
 * Who is in a story, and who holds its pen: one tab at a time. A tab says every quarter of a minute that it is still there;
 * one that was silent three times is gone, and the pen is free. Saying so is apart from saving, so that who only thinks does
 * not lose the pen. Taking over is an act of its own: it is never done by merely opening a story.
 */
import type { SignedIn } from '../../accounts/accounts.ts'
import { may } from '../../accounts/permissions.ts'
import type { Clock } from '../../base/clock.ts'
import { type Refusal, refuse } from '../../base/refusal.ts'
import { recordAct } from '../../store/audit.ts'
import type { Database, Db } from '../../store/database.ts'
import { announceDesk } from '../../store/desk-events.ts'
import { lockStory } from '../../store/stories.ts'
import {
  dropPen,
  findPen,
  listPresence,
  notePresence,
  type PenRow,
  type PresenceRow,
  removeGonePresence,
  removePresence,
  takePen,
} from '../../store/writing.ts'

const awayMilliseconds = 45_000

/** Who was not seen since then is gone. */
export const awaySince = (now: Date): Date => new Date(now.getTime() - awayMilliseconds)

export type PresenceState = { readonly pen: PenRow | null; readonly people: readonly PresenceRow[] }

export async function findPresence(db: Db, storyId: number, now: Date): Promise<PresenceState> {
  const since = awaySince(now)
  return { pen: await findPen(db, storyId, since), people: await listPresence(db, storyId, since) }
}

type Desk = { readonly database: Database; readonly clock: Clock }

export async function stayIn(
  { database, clock }: Desk,
  me: SignedIn,
  storyId: number,
  tab: string,
  wants: 'read' | 'write' | 'take-over',
): Promise<({ readonly ok: true } & PresenceState) | Refusal<'story.not-found' | 'account.not-allowed'>> {
  return database.transaction(async db => {
    const story = await lockStory(db, storyId)
    if (story === null) return refuse('story.not-found', { id: storyId })
    if (wants !== 'read' && !may(me.role, 'story.edit', story.state)) return refuse('account.not-allowed')
    const now = clock()
    const before = await findPen(db, storyId, awaySince(now))
    const gone = await removeGonePresence(db, storyId, awaySince(now))
    const isNew = await notePresence(db, { storyId, userId: me.id, tab, name: me.name, at: now })
    if (wants !== 'read') {
      const pen = { storyId, userId: me.id, tab, name: me.name, at: now, seenSince: awaySince(now) }
      await takePen(db, { ...pen, force: wants === 'take-over' })
    }
    const state = await findPresence(db, storyId, now)
    const isMoved = before?.user_id !== state.pen?.user_id || before?.tab !== state.pen?.tab
    if (isMoved && before !== null && before.user_id !== me.id) {
      await recordAct(db, {
        by: me,
        action: 'story.taken-over',
        subject: { kind: 'story', id: storyId },
        details: { from: before.name },
        at: now,
      })
    }
    if (isNew || gone > 0 || isMoved) await announceDesk(db, { type: 'presence', storyId })
    return { ok: true, ...state }
  })
}

export async function leave(
  { database, clock }: Desk,
  me: SignedIn,
  storyId: number,
  tab: string,
): Promise<PresenceState> {
  return database.transaction(async db => {
    await removePresence(db, storyId, me.id, tab)
    await dropPen(db, storyId, me.id, tab)
    await announceDesk(db, { type: 'presence', storyId })
    return findPresence(db, storyId, clock())
  })
}

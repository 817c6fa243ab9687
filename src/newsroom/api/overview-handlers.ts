/** What waits: the newsroom's first screen. */

import type { SignedIn } from '../../accounts/accounts.ts'
import { may } from '../../accounts/permissions.ts'
import { ok } from '../../base/result.ts'
import {
  countDesk,
  countMine,
  countReleasedSince,
  type DeskQuery,
  listDesk,
  listDeskRows,
  listScheduledIds,
} from '../../store/desk.ts'
import { countIncoming, listIncoming } from '../../store/wire-desk.ts'
import type { StoryState } from '../../story/story.ts'
import { awaySince } from '../desk/presence.ts'
import type { NewsroomContext } from './context.ts'
import type { StoryRow } from './contract.ts'
import type { Handlers } from './handler.ts'
import { toIncomingRow } from './incoming-handlers.ts'
import { toStoryRow } from './rows.ts'

const shown = 6

export const deskQuery = (context: NewsroomContext, change: Partial<DeskQuery>): DeskQuery => ({
  states: null,
  service: null,
  words: [],
  author: [],
  changedBy: null,
  before: null,
  limit: shown,
  pensSince: awaySince(context.clock()),
  ...change,
})

/** The states that a role may see, among those asked for. */
export const statesFor = (me: SignedIn, states: readonly StoryState[]): StoryState[] =>
  states.filter(state => may(me.role, 'story.see', state))

const scheduledShown = 100

/** Stories that a time is set for, the next first. */
export async function scheduledRows(context: NewsroomContext, me: SignedIn): Promise<StoryRow[]> {
  const ids = await listScheduledIds(context.database, scheduledShown)
  const rows = await listDeskRows(context.database, ids, awaySince(context.clock()))
  return rows
    .filter(({ state }) => may(me.role, 'story.see', state))
    .sort((a, b) => a.due_at!.getTime() - b.due_at!.getTime() || a.id - b.id)
    .map(row => toStoryRow(row, context.publicUrl))
}

export const overviewHandlers = {
  'GET /overview': async (context, { me }) => {
    const { database, publicUrl } = context
    const rows = async (states: readonly StoryState[], change: Partial<DeskQuery> = {}) => {
      const seen = statesFor(me, states)
      if (seen.length === 0) return []
      const found = await listDesk(database, deskQuery(context, { states: seen, ...change }))
      return found.map(row => toStoryRow(row, publicUrl))
    }
    const open = ['draft', 'review', 'ready'] as const
    const mayWire = may(me.role, 'wire.see')
    const today = Temporal.Instant.fromEpochMilliseconds(context.clock().getTime())
      .toZonedDateTimeISO('Asia/Tehran')
      .startOfDay()
    const [counts, incoming, newest, mine, drafts, review, ready, scheduled, live] = await Promise.all([
      countDesk(database),
      mayWire ? countIncoming(database) : 0,
      mayWire ? listIncoming(database, { status: 'incoming', words: [], before: null, limit: shown }) : [],
      rows(open, { changedBy: me.id }),
      rows(['draft']),
      rows(['review']),
      rows(['ready']),
      scheduledRows(context, me),
      rows(['live', 'corrected']),
    ])
    const count = (state: StoryState): number =>
      may(me.role, 'story.see', state) ? (counts.find(each => each.state === state)?.total ?? 0) : 0
    return ok({
      incoming: { count: incoming, newest: newest.map(toIncomingRow) },
      mine: { count: mine.length < shown ? mine.length : await countMine(database, me.id), newest: mine },
      drafts: { count: count('draft'), newest: drafts },
      review: { count: count('review'), newest: review },
      ready: { count: count('ready'), newest: ready },
      scheduled,
      comments: may(me.role, 'comment.see') ? await context.commentsWaiting() : null,
      live: {
        today: await countReleasedSince(database, new Date(today.epochMilliseconds)),
        newest: live,
      },
    })
  },
} satisfies Partial<Handlers>

/** A story as its form opens it. */
import type { SignedIn } from '../../accounts/accounts.ts'
import { refuse } from '../../base/refusal.ts'
import { ok } from '../../base/result.ts'
import { undoUntil } from '../../publish/undo-release.ts'
import { listCommentModes } from '../../store/comment-rules.ts'
import { type DeskRow, listDeskRows } from '../../store/desk.ts'
import { listMedia } from '../../store/reading.ts'
import { findSchedule, type ScheduleRow } from '../../store/schedules.ts'
import { findRevision, listReleases } from '../../store/stories.ts'
import { listDrafts } from '../../store/writing.ts'
import { awaySince, findPresence } from '../desk/presence.ts'
import { mediaIdsOf } from '../desk/settle-content.ts'
import type { NewsroomContext } from './context.ts'
import type { Schedule } from './contract.ts'
import type { Answer } from './handler.ts'
import type { NewsroomRefusal } from './refusals.ts'
import { allowedUpon, toMediaItem, toPresence, toRelease, toStoryRow } from './rows.ts'

export const findDeskRow = async (context: NewsroomContext, storyId: number): Promise<DeskRow | null> =>
  (await listDeskRows(context.database, [storyId], awaySince(context.clock())))[0] ?? null

export async function loadDetail(
  context: NewsroomContext,
  me: SignedIn,
  storyId: number,
): Promise<Answer<'GET /stories/:story'>> {
  const { database } = context
  const row = await findDeskRow(context, storyId)
  if (row === null) return refuse('story.not-found', { id: storyId })
  const now = context.clock()
  const revision = (await findRevision(database, storyId, row.revision_number))!
  const [drafts, presence, schedule, releases, modes] = await Promise.all([
    listDrafts(database, storyId, me.id),
    findPresence(database, storyId, now),
    findSchedule(database, storyId),
    listReleases(database, storyId),
    listCommentModes(database),
  ])
  const texts = [revision.content, ...drafts.map(draft => draft.content)]
  const media = await listMedia(database, [...new Set(texts.flatMap(mediaIdsOf))])
  const until = undoUntil(releases)
  const shown = releases.find(({ kind }) => kind !== 'withdraw')
  return ok({
    row: toStoryRow(row, context.publicUrl),
    language: row.language,
    direction: row.direction,
    content: revision.content,
    edits: revision.edits,
    hasUnpublishedChanges: row.slug !== null && shown?.revision_number !== row.revision_number,
    drafts: drafts.map(({ tab, base, content, saved_at }) => ({
      tab,
      base,
      content,
      savedAt: saved_at.toISOString(),
    })),
    presence: toPresence(presence, me),
    schedule: schedule === null ? null : toSchedule(context, schedule),
    releases: releases.map(toRelease),
    undoUntil: until !== null && until > now ? until.toISOString() : null,
    media: Object.fromEntries(media.map(each => [each.id, toMediaItem(each)])),
    allowed: allowedUpon(me, row),
    isFromWire: row.origin === 'wire',
    commentMode: modes.find(({ scope, key }) => scope === 'story' && key === String(storyId))?.mode ?? null,
  })
}

export const toSchedule = (context: NewsroomContext, row: ScheduleRow): Schedule => ({
  wall: { calendar: row.calendar, date: row.wall_date, time: row.wall_time },
  at: row.due_at.toISOString(),
  by: row.made_by,
  failure:
    row.failure === null
      ? null
      : {
          code: row.failure.code,
          ...context.tell({
            ok: false,
            code: row.failure.code as NewsroomRefusal,
            details: row.failure.details,
          }),
        },
})

/** Taking stories to readers and back: what is missing, publishing, correcting, withdrawing, undoing, at a time, preview. */

import type { SignedIn } from '../../accounts/accounts.ts'
import { may } from '../../accounts/permissions.ts'
import { type Refusal, refuse } from '../../base/refusal.ts'
import { ok, type Result } from '../../base/result.ts'
import { correctStory } from '../../publish/correct-story.ts'
import {
  type PublishRefusal,
  publishStory,
  type Released,
  type ReleaseOptions,
} from '../../publish/publish-story.ts'
import { cancelSchedule, scheduleStory } from '../../publish/schedule-story.ts'
import { undoRelease, undoSeconds } from '../../publish/undo-release.ts'
import { withdrawStory } from '../../publish/withdraw-story.ts'
import { recordAct } from '../../store/audit.ts'
import type { Db } from '../../store/database.ts'
import { announceDesk } from '../../store/desk-events.ts'
import { listCards, listMedia } from '../../store/reading.ts'
import { findSchedule } from '../../store/schedules.ts'
import { findRevision, listReleases, lockStory, updateStoryState } from '../../store/stories.ts'
import { listDrafts } from '../../store/writing.ts'
import type { Content } from '../../story/story.ts'
import { move } from '../../story/workflow.ts'
import { missingEn } from '../../strings/newsroom-api.en.ts'
import { missingFa } from '../../strings/newsroom-api.fa.ts'
import { type Missing, missingIn, relatedIdsOf } from '../desk/checklist.ts'
import { signPreview } from '../desk/preview-token.ts'
import { mediaIdsOf } from '../desk/settle-content.ts'
import type { NewsroomContext } from './context.ts'
import type { Checklist, Released as ReleasedAnswer } from './contract.ts'
import { type Answer, actor, type Handlers, storyOf } from './handler.ts'
import { storyUrl, toStoryRow } from './rows.ts'
import { findDeskRow, toSchedule } from './story-detail.ts'

async function checklistOf(context: NewsroomContext, storyId: number): Promise<Missing[]> {
  const row = (await findDeskRow(context, storyId))!
  const { content } = (await findRevision(context.database, storyId, row.revision_number))!
  const media = await listMedia(context.database, mediaIdsOf(content))
  const live = await listCards(context.database, relatedIdsOf(content.body))
  return missingIn(content, {
    language: row.language,
    engine: context.engine,
    media: new Set(media.map(({ id }) => id)),
    liveStories: new Set(live.map(({ story_id }) => story_id)),
  })
}

const toChecklist = (missing: readonly Missing[]): Checklist => ({
  isComplete: missing.length === 0,
  items: missing.map(({ code, level, part, text = '' }) => ({
    code,
    level,
    part,
    fa: missingFa[code](text),
    en: missingEn[code](text),
  })),
})

/** Null where the story may go out: complete, or somebody says so in spite of what is missing. */
async function incomplete(
  context: NewsroomContext,
  storyId: number,
  anyway: boolean | undefined,
): Promise<(Refusal<'story.incomplete'> & { beside: { checklist: Checklist } }) | null> {
  const missing = await checklistOf(context, storyId)
  const isStopped = missing.some(({ level }) => level === 'stop')
  if (missing.length === 0 || (anyway === true && !isStopped)) return null
  return {
    ...refuse('story.incomplete', { count: missing.length }),
    beside: { checklist: toChecklist(missing) },
  }
}

const undoUntil = (context: NewsroomContext): string =>
  new Date(context.clock().getTime() + undoSeconds * 1000).toISOString()

function answerReleased(
  context: NewsroomContext,
  released: Result<Released, PublishRefusal>,
): Answer<'POST /stories/:story/publish'> {
  if (!released.ok) return released
  const { storyId, state, release, slug } = released.value
  return ok({
    state,
    release,
    url: storyUrl(context.publicUrl, storyId, slug),
    undoUntil: undoUntil(context),
  })
}

/** The act's line in the audit trail, in the act's transaction. */
const recorded =
  (context: NewsroomContext, me: SignedIn, action: string, details: Readonly<Record<string, unknown>> = {}) =>
  (storyId: number, release: number, db: Db): Promise<unknown> =>
    recordAct(db, {
      by: actor(me),
      action,
      subject: { kind: 'story', id: storyId },
      details: { release, ...details },
      at: context.clock(),
    })

/** A move of the workflow that readers see nothing of. */
async function moveStory(
  context: NewsroomContext,
  me: SignedIn,
  storyId: number,
  name: 'submit' | 'return' | 'approve',
  base: number,
  note: string | null = null,
): Promise<Answer<'POST /stories/:story/submit'>> {
  const moved = await context.database.transaction(async db => {
    const story = await lockStory(db, storyId)
    if (story === null) return refuse('story.not-found', { id: storyId })
    if (!may(me.role, `story.${name}`, story.state)) return refuse('account.not-allowed')
    if (story.revision_number !== base) {
      return refuse('story.stale', { base, current: story.revision_number })
    }
    const next = move(story.state, name)
    if (!next.ok) return next
    await updateStoryState(db, storyId, next.value, story.release_number)
    const details = { from: story.state, to: next.value, ...(note === null ? {} : { note }) }
    await recordAct(db, {
      by: actor(me),
      action: { submit: 'story.submitted', return: 'story.returned', approve: 'story.approved' }[name],
      subject: { kind: 'story', id: storyId },
      details,
      at: context.clock(),
    })
    await announceDesk(db, { type: 'story', storyId, what: 'moved', by: me.name })
    return ok(true)
  })
  if (!moved.ok) return moved
  return ok(toStoryRow((await findDeskRow(context, storyId))!, context.publicUrl))
}

export const releaseHandlers = {
  'POST /stories/:story/submit': (context, asked) =>
    moveStory(context, asked.me, storyOf(asked), 'submit', asked.body.base),
  'POST /stories/:story/return': (context, asked) =>
    moveStory(context, asked.me, storyOf(asked), 'return', asked.body.base, asked.body.note ?? null),
  'POST /stories/:story/approve': (context, asked) =>
    moveStory(context, asked.me, storyOf(asked), 'approve', asked.body.base),
  'GET /stories/:story/checklist': async (context, asked) =>
    ok(toChecklist(await checklistOf(context, storyOf(asked)))),
  'POST /stories/:story/publish': async (context, asked) => {
    const { base, anyway } = asked.body
    const refused = await incomplete(context, storyOf(asked), anyway)
    if (refused !== null) return refused
    const record = recorded(context, asked.me, 'story.published', anyway ? { anyway } : {})
    const options: ReleaseOptions = {
      revision: base,
      within: (db, { storyId, release }) => record(storyId, release, db),
    }
    return answerReleased(context, await publishStory(context, storyOf(asked), asked.me.name, options))
  },
  'POST /stories/:story/correct': async (context, asked) => {
    const { base, anyway, note } = asked.body
    const refused = await incomplete(context, storyOf(asked), anyway)
    if (refused !== null) return refused
    const record = recorded(context, asked.me, 'story.corrected', { note })
    const options: ReleaseOptions = {
      revision: base,
      within: (db, { storyId, release }) => record(storyId, release, db),
    }
    return answerReleased(
      context,
      await correctStory(context, storyOf(asked), asked.me.name, note.trim(), options),
    )
  },
  'POST /stories/:story/withdraw': async (context, asked) => {
    const [storyId, reason] = [storyOf(asked), asked.body.reason.trim()]
    const record = recorded(context, asked.me, 'story.withdrawn', { reason })
    const withdrawn = await withdrawStory(context, storyId, asked.me.name, reason, async db => {
      const [newest] = await listReleases(db, storyId)
      await record(storyId, newest!.number, db)
    })
    if (!withdrawn.ok) return withdrawn
    const [newest] = await listReleases(context.database, storyId)
    const answer: ReleasedAnswer = {
      state: withdrawn.value,
      release: newest!.number,
      url: null,
      undoUntil: undoUntil(context),
    }
    return ok(answer)
  },
  'POST /stories/:story/undo': async (context, asked) => {
    const storyId = storyOf(asked)
    // Who may do an act may take it back: judged by the state that the act left.
    const row = (await findDeskRow(context, storyId))!
    const acts = row.state === 'withdrawn' ? (['live', 'corrected'] as const) : ([row.state] as const)
    const isAllowed = acts.some(state => may(asked.me.role, 'story.withdraw', state))
    if (!isAllowed) return refuse('account.not-allowed')
    const record = recorded(context, asked.me, 'story.undone')
    const undone = await undoRelease(context, storyId, asked.me.name, asked.body.release, (db, { release }) =>
      record(storyId, release, db),
    )
    if (!undone.ok) return undone
    const { state, release, slug } = undone.value
    return ok({ state, release, url: storyUrl(context.publicUrl, storyId, slug), undoUntil: null })
  },
  'PUT /stories/:story/schedule': async (context, asked) => {
    const { base, wall, anyway } = asked.body
    const refused = await incomplete(context, storyOf(asked), anyway)
    if (refused !== null) return refused
    const set = await scheduleStory(context, storyOf(asked), actor(asked.me), wall, base)
    if (!set.ok) return set
    return ok(toSchedule(context, (await findSchedule(context.database, storyOf(asked)))!))
  },
  'DELETE /stories/:story/schedule': async (context, asked) => {
    const cancelled = await cancelSchedule(context, storyOf(asked), actor(asked.me))
    return cancelled.ok ? ok({}) : cancelled
  },
  'POST /stories/:story/preview': async (context, asked) => {
    const storyId = storyOf(asked)
    const { revision, tab } = asked.body
    const now = context.clock()
    if (tab !== undefined) {
      const drafts = await listDrafts(context.database, storyId, asked.me.id)
      if (!drafts.some(draft => draft.tab === tab)) return refuse('story.draft-unknown')
      return ok(addressOf(context, storyId, { storyId, tab, userId: asked.me.id }, now))
    }
    const number = revision ?? (await findDeskRow(context, storyId))!.revision_number
    if ((await findRevision(context.database, storyId, number)) === null) {
      return refuse('story.revision-unknown', { revision: number })
    }
    return ok(addressOf(context, storyId, { storyId, revision: number }, now))
  },
} satisfies Partial<Handlers>

function addressOf(
  { secret }: NewsroomContext,
  storyId: number,
  previewed: Parameters<typeof signPreview>[1],
  now: Date,
): { path: string; expiresAt: string } {
  const { token, expiresAt } = signPreview(secret, previewed, now)
  return { path: `/newsroom/preview/${storyId}?token=${token}`, expiresAt: expiresAt.toISOString() }
}

/** The text that a preview shows; null where it is no more. */
export async function findPreviewed(
  context: NewsroomContext,
  previewed: Parameters<typeof signPreview>[1],
): Promise<Content | null> {
  const { database } = context
  if ('revision' in previewed)
    return (await findRevision(database, previewed.storyId, previewed.revision))?.content ?? null
  const drafts = await listDrafts(database, previewed.storyId, previewed.userId)
  return drafts.find(({ tab }) => tab === previewed.tab)?.content ?? null
}

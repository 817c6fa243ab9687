/** Stories on the desk: listed, opened, written, compared. What takes them to readers stands in `release-handlers.ts`. */
import { refuse } from '../../base/refusal.ts'
import { ok } from '../../base/result.ts'
import { recordAct } from '../../store/audit.ts'
import { announceChange } from '../../store/changes.ts'
import { clearCommentMode, setCommentMode } from '../../store/comment-rules.ts'
import { listDesk, listRevisions, type RevisionSummary } from '../../store/desk.ts'
import { findRevision } from '../../store/stories.ts'
import { removeDraft } from '../../store/writing.ts'
import { diffContents } from '../../story/diff-words.ts'
import { type StoryState, storyStates } from '../../story/story.ts'
import { tellReasonEn } from '../../strings/newsroom-api.en.ts'
import { tellReasonFa } from '../../strings/newsroom-api.fa.ts'
import { findPresence, leave, stayIn } from '../desk/presence.ts'
import { autosave, createStory, type Saving, saveStory } from '../desk/save-story.ts'
import type { NewsroomContext } from './context.ts'
import type { RevisionRow } from './contract.ts'
import { fromCursor, page, wordsOf } from './cursor.ts'
import { type Answer, type Asked, actor, type Handlers, storyOf } from './handler.ts'
import { deskQuery, scheduledRows, statesFor } from './overview-handlers.ts'
import { toPresence, toStoryRow } from './rows.ts'
import { loadDetail } from './story-detail.ts'

const storiesShown = 50
const mostStories = 200
const revisionsShown = 50

const groups: Readonly<Record<string, readonly StoryState[]>> = {
  open: ['draft', 'review', 'ready'],
  published: ['live', 'corrected'],
}

const toRevision = (row: RevisionSummary): RevisionRow => ({
  number: row.number,
  by: row.made_by,
  at: row.made_at.toISOString(),
  fa: tellReasonFa(row.reason),
  en: tellReasonEn(row.reason),
  releases: row.releases,
  words: row.text.split(/\s+/).filter(Boolean).length,
})

async function answerSave(
  context: NewsroomContext,
  { me }: Asked<'POST /stories/:story/revisions'>,
  storyId: number,
  saving: Saving,
): Promise<Answer<'POST /stories/:story/revisions'>> {
  if (saving.ok) {
    return ok({ revision: saving.revision, saved: saving.saved, at: saving.at.toISOString() })
  }
  const { conflict, ...refusal } = saving
  if (refusal.code === 'story.locked') {
    const presence = await findPresence(context.database, storyId, context.clock())
    return { ...refusal, beside: { presence: toPresence(presence, me) } }
  }
  if (conflict === undefined) return refusal
  const { base, current, mine } = conflict
  return {
    ...refusal,
    beside: {
      conflict: {
        base: base === null ? null : { revision: base.number, content: base.content },
        current: {
          revision: current.number,
          content: current.content,
          by: current.made_by,
          at: current.made_at.toISOString(),
        },
        mine,
        differences: diffContents(current.content, mine),
      },
    },
  }
}

async function findRevisionRow(
  context: NewsroomContext,
  storyId: number,
  number: string,
): Promise<RevisionRow | null> {
  if (Number(number) > 2_000_000_000) return null
  const [row] = await listRevisions(context.database, storyId, Number(number) + 1, 1)
  return row?.number === Number(number) ? toRevision(row) : null
}

export const storyHandlers = {
  'GET /stories': async (context, { me, query }) => {
    const wanted = query.state
    if (wanted === 'scheduled') return ok({ stories: await scheduledRows(context, me), next: null })
    const asked = wanted === undefined ? storyStates : (groups[wanted] ?? [wanted as StoryState])
    const states = statesFor(me, asked)
    if (states.length === 0) return ok({ stories: [], next: null })
    const size = Math.min(Math.max(1, Number(query.limit ?? storiesShown)), mostStories)
    const rows = await listDesk(
      context.database,
      deskQuery(context, {
        states: states.length === storyStates.length ? null : states,
        service: query.service || null,
        words: wordsOf(query.text),
        author: wordsOf(query.author),
        changedBy: query.mine === '1' ? me.id : null,
        before: fromCursor(query.cursor),
        limit: size + 1,
      }),
    )
    const { shown, next } = page(rows, size, row => ({ at: row.changed_at, id: row.id }))
    return ok({ stories: shown.map(row => toStoryRow(row, context.publicUrl)), next })
  },
  'POST /stories': async (context, { me, body }) => {
    const created = await createStory(context, me, body.key, body.content)
    return created.ok ? loadDetail(context, me, created.value) : created
  },
  'GET /stories/:story': (context, asked) => loadDetail(context, asked.me, storyOf(asked)),
  'POST /stories/:story/revisions': async (context, asked) => {
    const { content, ...options } = asked.body
    const saving = await saveStory(context, asked.me, storyOf(asked), content, options)
    return answerSave(context, asked, storyOf(asked), saving)
  },
  'GET /stories/:story/revisions': async ({ database }, asked) => {
    const before = asked.query.cursor === undefined ? null : Number(asked.query.cursor)
    const rows = await listRevisions(database, storyOf(asked), before, revisionsShown + 1)
    const shown = rows.slice(0, revisionsShown)
    return ok({
      revisions: shown.map(toRevision),
      next: rows.length > revisionsShown ? String(shown.at(-1)!.number) : null,
    })
  },
  'GET /stories/:story/revisions/:number': async (context, asked) => {
    const row = await findRevisionRow(context, storyOf(asked), asked.params.number)
    if (row === null) return refuse('story.revision-unknown', { revision: asked.params.number })
    const { content } = (await findRevision(context.database, storyOf(asked), row.number))!
    return ok({ row, content })
  },
  'GET /stories/:story/compare': async (context, asked) => {
    const [from, to] = [
      await findRevisionRow(context, storyOf(asked), asked.query.from),
      await findRevisionRow(context, storyOf(asked), asked.query.to),
    ]
    if (from === null) return refuse('story.revision-unknown', { revision: asked.query.from })
    if (to === null) return refuse('story.revision-unknown', { revision: asked.query.to })
    const [older, newer] = [
      (await findRevision(context.database, storyOf(asked), from.number))!,
      (await findRevision(context.database, storyOf(asked), to.number))!,
    ]
    return ok({ from, to, differences: diffContents(older.content, newer.content) })
  },
  'POST /stories/:story/restore': async (context, asked) => {
    const { base, revision, tab } = asked.body
    const older = await findRevision(context.database, storyOf(asked), revision)
    if (older === null) return refuse('story.revision-unknown', { revision })
    const saving = await saveStory(context, asked.me, storyOf(asked), older.content, {
      base,
      tab,
      reason: `restored ${revision}`,
    })
    return answerSave(context, asked as never, storyOf(asked), saving)
  },
  'PUT /stories/:story/drafts/:tab': async (context, asked) => {
    const { base, content } = asked.body
    const kept = await autosave(context, asked.me, storyOf(asked), { base, content, tab: asked.params.tab })
    if (!kept.ok) return kept
    const { savedAt, currentRevision } = kept.value
    return ok({ savedAt: savedAt.toISOString(), currentRevision })
  },
  'DELETE /stories/:story/drafts/:tab': async ({ database }, asked) => {
    await removeDraft(database, storyOf(asked), asked.me.id, asked.params.tab)
    return ok({})
  },
  'PUT /stories/:story/presence/:tab': async (context, asked) => {
    const state = await stayIn(context, asked.me, storyOf(asked), asked.params.tab, asked.body.wants)
    return state.ok ? ok(toPresence(state, asked.me)) : state
  },
  'DELETE /stories/:story/presence/:tab': async (context, asked) => {
    const state = await leave(context, asked.me, storyOf(asked), asked.params.tab)
    return ok(toPresence(state, asked.me))
  },
  'PUT /stories/:story/comment-mode': async (context, asked) => {
    const { mode } = asked.body
    const [storyId, key] = [storyOf(asked), String(storyOf(asked))]
    await context.database.transaction(async db => {
      if (mode === null) await clearCommentMode(db, 'story', key)
      else await setCommentMode(db, { scope: 'story', key, mode, closesAfterDays: null })
      await recordAct(db, {
        by: actor(asked.me),
        action: 'story.comment-mode',
        subject: { kind: 'story', id: storyId },
        details: { mode },
        at: context.clock(),
      })
      await announceChange(db, [`story:${storyId}`, `comments:${storyId}`])
    })
    return ok({ commentMode: mode })
  },
} satisfies Partial<Handlers>

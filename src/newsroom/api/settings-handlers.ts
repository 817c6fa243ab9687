/** What an editor may change of the paper itself. Saved upon the version that was seen; what is left out stays. */

import { refuse } from '../../base/refusal.ts'
import { ok, type Result } from '../../base/result.ts'
import { parseQuestions } from '../../comments/questions.ts'
import { recordAct } from '../../store/audit.ts'
import { announceChange } from '../../store/changes.ts'
import { clearCommentMode, listCommentModes, setCommentMode } from '../../store/comment-rules.ts'
import type { Db } from '../../store/database.ts'
import { findVersion, lockVersion, raiseVersion } from '../../store/desk.ts'
import { announceDesk } from '../../store/desk-events.ts'
import { listServicesWithStories, removeService, upsertService } from '../../store/services.ts'
import { findSetting, setSetting } from '../../store/settings.ts'
import type { Breaking, CommentMode, Settings, SettingsRequest } from './contract.ts'
import { actor, type Handlers } from './handler.ts'
import type { NewsroomRefusal } from './refusals.ts'
import { siteName } from './site-name.ts'

type Words = { readonly banned: readonly string[]; readonly suspect: readonly string[] }
const noContact = { email: null, phone: null, postal: null }

async function loadSettings(db: Db): Promise<Settings> {
  const [version, name, contact, breaking, services, modes, questions, words] = [
    await findVersion(db, 'settings'),
    await siteName(db),
    (await findSetting(db, 'public.contact')) as Partial<Settings['contact']> | null,
    (await findSetting(db, 'public.breaking')) as Breaking,
    await listServicesWithStories(db),
    await listCommentModes(db),
    await findSetting(db, 'public.comment-questions'),
    (await findSetting(db, 'comment-words')) as Words | null,
  ]
  const modeOf = (scope: string, key: string): CommentMode | null =>
    modes.find(each => each.scope === scope && each.key === key)?.mode ?? null
  return {
    version,
    name,
    contact: { ...noContact, ...contact },
    breaking,
    services: services.map(({ slug, name: called, kind, stories }) => ({
      slug,
      name: called,
      kind,
      comments: modeOf('service', slug),
      stories,
    })),
    comments: {
      mode: modeOf('site', '') ?? 'held',
      captchaQuestions: parseQuestions(questions),
      forbiddenWords: words?.banned ?? [],
      suspectWords: words?.suspect ?? [],
    },
  }
}

const line = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
const lines = (texts: readonly string[]): string[] => [
  ...new Set(texts.map(line).filter(text => text !== '')),
]

async function saveServices(
  db: Db,
  services: NonNullable<SettingsRequest['services']>,
): Promise<Result<true, NewsroomRefusal>> {
  const slugs = services.map(({ slug }) => slug)
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index)
  if (twice !== undefined) return refuse('settings.service-twice', { service: twice })
  const before = await listServicesWithStories(db)
  const gone = before.filter(({ slug }) => !slugs.includes(slug))
  const used = gone.find(({ is_used }) => is_used)
  if (used !== undefined) return refuse('settings.service-in-use', { service: used.name })
  for (const { slug } of gone) {
    await clearCommentMode(db, 'service', slug)
    await removeService(db, slug)
  }
  for (const [index, { slug, name, kind, comments }] of services.entries()) {
    await upsertService(db, { slug, name: line(name), kind, position: index + 1 })
    if (comments === null) await clearCommentMode(db, 'service', slug)
    else await setCommentMode(db, { scope: 'service', key: slug, mode: comments, closesAfterDays: null })
  }
  return ok(true)
}

async function saveComments(db: Db, comments: Settings['comments']): Promise<void> {
  await setCommentMode(db, { scope: 'site', key: '', mode: comments.mode, closesAfterDays: null })
  const questions = comments.captchaQuestions
    .map(({ question, answers }) => ({ question: line(question), answers: lines(answers) }))
    .filter(({ question, answers }) => question !== '' && answers.length > 0)
  await setSetting(db, 'public.comment-questions', questions)
  const words: Words = { banned: lines(comments.forbiddenWords), suspect: lines(comments.suspectWords) }
  await setSetting(db, 'comment-words', words)
}

export const settingsHandlers = {
  'GET /settings': async ({ database }) => ok(await loadSettings(database)),
  'PUT /settings': async ({ database, clock }, { me, body }) => {
    const done = await database.transaction(async (db): Promise<Result<true, NewsroomRefusal>> => {
      if ((await lockVersion(db, 'settings')) !== body.version) return refuse('settings.stale')
      if (body.services !== undefined) {
        const saved = await saveServices(db, body.services)
        if (!saved.ok) return saved
      }
      if (body.name !== undefined) await setSetting(db, 'public.name', line(body.name))
      if (body.contact !== undefined) await setSetting(db, 'public.contact', body.contact)
      if (body.comments !== undefined) await saveComments(db, body.comments)
      await raiseVersion(db, 'settings')
      await announceChange(db, ['everything'])
      await announceDesk(db, { type: 'settings' })
      const { version: _, ...changed } = body
      await recordAct(db, {
        by: actor(me),
        action: 'settings.changed',
        subject: { kind: 'settings', id: 'site', label: Object.keys(changed).join(', ') },
        details: changed,
        at: clock(),
      })
      return ok(true)
    })
    return done.ok ? ok(await loadSettings(database)) : done
  },
} satisfies Partial<Handlers>

/** One's own session, the people of the newsroom, and the audit trail. */
import { changePerson, endSessionsOf, type Invited, invitePerson, renewLink } from '../../accounts/people.ts'
import { actionsOf } from '../../accounts/permissions.ts'
import {
  endSession,
  findSignedIn,
  maySetPasswordFreely,
  setPassword,
  signOut,
} from '../../accounts/sign-in.ts'
import { refuse } from '../../base/refusal.ts'
import { ok } from '../../base/result.ts'
import { findPerson, listPeople, listSessions } from '../../store/accounts.ts'
import { listActs } from '../../store/audit.ts'
import { listServices } from '../../store/services.ts'
import { accountsFa } from '../../strings/accounts.fa.ts'
import { tellActEn } from '../../strings/newsroom-api.en.ts'
import { tellActFa } from '../../strings/newsroom-api.fa.ts'
import type { NewsroomContext } from './context.ts'
import type { Session } from './contract.ts'
import { type Asked, actor, type Handlers } from './handler.ts'
import { shownEmail, toMember, toOpenSession } from './rows.ts'
import { siteName } from './site-name.ts'

const actsShown = 50

async function sessionOf(context: NewsroomContext, me: Asked<'GET /session'>['me']): Promise<Session> {
  const services = await listServices(context.database)
  return {
    me: {
      id: me.id,
      name: me.name,
      email: shownEmail(me.email),
      role: me.role,
      mustSetPassword: !me.hasPassword,
      maySetPasswordFreely: maySetPasswordFreely(me, context.clock()),
    },
    actions: actionsOf(me.role),
    site: { name: await siteName(context.database), publicUrl: context.publicUrl },
    services: services.map(({ slug, name, kind }) => ({ slug, name, kind })),
    now: context.clock().toISOString(),
  }
}

const toInvitation = ({ person, link, mailedTo, expiresAt }: Invited) => ({
  member: toMember(person),
  link,
  mailedTo,
  expiresAt: expiresAt.toISOString(),
})

/** An ISO moment or day of a filter; null where it is none. */
function momentOf(value: string | undefined): Date | null {
  const moment = new Date(value ?? '')
  return Number.isNaN(moment.getTime()) || Math.abs(moment.getTime()) > 8e14 / 100 ? null : moment
}

export const peopleHandlers = {
  'GET /session': async (context, { me }) => ok(await sessionOf(context, me)),
  'POST /session/password': async (context, { me, body, cookie }) => {
    const set = await setPassword(context, me, body)
    if (!set.ok) return set
    return ok(await sessionOf(context, (await findSignedIn(context, cookie))!))
  },
  'POST /session/sign-out': async (context, { me, cookie }) => ({
    ok: true,
    value: {},
    cookies: await signOut(context, me, cookie),
  }),
  'GET /session/all': async ({ database }, { me }) => {
    const sessions = await listSessions(database, me.id)
    return ok({ sessions: sessions.map(row => toOpenSession(row, me.sessionId)) })
  },
  'DELETE /session/all/:session': async (context, { me, params }) => {
    const ended = await endSession(context, me, params.session)
    if (!ended.ok) return ended
    const sessions = await listSessions(context.database, me.id)
    return ok({ sessions: sessions.map(row => toOpenSession(row, me.sessionId)) })
  },
  'GET /people': async ({ database }) => ok({ people: (await listPeople(database)).map(toMember) }),
  'POST /people': async (context, { me, body }) => {
    const invited = await invitePerson(context, actor(me), body, accountsFa.invitation)
    return invited.ok ? ok(toInvitation(invited.value)) : invited
  },
  'PATCH /people/:person': async (context, { me, params, body }) => {
    const changed = await changePerson(context, actor(me), params.person, body)
    return changed.ok ? ok(toMember(changed.value)) : changed
  },
  'POST /people/:person/link': async (context, { me, params }) => {
    const renewed = await renewLink(context, actor(me), params.person, accountsFa.invitation)
    return renewed.ok ? ok(toInvitation(renewed.value)) : renewed
  },
  'GET /people/:person/sessions': async ({ database }, { me, params }) => {
    if ((await findPerson(database, params.person)) === null) return refuse('account.person-unknown')
    const sessions = await listSessions(database, params.person)
    return ok({ sessions: sessions.map(row => toOpenSession(row, me.sessionId)) })
  },
  'DELETE /people/:person/sessions': async (context, { me, params }) => {
    const ended = await endSessionsOf(context, actor(me), params.person)
    return ended.ok ? ok({ sessions: [] }) : ended
  },
  'GET /audit': async ({ database }, { query }) => {
    const rows = await listActs(database, {
      person: query.person || null,
      action: query.action || null,
      subject: query.subject || null,
      words: query.text || null,
      from: momentOf(query.from),
      to: momentOf(query.to),
      before: query.cursor === undefined ? null : Number(query.cursor),
      limit: actsShown + 1,
    })
    const entries = rows.slice(0, actsShown).map(row => ({
      id: row.id,
      at: row.at.toISOString(),
      by: row.person_id === null ? null : { id: row.person_id, name: row.person_name ?? '' },
      action: row.action,
      subject: { kind: row.subject_kind, id: row.subject_id, label: row.subject_label },
      fa: tellActFa(row.action, row.subject_label ?? row.subject_id, row.person_name),
      en: tellActEn(row.action, row.subject_label ?? row.subject_id, row.person_name),
      details: row.details,
    }))
    return ok({ entries, next: rows.length > actsShown ? String(entries.at(-1)!.id) : null })
  },
} satisfies Partial<Handlers>

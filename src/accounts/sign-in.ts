/** Coming in, going out, and the password: each with its line in the audit trail. */
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import {
  findOpenLink,
  findPasswordHash,
  findPerson,
  findPersonByEmail,
  removeSession,
  removeSessions,
  setPasswordHash,
  spendLink,
  spendLinksOf,
  updatePerson,
} from '../store/accounts.ts'
import { recordAct } from '../store/audit.ts'
import { announceDesk } from '../store/desk-events.ts'
import type { AccountsContext, Cookies, Doors, From, SignedIn } from './accounts.ts'
import { hashToken, isToken, namelessEmail } from './links.ts'
import { forgetAttempts, noteAttempt, placeOf } from './lockout.ts'
import { readEmail, readName } from './people.ts'
import type { AccountRefusal } from './refusals.ts'

type Entrance = AccountsContext & { readonly doors: Doors }

/** Longer than a sentence of many words; scrypt takes as long for any. */
const passwordLetters = { least: 10, most: 256 } as const
/** How long after a link a password may be set without the present one. */
const freePasswordMinutes = 60

/** Who is there, by the cookies of a request. */
export async function findSignedIn(
  { database, doors }: Entrance,
  cookie: string | undefined,
): Promise<SignedIn | null> {
  const who = await doors.whoIs(cookie)
  if (who === null) return null
  return { ...who, hasPassword: (await findPasswordHash(database, who.id)) !== null }
}

/** The same no for an unknown address, a wrong password, a closed account and too many attempts. */
export async function signInWithPassword(
  { database, doors, clock }: Entrance,
  typed: { readonly email: string; readonly password: string },
  from: From,
): Promise<Result<Cookies, AccountRefusal>> {
  const now = clock()
  const email = typed.email.trim().toLowerCase().slice(0, 320)
  const password = typed.password.slice(0, passwordLetters.most)
  const place = placeOf(from.address)
  const mayTry = await noteAttempt(database, email, place, now)
  // Past the limit the right password is no key either, but the work is done all the same.
  const person = await findPersonByEmail(database, email)
  if (!mayTry) await doors.hashPassword(password)
  const cookies = mayTry ? await doors.openWithPassword(email, password, { ...from, address: place }) : null
  if (cookies === null) {
    await recordAct(database, {
      by: null,
      action: mayTry ? 'sign-in.failed' : 'sign-in.locked',
      subject: { kind: 'person', id: person?.id ?? '', label: person?.name ?? null },
      details: { from: place },
      at: now,
    })
    return refuse('account.sign-in-wrong')
  }
  await forgetAttempts(database, email, place)
  await recordAct(database, {
    by: person,
    action: 'sign-in.password',
    subject: { kind: 'person', id: person?.id ?? '', label: person?.name ?? null },
    details: { from: place },
    at: now,
  })
  return ok(cookies)
}

/** Whether a link could be used now. Spends nothing. */
export const isLinkOpen = async ({ database, clock }: AccountsContext, token: string): Promise<boolean> =>
  isToken(token) && (await findOpenLink(database, hashToken(token), clock())) !== null

/** Spends a link and lets its person in. Spent, expired and never made are one answer. */
export async function signInWithLink(
  { database, doors, clock }: Entrance,
  token: string,
  from: From,
): Promise<Result<Cookies, AccountRefusal>> {
  if (!isToken(token)) return refuse('account.link-spent')
  const now = clock()
  const place = placeOf(from.address)
  const spent = await database.transaction(async db => {
    const link = await spendLink(db, hashToken(token), now)
    if (link === null) return null
    await spendLinksOf(db, link.user_id, now)
    const person = await findPerson(db, link.user_id)
    await recordAct(db, {
      by: person,
      action: 'sign-in.link',
      subject: { kind: 'person', id: link.user_id, label: person?.name ?? null },
      details: { from: place },
      at: now,
    })
    return link
  })
  if (spent === null) return refuse('account.link-spent')
  const cookies = await doors.openForPerson(spent.user_id, { ...from, address: place })
  return cookies === null ? refuse('account.link-spent') : ok(cookies)
}

export async function signOut(
  { database, doors, clock }: Entrance,
  me: SignedIn,
  cookie: string | undefined,
): Promise<Cookies> {
  const cookies = await doors.close(cookie)
  await database.transaction(async db => {
    await recordAct(db, {
      by: me,
      action: 'sign-in.ended',
      subject: { kind: 'person', id: me.id, label: me.name },
      at: clock(),
    })
    await announceDesk(db, { type: 'people' })
  })
  return cookies
}

export const maySetPasswordFreely = (me: SignedIn, now: Date): boolean =>
  !me.hasPassword ||
  (me.method === 'link' && now.getTime() - me.signedInAt.getTime() < freePasswordMinutes * 60_000)

/**
 * Sets one's own password, and the first time one's name and address of mail. Every other session of the person ends, and so
 * does every link that still waits.
 */
export async function setPassword(
  { database, doors, clock }: Entrance,
  me: SignedIn,
  given: {
    readonly password: string
    readonly current?: string
    readonly name?: string
    readonly email?: string
  },
): Promise<Result<true, AccountRefusal>> {
  const now = clock()
  const letters = [...given.password].length
  if (letters < passwordLetters.least)
    return refuse('account.password-short', { least: passwordLetters.least })
  if (given.password.length > passwordLetters.most) {
    return refuse('account.password-long', { most: passwordLetters.most })
  }
  if (!maySetPasswordFreely(me, now)) {
    const mayTry = await noteAttempt(database, me.email, `session ${me.sessionId}`, now)
    const hash = await findPasswordHash(database, me.id)
    const isRight = hash !== null && (await doors.checkPassword(hash, given.current ?? ''))
    if (!mayTry || !isRight) return refuse('account.password-wrong')
  }
  const name = given.name === undefined ? ok(null) : readName(given.name)
  if (!name.ok) return name
  const wantsEmail = given.email !== undefined || me.email === namelessEmail
  const email = wantsEmail ? readEmail(given.email ?? '') : ok(null)
  if (!email.ok) return email
  const hash = await doors.hashPassword(given.password)
  return database.transaction(async db => {
    if (email.value !== null && email.value !== me.email) {
      const holder = await findPersonByEmail(db, email.value)
      if (holder !== null && holder.id !== me.id) return refuse('account.email-taken', { email: email.value })
    }
    await updatePerson(db, me.id, { name: name.value, email: email.value, role: null, closed: null }, now)
    await setPasswordHash(db, me.id, hash, doors.newId(), now)
    await spendLinksOf(db, me.id, now)
    await removeSessions(db, me.id, me.sessionId)
    await recordAct(db, {
      by: { id: me.id, name: name.value ?? me.name },
      action: 'people.password-set',
      subject: { kind: 'person', id: me.id, label: name.value ?? me.name },
      at: now,
    })
    await announceDesk(db, { type: 'people' })
    return ok(true)
  })
}

/** Ends one of a person's own sessions. */
export async function endSession(
  { database, clock }: AccountsContext,
  me: SignedIn,
  sessionId: string,
): Promise<Result<true, AccountRefusal>> {
  return database.transaction(async db => {
    if (!(await removeSession(db, me.id, sessionId))) return refuse('account.session-unknown')
    await recordAct(db, {
      by: me,
      action: 'sign-in.session-ended',
      subject: { kind: 'person', id: me.id, label: me.name },
      at: clock(),
    })
    await announceDesk(db, { type: 'people' })
    return ok(true)
  })
}

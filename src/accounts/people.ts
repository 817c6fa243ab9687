/** The people of the newsroom: inviting, changing, closing. One administrator with a password always stays. */
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import {
  countAdministrators,
  findPerson,
  insertPerson,
  lockAdministrators,
  type PersonRow,
  removeSessions,
  spendLinksOf,
  updatePerson,
} from '../store/accounts.ts'
import { type Actor, recordAct } from '../store/audit.ts'
import { announceDesk } from '../store/desk-events.ts'
import type { AccountsContext } from './accounts.ts'
import { linkLives, makeLink } from './links.ts'
import { isRole, type Role } from './permissions.ts'
import type { AccountRefusal } from './refusals.ts'

/** What an invitation says; the sentences come from the strings of whoever invites. */
export type InvitationLetter = (invited: { name: string; by: string; link: string }) => {
  readonly subject: string
  readonly text: string
}

export type Invited = {
  readonly person: PersonRow
  /** Null where it was mailed. */
  readonly link: string | null
  readonly mailedTo: string | null
  readonly expiresAt: Date
}

const longestName = 80

export function readName(given: string): Result<string, AccountRefusal> {
  const name = given
    .toWellFormed()
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return name === '' || name.length > longestName
    ? refuse('account.name-missing', { most: longestName })
    : ok(name)
}

export function readEmail(given: string): Result<string, AccountRefusal> {
  const email = given.trim().toLowerCase()
  return email.length <= 254 &&
    /^[a-z0-9._%+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(email)
    ? ok(email)
    : refuse('account.email-invalid', { email: email.slice(0, 80) })
}

/** Adds somebody who will set a password by the link that this makes. */
export async function invitePerson(
  context: AccountsContext,
  by: Actor | null,
  given: { readonly email: string; readonly name: string; readonly role: string },
  letter: InvitationLetter,
): Promise<Result<Invited, AccountRefusal>> {
  const name = readName(given.name)
  if (!name.ok) return name
  const email = readEmail(given.email)
  if (!email.ok) return email
  if (!isRole(given.role)) return refuse('account.role-unknown', { role: given.role.slice(0, 40) })
  const person = { id: crypto.randomUUID(), name: name.value, email: email.value, role: given.role }
  const made = await context.database.transaction(async db => {
    const now = context.clock()
    if (!(await insertPerson(db, person, now))) return null
    await recordAct(db, {
      by,
      action: 'people.invited',
      subject: { kind: 'person', id: person.id, label: person.name },
      details: { role: person.role },
      at: now,
    })
    await announceDesk(db, { type: 'people' })
    return makeLink(db, context.publicUrl, person.id, linkLives.invitation, now)
  })
  return made === null
    ? refuse('account.email-taken', { email: email.value })
    : ok(await hand(context, by, person.id, made, letter))
}

/** A new link for somebody who lost the password or let the invitation expire. Earlier links open no more. */
export async function renewLink(
  context: AccountsContext,
  by: Actor | null,
  personId: string,
  letter: InvitationLetter,
): Promise<Result<Invited, AccountRefusal>> {
  const made = await context.database.transaction(async db => {
    const person = await findPerson(db, personId)
    if (person === null || person.closed_at !== null) return null
    const now = context.clock()
    await spendLinksOf(db, personId, now)
    await recordAct(db, {
      by,
      action: 'people.link-made',
      subject: { kind: 'person', id: personId, label: person.name },
      at: now,
    })
    return makeLink(db, context.publicUrl, personId, linkLives.signIn, now)
  })
  return made === null
    ? refuse('account.person-unknown')
    : ok(await hand(context, by, personId, made, letter))
}

async function hand(
  { database, mailer }: AccountsContext,
  by: Actor | null,
  personId: string,
  { address, expiresAt }: { address: string; expiresAt: Date },
  letter: InvitationLetter,
): Promise<Invited> {
  const person = (await findPerson(database, personId))!
  const { subject, text } = letter({ name: person.name, by: by?.name ?? '', link: address })
  const isMailed = await mailer.send({ to: person.email, subject, text })
  return { person, link: isMailed ? null : address, mailedTo: isMailed ? person.email : null, expiresAt }
}

/** Changes a role or a name, closes an account or opens it again. Who is closed or gets another role is signed out everywhere. */
export async function changePerson(
  { database, clock }: AccountsContext,
  by: Actor,
  personId: string,
  change: { readonly role?: Role; readonly name?: string; readonly status?: 'active' | 'closed' },
): Promise<Result<PersonRow, AccountRefusal>> {
  const name = change.name === undefined ? ok(null) : readName(change.name)
  if (!name.ok) return name
  return database.transaction(async db => {
    await lockAdministrators(db)
    const before = await findPerson(db, personId)
    if (before === null) return refuse('account.person-unknown')
    const closed = change.status === undefined ? null : change.status === 'closed'
    const isKeeper = before.role === 'administrator' && before.closed_at === null && before.has_password
    const leaves = closed === true || (change.role !== undefined && change.role !== 'administrator')
    if (isKeeper && leaves && (await countAdministrators(db)) === 1)
      return refuse('account.last-administrator')
    const now = clock()
    await updatePerson(
      db,
      personId,
      { name: name.value, email: null, role: change.role ?? null, closed },
      now,
    )
    const isOther = change.role !== undefined && change.role !== before.role
    if (closed === true || isOther) await removeSessions(db, personId, null)
    if (closed === true) await spendLinksOf(db, personId, now)
    await recordAct(db, {
      by,
      action: closed === true ? 'people.closed' : closed === false ? 'people.opened' : 'people.changed',
      subject: { kind: 'person', id: personId, label: name.value ?? before.name },
      details: {
        ...(isOther ? { roleBefore: before.role, role: change.role } : {}),
        ...(name.value === null ? {} : { nameBefore: before.name, name: name.value }),
      },
      at: now,
    })
    await announceDesk(db, { type: 'people' })
    return ok((await findPerson(db, personId))!)
  })
}

/** Signs a person out everywhere. */
export async function endSessionsOf(
  { database, clock }: AccountsContext,
  by: Actor,
  personId: string,
): Promise<Result<true, AccountRefusal>> {
  return database.transaction(async db => {
    const person = await findPerson(db, personId)
    if (person === null) return refuse('account.person-unknown')
    await removeSessions(db, personId, null)
    await recordAct(db, {
      by,
      action: 'people.signed-out',
      subject: { kind: 'person', id: personId, label: person.name },
      at: clock(),
    })
    await announceDesk(db, { type: 'people' })
    return ok(true)
  })
}

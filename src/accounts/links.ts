/**
 * One-time links. The address carries a secret of 192 bits, the database its hash: who reads a backup can open nothing.
 * Opening the address shows one button and spends nothing (mail scanners open every link); pressing it spends the link, and
 * with it every other link of the same person.
 */
import { createHash, randomBytes } from 'node:crypto'
import { countAdministrators, findFirstAdministrator, insertLink, insertPerson } from '../store/accounts.ts'
import type { Db } from '../store/database.ts'
import type { AccountsContext } from './accounts.ts'

const hour = 60 * 60 * 1000
/** A week for invitations, which people read on Saturday; a day for a link that is handed over at once. */
export const linkLives = { invitation: 7 * 24 * hour, signIn: 24 * hour } as const

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What a token looks like, so that nothing else reaches the database. */
export const isToken = (token: string): boolean => /^[A-Za-z0-9_-]{32}$/.test(token)

/** Makes a link for a person; the answer is the only place where its secret ever stands. */
export async function makeLink(
  db: Db,
  publicUrl: string,
  userId: string,
  life: number,
  now: Date,
): Promise<{ address: string; expiresAt: Date }> {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(now.getTime() + life)
  await insertLink(db, { hash: hashToken(token), userId, madeAt: now, expiresAt })
  return { address: `${publicUrl}/newsroom/sign-in?token=${token}`, expiresAt }
}

/** The first administrator has no address of mail until one is given; this stands in its place and is shown to nobody. */
export const namelessEmail = 'administrator@newsroom.invalid'

/**
 * The link that every start prints while no administrator has a password; null once one has. The administrator is made here
 * when there is none.
 * @param name what the administrator is called until a name is given.
 */
export async function firstAdministratorLink(
  { database, clock, publicUrl }: Pick<AccountsContext, 'database' | 'clock' | 'publicUrl'>,
  name: string,
): Promise<string | null> {
  return database.transaction(async db => {
    if ((await countAdministrators(db)) > 0) return null
    const now = clock()
    let first = await findFirstAdministrator(db)
    if (first === null) {
      const person = { id: crypto.randomUUID(), name, email: namelessEmail, role: 'administrator' }
      await insertPerson(db, person, now)
      first = await findFirstAdministrator(db)
    }
    // Null where the address is held by somebody whose account was closed: `chapar user add` helps then.
    return first === null ? null : (await makeLink(db, publicUrl, first.id, linkLives.signIn, now)).address
  })
}

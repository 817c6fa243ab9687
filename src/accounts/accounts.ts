/**
 * Who is there: people, how they come in, and what says that they are in. The door of the room.
 *
 * Sessions, their cookies and the passwords' hashing are better-auth's: none of that is our own invention. Its HTTP handler
 * is not mounted. It opens some twenty addresses (account linking, changing the address of mail, token refresh …), and a
 * newsroom denies by default: the few that exist are our own routes, which ask better-auth as a library and so pass the same
 * table of rights, the same check of origin and the same audit trail as every other act.
 *
 * - `permissions.ts`  role × action × state, the one table
 * - `lockout.ts`      attempts at a password, counted before the password is looked at
 * - `links.ts`        one-time links: the first administrator's, invitations, a lost password
 * - `people.ts`       inviting, changing, closing
 *
 * Whether a session stands is asked of the database at every request: revoked is revoked at once, in mid-edit too.
 */
import { type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { Clock } from '../base/clock.ts'
import type { AccountsPool } from '../store/accounts.ts'
import type { Database } from '../store/database.ts'
import type { Mailer } from './mail.ts'
import { isRole, type Role } from './permissions.ts'

export type AccountsContext = {
  readonly database: Database
  readonly clock: Clock
  readonly mailer: Mailer
  readonly publicUrl: string
}

export type SignedIn = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly sessionId: string
  readonly method: 'link' | 'password'
  readonly signedInAt: Date
  readonly hasPassword: boolean
}

/** Cookies to set on the answer. */
export type Cookies = readonly string[]

export type Doors = {
  /** Who the cookies of a request say is there; null for strangers, and for those whose session is gone. */
  whoIs(cookie: string | undefined): Promise<Omit<SignedIn, 'hasPassword'> | null>
  /** Null where the two do not belong together; takes as long for an address that nobody has. */
  openWithPassword(email: string, password: string, from: From): Promise<Cookies | null>
  openForPerson(userId: string, from: From): Promise<Cookies | null>
  close(cookie: string | undefined): Promise<Cookies>
  hashPassword(password: string): Promise<string>
  checkPassword(hash: string, password: string): Promise<boolean>
  newId(): string
}

/** Where a request comes from. */
export type From = { readonly address: string; readonly agent: string }

const addressHeader = 'x-chapar-address'
const personHeader = 'x-chapar-person'
const sessionSeconds = 30 * 24 * 60 * 60

/** @param secret signs the cookies; the same for all processes of one database. */
export function openDoors(pool: AccountsPool, secret: string, publicUrl: string): Doors {
  const auth = betterAuth({ ...optionsFor(pool, secret, publicUrl), plugins: [byPerson] })
  const headersOf = ({ address, agent }: From): Headers =>
    new Headers({ 'user-agent': headerText(agent), [addressHeader]: address })
  return {
    async whoIs(cookie) {
      if (cookie === undefined) return null
      const headers = new Headers({ cookie: headerText(cookie) })
      const found = await auth.api.getSession({ headers }).catch(throwCause)
      if (found === null) return null
      const { user, session } = found
      const { role, closedAt } = user as unknown as { role: string; closedAt: Date | null }
      if (!isRole(role) || closedAt !== null) return null
      return {
        id: user.id,
        name: user.name,
        email: user.email,
        role,
        sessionId: session.id,
        method: (session as unknown as { method: 'link' | 'password' }).method,
        signedInAt: session.createdAt,
      }
    },
    async openWithPassword(email, password, from) {
      const answer = await auth.api
        .signInEmail({ body: { email, password }, headers: headersOf(from), asResponse: true })
        .catch(refusedAsNull)
      return answer?.ok ? answer.headers.getSetCookie() : null
    },
    async openForPerson(userId, from) {
      const headers = headersOf(from)
      headers.set(personHeader, userId)
      const answer = await auth.api.openForPerson({ headers, asResponse: true }).catch(refusedAsNull)
      return answer?.ok ? answer.headers.getSetCookie() : null
    },
    async close(cookie) {
      const headers = new Headers(cookie === undefined ? {} : { cookie: headerText(cookie) })
      const answer = await auth.api.signOut({ headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
    hashPassword: async password => (await auth.$context).password.hash(password),
    checkPassword: async (hash, password) => (await auth.$context).password.verify({ hash, password }),
    newId: () => crypto.randomUUID(),
  }
}

/** better-auth throws its refusals where it does not answer them; anything else is a fault and goes on up. */
function refusedAsNull(error: unknown): null {
  if ((error as { name?: string }).name === 'APIError') return null
  throw error
}

/** better-auth puts a fault of the database into an error of its own; whoever answers must be able to tell it is away. */
function throwCause(error: unknown): never {
  throw (error as { cause?: unknown }).cause ?? error
}

/** A header is Latin-1 without line ends: what a client sent otherwise is dropped letter by letter. */
const headerText = (text: string): string =>
  text.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '').slice(0, 4096)

/** A session for a person whom one of our links names; an address of no path, so nobody but us can ask for it. */
const byPerson = {
  id: 'chapar-by-person',
  endpoints: {
    openForPerson: createAuthEndpoint(
      { method: 'POST', requireHeaders: true, metadata: { SERVER_ONLY: true } },
      async context => {
        const userId = context.headers?.get(personHeader) ?? ''
        const user = await context.context.internalAdapter.findUserById(userId)
        if (user === null) return context.json({ opened: false }, { status: 404 })
        const session = await context.context.internalAdapter.createSession(
          userId,
          false,
          { method: 'link' },
          true,
        )
        if (session === null) return context.json({ opened: false }, { status: 403 })
        await setSessionCookie(context, { session, user })
        return context.json({ opened: true })
      },
    ),
  },
} satisfies BetterAuthPlugin

const optionsFor = (pool: AccountsPool, secret: string, publicUrl: string) =>
  ({
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: '/newsroom/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 1_000 },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        closedAt: { type: 'date', required: false, input: false },
      },
    },
    session: {
      expiresIn: sessionSeconds,
      updateAge: 60 * 60,
      additionalFields: {
        method: { type: 'string', required: true, input: false, defaultValue: 'password' },
      },
    },
    // Of the library's own handler, which is not mounted; ours stands in lockout.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'chapar',
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => crypto.randomUUID() },
    },
    databaseHooks: {
      session: {
        create: {
          // A closed account opens no door, whatever else is right.
          before: async (session, context) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId)
            if ((user as { closedAt?: Date | null } | null | undefined)?.closedAt) return false
            return { data: session }
          },
        },
      },
    },
  }) satisfies BetterAuthOptions

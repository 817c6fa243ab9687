/** People of the newsroom, their sessions, one-time links and attempts; better-auth's own tables are read here, never written but for what it has no word for. */
import pg from 'pg'
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type AccountsPool = pg.Pool

/** better-auth brings its own queries and wants a pool; every name in them means the schema `accounts`. */
export function openAccountsPool(url: string, onIdleError: (error: Error) => void = () => {}): AccountsPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 3_000,
    application_name: 'chapar',
    options: '-c search_path=accounts',
  })
  pool.on('error', onIdleError)
  pool.on('connect', client => client.on('error', onIdleError))
  return pool
}

export type PersonRow = {
  id: string
  name: string
  email: string
  role: string
  created_at: Date
  closed_at: Date | null
  has_password: boolean
  last_seen_at: Date | null
  open_sessions: number
}

export const listPeople = (db: Db): Promise<PersonRow[]> =>
  db.query(sql`
    select u.id, u.name, u.email, u.role, u."createdAt" as created_at, u."closedAt" as closed_at,
           exists (select 1 from accounts.account a where a."userId" = u.id and a.password is not null) as has_password,
           s.last_seen_at, coalesce(s.open_sessions, 0)::int as open_sessions
    from accounts."user" u
    left join lateral (
      select max("updatedAt") as last_seen_at, count(*) filter (where "expiresAt" > now()) as open_sessions
      from accounts.session where "userId" = u.id
    ) s on true
    order by u."createdAt", u.id`)

export async function findPerson(db: Db, id: string): Promise<PersonRow | null> {
  const rows = await db.query<PersonRow>(sql`
    select u.id, u.name, u.email, u.role, u."createdAt" as created_at, u."closedAt" as closed_at,
           exists (select 1 from accounts.account a where a."userId" = u.id and a.password is not null) as has_password,
           s.last_seen_at, coalesce(s.open_sessions, 0)::int as open_sessions
    from accounts."user" u
    left join lateral (
      select max("updatedAt") as last_seen_at, count(*) filter (where "expiresAt" > now()) as open_sessions
      from accounts.session where "userId" = u.id
    ) s on true
    where u.id = ${id}`)
  return rows[0] ?? null
}

export async function findPersonByEmail(db: Db, email: string): Promise<{ id: string; name: string } | null> {
  const rows = await db.query<{ id: string; name: string }>(sql`
    select id, name from accounts."user" where email = ${email}`)
  return rows[0] ?? null
}

/** False where the email is another's already. */
export async function insertPerson(
  db: Db,
  person: { id: string; name: string; email: string; role: string },
  at: Date,
): Promise<boolean> {
  const rows = await db.query(sql`
    insert into accounts."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", role)
    values (${person.id}, ${person.name}, ${person.email}, true, ${at}, ${at}, ${person.role})
    on conflict (email) do nothing returning 1`)
  return rows.length > 0
}

/** What is null stays. `closed` true shuts the door, false opens it. */
export const updatePerson = (
  db: Db,
  id: string,
  change: { name: string | null; email: string | null; role: string | null; closed: boolean | null },
  at: Date,
): Promise<unknown> =>
  db.query(sql`
    update accounts."user" set
      name = coalesce(${change.name}, name), email = coalesce(${change.email}, email), role = coalesce(${change.role}, role),
      "closedAt" = case ${change.closed}::boolean when true then ${at}::timestamptz when false then null else "closedAt" end,
      "updatedAt" = ${at}
    where id = ${id}`)

/** While this runs nobody else changes who is an administrator. */
export const lockAdministrators = (db: Db): Promise<unknown> =>
  db.query(sql`select id from accounts."user" where role = 'administrator' order by id for update`)

/** Administrators who can sign in by themselves: with a password, not closed. */
export async function countAdministrators(db: Db): Promise<number> {
  const rows = await db.query<{ total: number }>(sql`
    select count(*)::int as total from accounts."user" u
    where u.role = 'administrator' and u."closedAt" is null
      and exists (select 1 from accounts.account a where a."userId" = u.id and a.password is not null)`)
  return rows[0]!.total
}

/** The oldest administrator, whether or not there is a password. */
export async function findFirstAdministrator(db: Db): Promise<{ id: string; email: string } | null> {
  const rows = await db.query<{ id: string; email: string }>(sql`
    select id, email from accounts."user" where role = 'administrator' and "closedAt" is null order by "createdAt", id limit 1`)
  return rows[0] ?? null
}

export async function findPasswordHash(db: Db, userId: string): Promise<string | null> {
  const rows = await db.query<{ password: string | null }>(sql`
    select password from accounts.account where "userId" = ${userId} and "providerId" = 'credential'`)
  return rows[0]?.password ?? null
}

export async function setPasswordHash(
  db: Db,
  userId: string,
  hash: string,
  freshId: string,
  at: Date,
): Promise<void> {
  const changed = await db.query(sql`
    update accounts.account set password = ${hash}, "updatedAt" = ${at}
    where "userId" = ${userId} and "providerId" = 'credential' returning 1`)
  if (changed.length > 0) return
  await db.query(sql`
    insert into accounts.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${freshId}, ${userId}, 'credential', ${userId}, ${hash}, ${at}, ${at})`)
}

export type SessionRow = {
  id: string
  token: string
  created_at: Date
  seen_at: Date
  agent: string | null
  address: string | null
}

export const listSessions = (db: Db, userId: string): Promise<SessionRow[]> =>
  db.query(sql`
    select id, token, "createdAt" as created_at, "updatedAt" as seen_at, "userAgent" as agent, "ipAddress" as address
    from accounts.session where "userId" = ${userId} and "expiresAt" > now() order by "updatedAt" desc, id`)

export async function removeSession(db: Db, userId: string, id: string): Promise<boolean> {
  const rows = await db.query(sql`
    delete from accounts.session where "userId" = ${userId} and id = ${id} returning 1`)
  return rows.length > 0
}

/** All of a person's but `exceptId`. */
export const removeSessions = (db: Db, userId: string, exceptId: string | null): Promise<unknown> =>
  db.query(sql`
    delete from accounts.session where "userId" = ${userId} and (${exceptId}::text is null or id <> ${exceptId})`)

export const insertLink = (
  db: Db,
  link: { hash: string; userId: string; madeAt: Date; expiresAt: Date },
): Promise<unknown> =>
  db.query(sql`
    insert into accounts.links (token_hash, user_id, made_at, expires_at)
    values (${link.hash}, ${link.userId}, ${link.madeAt}, ${link.expiresAt})`)

/** The person of a link that can still be used. */
export async function findOpenLink(db: Db, hash: string, now: Date): Promise<{ user_id: string } | null> {
  const rows = await db.query<{ user_id: string }>(sql`
    select l.user_id from accounts.links l join accounts."user" u on u.id = l.user_id
    where l.token_hash = ${hash} and l.spent_at is null and l.expires_at > ${now} and u."closedAt" is null`)
  return rows[0] ?? null
}

/** Spends a link: of two who press at once, one gets in. The person's other links are spent with it. */
export async function spendLink(db: Db, hash: string, now: Date): Promise<{ user_id: string } | null> {
  const rows = await db.query<{ user_id: string }>(sql`
    update accounts.links l set spent_at = ${now}
    from accounts."user" u
    where u.id = l.user_id and u."closedAt" is null
      and l.token_hash = ${hash} and l.spent_at is null and l.expires_at > ${now}
    returning l.user_id`)
  return rows[0] ?? null
}

/** No link of theirs opens any more: after one was used, a password set, or the account closed. */
export const spendLinksOf = (db: Db, userId: string, now: Date): Promise<unknown> =>
  db.query(sql`update accounts.links set spent_at = ${now} where user_id = ${userId} and spent_at is null`)

export async function insertAttempt(db: Db, emailHash: string, address: string, at: Date): Promise<number> {
  const rows = await db.query<{ id: number }>(sql`
    insert into accounts.attempts (at, email_hash, address) values (${at}, ${emailHash}, ${address}) returning id`)
  return rows[0]!.id
}

export async function countAttempts(
  db: Db,
  emailHash: string,
  address: string,
  since: Date,
): Promise<{ pair: number; email: number; address: number }> {
  const rows = await db.query<{ pair: number; email: number; address: number }>(sql`
    select (select count(*)::int from accounts.attempts
            where email_hash = ${emailHash} and address = ${address} and at > ${since}) as pair,
           (select count(*)::int from accounts.attempts where email_hash = ${emailHash} and at > ${since}) as email,
           (select count(*)::int from accounts.attempts where address = ${address} and at > ${since}) as address`)
  return rows[0]!
}

/** The password was right: what this person tried from there is forgotten. */
export const removeAttempts = (db: Db, emailHash: string, address: string): Promise<unknown> =>
  db.query(sql`delete from accounts.attempts where email_hash = ${emailHash} and address = ${address}`)

export const removeOldAttempts = (db: Db, before: Date): Promise<unknown> =>
  db.query(sql`delete from accounts.attempts where at < ${before}`)

/**
 * The readers' role: a login that sees the views of the schema `reader` and nothing else. Grants are the wall; the time
 * limit and read-only default are conveniences.
 *
 * Its password is derived from the newsroom's own, so that every machine of a large agency finds the same one without it
 * being stored. Where the newsroom's login has no password (a trusted socket), the pool takes the role on instead.
 */
import { createHmac } from 'node:crypto'
import { type Database, openDatabase } from './database.ts'

export type ReaderLogin = { readonly role: string; readonly password: string | null }

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The readers' login that belongs to a newsroom address. */
export function readerLogin(newsroomUrl: string): ReaderLogin {
  const url = new URL(newsroomUrl)
  const role = `${decodeURIComponent(url.username) || 'chapar'}_reader`
  const secret = decodeURIComponent(url.password)
  const password = secret === '' ? null : createHmac('sha256', secret).update(role).digest('base64url')
  return { role, password }
}

/** Makes the role where it is missing and refreshes its grants. Needs CREATEROLE the first time; safe at every start. */
export async function ensureReaderRole(database: Database): Promise<ReaderLogin> {
  const login = readerLogin(database.url)
  const name = quoteName(login.role)
  const setPassword = `alter role ${name} login password '${login.password}'`
  const client = await database.connect()
  try {
    await client.query('select pg_advisory_lock(7240002)')
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [login.role])
    if (rowCount === 0) {
      await client.query(`create role ${name} nosuperuser nocreatedb nocreaterole`)
      await client.query(`alter role ${name} set default_transaction_read_only = on`)
      await client.query(`alter role ${name} set statement_timeout = '5s'`)
      // Nothing turns any more: with the old default the planner reads all stories rather than jump to a tenth of them.
      await client.query(`alter role ${name} set random_page_cost = 1.1`)
      if (login.password !== null) await client.query(setPassword)
    }
    await client.query(`grant usage on schema reader to ${name}`)
    await client.query(`grant select on all tables in schema reader to ${name}`)
    if (login.password === null) await client.query(`grant ${name} to current_user`)
    // The newsroom's own password was changed since: the derived one follows.
    else if (!(await canLogIn(database.url, login))) await client.query(setPassword)
    return login
  } finally {
    await client.end()
  }
}

async function canLogIn(newsroomUrl: string, login: ReaderLogin): Promise<boolean> {
  const readers = openReaderDatabase(newsroomUrl, login, { max: 1 })
  try {
    await readers.query({ text: 'select 1', values: [] })
    return true
  } catch {
    return false
  } finally {
    await readers.close()
  }
}

/** The pool that readers' pages use. */
export function openReaderDatabase(
  newsroomUrl: string,
  { role, password }: ReaderLogin,
  options: { max?: number; onIdleError?: (error: Error) => void } = {},
): Database {
  if (password === null) return openDatabase(newsroomUrl, { ...options, role, prepares: true })
  const url = new URL(newsroomUrl)
  url.username = role
  url.password = password
  return openDatabase(url.href, { ...options, prepares: true })
}

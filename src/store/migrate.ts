/**
 * Ordered migrations: `migrations/NNNN_name.sql`, forward only, each in a transaction of its own.
 *
 * Two processes that start at once meet at an advisory lock: the second waits and finds nothing left to do. A schema newer
 * than this program is refused, for an old program must not write into it; so is one whose applied migration has changed.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.ts'

export type MigrationFault = 'newer' | 'changed'

export class MigrationError extends Error {
  override readonly name = 'MigrationError'
  readonly fault: MigrationFault
  readonly details: { readonly migration: string }
  constructor(fault: MigrationFault, migration: string) {
    super(`migration ${migration}: ${fault}`)
    this.fault = fault
    this.details = { migration }
  }
}

type Migration = { number: number; name: string; text: string; hash: string }

const folder = join(import.meta.dirname, 'migrations')
/** Any number will do that nothing else of ours locks. */
const lockKey = 7_240_001

function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => {
      const text = readFileSync(join(folder, name), 'utf8')
      return {
        number: Number(name.slice(0, 4)),
        name,
        text,
        hash: createHash('sha256').update(text).digest('hex'),
      }
    })
}

/** Applies what is missing; returns the names it applied. */
export async function migrate(database: Database): Promise<string[]> {
  const client = await database.connect()
  const applied: string[] = []
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(`create table if not exists public.chapar_migrations (
      number int primary key, name text not null, hash text not null, applied_at timestamptz not null default now()
    )`)
    const { rows } = await client.query<{ number: number; name: string; hash: string }>(
      'select number, name, hash from public.chapar_migrations order by number',
    )
    const known = readMigrations()
    for (const { number, name, hash } of rows) {
      const ours = known.find(migration => migration.number === number)
      if (ours === undefined) throw new MigrationError('newer', name)
      if (ours.hash !== hash) throw new MigrationError('changed', name)
    }
    for (const { number, name, text, hash } of known) {
      if (rows.some(row => row.number === number)) continue
      await client.query('begin')
      await client.query(text)
      await client.query('insert into public.chapar_migrations (number, name, hash) values ($1, $2, $3)', [
        number,
        name,
        hash,
      ])
      await client.query('commit')
      applied.push(name)
    }
    return applied
  } finally {
    await client.end() // ends an open transaction and the lock with it
  }
}

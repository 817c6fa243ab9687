import type { Db } from './database.ts'
import { sql } from './sql.ts'

/** `public.` settings are those that readers' pages see. */
export const setSetting = (db: Db, key: string, value: unknown): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.settings (key, value) values (${key}, ${JSON.stringify(value)})
    on conflict (key) do update set value = excluded.value`)

/** The stored value; where there is none, `fresh` is stored and returned, once for all processes. */
export async function ensureSetting(db: Db, key: string, fresh: string): Promise<string> {
  await db.query(sql`
    insert into newsroom.settings (key, value) values (${key}, ${JSON.stringify(fresh)}) on conflict do nothing`)
  const rows = await db.query<{ value: string }>(sql`select value from newsroom.settings where key = ${key}`)
  return rows[0]!.value
}

export async function findSetting(db: Db, key: string): Promise<unknown> {
  const rows = await db.query<{ value: unknown }>(sql`select value from newsroom.settings where key = ${key}`)
  return rows[0]?.value ?? null
}

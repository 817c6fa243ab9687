/** Tags and authors: named by people, kept once however they are spelt. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

/** The tag's slug; it is made when no tag has this folded key. A slug that another tag holds gets a number. */
export async function ensureTag(db: Db, tag: { name: string; key: string; slug: string }): Promise<string> {
  const rows = await db.query<{ slug: string }>(sql`
    with made as (
      insert into newsroom.tags (slug, name, key)
      select case when exists (select 1 from newsroom.tags where slug = ${tag.slug})
                  then ${tag.slug}::text || '-' || (select count(*) + 1 from newsroom.tags where slug like ${tag.slug}::text || '%')
                  else ${tag.slug}::text end,
             ${tag.name}, ${tag.key}
      where not exists (select 1 from newsroom.tags where key = ${tag.key})
      on conflict (key) do nothing
      returning slug
    )
    select slug from made union all select slug from newsroom.tags where key = ${tag.key} limit 1`)
  return rows[0]!.slug
}

export async function ensureAuthor(db: Db, author: { name: string; slug: string }): Promise<string> {
  await db.query(sql`
    insert into newsroom.authors (slug, name) values (${author.slug}, ${author.name}) on conflict do nothing`)
  return author.slug
}

export async function serviceExists(db: Db, slug: string): Promise<boolean> {
  const rows = await db.query(sql`select 1 from newsroom.services where slug = ${slug}`)
  return rows.length > 0
}

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

export type TagCount = { name: string; stories: number }

/** Tags that begin with the words, or hold them, the most used first. */
export const listTagsLike = (db: Db, words: string, limit: number): Promise<TagCount[]> =>
  db.query(sql`
    select t.name, (select count(*)::int from newsroom.live_tags l where l.tag_slug = t.slug) as stories
    from newsroom.tags t
    where t.key like '%' || replace(replace(${words}, '%', ''), '_', '') || '%'
    order by starts_with(t.key, ${words}) desc, stories desc, t.name limit ${limit}`)

/** Of these keys those that are tags, the most used first. */
export const listTagsOf = (db: Db, keys: readonly string[], limit: number): Promise<TagCount[]> =>
  db.query(sql`
    select t.name, (select count(*)::int from newsroom.live_tags l where l.tag_slug = t.slug) as stories
    from newsroom.tags t where t.key = any(${keys}::text[]) order by stories desc, t.name limit ${limit}`)

/** Names under which stories were signed, and of the people of the newsroom. */
export const listAuthorsLike = (db: Db, words: string, limit: number): Promise<{ name: string }[]> =>
  db.query(sql`
    select distinct name from (
      select name from newsroom.authors
      union all select name from accounts."user" where "closedAt" is null
    ) named
    where newsroom.fold(name) like '%' || newsroom.fold(${words}) || '%' order by name limit ${limit}`)

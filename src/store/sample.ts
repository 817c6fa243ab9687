/** The sample newsroom's own rows: what was loaded under which key. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type SampleState = 'absent' | 'loaded' | 'removed'

export async function findSampleState(db: Db): Promise<SampleState> {
  const rows = await db.query<{ value: SampleState }>(
    sql`select value from newsroom.settings where key = 'sample'`,
  )
  return rows[0]?.value ?? 'absent'
}

export const setSampleState = (db: Db, state: SampleState): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.settings (key, value) values ('sample', ${JSON.stringify(state)})
    on conflict (key) do update set value = excluded.value`)

export const listSampleStories = (db: Db): Promise<{ key: string; story_id: number }[]> =>
  db.query(sql`select key, story_id from newsroom.sample_stories`)

export const insertSampleStory = (db: Db, key: string, storyId: number): Promise<unknown> =>
  db.query(
    sql`insert into newsroom.sample_stories (key, story_id) values (${key}, ${storyId}) on conflict do nothing`,
  )

export const listSampleMedia = (db: Db): Promise<{ key: string; media_id: string }[]> =>
  db.query(sql`select key, media_id from newsroom.sample_media`)

export const insertSampleMedia = (db: Db, key: string, mediaId: string): Promise<unknown> =>
  db.query(
    sql`insert into newsroom.sample_media (key, media_id) values (${key}, ${mediaId}) on conflict do nothing`,
  )

/**
 * Removes the sample's stories with everything that hangs on them, its media, and the tags and authors that nothing names
 * any more. What people made meanwhile stays, and so do media that it uses. Returns the files of the removed media.
 */
export async function removeSample(db: Db): Promise<string[]> {
  await db.query(sql`delete from newsroom.stories where id in (select story_id from newsroom.sample_stories)`)
  await db.query(sql`
    delete from newsroom.tags t where not exists (select 1 from newsroom.live_tags l where l.tag_slug = t.slug)`)
  await db.query(sql`
    delete from newsroom.authors a where not exists (select 1 from newsroom.live_stories s where s.author_slug = a.slug)`)
  await db.query(sql`delete from newsroom.settings where key in ('public.contact', 'public.breaking')`)
  const gone = sql`
    delete from newsroom.media m
    where m.id in (select media_id from newsroom.sample_media)
      and not exists (select 1 from newsroom.revisions r where r.content::text like '%' || m.id || '%')
      and not exists (select 1 from newsroom.media film where film.poster_id = m.id)
    returning renditions, captions_file`
  const files: string[] = []
  // Films first, then the posters that they held.
  for (let round = 0; round < 2; round++) {
    const rows = await db.query<{ renditions: { file: string }[]; captions_file: string | null }>(gone)
    files.push(
      ...rows.flatMap(row => [
        ...row.renditions.map(({ file }) => file),
        ...(row.captions_file ? [row.captions_file] : []),
      ]),
    )
  }
  return files
}

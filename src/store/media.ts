import type { Db } from './database.ts'
import type { MediaRow } from './reading.ts'
import { sql } from './sql.ts'

export type StoredMedia = {
  id: string
  kind: 'image' | 'video'
  width: number
  height: number
  seconds: number | null
  alt: string
  caption: string
  credit: string
  focal: { x: number; y: number }
  colour: string
  renditions: readonly { width: number; height: number; file: string; bytes: number; type: string }[]
  posterId: string | null
  captionsFile: string | null
}

/** The same bytes again change only the words that stand by them. */
export const upsertMedia = (db: Db, media: StoredMedia, createdAt: Date): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.media
      (id, kind, width, height, seconds, alt, caption, credit, focal_x, focal_y, colour, renditions, poster_id, captions_file,
       created_at)
    values
      (${media.id}, ${media.kind}, ${media.width}, ${media.height}, ${media.seconds}, ${media.alt}, ${media.caption},
       ${media.credit}, ${media.focal.x}, ${media.focal.y}, ${media.colour}, ${JSON.stringify(media.renditions)},
       ${media.posterId}, ${media.captionsFile}, ${createdAt})
    on conflict (id) do update set alt = excluded.alt, caption = excluded.caption, credit = excluded.credit`)

export type MediaOnDesk = MediaRow & { created_at: Date }

/** Newest first; words are looked for in alt text, caption and credit. */
export const listMediaOnDesk = (
  db: Db,
  query: {
    words: readonly string[]
    kind: 'image' | 'video' | null
    before: { at: Date; id: string } | null
    limit: number
  },
): Promise<MediaOnDesk[]> =>
  db.query(sql`
    select id, kind, width, height, seconds, alt, caption, credit, focal_x, focal_y, colour, renditions, poster_id,
           captions_file, date_trunc('milliseconds', created_at) as created_at
    from newsroom.media
    where (${query.kind}::text is null or kind = ${query.kind})
      and (cardinality(${query.words}::text[]) = 0
           or newsroom.fold(concat_ws(' ', alt, caption, credit)) like all
              (array(select '%' || newsroom.fold(word) || '%' from unnest(${query.words}::text[]) word)))
      and (${query.before?.at ?? null}::timestamptz is null
           or (date_trunc('milliseconds', created_at), id) < (${query.before?.at ?? null}::timestamptz, ${query.before?.id ?? ''}::text))
    order by date_trunc('milliseconds', created_at) desc, id desc limit ${query.limit}`)

export async function findMedium(db: Db, id: string): Promise<MediaOnDesk | null> {
  const rows = await db.query<MediaOnDesk>(sql`
    select id, kind, width, height, seconds, alt, caption, credit, focal_x, focal_y, colour, renditions, poster_id,
           captions_file, created_at
    from newsroom.media where id = ${id}`)
  return rows[0] ?? null
}

/** What is null stays. False where there is no such medium. */
export async function updateMediaWords(
  db: Db,
  id: string,
  words: {
    alt: string | null
    caption: string | null
    credit: string | null
    focal: { x: number; y: number } | null
  },
): Promise<boolean> {
  const rows = await db.query(sql`
    update newsroom.media set
      alt = coalesce(${words.alt}, alt), caption = coalesce(${words.caption}, caption), credit = coalesce(${words.credit}, credit),
      focal_x = coalesce(${words.focal?.x ?? null}, focal_x), focal_y = coalesce(${words.focal?.y ?? null}, focal_y)
    where id = ${id} returning 1`)
  return rows.length > 0
}

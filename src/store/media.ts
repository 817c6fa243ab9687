import type { Db } from './database.ts'
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

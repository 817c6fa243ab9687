/** Placement on fronts and in boxes, apart from the stories themselves. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type Placement = { slot: 'lead' | 'second'; storyId: number; headline: string | null }

export async function replacePlacements(
  db: Db,
  front: string,
  placements: readonly Placement[],
): Promise<void> {
  await db.query(sql`delete from newsroom.placements where front = ${front}`)
  await db.query(sql`
    insert into newsroom.placements (front, slot, position, story_id, headline)
    select ${front}, slot, place, story_id, headline
    from jsonb_to_recordset(${JSON.stringify(placements.map(({ slot, storyId, headline }, place) => ({ slot, place, story_id: storyId, headline })))}::jsonb)
      as given (slot text, place int, story_id bigint, headline text)`)
}

export async function replaceCollectionItems(
  db: Db,
  collection: string,
  items: readonly { storyId: number; reason: string | null }[],
): Promise<void> {
  await db.query(sql`delete from newsroom.collection_items where collection_slug = ${collection}`)
  await db.query(sql`
    insert into newsroom.collection_items (collection_slug, position, story_id, reason)
    select ${collection}, place, story_id, reason
    from jsonb_to_recordset(${JSON.stringify(items.map(({ storyId, reason }, place) => ({ place, story_id: storyId, reason })))}::jsonb)
      as given (place int, story_id bigint, reason text)`)
}

export type PlacedRow = {
  place: string
  story_id: number
  headline: string
  override: string | null
  reason: string | null
  service_slug: string | null
  picture_id: string | null
  dated_at: Date | null
  is_live: boolean
}

/** What stands on a front and in the boxes by hand, whether or not it is live; `place`: `lead`, `second` or a box. */
export const listPlaced = (db: Db, front: string): Promise<PlacedRow[]> =>
  db.query(sql`
    select placed.place, placed.story_id, coalesce(l.headline, s.headline) as headline, placed.override, placed.reason,
           coalesce(l.service_slug, s.service_slug) as service_slug, l.picture_id, coalesce(l.dated_at, s.dated_at) as dated_at,
           l.story_id is not null as is_live
    from (
      select slot as place, position, story_id, headline as override, null as reason
      from newsroom.placements where front = ${front}
      union all
      select collection_slug, position, story_id, null, reason from newsroom.collection_items
    ) placed
    join newsroom.stories s on s.id = placed.story_id
    left join newsroom.live_stories l on l.story_id = placed.story_id
    order by placed.place, placed.position`)

export const listBoxes = (db: Db): Promise<{ slug: string; fills_from: string | null; size: number }[]> =>
  db.query(sql`select slug, fills_from, size from newsroom.collections order by slug`)

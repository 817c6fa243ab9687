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

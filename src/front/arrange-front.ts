/**
 * The front: what editors put where. A placement points at a story and may give it another headline there; a box holds
 * pinned stories, each with the reason why it is there. Below the pins a page fills up by itself (`pages/front-page.ts`).
 */
import { announceChange } from '../store/changes.ts'
import type { Database } from '../store/database.ts'
import { type Placement, replaceCollectionItems, replacePlacements } from '../store/fronts.ts'

export const placeOnFront = (
  database: Database,
  front: string,
  placements: readonly Placement[],
): Promise<void> =>
  database.transaction(async db => {
    await replacePlacements(db, front, placements)
    await announceChange(db, [`front:${front}`])
  })

export const pinToCollection = (
  database: Database,
  collection: string,
  items: readonly { storyId: number; reason: string | null }[],
): Promise<void> =>
  database.transaction(async db => {
    await replaceCollectionItems(db, collection, items)
    await announceChange(db, [`box:${collection}`])
  })

/** The four boxes: pinned stories first, then what fills them; no story that the page shows already. */
import { listCollectionItems, listCollections } from '../store/reading.ts'
import { answersFa } from '../strings/answers.fa.ts'
import type { Cards } from './cards.ts'
import type { PageContext } from './page.ts'
import type { Collection, CollectionKind } from './parts/card-types.ts'

export const collectionKinds: readonly CollectionKind[] = ['dont-miss', 'video', 'sport', 'photo']

export type CollectionSkeleton = {
  readonly kind: CollectionKind
  readonly items: readonly { readonly id: number; readonly why: string | null }[]
}

export const collectionKey = (kind: string): string => `box:${kind}`

/** @param shown ids that stand on the page elsewhere; what a box shows is added to it. */
export async function chooseCollections(
  { readers }: PageContext,
  shown: Set<number>,
): Promise<CollectionSkeleton[]> {
  const [items, collections] = await Promise.all([listCollectionItems(readers), listCollections(readers)])
  return collectionKinds.map(kind => {
    const size = collections.find(({ slug }) => slug === kind)?.size ?? 0
    const chosen = items
      .filter(item => item.collection_slug === kind && !shown.has(item.story_id))
      .slice(0, size)
    for (const { story_id } of chosen) shown.add(story_id)
    return {
      kind,
      items: chosen.map(item => ({
        id: item.story_id,
        why: item.reason ?? (item.is_pinned ? answersFa.chosenByEditors : answersFa.newestOfService),
      })),
    }
  })
}

export const collectionIds = (collections: readonly CollectionSkeleton[]): number[] =>
  collections.flatMap(({ items }) => items.map(({ id }) => id))

export const showCollections = (collections: readonly CollectionSkeleton[], cards: Cards): Collection[] =>
  collections.map(({ kind, items }) => ({
    kind,
    items: items.flatMap(({ id, why }) => cards.of([id]).map(card => ({ card, why }))),
  }))

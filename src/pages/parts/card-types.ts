import type { Picture } from './picture-types.ts'
import type { Link, Marked, Stamp } from './printed.ts'

/** A story as lists and fronts show it. */
export type Card = {
  readonly id: number
  readonly href: string
  readonly kicker: string | null
  readonly headline: string
  readonly lead: string | null
  readonly published: Stamp
  readonly service: Link | null
  readonly picture: Picture | null
  /** A film shows its duration on the picture, a gallery the number of its pictures, in the edition's digits. */
  readonly media: { readonly kind: 'film' | 'gallery'; readonly extent: string } | null
}

export type CollectionKind = 'dont-miss' | 'video' | 'sport' | 'photo'

/** A box. An empty one is not printed. `why` is the sentence that says why an item stands here; don't-miss asks for it. */
export type Collection = {
  readonly kind: CollectionKind
  readonly items: readonly { readonly card: Card; readonly why: string | null }[]
}

export type FoundStory = {
  readonly href: string
  readonly headline: Marked
  readonly excerpt: Marked
  readonly service: Link | null
  readonly published: Stamp
  readonly picture: Picture | null
}

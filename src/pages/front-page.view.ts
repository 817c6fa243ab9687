import type { Card, Collection } from './parts/card-types.ts'
import type { Frame } from './parts/frame-types.ts'
import type { Link } from './parts/printed.ts'

/** The front. No story may come twice among lead, seconds, services and boxes; «latest» and «most read» list freely. */
export type FrontPageModel = {
  readonly frame: Frame
  /** Null only in an empty newsroom, which gets a sentence of its own. */
  readonly lead: Card | null
  /** Best with five or six; the first two may carry a picture. */
  readonly seconds: readonly Card[]
  /** Each best with four or five cards; the first one's picture is shown. Services without stories are left out. */
  readonly services: readonly { readonly service: Link; readonly cards: readonly Card[] }[]
  /** Best with eight to ten. */
  readonly latest: readonly Card[]
  /** Empty until there is data; then the heading is absent too. */
  readonly mostRead: readonly Card[]
  readonly collections: readonly Collection[]
}

import type { Card } from './parts/card-types.ts'
import type { Frame } from './parts/frame-types.ts'
import type { Link, Paging } from './parts/printed.ts'

/** Service, tag, author: a heading of its own kind and one list. */
export type ListPageModel = {
  readonly frame: Frame
  readonly heading:
    | { readonly kind: 'service'; readonly name: string; readonly description: string | null }
    | { readonly kind: 'tag'; readonly name: string }
    | {
        readonly kind: 'author'
        readonly name: string
        readonly role: string | null
        readonly biography: string | null
      }
  /** Number of stories in all, in the edition's digits. */
  readonly count: string
  readonly cards: readonly Card[]
  readonly paging: Paging
  readonly feeds: readonly Link[]
}

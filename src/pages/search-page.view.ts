import type { Card, FoundStory } from './parts/card-types.ts'
import type { Frame } from './parts/frame-types.ts'
import type { Paging } from './parts/printed.ts'

export type SearchPageModel = {
  readonly frame: Frame
  /** As typed (already bounded), shown again in the box. */
  readonly query: string
  /** `value` goes back as `service=`; one of them may be selected. */
  readonly services: readonly {
    readonly value: string
    readonly label: string
    readonly isSelected: boolean
  }[]
  /** Jalali days as typed, `from=` and `to=`: «۱۴۰۲/۰۱/۱۵» or empty. */
  readonly from: string
  readonly to: string
  /** A whole sentence when the query or a date could not be understood. */
  readonly problem: string | null
  /** Null when nothing was asked yet. */
  readonly answer: {
    /** In the edition's digits; «۰» shows the empty page. */
    readonly count: string
    readonly found: readonly FoundStory[]
    readonly paging: Paging
  } | null
  /** Shown on the empty page and before a question is asked. */
  readonly latest: readonly Card[]
}

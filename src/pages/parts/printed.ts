/**
 * Values that are ready to print. The page functions make them (dates through the Persian calendar, digits
 * through the text engine, addresses through `story/addresses.ts`); views only place them.
 */

/** A moment: `iso` for `<time datetime>` with offset or a plain day, `text` as readers see it. */
export type Stamp = { readonly iso: string; readonly text: string }

export type Link = { readonly href: string; readonly label: string }

/** Pages of one list, newest first. `current` and `total` are in the edition's digits; absent neighbours are null. */
export type Paging = {
  readonly current: string
  readonly total: string
  readonly newer: string | null
  readonly older: string | null
}

/** Text with the found ranges (UTF-16 offsets, end exclusive, ascending, not overlapping) to be set off. */
export type Marked = {
  readonly text: string
  readonly found: readonly { readonly start: number; readonly end: number }[]
}

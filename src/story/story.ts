/**
 * The story: خبر, one identity from draft to archive.
 *
 * - A **Story** is the identity: id (the news code), state, lineage, language and direction. Language and direction
 *   are stored, never guessed from the text when it is shown.
 * - A **Revision** is a saved state of its content, immutable and numbered.
 * - A **Release** is a revision frozen for readers, numbered on its own; a correction makes a new one and says why.
 * - Where a story stands on a front or in a box is not part of it: placements point at stories, never the other way.
 *
 * This room is pure: it is handed moments and ids. `store/` keeps what it describes, `publish/` moves it.
 */
import type { Body, Figure } from './body.ts'

export const storyStates = ['draft', 'review', 'ready', 'live', 'corrected', 'withdrawn'] as const
export type StoryState = (typeof storyStates)[number]

/**
 * Whom a story came from, as data: who reported it to us («به گزارش مشرق»), whom it is credited to («منبع: فارس»), and the
 * address of the original where there is one. Never mixed with the byline, which names who wrote.
 */
export type Attribution = {
  readonly reportedBy: string | null
  readonly source: string | null
  readonly originalAddress: string | null
}

export type Content = {
  readonly kicker: string | null
  readonly headline: string
  readonly lead: string | null
  readonly byline: string | null
  readonly attribution: Attribution
  /** Slug of the service, null while nobody has chosen one. */
  readonly service: string | null
  readonly tags: readonly string[]
  readonly picture: Figure | null
  readonly body: Body
}

/** One change that was made to wire text on its way to readers, with its reason: «آنچه در این متن ویراسته شد». */
export type Edit = {
  /** `kicker`, `headline`, `lead`, or the id of a block. */
  readonly part: string
  readonly before: string
  readonly after: string
  /** A few words around it, so that a reader knows the place. */
  readonly context: { readonly left: string; readonly right: string }
  readonly rule: string
  readonly reason: { readonly fa: string; readonly en: string }
  readonly by: 'engine' | 'editor'
}

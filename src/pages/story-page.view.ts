import type { List, Paragraph, Quote, Subhead } from '../story/body.ts'
import type { Card, Collection } from './parts/card-types.ts'
import type { Frame } from './parts/frame-types.ts'
import type { Film, Picture } from './parts/picture-types.ts'
import type { Link, Stamp } from './parts/printed.ts'

/** A block of the body with its media and stories resolved; blocks whose media are gone are left out by the page. */
export type ResolvedBlock =
  | Paragraph
  | Subhead
  | Quote
  | List
  | { readonly type: 'image'; readonly id: string; readonly picture: Picture }
  | {
      readonly type: 'gallery'
      readonly id: string
      readonly title: string
      readonly pictures: readonly Picture[]
    }
  | { readonly type: 'video'; readonly id: string; readonly film: Film }
  | { readonly type: 'related'; readonly id: string; readonly stories: readonly Card[] }

/** One change made to the wire's words. `reason` is a whole sentence or phrase, ready to print. */
export type Edit = {
  readonly before: string
  readonly after: string
  readonly reason: string
  readonly by: { readonly kind: 'machine' } | { readonly kind: 'editor'; readonly name: string | null }
  /** How often it was made, in the edition's digits; null for once. */
  readonly times: string | null
}

export type Correction = { readonly at: Stamp; readonly text: string }

export type StoryPageModel = {
  readonly frame: Frame
  readonly id: number
  /** کد خبر in the edition's digits. */
  readonly code: string
  readonly lang: string
  readonly dir: 'rtl' | 'ltr'
  readonly service: Link | null
  readonly kicker: string | null
  readonly headline: string
  readonly lead: string | null
  /** Who wrote it; an author without a page has no address. */
  readonly authors: readonly { readonly name: string; readonly href: string | null }[]
  /** The agency of «به گزارش …», by its name alone. */
  readonly reportedBy: string | null
  /** `text` is the Jalali day with its hour. */
  readonly published: Stamp
  readonly publishedGregorian: string
  readonly updated: Stamp | null
  /** Minutes, in the edition's digits. */
  readonly readingMinutes: string
  /** The picture or film above the body. */
  readonly picture: Picture | null
  readonly film: Film | null
  readonly body: readonly ResolvedBlock[]
  readonly source: { readonly name: string; readonly href: string | null } | null
  /** In reading order; empty when the text did not come from a wire or nothing was changed. */
  readonly edits: readonly Edit[]
  readonly corrections: readonly Correction[]
  readonly tags: readonly Link[]
  /** `text` is the address as readers copy it, with scheme. */
  readonly shortLink: { readonly href: string; readonly text: string }
  readonly share: { readonly telegram: string; readonly email: string }
  readonly related: readonly Card[]
  /** Neighbours in time within the service. */
  readonly previous: Link | null
  readonly next: Link | null
  readonly collections: readonly Collection[]
}

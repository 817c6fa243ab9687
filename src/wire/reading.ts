/**
 * What a wire item says, read but not yet mended: the same shape whatever it came in as. Text is as received but for
 * decoding, entities, folded whitespace and half-spaces whose carriers were wrong; the text engine does the rest. Names
 * and tags of a Persian item have Persian yeh and kaf.
 */
import type { FurnitureKind } from './furniture.lexicon.ts'

export type WireFormat = 'text' | 'html' | 'rss' | 'atom'

/** What the caller knows and the bytes may not say. */
export type WireHints = {
  /** The name of the source, as `--source` gives it. */
  readonly source?: string
  /** ISO instant or day, as `--published` gives it; it wins over every date in the item. */
  readonly published?: string
  /** The address or file name the bytes came from. */
  readonly address?: string
  /** The media type a server declared, with its charset if it gave one. */
  readonly contentType?: string
}

export type WireBlock =
  | { readonly type: 'paragraph' | 'subhead' | 'quote'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[]; readonly ordered: boolean }

export type WireImage = { readonly src: string; readonly alt: string; readonly caption: string | null }

/** Something that stood in the item and is no part of the story. */
export type Furniture = { readonly text: string; readonly kind: FurnitureKind }

export type WirePublished = {
  /** The day in Tehran, `YYYY-MM-DD`. */
  readonly day: string
  /** The moment as an ISO instant in UTC, where the item gives a time of day. */
  readonly instant: string | null
  readonly from: 'machine' | 'hint' | 'dateline' | 'text'
}

export type WireIdentity = { readonly kind: 'guid' | 'link' | 'headline-day'; readonly value: string }

export type WireReading = {
  readonly format: WireFormat
  readonly identity: WireIdentity
  /** BCP 47, `fa` unless the item declares or plainly is something else. */
  readonly language: string
  readonly direction: 'rtl' | 'ltr'
  readonly kicker: string | null
  readonly headline: string
  readonly lead: string | null
  readonly body: readonly WireBlock[]
  readonly byline: string | null
  /** Who the opening formula names as reporting («به گزارش مشرق» → مشرق). Never mixed with the credit. */
  readonly agency: string | null
  /** The منبع line, else the caller's source, else the publishing site's or feed's own name, else the agency. */
  readonly credit: string | null
  readonly tags: readonly string[]
  readonly published: WirePublished | null
  readonly link: string | null
  readonly images: readonly WireImage[]
  readonly furniture: readonly Furniture[]
  /** True where there is a headline and nothing else: kept as an incoming item, never published by itself. */
  readonly titleOnly: boolean
}

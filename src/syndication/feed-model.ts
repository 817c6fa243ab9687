/**
 * Syndication: what goes out to machines, one folder per format.
 *
 * Every format is a pure function of a typed model, so it needs no database and no clock, and one release gives the
 * same bytes on every machine. `FeedModel` is what RSS, Atom and JSON Feed are made of; ninjs takes one entry of it.
 * Sitemaps and schema.org have small models of their own beside them.
 *
 * - `plain.ts` cleans text for machines and keeps foreign words from upsetting a right-to-left title.
 * - `xml-markup.ts` is the only maker of XML here; what XML forbids cannot get past it.
 * - `body-markup.ts` and `entry-markup.ts` turn a story into HTML that stands without our style sheet.
 * - `tehran-time.ts` writes moments. A date for machines is Gregorian, in Tehran's zone, with ASCII digits; no Jalali
 *   date is ever written here.
 *
 * Addresses come in absolute and percent-encoded (feed validators reject a raw IRI); `story/addresses.ts` makes them.
 */
import type { Body } from '../story/body.ts'

export type FeedModel = {
  readonly title: string
  readonly description: string
  readonly homeAddress: string
  /** Where this very feed is found; it is also what the feed's own id is made of. */
  readonly selfAddress: string
  /** BCP 47, `fa`. Direction follows from it. */
  readonly language: string
  readonly updatedAt: Date
  readonly rights: string | null
  /** In the order in which readers should see them, newest first. */
  readonly entries: readonly FeedEntry[]
}

export type FeedEntry = {
  /** The news code, for life. */
  readonly id: number
  /** Absolute, canonical, percent-encoded. */
  readonly address: string
  readonly headline: string
  readonly kicker: string | null
  readonly lead: string | null
  /** Who wrote it. */
  readonly byline: string | null
  /** Whom it came from; never mixed with the byline. */
  readonly source: string | null
  /** The service by its name, «سیاسی». */
  readonly service: string | null
  readonly tags: readonly string[]
  readonly publishedAt: Date
  readonly updatedAt: Date
  readonly picture: FeedPicture | null
  readonly body: Body
  /** Null where the media are gone: the block is then left out. */
  readonly resolveMedia: (mediaId: string) => FeedMedia | null
}

/** One file that stands for the story: the JPEG for feeds and social cards. */
export type FeedPicture = {
  readonly address: string
  /** IANA media type. */
  readonly type: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** Empty strings where there is none. */
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** A picture of the body, or a film with `address` as its poster. */
export type FeedMedia = {
  readonly address: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly film?: { readonly address: string; readonly type: string }
}

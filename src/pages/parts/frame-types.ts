import type { PageWords } from '../../strings/pages.fa.ts'
import type { Link } from './printed.ts'

/** What the head of a page says to machines. Addresses in it are absolute, except those of feeds and the style sheet. */
export type Head = {
  /** The whole `<title>`, site name included. */
  readonly title: string
  readonly description: string
  readonly canonical: string | null
  /** Search results, errors and withdrawn stories are `true`. */
  readonly isHiddenFromSearch: boolean
  readonly social: Social | null
  /** Values for `application/ld+json`, one script each. */
  readonly structured: readonly unknown[]
  readonly feeds: readonly { readonly href: string; readonly type: string; readonly title: string }[]
}

export type Social = {
  readonly kind: 'article' | 'website'
  readonly title: string
  readonly description: string
  readonly url: string
  readonly image: {
    readonly url: string
    readonly width: number
    readonly height: number
    readonly alt: string
  } | null
  readonly article: {
    readonly publishedIso: string
    readonly modifiedIso: string | null
    readonly section: string | null
    readonly authors: readonly string[]
    readonly tags: readonly string[]
  } | null
}

export type ServiceLink = Link & { readonly isCurrent: boolean }

/** What stands around every page. With the database away `services` may be empty; nothing else may. */
export type Frame = {
  readonly lang: string
  readonly dir: 'rtl' | 'ltr'
  readonly words: PageWords
  readonly head: Head
  /** Today in Tehran, in both calendars. */
  readonly today: { readonly iso: string; readonly jalali: string; readonly gregorian: string }
  readonly services: readonly ServiceLink[]
  /** A service's own address may be /photo or /video: the lists of pictures and films. */
  readonly breaking: Link | null
  readonly addresses: {
    readonly home: string
    readonly search: string
    readonly archive: string
    readonly about: string
    readonly contact: string
    readonly rss: string
    readonly atom: string
    readonly jsonFeed: string
    /** The text engine's playground. */
    readonly text: string
  }
  /** What the header's search box holds when the page opens; empty everywhere but on results. */
  readonly query: string
}

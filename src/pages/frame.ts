/** What stands around every page: today, services, the breaking bar, and what the head tells machines. */
import { formatDay, formatGregorian } from 'persian'
import { listSettings } from '../store/reading.ts'
import { listServices } from '../store/services.ts'
import { absolute, feedPath, servicePath } from '../story/addresses.ts'
import { tehranDay } from '../strings/formats.fa.ts'
import { pagesFa } from '../strings/pages.fa.ts'
import type { PageContext } from './page.ts'
import type { Frame, Head, Social } from './parts/frame-types.ts'

/** What an editor may set for readers; `public.` settings of the newsroom. */
export type SiteSettings = {
  readonly name: string
  readonly breaking: { readonly label: string; readonly href: string } | null
  readonly contact: {
    readonly email: string | null
    readonly phone: string | null
    readonly postal: string | null
  }
  /** Questions of the comment form that need no script, as an editor set them. */
  readonly 'comment-questions'?: unknown
}

export type Site = {
  readonly settings: SiteSettings
  readonly services: readonly {
    readonly slug: string
    readonly name: string
    readonly kind: 'news' | 'photo' | 'video'
  }[]
}

/** Every page depends on it. */
export const siteKey = 'site'

export const emptySite: Site = {
  settings: { name: pagesFa.siteName, breaking: null, contact: { email: null, phone: null, postal: null } },
  services: [],
}

export async function loadSite({ readers }: PageContext): Promise<Site> {
  const [services, rows] = await Promise.all([listServices(readers), listSettings(readers)])
  const values = Object.fromEntries(rows.map(({ key, value }) => [key.replace('public.', ''), value]))
  return { settings: { ...emptySite.settings, ...values } as SiteSettings, services }
}

export const serviceHref = (service: { slug: string; kind: string }): string =>
  service.kind === 'news' ? servicePath(service.slug) : `/${service.kind}`

export type HeadParts = {
  readonly title: string | null
  readonly description: string
  /** Path of the one address of this page; null for errors. */
  readonly canonicalPath: string | null
  readonly isHiddenFromSearch?: boolean
  readonly social?: Social | null
  readonly structured?: readonly unknown[]
  /** Path of the list whose feeds this page offers beside the site's. */
  readonly feedsOf?: { readonly path: string; readonly name: string } | null
}

export function makeFrame(
  context: PageContext,
  site: Site,
  parts: HeadParts,
  extra: { readonly currentService?: string | null; readonly query?: string } = {},
): Frame {
  const today = tehranDay(context.clock())
  const { publicUrl } = context
  const title =
    parts.title === null
      ? `${site.settings.name}؛ ${pagesFa.siteMotto}`
      : `${parts.title} | ${site.settings.name}`
  const canonical = parts.canonicalPath === null ? null : absolute(publicUrl, parts.canonicalPath)
  const social: Social | null =
    parts.social === undefined && canonical !== null
      ? { kind: 'website', title, description: parts.description, url: canonical, image: null, article: null }
      : (parts.social ?? null)
  const head: Head = {
    title,
    description: parts.description,
    canonical,
    isHiddenFromSearch: parts.isHiddenFromSearch ?? false,
    social,
    structured: parts.structured ?? [],
    feeds: [
      ...feedLinks('', site.settings.name),
      ...(parts.feedsOf ? feedLinks(parts.feedsOf.path, parts.feedsOf.name) : []),
    ],
  }
  return {
    lang: 'fa',
    dir: 'rtl',
    words: { ...pagesFa, siteName: site.settings.name },
    head,
    today: { iso: today, jalali: formatDay(today), gregorian: formatGregorian(today) },
    services: site.services.map(service => ({
      href: serviceHref(service),
      label: service.name,
      isCurrent: service.slug === extra.currentService,
    })),
    breaking: site.settings.breaking,
    addresses: {
      home: '/',
      search: '/search',
      archive: '/archive',
      about: '/about',
      contact: '/contact',
      rss: feedPath('rss'),
      atom: feedPath('atom'),
      jsonFeed: feedPath('feed.json'),
      text: '/text',
    },
    query: extra.query ?? '',
  }
}

const feedLinks = (path: string, name: string): { href: string; type: string; title: string }[] => [
  { href: feedPath('rss', path), type: 'application/rss+xml', title: `${name} RSS` },
  { href: feedPath('atom', path), type: 'application/atom+xml', title: `${name} Atom` },
  { href: feedPath('feed.json', path), type: 'application/feed+json', title: `${name} JSON Feed` },
]

/** Who publishes a page: its own name in Persian where it gives one, else the name its host is known by. */
import {
  isNamedAsOutlet,
  isOutletName,
  outletOfHost,
  outletOfLatinName,
  outletOfSection,
  ownName,
} from '../attribution.ts'

import { furnitureKind } from '../furniture.ts'
import { wordsKey } from '../wire-key.ts'
import { leadsHome } from './headline.ts'
import type { Metadata } from './metadata.ts'
import { lineOf, type Page } from './page.ts'

export function publishingSite(page: Page, metadata: Metadata, link: string | null): string | null {
  const named = metadata.siteNames.map(ownName).filter(name => name !== null && name.length <= 60)
  const persian = named.find(name => /[\u0600-\u06FF]/.test(name!))
  if (persian) return persian
  const host = link === null ? null : outletOfHost(new URL(link).hostname)
  if (host !== null) return host
  const parts = metadata.titles.flatMap(title => (titleParts(title).length > 1 ? titleParts(title) : []))
  const hosts = named.filter(name => /^[\w-]+(?:\.[\w-]+)+$/.test(name!)).map(name => outletOfHost(name!))
  const ofHost = hosts.find(name => name !== null)
  if (ofHost) return ofHost
  const inTitle = parts.find(part => isOutletName(part)) ?? parts.find(part => isNamedAsOutlet(part))
  if (inTitle !== undefined) return ownName(inTitle)
  // A name in Latin letters is given in Persian where the outlet is known, from whichever part names it.
  const latin = [...named.map(name => name!), ...parts].map(outletOfLatinName).find(name => name !== null)
  if (latin) return latin
  const section = metadata.titles.map(sectionAtEnd).find(name => name !== null)
  if (section) return section
  return besideHeadline(page, metadata.titles) ?? named[0] ?? endOfTitle(metadata.titles)
}

/**
 * A page's title is most often its headline and the site's name: what is left of it when a heading of the page or
 * another of its titles is taken off. Names of sections («سیاسی») are passed over.
 */
function besideHeadline(page: Page, titles: readonly string[]): string | null {
  const headings = page.elements
    .filter(element => /^h[1-3]$/.test(element.tag) && element.text >= 10 && element.text <= 300)
    .filter(element => !leadsHome(page, element))
    .slice(0, 60)
    .map(heading => lineOf(heading))
  const names = [...titles, ...headings].filter(name => name.split(' ').length >= 3)
  for (const title of titles) {
    for (const name of names) {
      if (name.length >= title.length || name.length < title.length * 0.3) continue
      if (!title.startsWith(name) && !title.endsWith(name)) continue
      const rest = title.startsWith(name) ? title.slice(name.length) : title.slice(0, -name.length)
      if (!/^\s*[|｜«»•:\-–—]|[|｜«»•:\-–—]\s*$/u.test(rest)) continue
      const parts = titleParts(rest.replace(/^[\s|｜«»•:\-–—]+|[\s|｜«»•:\-–—]+$/gu, ''))
      const site = parts.findLast(part => part.split(' ').length <= 5 && furnitureKind(part) !== 'menu')
      if (site !== undefined && /\p{L}{2}/u.test(site)) return ownName(site)
    }
  }
  return null
}

/** «تیتر خبر- اخبار ورزشی تسنیم | Tasnim»: the outlet in the name of a section behind a title's dash. */
function sectionAtEnd(title: string): string | null {
  const sections = title.split(/\s*[|｜»«•]\s*|\s*[-–—]+\s+|\s+::\s+/).slice(1)
  return sections.map(outletOfSection).find(name => name !== null) ?? null
}

/** «پارس‌نویس :: تیتر خبر»: the short end of a long title is the site's name. */
function endOfTitle(titles: readonly string[]): string | null {
  for (const title of titles) {
    const parts = titleParts(title)
    const ends = [parts.at(-1)!, parts[0]!]
    if (parts.length >= 2 && parts.some(part => part.split(' ').length >= 5)) {
      const short = ends.find(end => end.split(' ').length <= 3)
      if (short !== undefined) return short
    }
  }
  return null
}

/** A title's parts, as bars and dashes part them. */
const titleParts = (title: string): string[] =>
  title
    .split(/\s*[|｜«»•]\s*|\s+[-–—:]+\s+|\s+::\s+/)
    .map(part => part.trim())
    .filter(part => part !== '')

/**
 * The names a page's title may stand for: the whole, and the whole without the parts at its ends that name the site.
 * `site` is the publishing site's name where it is known.
 */
export function titleVariants(title: string, site: string | null): string[] {
  const variants: string[] = []
  const separator = /\s*[|｜«»•]\s*|\s+[-–—:]+\s+|\s+::\s+/g
  const cuts = [...title.matchAll(separator)]
  const isSite = (text: string): boolean =>
    isOutletName(text) ||
    (site !== null &&
      (wordsKey(text) === wordsKey(site) ||
        (wordsKey(text).startsWith(wordsKey(site)) && text.split(' ').length <= site.split(' ').length + 3)))
  for (const cut of cuts) {
    const [before, after] = [title.slice(0, cut.index).trim(), title.slice(cut.index + cut[0].length).trim()]
    // What is left when the site's name is cut off is the story's name before the whole is.
    if (isSite(after)) variants.unshift(before)
    else if (isSite(before)) variants.unshift(after)
    else variants.push(before, after)
  }
  const named =
    variants.length > 0 &&
    cuts.some(
      cut =>
        isSite(title.slice(cut.index + cut[0].length).trim()) || isSite(title.slice(0, cut.index).trim()),
    )
  if (named) variants.push(title)
  else variants.unshift(title)
  return variants.filter(variant => variant !== '' && !isSite(variant))
}

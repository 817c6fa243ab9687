/** Who publishes a page: its own name in Persian where it gives one, else the name its host is known by. */
import { isOutletName, outletOfHost, ownName } from '../attribution.ts'
import { wordsKey } from '../wire-key.ts'
import type { Metadata } from './metadata.ts'

export function publishingSite(metadata: Metadata, link: string | null): string | null {
  const named = metadata.siteNames.map(ownName).filter(name => name !== null && name.length <= 60)
  const persian = named.find(name => /[\u0600-\u06FF]/.test(name!))
  if (persian) return persian
  const host = link === null ? null : outletOfHost(new URL(link).hostname)
  if (host !== null) return host
  const inTitle = metadata.titles.flatMap(titleParts).find(part => isOutletName(part))
  return inTitle ?? named[0] ?? endOfTitle(metadata.titles)
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

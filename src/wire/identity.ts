/** By what the same item is known again: its own id, its address, or for bare text its headline and day. */
import type { WireIdentity } from './reading.ts'
import { wordsKey } from './wire-key.ts'

const trackingParameter =
  /^(?:utm_\w+|fbclid|gclid|yclid|ref|source|from|rss|at_\w+|cmp|ocid|mc_cid|mc_eid|igshid|_ga|amp|output)$/i

/** An address as a machine reads it, or null: whitespace and line breaks inside (feeds wrap them) are taken out. */
export function cleanAddress(address: string, base?: string): string | null {
  const joined = address.replace(/[\r\n\t]+\s*/g, '').trim()
  if (joined === '' || /^(?:javascript|data|mailto|tg|whatsapp|about):/i.test(joined)) return null
  try {
    const url = base ? new URL(joined, base) : new URL(joined)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}

/**
 * The same story under its many addresses: without scheme, www, tracking and fragment; where the path has the shape
 * `/news/ID/any-words` only the id matters, since these sites change the words with the headline.
 */
export function addressKey(address: string): string {
  const cleaned = cleanAddress(address)
  if (cleaned === null) return address.trim()
  const url = new URL(cleaned)
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|amp)\./, '')
  const byId =
    /^((?:\/[a-z]{2})?\/(?:news|photo|video|fa\/news|fa\/tiny\/news)[/-])([a-z]*\d[\w-]*?)(?:\/.*)?$/i.exec(
      url.pathname,
    )
  if (byId) return `${host}${byId[1]}${byId[2]}`
  const kept = [...url.searchParams]
    .filter(([name]) => !trackingParameter.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const query = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : ''
  return `${host}${url.pathname.replace(/\/(?:amp\/?)?$/, '')}${query}`
}

export const linkIdentity = (address: string): WireIdentity => ({ kind: 'link', value: addressKey(address) })

/** For plain text: the folded headline with the day, so that a repeat of the same item is known whatever its spacing. */
export const headlineIdentity = (headline: string, day: string | null): WireIdentity => ({
  kind: 'headline-day',
  value: `${wordsKey(headline)}|${day ?? ''}`,
})

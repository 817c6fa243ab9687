/**
 * Finds the headline's element: not the page's first `h1` (often the site's or the section's name), but the one near
 * the story's text that the page's titles name.
 */
import { furnitureKind } from '../furniture.ts'
import { wireKey, wordsKey } from '../wire-key.ts'
import { attribute, isInside, lineOf, type Page, type PageElement } from './page.ts'
import { isKickerSign, isLeadSign, isTitleSign } from './signs.ts'

export type Headline = { readonly element: PageElement | null; readonly text: string }

const tagWeight: Readonly<Record<string, number>> = { h1: 1.6, h2: 0.9, h3: 0.5, h4: 0.2, h5: 0.1, h6: 0.1 }

const notTitles = new Set([
  'title',
  'li',
  'ul',
  'ol',
  'td',
  'tr',
  'table',
  'body',
  'html',
  'head',
  'option',
  'button',
])

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .split(/[^\p{L}\p{N}\u200C]+/u)
      .map(wireKey)
      .filter(word => word.length > 1),
  )

/** From 0 (nothing shared) to 1 (the same words). */
export function likeness(one: string, other: string): number {
  const a = wordsKey(one)
  const b = wordsKey(other)
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 12 && long.includes(short)) return 0.6 + 0.35 * (short.length / long.length)
  const left = wordsOf(one)
  const right = wordsOf(other)
  const shared = [...left].filter(word => right.has(word)).length
  return shared / Math.max(1, left.size + right.size - shared)
}

/** `body` is the story's text where it is found; `titles` the page's own names of the story. */
export function findHeadline(
  page: Page,
  body: PageElement | null,
  titles: readonly string[],
  site: string | null,
): Headline | null {
  let best: { element: PageElement; text: string; score: number } | null = null
  const siteKey = site === null ? '' : wordsKey(site)
  const titleKeys = new Set(titles.map(wordsKey))
  // Where no heading holds the headline, an element of any kind that says the page's title and no more is it.
  const isNamed = (element: PageElement): boolean =>
    (element.parent?.text !== element.text || notTitles.has(element.parent.tag)) &&
    titleKeys.has(wordsKey(lineOf(element)))
  for (const element of page.elements) {
    const isMarked = attribute(element, 'itemprop')?.includes('headline') ?? false
    if (element.text < 6 || element.text > 400 || notTitles.has(element.tag)) continue
    if (isKickerSign(element.signs) || (isLeadSign(element.signs) && element.tag !== 'h1')) continue
    const weight =
      tagWeight[element.tag] ?? (isMarked || isTitleSign(element.signs) || isNamed(element) ? 0.4 : null)
    if (weight === null || leadsHome(page, element)) continue
    const text = lineOf(element, node =>
      /kicker|ru-?titr|up-?title/i.test(node.attrs.find(attr => attr.name === 'class')?.value ?? ''),
    )
    const key = wordsKey(text)
    if (key.length < 5 || key === siteKey || text.length > 300 || furnitureKind(text) !== null) continue
    const match = Math.max(0, ...titles.map(title => likeness(text, title)))
    let score = weight + match * 4 + (isMarked ? 1 : 0) + (element.isJunk ? -3 : 0)
    if (body !== null) {
      if (isInside(body, element)) continue
      if (element.at < body.at) score += 0.8 + nearness(element, body)
      else if (isInside(element, body)) score += element.at - body.at < 12 ? 0.4 : -1.2
      else score -= 2.5
    }
    if (isInsideList(element)) score -= 1.5
    if (element.linkText > element.text * 0.8 && element.tag !== 'h1' && match < 0.6) score -= 1
    if (best === null || score > best.score + 0.001) best = { element, text, score }
  }
  if (best !== null && best.score > 0.8) return { element: best.element, text: best.text }
  const named = titles.find(title => wordsKey(title).length >= 8)
  return named === undefined ? null : { element: null, text: named }
}

/** A heading whose words link to the site's first page is the site's name. */
export function leadsHome(page: Page, element: PageElement): boolean {
  const link = [element, element.parent, ...page.elements.slice(element.at + 1, element.end)].find(
    other => other?.tag === 'a' && other.text >= element.text * 0.9,
  )
  const href = link ? (attribute(link, 'href') ?? '') : ''
  return /^(?:https?:)?(?:\/\/[^/?#]+)?\/?(?:index\.\w+|fa\/?)?$/i.test(href) && href !== ''
}

/** 0 to 1: how few elements stand between. */
const nearness = (element: PageElement, body: PageElement): number =>
  1 / (1 + Math.max(0, body.at - element.end) / 25)

function isInsideList(element: PageElement): boolean {
  let above = element.parent
  for (let step = 0; above !== null && step < 5; step++, above = above.parent)
    if (above.tag === 'li') return true
  return false
}

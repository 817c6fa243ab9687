/**
 * Finds the element that holds the story's text. Known templates mark it; where none does, it is the smallest element
 * that keeps nearly all paragraph-like text that is not in menus, boxes or comments.
 */
import { attribute, isInside, type Page, type PageElement } from './page.ts'
import { isBodySign } from './signs.ts'

const holders = new Set([
  'div',
  'article',
  'section',
  'main',
  'td',
  'body',
  'span',
  'form',
  'center',
  'p',
  'blockquote',
])

/** Null where the page has no text that reads as a story's. */
export function findBody(page: Page): PageElement | null {
  const root = page.elements.find(element => element.tag === 'body') ?? page.elements[0]
  if (root === undefined) return null
  const marked = page.elements.filter(
    element => !element.isJunk && holders.has(element.tag) && element.tag !== 'body' && isMarkedBody(element),
  )
  // The one element that schema.org's own name marks is the text even where it is short: a film's page has a lead only.
  const named = marked.filter(element => attribute(element, 'itemprop')?.includes('articleBody'))
  if (named.length === 1 && (named[0]!.text > 0 || root.paragraphs < 600)) return named[0]!
  const fullest = Math.max(0, ...marked.map(element => element.paragraphs))
  if (fullest >= Math.min(140, root.paragraphs * 0.25) && fullest > 0) {
    // Of nested marks the innermost that keeps nearly all: outer ones hold head and boxes as well.
    const kept = marked.filter(element => element.paragraphs >= fullest * 0.8)
    const sure = kept.filter(element => attribute(element, 'itemprop')?.includes('articleBody'))
    return (sure.length > 0 ? sure : kept).reduce((best, element) =>
      isInside(element, best) ? element : best,
    )
  }
  if (root.paragraphs === 0)
    return marked.length > 0
      ? marked.reduce((best, element) => (element.text > best.text ? element : best))
      : shortTexts(page, root)
  return smallestHolding(page, root)
}

const isMarkedBody = (element: PageElement): boolean =>
  (attribute(element, 'itemprop')?.includes('articleBody') ?? false) || isBodySign(element.tag, element.signs)

function smallestHolding(page: Page, root: PageElement): PageElement {
  let holder = root
  let current = root
  for (;;) {
    const next = page.elements
      .slice(current.at + 1, current.end)
      .find(
        element =>
          element.parent === current && !element.isJunk && element.paragraphs >= holder.paragraphs * 0.7,
      )
    // A single paragraph is no holder, whatever its tag: its siblings are the story too.
    if (next === undefined || ['p', 'span', 'li', 'ul', 'ol'].includes(next.tag) || isParagraph(page, next))
      return holder
    current = next
    if (holders.has(next.tag)) holder = next
  }
}

/** Words with nothing below them that parts them: one paragraph. */
const isParagraph = (page: Page, element: PageElement): boolean =>
  !page.elements.slice(element.at + 1, element.end).some(inner => inner.paragraphs > 0 || inner.tag === 'br')

/** A story of short lines only (a line-up, a minute-by-minute): the smallest element that keeps most words outside links. */
function shortTexts(page: Page, root: PageElement): PageElement | null {
  const own = (element: PageElement): number => element.text - element.linkText
  if (own(root) < 30 || own(root) < root.linkText) return null
  let holder = root
  for (;;) {
    const next = page.elements
      .slice(holder.at + 1, holder.end)
      .find(
        element =>
          element.parent === holder &&
          !element.isJunk &&
          holders.has(element.tag) &&
          element.tag !== 'p' &&
          own(element) >= own(holder) * 0.8,
      )
    if (next === undefined) return holder
    holder = next
  }
}

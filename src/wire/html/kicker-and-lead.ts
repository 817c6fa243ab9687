/**
 * What stands right above and below the headline. Signs name kicker and lead where a template has signs; position does
 * where it has none.
 */
import { bylineOfLine, sourceOfLine } from '../attribution.ts'
import { furnitureKind } from '../furniture.ts'
import { findWireDates, isDateline } from '../wire-dates.ts'
import { wordsKey } from '../wire-key.ts'
import { likeness } from './headline.ts'
import { attribute, isInline, isInside, lineOf, type Page, type PageElement, spacedLineOf } from './page.ts'
import {
  isBylineSign,
  isCaptionSign,
  isDateSign,
  isKickerSign,
  isLeadSign,
  isMetaSign,
  isSourceSign,
  isTagSign,
} from './signs.ts'

const headings = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])

/** The kicker above a headline, or null. It may sit inside the headline's own element. */
export function findKicker(
  page: Page,
  headline: PageElement,
  story: PageElement,
  headlineText: string,
): { element: PageElement; text: string } | null {
  const isGood = (text: string): boolean =>
    text.length >= 2 &&
    text.length <= 160 &&
    /\p{L}/u.test(text) &&
    furnitureKind(text) === null &&
    wordsKey(text) !== wordsKey(headlineText) &&
    !isDateline(text)
  const within = page.elements.slice(story.at, headline.end)
  for (const element of within.toReversed()) {
    if (element.end > headline.at && !isInside(element, headline)) continue
    if (element.isJunk || element === headline || element.text === 0 || element.text > 160) continue
    const text = lineOf(element)
    if (isKickerSign(element.signs) && isGood(text)) return { element, text }
    // «subtitle» is the lead's sign below a headline, the kicker's above it.
    if (element.at < headline.at && /(?:^|[\s\-_])sub-?title/.test(element.signs) && isGood(text))
      return { element, text }
  }
  for (const element of page.elements.slice(headline.end, headline.end + 6)) {
    if (
      !element.isJunk &&
      isKickerSign(element.signs) &&
      !isLeadSign(element.signs) &&
      isInside(element, story)
    ) {
      const text = lineOf(element)
      if (element.text <= 160 && isGood(text)) return { element, text }
    }
  }
  const above = previousSibling(page, headline)
  if (above !== null && above.linkText === 0 && !above.isJunk) {
    const text = lineOf(above)
    if (isGood(text) && text.length <= 110 && (headings.has(above.tag) || readsAsKicker(above, text, story)))
      return { element: above, text }
  }
  return null
}

/** A line right above the headline that no sign names: of three words or more, and none of what stands there else. */
const readsAsKicker = (element: PageElement, text: string, story: PageElement): boolean =>
  isInside(element, story) &&
  text.split(' ').length >= 3 &&
  !/[|›>•]|^[^«]*»|\d{4}|[۰-۹]{4}/u.test(text) &&
  !isDateSign(element.signs) &&
  !isBylineSign(element.signs) &&
  !isSourceSign(element.signs) &&
  !isTagSign(element.signs) &&
  bylineOfLine(text) === null &&
  findWireDates(text, { shortYears: true }).length === 0

/** The element right before, at the same level or a level or two up, with nothing between. */
function previousSibling(page: Page, element: PageElement): PageElement | null {
  let current: PageElement = element
  for (let level = 0; level < 3; level++) {
    const before = page.elements
      .slice(0, current.at)
      .findLast(other => other.parent === current.parent && other.end <= current.at && other.text > 0)
    if (before !== undefined) return before
    if (current.parent === null) return null
    current = current.parent
  }
  return null
}

/** The lead between headline and text, or at the text's start, or null. `inBody` tells that it stands in the text. */
export function findLead(
  page: Page,
  headline: PageElement | null,
  body: PageElement | null,
  story: PageElement,
  headlineText: string,
  description: string | null,
): PageElement | null {
  const from = headline?.end ?? story.at
  const start =
    body !== null && headline !== null && isInside(headline, body) ? headline.end : (body?.at ?? 0) + 1
  const until = body === null ? story.end : Math.min(body.end, start + 15)
  for (const element of page.elements.slice(from, until)) {
    if (element.isJunk || element.text < 20 || element.text > 1500) continue
    if (
      body !== null &&
      (isInside(body, element) ||
        (element.at > body.at && element.paragraphs > body.paragraphs * 0.6 && body.paragraphs > 600))
    )
      continue
    if (headings.has(element.tag) && element.text < 25) continue
    const isMarked =
      readsAsLead(page, element, headline, body) ||
      isLeadSign(element.signs) ||
      (attribute(element, 'itemprop')?.includes('description') ?? false)
    const isNamed =
      !isMarked &&
      description !== null &&
      isBesideHeadline(page, element, headline, body) &&
      likeness(lineOf(element), description) >= 0.9
    if (!isMarked && !isNamed) continue
    // In the text itself a «summary» may be any box; only its very beginning can be the lead.
    if (
      body !== null &&
      element.at > body.at &&
      page.elements
        .slice(start, element.at)
        .some(
          other =>
            other.paragraphs > 0 && !isInside(element, other) && furnitureKind(spacedLineOf(other)) === null,
        )
    )
      continue
    const text = lineOf(element)
    if (
      furnitureKind(text) !== null ||
      wordsKey(text) === wordsKey(headlineText) ||
      isDateSign(element.signs)
    )
      continue
    return element
  }
  return null
}

/** A sentence or two that stand alone between the headline and the text's element can be nothing but the lead. */
function readsAsLead(
  page: Page,
  element: PageElement,
  headline: PageElement | null,
  body: PageElement | null,
): boolean {
  if (headline === null || body === null || element.at < headline.end) return false
  // Where the text's element holds the headline too, the head is the element around the headline alone.
  const head = headline.parent
  const isInHead =
    head !== null &&
    head !== body &&
    isInside(headline, body) &&
    isInside(element, head) &&
    head.paragraphs - element.paragraphs - headline.paragraphs < 50
  if (element.end > body.at && !isInHead) return false
  if (element.text < 45 || element.text > 900 || element.linkText > element.text * 0.3) return false
  if (element.tag === 'li' || isInline(element.tag)) return false
  if (isBylineSign(element.signs) || isMetaSign(element.signs)) return false
  const isCaption = (other: PageElement | null): boolean =>
    other !== null && (other.tag === 'figure' || isCaptionSign(other.tag, other.signs))
  if (isCaption(element) || isCaption(element.parent)) return false
  const inner = page.elements.slice(element.at + 1, element.end)
  if (inner.some(other => other.text > 0 && (!isInline(other.tag) || isCaption(other)))) return false
  const text = lineOf(element)
  return text.split(' ').length >= 8 && bylineOfLine(text) === null && sourceOfLine(text) === null
}

/**
 * A lead without a sign: the page's own description, shown before the text or next to the headline. The first of
 * several paragraphs at one level is text, even where the description repeats it.
 */
function isBesideHeadline(
  page: Page,
  element: PageElement,
  headline: PageElement | null,
  body: PageElement | null,
): boolean {
  if (element.tag !== 'p' && element.tag !== 'div' && !headings.has(element.tag)) return false
  if (body === null || element.at < body.at) return true
  if (headline === null || !isInside(headline, body) || element.at < headline.at) return false
  const siblings = page.elements
    .slice(element.end, (element.parent ?? body).end)
    .filter(other => other.parent === element.parent)
  return (
    element.parent === headline.parent &&
    !siblings.some(other => other.paragraphs > 0 && other.tag === element.tag)
  )
}

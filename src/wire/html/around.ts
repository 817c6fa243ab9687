/**
 * What stands around the headline and the text: kicker above, lead below, the visible date beside, tags under it.
 * Signs name them where a template has signs; position does where it has none.
 */
import { bylineOfLine, sourceOfLine } from '../attribution.ts'
import { furnitureKind } from '../furniture.ts'
import { foldLine } from '../received-text.ts'
import { oneTag, splitTags, tagsOfLine } from '../trim-story.ts'
import { clockWords, publishedWords, updatedWords } from '../wire-dates.lexicon.ts'
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
  isSourceSign,
  isTagSign,
  isTitleSign,
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
    isInside(element, head) &&
    head.paragraphs - element.paragraphs - headline.paragraphs < 50
  if (element.end > body.at && !isInHead) return false
  if (element.text < 45 || element.text > 900 || element.linkText > element.text * 0.3) return false
  if (element.tag === 'li' || isInline(element.tag) || isBylineSign(element.signs)) return false
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

/** Elements between a headline and its date: at most 30 on the pages met. */
const farAway = 120

/** Visible lines that say when, nearest to the headline first; the page's own header and its today's date never. */
export function findDatelines(
  page: Page,
  headline: PageElement | null,
  body: PageElement | null,
  story: PageElement,
): string[] {
  const anchor = headline ?? body ?? story
  const candidates: { text: string; distance: number }[] = []
  let scope: PageElement | null = story
  for (let level = 0; scope !== null && level < 6 && candidates.length === 0; level++, scope = scope.parent) {
    for (const element of page.elements.slice(scope.at, scope.end)) {
      if (element.text === 0 || element.text > 170) continue
      if (
        body !== null &&
        isInside(element, body) &&
        element !== body &&
        !isHeadOfBody(element, headline, body)
      )
        continue
      if (isForeignDate(page, element, anchor)) continue
      const text = spacedLineOf(element)
      // «امروز …» is the page's own clock.
      if (clockWords.test(text)) continue
      const isWhole = isDateline(text)
      const mentions =
        isWhole ||
        ((isDateSign(element.signs) || text.length <= 120) &&
          findWireDates(text, { shortYears: isDateSign(element.signs) }).length > 0 &&
          isAside(element, headline))
      if (!mentions) continue
      const gapBefore = element.at < anchor.at ? anchor.at - element.end : element.at - anchor.end
      // So far from the story a date is the page's own.
      if (gapBefore > farAway) continue
      const published = publishedWords.test(text) ? -40 : 0
      const updated = updatedWords.test(text) ? 200 : 0
      candidates.push({
        text,
        distance: Math.max(0, gapBefore) + published + updated + (isWhole ? 0 : 60) + element.depth * 0.01,
      })
    }
  }
  return candidates.sort((a, b) => a.distance - b.distance).map(candidate => candidate.text)
}

/** A date in a title or a paragraph is the story's matter, not its dateline. */
const isAside = (element: PageElement, headline: PageElement | null): boolean =>
  (headline === null || (!isInside(element, headline) && !isInside(headline, element))) &&
  !headings.has(element.tag) &&
  !isLeadSign(element.signs) &&
  !isTitleSign(element.signs)

/** Where the text's element holds the headline too, its first few elements around it are the head. */
const isHeadOfBody = (element: PageElement, headline: PageElement | null, body: PageElement): boolean =>
  headline !== null && isInside(headline, body) && element.at < headline.end + 12

/** Dates of comments, boxes and the page's header belong to others: told by what holds them and not the anchor. */
function isForeignDate(page: Page, element: PageElement, anchor: PageElement): boolean {
  for (
    let above: PageElement | null = element;
    above !== null && !isInside(anchor, above);
    above = above.parent
  ) {
    if (namesAnother(page, above)) return true
    if (/comm/.test(above.signs) && !isDateSign(above.signs)) return true
    if (
      /related|side-?bar|footer|latest|most|popular|today|(?:^|[\s\-_])now(?:$|[\s\-_])|calendar/.test(
        above.signs,
      )
    )
      return true
    if (above.tag === 'footer' || above.tag === 'aside' || above.tag === 'nav') return true
    if (
      /^(?:header|head|top|hdr)$|(?:^|[\s\-_])(?:site-?header|page-?header|main-?header|top-?bar|top-?header|header-?top|masthead|navbar)(?:$|[\s\-_])/.test(
        above.signs,
      )
    )
      return true
    if (above.tag === 'header' && above.parent !== null && ['body', 'html'].includes(above.parent.tag))
      return true
  }
  return false
}

/** A list's item or a card that links to a story by a title: its date is that story's. */
const namesAnother = (page: Page, element: PageElement): boolean =>
  element.linkText >= 25 &&
  element.text < 600 &&
  (element.tag === 'li' ||
    page.elements
      .slice(element.at + 1, element.end)
      .some(inner => headings.has(inner.tag) && inner.linkText >= 25))

/** The tags listed under a story: what links and lists of that sign say. */
export function findTags(page: Page, story: PageElement, body: PageElement | null): string[] {
  const tags: string[] = []
  const take = (text: string, split = oneTag): void => {
    for (const tag of split(text)) if (furnitureKind(tag) !== 'tags' && !tags.includes(tag)) tags.push(tag)
  }
  let scope: PageElement | null = story
  for (let level = 0; scope !== null && tags.length === 0 && level < 4; level++, scope = scope.parent) {
    const links = page.elements
      .slice(scope.at, scope.end)
      .filter(element => element.tag === 'a' && isTagLink(element, scope!))
    // The story's own list is the first after its text; a later one belongs to a box.
    const own = firstCluster(links, body)
    for (const link of own) take(lineOf(link))
    if (tags.length > 0) break
    for (const label of page.elements.slice(scope.at, scope.end)) {
      // A heading that says «برچسب‌ها», without a sign: the links beside it are the tags.
      if (label.text > 30 || label.text === 0 || label.parent === null || tagsOfLine(lineOf(label)) !== '')
        continue
      const beside = page.elements
        .slice(label.end, label.parent.end)
        .filter(element => element.tag === 'a' && element.text <= 60)
      for (const link of beside) take(lineOf(link))
      if (tags.length > 0) break
    }
    if (tags.length > 0) break
    const holder = page.elements
      .slice(scope.at, scope.end)
      .find(element => isTagSign(element.signs) && element.text > 0 && element.text < 600 && !element.isJunk)
    if (holder !== undefined) {
      const items = page.elements
        .slice(holder.at, holder.end)
        .filter(
          element =>
            element.tag === 'li' || element.tag === 'span' || element.tag === 'a' || element.tag === 'strong',
        )
      const leaves = items.filter(item => !items.some(other => other !== item && isInside(other, item)))
      for (const item of leaves) take(lineOf(item))
      if (leaves.length === 0) take(lineOf(holder).replace(/^[^:：]{2,20}[:：]/, ''), splitTags)
    }
  }
  return tags
}

function isTagLink(element: PageElement, scope: PageElement): boolean {
  if (element.text === 0 || element.text > 80) return false
  const rel = (attribute(element, 'rel') ?? '').toLowerCase()
  if (rel.includes('category')) return false
  let isSigned = /(?:^|[\s,])tag(?:$|[\s,])/.test(rel)
  // Signs up to the story's element speak of the link; a footer inside the story is the story's own.
  for (
    let above: PageElement | null = element, step = 0;
    above !== null && above !== scope && step < 7;
    above = above.parent, step++
  ) {
    if (
      /side-?bar|cloud|menu|navbar|header-?(?:top|tags?)|trend|hot-|popular/.test(above.signs) ||
      above.tag === 'nav'
    )
      return false
    // WordPress hangs a story's tags on its whole element as classes: a sign on much text says nothing of its links.
    if (step < 4 && above.text < 1000 && isTagSign(above.signs)) isSigned = true
  }
  return isSigned
}

/** Links that stand together; the cluster that follows the text, else the first. */
function firstCluster(links: readonly PageElement[], body: PageElement | null): PageElement[] {
  const clusters: PageElement[][] = []
  for (const link of links) {
    const last = clusters.at(-1)?.at(-1)
    if (last !== undefined && link.at - last.end <= 6) clusters.at(-1)!.push(link)
    else clusters.push([link])
  }
  return clusters.find(cluster => body !== null && cluster[0]!.at >= body.at) ?? clusters[0] ?? []
}

/** Short lines of the story's element outside its text that may name source, writer or news code. */
export function sideLines(
  page: Page,
  story: PageElement,
  body: PageElement | null,
  taken: readonly (PageElement | null)[],
): { text: string; isSource: boolean; isByline: boolean }[] {
  const lines: { text: string; isSource: boolean; isByline: boolean }[] = []
  for (const element of page.elements.slice(story.at, story.end)) {
    if (element.isJunk || element.text === 0 || element.text > 160) continue
    if (body !== null && isInside(element, body)) continue
    if (taken.some(part => part !== null && (isInside(element, part) || isInside(part, element)))) continue
    if (
      element.parent !== null &&
      element.parent !== story &&
      element.parent.text <= 160 &&
      !isInside(story, element.parent)
    ) {
      if (!isSourceSign(element.signs) && !isBylineSign(element.signs)) continue
    }
    const text = foldLine(lineOf(element))
    if (text !== '')
      lines.push({ text, isSource: isSourceSign(element.signs), isByline: isBylineSign(element.signs) })
  }
  return lines
}

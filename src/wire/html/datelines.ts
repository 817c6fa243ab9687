/** The visible lines beside a story that say when it was published, and those that speak of something else. */
import { clockWords, publishedWords, updatedWords } from '../wire-dates.lexicon.ts'
import { findWireDates, isDateline } from '../wire-dates.ts'
import { isInside, type Page, type PageElement, spacedLineOf } from './page.ts'
import { isDateSign, isLeadSign, isTitleSign } from './signs.ts'

const headings = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])

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

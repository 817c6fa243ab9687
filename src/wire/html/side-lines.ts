/** The short lines beside a story, among which source, writer and code may stand. */
import { foldLine } from '../received-text.ts'
import { attribute, isInside, lineOf, longestMeta, type Page, type PageElement } from './page.ts'
import { isBylineSign, isMetaSign, isSourceSign } from './signs.ts'

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
    if (body !== null && isInside(element, body) && !isInMeta(element, body)) continue
    if (taken.some(part => part !== null && (isInside(element, part) || isInside(part, element)))) continue
    if (
      element.parent !== null &&
      element.parent !== story &&
      element.parent.text <= 160 &&
      !isInside(story, element.parent)
    ) {
      if (!isSourceSign(element.signs) && !namesAuthor(element)) continue
    }
    const text = foldLine(lineOf(element))
    if (text !== '')
      lines.push({ text, isSource: isSourceSign(element.signs), isByline: namesAuthor(element) })
  }
  return lines
}

/** By its sign, or by what HTML and schema.org call an author's link. */
const namesAuthor = (element: PageElement): boolean =>
  isBylineSign(element.signs) ||
  /(?:^|\s)author(?:\s|$)/.test(attribute(element, 'rel') ?? '') ||
  (element.text <= 60 && attribute(element, 'itemprop') === 'author')

/** Where the text's element holds the head too, the line of writer and date stands inside it. */
function isInMeta(element: PageElement, body: PageElement): boolean {
  for (let above: PageElement | null = element; above !== null && above !== body; above = above.parent)
    if (isMetaSign(above.signs) && above.text <= longestMeta) return true
  return false
}

/** The short lines beside a story, among which source, writer and code may stand. */
import { foldLine } from '../received-text.ts'
import { isInside, lineOf, type Page, type PageElement } from './page.ts'
import { isBylineSign, isSourceSign } from './signs.ts'

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

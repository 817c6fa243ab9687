/** The tags listed under a story, told from those of boxes, clouds and menus. */
import { furnitureKind } from '../furniture.ts'
import { oneTag, splitTags, tagsOfLine } from '../trim-story.ts'
import { attribute, isInside, lineOf, type Page, type PageElement } from './page.ts'
import { isTagSign } from './signs.ts'

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
    if (step < 6 && above.text < 1000 && isTagSign(above.signs)) isSigned = true
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

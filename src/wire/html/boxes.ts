/** Boxes inside a story's text (related stories, most read): told by their heading, named by their sign. */

import type { FurnitureKind } from '../furniture.lexicon.ts'
import { furnitureKind } from '../furniture.ts'
import { foldLine } from '../received-text.ts'
import { type ChildNode, descendants, type Element, hasLinks, plainText } from './node-text.ts'
import { isInline } from './page.ts'
import { isUnread } from './signs.ts'

const boxTags = new Set(['div', 'section', 'blockquote', 'table', 'center', 'dl', 'fieldset'])
const boxHeadings: ReadonlySet<FurnitureKind | null> = new Set(['related', 'most-read', 'box', 'comments'])

/** A container that opens with a box's heading («اخبار مرتبط») is that box, whatever it holds, unless it holds most of the text. */
export function isBox(node: Element, whole: number): boolean {
  if (!boxTags.has(node.tagName)) return false
  const first = firstWords(node)
  if (
    first === null ||
    first.text.length > 60 ||
    first.isWhole ||
    !boxHeadings.has(furnitureKind(first.text))
  )
    return false
  return plainText(node).length < whole * 0.5
}

/** The first words in an element, up to the next block; `isWhole` where there are no others. */
function firstWords(node: Element): { readonly text: string; readonly isWhole: boolean } | null {
  let text = ''
  const stack: ChildNode[] = [...node.childNodes].reverse()
  while (stack.length > 0) {
    const next = stack.pop()!
    if (next.nodeName === '#text' && 'value' in next) text += next.value
    else if ('tagName' in next) {
      if (next.tagName === 'script' || isUnread(next.tagName)) continue
      if (!isInline(next.tagName) && text.trim() !== '') return { text: foldLine(text), isWhole: false }
      if (isInline(next.tagName) && text.trim() !== '' && hasLinkInside(next))
        return { text: foldLine(text), isWhole: false }
      for (let child = next.childNodes.length - 1; child >= 0; child--) stack.push(next.childNodes[child]!)
    }
    if (text.length > 400) return null
  }
  return text.trim() === '' ? null : { text: foldLine(text), isWhole: true }
}

const hasLinkInside = (node: Element): boolean => node.tagName === 'a' || hasLinks(node)

/** What kind of box a class names. */
export function junkKind(sign: string): FurnitureKind {
  if (/comm/.test(sign)) return 'comments'
  if (/share|social/.test(sign)) return 'share'
  if (/short|tiny/.test(sign)) return 'short-link'
  if (/(?:^|[\s\-_])ad|banner|sponsor|tabligh/.test(sign)) return 'advert'
  if (/wm-/.test(sign)) return 'archive'
  if (/nav|menu|bread/.test(sign)) return 'menu'
  if (/most|popular|latest|visit/.test(sign)) return 'most-read'
  return 'related'
}

/** Two cells or more that hold words and no blocks: data, not layout. */
export function isPlainRow(row: Element): boolean {
  const cells = row.childNodes.filter(
    node => 'tagName' in node && (node.tagName === 'td' || node.tagName === 'th'),
  ) as Element[]
  if (cells.length < 2) return false
  return cells.every(
    cell =>
      plainText(cell).length <= 200 &&
      descendants(cell).filter(
        inner => inner.tagName === 'p' || inner.tagName === 'div' || inner.tagName === 'table',
      ).length <= 1,
  )
}

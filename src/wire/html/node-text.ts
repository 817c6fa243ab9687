/** Words and elements below a parsed node, found without recursion. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { foldLine } from '../received-text.ts'
import { isInline } from './page.ts'
import { isUnread } from './signs.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type ChildNode = DefaultTreeAdapterTypes.ChildNode

/** All elements below one, in order, without recursion. */
export function descendants(node: Element): Element[] {
  const found: Element[] = []
  const stack: ChildNode[] = [...node.childNodes].reverse()
  while (stack.length > 0) {
    const next = stack.pop()!
    if (!('tagName' in next)) continue
    found.push(next)
    for (let child = next.childNodes.length - 1; child >= 0; child--) stack.push(next.childNodes[child]!)
  }
  return found
}

export function plainText(node: Element): string {
  let text = ''
  const stack: (ChildNode | string)[] = [...node.childNodes].reverse()
  while (stack.length > 0) {
    const next = stack.pop()!
    if (typeof next === 'string') text += next
    else if (next.nodeName === '#text' && 'value' in next) text += next.value
    else if ('tagName' in next && next.tagName !== 'script' && !isUnread(next.tagName)) {
      if (!isInline(next.tagName)) {
        text += ' '
        stack.push(' ')
      }
      for (let child = next.childNodes.length - 1; child >= 0; child--) stack.push(next.childNodes[child]!)
    }
  }
  return foldLine(text)
}

export const hasLinks = (node: Element): boolean => descendants(node).some(inner => inner.tagName === 'a')

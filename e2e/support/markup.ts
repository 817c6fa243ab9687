/** Pages as a parser sees them: elements in document order with what they say. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
export type MarkupElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parents: readonly MarkupElement[]
  readonly text: string
}

export function readElements(markup: string): MarkupElement[] {
  const found: MarkupElement[] = []
  const walk = (node: Node, parents: readonly MarkupElement[]): void => {
    let inside = parents
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      const element = { name: node.tagName, attributes, parents, text: textOf(node) }
      found.push(element)
      inside = [...parents, element]
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, inside)
  }
  walk(parse(markup), [])
  return found
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The `content` of a meta element by its `name` or `property`. */
export const metaContent = (elements: readonly MarkupElement[], name: string): string | undefined =>
  elements.find(
    ({ name: tag, attributes }) => tag === 'meta' && (attributes.name ?? attributes.property) === name,
  )?.attributes.content

export const linkHref = (elements: readonly MarkupElement[], rel: string): string | undefined =>
  elements.find(({ name, attributes }) => name === 'link' && attributes.rel === rel)?.attributes.href

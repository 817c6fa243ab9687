/** Reads a view's output as a browser would, for tests. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Html } from '../../base/html.ts'

type Node = DefaultTreeAdapterTypes.Node

export type PageElement = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly classes: readonly string[]
  readonly text: string
  /** Elements inside, in document order. */
  readonly inside: readonly PageElement[]
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

function elementsOf(node: Node): PageElement[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap(child => {
    const inside = elementsOf(child)
    if (!('tagName' in child)) return inside
    const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]))
    const classes = (attributes.class ?? '').split(' ').filter(name => name !== '')
    return [{ tag: child.tagName, attributes, classes, text: textOf(child), inside }, ...inside]
  })
}

export const readPage = (page: Html): readonly PageElement[] => elementsOf(parse(String(page)))

export const byClass = (elements: readonly PageElement[], name: string): PageElement[] =>
  elements.filter(element => element.classes.includes(name))

export const byTag = (elements: readonly PageElement[], tag: string): PageElement[] =>
  elements.filter(element => element.tag === tag)

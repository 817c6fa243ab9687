import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'

export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** A document's root element by a parser that forgives nothing: an undeclared prefix or a forbidden character throws. */
export function parseStrictly(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', (tag: SaxesTagNS) => {
    const values = Object.entries(tag.attributes as Record<string, SaxesAttributeNS>)
    const attributes = Object.fromEntries(values.map(([name, attribute]) => [name, attribute.value]))
    const element: XmlElement = { name: tag.name, attributes, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  const addText = (text: string) => {
    open.at(-1)!.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(document).close()
  return root.children[0]!
}

/** Every element of that name, in document order. */
export const elementsNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap(child => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)])

export const textOf = (element: XmlElement, name: string): string | undefined =>
  elementsNamed(element, name)[0]?.text

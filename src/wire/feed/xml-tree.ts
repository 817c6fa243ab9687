/**
 * A feed's XML as a small tree, under bounds and forgiving of the faults real feeds have (a bare `&` in a link, HTML
 * entities nobody declared): saxes reports them and goes on. Anything that defines entities is refused.
 */
import { SaxesParser } from 'saxes'
import { refuse } from '../../base/refusal.ts'
import { ok, type Result } from '../../base/result.ts'
import { maxDepth } from '../bounds.ts'
import type { WireRefusalCode } from '../refusals.ts'
import { definesEntities } from '../sniff.ts'

export type XmlElement = {
  /** Lower-case, with its prefix: `dc:date`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  /** Its own and its descendants' words in order, markup left out. */
  text: string
  /** Its content as markup, for elements whose content is XHTML. */
  markup: string
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A bare `&` (addresses are full of them) made a reference, outside CDATA; characters XML forbids taken out. */
function repaired(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<![CDATA[', at)
    const until = open < 0 ? text.length : open
    parts.push(
      text.slice(at, until).replace(/&(?!(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});)/gi, '&amp;'),
    )
    if (open < 0) break
    const close = text.indexOf(']]>', open)
    at = close < 0 ? text.length : close + 3
    parts.push(text.slice(open, at))
  }
  return parts.join('').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}

export function parseXml(source: string): Result<XmlElement, WireRefusalCode> {
  if (definesEntities(source)) return refuse('wire.entities')
  const text = repaired(source).replace(/^\uFEFF?\s+/, '')
  const parser = new SaxesParser({ position: false })
  const root: XmlElement = { name: '#document', attributes: {}, children: [], text: '', markup: '' }
  const open: XmlElement[] = [root]
  let isTooDeep = false
  const add = (words: string, markup: string): void => {
    const current = open.at(-1)!
    current.text += words
    current.markup += markup
  }
  parser.on('error', () => {})
  parser.on('opentag', tag => {
    if (open.length > maxDepth) isTooDeep = true
    if (isTooDeep) return
    const attributes: Record<string, string> = {}
    for (const [name, value] of Object.entries(tag.attributes)) attributes[name.toLowerCase()] = String(value)
    open.push({ name: tag.name.toLowerCase(), attributes, children: [], text: '', markup: '' })
  })
  parser.on('closetag', tag => {
    if (isTooDeep || open.length < 2 || open.at(-1)!.name !== tag.name.toLowerCase()) return
    const closed = open.pop()!
    const parent = open.at(-1)!
    parent.children.push(closed)
    // Only content that is markup has mixed words; the sum of a long feed's items would be a second copy of it.
    if (!containers.has(parent.name))
      add(closed.text, `<${closed.name}${attributesOf(closed)}>${closed.markup}</${closed.name}>`)
  })
  parser.on('text', words => add(words, escaped(words)))
  parser.on('cdata', words => add(words, escaped(words)))
  // A broken tail (a download cut short) still gives the items before it.
  for (let at = 0; at < text.length && !isTooDeep; at += 65_536) parser.write(text.slice(at, at + 65_536))
  if (!isTooDeep) parser.close()
  if (isTooDeep) return refuse('wire.too-deep', { limit: maxDepth })
  // What a cut-off download left open hangs where it stood; an item without its end is no item.
  for (let left = open.pop(); left !== undefined && open.length > 0; left = open.pop())
    if (!items.has(left.name)) open.at(-1)!.children.push(left)
  return ok(root)
}

const items = new Set(['item', 'entry', 'atom:entry'])
const containers = new Set([...items, '#document', 'rss', 'channel', 'feed', 'atom:feed', 'rdf:rdf'])
const kept = new Set(['href', 'src', 'alt', 'class', 'id', 'dir', 'title'])
const attributesOf = (element: XmlElement): string =>
  Object.entries(element.attributes)
    .filter(([name]) => kept.has(name))
    .map(([name, value]) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`)
    .join('')

/** First descendant path, by names: `find(item, 'author', 'name')`. */
export function find(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let current: XmlElement | null = element
  for (const name of path) current = current?.children.find(child => child.name === name) ?? null
  return current
}

export const findAll = (element: XmlElement, ...names: readonly string[]): XmlElement[] =>
  element.children.filter(child => names.includes(child.name))

/** The words of the first child of one of these names that has any. */
export function textOf(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = element.children.find(child => child.name === name && child.text.trim() !== '')
    if (found) return found.text.trim()
  }
  return null
}

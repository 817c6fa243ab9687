/**
 * A parsed page as a flat list of elements in document order, made in one walk without recursion. Each element knows
 * where its subtree ends, so "inside", "before" and "between" are comparisons of numbers.
 */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { refuse } from '../../base/refusal.ts'
import { ok, type Result } from '../../base/result.ts'
import { maxDepth } from '../bounds.ts'
import { foldLine } from '../received-text.ts'
import type { WireRefusalCode } from '../refusals.ts'
import { isJunk, isMetaSign, isUnread } from './signs.ts'

export type ChildNode = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type ParentNode = DefaultTreeAdapterTypes.ParentNode

export type PageElement = {
  readonly node: Element
  readonly tag: string
  /** Place in document order, and the place after the last descendant. */
  readonly at: number
  end: number
  readonly depth: number
  readonly parent: PageElement | null
  /** Class and id, lower-case. */
  readonly signs: string
  /** True inside menus, sidebars, comments, footers and the like, by tag or by sign. */
  isJunk: boolean
  /** Letters of text, of text inside links, and of text in paragraph-like units, with all descendants. */
  text: number
  linkText: number
  paragraphs: number
}

export type Page = {
  readonly elements: readonly PageElement[]
  /** What `<!-- saved from url=… -->` says, else null. */
  readonly savedFrom: string | null
  readonly jsonLd: readonly string[]
}

export const attribute = (element: PageElement, name: string): string | null =>
  element.node.attrs.find(attr => attr.name === name)?.value ?? null

const voidTags = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])
// Their end tag may be left out: they nest by mistake only, and the parser closes them.
const selfClosing = new Set([
  'p',
  'li',
  'td',
  'th',
  'tr',
  'dd',
  'dt',
  'option',
  'tbody',
  'thead',
  'tfoot',
  'html',
  'head',
  'body',
  'optgroup',
  'colgroup',
])
// A start tag of these is opened again in every later block until it is closed: many at once are work without end.
const formatting = new Set([
  'a',
  'b',
  'big',
  'code',
  'em',
  'font',
  'i',
  'nobr',
  's',
  'small',
  'strike',
  'strong',
  'tt',
  'u',
])

/**
 * A cheap look at the tags before the parser: parsing is linear in depth but for unclosed formatting elements, and a
 * page nested deeper than any real one (about 60) is refused without parsing.
 */
export function isTooDeep(html: string): boolean {
  let depth = 0
  let openFormatting = 0
  let tagCount = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const tag = match[2]!.toLowerCase()
    tagCount++
    if (voidTags.has(tag) || selfClosing.has(tag)) continue
    const step = match[1] === '/' ? -1 : 1
    if (formatting.has(tag)) openFormatting = Math.max(0, openFormatting + step)
    else depth = Math.max(0, depth + step)
    if (depth > maxDepth || openFormatting > maxDepth) return true
  }
  return tagCount > 400_000
}

/** Parses and indexes a page, or a fragment such as a feed item's content. */
export function readPage(html: string, isFragment = false): Result<Page, WireRefusalCode> {
  if (isTooDeep(html)) return refuse('wire.too-deep', { limit: maxDepth })
  const root: ParentNode = isFragment ? parseFragment(html) : parse(html)
  const elements: PageElement[] = []
  const jsonLd: string[] = []
  let savedFrom: string | null = null
  type Step = { node: ChildNode; parent: PageElement | null; depth: number } | { closes: PageElement }
  const stack: Step[] = [...root.childNodes].reverse().map(node => ({ node, parent: null, depth: 0 }))
  while (stack.length > 0) {
    const step = stack.pop()!
    if ('closes' in step) {
      closeElement(step.closes, elements.length)
      continue
    }
    const { node, parent, depth } = step
    if (depth > maxDepth) return refuse('wire.too-deep', { limit: maxDepth })
    if (node.nodeName === '#comment' && 'data' in node) {
      savedFrom ??= /saved from url=\(\d+\)\s*(https?:\/\/\S+)/i.exec(node.data)?.[1] ?? null
      continue
    }
    if (node.nodeName === '#text' && 'value' in node) {
      if (parent !== null) countText(parent, node.value)
      continue
    }
    if (!('tagName' in node)) continue
    if (node.tagName === 'script') {
      const type = node.attrs.find(attr => attr.name === 'type')?.value ?? ''
      const first = node.childNodes[0]
      if (/ld\+json/i.test(type) && first && 'value' in first) jsonLd.push(first.value)
      continue
    }
    if (isUnread(node.tagName)) continue
    const signs = signsOf(node)
    const element: PageElement = {
      node,
      tag: node.tagName,
      at: elements.length,
      end: elements.length + 1,
      depth,
      parent,
      signs,
      isJunk: isJunk(node.tagName, signs, node.attrs),
      text: 0,
      linkText: 0,
      paragraphs: 0,
    }
    elements.push(element)
    stack.push({ closes: element })
    for (let child = node.childNodes.length - 1; child >= 0; child--)
      stack.push({ node: node.childNodes[child]!, parent: element, depth: depth + 1 })
  }
  markJunk(elements)
  return ok({ elements, savedFrom, jsonLd })
}

/** Attributes by which templates name an element's part; hashed classes are often accompanied by one of the others. */
const signAttributes = new Set(['class', 'id', 'aria-labelledby', 'data-testid', 'data-component'])

/** The signs of an element, lower-case and parted like words. */
export function signsOf(node: Element): string {
  const parts: string[] = []
  for (const attr of node.attrs) if (signAttributes.has(attr.name)) parts.push(attr.value)
  return parts
    .join(' ')
    .slice(0, 400)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .trim()
}

function countText(element: PageElement, value: string): void {
  const letters = value.replace(/[\s\u200C]+/g, ' ').trim().length
  if (letters === 0) return
  element.text += letters
}

const inlineTags = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'del',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'nobr',
])
export const isInline = (tag: string): boolean => inlineTags.has(tag)

/**
 * Junk is inherited, and paragraphs are summed over what is none. A sign that would swallow the story itself (a
 * `print-area` around the whole text) is overruled where a headline or a marked text stands inside.
 */
function markJunk(elements: readonly PageElement[]): void {
  const whole = elements.find(element => element.tag === 'body')?.text ?? 0
  for (const element of elements) {
    if (element.parent?.isJunk) element.isJunk = true
    else if (element.isJunk && element.text > whole * 0.3 && isStoryHolder(elements, element))
      element.isJunk = false
    if (element.isJunk) element.paragraphs = 0
  }
  for (const element of elements.toReversed())
    if (element.parent !== null) element.parent.paragraphs += element.paragraphs
}

function isStoryHolder(elements: readonly PageElement[], element: PageElement): boolean {
  if (['nav', 'footer', 'aside'].includes(element.tag) || /comm/.test(element.signs)) return false
  return elements
    .slice(element.at, element.end)
    .some(inner => inner.tag === 'h1' || (attribute(inner, 'itemprop')?.includes('articleBody') ?? false))
}

/** Letters of a line of writer, date and reading time; a sign on more than that says nothing. */
export const longestMeta = 200

function closeElement(element: PageElement, end: number): void {
  element.end = end
  if (element.tag === 'a') element.linkText = element.text
  // A unit of text is a block's own words with those of the inline elements in it.
  if (!isInline(element.tag)) {
    const unit = element.text - (blockText.get(element) ?? 0)
    const unitLink = element.linkText - (blockLink.get(element) ?? 0)
    if (unit >= 50 && unitLink < unit * 0.45 && !(unit <= longestMeta && isMetaSign(element.signs)))
      element.paragraphs = unit
  }
  const parent = element.parent
  if (parent === null) return
  parent.text += element.text
  parent.linkText += element.linkText
  if (!isInline(element.tag)) {
    blockText.set(parent, (blockText.get(parent) ?? 0) + element.text)
    blockLink.set(parent, (blockLink.get(parent) ?? 0) + element.linkText)
  } else if (blockText.has(element)) {
    blockText.set(parent, (blockText.get(parent) ?? 0) + blockText.get(element)!)
    blockLink.set(parent, (blockLink.get(parent) ?? 0) + (blockLink.get(element) ?? 0))
  }
}
const blockText = new WeakMap<PageElement, number>()
const blockLink = new WeakMap<PageElement, number>()

/** All the words of an element as one line, a space wherever one element ends and the next begins. */
export const spacedLineOf = (element: PageElement): string => lineOf(element, () => false, true)

/** All the words of an element as one line; `skip` leaves subtrees out. */
export function lineOf(
  element: PageElement,
  skip: (node: Element) => boolean = () => false,
  isSpaced = false,
): string {
  let text = ''
  const stack: (ChildNode | string)[] = [...element.node.childNodes].reverse()
  while (stack.length > 0) {
    const node = stack.pop()!
    if (typeof node === 'string') text += node
    else if (node.nodeName === '#text' && 'value' in node) text += node.value
    else if ('tagName' in node) {
      if (node.tagName === 'script' || isUnread(node.tagName) || skip(node)) continue
      const isBlock = isSpaced || !isInline(node.tagName)
      if (isBlock) text += ' '
      if (isBlock) stack.push(' ')
      for (let child = node.childNodes.length - 1; child >= 0; child--) stack.push(node.childNodes[child]!)
    }
  }
  return foldLine(text)
}

export const isInside = (inner: PageElement, outer: PageElement): boolean =>
  inner.at >= outer.at && inner.end <= outer.end

/** The nearest element that holds both. */
export function commonAncestor(one: PageElement, other: PageElement): PageElement {
  let ancestor: PageElement = one
  while (!isInside(other, ancestor) && ancestor.parent !== null) ancestor = ancestor.parent
  return ancestor
}

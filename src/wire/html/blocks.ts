/**
 * A story's element as lines: paragraphs, subheads, quotes, lists, in order. `br`, bare text and block elements make
 * paragraphs alike; a `br` inside a sentence does not. Boxes inside the text are left out and named.
 */
import { sourceOfLine } from '../attribution.ts'
import { maxBlocks } from '../bounds.ts'
import type { FurnitureKind } from '../furniture.lexicon.ts'
import { cutClosing, furnitureKind } from '../furniture.ts'
import { cleanAddress } from '../identity.ts'
import type { Furniture, WireImage } from '../reading.ts'
import { foldLine } from '../received-text.ts'
import type { StoryLine } from '../trim-story.ts'
import { isBox, isPlainRow, junkKind } from './boxes.ts'
import { type ChildNode, descendants, type Element, hasLinks, plainText } from './node-text.ts'
import { isInline, longestMeta, signsOf } from './page.ts'
import { isBylineSign, isCaptionSign, isJunk, isMetaSign, isTagSign, isUnread } from './signs.ts'

export type ExtractedBlocks = {
  readonly lines: readonly StoryLine[]
  readonly images: readonly WireImage[]
  /** Boxes that were left out, each as one line. */
  readonly boxes: readonly Furniture[]
}

const value = (node: Element, name: string): string =>
  node.attrs.find(attr => attr.name === name)?.value ?? ''
type Kind = 'paragraph' | 'subhead' | 'quote'

/**
 * `base` makes relative addresses whole; `skip` names elements that were read as something else; what
 * stands before `startAfter` is the page's, not the story's.
 */
export function extractBlocks(
  roots: readonly ChildNode[],
  base: string | null,
  skip: ReadonlySet<unknown> = new Set(),
  startAfter: unknown = null,
): ExtractedBlocks {
  const lines: StoryLine[] = []
  const images: WireImage[] = []
  const boxes: Furniture[] = []
  const whole = roots.reduce((sum, node) => sum + ('tagName' in node ? plainText(node).length : 0), 0)
  let text = ''
  // The same with a space at every element's edge: heads of pages part date, time and code by elements alone.
  let spaced = ''
  let linkLength = 0
  let strongLength = 0
  let quotes = 0
  let heading = 0
  let links = 0
  let strong = 0
  // Inside elements that keep their line breaks.
  let kept = 0
  let list: { items: string[]; ordered: boolean; linkLength: number } | null = null
  let itemDepth = 0
  const rowCells: boolean[] = []

  const push = (kind: Kind, line: string, isLink: boolean): void => {
    if (lines.length < maxBlocks) lines.push({ block: { type: kind, text: line }, isLink })
  }
  // The paragraph that a `br` broke off inside a sentence: the next line may go on with it.
  let unfinished: number | null = null
  const flush = (): void => {
    const glued = foldLine(text)
    const parted = foldLine(spaced)
    const line =
      parted !== glued &&
      parted.length <= 170 &&
      furnitureKind(glued) === null &&
      furnitureKind(parted) !== null
        ? parted
        : glued
    spaced = ''
    const before = unfinished
    const letters = line.replace(/\s/g, '').length
    const wasLink = letters > 0 && linkLength >= letters * 0.85
    const isStrong = letters > 0 && strongLength >= letters * 0.9
    text = ''
    linkLength = 0
    strongLength = 0
    if (line === '') return
    unfinished = null
    if (list !== null && itemDepth > 0) {
      const items = list.items
      items[items.length - 1] = foldLine(`${items.at(-1) ?? ''} ${line}`)
      if (wasLink) list.linkLength += letters
      return
    }
    const open = before === null ? undefined : lines[before]?.block
    if (
      open !== undefined &&
      open.type === 'paragraph' &&
      before === lines.length - 1 &&
      !isStrong &&
      !wasLink &&
      furnitureKind(line) === null &&
      sourceOfLine(line) === null
    ) {
      lines[before!] = { block: { type: 'paragraph', text: `${open.text} ${line}` }, isLink: false }
      return
    }
    const isSubhead = heading > 0 || (isStrong && line.length <= 100 && !/[.؟?!»،]$/u.test(line))
    push(isSubhead && line.length <= 200 ? 'subhead' : quotes > 0 ? 'quote' : 'paragraph', line, wasLink)
  }
  const closeList = (): void => {
    flush()
    if (list === null) return
    const items = list.items.filter(item => item !== '')
    const letters = items.join('').replace(/\s/g, '').length
    if (items.length > 0)
      lines.push({
        block: { type: 'list', items, ordered: list.ordered },
        isLink: letters > 0 && list.linkLength >= letters * 0.8,
      })
    list = null
    itemDepth = 0
  }

  type Step = { readonly node: ChildNode } | { readonly leave: () => void }
  const stack: Step[] = [...roots].reverse().map(node => ({ node }))
  while (stack.length > 0) {
    const step = stack.pop()!
    if ('leave' in step) {
      step.leave()
      continue
    }
    const { node } = step
    if (node.nodeName === '#text' && 'value' in node) {
      if (kept > 0 && node.value.includes('\n')) {
        for (const [at, line] of node.value.split('\n').entries()) {
          if (at > 0) breakLine()
          text += line
          spaced += line
        }
        continue
      }
      const part = node.value.replace(/[\t\r\n ]+/g, ' ')
      text += part
      spaced += part
      const letters = part.replace(/\s/g, '').length
      if (links > 0) linkLength += letters
      if (strong > 0) strongLength += letters
      continue
    }
    if (!('tagName' in node)) continue
    const tag = node.tagName
    if (tag === 'br') {
      breakLine()
      continue
    }
    if (tag === 'img') {
      takeImage(node, null)
      continue
    }
    if (node === startAfter) {
      text = ''
      spaced = ''
      lines.length = 0
      images.length = 0
      boxes.length = 0
      list = null
      continue
    }
    if (tag === 'script' || isUnread(tag) || skip.has(node)) continue
    const sign = signsOf(node)
    const enter = (leave: () => void): void => {
      stack.push({ leave })
      for (let child = node.childNodes.length - 1; child >= 0; child--)
        stack.push({ node: node.childNodes[child]! })
    }
    if (tag === 'figure' || (isCaptionSign(tag, sign) && !isInline(tag))) {
      takeFigure(node)
      continue
    }
    if (tag === 'button' || tag === 'label' || (tag === 'header' && sign.includes('site'))) continue
    if (isJunk(tag, sign, node.attrs) && plainText(node).length < whole * 0.5) {
      leaveOut(node, junkKind(sign))
      continue
    }
    if (isMetaSign(sign) && !isInline(tag) && plainText(node).length <= longestMeta) {
      leaveOut(node, 'byline')
      continue
    }
    if (isBylineSign(sign) && !isInline(tag) && tag !== 'p' && plainText(node).length <= 160) {
      leaveOut(node, 'byline')
      continue
    }
    if (isTagSign(sign) && !/^(?:p|h\d)$/.test(tag) && hasLinks(node)) {
      leaveOut(node, 'tags')
      continue
    }
    if (isInline(tag)) {
      const isLink = tag === 'a' && value(node, 'href') !== ''
      const isStrong = tag === 'strong' || tag === 'b'
      if (isLink) links++
      if (isStrong) strong++
      spaced += ' '
      enter(() => {
        spaced += ' '
        if (isLink) links--
        if (isStrong) strong--
      })
      continue
    }
    if (tag === 'ul' || tag === 'ol') {
      if (list !== null) enter(() => {})
      else {
        flush()
        list = { items: [], ordered: tag === 'ol', linkLength: 0 }
        enter(closeList)
      }
      continue
    }
    if (tag === 'li' && list !== null) {
      flush()
      list.items.push('')
      itemDepth++
      enter(() => {
        flush()
        itemDepth--
      })
      continue
    }
    if (tag === 'tr') {
      flush()
      rowCells.push(isPlainRow(node))
      enter(() => {
        text = text.replace(/\s*\|\s*$/, '')
        flush()
        rowCells.pop()
      })
      continue
    }
    if ((tag === 'td' || tag === 'th') && rowCells.at(-1)) {
      enter(() => {
        if (text.trim() !== '') text = `${text.trim()} | `
      })
      continue
    }
    if (isBox(node, whole)) {
      leaveOut(node, 'related')
      continue
    }
    const isHeading = /^h[1-6]$/.test(tag)
    const isQuote = tag === 'blockquote'
    flush()
    unfinished = null
    const keepsBreaks =
      tag === 'pre' ||
      /white-space\s*:\s*pre/i.test(value(node, 'style')) ||
      /(?:^|\s)whitespace-pre/.test(sign)
    if (isHeading) heading++
    if (isQuote) quotes++
    if (keepsBreaks) kept++
    enter(() => {
      if (keepsBreaks) kept--
      flush()
      unfinished = null
      if (isHeading) heading--
      if (isQuote) quotes--
    })
  }
  closeList()
  return { lines, images, boxes }

  /** A line break ends a paragraph unless it stands inside a sentence: a long line that no sign closes goes on. */
  function breakLine(): void {
    const line = foldLine(text)
    const isOpen = line.length >= 60 && !/[.؟?!:؛»…)\]*/\d۰-۹]$/u.test(line) && cutClosing(line)[1] === null
    if (line === '') unfinished = null
    flush()
    if (isOpen) unfinished = lines.length - 1
  }

  function takeImage(node: Element, caption: string | null): void {
    const source = ['data-src', 'data-original', 'data-lazy-src', 'data-srcset', 'src']
      .map(name => value(node, name))
      .find(src => src !== '' && !src.startsWith('data:'))
    const width = Number(value(node, 'width'))
    if (source === undefined || (width > 0 && width < 60)) return
    const src = cleanAddress(source.split(/[\s,]/)[0]!, base ?? undefined)
    if (src === null || images.some(image => image.src === src) || images.length >= 200) return
    images.push({ src, alt: foldLine(value(node, 'alt')), caption })
  }

  function takeFigure(node: Element): void {
    flush()
    const captions: string[] = []
    const found: Element[] = []
    for (const inner of descendants(node)) {
      if (inner.tagName === 'img') found.push(inner)
      else if (isCaptionSign(inner.tagName, signsOf(inner))) captions.push(plainText(inner))
    }
    if (isCaptionSign(node.tagName, signsOf(node))) captions.push(plainText(node))
    const caption = captions.find(line => line !== '') ?? null
    for (const image of found) takeImage(image, caption)
    if (caption !== null) boxes.push({ text: caption, kind: 'media' })
  }

  function leaveOut(node: Element, kind: FurnitureKind): void {
    flush()
    const line = plainText(node)
    if (line !== '') boxes.push({ text: line.slice(0, 300), kind })
  }
}

/**
 * The body of a story to and from what the editor holds. Both ways and back nothing is lost but empty paragraphs: whoever opens a
 * story and saves it untouched has changed no word, no id and no time.
 *
 * A block of the editor carries its id alone; when it first stood there and when its words last changed is found again by that id
 * in the body it was opened with.
 */
import type { Block, Body, Figure, Mark, Run } from '../../../story/body.ts'

export type DocMark = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }
export type DocNode = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly DocNode[]
  readonly text?: string
  readonly marks?: readonly DocMark[]
}

/** The editor always holds a line to write in. */
export function toDoc(body: Body): DocNode {
  const content = body.map(toNode)
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

function toNode(block: Block): DocNode {
  const attrs = { blockId: block.id }
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      return { type: block.type, attrs, ...inline(block.content) }
    case 'quote':
      return {
        type: 'quote',
        attrs: { ...attrs, speakerName: block.speaker?.name ?? '', speakerRole: block.speaker?.role ?? '' },
        ...inline(block.content),
      }
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        attrs,
        content: block.items.map(item => ({
          type: 'listItem',
          content: [{ type: 'paragraph', ...inline(item) }],
        })),
      }
    case 'image':
    case 'video':
      return { type: block.type, attrs: { ...attrs, ...figureOf(block) } }
    case 'gallery':
      return { type: 'gallery', attrs: { ...attrs, title: block.title, images: block.images } }
    case 'related':
      return { type: 'related', attrs: { ...attrs, storyIds: block.storyIds } }
  }
}

const figureOf = ({ mediaId, alt, caption, credit }: Figure): Figure => ({ mediaId, alt, caption, credit })

const inline = (runs: readonly Run[]): { content?: DocNode[] } => {
  const content = runs
    .filter(run => run.text !== '')
    .map(run => ({
      type: 'text',
      text: run.text,
      ...(run.marks?.length ? { marks: run.marks.map(toDocMark) } : {}),
    }))
  return content.length === 0 ? {} : { content }
}

function toDocMark(mark: Mark): DocMark {
  if (mark.type === 'link') return { type: 'link', attrs: { href: mark.href } }
  return { type: mark.type === 'strong' ? 'bold' : 'italic' }
}

/** What the editor holds as a body. `opened` is the body it was opened with; `now` becomes the time of what changed since. */
export function toBody(doc: DocNode, opened: Body, now: string): Body {
  const before = new Map(opened.map(block => [block.id, block]))
  return (doc.content ?? []).flatMap(node => {
    const fresh = toBlock(node, now)
    if (fresh === null) return []
    const old = before.get(fresh.id)
    if (old === undefined) return [fresh]
    return [sameBlock(old, fresh) ? old : { ...fresh, at: { first: old.at.first, last: now } }]
  })
}

function toBlock(node: DocNode, now: string): Block | null {
  const { attrs = {} } = node
  const base = { id: text(attrs.blockId), at: { first: now, last: now } }
  switch (node.type) {
    case 'paragraph':
    case 'subhead': {
      const content = runsOf(node)
      return content.length === 0 ? null : { ...base, type: node.type, content }
    }
    case 'quote': {
      const content = runsOf(node)
      const name = text(attrs.speakerName).trim()
      const role = text(attrs.speakerRole).trim()
      if (content.length === 0) return null
      return {
        ...base,
        type: 'quote',
        speaker: name === '' ? null : { name, role: role === '' ? null : role },
        content,
      }
    }
    case 'bulletList':
    case 'orderedList': {
      const items = (node.content ?? [])
        .map(item => runsOf(item.content?.[0] ?? { type: 'paragraph' }))
        .filter(item => item.length > 0)
      return items.length === 0
        ? null
        : { ...base, type: 'list', ordered: node.type === 'orderedList', items }
    }
    case 'image':
    case 'video': {
      const figure = toFigure(attrs)
      return figure.mediaId === '' ? null : { ...base, type: node.type, ...figure }
    }
    case 'gallery': {
      const images = list(attrs.images).map(image => toFigure(image as Record<string, unknown>))
      return images.length === 0 ? null : { ...base, type: 'gallery', title: text(attrs.title), images }
    }
    case 'related': {
      const storyIds = list(attrs.storyIds).filter(id => typeof id === 'number')
      return storyIds.length === 0 ? null : { ...base, type: 'related', storyIds }
    }
    default:
      return null
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const toFigure = (attrs: Readonly<Record<string, unknown>>): Figure => ({
  mediaId: text(attrs.mediaId),
  alt: text(attrs.alt),
  caption: text(attrs.caption),
  credit: text(attrs.credit),
})

function runsOf(node: DocNode): Run[] {
  return (node.content ?? []).flatMap(child => {
    if (child.type !== 'text' || !child.text) return []
    const marks = (child.marks ?? []).flatMap(toMark)
    return [marks.length === 0 ? { text: child.text } : { text: child.text, marks }]
  })
}

function toMark(mark: DocMark): Mark[] {
  switch (mark.type) {
    case 'bold':
      return [{ type: 'strong' }]
    case 'italic':
      return [{ type: 'emphasis' }]
    case 'link': {
      const href = text(mark.attrs?.href)
      return href === '' ? [] : [{ type: 'link', href }]
    }
    default:
      return []
  }
}

/** Whether two blocks say the same, whatever their times. */
export function sameBlock(one: Block, other: Block): boolean {
  return plainForm(one) === plainForm(other)
}

/** Whether two bodies say the same. */
export const sameBody = (one: Body, other: Body): boolean =>
  one.length === other.length && one.every((block, index) => sameBlock(block, other[index]!))

/** Keys in one order, times left out, marks in one order: two blocks that read alike print alike. */
function plainForm(block: Block): string {
  return JSON.stringify(block, (key, value: unknown) => {
    if (key === 'at') return undefined
    if (key === 'marks' && Array.isArray(value)) {
      return value.length === 0 ? undefined : value.map(mark => JSON.stringify(sorted(mark as object))).sort()
    }
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? sorted(value) : value
  })
}

const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

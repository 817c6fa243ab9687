/** The parts of a story's content, named as the server names them, for checking, comparing and choosing. Pure. */
import { blockText } from '../../../story/body.ts'
import type { Content } from '../../../story/story.ts'
import { sameBlock } from './body-doc.ts'

export const emptyContent: Content = {
  kicker: null,
  headline: '',
  lead: null,
  byline: null,
  attribution: { reportedBy: null, source: null, originalAddress: null },
  service: null,
  tags: [],
  picture: null,
  body: [],
}

/** Whether two contents say the same, whatever the times of their blocks. */
export const sameContent = (one: Content, other: Content): boolean => changedParts(one, other).length === 0

export type ChangedPart = {
  /** `headline`, `tags` …, a block's id, or `order` where only the order of blocks differs. */
  readonly part: string
  readonly theirs: string
  readonly mine: string
}

const fields = ['kicker', 'headline', 'lead', 'byline', 'service'] as const
const sources = ['reportedBy', 'source', 'originalAddress'] as const

/** Where two contents differ, in the order of the page. */
export function changedParts(theirs: Content, mine: Content): ChangedPart[] {
  const changed: ChangedPart[] = []
  const compare = (part: string, one: string, other: string) => {
    if (one !== other) changed.push({ part, theirs: one, mine: other })
  }
  for (const field of fields) compare(field, theirs[field] ?? '', mine[field] ?? '')
  for (const source of sources)
    compare(source, theirs.attribution[source] ?? '', mine.attribution[source] ?? '')
  compare('tags', theirs.tags.join('، '), mine.tags.join('، '))
  compare('picture', figureText(theirs.picture), figureText(mine.picture))
  const ids = [...new Set([...theirs.body, ...mine.body].map(block => block.id))]
  for (const id of ids) {
    const [one, other] = [theirs.body, mine.body].map(body => body.find(block => block.id === id))
    if (one && other && sameBlock(one, other)) continue
    changed.push({ part: id, theirs: one ? printed(one) : '', mine: other ? printed(other) : '' })
  }
  const order = (content: Content, other: Content) =>
    content.body
      .map(block => block.id)
      .filter(id => other.body.some(block => block.id === id))
      .join(' ')
  if (order(theirs, mine) !== order(mine, theirs)) changed.push({ part: 'order', theirs: '', mine: '' })
  return changed
}

const figureText = (figure: Content['picture']): string =>
  figure === null ? '' : [figure.mediaId, figure.alt, figure.caption, figure.credit].join(' · ')

function printed(block: Content['body'][number]): string {
  const text = blockText(block)
  if (block.type === 'quote' && block.speaker) return `${block.speaker.name}: ${text}`
  if (block.type === 'related') return block.storyIds.join('، ')
  return text === '' ? block.type : text
}

/**
 * Mine with the parts of theirs that were chosen. Blocks that only they have are set where theirs has them: after the block
 * that stands before them there.
 */
export function withTheirs(mine: Content, theirs: Content, chosen: ReadonlySet<string>): Content {
  const of = (part: string): Content => (chosen.has(part) ? theirs : mine)
  return {
    kicker: of('kicker').kicker,
    headline: of('headline').headline,
    lead: of('lead').lead,
    byline: of('byline').byline,
    service: of('service').service,
    attribution: {
      reportedBy: of('reportedBy').attribution.reportedBy,
      source: of('source').attribution.source,
      originalAddress: of('originalAddress').attribution.originalAddress,
    },
    tags: of('tags').tags,
    picture: of('picture').picture,
    body: chosenBody(mine, theirs, chosen),
  }
}

function chosenBody(mine: Content, theirs: Content, chosen: ReadonlySet<string>): Content['body'] {
  const [first, second] = chosen.has('order') ? [theirs, mine] : [mine, theirs]
  const pick = (id: string) => (chosen.has(id) ? theirs : mine).body.find(block => block.id === id)
  // A block that both have stands in either; where only one has it, it stands if that side was chosen for it.
  const inFirst = first.body.flatMap(block => pick(block.id) ?? [])
  const result = [...inFirst]
  second.body.forEach((block, index) => {
    if (first.body.some(each => each.id === block.id)) return
    const wanted = pick(block.id)
    if (wanted === undefined) return
    const before = second.body.slice(0, index).findLast(each => result.some(placed => placed.id === each.id))
    result.splice(before === undefined ? 0 : result.findIndex(each => each.id === before.id) + 1, 0, wanted)
  })
  return result
}

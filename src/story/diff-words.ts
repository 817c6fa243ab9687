/**
 * What changed between two texts, word by word, as an editor reads it. Blanks and half-spaces are words of their own, so that
 * «می شود» → «می‌شود» shows as the blank that became a half-space. Myers' shortest edit script; texts that have little in common
 * are shown as one replaced by the other, since the script would be long and say nothing.
 */
import { type Block, blockText } from './body.ts'
import { canonical } from './same-content.ts'
import type { Content } from './story.ts'

export type DiffRun = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

export type PartDiff = {
  readonly part: string
  readonly change: 'changed' | 'added' | 'removed' | 'moved'
  readonly runs: readonly DiffRun[]
}

/** Beyond so many changed words a script is not looked for. Time and memory grow with its square. */
const mostEdits = 800

const pieces = (text: string): string[] => text.match(/\u200C+|[^\S\u200C]+|[^\s\u200C]+/g) ?? []

export function diffWords(before: string, after: string): DiffRun[] {
  const [a, b] = [pieces(before), pieces(after)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++
  const middle = script(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ])
}

function script(a: readonly string[], b: readonly string[]): DiffRun[] {
  const replaced: DiffRun[] = [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ]
  if (a.length === 0 || b.length === 0) return replaced
  const trace = findTrace(a, b)
  if (trace === null) return replaced
  const runs: DiffRun[] = []
  let [x, y] = [a.length, b.length]
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d]!
    const k = x - y
    const isDown = k === -d || (k !== d && at(reach, k - 1) < at(reach, k + 1))
    const before = isDown ? k + 1 : k - 1
    const fromX = d === 0 ? 0 : at(reach, before)
    const fromY = d === 0 ? 0 : fromX - before
    while (x > fromX && y > fromY && a[x - 1] === b[y - 1]) {
      runs.push({ kind: 'same', text: a[--x]! })
      y--
    }
    if (d === 0) break
    if (isDown) runs.push({ kind: 'added', text: b[--y]! })
    else runs.push({ kind: 'removed', text: a[--x]! })
  }
  return runs.reverse()
}

const at = (reach: ReadonlyMap<number, number>, k: number): number => reach.get(k) ?? -1

/** For every number of edits how far each diagonal was reached before it; null past the bound. */
function findTrace(a: readonly string[], b: readonly string[]): Map<number, number>[] | null {
  const trace: Map<number, number>[] = []
  const reach = new Map<number, number>([[1, 0]])
  for (let d = 0; d <= Math.min(a.length + b.length, mostEdits); d++) {
    trace.push(new Map(reach))
    for (let k = -d; k <= d; k += 2) {
      let x =
        k === -d || (k !== d && at(reach, k - 1) < at(reach, k + 1)) ? at(reach, k + 1) : at(reach, k - 1) + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      reach.set(k, x)
      if (x >= a.length && y >= b.length) return trace
    }
  }
  return null
}

/** Runs of one kind become one; between two that stay, what went comes before what came. */
function joined(runs: readonly DiffRun[]): DiffRun[] {
  const out: { kind: DiffRun['kind']; text: string }[] = []
  let [removed, added] = ['', '']
  const close = () => {
    if (removed !== '') out.push({ kind: 'removed', text: removed })
    if (added !== '') out.push({ kind: 'added', text: added })
    ;[removed, added] = ['', '']
  }
  for (const { kind, text } of runs) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      close()
      const last = out.at(-1)
      if (last?.kind === 'same') last.text += text
      else out.push({ kind, text })
    }
  }
  close()
  return out
}

/** Every part that differs between two contents: the head's parts, then blocks in the order of the newer one. */
export function diffContents(before: Content, after: Content): PartDiff[] {
  const head = (content: Content): [string, string][] => [
    ['kicker', content.kicker ?? ''],
    ['headline', content.headline],
    ['lead', content.lead ?? ''],
    ['byline', content.byline ?? ''],
    ['reportedBy', content.attribution.reportedBy ?? ''],
    ['source', content.attribution.source ?? ''],
    ['service', content.service ?? ''],
    ['tags', content.tags.join('، ')],
    ['picture', content.picture === null ? '' : figureText(content.picture)],
  ]
  const [old, fresh] = [new Map(head(before)), head(after)]
  const parts = fresh
    .filter(([part, text]) => old.get(part) !== text)
    .map(([part, text]): PartDiff => partDiff(part, old.get(part)!, text))
  return [...parts, ...diffBlocks(before.body, after.body)]
}

const partDiff = (part: string, before: string, after: string): PartDiff => ({
  part,
  change: before === '' ? 'added' : after === '' ? 'removed' : 'changed',
  runs: diffWords(before, after),
})

const figureText = ({
  mediaId,
  alt,
  caption,
  credit,
}: {
  mediaId: string
  alt: string
  caption: string
  credit: string
}) => [mediaId, alt, caption, credit].filter(text => text !== '').join('\n')

function diffBlocks(before: readonly Block[], after: readonly Block[]): PartDiff[] {
  const old = new Map(before.map(block => [block.id, block]))
  const kept = after.filter(block => old.has(block.id)).map(block => block.id)
  const order = before.map(block => block.id).filter(id => kept.includes(id))
  const parts: PartDiff[] = []
  for (const block of after) {
    const was = old.get(block.id)
    const text = saidBy(block)
    if (was === undefined) parts.push({ part: block.id, change: 'added', runs: diffWords('', text) })
    else if (was.type !== block.type || saidBy(was) !== text || detailsOf(was) !== detailsOf(block))
      parts.push({ part: block.id, change: 'changed', runs: diffWords(saidBy(was), text) })
    else if (order.indexOf(block.id) !== kept.indexOf(block.id))
      parts.push({ part: block.id, change: 'moved', runs: [{ kind: 'same', text }] })
  }
  const stays = new Set(kept)
  for (const block of before) {
    if (!stays.has(block.id))
      parts.push({ part: block.id, change: 'removed', runs: diffWords(saidBy(block), '') })
  }
  return parts
}

/** Words of a block, with what stands for a picture or a related story. */
function saidBy(block: Block): string {
  switch (block.type) {
    case 'image':
    case 'video':
      return figureText(block)
    case 'gallery':
      return [block.title, ...block.images.map(figureText)].join('\n')
    case 'related':
      return block.storyIds.join('\n')
    case 'quote':
      return [blockText(block), block.speaker?.name ?? '', block.speaker?.role ?? '']
        .filter(text => text !== '')
        .join('\n')
    default:
      return blockText(block)
  }
}

/** Marks and order of a list: changes that no word shows. */
const detailsOf = (block: Block): string => canonical({ ...block, id: undefined, at: undefined })

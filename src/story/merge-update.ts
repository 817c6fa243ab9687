/**
 * A wire item came again, changed. What the source changed is taken over; what an editor decided is never undone.
 *
 * Three contents meet: `base`, as the text engine left the version before; `incoming`, as it left the new one; `current`,
 * as the editors have it now. Where nobody but the engine touched a part, the incoming words stand. Where an editor did,
 * the editor's changes are made again in the incoming words; where that cannot be done word for word, the editor's text
 * stays and the part is named in `kept`, so that a person looks.
 */
import { type Block, blockText, plainRuns } from './body.ts'
import type { Content } from './story.ts'

export type Merge = {
  readonly content: Content
  /** Parts (`headline`, a block's id …) in which the source's change gave way to an editor's. */
  readonly kept: readonly string[]
}

export function mergeUpdate(base: Content, incoming: Content, current: Content, now: string): Merge {
  const kept: string[] = []
  const words = (
    part: string,
    before: string | null,
    arrived: string | null,
    ours: string | null,
  ): string | null => {
    if (ours === before || arrived === ours) return arrived
    if (arrived === before) return ours
    const again = before === null || arrived === null || ours === null ? null : reapply(before, ours, arrived)
    if (again !== null) return again
    kept.push(part)
    return ours
  }
  const value = <T>(before: T, arrived: T, ours: T): T =>
    JSON.stringify(ours) === JSON.stringify(before) ? arrived : ours
  const headline = words('headline', base.headline, incoming.headline, current.headline) ?? current.headline
  return {
    content: {
      kicker: words('kicker', base.kicker, incoming.kicker, current.kicker),
      headline,
      lead: words('lead', base.lead, incoming.lead, current.lead),
      byline: value(base.byline, incoming.byline, current.byline),
      attribution: value(base.attribution, incoming.attribution, current.attribution),
      service: value(base.service, incoming.service, current.service),
      tags: value(base.tags, incoming.tags, current.tags),
      picture: value(base.picture, incoming.picture, current.picture),
      body: mergeBody(base.body, incoming.body, current.body, now, words),
    },
    kept,
  }
}

type MergeWords = (part: string, before: string, arrived: string, ours: string) => string | null

function mergeBody(
  base: readonly Block[],
  incoming: readonly Block[],
  current: readonly Block[],
  now: string,
  words: MergeWords,
): Block[] {
  const ours = new Map(current.map(block => [block.id, block]))
  const wasInBase = new Set(base.map(block => block.id))
  let nextId = 1 + Math.max(0, ...[...base, ...current].map(block => Number(block.id.slice(1)) || 0))
  const merged: Block[] = []
  for (const [before, arrived] of alignBlocks(base, incoming)) {
    const mine = before === null ? undefined : ours.get(before.id)
    if (before === null) merged.push({ ...arrived!, id: `b${nextId++}`, at: { first: now, last: now } })
    else if (mine === undefined)
      continue // an editor took it out
    else if (arrived === null) {
      if (blockText(mine) !== blockText(before)) merged.push(mine)
    } else merged.push(mergeBlock(before, arrived, mine, now, words))
  }
  // What editors added stands behind the block that it stood behind.
  current.forEach((block, index) => {
    if (wasInBase.has(block.id)) return
    const neighbour = current[index - 1]?.id
    merged.splice(neighbour === undefined ? 0 : merged.findIndex(each => each.id === neighbour) + 1, 0, block)
  })
  return merged
}

function mergeBlock(before: Block, arrived: Block, mine: Block, now: string, words: MergeWords): Block {
  const text = blockText(mine)
  const changed = words(before.id, blockText(before), blockText(arrived), text)
  if (changed === null || changed === text) return mine
  const at = { first: mine.at.first, last: now }
  return 'content' in mine
    ? { ...mine, content: plainRuns(changed), at }
    : ({ ...arrived, id: mine.id, at } as Block)
}

/** Pairs of blocks in order: the same words, then, in the gaps between, first with first; null where one side has none. */
function alignBlocks(base: readonly Block[], incoming: readonly Block[]): [Block | null, Block | null][] {
  const pairs: [Block | null, Block | null][] = []
  let [i, j] = [0, 0]
  const closeGap = (toBase: number, toIncoming: number) => {
    for (; i < toBase || j < toIncoming; ) {
      const before = i < toBase ? base[i++]! : null
      const arrived = j < toIncoming ? incoming[j++]! : null
      pairs.push([before, arrived])
    }
  }
  for (const [a, b] of commonSubsequence(base.map(blockText), incoming.map(blockText))) {
    closeGap(a, b)
    pairs.push([base[i++]!, incoming[j++]!])
  }
  closeGap(base.length, incoming.length)
  return pairs
}

/** Index pairs of a longest common subsequence. Quadratic: for words of a paragraph and blocks of a story. */
export function commonSubsequence(a: readonly string[], b: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++
    else j++
  }
  return pairs
}

/** Longer texts are not taken apart word by word: the table would grow with the square of their length. */
const mostWords = 1_500

/**
 * Makes the changes that led from `before` to `ours` once more in `arrived`. Each changed run of words must stand there
 * exactly once; otherwise null.
 */
function reapply(before: string, ours: string, arrived: string): string | null {
  const [from, to] = [before.split(' '), ours.split(' ')]
  if (Math.max(from.length, to.length) > mostWords) return null
  let text = ` ${arrived} `
  let [i, j] = [0, 0]
  for (const [a, b] of [...commonSubsequence(from, to), [from.length, to.length] as [number, number]]) {
    if (i < a || j < b) {
      const old = ` ${from.slice(i, a).join(' ')} `
      const fresh = ` ${to.slice(j, b).join(' ')} `.replace(/^ {2}$/, ' ')
      if (old.trim() === '' || text.split(old).length !== 2) return null
      text = text.replace(old, () => fresh)
    }
    ;[i, j] = [a + 1, b + 1]
  }
  return text.trim()
}

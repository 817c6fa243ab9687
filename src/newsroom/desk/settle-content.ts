/**
 * What an editor's browser sent, as the newsroom keeps it: letters that nobody can see or that turn a line around are gone,
 * lines are lines, links lead somewhere harmless, and the times of blocks are the server's own. Pure; doing it again changes
 * nothing.
 */
import { foldKey } from 'persian'
import { safeHref } from '../../base/html.ts'
import type { Block, Figure, Mark, Run } from '../../story/body.ts'
import { canonical } from '../../story/same-content.ts'
import type { Content } from '../../story/story.ts'

/** @param before the content that it follows: a block whose words stayed keeps its times. */
export function settleContent(given: Content, before: Content | null, now: string): Content {
  const old = new Map(before?.body.map(block => [block.id, block]))
  const seen = new Set<string>()
  let fresh = 1 + Math.max(0, ...[...old.keys(), ...given.body.map(({ id }) => id)].map(numberOf))
  const body = given.body.flatMap(block => {
    const settled = settleBlock(block)
    if (settled === null) return []
    // Two blocks of one name come of copying one: the later is new.
    const id = seen.has(settled.id) || settled.id === '' ? `b${fresh++}` : settled.id
    seen.add(id)
    const was = old.get(id)
    const isSame = was !== undefined && wordsOf(was) === wordsOf({ ...settled, id, at: was.at })
    return [{ ...settled, id, at: isSame ? was.at : { first: was?.at.first ?? now, last: now } }]
  })
  return {
    kicker: orNull(line(given.kicker ?? '')),
    headline: line(given.headline),
    lead: orNull(text(given.lead ?? '').trim()),
    byline: orNull(line(given.byline ?? '')),
    attribution: {
      reportedBy: orNull(line(given.attribution.reportedBy ?? '')),
      source: orNull(line(given.attribution.source ?? '')),
      originalAddress: safeHref(line(given.attribution.originalAddress ?? '')),
    },
    service: given.service,
    tags: settleTags(given.tags),
    picture: given.picture === null ? null : settleFigure(given.picture),
    body,
  }
}

const wordsOf = (block: Block): string => canonical(block)
const numberOf = (id: string): number => (/^b\d{1,9}$/.test(id) ? Number(id.slice(1)) : 0)

/** Controls, and the marks that turn a line around for whoever reads on; half-spaces and joiners stay. */
const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/g

const text = (value: string): string => value.toWellFormed().replace(/\r\n?/g, '\n').replace(unseen, '')
const line = (value: string): string => text(value).replace(/\s+/g, ' ').trim()
const orNull = (value: string): string | null => (value === '' ? null : value)

function settleTags(given: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const tag of given) {
    const name = line(tag)
    const key = foldKey(name)
    if (key !== '' && !known.has(key)) known.set(key, name)
  }
  return [...known.values()]
}

const settleFigure = ({ mediaId, alt, caption, credit }: Figure): Figure => ({
  mediaId,
  alt: line(alt),
  caption: line(caption),
  credit: line(credit),
})

function settleRuns(runs: readonly Run[]): Run[] {
  const out: { text: string; marks?: readonly Mark[] }[] = []
  for (const run of runs) {
    const words = text(run.text)
    if (words === '') continue
    const marks = (run.marks ?? []).flatMap(settleMark)
    const last = out.at(-1)
    if (last !== undefined && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += words
    else out.push(marks.length === 0 ? { text: words } : { text: words, marks })
  }
  return out
}

/** A link within the site or to the web; any other is words alone. */
function settleMark(mark: Mark): Mark[] {
  if (mark.type !== 'link') return [{ type: mark.type }]
  const href = /^\/(?![/\\])/.test(mark.href) ? mark.href : safeHref(mark.href)
  return href === null ? [] : [{ type: 'link', href }]
}

/** Null for a block that says nothing. */
function settleBlock(block: Block): Block | null {
  const base = { id: block.id, at: block.at }
  switch (block.type) {
    case 'paragraph':
    case 'subhead': {
      const content = settleRuns(block.content)
      return isBlank(content) ? null : { ...base, type: block.type, content }
    }
    case 'quote': {
      const content = settleRuns(block.content)
      if (isBlank(content)) return null
      const name = line(block.speaker?.name ?? '')
      const speaker = name === '' ? null : { name, role: orNull(line(block.speaker?.role ?? '')) }
      return { ...base, type: 'quote', speaker, content }
    }
    case 'list': {
      const items = block.items.map(settleRuns).filter(item => !isBlank(item))
      return items.length === 0 ? null : { ...base, type: 'list', ordered: block.ordered, items }
    }
    case 'image':
    case 'video':
      return { ...base, type: block.type, ...settleFigure(block) }
    case 'gallery': {
      const images = block.images.map(settleFigure)
      return images.length === 0 ? null : { ...base, type: 'gallery', title: line(block.title), images }
    }
    case 'related': {
      const storyIds = [...new Set(block.storyIds)]
      return storyIds.length === 0 ? null : { ...base, type: 'related', storyIds }
    }
  }
}

const isBlank = (runs: readonly Run[]): boolean => runs.every(run => run.text.trim() === '')

/** Every medium that a content names. */
export const mediaIdsOf = (content: Content): string[] => [
  ...new Set([
    ...(content.picture === null ? [] : [content.picture.mediaId]),
    ...content.body.flatMap(block =>
      block.type === 'image' || block.type === 'video'
        ? [block.mediaId]
        : block.type === 'gallery'
          ? block.images.map(image => image.mediaId)
          : [],
    ),
  ]),
]

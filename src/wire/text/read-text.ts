/**
 * One plain-text wire item. Steps, in this order: references decoded and lines made, the head found among the lines
 * that are no furniture, the rest parted into body and furniture, then who and when.
 */

import { refuse } from '../../base/refusal.ts'
import { ok, type Result } from '../../base/result.ts'
import { bylineOfLine, findAgency } from '../attribution.ts'
import { furnitureKind } from '../furniture.ts'
import { headlineIdentity } from '../identity.ts'
import { readLanguage } from '../language.ts'
import { findPublication } from '../publication.ts'
import type { WireBlock, WireHints, WireReading } from '../reading.ts'
import type { WireRefusalCode } from '../refusals.ts'
import { type StoryLine, trimStory } from '../trim-story.ts'
import { readHead } from './head.ts'
import { decodeReferences, readLines, type TextLine } from './lines.ts'
import { isProse } from './prose.ts'

export function readText(text: string, hints: WireHints): Result<WireReading[], WireRefusalCode> {
  const decoded = decodeReferences(text)
  if (!isProse(decoded)) return refuse('wire.no-story')
  const lines = readLines(decoded)
  const withoutByline = lines.map(line => (bylineOfLine(line.text) === null ? line.text : ''))
  const head = readHead(withoutByline)
  if (head === null || !/\p{L}/u.test(head.headline)) return refuse('wire.no-story')

  const story: StoryLine[] = gatherBullets(
    lines
      .map((line, index) => ({ line, index }))
      .filter(({ index }) => !head.taken.has(index))
      .map(({ line, index }) => ({ ...line, text: head.rest.get(index) ?? line.text })),
  )
  const trimmed = trimStory(story, {
    kicker: head.kicker,
    headline: head.headline,
    lead: head.lead,
    byline: null,
  })
  // A text without a headline has its first sentence for one, dateline and all.
  const sentence = /[.]$/.test(head.headline) ? head.headline : null
  const opening = [sentence, head.lead, ...trimmed.body.slice(0, 2).map(blockText)].filter(
    part => part !== null,
  )
  const agency = findAgency(opening)
  const published = findPublication({
    hint: hints.published,
    machine: [],
    datelines: trimmed.datelines,
    texts: [head.headline, head.lead ?? '', ...trimmed.body.map(blockText)],
  })
  if (!published.ok) return published
  const { language, direction } = readLanguage(
    [head.headline, head.lead ?? '', ...trimmed.body.map(blockText)].join(' '),
  )
  return ok([
    {
      format: 'text',
      identity: headlineIdentity(head.headline, published.value?.day ?? null),
      language,
      direction,
      kicker: head.kicker,
      headline: head.headline,
      lead: head.lead,
      body: trimmed.body,
      byline: trimmed.byline,
      agency,
      credit: trimmed.credit ?? hints.source ?? agency,
      tags: trimmed.tags,
      published: published.value,
      link: null,
      images: [],
      furniture: [
        ...head.passedOver.map(index => ({ text: lines[index]!.text, kind: 'menu' as const })),
        ...trimmed.furniture,
      ],
      titleOnly: trimmed.body.length === 0 && head.lead === null,
    },
  ])
}

const blockText = (block: WireBlock): string => (block.type === 'list' ? block.items.join(' ') : block.text)

/** Two bullets or more one below the other are a list; a single one is a paragraph with a sign before it. */
function gatherBullets(lines: readonly TextLine[]): StoryLine[] {
  const story: StoryLine[] = []
  for (let at = 0; at < lines.length; at++) {
    let end = at
    while (end < lines.length && lines[end]!.isBullet && furnitureKind(lines[end]!.text) === null) end++
    if (end - at >= 2) {
      story.push({
        block: { type: 'list', ordered: false, items: lines.slice(at, end).map(line => line.text) },
        isLink: false,
      })
      at = end - 1
    } else story.push({ block: { type: 'paragraph', text: lines[at]!.text }, isLink: false })
  }
  return story
}

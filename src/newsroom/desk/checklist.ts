/** What a story lacks before readers see it, in the order of the page. Pure; the sentences stand in `strings/`. */
import type { Engine } from 'persian'
import { type Body, type Figure, runsText } from '../../story/body.ts'
import type { Content } from '../../story/story.ts'
import { checkParts, type Part, type PartFinding } from '../../wire/mend-reading.ts'

export type MissingCode =
  | 'headline'
  | 'body'
  | 'service'
  | 'alt'
  | 'credit'
  | 'finding'
  | 'picture'
  | 'speaker'
  | 'related-not-live'

/** `stop`: cannot be published. `missing`: only by somebody who says so. */
export type Missing = {
  readonly code: MissingCode
  readonly level: 'stop' | 'missing'
  readonly part: string
  /** Of a finding: its words. */
  readonly text?: string
}

export type Known = {
  readonly language: string
  readonly engine: Engine
  /** Pictures that the newsroom has. */
  readonly media: ReadonlySet<string>
  readonly liveStories: ReadonlySet<number>
}

export function missingIn(content: Content, { language, engine, media, liveStories }: Known): Missing[] {
  const missing: Missing[] = []
  const add = (code: MissingCode, part: string, level: Missing['level'] = 'missing', text?: string) =>
    missing.push({ code, level, part, ...(text === undefined ? {} : { text }) })
  if (content.headline.trim() === '') add('headline', 'headline', 'stop')
  if (content.body.length === 0 && content.lead === null) add('body', 'body', 'stop')
  if (content.service === null) add('service', 'service')
  for (const { figure, part, isFilm } of figuresOf(content)) {
    if (!media.has(figure.mediaId)) add('picture', part, 'stop')
    if (figure.alt.trim() === '' && !isFilm) add('alt', part)
    if (figure.credit.trim() === '') add('credit', part)
  }
  for (const block of content.body) {
    if (block.type === 'quote' && block.speaker === null) add('speaker', block.id)
    if (block.type === 'related' && block.storyIds.some(id => !liveStories.has(id)))
      add('related-not-live', block.id)
  }
  for (const { part, text } of sureFindings(content, language, engine)) add('finding', part, 'missing', text)
  return missing
}

function figuresOf(content: Content): { figure: Figure; part: string; isFilm: boolean }[] {
  const main = content.picture === null ? [] : [{ figure: content.picture, part: 'picture', isFilm: false }]
  return [
    ...main,
    ...content.body.flatMap(block => {
      if (block.type === 'image' || block.type === 'video')
        return [{ figure: block, part: block.id, isFilm: block.type === 'video' }]
      if (block.type !== 'gallery') return []
      return block.images.map((figure, index) => ({
        figure,
        part: `${block.id}.${index + 1}`,
        isFilm: false,
      }))
    }),
  ]
}

const sureFindings = (content: Content, language: string, engine: Engine): PartFinding[] =>
  language === 'fa' ? checkParts(textParts(content), engine).filter(finding => finding.sure) : []

/** The texts of a story that the text engine reads. */
export function textParts(content: Content): Part[] {
  const parts: Part[] = [
    { name: 'kicker', text: content.kicker ?? '' },
    { name: 'headline', text: content.headline },
    { name: 'lead', text: content.lead ?? '' },
    ...bodyParts(content.body),
  ]
  return parts.filter(({ text }) => text !== '')
}

const bodyParts = (body: Body): Part[] =>
  body.flatMap((block): Part[] => {
    switch (block.type) {
      case 'paragraph':
      case 'subhead':
      case 'quote':
        return [{ name: block.id, text: runsText(block.content) }]
      case 'list':
        return block.items.map((item, index) => ({ name: `${block.id}.${index}`, text: runsText(item) }))
      default:
        return []
    }
  })

export const relatedIdsOf = (body: Body): number[] =>
  body.flatMap(block => (block.type === 'related' ? block.storyIds : []))

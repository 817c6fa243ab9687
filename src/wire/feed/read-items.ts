/**
 * A feed's items as readings, whatever the feed's format: RSS and Atom only say where things stand. HTML in an item is
 * read by the page reader's own blocks. An item with a title and nothing else is kept and marked so.
 */

import { refuse } from '../../base/refusal.ts'
import { ok, type Result } from '../../base/result.ts'
import { feedWords, notPersons } from '../attribution.lexicon.ts'
import { findAgency, isOutletName, opensWithFormula, outletOfHost, ownName } from '../attribution.ts'
import { maxFeedItems, maxHeadline } from '../bounds.ts'
import { extractBlocks } from '../html/blocks.ts'
import { likeness } from '../html/headline.ts'
import { readPage } from '../html/page.ts'
import { cleanAddress, headlineIdentity, linkIdentity } from '../identity.ts'
import { readLanguage } from '../language.ts'
import { findPublication } from '../publication.ts'
import type { WireBlock, WireHints, WireIdentity, WireImage, WireReading } from '../reading.ts'
import { foldLine } from '../received-text.ts'
import type { WireRefusalCode } from '../refusals.ts'
import { decodeReferences, readLines } from '../text/lines.ts'
import { type StoryLine, trimStory } from '../trim-story.ts'
import { wordsKey } from '../wire-key.ts'

export type FeedItem = {
  readonly title: string | null
  readonly id: string | null
  readonly link: string | null
  /** Markup or text; which of the two is told by looking. */
  readonly summary: string | null
  readonly content: string | null
  readonly dates: readonly string[]
  readonly author: string | null
  readonly categories: readonly string[]
  readonly images: readonly string[]
  readonly language: string | null
}

export type Feed = {
  readonly format: 'rss' | 'atom'
  readonly title: string | null
  readonly link: string | null
  readonly language: string | null
  readonly items: readonly FeedItem[]
}

export function readItems(feed: Feed, hints: WireHints): Result<WireReading[], WireRefusalCode> {
  if (feed.items.length > maxFeedItems) return refuse('wire.too-many-items', { limit: maxFeedItems })
  const base =
    cleanAddress(feed.link ?? '') ?? (hints.address === undefined ? null : cleanAddress(hints.address))
  const name = feedName(feed, base)
  const readings: WireReading[] = []
  for (const item of feed.items) {
    const reading = readItem(feed, item, { base, name, hints })
    if (!reading.ok) return reading
    if (reading.value !== null) readings.push(reading.value)
  }
  return readings.length === 0 ? refuse('wire.no-story') : ok(readings)
}

type Around = { readonly base: string | null; readonly name: string | null; readonly hints: WireHints }

/** «آخرین اخبار - تابناک», «RSS ایسنا»: the outlet in a feed's title, else the one of its host, else the title. */
function feedName(feed: Feed, base: string | null): string | null {
  const title = foldLine(decodeReferences(feed.title ?? '')).replace(
    new RegExp(`(?<!\\p{L})(?:${feedWords.join('|')})(?!\\p{L})`, 'giu'),
    ' ',
  )
  const named = ownName(title)
  if (named !== null && isOutletName(named)) return named
  const known = base === null ? null : outletOfHost(new URL(base).hostname)
  return known ?? named
}

function readItem(feed: Feed, item: FeedItem, around: Around): Result<WireReading | null, WireRefusalCode> {
  const link = item.link === null ? null : cleanAddress(item.link, around.base ?? undefined)
  const content = readMarkup(
    item.content ?? (plainTitle(item.title).length > maxHeadline ? item.title : null),
    link ?? around.base,
  )
  if (!content.ok) return content
  const summary = readMarkup(item.summary, link ?? around.base)
  if (!summary.ok) return summary
  const given = plainTitle(item.title)
  const title = given.length <= maxHeadline ? given : ''
  const firstLine = [...content.value.lines, ...summary.value.lines]
    .map(line => blockText(line.block))
    .find(line => line !== '')
  const headline =
    title !== ''
      ? title
      : (/^.{10,160}?[.؟!](?=\s|$)/u.exec(firstLine ?? '')?.[0] ?? firstLine?.slice(0, 140) ?? '')
  if (headline === '') return ok(null)

  const hasContent = content.value.lines.length > 0
  const summaryLines = trimStory(summary.value.lines, { kicker: null, headline, lead: null, byline: null })
  const lead = leadOf(summaryLines.body, hasContent ? content.value.lines : [], headline)
  const source = hasContent
    ? content.value.lines
    : lead === null
      ? summary.value.lines
      : summary.value.lines.filter(line => blockText(line.block) !== lead)
  const trimmed = trimStory(source, { kicker: null, headline, lead, byline: null })
  const texts = [headline, lead ?? '', ...trimmed.body.map(blockText)]
  const published = findPublication({
    hint: around.hints.published,
    machine: item.dates,
    datelines: trimmed.datelines,
    texts,
  })
  // One item whose text misdates itself is no reason to lose the others.
  if (!published.ok && published.code !== 'wire.date-contradicts') return published
  const moment = published.ok ? published.value : null
  const agency = findAgency([lead ?? '', ...trimmed.body.slice(0, 2).map(blockText)])
  const author =
    item.author === null
      ? null
      : foldLine(decodeReferences(item.author)).replace(/^\S+@\S+\s*\((.*)\)$/, '$1')
  const images: WireImage[] = item.images.flatMap(src => {
    const cleaned = cleanAddress(src, link ?? around.base ?? undefined)
    return cleaned === null ? [] : [{ src: cleaned, alt: '', caption: null }]
  })
  const inText = [...content.value.images, ...summary.value.images]
  return ok({
    format: feed.format,
    identity: identityOf(item, link, headline, moment?.day ?? null),
    ...readLanguage(texts.join(' '), item.language ?? feed.language),
    kicker: null,
    headline,
    lead,
    body: trimmed.body,
    byline: trimmed.byline ?? (author !== null && isPerson(author, around.name) ? author : null),
    agency,
    credit: trimmed.credit ?? summaryLines.credit ?? around.hints.source ?? around.name ?? agency,
    tags: [
      ...new Set([
        ...item.categories
          .map(
            category =>
              foldLine(decodeReferences(category))
                .split(/\s*>\s*/)
                .at(-1)!,
          )
          .filter(tag => tag !== '' && tag.length <= 60),
        ...trimmed.tags,
      ]),
    ],
    published: moment,
    link,
    images: [...images, ...inText.filter(image => !images.some(other => other.src === image.src))],
    furniture: [...content.value.boxes, ...trimmed.furniture],
    titleOnly: trimmed.body.length === 0 && lead === null,
  })
}

const blockText = (block: WireBlock): string => (block.type === 'list' ? block.items.join(' ') : block.text)

const isPerson = (author: string, feedTitle: string | null): boolean =>
  author.length >= 3 &&
  author.split(' ').length <= 5 &&
  !notPersons.test(author) &&
  !isOutletName(author) &&
  (feedTitle === null || wordsKey(author) !== wordsKey(feedTitle))

const plainTitle = (title: string | null): string =>
  foldLine(decodeReferences((title ?? '').replace(/<\/?[a-z][^>]*>/gi, ' ')))

type Markup = {
  readonly lines: readonly StoryLine[]
  readonly images: readonly WireImage[]
  readonly boxes: WireReading['furniture']
}

/** Markup or plain text as lines. Markup that was escaped twice is unwrapped once more. */
function readMarkup(value: string | null, base: string | null): Result<Markup, WireRefusalCode> {
  if (value === null || value.trim() === '') return ok({ lines: [], images: [], boxes: [] })
  const markup =
    !/<[a-z!/]/i.test(value) && /&lt;(?:p|div|br|a|img|span|strong)\b/i.test(value)
      ? decodeReferences(value)
      : value
  if (!/<[a-z!/]/i.test(markup)) {
    return ok({
      lines: readLines(decodeReferences(markup)).map(line => ({
        block: { type: 'paragraph', text: line.text },
        isLink: false,
      })),
      images: [],
      boxes: [],
    })
  }
  const page = readPage(markup, true)
  if (!page.ok) return page
  const roots = page.value.elements.filter(element => element.parent === null)
  const parent = roots[0]?.node.parentNode
  const extracted = parent === null || parent === undefined ? null : extractBlocks(parent.childNodes, base)
  return ok(
    extracted === null
      ? { lines: [], images: [], boxes: [] }
      : { lines: extracted.lines, images: extracted.images, boxes: extracted.boxes },
  )
}

/** A summary of one paragraph is the lead, unless it is the content's own beginning cut off, or the title again. */
function leadOf(
  summary: readonly WireBlock[],
  content: readonly StoryLine[],
  headline: string,
): string | null {
  if (summary.length !== 1 || summary[0]!.type === 'list') return null
  const text = summary[0]!.text
  const key = wordsKey(text)
  if (key === wordsKey(headline) || text.length > 1200) return null
  // A feed that gives its whole text as the summary opens it as a body opens.
  if (content.length === 0 && (opensWithFormula(text) || text.length > 600)) return null
  const isCut = /(?:\.{2,}|…|\[…\]|\[&hellip;\])$/u.test(text)
  const opening = content.slice(0, 3).map(line => wordsKey(blockText(line.block)))
  const wholeContent = content.map(line => wordsKey(blockText(line.block))).join('')
  if (
    content.length > 0 &&
    isCut &&
    (opening.some(line => line.startsWith(key.slice(0, 40))) || wholeContent.startsWith(key.slice(0, 60)))
  )
    return null
  if (content.length > 0 && wholeContent === key) return null
  if (content.length > 1 && wholeContent.startsWith(key) && !opening.includes(key)) return null
  return likeness(text, headline) === 1 ? null : text
}

function identityOf(item: FeedItem, link: string | null, headline: string, day: string | null): WireIdentity {
  const id = item.id?.replace(/\s+/g, '') ?? ''
  if (id !== '') return { kind: 'guid', value: id }
  return link !== null ? linkIdentity(link) : headlineIdentity(headline, day)
}

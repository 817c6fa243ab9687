/**
 * One saved page. Steps, in this order, each trusting the one before: what the page says of itself; the element that
 * holds the text; the headline near it; kicker, lead, date and tags around both; the text's blocks, trimmed of
 * furniture like any other format's lines.
 */

import { refuse } from '../../base/refusal.ts'
import { ok, type Result } from '../../base/result.ts'
import { notPersons } from '../attribution.lexicon.ts'
import { bylineOfLine, findAgency, isOutletName, sourceOfLine } from '../attribution.ts'
import { furnitureKind } from '../furniture.ts'
import { cleanAddress, headlineIdentity, linkIdentity } from '../identity.ts'
import { readLanguage } from '../language.ts'
import { findPublication } from '../publication.ts'
import type { Furniture, WireBlock, WireHints, WireReading } from '../reading.ts'
import { foldLine } from '../received-text.ts'
import type { WireRefusalCode } from '../refusals.ts'
import { decodeReferences, readLines } from '../text/lines.ts'
import { type StoryLine, splitTags, tagsOfLine, trimStory } from '../trim-story.ts'
import { wordsKey } from '../wire-key.ts'
import { extractBlocks } from './blocks.ts'
import { findBody } from './body-element.ts'
import { findDatelines } from './datelines.ts'
import { findHeadline } from './headline.ts'
import { findKicker, findLead } from './kicker-and-lead.ts'
import { findTags } from './listed-tags.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { attribute, commonAncestor, isInside, lineOf, type Page, type PageElement, readPage } from './page.ts'
import { sideLines } from './side-lines.ts'
import { isSourceSign } from './signs.ts'
import { publishingSite, titleVariants } from './site.ts'

export function readHtml(html: string, hints: WireHints): Result<WireReading[], WireRefusalCode> {
  const parsed = readPage(html)
  if (!parsed.ok) return parsed
  const page = parsed.value
  const metadata = readMetadata(page)
  const link = pageAddress(page, metadata, hints)
  const site = publishingSite(page, metadata, link)
  const titles = metadata.titles.flatMap(title => titleVariants(title, site))

  const body = findBody(page)
  const headline = findHeadline(page, body, titles, site)
  if (headline === null) return refuse('wire.no-story')
  const story = storyElement(page, body, headline.element)
  const kicker = headline.element === null ? null : findKicker(page, headline.element, story, headline.text)
  const lead = findLead(page, headline.element, body, story, headline.text, metadata.description)
  const leadText =
    lead === null
      ? null
      : lineOf(lead, node => isSourceSign(node.attrs.find(attr => attr.name === 'class')?.value ?? ''))

  const skipped = new Set(
    [headline.element, kicker?.element, lead]
      .filter(
        element => element !== null && element !== undefined && body !== null && isInside(element, body),
      )
      .map(element => element!.node),
  )
  const extracted =
    body === null
      ? { lines: [], images: [], boxes: [] }
      : extractBlocks(
          body.node.childNodes,
          link,
          skipped,
          headline.element !== null && isInside(headline.element, body) ? headline.element.node : null,
        )
  const lines = withoutSiteLabels(fuller(extracted.lines, metadata), site)
  const side = sideLines(page, story, body, [headline.element, kicker?.element ?? null, lead])
  const byline = findByline(metadata, side, site)
  const known = { kicker: kicker?.text ?? null, headline: headline.text, lead: leadText, byline }
  const trimmed = trimStory(lines, known, { marksLinks: true })
  const keptLead = leadText !== null && isCutFromBody(leadText, trimmed.body) ? null : leadText
  if (trimmed.body.length === 0 && keptLead === null && body === null) return refuse('wire.no-story')

  const texts = [headline.text, keptLead ?? '', ...trimmed.body.map(blockText)]
  const published = findPublication({
    hint: hints.published,
    machine: [...metadata.dates, ...timeElements(page, story, headline.element, body)],
    datelines: [
      ...findDatelines(page, headline.element, body, story),
      ...trimmed.datelines,
      ...metadata.weakDates,
      ...(link === null ? [] : dayOfAddress(link)),
    ],
    texts,
  })
  if (!published.ok) return published

  const agency = findAgency([lead === null ? '' : lineOf(lead), ...trimmed.body.slice(0, 3).map(blockText)])
  const { language, direction } = readLanguage(texts.join(' '), metadata.language)
  const tags = findTags(page, story, body)
  const listed = [...side].flatMap(line => (tagsOfLine(line.text) ? splitTags(tagsOfLine(line.text)!) : []))
  const sideFurniture: Furniture[] = side.flatMap(line => {
    const kind =
      furnitureKind(line.text) ??
      (sourceOfLine(line.text) !== null ? 'source' : bylineOfLine(line.text) !== null ? 'byline' : null)
    return kind === null ? [] : [{ text: line.text, kind }]
  })
  return ok([
    {
      format: 'html',
      identity:
        link === null ? headlineIdentity(headline.text, published.value?.day ?? null) : linkIdentity(link),
      language,
      direction,
      kicker: kicker?.text ?? null,
      headline: headline.text,
      lead: keptLead,
      body: trimmed.body,
      byline: trimmed.byline,
      agency,
      credit: trimmed.credit ?? sourceBeside(side, site) ?? hints.source ?? site ?? agency,
      tags: firstFilled([
        trimmed.tags.length > tags.length ? trimmed.tags : tags,
        trimmed.tags,
        listed,
        metadata.tags,
      ]),
      published: published.value,
      link,
      images: leadImage(page, story, metadata, extracted.images, link),
      furniture: [...sideFurniture, ...extracted.boxes, ...trimmed.furniture],
      titleOnly: trimmed.body.length === 0 && keptLead === null,
    },
  ])
}

const blockText = (block: WireBlock): string => (block.type === 'list' ? block.items.join(' ') : block.text)
const firstFilled = (lists: readonly (readonly string[])[]): string[] => [
  ...new Set(lists.find(list => list.length > 0) ?? []),
]

/** An archive's address holds the original's. */
const withoutArchive = (address: string): string =>
  /^https?:\/\/web\.archive\.org\/web\/\d+\w*\/(https?:\/?\/?.+)$/i.exec(address)?.[1] ?? address

function pageAddress(page: Page, metadata: Metadata, hints: WireHints): string | null {
  const given = [hints.address ?? '', page.savedFrom ?? ''].filter(address => /^https?:/i.test(address))
  const base = given[0]
  for (const address of [metadata.link, ...given]) {
    if (address === null) continue
    const cleaned = cleanAddress(withoutArchive(cleanAddress(address, base) ?? address), base)
    // A canonical address that is a bare host names the site, not the story.
    if (cleaned !== null && (new URL(cleaned).pathname.length > 1 || new URL(cleaned).search !== ''))
      return cleaned
  }
  return base === undefined ? null : cleanAddress(withoutArchive(base))
}

/** The element that holds headline and text, and a little more where that is all it holds. */
function storyElement(page: Page, body: PageElement | null, headline: PageElement | null): PageElement {
  const root = page.elements.find(element => element.tag === 'body') ?? page.elements[0]!
  if (body === null && headline === null) return root
  let story = body === null ? headline! : headline === null ? body : commonAncestor(headline, body)
  while (
    story.parent !== null &&
    story.parent !== root &&
    (story === headline || story === body || story.parent.paragraphs <= story.paragraphs * 1.1) &&
    story.tag !== 'article' &&
    story.tag !== 'main'
  )
    story = story.parent
  return story
}

/** The shown lines, or those of JSON-LD where a script would have shown far more than the page holds. */
function fuller(lines: readonly StoryLine[], metadata: Metadata): readonly StoryLine[] {
  if (metadata.articleBody === null) return lines
  const shown = lines.reduce((sum, line) => sum + blockText(line.block).length, 0)
  if (shown > metadata.articleBody.length * 0.3) return lines
  const text = decodeReferences(
    metadata.articleBody.replace(/<br\s*\/?>|<\/p>/gi, '\n').replace(/<[^>]{1,300}>/g, ''),
  )
  return readLines(text).map(line => ({ block: { type: 'paragraph', text: line.text }, isLink: false }))
}

/** «آفتاب‌نیوز :» alone at the text's head is the site's sign. */
const withoutSiteLabels = (lines: readonly StoryLine[], site: string | null): StoryLine[] =>
  lines.filter(
    line => site === null || line.block.type === 'list' || wordsKey(line.block.text) !== wordsKey(site),
  )

/** A template's own summary: the text's beginning, cut off. */
function isCutFromBody(lead: string, body: readonly WireBlock[]): boolean {
  const cut = /(?:\.{2,}|…|\[…\]|\[\.\.\.\])$/u.test(lead)
  const key = wordsKey(lead)
  return (
    cut &&
    key.length > 20 &&
    body.slice(0, 2).some(block => wordsKey(blockText(block)).startsWith(key.slice(0, -2)))
  )
}

/** `time[datetime]` beside the story, in document order, those of comments and boxes left out. */
function timeElements(
  page: Page,
  story: PageElement,
  headline: PageElement | null,
  body: PageElement | null,
): string[] {
  const found: string[] = []
  for (const scope of [story, story.parent]) {
    if (scope === null || found.length > 0) continue
    for (const element of page.elements.slice(scope.at, scope.end)) {
      const isTime =
        element.tag === 'time' || (attribute(element, 'itemprop')?.includes('datePublished') ?? false)
      if (!isTime || element.isJunk || (body !== null && isInside(element, body))) continue
      const at = attribute(element, 'datetime') ?? attribute(element, 'content')
      if (
        at !== null &&
        at !== '' &&
        (headline === null || element.at < (body?.end ?? Number.POSITIVE_INFINITY) + 40)
      )
        found.push(at)
    }
  }
  return found
}

/** A day inside the address: `/1402/01/15/`, `/2023/04/04/`, or the first digits of an id such as `14020115000123`. */
function dayOfAddress(address: string): string[] {
  const path = new URL(address).pathname
  const parted = /\/((?:1[34]|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=\/|-|$)/.exec(path)
  if (parted) return [`${parted[1]}/${parted[2]}/${parted[3]}`]
  const joined = /\/(1[34]\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3,8}(?=\/|$)/.exec(path)
  return joined ? [`${joined[1]}/${joined[2]}/${joined[3]}`] : []
}

function sourceBeside(
  side: readonly { text: string; isSource: boolean }[],
  site: string | null,
): string | null {
  for (const [at, line] of side.entries()) {
    const named = sourceOfLine(line.text)
    if (named !== null && named !== '') return named
    const next = side[at + 1]?.text ?? ''
    if (named === '' && next !== '' && next.length <= 60 && [null, 'outlet'].includes(furnitureKind(next)))
      return next
  }
  const marked = side.find(
    line =>
      line.isSource && line.text.length <= 50 && furnitureKind(line.text.replace(/^[^:]*:/, '')) !== 'date',
  )
  if (marked === undefined || (site !== null && wordsKey(marked.text) === wordsKey(site))) return null
  return isOutletName(marked.text) ? marked.text : null
}

function findByline(
  metadata: Metadata,
  side: readonly { text: string; isByline: boolean }[],
  site: string | null,
): string | null {
  const isPerson = (name: string): boolean =>
    name.length >= 3 &&
    name.length <= 60 &&
    name.split(' ').length <= 5 &&
    /\p{L}/u.test(name) &&
    !isOutletName(name) &&
    (site === null || (wordsKey(name) !== wordsKey(site) && !wordsKey(name).includes(wordsKey(site)))) &&
    furnitureKind(name) === null &&
    !notPersons.test(name)
  for (const line of side) {
    const labelled = bylineOfLine(line.text)
    if (labelled?.isWriter && isPerson(labelled.name)) return labelled.name
  }
  const marked = side.find(line => line.isByline && isPerson(line.text))
  if (marked !== undefined) return foldLine(marked.text)
  return metadata.authors.find(isPerson) ?? null
}

function leadImage(
  page: Page,
  story: PageElement,
  metadata: Metadata,
  inBody: WireReading['images'],
  base: string | null,
): WireReading['images'] {
  if (metadata.image === null) {
    const figure = page.elements
      .slice(story.at, story.end)
      .find(
        element =>
          element.tag === 'img' &&
          !element.isJunk &&
          element.parent !== null &&
          /^(?:figure|picture|a|div)$/.test(element.parent.tag) &&
          Number(attribute(element, 'width') ?? 300) >= 200,
      )
    const shownSrc =
      figure === undefined
        ? null
        : cleanAddress(attribute(figure, 'data-src') ?? attribute(figure, 'src') ?? '', base ?? undefined)
    if (inBody.length > 0 || figure === undefined || shownSrc === null) return inBody
    return [{ src: shownSrc, alt: foldLine(attribute(figure, 'alt') ?? ''), caption: null }]
  }
  const src = cleanAddress(metadata.image, base ?? undefined)
  if (src === null || inBody.some(image => image.src.split('?')[0] === src.split('?')[0])) return inBody
  const shown = page.elements
    .slice(story.at, story.end)
    .find(
      element =>
        element.tag === 'img' &&
        attribute(element, 'src')?.split('?')[0]?.split('/').at(-1) === src.split('?')[0]!.split('/').at(-1),
    )
  return [
    { src, alt: shown === undefined ? '' : foldLine(attribute(shown, 'alt') ?? ''), caption: null },
    ...inBody,
  ]
}

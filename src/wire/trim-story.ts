/**
 * Parts the story from what stands around it. Takes the lines of one item below its headline, in order, whatever the
 * format was, and walks them once in a small state: in the body, below a heading of links, or past the end. What a
 * line is by itself is told by `furniture.ts`; here the neighbours decide.
 *
 * Kept on purpose: short real paragraphs, subheads, questions and answers, line-ups, minute-by-minute entries. A line
 * is dropped only for a reason that has a name.
 */
import { bylineOfLine, signedBy, sourceOfLine } from './attribution.ts'
import { closingHeadings, type FurnitureKind, tagLabels } from './furniture.lexicon.ts'
import { cutClosing, furnitureKind, isWireCode } from './furniture.ts'
import { closingFormulaKey } from './furniture-patterns.lexicon.ts'
import type { Furniture, WireBlock } from './reading.ts'
import { clockWords } from './wire-dates.lexicon.ts'
import { findWireDates } from './wire-dates.ts'
import { wireKey, wordsKey } from './wire-key.ts'

export type StoryLine = {
  readonly block: WireBlock
  /** True where all of the line's words are links. */
  readonly isLink: boolean
}

export type KnownParts = {
  readonly kicker: string | null
  readonly headline: string
  readonly lead: string | null
  readonly byline: string | null
}

export type TrimOptions = {
  /** True where the format shows what is a link: a list of links then ends at the first line that is none. */
  readonly marksLinks: boolean
}

export type TrimmedStory = {
  readonly body: readonly WireBlock[]
  readonly furniture: readonly Furniture[]
  readonly credit: string | null
  readonly byline: string | null
  readonly tags: readonly string[]
  /** Lines that say only when, in order: the visible dateline may be among them. */
  readonly datelines: readonly string[]
}

type Place = 'body' | 'links' | 'tags' | 'tail'

const textOf = (block: WireBlock): string => (block.type === 'list' ? block.items.join('\n') : block.text)

/** Long and closed like a sentence: what a heading, a link or a menu is not. */
export const isSentence = (text: string, length = 70): boolean =>
  text.length >= length && /[.؟?!»…:)]\s*$/u.test(text)

/** A full stop ends no headline: a line of some words that has one is text. */
export const endsLikeOne = (text: string): boolean => /[.]$/.test(text) && text.split(' ').length >= 5

/** The tags on a line or in a list: parted by commas, bars or hashes. */
export function splitTags(text: string): string[] {
  return (text.includes('#') ? text.split(/[#\n]+/) : text.split(/\s*[،,|؛;\n•·/]\s*|\s+-\s+/u)).flatMap(
    oneTag,
  )
}

/** A link or a list's item is one tag whatever signs stand in it («بیماری - درد»); none where it holds no word. */
export function oneTag(text: string): string[] {
  const tag = text
    .replace(/_/g, ' ')
    .replace(/^[\s#:.\-–]+|[\s#:.،,\-–]+$/gu, '')
    .trim()
  return /\p{L}/u.test(tag) && tag.length <= 60 ? [tag] : []
}

/** Hashes that hold tags; a lost half-space may have left a space inside one. */
const isHashtags = (text: string): boolean =>
  text.length <= 300 && /^(?:#[^#.؟?!:\n]{1,40})+$/u.test(text) && (/#.*#/.test(text) || !text.includes(' '))

const tagLabelKeys = tagLabels.map(wordsKey).sort((a, b) => b.length - a.length)

/** What follows «برچسب‌ها:» on its own line; '' where the heading stands alone, null where the line is none. */
export function tagsOfLine(text: string): string | null {
  const head = /^[^:：]{2,24}[:：]/.exec(text)
  if (text.length <= 40 && tagLabelKeys.includes(wordsKey(text))) return ''
  if (!head || !tagLabelKeys.includes(wordsKey(head[0]))) return null
  return text.slice(head[0].length).trim()
}

const isBareTime = (text: string): boolean => /^[\d۰-۹٠-٩]{1,2}\s*:\s*[\d۰-۹٠-٩]{2}$/.test(text)

/** A date and not a word or an hour more. */
const isBareDate = (text: string): boolean => {
  const date = findWireDates(text)[0]
  return date !== undefined && date.start === 0 && date.end === text.length
}

type Judged = StoryLine & { readonly text: string; readonly kind: FurnitureKind | null }

/** For each line, how many of those after it read as paragraphs before comments or a closing line end the page. */
function countAhead(lines: readonly Judged[]): number[] {
  const ahead = new Array<number>(lines.length + 1).fill(0)
  for (let at = lines.length - 1; at > 0; at--) {
    const line = lines[at]!
    const isEnd = line.kind === 'closing' || line.kind === 'comments'
    const isParagraph = line.kind === null && !line.isLink && isSentence(line.text, 110)
    ahead[at - 1] = isEnd ? 0 : ahead[at]! + (isParagraph ? 1 : 0)
  }
  return ahead
}

/** A copied lead is no longer than this; what is longer is a paragraph. */
const longestHead = 4000

export function trimStory(
  given: readonly StoryLine[],
  known: KnownParts,
  options: TrimOptions = { marksLinks: false },
): TrimmedStory {
  const lines: Judged[] = given.map(line => ({
    ...line,
    text: textOf(line.block),
    kind: furnitureKind(textOf(line.block)),
  }))
  const ahead = countAhead(lines)
  // In an interview set as «خبرنگار: … پاسخ: …» the label names whose turn it is, many times over.
  const hasTurns = lines.filter(line => bylineOfLine(line.text)?.isWriter).length > 2
  // Minute by minute, the hour stands alone above each entry.
  const hasTimes = lines.filter(line => isBareTime(line.text)).length >= 3
  const body: WireBlock[] = []
  const furniture: Furniture[] = []
  const tags: string[] = []
  const datelines: string[] = []
  let credit: string | null = null
  let byline: string | null = known.byline
  let place: Place = 'body'
  let tailKind: FurnitureKind = 'after-closing'
  let awaitsCredit = false
  let sentences = 0

  const headKeys = new Set(
    [known.kicker, known.headline, known.lead, known.byline].filter(part => part !== null).map(wordsKey),
  )
  const drop = (text: string, kind: FurnitureKind): void => {
    furniture.push({ text, kind })
  }
  const takeTags = (found: readonly string[]): void => {
    for (const tag of found) if (!tags.includes(tag)) tags.push(tag)
  }
  const tagsIn = (block: WireBlock): string[] =>
    block.type === 'list' ? block.items.flatMap(oneTag) : splitTags(block.text)
  // «امروز …» is the page's own clock.
  const takeDateline = (text: string, kind: FurnitureKind | null): void => {
    if (kind === 'date' && !clockWords.test(text)) datelines.push(text)
  }
  const begun = (): boolean => sentences > 0 || body.length >= 3

  for (const [index, line] of lines.entries()) {
    const { text } = line
    if (text === '') continue
    const inside = place === 'body' && !line.isLink && ahead[index]! > 0
    // «ورزش» or a date at a page's top is the page's; between paragraphs it is a subhead.
    const isSubhead =
      inside &&
      ((line.kind === 'menu' && begun() && /^[\p{L}\u200C ]+$/u.test(text)) ||
        (line.kind === 'date' && ((sentences >= 2 && isBareDate(text)) || (hasTimes && isBareTime(text)))))
    const kind = isSubhead ? null : line.kind

    if (awaitsCredit) {
      awaitsCredit = false
      if (kind === null || kind === 'outlet') {
        if (text.length <= 60 && !isSentence(text)) {
          credit ??= text
          drop(text, 'source')
          continue
        }
      }
    }

    const source = sourceOfLine(text)
    if (source !== null) {
      if (source === '') awaitsCredit = credit === null
      else if (tailKind !== 'comments' || place !== 'tail') credit ??= source
      drop(text, 'source')
      if (begun() && place === 'body' && ahead[index]! < 2) {
        place = 'tail'
        tailKind = 'after-closing'
      }
      continue
    }

    if (isHashtags(text)) {
      takeTags(splitTags(text))
      drop(text, 'tags')
      continue
    }
    const listed = tagsOfLine(text)
    if (listed !== null) {
      takeTags(splitTags(listed))
      drop(text, 'tags')
      place = listed === '' || begun() ? 'tags' : 'body'
      continue
    }

    if (place === 'tags') {
      // Where links are marked, «سیاسی» among the tags is one of them and no menu.
      const isTag =
        kind === null || (kind === 'menu' && options.marksLinks && /^[\p{L}\u200C ]+$/u.test(text))
      if (
        isTag &&
        text.length <= 160 &&
        !isSentence(text) &&
        (line.block.type === 'list' || text.length <= 45 || /[،,|#]/.test(text))
      ) {
        takeTags(tagsIn(line.block))
        drop(text, 'tags')
        continue
      }
      place = begun() ? 'tail' : 'body'
      tailKind = 'tags'
    }

    if (place === 'tail') {
      takeDateline(text, kind)
      if (kind !== null && closingHeadings.has(kind)) tailKind = kind
      drop(text, kind ?? tailKind)
      continue
    }

    if (place === 'links') {
      if (
        kind === null &&
        !line.isLink &&
        (options.marksLinks || isSentence(text) || endsLikeOne(text) || line.block.type === 'subhead')
      )
        place = 'body'
      else {
        takeDateline(text, kind)
        drop(text, kind ?? 'related')
        if (kind !== null && kind !== 'related' && closingHeadings.has(kind) && begun()) {
          place = 'tail'
          tailKind = kind
        }
        continue
      }
    }

    takeDateline(text, kind)
    if (kind !== null) {
      drop(text, kind)
      if (kind === 'related' && wordsKey(text).length <= 40 && !/[:：]\s*\S/.test(text)) place = 'links'
      const codeInside = kind === 'closing' && isWireCode(text) && ahead[index]! >= 3
      const boxInside = kind !== 'closing' && kind !== 'comments' && ahead[index]! >= 2
      if (closingHeadings.has(kind) && begun() && !codeInside && !boxInside) {
        place = 'tail'
        tailKind = kind === 'closing' ? 'after-closing' : kind
      } else if (boxInside && (kind === 'most-read' || kind === 'box') && !/\d|[۰-۹]/.test(text))
        place = 'links'
      continue
    }

    const writer = hasTurns ? null : bylineOfLine(text)
    const signer = ahead[index] === 0 && body.length >= 2 ? signedBy(text) : null
    if (signer !== null) {
      byline ??= signer
      drop(text, 'byline')
      continue
    }
    if (writer !== null) {
      if (writer.isWriter) byline ??= writer.name
      // The line of a publishing system has its date behind the name.
      if (findWireDates(text).length > 0) datelines.push(text)
      drop(text, 'byline')
      continue
    }

    if (text.length <= longestHead && headKeys.has(wordsKey(text))) {
      drop(text, 'duplicate')
      continue
    }
    if (line.isLink && (line.block.type === 'list' || (text.length <= 170 && !isSentence(text, 120)))) {
      drop(text, 'related')
      continue
    }

    if (line.block.type === 'list') {
      body.push(line.block)
      continue
    }
    const [story, closing] = cutClosing(text)
    if (story !== '') {
      body.push({ type: line.block.type, text: story })
      if (isSentence(story)) sentences++
    }
    if (closing !== null) {
      drop(closing, 'closing')
      const isFormula = closingFormulaKey.test(wireKey(closing))
      if (isFormula || ahead[index]! < 3) {
        place = 'tail'
        tailKind = 'after-closing'
      }
    }
  }
  // A desk's number may stand alone under the last paragraph.
  for (
    let last = body.at(-1);
    last?.type === 'paragraph' && /^[\d۰-۹٠-٩]{3,7}$/.test(last.text) && body.length > 1;
    last = body.at(-1)
  ) {
    body.pop()
    drop(last.text, 'code')
  }
  return { body, furniture, credit, byline, tags, datelines }
}

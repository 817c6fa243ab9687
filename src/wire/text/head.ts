/**
 * Finds kicker, headline and lead at the top of plain text, which marks none of them. Two things speak: labels, where
 * a wire writes them, and shape: a headline is short and not closed like a sentence, a lead is closed and comes before
 * the reporting formula that opens the body.
 */
import { findAgency, opensWithFormula } from '../attribution.ts'
import { maxHeadline } from '../bounds.ts'
import { furnitureKind } from '../furniture.ts'
import { endsLikeOne, isSentence } from '../trim-story.ts'
import { foldLetters, wireKey, wordsKey } from '../wire-key.ts'
import { genreWords, headLabels } from './head.lexicon.ts'

export type TextHead = {
  readonly kicker: string | null
  readonly headline: string
  readonly lead: string | null
  /** Indexes of the lines that the head took; the others are body or furniture. */
  readonly taken: ReadonlySet<number>
  /** Of those, the lines above the headline that are no part of the story. */
  readonly passedOver: readonly number[]
  /** Lines that were split: what of them belongs to the body, by index. */
  readonly rest: ReadonlyMap<number, string>
}

type Part = keyof typeof headLabels

const labelled = Object.entries(headLabels).flatMap(([part, labels]) =>
  labels.map(label => [wordsKey(label), part as Part] as const),
)

function labelOf(line: string): { part: Part; value: string } | null {
  const head = /^[«[(]?([^:：]{2,16})[:：][\])»]?\s*/.exec(line)
  const part = labelled.find(([key]) => key === wordsKey(head?.[1] ?? line))?.[1]
  if (part === undefined) return null
  return head
    ? { part, value: line.slice(head[0].length).trim() }
    : wordsKey(line).length <= 10
      ? { part, value: '' }
      : null
}

const isTitle = (text: string): boolean => text.length <= 170 && !/[.]$/.test(text) && !isSentence(text, 140)

/** Words of a text that carry its subject, folded: three letters or more. */
const subjectWords = (text: string): string[] =>
  foldLetters(text)
    .split(/[^\p{L}\p{N}\u200C]+/u)
    .filter(word => word.length >= 3)
    .map(wireKey)

function sharedWords(text: string, others: ReadonlySet<string>): number {
  const words = subjectWords(text)
  return words.length === 0 ? 0 : words.filter(word => others.has(word)).length / words.length
}

/** Reads the head of a text given as folded lines; null where no line can be a headline. */
export function readHead(lines: readonly string[]): TextHead | null {
  return readLabelledHead(lines) ?? readShapedHead(lines)
}

function readLabelledHead(lines: readonly string[]): TextHead | null {
  const parts = new Map<Part, string>()
  const taken = new Set<number>()
  for (let at = 0; at < Math.min(lines.length, 25); at++) {
    const label = labelOf(lines[at]!)
    if (!label) continue
    const value = label.value !== '' || label.part === 'text' ? label.value : (lines[at + 1] ?? '')
    if (label.part === 'text') {
      if (label.value === '') taken.add(at)
      continue
    }
    if (parts.has(label.part) || value === '') continue
    if (label.part === 'headline' && value.length > maxHeadline) continue
    parts.set(label.part, value)
    taken.add(at)
    if (label.value === '') taken.add(at + 1)
  }
  const headline = parts.get('headline')
  if (headline === undefined) return null
  const textAt = lines.findIndex(line => labelOf(line)?.part === 'text' && labelOf(line)!.value !== '')
  const rest = new Map<number, string>()
  if (textAt >= 0) rest.set(textAt, labelOf(lines[textAt]!)!.value)
  return {
    kicker: parts.get('kicker') ?? null,
    headline,
    lead: parts.get('lead') ?? null,
    taken,
    passedOver: [],
    rest,
  }
}

function readShapedHead(lines: readonly string[]): TextHead | null {
  const story = lines
    .map((text, index) => ({ text, index }))
    .filter(line => furnitureKind(line.text) === null)
  const firstSentence = story.findIndex(
    line =>
      isSentence(line.text) ||
      endsLikeOne(line.text) ||
      line.text.length > 170 ||
      opensWithFormula(line.text),
  )
  if (story.length === 0) return null
  const titles = firstSentence < 0 ? story : story.slice(0, firstSentence)
  if (titles.length === 0) return headlineFromSentence(story)

  const later = new Set(story.slice(Math.max(firstSentence, 1)).flatMap(line => subjectWords(line.text)))
  let top = titles.slice(0, 8)
  // Words of a page's head that no list knows say nothing of the story: the first title that does is the start.
  const related = top.findIndex(line => sharedWords(line.text, later) >= 0.4)
  if (
    related > 0 &&
    top.slice(0, related).every(line => sharedWords(line.text, later) === 0 && !/[:؛]$/.test(line.text))
  )
    top = top.slice(namesGenre(top[related - 1]!.text) ? related - 1 : related)

  const [first, second] = top
  const kicker =
    second !== undefined &&
    (isKicker(first!.text, second.text, firstSentence >= 0) ||
      (namesGenre(first!.text) && isTitle(second.text)))
      ? first!
      : null
  const headline = kicker === null ? first! : second!
  const taken = new Set([headline.index, ...(kicker === null ? [] : [kicker.index])])
  const passedOver = titles.map(line => line.index).filter(index => index < (kicker ?? headline).index)
  for (const index of passedOver) taken.add(index)

  const below = story.filter(line => line.index > headline.index)
  const lead = isLead(
    below.map(line => line.text),
    headline.text,
  )
    ? below[0]!
    : null
  if (lead !== null) taken.add(lead.index)
  return {
    kicker: kicker?.text ?? null,
    headline: headline.text,
    lead: lead?.text ?? null,
    taken,
    passedOver,
    rest: new Map(),
  }
}

/** «گفت‌وگوی ویژه», «یادداشت روز»: two or three words that say what kind of piece follows. */
const namesGenre = (text: string): boolean =>
  text.split(' ').length <= 3 && genreKeys.some(key => wordsKey(text).startsWith(key))
const genreKeys = genreWords.map(wordsKey)

/** A text of sentences only: a short first one is the headline, else the first sentence of the first paragraph. */
function headlineFromSentence(story: readonly { text: string; index: number }[]): TextHead | null {
  const first = story[0]!
  if (first.text.length <= 140 && story.length > 1) {
    return {
      kicker: null,
      headline: first.text.replace(/[.]$/, ''),
      lead: null,
      taken: new Set([first.index]),
      passedOver: [],
      rest: new Map(),
    }
  }
  const sentence = /^.{15,200}?[.؟?!](?=\s|$)/u.exec(first.text)?.[0] ?? firstWords(first.text, 140)
  return {
    kicker: null,
    headline: sentence.replace(/[.]$/, '').trim(),
    lead: null,
    taken: new Set(),
    passedOver: [],
    rest: new Map(),
  }
}

/** The words of a text up to a length, the last one whole where it can be. */
const firstWords = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/(?<=\S\s)\S*$/u, '')

function isKicker(first: string, second: string, hasSentences: boolean): boolean {
  if (!isTitle(first) || !isTitle(second) || first.length > 110 || second.length > 150) return false
  if (/[؛:]$/.test(first)) return true
  if (labelOf(second) !== null || /[:]$/.test(second)) return false
  return hasSentences && first.length <= 65 && first.length < second.length * 0.85 && second.length >= 25
}

function isLead(below: readonly string[], headline: string): boolean {
  const [first, second, third] = below
  if (first === undefined || second === undefined) return false
  if (opensWithFormula(first) || first.length > 700 || wordsKey(first) === wordsKey(headline)) return false
  if (opensWithFormula(second) || findAgency([second]) !== null) return first.length >= 30
  if (/^[-–—]\s/.test(first) || /[:؟?]$/.test(first)) return false
  return third !== undefined && first.length >= 50 && first.length <= 450 && isSentence(first, 50)
}

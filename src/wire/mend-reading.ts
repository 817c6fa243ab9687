/**
 * From what was read to what the newsroom works on: the text engine's sure corrections are applied, each recorded with its
 * reason, and everything it found is kept as first read. Pure: the same reading gives the same content.
 */
import { applyFindings, type Engine, type Finding } from 'persian'
import { type Block, plainRuns } from '../story/body.ts'
import type { Content, Edit } from '../story/story.ts'
import type { WireBlock, WireReading } from './reading.ts'

/** A finding of the text engine, with the part of the item it stands in and the words it is about. */
export type PartFinding = Finding & { readonly part: string; readonly text: string }

export type Mended = {
  readonly content: Content
  readonly edits: readonly Edit[]
  readonly findings: readonly PartFinding[]
}

export type Part = { readonly name: string; readonly text: string }

/** Which suggestion of a finding stands in the text; null leaves the words as they came. */
export type Take = (finding: PartFinding, text: string) => number | null

const takeSure: Take = finding => (finding.sure ? 0 : null)

/** Only Persian text is mended: the engine's rules are that language's. */
const engineLanguage = 'fa'

/** @param take what an editor decided; without one the sure findings are taken. */
export function mendReading(
  reading: WireReading,
  engine: Engine,
  now: string,
  take: Take = takeSure,
): Mended {
  const parts = partsOf(reading)
  const found = findInReading(reading, engine)
  const textOf = new Map(parts.map(({ name, text }) => [name, text]))
  const taken = found.flatMap(finding => {
    const choice = take(finding, textOf.get(finding.part)!)
    const suggestion = choice === null ? undefined : finding.suggestions[choice]
    return suggestion === undefined ? [] : [{ ...finding, suggestions: [suggestion] }]
  })
  const mended = new Map(
    parts.map(({ name, text }) => [
      name,
      applyFindings(
        text,
        taken.filter(finding => finding.part === name),
      ),
    ]),
  )
  const part = (name: string): string => mended.get(name) ?? ''
  const optional = (name: string): string | null => mended.get(name) ?? null
  const edits = taken.map(finding => toEdit(finding, textOf.get(finding.part)!))
  return {
    content: {
      kicker: optional('kicker'),
      headline: part('headline'),
      lead: optional('lead'),
      byline: reading.byline,
      attribution: { reportedBy: reading.agency, source: reading.credit, originalAddress: reading.link },
      service: null,
      tags: reading.tags.map((_, index) => part(`tag${index}`)),
      picture: null,
      body: reading.body.map((block, index) => toBlock(block, blockId(index), part, now)),
    },
    edits,
    findings: found,
  }
}

const blockId = (index: number): string => `b${index + 1}`
const itemName = (id: string, item: number): string => `${id}.${item}`

/** What the text engine finds in an item as it was read. */
export const findInReading = (reading: WireReading, engine: Engine): PartFinding[] =>
  reading.language === engineLanguage
    ? checkParts(partsOf(reading), engine, reading.published?.instant ?? reading.published?.day)
    : []

/** The texts of an item, each by the name that findings and edits call it. */
export function partsOf(reading: WireReading): Part[] {
  const parts: Part[] = []
  if (reading.kicker !== null) parts.push({ name: 'kicker', text: reading.kicker })
  parts.push({ name: 'headline', text: reading.headline })
  if (reading.lead !== null) parts.push({ name: 'lead', text: reading.lead })
  for (const [index, block] of reading.body.entries()) {
    const id = blockId(index)
    if (block.type !== 'list') parts.push({ name: id, text: block.text })
    else for (const [item, text] of block.items.entries()) parts.push({ name: itemName(id, item), text })
  }
  for (const [index, text] of reading.tags.entries()) parts.push({ name: `tag${index}`, text })
  return parts
}

/**
 * The whole is checked as one text, so that two spellings of one word meet; then each part gets its own findings.
 * @param published the moment or day of publication, ISO.
 */
export function checkParts(parts: readonly Part[], engine: Engine, published?: string): PartFinding[] {
  const separator = '\n\n'
  const document = parts.map(part => part.text).join(separator)
  const findings = engine.check(document, published === undefined ? {} : { published })
  const placed: PartFinding[] = []
  let offset = 0
  let next = 0
  for (const { name, text } of parts) {
    const end = offset + text.length
    for (; next < findings.length && findings[next]!.start < end + separator.length; next++) {
      const finding = findings[next]!
      if (finding.start < offset || finding.end > end) continue // lies between two parts
      const start = finding.start - offset
      placed.push({
        ...finding,
        start,
        end: finding.end - offset,
        part: name,
        text: text.slice(start, finding.end - offset),
      })
    }
    offset = end + separator.length
  }
  return throughout(placed)
}

/** What is sure of a word in one place is sure of it in the whole item: no text writes شرکت‌کننده here and شرکت کننده there. */
function throughout(findings: readonly PartFinding[]): PartFinding[] {
  const change = ({ text, suggestions }: PartFinding): string => `${text}\n${suggestions[0]}`
  const sure = new Set(findings.filter(finding => finding.sure && isHalfSpace(finding)).map(change))
  return findings.map(finding =>
    !finding.sure && isHalfSpace(finding) && sure.has(change(finding)) ? { ...finding, sure: true } : finding,
  )
}

const isHalfSpace = ({ rule }: PartFinding): boolean => rule.startsWith('half-space.')

function toBlock(block: WireBlock, id: string, part: (name: string) => string, now: string): Block {
  const base = { id, at: { first: now, last: now } }
  switch (block.type) {
    case 'list':
      return {
        ...base,
        type: 'list',
        ordered: block.ordered,
        items: block.items.map((_, item) => plainRuns(part(itemName(id, item)))),
      }
    case 'quote':
      return { ...base, type: 'quote', speaker: null, content: plainRuns(part(id)) }
    default:
      return { ...base, type: block.type, content: plainRuns(part(id)) }
  }
}

/** Words to the left and right that show a reader the place. */
const contextLetters = 24

function toEdit(finding: PartFinding, text: string): Edit {
  const [before, after] = wholeWords(finding, text)
  return {
    part: finding.part,
    before,
    after,
    context: {
      left: text.slice(Math.max(0, finding.start - contextLetters), finding.start),
      right: text.slice(finding.end, finding.end + contextLetters),
    },
    rule: finding.rule,
    reason: finding.message,
    by: finding.sure ? 'engine' : 'editor',
  }
}

/** Marks that stand at a word and are no part of it. */
const closingMarks = /[.،؛:؟!»)\]]+$/

/** A change of one letter is shown with the word it stands in, without the marks at it: «رايزني» → «رایزنی», not «ي» → «ی». */
function wholeWords(finding: PartFinding, text: string): [string, string] {
  const isBlank = (index: number): boolean => /\s/.test(text[index]!)
  let { start, end } = finding
  while (start > 0 && !isBlank(start - 1)) start--
  while (end < text.length && !isBlank(end)) end++
  const after =
    text.slice(start, finding.start) + (finding.suggestions[0] ?? '') + text.slice(finding.end, end)
  const before = text.slice(start, end)
  const marks = closingMarks.exec(before)?.[0] ?? ''
  return marks !== '' && after.endsWith(marks)
    ? [before.slice(0, -marks.length), after.slice(0, -marks.length)]
    : [before, after]
}

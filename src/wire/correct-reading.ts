/**
 * An editor reads a line otherwise than the machine did: "this is the headline, that is the credit, this is no part of the
 * story". Pure. No line is ever lost: one that stood where the other goes takes its place, or goes into the body.
 *
 * Lines are named: `kicker`, `headline`, `lead`, `byline`, `agency`, `credit`; `b1` … blocks; `t1` … tags; `f1` … furniture.
 */
import type { Furniture, WireBlock, WireReading } from './reading.ts'

export type LineRole =
  | 'kicker'
  | 'headline'
  | 'lead'
  | 'byline'
  | 'agency'
  | 'credit'
  | 'paragraph'
  | 'subhead'
  | 'quote'
  | 'list'
  | 'tag'
  | 'furniture'

export type ReadLine = { readonly id: string; readonly role: LineRole; readonly text: string }

const heads = ['kicker', 'headline', 'lead', 'byline', 'agency', 'credit'] as const
type Head = (typeof heads)[number]
const isHead = (name: string): name is Head => (heads as readonly string[]).includes(name)

/** The lines of a reading in the order of a page: head, body, closing, then what was left out. */
export function linesOf(reading: WireReading): ReadLine[] {
  const head = (role: Head): ReadLine[] => {
    const text = reading[role]
    return text === null || text === '' ? [] : [{ id: role, role, text }]
  }
  return [
    ...head('kicker'),
    ...head('headline'),
    ...head('lead'),
    ...head('byline'),
    ...reading.body.map(
      (block, index): ReadLine => ({ id: `b${index + 1}`, role: block.type, text: blockLines(block) }),
    ),
    ...head('agency'),
    ...head('credit'),
    ...reading.tags.map((text, index): ReadLine => ({ id: `t${index + 1}`, role: 'tag', text })),
    ...reading.furniture.map(
      ({ text }, index): ReadLine => ({ id: `f${index + 1}`, role: 'furniture', text }),
    ),
  ]
}

const blockLines = (block: WireBlock): string => (block.type === 'list' ? block.items.join('\n') : block.text)

/** The reading with one line read otherwise; null where there is no such line. What has no headline keeps its old one. */
export function correctReading(reading: WireReading, lineId: string, as: LineRole): WireReading | null {
  const line = linesOf(reading).find(({ id }) => id === lineId)
  if (line === undefined) return null
  if (line.role === as) return reading
  const taken = withoutLine(reading, line)
  return settled(isHead(as) ? putInHead(taken, line, as) : putElsewhere(taken, line, as), reading)
}

type Loose = { -readonly [Part in keyof WireReading]: WireReading[Part] }

function withoutLine(reading: WireReading, { id, role }: ReadLine): Loose {
  const at = Number(id.slice(1)) - 1
  if (isHead(role)) return { ...reading, [role]: role === 'headline' ? '' : null }
  if (id.startsWith('b')) return { ...reading, body: reading.body.toSpliced(at, 1) }
  if (id.startsWith('t')) return { ...reading, tags: reading.tags.toSpliced(at, 1) }
  return { ...reading, furniture: reading.furniture.toSpliced(at, 1) }
}

/** Who stood there before takes the line's old place. */
function putInHead(reading: Loose, line: ReadLine, as: Head): Loose {
  const stood = reading[as]
  const placed = { ...reading, [as]: oneLine(line.text) }
  if (stood === null || stood === '') return placed
  const exchanged: ReadLine = { id: line.id, role: line.role, text: stood }
  return isHead(line.role) ? { ...placed, [line.role]: stood } : putBack(placed, exchanged)
}

function putBack(reading: Loose, { id, role, text }: ReadLine): Loose {
  const at = Number(id.slice(1)) - 1
  if (role === 'furniture') return { ...reading, furniture: reading.furniture.toSpliced(at, 0, left(text)) }
  if (role === 'tag') return { ...reading, tags: reading.tags.toSpliced(at, 0, text) }
  return { ...reading, body: reading.body.toSpliced(at, 0, toBlock(text, role)) }
}

/** A line of the body stays where it was; one of the head begins the body, what was left out ends it. */
function putElsewhere(reading: Loose, line: ReadLine, as: LineRole): Loose {
  if (as === 'furniture') return { ...reading, furniture: [...reading.furniture, left(line.text)] }
  if (as === 'tag') return { ...reading, tags: [...reading.tags, oneLine(line.text)] }
  const at = line.id.startsWith('b')
    ? Number(line.id.slice(1)) - 1
    : line.role === 'kicker' || line.role === 'headline' || line.role === 'lead' || line.role === 'byline'
      ? 0
      : reading.body.length
  return { ...reading, body: reading.body.toSpliced(at, 0, toBlock(line.text, as)) }
}

const left = (text: string): Furniture => ({ text, kind: 'notice' })
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

function toBlock(text: string, as: LineRole): WireBlock {
  if (as === 'list') return { type: 'list', items: text.split('\n'), ordered: false }
  return { type: as === 'subhead' || as === 'quote' ? as : 'paragraph', text: oneLine(text) }
}

/** A story has a headline: where it was taken away, the lead or the first block steps in; failing both it stays. */
function settled(reading: Loose, before: WireReading): WireReading {
  const whole = { ...reading, titleOnly: reading.lead === null && reading.body.length === 0 }
  if (whole.headline !== '') return whole
  if (whole.lead !== null) return { ...whole, headline: whole.lead, lead: null }
  const [first, ...rest] = whole.body
  return first === undefined
    ? before
    : { ...whole, headline: oneLine(blockLines(first)), body: rest, titleOnly: rest.length === 0 }
}

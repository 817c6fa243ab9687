import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWire } from './read-wire.ts'
import type { WireHints, WireReading } from './reading.ts'

/**
 * One suite over every fixture: whatever came in, the same points are asked. `fixtures/wire/FORMAT/NAME.expected.json`
 * holds one expected item, or a list of them for a feed, and the hints the caller gives.
 */
type ExpectedItem = {
  kicker: string | null
  headline: string
  lead: string | null
  paragraphs: string[]
  credit: string | null
  agency: string | null
  day: string | null
  tags: string[]
  byline?: string
  language?: string
  titleOnly?: boolean
}
type Expected = ({ hints?: WireHints } & ExpectedItem) | { hints?: WireHints; items: ExpectedItem[] }

const root = new URL('../../fixtures/wire/', import.meta.url)
const documents = ['text', 'html', 'feed'].flatMap(folder =>
  readdirSync(new URL(`${folder}/`, root))
    .filter(name => !name.endsWith('.expected.json'))
    .map(name => ({
      name: `${folder}/${name}`,
      expected: `${folder}/${name.replace(/\.[^.]+$/, '')}.expected.json`,
    })),
)

const paragraphsOf = (reading: WireReading): string[] =>
  reading.body.flatMap(block => (block.type === 'list' ? [...block.items] : [block.text]))

function pointsOf(expected: ExpectedItem, reading: WireReading | undefined): [string, unknown, unknown][] {
  const points: [string, unknown, unknown][] = (
    ['kicker', 'headline', 'lead', 'credit', 'agency'] as const
  ).map(part => [part, expected[part], reading?.[part]])
  points.push(['day', expected.day, reading?.published?.day ?? null], ['tags', expected.tags, reading?.tags])
  const read = reading === undefined ? [] : paragraphsOf(reading)
  for (const [at, paragraph] of expected.paragraphs.entries())
    points.push([`paragraph ${at + 1}`, paragraph, read[at]])
  points.push(['nothing more', read.length, expected.paragraphs.length])
  if (expected.byline !== undefined) points.push(['byline', expected.byline, reading?.byline])
  if (expected.language !== undefined) points.push(['language', expected.language, reading?.language])
  if (expected.titleOnly !== undefined) points.push(['title only', expected.titleOnly, reading?.titleOnly])
  return points
}

let right = 0
let asked = 0

describe.each(documents)('$name', ({ name, expected: expectedName }) => {
  const expected: Expected = JSON.parse(readFileSync(new URL(expectedName, root), 'utf8'))
  const read = readWire(readFileSync(new URL(name, root)), expected.hints ?? {})
  const items = 'items' in expected ? expected.items : [expected]
  it('is read', () => expect(read.ok ? read.value.length : read.code).toBe(items.length))
  items.forEach((item, at) => {
    for (const [point, wanted, got] of pointsOf(item, read.ok ? read.value[at] : undefined)) {
      asked++
      if (JSON.stringify(wanted) === JSON.stringify(got)) right++
      it(`${items.length > 1 ? `item ${at + 1}: ` : ''}has its ${point}`, () => expect(got).toEqual(wanted))
    }
  })
})

it('reads every point of every fixture right', () => {
  console.info(`wire fixtures: ${right} of ${asked} points right in ${documents.length} documents`)
  expect(right).toBe(asked)
})

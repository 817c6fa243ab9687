/**
 * An item arrives: it is known or new, the same or changed, and becomes a story, a new version or nothing.
 *
 * 1. Identity: the source with its own id or link; for plain text the folded headline with the day.
 * 2. The same reading again changes nothing and says so.
 * 3. A new item becomes a story in draft; the bytes as they came stay beside what was read and what was mended.
 * 4. A changed one becomes a new version, and the story a new revision: what the source changed is taken over, what an
 *    editor decided stays (`story/merge-update.ts`).
 *
 * One transaction an item; two that receive the same item at once come one after the other.
 */
import { createHash } from 'node:crypto'
import { type Engine, foldKey } from 'persian'
import type { Clock } from '../base/clock.ts'
import type { Database, Db } from '../store/database.ts'
import { findRevision, insertRevision, insertStory, lockStory } from '../store/stories.ts'
import {
  findWireItem,
  insertWireItem,
  insertWireVersion,
  lockWireIdentity,
  touchWireItem,
  type WireIdentity,
  type WireItemRow,
} from '../store/wire-items.ts'
import { blockText } from '../story/body.ts'
import { mergeUpdate } from '../story/merge-update.ts'
import type { Content } from '../story/story.ts'
import { type Mended, mendReading, type PartFinding } from './mend-reading.ts'
import type { WireReading } from './reading.ts'

export type Arrival = {
  readonly reading: WireReading
  /** The whole file or response that the item came in, untouched. */
  readonly raw: Uint8Array
  readonly address: string | null
  readonly contentType: string | null
}

export type Received = {
  readonly storyId: number
  readonly isNew: boolean
  /** True where a known item came with other words; `difference` then says which. */
  readonly isChanged: boolean
  readonly version: number
  readonly difference: readonly Difference[]
  /** Parts where the source's change gave way to an editor's. */
  readonly kept: readonly string[]
  /** What the text engine found when the item was first read. */
  readonly findings: readonly PartFinding[]
}

/** A part whose words changed between two versions; null where it was not or is no more. */
export type Difference = {
  readonly part: string
  readonly before: string | null
  readonly after: string | null
}

type Receiver = { readonly database: Database; readonly engine: Engine; readonly clock: Clock }

const madeBy = 'wire'

export async function receiveWire(
  { database, engine, clock }: Receiver,
  arrival: Arrival,
): Promise<Received> {
  const { reading } = arrival
  const now = clock()
  const identity = identityOf(reading)
  const fingerprint = fingerprintOf(reading)
  const mended = mendReading(reading, engine, now.toISOString())
  return database.transaction(async db => {
    await lockWireIdentity(db, identity)
    const item = await findWireItem(db, identity)
    if (item === null) return receiveNew(db, arrival, identity, fingerprint, mended, now)
    await touchWireItem(db, item.id, now)
    if (item.fingerprint !== fingerprint) return receiveChanged(db, arrival, item, fingerprint, mended, now)
    return {
      storyId: item.story_id,
      isNew: false,
      isChanged: false,
      version: item.version,
      difference: [],
      kept: [],
      findings: item.findings as PartFinding[],
    }
  })
}

async function receiveNew(
  db: Db,
  arrival: Arrival,
  identity: WireIdentity,
  fingerprint: string,
  { content, edits, findings }: Mended,
  now: Date,
): Promise<Received> {
  const { reading } = arrival
  const dated = datedAt(reading)
  const storyId = await insertStory(db, {
    origin: 'wire',
    language: reading.language,
    direction: reading.direction,
    datedAt: dated?.at ?? null,
    datedGrain: dated?.grain ?? null,
    createdAt: now,
  })
  await insertRevision(db, { storyId, content, edits, madeBy, reason: 'received', madeAt: now })
  const itemId = await insertWireItem(db, identity, storyId, now)
  await insertVersion(db, itemId, 1, arrival, findings, content, fingerprint, [], now)
  return { storyId, isNew: true, isChanged: false, version: 1, difference: [], kept: [], findings }
}

async function receiveChanged(
  db: Db,
  arrival: Arrival,
  item: WireItemRow,
  fingerprint: string,
  { content: incoming, edits, findings }: Mended,
  now: Date,
): Promise<Received> {
  const version = item.version + 1
  const difference = differenceBetween(item.mended, incoming)
  await insertVersion(db, item.id, version, arrival, findings, incoming, fingerprint, difference, now)
  const story = (await lockStory(db, item.story_id))!
  const current = (await findRevision(db, story.id, story.revision_number))!
  const { content, kept } = mergeUpdate(item.mended, incoming, current.content, now.toISOString())
  const byEditors = current.edits.filter(edit => edit.by === 'editor')
  await insertRevision(db, {
    storyId: story.id,
    content,
    edits: [...edits, ...byEditors],
    madeBy,
    reason: 'received again, changed',
    madeAt: now,
  })
  const first = item.findings as PartFinding[]
  return { storyId: story.id, isNew: false, isChanged: true, version, difference, kept, findings: first }
}

const insertVersion = (
  db: Db,
  itemId: number,
  number: number,
  { raw, reading, address, contentType }: Arrival,
  findings: readonly PartFinding[],
  mended: Content,
  fingerprint: string,
  difference: readonly Difference[],
  receivedAt: Date,
): Promise<unknown> =>
  insertWireVersion(db, {
    itemId,
    number,
    receivedAt,
    address,
    contentType,
    raw,
    reading,
    findings,
    mended,
    fingerprint,
    difference,
  })

function identityOf(reading: WireReading): WireIdentity {
  return {
    sourceKey: foldKey(reading.credit ?? ''),
    kind: reading.identity.kind,
    value: reading.identity.value,
  }
}

/** What an item says, without what surrounds it: a page whose advertisements changed says the same. */
function fingerprintOf({
  kicker,
  headline,
  lead,
  body,
  byline,
  agency,
  credit,
  tags,
  language,
}: WireReading): string {
  const said = JSON.stringify([kicker, headline, lead, body, byline, agency, credit, tags, language])
  return createHash('sha256').update(said).digest('hex')
}

/** Where a source gives a day without an hour, noon in Tehran stands for it, and readers are shown the day alone. */
function datedAt({ published }: WireReading): { at: Date; grain: 'minute' | 'day' } | null {
  if (published === null) return null
  if (published.instant !== null) return { at: new Date(published.instant), grain: 'minute' }
  const noon = Temporal.PlainDate.from(published.day).toZonedDateTime({
    timeZone: 'Asia/Tehran',
    plainTime: '12:00',
  })
  return { at: new Date(noon.epochMilliseconds), grain: 'day' }
}

function differenceBetween(before: Content, after: Content): Difference[] {
  const parts = (content: Content): Map<string, string | null> =>
    new Map<string, string | null>([
      ['kicker', content.kicker],
      ['headline', content.headline],
      ['lead', content.lead],
      ['byline', content.byline],
      ['source', content.attribution.source],
      ['tags', content.tags.join('، ')],
      ...content.body.map((block): [string, string] => [block.id, blockText(block)]),
    ])
  const [old, fresh] = [parts(before), parts(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map(part => ({ part, before: old.get(part) ?? null, after: fresh.get(part) ?? null }))
    .filter(({ before, after }) => before !== after)
}

/**
 * A wire item on the desk before anybody takes it up: what came beside what became of it, every line's reading open to
 * correction, every finding taken or left. What came is never touched; the desk's reading stands beside it and the story's
 * text is made of both anew. Once an editor took the item up, the text is the editor's, and this is only looked at.
 */
import { createHash } from 'node:crypto'
import type { Engine } from 'persian'
import type { Clock } from '../../base/clock.ts'
import { refuse } from '../../base/refusal.ts'
import { ok, type Result } from '../../base/result.ts'
import { type Actor, recordAct } from '../../store/audit.ts'
import type { Database, Db } from '../../store/database.ts'
import { announceDesk } from '../../store/desk-events.ts'
import { insertRevision, lockStory } from '../../store/stories.ts'
import {
  findIncoming,
  type IncomingItem,
  saveCorrection,
  setDismissed,
  takeUp,
} from '../../store/wire-desk.ts'
import { correctReading, type LineRole } from '../../wire/correct-reading.ts'
import {
  findInReading,
  type Mended,
  mendReading,
  type PartFinding,
  partsOf,
} from '../../wire/mend-reading.ts'
import type { WireReading } from '../../wire/reading.ts'

export type IncomingRefusal =
  | 'incoming.not-found'
  | 'incoming.stale'
  | 'incoming.taken'
  | 'incoming.line-unknown'
  | 'incoming.finding-unknown'

type Desk = { readonly database: Database; readonly clock: Clock; readonly engine: Engine }
type Decisions = Readonly<Record<string, number | null>>

export const readingOf = (item: Pick<IncomingItem, 'reading'>): WireReading => item.reading as WireReading
export const findingsOf = (item: Pick<IncomingItem, 'findings'>): readonly PartFinding[] =>
  item.findings as PartFinding[]

/** What a finding is called in decisions: the same in the same line, wherever that line is moved. */
export const findingKey = ({ rule, start, end }: PartFinding, line: string): string =>
  createHash('sha256')
    .update(JSON.stringify([rule, start, end, line]))
    .digest('base64url')
    .slice(0, 22)

/** Which suggestion stands in the text; null: the words as they came. */
export function appliedOf(finding: PartFinding, line: string, decisions: Decisions): number | null {
  const decided = decisions[findingKey(finding, line)]
  return decided === undefined ? (finding.sure ? 0 : null) : decided
}

/** An item is worked on here only while nobody took it up or put it aside, and the story is a draft. */
export const isOpen = (item: IncomingItem): boolean =>
  item.state === 'draft' && item.taken_at === null && item.dismissed_at === null

export const correctLine = (
  desk: Desk,
  by: Actor,
  storyId: number,
  { reading: seen, line, as }: { readonly reading: number; readonly line: string; readonly as: LineRole },
): Promise<Result<true, IncomingRefusal>> =>
  work(desk, by, storyId, seen, 'wire.corrected', { line, as }, (reading, item) => {
    const corrected = correctReading(reading, line, as)
    return corrected === null
      ? refuse('incoming.line-unknown', { line: line.slice(0, 20) })
      : ok({ reading: corrected, decisions: item.decisions })
  })

export const decideFindings = (
  desk: Desk,
  by: Actor,
  storyId: number,
  seen: number,
  wanted: 'all-sure' | readonly { readonly finding: number; readonly take: number | null }[],
): Promise<Result<true, IncomingRefusal>> =>
  work(
    desk,
    by,
    storyId,
    seen,
    'wire.decided',
    { decisions: wanted === 'all-sure' ? wanted : wanted.length },
    (reading, item) => {
      const findings = findingsOf(item)
      const textOf = new Map(partsOf(reading).map(({ name, text }) => [name, text]))
      const decisions: Record<string, number | null> = { ...item.decisions }
      const chosen =
        wanted === 'all-sure'
          ? findings.flatMap((finding, index) => (finding.sure ? [{ finding: index, take: 0 }] : []))
          : wanted
      for (const { finding: index, take } of chosen) {
        const finding = findings[index]
        if (finding === undefined || (take !== null && finding.suggestions[take] === undefined)) {
          return refuse('incoming.finding-unknown', { finding: index })
        }
        decisions[findingKey(finding, textOf.get(finding.part) ?? '')] = take
      }
      return ok({ reading, decisions })
    },
  )

type Change = Result<{ readonly reading: WireReading; readonly decisions: Decisions }, IncomingRefusal>

/** One change of the desk's reading, and the story's text made anew by it. */
async function work(
  { database, clock, engine }: Desk,
  by: Actor,
  storyId: number,
  seen: number,
  action: string,
  details: Readonly<Record<string, unknown>>,
  change: (reading: WireReading, item: IncomingItem) => Change,
): Promise<Result<true, IncomingRefusal>> {
  return database.transaction(async db => {
    const item = await lockIncoming(db, storyId)
    if (item === null) return refuse('incoming.not-found')
    if (!isOpen(item)) return refuse('incoming.taken')
    if (item.reading_number !== seen) return refuse('incoming.stale')
    const changed = change(readingOf(item), item)
    if (!changed.ok) return changed
    const { reading, decisions } = changed.value
    const now = clock()
    const mended = mendReading(reading, engine, now.toISOString(), (finding, line) =>
      appliedOf(finding, line, decisions),
    )
    await saveCorrection(db, {
      itemId: item.item_id,
      version: item.version,
      number: item.reading_number + 1,
      reading,
      findings: findInReading(reading, engine),
      decisions,
      by: by.name,
      at: now,
    })
    // Nobody's own text yet: it stays the wire's until somebody takes it up.
    const { content, edits } = withOldNames(mended, reading, item.original as WireReading)
    await insertRevision(db, { storyId, content, edits, madeBy: by.name, reason: 'read anew', madeAt: now })
    await recordAct(db, {
      by,
      action,
      subject: { kind: 'story', id: storyId, label: content.headline },
      details,
      at: now,
    })
    await announceDesk(db, { type: 'incoming', storyId })
    return ok(true)
  })
}

/**
 * Blocks keep the names that they had in the reading before any correction, wherever they were moved: by them a later version
 * of the item is laid beside this text.
 */
function withOldNames({ content, edits }: Mended, reading: WireReading, original: WireReading) {
  const free = new Map(original.body.map((block, index) => [`b${index + 1}`, JSON.stringify(block)]))
  let fresh = original.body.length + 1
  const names = new Map<string, string>()
  for (const [index, block] of reading.body.entries()) {
    const said = JSON.stringify(block)
    const old = [...free].find(([, text]) => text === said)?.[0]
    if (old !== undefined) free.delete(old)
    names.set(`b${index + 1}`, old ?? `b${fresh++}`)
  }
  const renamed = (part: string): string => part.replace(/^b\d+/, name => names.get(name) ?? name)
  return {
    content: { ...content, body: content.body.map(block => ({ ...block, id: renamed(block.id) })) },
    edits: edits.map(edit => ({ ...edit, part: renamed(edit.part) })),
  }
}

async function lockIncoming(db: Db, storyId: number): Promise<IncomingItem | null> {
  await lockStory(db, storyId)
  return findIncoming(db, storyId)
}

/** Takes an item up: from now on it is a draft on the desk. Again it changes nothing. */
export async function takeIncoming(
  { database, clock }: Desk,
  by: Actor,
  storyId: number,
): Promise<Result<true, IncomingRefusal>> {
  return database.transaction(async db => {
    const item = await lockIncoming(db, storyId)
    if (item === null) return refuse('incoming.not-found')
    if (item.taken_at !== null || item.state !== 'draft') return ok(true)
    await takeUp(db, storyId, by, clock())
    await told(db, by, 'wire.taken', item, clock())
    return ok(true)
  })
}

/** Puts an item aside, or back among those that wait. */
export async function setAside(
  { database, clock }: Desk,
  by: Actor,
  storyId: number,
  isAside: boolean,
): Promise<Result<true, IncomingRefusal>> {
  return database.transaction(async db => {
    const item = await lockIncoming(db, storyId)
    if (item === null) return refuse('incoming.not-found')
    if (item.taken_at !== null || item.state !== 'draft') return refuse('incoming.taken')
    await setDismissed(db, storyId, isAside ? clock() : null)
    await told(db, by, isAside ? 'wire.dismissed' : 'wire.put-back', item, clock())
    return ok(true)
  })
}

async function told(db: Db, by: Actor, action: string, item: IncomingItem, at: Date): Promise<void> {
  await recordAct(db, { by, action, subject: { kind: 'story', id: item.story_id, label: item.headline }, at })
  await announceDesk(db, { type: 'incoming', storyId: item.story_id })
}

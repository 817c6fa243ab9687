/** The ways in share this: bytes are read off the main thread, every item is received, and published where asked. */
import type { Engine } from 'persian'
import { type Refusal, refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { type Newsroom, publishStory } from '../publish/publish-story.ts'
import { findStoryState } from '../store/stories.ts'
import { absolute, storyPath } from '../story/addresses.ts'
import type { StoryState } from '../story/story.ts'
import { fetchWire } from '../wire/fetch-wire.ts'
import type { PartFinding } from '../wire/mend-reading.ts'
import { readWireOffThread } from '../wire/reader-thread.ts'
import type { WireHints, WireReading } from '../wire/reading.ts'
import { type Difference, receiveWire } from '../wire/receive-wire.ts'
import type { WireRefusalCode } from '../wire/refusals.ts'
import type { ErrorCode } from './errors.ts'

export type Ingester = Newsroom & {
  readonly engine: Engine
  readonly publicUrl: string
  readonly fetchAllow: readonly string[]
}

/** One JSON line an item. `url` is null until the story is live; `findings` are those of the first reading. */
export type IngestLine = {
  readonly id: number
  readonly url: string | null
  readonly state: StoryState
  readonly new: boolean
  readonly changed: boolean
  readonly version: number
  readonly difference: readonly Difference[]
  readonly kept: readonly string[]
  readonly kicker: string | null
  readonly headline: string
  readonly credit: string | null
  readonly agency: string | null
  readonly day: string | null
  readonly findings: readonly PartFinding[]
  /** Why it was not published though that was asked; null otherwise. */
  readonly refusal: ErrorCode | null
}

export type Ingested = { readonly line: IngestLine; readonly refusal: Refusal<ErrorCode> | null }

export async function ingestBytes(
  ingester: Ingester,
  raw: Uint8Array,
  hints: WireHints,
  options: { readonly publish: boolean; readonly by: string },
): Promise<Result<Ingested[], WireRefusalCode>> {
  const readings = await readWireOffThread(raw, hints)
  if (!readings.ok) return readings
  const items: Ingested[] = []
  for (const reading of readings.value) {
    items.push(await ingestReading(ingester, reading, raw, hints, options))
  }
  return ok(items)
}

export async function ingestAddress(
  ingester: Ingester,
  address: string,
  hints: WireHints,
  options: { readonly publish: boolean; readonly by: string },
): Promise<Result<Ingested[], WireRefusalCode>> {
  const fetched = await fetchWire(address, { allow: ingester.fetchAllow })
  if (!fetched.ok) return fetched
  const { bytes, contentType, finalAddress } = fetched.value
  const given = contentType === null ? {} : { contentType }
  return ingestBytes(ingester, bytes, { ...hints, ...given, address: finalAddress }, options)
}

async function ingestReading(
  ingester: Ingester,
  reading: WireReading,
  raw: Uint8Array,
  hints: WireHints,
  options: { readonly publish: boolean; readonly by: string },
): Promise<Ingested> {
  const received = await receiveWire(ingester, {
    reading,
    raw,
    address: hints.address ?? null,
    contentType: hints.contentType ?? null,
  })
  const refusal = options.publish ? await publishReceived(ingester, reading, received, options.by) : null
  const story = (await findStoryState(ingester.database, received.storyId))!
  const line: IngestLine = {
    id: received.storyId,
    url: story.slug === null ? null : absolute(ingester.publicUrl, storyPath(received.storyId, story.slug)),
    state: story.state,
    new: received.isNew,
    changed: received.isChanged,
    version: received.version,
    difference: received.difference,
    kept: received.kept,
    kicker: reading.kicker,
    headline: reading.headline,
    credit: reading.credit,
    agency: reading.agency,
    day: reading.published?.day ?? null,
    findings: received.findings,
    refusal: refusal?.code ?? null,
  }
  return { line, refusal }
}

/** What is live already and did not change is left as it is; what was withdrawn stays withdrawn. */
async function publishReceived(
  ingester: Ingester,
  reading: WireReading,
  received: { storyId: number; isChanged: boolean },
  by: string,
): Promise<Refusal<ErrorCode> | null> {
  if (reading.titleOnly) return refuse('ingest.title-only')
  const story = (await findStoryState(ingester.database, received.storyId))!
  if (story.slug !== null && !received.isChanged) return null
  const published = await publishStory(ingester, received.storyId, by)
  return published.ok ? null : published
}

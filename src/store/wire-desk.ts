/** Arrived items as the desk sees them: what came, how it was read, what an editor made of the reading. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type IncomingStatus = 'incoming' | 'taken' | 'dismissed'

export type IncomingSummary = {
  story_id: number
  item_id: number
  headline: string
  kicker: string | null
  received_at: Date
  version: number
  status: IncomingStatus
  reading: unknown
  findings: unknown
  decisions: Record<string, number | null>
}

export const listIncoming = (
  db: Db,
  query: {
    status: IncomingStatus
    words: readonly string[]
    before: { at: Date; id: number } | null
    limit: number
  },
): Promise<IncomingSummary[]> =>
  db.query(sql`
    select s.id as story_id, i.id as item_id, s.headline, s.kicker, i.last_received_at as received_at, v.number as version,
           ${query.status}::text as status,
           case when c.version = v.number then c.reading else v.reading end as reading,
           case when c.version = v.number then c.findings else v.findings end as findings,
           coalesce(c.decisions, '{}') as decisions
    from newsroom.wire_items i
    join newsroom.stories s on s.id = i.story_id
    join lateral (select * from newsroom.wire_versions v where v.item_id = i.id order by v.number desc limit 1) v on true
    left join newsroom.wire_corrections c on c.item_id = i.id
    where s.state = 'draft'
      and case ${query.status} when 'incoming' then s.taken_at is null and s.dismissed_at is null
                               when 'taken' then s.taken_at is not null
                               else s.taken_at is null and s.dismissed_at is not null end
      and (cardinality(${query.words}::text[]) = 0
           or s.search_key like all (array(select '%' || newsroom.fold(word) || '%' from unnest(${query.words}::text[]) word)))
      and (${query.before?.at ?? null}::timestamptz is null
           or (i.last_received_at, i.id) < (${query.before?.at ?? null}::timestamptz, ${query.before?.id ?? 0}::bigint))
    order by i.last_received_at desc, i.id desc limit ${query.limit}`)

export async function countIncoming(db: Db): Promise<number> {
  const rows = await db.query<{ total: number }>(sql`
    select count(*)::int as total from newsroom.stories
    where origin = 'wire' and state = 'draft' and taken_at is null and dismissed_at is null`)
  return rows[0]!.total
}

export type IncomingItem = Omit<IncomingSummary, 'status'> & {
  address: string | null
  content_type: string | null
  /** As the machine read it. */
  original: unknown
  raw: Buffer
  /** Counts corrections and decisions; 0 while there are none. */
  reading_number: number
  state: string
  taken_at: Date | null
  dismissed_at: Date | null
  revision_number: number
}

/** The item that a story came from, its newest version, and the desk's own reading of that version. */
export async function findIncoming(db: Db, storyId: number): Promise<IncomingItem | null> {
  const rows = await db.query<IncomingItem>(sql`
    select s.id as story_id, i.id as item_id, s.headline, s.kicker, i.last_received_at as received_at, v.number as version,
           case when c.version = v.number then c.reading else v.reading end as reading,
           case when c.version = v.number then c.findings else v.findings end as findings,
           coalesce(c.decisions, '{}') as decisions, v.address, v.content_type, v.reading as original, v.raw,
           coalesce(c.number, 0) as reading_number, s.state, s.taken_at, s.dismissed_at, s.revision_number
    from newsroom.wire_items i
    join newsroom.stories s on s.id = i.story_id
    join lateral (select * from newsroom.wire_versions v where v.item_id = i.id order by v.number desc limit 1) v on true
    left join newsroom.wire_corrections c on c.item_id = i.id
    where i.story_id = ${storyId} order by i.id desc limit 1`)
  return rows[0] ?? null
}

export const listWireVersions = (
  db: Db,
  itemId: number,
): Promise<
  {
    number: number
    received_at: Date
    difference: { part: string; before: string | null; after: string | null }[]
  }[]
> =>
  db.query(sql`
    select number, received_at, difference from newsroom.wire_versions where item_id = ${itemId} order by number desc`)

export const saveCorrection = (
  db: Db,
  correction: {
    itemId: number
    version: number
    number: number
    reading: unknown
    findings: unknown
    decisions: Readonly<Record<string, number | null>>
    by: string
    at: Date
  },
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.wire_corrections (item_id, version, number, reading, findings, decisions, made_by, made_at)
    values (${correction.itemId}, ${correction.version}, ${correction.number}, ${JSON.stringify(correction.reading)},
            ${JSON.stringify(correction.findings)}, ${JSON.stringify(correction.decisions)}, ${correction.by}, ${correction.at})
    on conflict (item_id) do update set
      version = excluded.version, number = excluded.number, reading = excluded.reading, findings = excluded.findings,
      decisions = excluded.decisions, made_by = excluded.made_by, made_at = excluded.made_at`)

/** From now on it is on the desk, as this person's. Taking again changes nothing. */
export const takeUp = (
  db: Db,
  storyId: number,
  by: { readonly id: string; readonly name: string },
  at: Date,
): Promise<unknown> =>
  db.query(sql`
    update newsroom.stories set
      taken_at = ${at}, taken_by = ${by.id}, dismissed_at = null, changed_at = ${at}, changed_by = ${by.name},
      changed_by_id = ${by.id}
    where id = ${storyId} and taken_at is null`)

export const setDismissed = (db: Db, storyId: number, at: Date | null): Promise<unknown> =>
  db.query(sql`update newsroom.stories set dismissed_at = ${at} where id = ${storyId} and taken_at is null`)

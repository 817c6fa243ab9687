import type { Content } from '../story/story.ts'
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type WireIdentity = { sourceKey: string; kind: 'guid' | 'link' | 'headline-day'; value: string }

export type WireItemRow = {
  id: number
  story_id: number
  version: number
  fingerprint: string
  mended: Content
  findings: unknown
}

/** Until the transaction ends, nobody else works on the item of this identity, whether it exists yet or not. */
export const lockWireIdentity = (db: Db, identity: WireIdentity): Promise<unknown> =>
  db.query(sql`
    select pg_advisory_xact_lock(hashtextextended(${`${identity.sourceKey}\n${identity.kind}\n${identity.value}`}, 7240003))`)

/** The item with its newest version; `findings` are those of its first. */
export async function findWireItem(db: Db, identity: WireIdentity): Promise<WireItemRow | null> {
  const rows = await db.query<WireItemRow>(sql`
    select i.id, i.story_id, v.number as version, v.fingerprint, v.mended,
           (select f.findings from newsroom.wire_versions f where f.item_id = i.id and f.number = 1) as findings
    from newsroom.wire_items i join newsroom.wire_versions v on v.item_id = i.id
    where i.source_key = ${identity.sourceKey} and i.identity_kind = ${identity.kind} and i.identity = ${identity.value}
    order by v.number desc limit 1`)
  return rows[0] ?? null
}

export async function insertWireItem(
  db: Db,
  identity: WireIdentity,
  storyId: number,
  at: Date,
): Promise<number> {
  const rows = await db.query<{ id: number }>(sql`
    insert into newsroom.wire_items (source_key, identity_kind, identity, story_id, first_received_at, last_received_at)
    values (${identity.sourceKey}, ${identity.kind}, ${identity.value}, ${storyId}, ${at}, ${at})
    returning id`)
  return rows[0]!.id
}

export const touchWireItem = (db: Db, itemId: number, at: Date): Promise<unknown> =>
  db.query(sql`update newsroom.wire_items set last_received_at = ${at} where id = ${itemId}`)

export const insertWireVersion = (
  db: Db,
  version: {
    itemId: number
    number: number
    receivedAt: Date
    address: string | null
    contentType: string | null
    raw: Uint8Array
    reading: unknown
    findings: unknown
    mended: Content
    fingerprint: string
    difference: unknown
  },
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.wire_versions
      (item_id, number, received_at, address, content_type, raw, reading, findings, mended, fingerprint, difference)
    values (${version.itemId}, ${version.number}, ${version.receivedAt}, ${version.address}, ${version.contentType},
            ${Buffer.from(version.raw)}, ${JSON.stringify(version.reading)}, ${JSON.stringify(version.findings)},
            ${JSON.stringify(version.mended)}, ${version.fingerprint}, ${JSON.stringify(version.difference)})`)

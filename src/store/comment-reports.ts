/** Readers' reports: one a reader and comment. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

/** Reports from this address within an hour, up to a hundred. */
export async function countReportsFrom(db: Db, addressHash: string, now: Date): Promise<number> {
  const rows = await db.query<{ count: number }>(sql`
    select count(*)::int as count from (select 1 from newsroom.comment_reports
      where address_hash = ${addressHash} and reported_at > ${now}::timestamptz - interval '1 hour' limit 100) recent`)
  return rows[0]!.count
}

/** False when this reader reported it before. */
export async function insertReport(
  db: Db,
  report: { commentId: number; reporterKey: string; reason: string; addressHash: string; at: Date },
): Promise<boolean> {
  const rows = await db.query(sql`
    with made as (
      insert into newsroom.comment_reports (comment_id, reporter_key, reason, address_hash, reported_at)
      values (${report.commentId}, ${report.reporterKey}, ${report.reason}, ${report.addressHash}, ${report.at})
      on conflict do nothing returning comment_id)
    update newsroom.comments set open_reports = open_reports + 1 where id in (select comment_id from made) returning id`)
  return rows.length > 0
}

/** Proofs of work that were handed in: each counts once. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

/** Spends a proof in the caller's transaction; false when it was spent before. Two at once: the second waits for the first. */
export async function spendCaptcha(db: Db, proof: { nonce: string; expiresAt: Date }): Promise<boolean> {
  const rows = await db.query(sql`
    insert into newsroom.captcha_used (nonce, expires_at) values (${proof.nonce}, ${proof.expiresAt})
    on conflict do nothing returning nonce`)
  return rows.length > 0
}

/** A margin keeps what another machine's clock still takes for good. */
export const removeExpiredCaptchas = (db: Db, now: Date): Promise<unknown> =>
  db.query(
    sql`delete from newsroom.captcha_used where expires_at < ${now}::timestamptz - interval '5 minutes'`,
  )

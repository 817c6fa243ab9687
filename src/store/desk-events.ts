/**
 * What the desk is told as it happens. Stories, releases and wire items tell of themselves by triggers (migration 0012);
 * the rest is told here, in the transaction of the act.
 */
import { type ChangeListener, listen } from './changes.ts'
import type { Database, Db } from './database.ts'
import { sql } from './sql.ts'

export type DeskNotice =
  | { readonly type: 'hello' | 'comments' | 'front' | 'settings' | 'media' | 'people' }
  | { readonly type: 'incoming' | 'presence'; readonly storyId: number }
  | {
      readonly type: 'story'
      readonly storyId: number
      readonly what: 'saved' | 'released' | 'moved' | 'scheduled'
      readonly revision?: number
      readonly by?: string
    }

export const announceDesk = (db: Db, notice: DeskNotice): Promise<unknown> =>
  db.query(sql`select newsroom.tell_desk(${JSON.stringify(notice)}::jsonb)`)

/** `hello` is told whenever listening began: what was announced before may have been missed. */
export const listenForDesk = (database: Database, onNotice: (notice: DeskNotice) => void): ChangeListener =>
  listen(
    database,
    'chapar_desk',
    payload => onNotice(JSON.parse(payload) as DeskNotice),
    () => onNotice({ type: 'hello' }),
  )

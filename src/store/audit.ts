/** The audit trail: added to in the transaction of the act, never changed. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type Actor = { readonly id: string; readonly name: string }

export type Act = {
  /** Null: nobody is signed in (a command, a job, a failed sign-in). */
  readonly by: Actor | null
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string | number; readonly label?: string | null }
  readonly details?: Readonly<Record<string, unknown>>
  readonly at: Date
}

/** A story that is given no label is called by its headline. */
export const recordAct = (db: Db, { by, action, subject, details = {}, at }: Act): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.audit (at, person_id, person_name, action, subject_kind, subject_id, subject_label, details)
    values (${at}, ${by?.id ?? null}, ${by?.name ?? null}, ${action}, ${subject.kind}, ${String(subject.id)},
            coalesce(${subject.label ?? null}::text,
                     (select headline from newsroom.stories where id = ${subject.kind === 'story' ? Number(subject.id) : null}::bigint)),
            ${JSON.stringify(details)})`)

export type AuditRow = {
  id: number
  at: Date
  person_id: string | null
  person_name: string | null
  action: string
  subject_kind: string
  subject_id: string
  subject_label: string | null
  details: Record<string, unknown>
}

export type AuditQuery = {
  person: string | null
  /** An action or its beginning. */
  action: string | null
  subject: string | null
  words: string | null
  from: Date | null
  to: Date | null
  before: number | null
  limit: number
}

/** Newest first. */
export const listActs = (db: Db, query: AuditQuery): Promise<AuditRow[]> =>
  db.query(sql`
    select id, at, person_id, person_name, action, subject_kind, subject_id, subject_label, details
    from newsroom.audit
    where (${query.person}::text is null or person_id = ${query.person})
      and (${query.action}::text is null or starts_with(action, ${query.action}))
      and (${query.subject}::text is null or subject_id = ${query.subject})
      and (${query.words}::text is null
           or newsroom.fold(concat_ws(' ', subject_label, person_name, details::text)) like '%' || newsroom.fold(${query.words}) || '%')
      and (${query.from}::timestamptz is null or at >= ${query.from})
      and (${query.to}::timestamptz is null or at < ${query.to})
      and (${query.before}::bigint is null or id < ${query.before})
    order by id desc limit ${query.limit}`)

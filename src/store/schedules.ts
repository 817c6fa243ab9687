/** What is to be published at a time. A row is the whole order: whoever finds it due carries it out and removes it at once. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type ScheduleRow = {
  story_id: number
  due_at: Date
  calendar: 'jalali' | 'gregorian'
  wall_date: string
  wall_time: string
  made_by: string
  made_by_id: string
  failure: { code: string; details: Record<string, string | number> } | null
}

export const setSchedule = (
  db: Db,
  schedule: {
    storyId: number
    dueAt: Date
    calendar: 'jalali' | 'gregorian'
    date: string
    time: string
    by: { readonly id: string; readonly name: string }
    at: Date
  },
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.schedules (story_id, due_at, calendar, wall_date, wall_time, made_by, made_by_id, made_at)
    values (${schedule.storyId}, ${schedule.dueAt}, ${schedule.calendar}, ${schedule.date}, ${schedule.time},
            ${schedule.by.name}, ${schedule.by.id}, ${schedule.at})
    on conflict (story_id) do update set
      due_at = excluded.due_at, calendar = excluded.calendar, wall_date = excluded.wall_date,
      wall_time = excluded.wall_time, made_by = excluded.made_by, made_by_id = excluded.made_by_id,
      made_at = excluded.made_at, failure = null`)

export async function findSchedule(db: Db, storyId: number): Promise<ScheduleRow | null> {
  const rows = await db.query<ScheduleRow>(sql`
    select story_id, due_at, calendar, wall_date, wall_time, made_by, made_by_id, failure
    from newsroom.schedules where story_id = ${storyId}`)
  return rows[0] ?? null
}

export async function removeSchedule(db: Db, storyId: number): Promise<boolean> {
  const rows = await db.query(sql`delete from newsroom.schedules where story_id = ${storyId} returning 1`)
  return rows.length > 0
}

/** One that is due, held by this transaction; others look past it. */
export async function lockDueSchedule(db: Db, now: Date): Promise<ScheduleRow | null> {
  const rows = await db.query<ScheduleRow>(sql`
    select story_id, due_at, calendar, wall_date, wall_time, made_by, made_by_id, failure
    from newsroom.schedules where failure is null and due_at <= ${now}
    order by due_at, story_id limit 1 for update skip locked`)
  return rows[0] ?? null
}

export const failSchedule = (
  db: Db,
  storyId: number,
  failure: { readonly code: string; readonly details: Readonly<Record<string, string | number>> },
): Promise<unknown> =>
  db.query(
    sql`update newsroom.schedules set failure = ${JSON.stringify(failure)}::jsonb where story_id = ${storyId}`,
  )

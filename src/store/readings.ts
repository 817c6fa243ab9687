import type { Db } from './database.ts'
import { sql } from './sql.ts'

/** Adds to the counts of an hour; stories that are gone meanwhile are passed over. */
export const addReadings = (db: Db, hour: Date, counts: ReadonlyMap<number, number>): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.readings (story_id, hour, count)
    select given.story_id, ${hour}, given.count
    from unnest(${[...counts.keys()]}::bigint[], ${[...counts.values()]}::int[]) as given (story_id, count)
    join newsroom.stories s on s.id = given.story_id
    on conflict (story_id, hour) do update set count = newsroom.readings.count + excluded.count`)

/** What «most read» no longer looks at. */
export const removeReadingsBefore = (db: Db, before: Date): Promise<unknown> =>
  db.query(sql`delete from newsroom.readings where hour < ${before}`)

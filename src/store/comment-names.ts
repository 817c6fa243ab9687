/** Names that readers may not sign with: the paper's own and its authors'. */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

export const listAuthorNames = (db: Db): Promise<{ kind: 'person' | 'site'; name: string }[]> =>
  db.query(sql`
    select 'person' as kind, name from newsroom.authors
    union all
    select 'site', value #>> '{}' from newsroom.settings where key = 'public.name'`)

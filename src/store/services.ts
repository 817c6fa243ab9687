import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type ServiceRow = { slug: string; name: string; kind: 'news' | 'photo' | 'video'; position: number }

export const listServices = (readers: Db): Promise<ServiceRow[]> =>
  readers.query<ServiceRow>(sql`select slug, name, kind, position from reader.services order by position`)

import type { Db } from './database.ts'
import { sql } from './sql.ts'

export type ServiceRow = { slug: string; name: string; kind: 'news' | 'photo' | 'video'; position: number }

export const listServices = (readers: Db): Promise<ServiceRow[]> =>
  readers.query<ServiceRow>(sql`select slug, name, kind, position from reader.services order by position`)

export const listServicesWithStories = (
  db: Db,
): Promise<(ServiceRow & { stories: number; is_used: boolean })[]> =>
  db.query(sql`
    select slug, name, kind, position,
           (select count(*)::int from newsroom.live_stories l where l.service_slug = s.slug) as stories,
           exists (select from newsroom.stories d where d.service_slug = s.slug)
             or exists (select from newsroom.collections c where c.fills_from = s.slug) as is_used
    from newsroom.services s order by position`)

export const upsertService = (
  db: Db,
  service: { slug: string; name: string; kind: string; position: number },
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.services (slug, name, kind, position)
    values (${service.slug}, ${service.name}, ${service.kind}, ${service.position})
    on conflict (slug) do update set name = excluded.name, kind = excluded.kind, position = excluded.position`)

export const removeService = (db: Db, slug: string): Promise<unknown> =>
  db.query(sql`delete from newsroom.services where slug = ${slug}`)

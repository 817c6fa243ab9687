/**
 * The schema as the database has it, as text: `npm run schema` writes it to `schema.sql`, where a migration's effect is seen
 * in review as a difference; a test holds the two together. Not a file to run: migrations make the schema.
 */
import type { Db } from './database.ts'
import { sql } from './sql.ts'

type Line = { place: string; text: string }

export async function describeSchema(db: Db): Promise<string> {
  const columns = await db.query<Line>(sql`
    select format('%s.%s', n.nspname, c.relname) as place,
           format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                  case when a.attnotnull then ' not null' else '' end,
                  case when d.adbin is null then '' else ' default ' || pg_get_expr(d.adbin, d.adrelid) end) as text
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where n.nspname in ('newsroom', 'accounts') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    order by 1, a.attnum`)
  const constraints = await db.query<Line>(sql`
    select format('%s.%s', n.nspname, c.relname) as place, '  ' || pg_get_constraintdef(k.oid) as text
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('newsroom', 'accounts') and k.contype <> 'n'
    order by 1, k.contype desc, k.conname`)
  const indexes = await db.query<Line>(sql`
    select format('%s.%s', i.schemaname, i.tablename) as place, i.indexdef as text
    from pg_indexes i
    where i.schemaname in ('newsroom', 'accounts')
      and not exists (select 1 from pg_constraint k where k.conname = i.indexname)
    order by 1, i.indexname`)
  const views = await db.query<Line>(sql`
    select format('%s.%s', schemaname, viewname) as place, definition as text
    from pg_views where schemaname = 'reader' order by 1`)

  const at = (lines: Line[], place: string): string[] =>
    lines.filter(line => line.place === place).map(line => line.text)
  const tables = [...new Set(columns.map(({ place }) => place))].map(place => {
    const parts = [...at(columns, place), ...at(constraints, place)]
    const indexed = at(indexes, place).map(text => `${text};`)
    return [`create table ${place} (`, parts.join(',\n'), ');', ...indexed].join('\n')
  })
  const seen = views.map(({ place, text }) => `create view ${place} as\n${text.trimEnd()}`)
  return `${['-- Written by npm run schema; do not edit.', ...tables, ...seen].join('\n\n')}\n`
}

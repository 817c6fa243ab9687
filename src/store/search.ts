import type { Content } from '../story/story.ts'
import type { Db } from './database.ts'
import { sql } from './sql.ts'

/** Analysed words of a story by weight: A headline, B kicker and lead and tags, C body. */
export type WeightedTerms = {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly c: readonly string[]
}

/** What of a live story is searched; null when it is not live (any more). */
export async function findIndexable(
  db: Db,
  storyId: number,
): Promise<{ release_number: number; content: Content } | null> {
  const rows = await db.query<{ release_number: number; content: Content }>(sql`
    select release_number, content from newsroom.live_stories where story_id = ${storyId}`)
  return rows[0] ?? null
}

/** Does nothing when the story is not live, or a newer release was indexed already: jobs may come late or twice. */
export const indexStory = (
  db: Db,
  storyId: number,
  releaseNumber: number,
  terms: WeightedTerms,
): Promise<unknown> =>
  db.query(sql`
    insert into newsroom.search_documents (story_id, release_number, terms)
    select story_id, ${releaseNumber}::int,
           setweight(array_to_tsvector(${terms.a}::text[]), 'A') ||
           setweight(array_to_tsvector(${terms.b}::text[]), 'B') ||
           setweight(array_to_tsvector(${terms.c}::text[]), 'C')
    from newsroom.live_stories where story_id = ${storyId}
    on conflict (story_id) do update set release_number = excluded.release_number, terms = excluded.terms
    where newsroom.search_documents.release_number <= excluded.release_number`)

export type SearchQuestion = {
  /** All of them must stand in the story. */
  readonly terms: readonly string[]
  readonly service: string | null
  readonly from: string | null
  readonly to: string | null
}

/**
 * Best match first: the rank of the words' weights, and among like ranks the newer. Terms are made by the text engine and
 * quoted one by one, so that nothing in them is an operator.
 */
export async function searchStoryIds(
  readers: Db,
  { terms, service, from, to }: SearchQuestion,
  limit: number,
  offset: number,
): Promise<{ ids: number[]; total: number }> {
  const rows = await readers.query<{ story_id: number; total: number }>(sql`
    with asked as (
      select string_agg(quote_literal(term), ' & ')::tsquery as query from unnest(${terms}::text[]) as term
    )
    select s.story_id, count(*) over ()::int as total
    from asked, reader.search_documents d join reader.stories s using (story_id)
    where d.terms @@ asked.query
      and (${service}::text is null or s.service_slug = ${service})
      and (${from}::date is null or s.dated_day >= ${from}::date)
      and (${to}::date is null or s.dated_day <= ${to}::date)
    order by round(ts_rank(d.terms, asked.query)::numeric, 1) desc, s.dated_at desc, s.story_id desc
    limit ${limit} offset ${offset}`)
  return { ids: rows.map(row => row.story_id), total: rows[0]?.total ?? 0 }
}

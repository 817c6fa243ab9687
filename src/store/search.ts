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
    insert into newsroom.search_documents (story_id, release_number, terms, heading)
    select story_id, ${releaseNumber}::int, array_to_tsvector(${allTerms(terms)}::text[]), ${headingTerms(terms)}::tsvector
    from newsroom.live_stories where story_id = ${storyId}
    on conflict (story_id) do update
    set release_number = excluded.release_number, terms = excluded.terms, heading = excluded.heading
    where newsroom.search_documents.release_number <= excluded.release_number`)

export type SearchQuestion = {
  /** All of them must stand in the story. */
  readonly terms: readonly string[]
  readonly service: string | null
  readonly from: string | null
  readonly to: string | null
}

/**
 * Best match first: all words in the headline; then in headline, kicker, lead, byline and tags; then anywhere; in each the
 * newest first. Terms are made by the text engine and quoted one by one, so that nothing in them is an operator.
 *
 * The question goes in as a value and not as an expression over its terms: only so does the planner see how rare they are and
 * take the index. And what ranks stands in a column of its own, short enough not to be stored apart: a word that half of
 * 10,000 stories hold took 94 ms when each of their whole texts was fetched for `ts_rank`.
 */
export async function searchStoryIds(
  readers: Db,
  { terms, service, from, to }: SearchQuestion,
  limit: number,
  offset: number,
): Promise<{ ids: number[]; total: number }> {
  const query = terms.map(quoteTerm).join(' & ')
  const inHeadline = terms.map(term => `${quoteTerm(term)}:A`).join(' & ')
  const rows = await readers.query<{ story_id: number; total: number }>(sql`
    select s.story_id, count(*) over ()::int as total
    from reader.search_documents d join reader.stories s using (story_id)
    where d.terms @@ ${query}::tsquery
      and (${service}::text is null or s.service_slug = ${service})
      and (${from}::date is null or s.dated_day >= ${from}::date)
      and (${to}::date is null or s.dated_day <= ${to}::date)
    order by d.heading @@ ${inHeadline}::tsquery desc, d.heading @@ ${query}::tsquery desc, s.dated_at desc, s.story_id desc
    limit ${limit} offset ${offset}`)
  return { ids: rows.map(row => row.story_id), total: rows[0]?.total ?? 0 }
}

/** Every word once, without its place. */
export const allTerms = ({ a, b, c }: WeightedTerms): string[] => [...new Set([...a, ...b, ...c])]

/** As a tsvector is written: each word with the weight of where it stands, a weight needing a position to stand on. */
export const headingTerms = ({ a, b }: WeightedTerms): string =>
  [...a.map(term => `${quoteTerm(term)}:1A`), ...b.map(term => `${quoteTerm(term)}:1B`)].join(' ')

const quoteTerm = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

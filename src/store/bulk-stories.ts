/** Many published stories at once, for benchmarks: what publishing one by one leaves behind, in one statement a batch. */
import type { Content } from '../story/story.ts'
import type { Db } from './database.ts'
import { allTerms, headingTerms, type WeightedTerms } from './search.ts'
import { sql } from './sql.ts'

export type PublishedStory = {
  /** Under which the sample knows it; one that is known already must not be given again. */
  readonly key: string
  readonly slug: string
  readonly authorSlug: string | null
  readonly tagSlugs: readonly string[]
  readonly content: Content
  readonly datedAt: Date
  /** The day in Tehran, YYYY-MM-DD. */
  readonly datedDay: string
  readonly terms: WeightedTerms
}

/**
 * Inserts stories as if each had been written and released once at its own date: story, revision, release, live row, tags,
 * search document, and the sample's note of it. 10,000 stories take 20 s in batches of 200; `publishStory` one by one, with a
 * transaction, a notification and a job each, takes minutes.
 */
export const insertPublishedStories = (
  db: Db,
  stories: readonly PublishedStory[],
  madeBy: string,
): Promise<unknown> =>
  db.query(sql`
    with given as materialized (
      select nextval('newsroom.story_ids') as id, each.*
      from jsonb_to_recordset(${JSON.stringify(stories.map(toRow))}::jsonb) as each
        (key text, slug text, "authorSlug" text, "tagSlugs" jsonb, content jsonb, "datedAt" timestamptz, "datedDay" date,
         terms jsonb, heading text)
    ), story as (
      insert into newsroom.stories
        (id, state, origin, language, direction, dated_at, dated_grain, revision_number, release_number, created_at)
      select id, 'live', 'staff', 'fa', 'rtl', "datedAt", 'minute', 1, 1, "datedAt" from given
    ), revision as (
      insert into newsroom.revisions (story_id, number, content, edits, made_by, reason, made_at)
      select id, 1, content, '[]', ${madeBy}::text, 'written', "datedAt" from given
    ), release as (
      insert into newsroom.releases (story_id, number, revision_number, kind, released_by, released_at)
      select id, 1, 1, 'publish', ${madeBy}::text, "datedAt" from given
    ), live as (
      insert into newsroom.live_stories
        (story_id, release_number, slug, service_slug, author_slug, language, direction, kicker, headline, lead, picture_id,
         has_video, has_gallery, content, edits, dated_at, dated_grain, dated_day, released_at, updated_at)
      select id, 1, slug, content ->> 'service', "authorSlug", 'fa', 'rtl', content ->> 'kicker', content ->> 'headline',
             content ->> 'lead', content #>> '{picture,mediaId}', false, false, content, '[]', "datedAt", 'minute', "datedDay",
             "datedAt", "datedAt"
      from given
    ), tag as (
      insert into newsroom.live_tags (story_id, tag_slug, position, dated_at)
      select id, slug.value, slug.ordinality, "datedAt"
      from given, jsonb_array_elements_text("tagSlugs") with ordinality as slug
      on conflict do nothing
    ), document as (
      insert into newsroom.search_documents (story_id, release_number, terms, heading)
      select id, 1, array_to_tsvector(array(select jsonb_array_elements_text(terms))), heading::tsvector from given
    )
    insert into newsroom.sample_stories (key, story_id) select key, id from given`)

const toRow = ({ terms, ...story }: PublishedStory) => ({
  ...story,
  terms: allTerms(terms),
  heading: headingTerms(terms),
})

/** What the server does by itself a minute after so many rows came in: gathers figures, and notes which pages all can see. */
export const settleStories = (db: Db): Promise<unknown> =>
  db.query({
    text: `vacuum (analyze) newsroom.stories, newsroom.revisions, newsroom.releases, newsroom.live_stories,
           newsroom.live_tags, newsroom.search_documents, newsroom.sample_stories`,
    values: [],
  })

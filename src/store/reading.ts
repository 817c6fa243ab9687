/**
 * What readers' pages ask for, over the views of the schema `reader`. *Skeleton* queries give ids in order; *hydrate* queries
 * take ids and give rows in no order. Lists are numbered pages: newest first, the id breaking ties.
 */
import type { Content, Edit } from '../story/story.ts'
import type { Db } from './database.ts'
import { type Statement, sql } from './sql.ts'

export type IdPage = { readonly ids: number[]; readonly total: number }

async function idPage(db: Db, statement: Statement): Promise<IdPage> {
  const rows = await db.query<{ story_id: number | null; total: number }>(statement)
  return { ids: rows.flatMap(row => row.story_id ?? []), total: rows[0]?.total ?? 0 }
}

export const listStoryIds = (db: Db, limit: number, offset = 0): Promise<IdPage> =>
  idPage(
    db,
    sql`
    select story_id, total
    from (select count(*)::int as total from reader.stories) counted
    left join lateral (
      select story_id from reader.stories order by dated_at desc, story_id desc limit ${limit} offset ${offset}
    ) page on true`,
  )

export const listStoryIdsByService = (db: Db, service: string, limit: number, offset = 0): Promise<IdPage> =>
  idPage(
    db,
    sql`
    select story_id, total
    from (select count(*)::int as total from reader.stories where service_slug = ${service}) counted
    left join lateral (
      select story_id from reader.stories where service_slug = ${service}
      order by dated_at desc, story_id desc limit ${limit} offset ${offset}
    ) page on true`,
  )

export const listStoryIdsByAuthor = (db: Db, author: string, limit: number, offset = 0): Promise<IdPage> =>
  idPage(
    db,
    sql`
    select story_id, total
    from (select count(*)::int as total from reader.stories where author_slug = ${author}) counted
    left join lateral (
      select story_id from reader.stories where author_slug = ${author}
      order by dated_at desc, story_id desc limit ${limit} offset ${offset}
    ) page on true`,
  )

export const listStoryIdsByTag = (db: Db, tag: string, limit: number, offset = 0): Promise<IdPage> =>
  idPage(
    db,
    sql`
    select story_id, total
    from (select count(*)::int as total from reader.story_tags where tag_slug = ${tag}) counted
    left join lateral (
      select story_id from reader.story_tags where tag_slug = ${tag}
      order by dated_at desc, story_id desc limit ${limit} offset ${offset}
    ) page on true`,
  )

export const listStoryIdsByDay = (db: Db, day: string, limit: number, offset = 0): Promise<IdPage> =>
  idPage(
    db,
    sql`
    select story_id, total
    from (select count(*)::int as total from reader.stories where dated_day = ${day}::date) counted
    left join lateral (
      select story_id from reader.stories where dated_day = ${day}::date
      order by dated_at desc, story_id desc limit ${limit} offset ${offset}
    ) page on true`,
  )

/** The newest of one service, uncounted. */
export const listNewestOfService = (
  db: Db,
  service: string,
  limit: number,
): Promise<{ story_id: number }[]> =>
  db.query(sql`
    select story_id from reader.stories where service_slug = ${service}
    order by dated_at desc, story_id desc limit ${limit}`)

/** Newest ids of every service, `perService` each. */
export const listNewestByService = (
  db: Db,
  perService: number,
): Promise<{ service_slug: string; story_id: number }[]> =>
  db.query(sql`
    select s.slug as service_slug, newest.story_id
    from reader.services s
    join lateral (
      select story_id, dated_at from reader.stories where service_slug = s.slug
      order by dated_at desc, story_id desc limit ${perService}
    ) newest on true
    order by s.position, newest.dated_at desc, newest.story_id desc`)

export const listPlacements = (
  db: Db,
  front: string,
): Promise<{ slot: 'lead' | 'second'; story_id: number; headline: string | null }[]> =>
  db.query(
    sql`select slot, story_id, headline from reader.placements where front = ${front} order by slot, position`,
  )

/** Pinned stories of every box, then what it fills from, up to the box's size and a few spare. */
export const listCollectionItems = (
  db: Db,
): Promise<{ collection_slug: string; story_id: number; reason: string | null; is_pinned: boolean }[]> =>
  db.query(sql`
    select collection_slug, story_id, reason, is_pinned from (
      select i.collection_slug, i.story_id, i.reason, true as is_pinned, i.position::bigint as place
      from reader.collection_items i
      union all
      select c.slug, fill.story_id, null, false, 1000 + fill.place
      from reader.collections c
      join lateral (
        select story_id, row_number() over (order by dated_at desc, story_id desc) as place
        from reader.stories where service_slug = c.fills_from
        order by dated_at desc, story_id desc limit c.size + 6
      ) fill on true
      where not exists (select 1 from reader.collection_items p where p.collection_slug = c.slug and p.story_id = fill.story_id)
    ) items order by collection_slug, place`)

export const listCollections = (db: Db): Promise<{ slug: string; size: number }[]> =>
  db.query(sql`select slug, size from reader.collections`)

/** Most read since `since`, most first. */
export const listMostRead = (db: Db, since: Date, limit: number): Promise<{ story_id: number }[]> =>
  db.query(sql`
    select r.story_id from reader.readings r join reader.stories s using (story_id)
    where r.hour >= ${since} group by r.story_id order by sum(r.count) desc, r.story_id desc limit ${limit}`)

/**
 * Stories that share most tags, newer first among equals. Of each tag the newest hundred are looked at: a word that a tenth
 * of 10,000 stories carry took 5 ms to count through, this takes 0.3.
 */
export const listRelated = (db: Db, storyId: number, limit: number): Promise<{ story_id: number }[]> =>
  db.query(sql`
    select other.story_id
    from reader.story_tags mine
    cross join lateral (
      select story_id, dated_at from reader.story_tags each
      where each.tag_slug = mine.tag_slug and each.story_id <> mine.story_id
      order by dated_at desc, story_id desc limit 100
    ) other
    where mine.story_id = ${storyId}
    group by other.story_id
    order by count(*) desc, max(other.dated_at) desc, other.story_id desc limit ${limit}`)

export type Neighbour = { side: 'previous' | 'next'; story_id: number; slug: string; headline: string }

/** The nearest stories in time of the same service. */
export const listNeighbours = (
  db: Db,
  service: string | null,
  datedAt: Date,
  storyId: number,
): Promise<Neighbour[]> =>
  db.query(sql`
    (select 'previous' as side, story_id, slug, headline from reader.stories
     where service_slug = ${service} and (dated_at, story_id) < (${datedAt}, ${storyId})
     order by dated_at desc, story_id desc limit 1)
    union all
    (select 'next', story_id, slug, headline from reader.stories
     where service_slug = ${service} and (dated_at, story_id) > (${datedAt}, ${storyId})
     order by dated_at, story_id limit 1)`)

export type CardRow = {
  story_id: number
  slug: string
  service_slug: string | null
  kicker: string | null
  headline: string
  lead: string | null
  picture_id: string | null
  has_video: boolean
  has_gallery: boolean
  /** Seconds of its first film, pictures of its first gallery. */
  film_id: string | null
  gallery_size: number | null
  dated_at: Date
  dated_grain: 'minute' | 'day'
  dated_day: string
  updated_at: Date
}

export const listCards = (db: Db, ids: readonly number[]): Promise<CardRow[]> =>
  db.query(sql`
    select story_id, slug, service_slug, kicker, headline, lead, picture_id, has_video, has_gallery,
           case when has_video then jsonb_path_query_first(content, '$.body[*] ? (@.type == "video").mediaId') #>> '{}' end as film_id,
           case when has_gallery
                then jsonb_array_length(jsonb_path_query_first(content, '$.body[*] ? (@.type == "gallery").images')) end as gallery_size,
           dated_at, dated_grain, dated_day, updated_at
    from reader.stories where story_id = any(${ids}::bigint[])`)

export type MediaRow = {
  id: string
  kind: 'image' | 'video'
  width: number
  height: number
  seconds: number | null
  alt: string
  caption: string
  credit: string
  focal_x: number
  focal_y: number
  colour: string
  renditions: { width: number; height: number; file: string; bytes: number; type: string }[]
  poster_id: string | null
  captions_file: string | null
}

/** The named media and the posters of the films among them. */
export const listMedia = (db: Db, ids: readonly string[]): Promise<MediaRow[]> =>
  db.query(sql`
    select m.* from reader.media m
    where m.id = any(${ids}::text[])
       or m.id in (select poster_id from reader.media where id = any(${ids}::text[]))`)

export type StoryRow = CardRow & {
  release_number: number
  author_slug: string | null
  language: string
  direction: 'rtl' | 'ltr'
  content: Content
  edits: Edit[]
  released_at: Date
  tags: { slug: string; name: string }[]
  corrections: { note: string; released_at: string }[]
}

export async function findLiveStory(db: Db, id: number): Promise<StoryRow | null> {
  const rows = await db.query<StoryRow>(sql`
    select s.*, null as film_id, null as gallery_size,
           (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by st.position), '[]')
            from reader.story_tags st join reader.tags t on t.slug = st.tag_slug where st.story_id = s.story_id) as tags,
           (select coalesce(jsonb_agg(jsonb_build_object('note', c.note, 'released_at', c.released_at) order by c.number), '[]')
            from reader.corrections c where c.story_id = s.story_id) as corrections
    from reader.stories s where s.story_id = ${id}`)
  return rows[0] ?? null
}

/** Whole stories for feeds. */
export const listStories = (db: Db, ids: readonly number[]): Promise<StoryRow[]> =>
  db.query(sql`
    select s.*, null as film_id, null as gallery_size, '[]'::jsonb as corrections,
           (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by st.position), '[]')
            from reader.story_tags st join reader.tags t on t.slug = st.tag_slug where st.story_id = s.story_id) as tags
    from reader.stories s where s.story_id = any(${ids}::bigint[])`)

/** The slug of a live story, for its short link. */
export async function findSlug(db: Db, id: number): Promise<string | null> {
  const rows = await db.query<{ slug: string }>(sql`select slug from reader.stories where story_id = ${id}`)
  return rows[0]?.slug ?? null
}

export type WithdrawalRow = { story_id: number; headline: string; reason: string; withdrawn_at: Date }

export async function findWithdrawal(db: Db, id: number): Promise<WithdrawalRow | null> {
  const rows = await db.query<WithdrawalRow>(sql`
    select story_id, headline, reason, withdrawn_at from reader.withdrawals where story_id = ${id}`)
  return rows[0] ?? null
}

export async function findTag(db: Db, slug: string): Promise<{ slug: string; name: string } | null> {
  const rows = await db.query<{ slug: string; name: string }>(
    sql`select slug, name from reader.tags where slug = ${slug}`,
  )
  return rows[0] ?? null
}

export async function findAuthor(db: Db, slug: string): Promise<{ slug: string; name: string } | null> {
  const rows = await db.query<{ slug: string; name: string }>(
    sql`select slug, name from reader.authors where slug = ${slug}`,
  )
  return rows[0] ?? null
}

export const listSettings = (db: Db): Promise<{ key: string; value: unknown }[]> =>
  db.query(sql`select key, value from reader.settings`)

/** Days between two (inclusive) that have stories. */
export const listDaysWithStories = (db: Db, from: string, to: string): Promise<{ day: string }[]> =>
  db.query(sql`
    select distinct dated_day as day from reader.stories where dated_day between ${from}::date and ${to}::date order by 1`)

/** The nearest days before and after that have stories. */
export async function findNeighbourDays(
  db: Db,
  day: string,
): Promise<{ previous: string | null; next: string | null }> {
  const rows = await db.query<{ previous: string | null; next: string | null }>(sql`
    select (select max(dated_day) from reader.stories where dated_day < ${day}::date) as previous,
           (select min(dated_day) from reader.stories where dated_day > ${day}::date) as next`)
  return rows[0]!
}

/** Addresses for the sitemaps: a page of stories, oldest first, so that pages of it stay as they are. */
export const listForSitemap = (
  db: Db,
  limit: number,
  offset: number,
): Promise<{ story_id: number; slug: string; updated_at: Date; picture_id: string | null }[]> =>
  db.query(sql`
    select story_id, slug, updated_at, picture_id from reader.stories order by story_id limit ${limit} offset ${offset}`)

export async function countStories(db: Db): Promise<number> {
  const rows = await db.query<{ total: number }>(sql`select count(*)::int as total from reader.stories`)
  return rows[0]!.total
}

/** What is dated since, newest first, for the news sitemap: an old story released today is no news. */
export const listDatedSince = (
  db: Db,
  since: Date,
  limit: number,
): Promise<{ story_id: number; slug: string; headline: string; language: string; dated_at: Date }[]> =>
  db.query(sql`
    select story_id, slug, headline, language, dated_at from reader.stories
    where dated_at >= ${since} order by dated_at desc, story_id desc limit ${limit}`)

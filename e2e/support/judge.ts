/**
 * Judges a newsroom after accidents by the ledger of what it acknowledged. Everything acknowledged is there exactly once: in
 * the database, in the newsroom's lists and, where it is out, on its readers' pages. And nothing is half there: every story's
 * revisions and releases are counted without a gap, each with its content and its line in the audit trail, what readers see is
 * the newest release, what follows a release (the search) has followed, and counters are what their rows add up to.
 */
import { openStore } from '../../src/server/open-store.ts'
import type { Db } from '../../src/store/database.ts'
import { type Statement, sql } from '../../src/store/sql.ts'
import type { Acknowledged } from './ledger.ts'
import { type Desk, isAnswered } from './newsroom-client.ts'
import { until } from './until.ts'

export type Newsroom = {
  readonly dataDir: string
  readonly origin: string
  readonly desk: Desk
  readonly stories: readonly number[]
}

/** A job whose worker was killed is free again after its heartbeat; then it waits for its turn. */
const followSeconds = 60
/** How many published comments are looked for on their pages: each is two requests. */
const permalinksTried = 60

type Noted<What extends Acknowledged['what']> = Extract<Acknowledged, { what: What }>
const noted = <What extends Acknowledged['what']>(
  ledger: readonly Acknowledged[],
  what: What,
): readonly Noted<What>[] => ledger.filter((each): each is Noted<What> => each.what === what)

/** @returns a sentence for each fault. */
export async function judge(newsroom: Newsroom, ledger: readonly Acknowledged[]): Promise<string[]> {
  const store = await openStore({ dataDir: newsroom.dataDir, databaseUrl: null })
  const db = store.newsroom
  try {
    return [
      ...(await judgeComments(db, noted(ledger, 'comment'))),
      ...(await judgeRevisions(db, noted(ledger, 'revision'))),
      ...(await judgeReleases(db, noted(ledger, 'release'))),
      ...(await judgeWholeness(db)),
      ...(await judgeLists(newsroom, ledger)),
      ...(await judgePages(newsroom, db)),
    ]
  } finally {
    await store.close()
  }
}

async function judgeComments(db: Db, comments: readonly Noted<'comment'>[]): Promise<string[]> {
  type Row = { id: number; story_id: number; written: string; idempotency_key: string }
  const rows = await db.query<Row>(sql`select id, story_id, written, idempotency_key from newsroom.comments`)
  const byText = groupBy(rows, ({ written }) => written)
  return comments.flatMap(({ storyId, key, text, id }) => {
    const [row, ...more] = byText.get(text) ?? []
    if (row === undefined) return [`comment ${key}, acknowledged as ${id}, is lost`]
    if (more.length > 0) return [`comment ${key} is there ${more.length + 1} times`]
    return row.id === id && row.story_id === storyId && row.idempotency_key === `given:${key}`
      ? []
      : [`comment ${key}, acknowledged as ${id} of story ${storyId}, is ${JSON.stringify(row)}`]
  })
}

async function judgeRevisions(db: Db, revisions: readonly Noted<'revision'>[]): Promise<string[]> {
  type Row = { story_id: number; number: number; headline: string }
  const rows = await db.query<Row>(
    sql`select story_id, number, content ->> 'headline' as headline from newsroom.revisions`,
  )
  const byHeadline = groupBy(rows, ({ story_id, headline }) => `${story_id} ${headline}`)
  return revisions.flatMap(({ storyId, number, headline }) => {
    const [row, ...more] = byHeadline.get(`${storyId} ${headline}`) ?? []
    const what = `revision ${number} of story ${storyId}, «${headline}»,`
    if (row === undefined) return [`${what} is lost`]
    if (more.length > 0) return [`${what} is there ${more.length + 1} times`]
    return row.number === number ? [] : [`${what} is revision ${row.number}`]
  })
}

async function judgeReleases(db: Db, releases: readonly Noted<'release'>[]): Promise<string[]> {
  type Row = { story_id: number; number: number; revision_number: number }
  const rows = await db.query<Row>(sql`select story_id, number, revision_number from newsroom.releases`)
  const byNumber = new Map(rows.map(row => [`${row.story_id} ${row.number}`, row.revision_number]))
  const twice = [...groupBy(rows, row => `${row.story_id} ${row.revision_number}`)].filter(
    ([, same]) => same.length > 1,
  )
  return [
    ...releases.flatMap(({ storyId, number, revision }) => {
      const there = byNumber.get(`${storyId} ${number}`)
      if (there === revision) return []
      return [`release ${number} of story ${storyId} is of revision ${there}, acknowledged was ${revision}`]
    }),
    ...twice.map(([story, same]) => `story and revision ${story} went out ${same.length} times`),
  ]
}

/** Each finds what must not be: a row tells the story, and what of it. */
const wholeness: readonly (readonly [fault: string, find: Statement])[] = [
  [
    'has another number of revisions than it says, or a gap among them',
    sql`select s.id, count(r.number) as rows, s.revision_number as says from newsroom.stories s
        left join newsroom.revisions r on r.story_id = s.id
        group by s.id having count(r.number) <> s.revision_number or coalesce(max(r.number), 0) <> s.revision_number`,
  ],
  [
    'has another number of releases than it says, or a gap among them',
    sql`select s.id, count(r.number) as rows, s.release_number as says from newsroom.stories s
        left join newsroom.releases r on r.story_id = s.id
        group by s.id having count(r.number) <> s.release_number or coalesce(max(r.number), 0) <> s.release_number`,
  ],
  [
    'has a revision without its content',
    sql`select story_id as id, number from newsroom.revisions
        where content ->> 'headline' is null or jsonb_array_length(content -> 'body') = 0`,
  ],
  [
    'stands on the desk with another headline than its newest revision',
    sql`select s.id, s.headline from newsroom.stories s
        join newsroom.revisions r on r.story_id = s.id and r.number = s.revision_number
        where s.headline is distinct from r.content ->> 'headline'`,
  ],
  [
    'is live without readers seeing its newest release',
    sql`select s.id, s.release_number, l.release_number as seen from newsroom.stories s
        left join newsroom.live_stories l on l.story_id = s.id
        left join newsroom.releases e on e.story_id = s.id and e.number = s.release_number
        left join newsroom.revisions r on r.story_id = s.id and r.number = e.revision_number
        where s.state in ('live', 'corrected')
          and (l.release_number is distinct from s.release_number or l.content is distinct from r.content)`,
  ],
  [
    'is seen by readers and not live',
    sql`select l.story_id as id, s.state from newsroom.live_stories l join newsroom.stories s on s.id = l.story_id
        where s.state not in ('live', 'corrected')`,
  ],
  [
    'has a save that the audit trail does not tell exactly once',
    sql`select r.story_id as id, r.number, count(a.id) as told from newsroom.revisions r
        left join newsroom.audit a on a.subject_kind = 'story' and a.subject_id = r.story_id::text
          and a.action = 'story.saved' and (a.details ->> 'revision')::int = r.number
        where r.reason = 'written' group by r.story_id, r.number having count(a.id) <> 1`,
  ],
  [
    'has a release that the audit trail does not tell exactly once',
    sql`select r.story_id as id, r.number, count(a.id) as told from newsroom.releases r
        left join newsroom.audit a on a.subject_kind = 'story' and a.subject_id = r.story_id::text
          and a.action = 'story.published' and (a.details ->> 'release')::int = r.number
        group by r.story_id, r.number having count(a.id) <> 1`,
  ],
  [
    'counts its comments otherwise than its rows do',
    sql`select coalesce(k.story_id, c.story_id) as id, c.published, c.waiting, k.approved, k.held
        from newsroom.comment_counts c
        full join (select story_id, count(*) filter (where state = 'approved') as approved,
                          count(*) filter (where state = 'held') as held,
                          count(*) filter (where state = 'refused') as refused
                   from newsroom.comments group by story_id) k on k.story_id = c.story_id
        where (c.published, c.waiting, c.refused) is distinct from (k.approved, k.held, k.refused)`,
  ],
  [
    'has a comment that hangs in no thread',
    sql`select c.story_id as id, c.id as comment from newsroom.comments c
        left join newsroom.comments p on p.id = c.parent_id
        left join newsroom.comments r on r.id = c.root_id
        where r.story_id is distinct from c.story_id
          or (c.parent_id is not null and (p.story_id is distinct from c.story_id or p.root_id <> c.root_id))`,
  ],
]

async function judgeWholeness(db: Db): Promise<string[]> {
  const faults: string[] = []
  for (const [fault, find] of wholeness) {
    for (const { id, ...rest } of await db.query<{ id: number }>(find))
      faults.push(`story ${id} ${fault}: ${JSON.stringify(rest)}`)
  }
  const behind = sql`
    select l.story_id as id from newsroom.live_stories l left join newsroom.search_documents d on d.story_id = l.story_id
    where d.release_number is distinct from l.release_number`
  const hasFollowed = async () => (await db.query(behind)).length === 0
  await until('the search has followed', hasFollowed, followSeconds).catch(error =>
    faults.push(String(error)),
  )
  return faults
}

/** The newsroom's own lists, read to their ends. */
async function judgeLists(newsroom: Newsroom, ledger: readonly Acknowledged[]): Promise<string[]> {
  const faults: string[] = []
  const expectOnce = (what: string, acknowledged: ReadonlySet<number>, listed: readonly number[]): void => {
    const times = groupBy(listed, number => number)
    for (const number of acknowledged) {
      const count = times.get(number)?.length ?? 0
      if (count !== 1) faults.push(`${what} ${number} is listed ${count} times`)
    }
  }
  for (const storyId of newsroom.stories) {
    const of = <What extends Acknowledged['what']>(what: What) =>
      noted(ledger, what).filter(each => each.storyId === storyId)
    const comments = new Set(of('comment').map(({ id }) => id))
    expectOnce(`story ${storyId}: comment`, comments, await listComments(newsroom, storyId))
    const revisions = new Set(of('revision').map(({ number }) => number))
    expectOnce(`story ${storyId}: revision`, revisions, await listRevisions(newsroom, storyId))
    const opened = await newsroom.desk.ask('GET /stories/:story', `/stories/${storyId}`)
    const releases = isAnswered(opened) ? opened.value.releases.map(({ number }) => number) : []
    expectOnce(`story ${storyId}: release`, new Set(of('release').map(({ number }) => number)), releases)
  }
  return faults
}

async function listComments({ desk }: Newsroom, storyId: number): Promise<number[]> {
  const ids: number[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page = await desk.ask('GET /comments', `/comments?story=${storyId}${from}`)
    if (!isAnswered(page)) throw new Error(`comments of story ${storyId}: ${JSON.stringify(page.value)}`)
    ids.push(...page.value.comments.map(({ id }) => id))
    cursor = page.value.next
  }
  return ids
}

async function listRevisions({ desk }: Newsroom, storyId: number): Promise<number[]> {
  const numbers: number[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const from: string = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const page = await desk.ask('GET /stories/:story/revisions', `/stories/${storyId}/revisions${from}`)
    if (!isAnswered(page)) throw new Error(`revisions of story ${storyId}: ${JSON.stringify(page.value)}`)
    numbers.push(...page.value.revisions.map(({ number }) => number))
    cursor = page.value.next
  }
  return numbers
}

/** Readers see the newest release's headline and, by its permanent link, each comment that is out. */
async function judgePages({ origin, stories }: Newsroom, db: Db): Promise<string[]> {
  const faults: string[] = []
  for (const storyId of stories) {
    const [live] = await db.query<{ headline: string }>(
      sql`select headline from newsroom.live_stories where story_id = ${storyId}`,
    )
    const page = await (await fetch(`${origin}/news/${storyId}`)).text()
    if (live === undefined || !page.includes(live.headline))
      faults.push(`story ${storyId}: its page does not show «${live?.headline}»`)
  }
  const out = await db.query<{ id: number; story_id: number }>(
    sql`select id, story_id from newsroom.comments where state = 'approved' order by id`,
  )
  const step = Math.max(1, Math.floor(out.length / permalinksTried))
  for (const { id, story_id } of out.filter((_, i) => i % step === 0)) {
    const page = await (await fetch(`${origin}/news/${story_id}/comments/${id}`)).text()
    const times = page.split(`id="comment-${id}"`).length - 1
    if (times !== 1) faults.push(`comment ${id} stands ${times} times on the page that it is said to be on`)
  }
  return faults
}

function groupBy<T, Key>(things: readonly T[], keyOf: (thing: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const thing of things) {
    const group = groups.get(keyOf(thing))
    if (group === undefined) groups.set(keyOf(thing), [thing])
    else group.push(thing)
  }
  return groups
}

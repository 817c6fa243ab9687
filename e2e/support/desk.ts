/** The newsroom's side of a running site: its own database, adopted as every command adopts it. */
import { systemClock } from '../../src/base/clock.ts'
import type { Newsroom } from '../../src/publish/publish-story.ts'
import { openStore } from '../../src/server/open-store.ts'
import { openJobs } from '../../src/store/jobs.ts'
import { insertRevision, insertStory } from '../../src/store/stories.ts'
import { plainRuns } from '../../src/story/body.ts'
import type { Content } from '../../src/story/story.ts'

export type Desk = { readonly newsroom: Newsroom; close(): Promise<void> }

export async function openDesk(dataDir: string): Promise<Desk> {
  const store = await openStore({ dataDir, databaseUrl: null })
  const jobs = await openJobs(store.newsroom, 'sender')
  return {
    newsroom: { database: store.newsroom, jobs, clock: systemClock },
    async close() {
      await jobs.stop()
      await store.close()
    },
  }
}

export type Draft = Partial<Omit<Content, 'body'>> & { readonly paragraphs?: readonly string[] }

/** A draft of the city desk; returns its id. */
export async function writeStory({ newsroom }: Desk, draft: Draft): Promise<number> {
  const { database, clock } = newsroom
  return database.transaction(async db => {
    const now = clock()
    const storyId = await insertStory(db, {
      origin: 'staff',
      language: 'fa',
      direction: 'rtl',
      datedAt: null,
      datedGrain: null,
      createdAt: now,
    })
    await insertRevision(db, {
      storyId,
      content: contentOf(draft, newsroom.clock()),
      edits: [],
      madeBy: 'test',
      reason: 'written',
      madeAt: now,
    })
    return storyId
  })
}

/** A newer revision of a story that is there already. */
export const reviseStory = ({ newsroom }: Desk, storyId: number, draft: Draft): Promise<number> =>
  insertRevision(newsroom.database, {
    storyId,
    content: contentOf(draft, newsroom.clock()),
    edits: [],
    madeBy: 'test',
    reason: 'mended',
    madeAt: newsroom.clock(),
  })

function contentOf(
  { paragraphs = ['پل تازه از امروز به روی خودروها باز است.'], ...rest }: Draft,
  now: Date,
): Content {
  const at = { first: now.toISOString(), last: now.toISOString() }
  return {
    kicker: null,
    headline: 'پل تازه رودبست',
    lead: 'شهرداری از پایان کار پل تازه خبر داد.',
    byline: null,
    attribution: { reportedBy: null, source: null, originalAddress: null },
    service: 'society',
    tags: [],
    picture: null,
    ...rest,
    body: paragraphs.map((text, index) => ({
      id: `b${index + 1}`,
      type: 'paragraph',
      at,
      content: plainRuns(text),
    })),
  }
}

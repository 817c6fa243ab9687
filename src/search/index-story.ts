/**
 * Search follows publishing: a job reads what is live and keeps its analysed words. Analysis is the text engine's, the same
 * for stories and for questions (`pages/search-page.ts`); PostgreSQL only finds and ranks.
 */
import { searchTerms } from 'persian'
import type { Database } from '../store/database.ts'
import { findIndexable, indexStory, type WeightedTerms } from '../store/search.ts'
import { bodyText } from '../story/body.ts'
import type { Content } from '../story/story.ts'

/** Safe to run late, twice or for a story that is gone: it reads what is live now. */
export async function indexLiveStory(database: Database, storyId: number): Promise<void> {
  const story = await findIndexable(database, storyId)
  if (story === null) return
  await indexStory(database, storyId, story.release_number, storyTerms(story.content))
}

/** The words under which a story is found, by weight. */
export const storyTerms = (content: Content): WeightedTerms => ({
  a: termsOf(content.headline),
  b: termsOf(
    [content.kicker, content.lead, content.byline, content.attribution.source, ...content.tags].join('\n'),
  ),
  c: termsOf(bodyText(content.body)),
})

const termsOf = (text: string): string[] => [...new Set(searchTerms(text))]

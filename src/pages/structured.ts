/** What a story says to search engines: schema.org values for its head. */
import type { StoryRow } from '../store/reading.ts'
import type { Site } from './frame.ts'
import type { PageContext } from './page.ts'

export function structuredStory(
  _context: PageContext,
  _site: Site,
  _story: StoryRow,
  _parts: { path: string; image: { url: string } | null; section: string | null },
): unknown[] {
  return []
}

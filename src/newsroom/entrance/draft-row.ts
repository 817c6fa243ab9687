import { slugify } from 'persian'
import type { DeskRow } from '../../store/desk.ts'
import type { StoryRow } from '../../store/reading.ts'
import type { Content } from '../../story/story.ts'
import { tehranDay } from '../../strings/formats.fa.ts'

/** A text that is not out as the row that a reader's page is made of, as if it were released now. */
export function draftRow(row: DeskRow, content: Content, now: Date): StoryRow {
  const datedAt = row.dated_at ?? now
  return {
    story_id: row.id,
    slug: slugify(content.headline),
    service_slug: content.service,
    author_slug: null,
    kicker: content.kicker,
    headline: content.headline,
    lead: content.lead,
    picture_id: content.picture?.mediaId ?? null,
    has_video: content.body.some(block => block.type === 'video'),
    has_gallery: content.body.some(block => block.type === 'gallery'),
    film_id: null,
    gallery_size: null,
    dated_at: datedAt,
    dated_grain: row.dated_grain ?? 'minute',
    dated_day: tehranDay(datedAt),
    updated_at: datedAt,
    release_number: row.release_number,
    language: row.language,
    direction: row.direction,
    content,
    edits: [],
    released_at: datedAt,
    tags: content.tags.map(name => ({ name, slug: slugify(name) })),
    corrections: [],
  }
}

import { entryCategories, entryMarkup, entrySummary } from '../entry-markup.ts'
import type { FeedEntry, FeedModel } from '../feed-model.ts'
import { cleanText, directionOf, isolatedLine } from '../plain.ts'
import { storyTag } from '../tag-uri.ts'
import { isoTime } from '../tehran-time.ts'

/** JSON Feed 1.1 (jsonfeed.org). Media type `application/feed+json`. Absent values are left out, as the format asks. */
export function jsonFeed(model: FeedModel): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: isolatedLine(model.title, directionOf(model.language)),
    home_page_url: model.homeAddress,
    feed_url: model.selfAddress,
    description: cleanText(model.description),
    language: model.language,
    authors: [{ name: cleanText(model.title), url: model.homeAddress }],
    items: model.entries.map(entry => item(entry, model)),
  })
}

function item(entry: FeedEntry, model: FeedModel) {
  const tags = entryCategories(entry)
  return {
    id: storyTag(model.homeAddress, entry.id),
    url: entry.address,
    title: isolatedLine(entry.headline, directionOf(model.language)),
    summary: entrySummary(entry) ?? undefined,
    content_html: entryMarkup(entry, model.language).toString(),
    image: entry.picture?.address,
    date_published: isoTime(entry.publishedAt),
    date_modified: isoTime(entry.updatedAt),
    authors: entry.byline === null ? undefined : [{ name: cleanText(entry.byline) }],
    tags: tags.length === 0 ? undefined : tags,
    language: model.language,
    attachments: entry.picture
      ? [{ url: entry.picture.address, mime_type: entry.picture.type, size_in_bytes: entry.picture.bytes }]
      : undefined,
  }
}

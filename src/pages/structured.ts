/** What a story says to search engines: schema.org values for its head. */
import type { StoryRow } from '../store/reading.ts'
import { absolute, authorPath } from '../story/addresses.ts'
import { breadcrumbs, newsArticle } from '../syndication/structured-data/news-article.ts'
import { serviceLink } from './cards.ts'
import type { Site } from './frame.ts'
import type { PageContext } from './page.ts'
import { assetHref } from './parts/assets.ts'

type Image = { readonly url: string; readonly width: number; readonly height: number }

export function structuredStory(
  { publicUrl }: PageContext,
  site: Site,
  story: StoryRow,
  parts: { readonly path: string; readonly image: Image | null },
): unknown[] {
  const { content } = story
  const service = serviceLink(site, story.service_slug)
  const model = {
    address: absolute(publicUrl, parts.path),
    headline: content.headline,
    kicker: content.kicker,
    lead: content.lead,
    language: story.language,
    publishedAt: story.dated_at,
    updatedAt: story.updated_at > story.released_at ? story.updated_at : story.dated_at,
    authors:
      content.byline === null
        ? []
        : [
            {
              name: content.byline,
              address: story.author_slug === null ? null : absolute(publicUrl, authorPath(story.author_slug)),
            },
          ],
    original: { source: content.attribution.source, address: content.attribution.originalAddress },
    images:
      parts.image === null
        ? []
        : [
            {
              address: parts.image.url,
              width: parts.image.width,
              height: parts.image.height,
              caption: content.picture?.caption ?? '',
              credit: content.picture?.credit ?? '',
            },
          ],
    service: service === null ? null : { name: service.label, address: absolute(publicUrl, service.href) },
    tags: story.tags.map(({ name }) => name),
    corrections: story.corrections.map(({ note, released_at }) => ({
      text: note,
      at: new Date(released_at),
    })),
    publisher: {
      name: site.settings.name,
      address: absolute(publicUrl, '/'),
      logo: { address: absolute(publicUrl, assetHref('icon-512.png')), width: 512, height: 512 },
    },
  }
  return [newsArticle(model), breadcrumbs(model)]
}

import { plainLine } from '../plain.ts'
import { isoTime } from '../tehran-time.ts'
import { xml, xmlDocument } from '../xml-markup.ts'

/** Google's rule; it also wants only what was published within two days, which the caller decides. */
export const newsSitemapLimit = 1_000

export type NewsSitemap = {
  /** Exactly the name that the paper has in the news index. `language` is ISO 639: `fa`, not `fa-IR`. */
  readonly publication: { readonly name: string; readonly language: string }
  /** Newest first; what is beyond the limit is left out. */
  readonly stories: readonly {
    readonly address: string
    readonly headline: string
    readonly publishedAt: Date
  }[]
}

export function newsSitemap({ publication, stories }: NewsSitemap): string {
  const language = publication.language.replace(/-.*/, '').toLowerCase()
  const entries = stories.slice(0, newsSitemapLimit).map(
    ({ address, headline, publishedAt }) => xml`<url>
<loc>${address}</loc>
<news:news>
<news:publication><news:name>${plainLine(publication.name)}</news:name><news:language>${language}</news:language></news:publication>
<news:publication_date>${isoTime(publishedAt)}</news:publication_date>
<news:title>${plainLine(headline)}</news:title>
</news:news>
</url>
`,
  )
  return xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries}
</urlset>`)
}

import { isoTime } from '../tehran-time.ts'
import { xml, xmlDocument } from '../xml-markup.ts'

/** sitemaps.org: no file, be it of addresses or of files, may list more. */
export const sitemapLimit = 50_000

export type SitemapAddress = {
  /** Absolute and percent-encoded, as all addresses here. */
  readonly address: string
  readonly lastModified: Date
  readonly images: readonly string[]
}

/** One file of addresses with their pictures. More than `sitemapLimit` is a bug of the caller, who divides them. */
export function sitemap(addresses: readonly SitemapAddress[]): string {
  const entries = withinLimit(addresses).map(
    ({ address, lastModified, images }) => xml`<url>
<loc>${address}</loc>
<lastmod>${isoTime(lastModified)}</lastmod>
${images.map(image => xml`<image:image><image:loc>${image}</image:loc></image:image>\n`)}
</url>
`,
  )
  return xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${entries}
</urlset>`)
}

/** The file that lists the others. `lastModified` is the newest of what each holds. */
export function sitemapIndex(files: readonly Omit<SitemapAddress, 'images'>[]): string {
  const entries = withinLimit(files).map(
    ({ address, lastModified }) => xml`<sitemap>
<loc>${address}</loc>
<lastmod>${isoTime(lastModified)}</lastmod>
</sitemap>
`,
  )
  return xmlDocument(xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries}
</sitemapindex>`)
}

function withinLimit<T>(list: readonly T[]): readonly T[] {
  if (list.length > sitemapLimit)
    throw new RangeError(`a sitemap lists at most ${sitemapLimit}, not ${list.length}`)
  return list
}

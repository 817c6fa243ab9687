import { type Html, trustedMarkup } from '../../base/html.ts'
import { entryCategories, entryMarkup, entrySummary } from '../entry-markup.ts'
import type { FeedEntry, FeedModel, FeedPicture } from '../feed-model.ts'
import { storyTag } from '../tag-uri.ts'
import { rfc822Time } from '../tehran-time.ts'
import { cdata, titleMarkup, xml, xmlDocument } from '../xml-markup.ts'

/** RSS 2.0 by the RSS Advisory Board's specification and its best-practices profile. Media type `application/rss+xml`. */
export function rssFeed(model: FeedModel): string {
  return xmlDocument(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${sturdyTitle(model.title, model.language)}</title>
<link>${model.homeAddress}</link>
<description>${descriptionMarkup(model.description)}</description>
<language>${model.language}</language>
${model.rights && xml`<copyright>${model.rights}</copyright>`}
<lastBuildDate>${rfc822Time(model.updatedAt)}</lastBuildDate>
<generator>Chapar</generator>
<atom:link rel="self" type="application/rss+xml" href="${model.selfAddress}"/>
${model.entries.map(entry => itemMarkup(entry, model))}
</channel>
</rss>`)
}

const itemMarkup = (entry: FeedEntry, model: FeedModel): Html => xml`<item>
<title>${sturdyTitle(entry.headline, model.language)}</title>
<link>${entry.address}</link>
<guid isPermaLink="false">${storyTag(model.homeAddress, entry.id)}</guid>
<pubDate>${rfc822Time(entry.publishedAt)}</pubDate>
${entry.byline && xml`<dc:creator>${entry.byline}</dc:creator>`}
${entry.source && xml`<dc:source>${entry.source}</dc:source>`}
${entryCategories(entry).map(name => xml`<category>${name}</category>\n`)}
<description>${descriptionMarkup(entrySummary(entry) ?? entry.headline)}</description>
<content:encoded>${cdata(entryMarkup(entry, model.language))}</content:encoded>
${entry.picture && mediaMarkup(entry.picture)}
</item>
`

/** A title is plain text, but many programs take it for HTML: the profile's hexadecimal references suit both kinds. */
function sturdyTitle(text: string, language: string): Html {
  const escaped = titleMarkup(text, language).toString()
  return trustedMarkup(escaped.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;'))
}

/** A description is HTML by definition: text in it is escaped twice. */
const descriptionMarkup = (text: string): Html => xml`${xml`${text}`.toString()}`

const mediaMarkup = (
  picture: FeedPicture,
): Html => xml`<media:content url="${picture.address}" medium="image" type="${picture.type}" fileSize="${picture.bytes}" width="${picture.width}" height="${picture.height}">
${(picture.caption || picture.alt) && xml`<media:description type="plain">${picture.caption || picture.alt}</media:description>`}
${picture.credit && xml`<media:credit>${picture.credit}</media:credit>`}
</media:content>`

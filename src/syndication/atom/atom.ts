import type { Html } from '../../base/html.ts'
import { entryCategories, entryMarkup, entrySummary } from '../entry-markup.ts'
import type { FeedEntry, FeedModel, FeedPicture } from '../feed-model.ts'
import { feedTag, storyTag } from '../tag-uri.ts'
import { isoTime } from '../tehran-time.ts'
import { cdata, titleMarkup, xml, xmlDocument } from '../xml-markup.ts'

/** Atom 1.0 (RFC 4287). Media type `application/atom+xml`. */
export function atomFeed(model: FeedModel): string {
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${model.language}">
<id>${feedTag(model.selfAddress)}</id>
<title>${titleMarkup(model.title, model.language)}</title>
<subtitle>${model.description}</subtitle>
<updated>${isoTime(model.updatedAt)}</updated>
<author><name>${model.title}</name><uri>${model.homeAddress}</uri></author>
<link rel="alternate" type="text/html" hreflang="${model.language}" href="${model.homeAddress}"/>
<link rel="self" type="application/atom+xml" href="${model.selfAddress}"/>
${model.rights && xml`<rights>${model.rights}</rights>`}
<generator>Chapar</generator>
${model.entries.map(entry => entryElement(entry, model))}
</feed>`)
}

/** Without a byline an entry has the feed's own author: whom a story came from is not who wrote it. */
function entryElement(entry: FeedEntry, model: FeedModel): Html {
  const summary = entrySummary(entry)
  return xml`<entry>
<id>${storyTag(model.homeAddress, entry.id)}</id>
<title>${titleMarkup(entry.headline, model.language)}</title>
<link rel="alternate" type="text/html" href="${entry.address}"/>
<published>${isoTime(entry.publishedAt)}</published>
<updated>${isoTime(entry.updatedAt)}</updated>
${entry.byline && xml`<author><name>${entry.byline}</name></author>`}
${entry.source && xml`<dc:source>${entry.source}</dc:source>`}
${entryCategories(entry).map(name => xml`<category term="${name}"/>\n`)}
${summary && xml`<summary>${summary}</summary>`}
<content type="html">${cdata(entryMarkup(entry, model.language))}</content>
${entry.picture && pictureElements(entry.picture)}
</entry>
`
}

const pictureElements = (
  picture: FeedPicture,
): Html => xml`<link rel="enclosure" type="${picture.type}" length="${picture.bytes}" href="${picture.address}"/>
<media:content url="${picture.address}" medium="image" type="${picture.type}" width="${picture.width}" height="${picture.height}">
${(picture.caption || picture.alt) && xml`<media:description type="plain">${picture.caption || picture.alt}</media:description>`}
${picture.credit && xml`<media:credit>${picture.credit}</media:credit>`}
</media:content>`

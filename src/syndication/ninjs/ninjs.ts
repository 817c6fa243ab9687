/**
 * ninjs 3.1, the IPTC's JSON for news: `/news/ID.json`, for partners who take our stories into their own systems. Media
 * type `application/json`. Its `uri` is the story's name and no address; the page is one of its renditions.
 */
import type { Body, Figure } from '../../story/body.ts'
import { entryMarkup, writtenText } from '../entry-markup.ts'
import type { FeedEntry, FeedModel } from '../feed-model.ts'
import { cleanText, plainLine } from '../plain.ts'
import { storyTag } from '../tag-uri.ts'
import { isoTime } from '../tehran-time.ts'

export type NinjsSite = Pick<FeedModel, 'title' | 'homeAddress' | 'language' | 'rights'>

/** A plain JSON value; what is `undefined` is left out when it is printed. */
export function ninjs(entry: FeedEntry, site: NinjsSite) {
  const text = cleanText(writtenText(entry.body))
  return {
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
    uri: storyTag(site.homeAddress, entry.id),
    altIds: [{ role: 'news-code', value: String(entry.id) }],
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    language: site.language,
    firstCreated: isoTime(entry.publishedAt),
    versionCreated: isoTime(entry.updatedAt),
    copyrightNotice: lineOrNothing(site.rights),
    title: plainLine(entry.headline),
    headlines: [
      { role: 'main', contentType: 'text/plain', value: plainLine(entry.headline) },
      ...(entry.kicker
        ? [{ role: 'kicker', contentType: 'text/plain', value: plainLine(entry.kicker) }]
        : []),
    ],
    descriptions: entry.lead
      ? [{ role: 'lead', contentType: 'text/plain', value: plainLine(entry.lead) }]
      : undefined,
    bodies: [
      {
        role: 'main',
        contentType: 'text/plain',
        wordCount: wordsIn(text),
        charCount: text.length,
        value: text,
      },
      { role: 'richtext', contentType: 'text/html', value: entryMarkup(entry, site.language).toString() },
    ],
    by: lineOrNothing(entry.byline),
    infoSources: [
      ...(entry.source ? [{ name: plainLine(entry.source), role: 'source' }] : []),
      { name: plainLine(site.title), role: 'provider' },
    ],
    subjects: [
      ...(entry.service ? [{ name: plainLine(entry.service), rel: 'category' }] : []),
      ...entry.tags.map(tag => ({ name: plainLine(tag), rel: 'about' })),
    ],
    renditions: [
      { name: 'web', href: entry.address, contentType: 'text/html', title: plainLine(entry.headline) },
    ],
    associations: associations(entry),
  }
}

/** The story's own picture first, then those of the body, each once. */
function associations(entry: FeedEntry) {
  const main = entry.picture
  const pictures = main === null ? [] : [picture('main', main, main.type, main.bytes)]
  for (const figure of figuresOf(entry.body)) {
    const media = entry.resolveMedia(figure.mediaId)
    if (media === null || pictures.some(one => one.uri === media.address)) continue
    const words = {
      alt: figure.alt || media.alt,
      caption: figure.caption || media.caption,
      credit: figure.credit || media.credit,
    }
    pictures.push(picture(`body-${pictures.length}`, { ...media, ...words }))
  }
  return pictures.length === 0 ? undefined : pictures
}

type Picture = {
  readonly address: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

function picture(name: string, one: Picture, contentType?: string, sizeInBytes?: number) {
  const { address, width, height, alt, caption, credit } = one
  const texts = [
    { role: 'caption', contentType: 'text/plain', value: plainLine(caption) },
    { role: 'alt', contentType: 'text/plain', value: plainLine(alt) },
  ].filter(text => text.value !== '')
  return {
    name,
    rel: name === 'main' ? 'main-picture' : 'body-picture',
    uri: address,
    type: 'picture',
    descriptions: texts.length === 0 ? undefined : texts,
    by: lineOrNothing(credit),
    renditions: [{ name: 'web', href: address, contentType, width, height, sizeInBytes }],
  }
}

/** Films are left out: what the body knows of them here is their poster. */
const figuresOf = (body: Body): Figure[] =>
  body.flatMap(block => (block.type === 'image' ? [block] : block.type === 'gallery' ? block.images : []))

const wordsIn = (text: string): number => text.split(/\s+/).filter(word => word !== '').length

const lineOrNothing = (text: string | null): string | undefined => (text && plainLine(text)) || undefined

/** One suite for every feed format: what a reader's program finds in it, by a parser that is not ours. */

import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { parse as parseHtml } from 'parse5'
import { describe, expect, it } from 'vitest'
import { atomFeed } from './atom/atom.ts'
import type { FeedModel } from './feed-model.ts'
import { jsonFeed } from './json-feed/json-feed.ts'
import { rssFeed } from './rss/rss.ts'
import { buildEntry, buildFeed, hostileText, hostileTextCleaned, paragraph } from './testing/sample-feed.ts'
import { parseStrictly } from './testing/strict-xml.ts'

/** What the formats have in common, as a reader's program shows it. */
type ReadFeed = {
  title: string | undefined
  language: string | undefined
  home: string | undefined
  self: string | undefined
  entries: readonly {
    id: string | undefined
    address: string | undefined
    title: string | undefined
    summary: string | undefined
    content: string | undefined
    published: string | undefined
    authors: (string | undefined)[]
    categories: (string | undefined)[]
    picture: string | undefined
  }[]
}

const unescaped = (text: string | undefined) =>
  text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

function readRss(document: string): ReadFeed {
  parseStrictly(document)
  const feed = parseRssFeed(document)
  return {
    title: feed.title,
    language: feed.language,
    home: feed.link,
    self: feed.atom?.links?.find(link => link.rel === 'self')?.href,
    entries: (feed.items ?? []).map(item => ({
      id: item.guid?.value,
      address: item.link,
      title: item.title,
      summary: unescaped(item.description),
      content: item.content?.encoded,
      published: item.pubDate,
      authors: item.dc?.creators ?? [],
      categories: item.categories?.map(category => category.name) ?? [],
      picture: item.media?.contents?.[0]?.url,
    })),
  }
}

function readAtom(document: string): ReadFeed {
  const root = parseStrictly(document)
  const feed = parseAtomFeed(document)
  const linkOf = (links: readonly { rel?: string; href?: string }[] | undefined, rel: string) =>
    links?.find(link => link.rel === rel)?.href
  return {
    title: feed.title?.value,
    language: root.attributes['xml:lang'],
    home: linkOf(feed.links, 'alternate'),
    self: linkOf(feed.links, 'self'),
    entries: (feed.entries ?? []).map(entry => ({
      id: entry.id,
      address: linkOf(entry.links, 'alternate'),
      title: entry.title?.value,
      summary: entry.summary?.value,
      content: entry.content?.value,
      published: entry.published,
      authors: (entry.authors ?? []).map(author => author.name),
      categories: entry.categories?.map(category => category.term) ?? [],
      picture: linkOf(entry.links, 'enclosure'),
    })),
  }
}

function readJson(document: string): ReadFeed {
  const feed = parseJsonFeed(document)
  return {
    title: feed.title,
    language: feed.language,
    home: feed.home_page_url,
    self: feed.feed_url,
    entries: (feed.items ?? []).map(item => ({
      id: item.id,
      address: item.url,
      title: item.title,
      summary: item.summary,
      content: item.content_html,
      published: item.date_published,
      authors: (item.authors ?? []).map(author => author.name),
      categories: item.tags ?? [],
      picture: item.attachments?.[0]?.url,
    })),
  }
}

const formats = [
  { name: 'RSS', write: rssFeed, read: readRss },
  { name: 'Atom', write: atomFeed, read: readAtom },
  { name: 'JSON Feed', write: jsonFeed, read: readJson },
]

describe.each(formats)('$name', ({ write, read }) => {
  const roundTrip = (model: FeedModel) => read(write(model))

  it('names the site, its language, its home and its own address', () => {
    expect(roundTrip(buildFeed())).toMatchObject({
      title: 'چاپار',
      language: 'fa',
      home: 'https://news.example/',
      self: 'https://news.example/feed',
    })
  })

  it('gives each story its address, its words, its author and its picture', () => {
    const { content, published, ...entry } = roundTrip(buildFeed()).entries[0]!
    expect(entry).toEqual({
      id: 'tag:news.example,2026:news/1000001',
      address: 'https://news.example/news/1000001/%D9%BE%D9%84',
      title: 'پل چوبی دهکده پس از دو سال باز شد',
      summary: 'پلی که سیل آن را برده بود، دوباره دو سوی رودخانه را به هم رساند.',
      authors: ['سارا نیک‌پی'],
      categories: ['جامعه', 'پل', 'رودخانه'],
      picture: 'https://news.example/media/0123456789abcdef0123-og.jpg',
    })
    expect(new Date(published!)).toEqual(new Date('2026-11-23T06:30:00Z'))
    expect(content).toContain('<p>پل تازه <strong>دهکده</strong> روز دوشنبه ')
  })

  it('carries the whole story as right-to-left HTML, kicker first and source last', () => {
    const content = roundTrip(buildFeed()).entries[0]!.content!
    expect(content).toMatch(/^<div lang="fa" dir="rtl"><p><small>سرپرست کارگاه خبر داد<\/small><\/p><figure>/)
    expect(content).toMatch(/<p><small>منبع: <bdi>خبرگزاری رود<\/bdi><\/small><\/p><\/div>$/)
  })

  it('keeps the order of the stories', () => {
    const entries = [3, 1, 2].map(id => buildEntry({ id }))
    const ids = roundTrip(buildFeed({ entries })).entries.map(entry => entry.id)
    expect(ids).toEqual([3, 1, 2].map(id => `tag:news.example,2026:news/${id}`))
  })

  it('keeps the id of a story whose address, date and headline change', () => {
    const moved = buildEntry({
      address: 'https://news.example/news/1000001/other',
      headline: 'دیگر',
      publishedAt: new Date('2020-01-01T00:00:00Z'),
    })
    expect(roundTrip(buildFeed({ entries: [moved] })).entries[0]!.id).toBe(
      'tag:news.example,2026:news/1000001',
    )
  })

  it('writes the hour of Tehran with the offset of that day', () => {
    const summer = buildEntry({ publishedAt: new Date('2022-07-01T08:00:00Z') })
    const winter = buildEntry({ publishedAt: new Date('2023-04-04T14:30:00Z') })
    const [first, second] = roundTrip(buildFeed({ entries: [summer, winter] })).entries
    expect(first!.published).toMatch(/12:30:00 ?\+04:?30$/)
    expect(second!.published).toMatch(/18:00:00 ?\+03:?30$/)
  })

  it('names no author where there is no byline, whatever the source', () => {
    expect(roundTrip(buildFeed({ entries: [buildEntry({ byline: null })] })).entries[0]!.authors).toEqual([])
  })

  it('says a service that is also a tag once', () => {
    const entry = buildEntry({ service: 'ورزش', tags: ['ورزش', 'کشتی'] })
    expect(roundTrip(buildFeed({ entries: [entry] })).entries[0]!.categories).toEqual(['ورزش', 'کشتی'])
  })

  it('summarises by the first paragraph where there is no lead', () => {
    const entry = buildEntry({ lead: null, body: [paragraph('نخست.'), paragraph('دوم.', 'b2')] })
    expect(roundTrip(buildFeed({ entries: [entry] })).entries[0]!.summary).toBe('نخست.')
  })

  it('is whole with nothing but a headline in it', () => {
    const entry = buildEntry({
      kicker: null,
      lead: null,
      byline: null,
      source: null,
      service: null,
      tags: [],
      picture: null,
      body: [],
    })
    const read = roundTrip(buildFeed({ rights: null, entries: [entry] }))
    expect(read.entries[0]).toMatchObject({ title: entry.headline, authors: [], categories: [] })
    expect(read.entries[0]!.picture).toBeUndefined()
  })

  it('is whole without a story', () => {
    expect(roundTrip(buildFeed({ entries: [] })).entries).toEqual([])
  })

  it('isolates a foreign word that would turn a title round', () => {
    const entry = buildEntry({ headline: 'iPhone تازه رسید' })
    expect(roundTrip(buildFeed({ entries: [entry] })).entries[0]!.title).toBe('\u2068iPhone\u2069 تازه رسید')
  })

  it('gives hostile text as text, in every field', () => {
    const entry = buildEntry({
      headline: hostileText,
      kicker: hostileText,
      lead: hostileText,
      byline: hostileText,
      source: hostileText,
      service: hostileText,
      tags: [hostileText],
      picture: { ...buildEntry().picture!, alt: hostileText, caption: hostileText, credit: hostileText },
      body: [paragraph(hostileText)],
    })
    const model = buildFeed({
      title: hostileText,
      description: hostileText,
      rights: hostileText,
      entries: [entry],
    })
    const read = roundTrip(model).entries[0]!
    const cleaned = hostileTextCleaned.replace(/\s+/g, ' ')
    expect(read.title!.replace(/[\u2068\u2069]/g, '')).toBe(cleaned)
    expect(read.summary).toBe(cleaned)
    expect(elementNames(read.content!)).not.toContain('script')
    expect(read.content).toContain('<p>]]&gt; &lt;script&gt;alert(1)&lt;/script&gt; &amp; &amp;amp; ')
    expect(JSON.stringify(read)).not.toMatch(/[\u202A-\u202E\u2066\u2067]|\\ud800|\\u0000|\uFFFE/)
  })

  it('can be read whatever the words are', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)))
    const words = fc.oneof(
      units.map(parts => parts.join('')),
      fc.string({
        unit: fc.constantFrom(']', '>', '<', '!', '[', '&', '"', '\u0000', '\uD83D', '\u202E', 'پ', ' '),
      }),
    )
    fc.assert(
      fc.property(words, text => {
        const body = [paragraph([{ text, marks: [{ type: 'link', href: text }] }])]
        const entry = buildEntry({
          headline: `پل ${text}`,
          kicker: text,
          lead: text,
          byline: text,
          tags: [text],
          body,
        })
        const [read] = roundTrip(buildFeed({ description: text, entries: [entry] })).entries
        expect(read!.id).toBe('tag:news.example,2026:news/1000001')
        expect(elementNames(read!.content!)).not.toContain('script')
      }),
    )
  })
})

function elementNames(markup: string): string[] {
  const names: string[] = []
  const visit = (node: { nodeName: string; childNodes?: unknown }) => {
    names.push(node.nodeName)
    for (const child of (node.childNodes ?? []) as (typeof node)[]) visit(child)
  }
  visit(parseHtml(markup))
  return names
}

describe('RSS alone', () => {
  it('says that a guid is a name and no address', () => {
    expect(rssFeed(buildFeed())).toContain('<guid isPermaLink="false">tag:')
  })

  it('writes a title so that it is text for programs that take it for HTML, too', () => {
    const entry = buildEntry({ headline: 'پل <b> & رود' })
    expect(rssFeed(buildFeed({ entries: [entry] }))).toContain('پل &#x3C;b&gt; &#x26; رود')
  })

  it('writes dates as RFC 822 with four digits of the year', () => {
    const entry = buildEntry({ publishedAt: new Date('2023-04-04T14:30:00Z') })
    expect(rssFeed(buildFeed({ entries: [entry] }))).toContain(
      '<pubDate>Tue, 04 Apr 2023 18:00:00 +0330</pubDate>',
    )
  })

  it('describes the picture and names whose it is', () => {
    const [content] = parseRssFeed(rssFeed(buildFeed())).items![0]!.media!.contents!
    expect(content).toMatchObject({
      medium: 'image',
      type: 'image/jpeg',
      width: 1200,
      height: 800,
      fileSize: 84211,
    })
    expect(content!.description?.value).toBe('پل تازه دهکده')
    expect(content!.credits?.[0]?.value).toBe('نیلوفر کیانی')
  })
})

describe('Atom alone', () => {
  it('says when a story was last changed', () => {
    const entry = parseAtomFeed(atomFeed(buildFeed())).entries![0]!
    expect(entry).toMatchObject({
      updated: '2026-11-23T12:30:00+03:30',
      published: '2026-11-23T10:00:00+03:30',
    })
  })

  it('names each feed of the site differently', () => {
    const id = (selfAddress: string) => parseAtomFeed(atomFeed(buildFeed({ selfAddress }))).id
    expect(id('https://news.example/atom')).toBe('tag:news.example,2026:/atom')
    expect(id('https://news.example/tag/%D9%BE%D9%84/atom')).toBe(
      'tag:news.example,2026:/tag/%D9%BE%D9%84/atom',
    )
  })

  it('has a feed author, so that an entry may go without', () => {
    expect(parseAtomFeed(atomFeed(buildFeed())).authors).toEqual([
      { name: 'چاپار', uri: 'https://news.example/' },
    ])
  })
})

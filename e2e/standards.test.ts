/** What judges other than readers say: accessibility, valid HTML, and what machines take away with them. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { elementsNamed, parseStrictly, textOf } from '../src/syndication/testing/strict-xml.ts'
import { findViolations } from './support/axe.ts'
import { openBrowser } from './support/browser.ts'
import { linkHref, metaContent, readElements } from './support/markup.ts'
import { findPageKinds, type PageKind } from './support/page-kinds.ts'

const reader = openBrowser()
let kinds: PageKind[]
beforeAll(async () => {
  kinds = await findPageKinds()
})

const get = (address: string): Promise<Response> => fetch(new URL(address, inject('site').origin))
const read = async (address: string): Promise<string> => (await get(address)).text()
const pathOf = (kind: string): string => kinds.find(each => each.kind === kind)!.path
const story = async () => readElements(await read(inject('site').acceptancePath))

describe('accessibility, by WCAG 2.2 AA and best practice', () => {
  it.each([
    ['by day on a wide screen', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
    ['by night on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ] as const)('finds nothing on any page %s', (_where, options) =>
    reader.open(async page => {
      const violations: string[] = []
      for (const { kind, path } of kinds) {
        await page.goto(path)
        for (const found of await findViolations(page)) violations.push(`${kind}: ${found}`)
      }
      expect(violations).toEqual([])
    }, options),
  )
})

describe('HTML', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // Headlines are as long as editors write them.
      'long-title': 'off',
    },
  })

  it('is valid on every kind of page', async () => {
    const problems: string[] = []
    for (const { kind, path } of kinds) {
      const { results } = await validator.validateString(await read(path))
      for (const { messages } of results) {
        for (const { ruleId, message, line, column } of messages) {
          problems.push(`${kind} ${line}:${column} ${ruleId}: ${message}`)
        }
      }
    }
    expect([...new Set(problems)]).toEqual([])
  })
})

describe('what search engines and other sites read', () => {
  const structured = async (path: string): Promise<Record<string, unknown>[]> =>
    readElements(await read(path))
      .filter(({ name, attributes }) => name === 'script' && attributes.type === 'application/ld+json')
      .flatMap(({ text }) => JSON.parse(text))
      .flatMap(value => value['@graph'] ?? value)

  it('a story is a NewsArticle with all that is asked of one', async () => {
    const article = (await structured(inject('site').acceptancePath)).find(
      value => value['@type'] === 'NewsArticle',
    )
    expect(article).toMatchObject({
      headline: expect.stringContaining('نشست فنی چهارجانبه'),
      datePublished: expect.stringMatching(/^2023-04-04T/),
      dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      inLanguage: 'fa',
      publisher: { '@type': expect.stringMatching(/Organization/), name: expect.any(String) },
      isAccessibleForFree: true,
    })
    expect(JSON.stringify(article!.mainEntityOfPage)).toContain(inject('site').origin)
    const images = [article!.image].flat() as (string | { url: string })[]
    expect(images.length).toBeGreaterThan(0)
    for (const image of images)
      expect((await get(typeof image === 'string' ? image : image.url)).status).toBe(200)
    const authors = [article!.author].flat() as { name: string }[]
    expect(authors[0]?.name).toEqual(expect.any(String))
  })

  it('structured data parses wherever it stands', async () => {
    for (const { kind, path } of kinds) {
      for (const value of await structured(path)) expect(value['@type'], kind).toEqual(expect.any(String))
    }
  })

  it('every page that is one names itself as canonical', async () => {
    for (const { kind, path, status } of kinds) {
      const canonical = linkHref(readElements(await read(path)), 'canonical')
      if (status !== 200 || kind.startsWith('search')) expect(canonical, kind).toBeUndefined()
      else expect(decodeURI(canonical!), kind).toBe(decodeURI(inject('site').origin + path))
    }
  })

  it('errors and answers to searches stay out of search engines', async () => {
    for (const { kind, path, status } of kinds) {
      const isHidden = metaContent(readElements(await read(path)), 'robots') === 'noindex'
      expect(isHidden, kind).toBe(status !== 200 || kind.startsWith('search'))
    }
  })

  it('a shared story brings its picture, of the size it says', async () => {
    const elements = await story()
    expect(metaContent(elements, 'og:type')).toBe('article')
    expect(metaContent(elements, 'og:image:alt')).toMatch(/[آ-ی]/)
    const picture = await get(metaContent(elements, 'og:image')!)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const { width, height } = await reader.open(async page => {
      await page.goto(metaContent(elements, 'og:image')!)
      return page.evaluate(() => ({
        width: document.images[0]!.naturalWidth,
        height: document.images[0]!.naturalHeight,
      }))
    })
    expect([`${width}`, `${height}`]).toEqual([
      metaContent(elements, 'og:image:width'),
      metaContent(elements, 'og:image:height'),
    ])
  })

  it('the short link and any slug lead to the one address', async () => {
    const elements = await story()
    const short = elements.find(({ attributes }) => attributes.class === 'short-link')!
    expect(short.text).toBe(`${inject('site').origin}${short.attributes.href}`)
    for (const address of [
      short.text,
      `${inject('site').acceptancePath}-x`,
      inject('site').acceptancePath.replace(/[^/]+$/, 'x'),
    ]) {
      const answer = await fetch(new URL(address, inject('site').origin), { redirect: 'manual' })
      expect(answer.status, address).toBe(301)
      expect(new URL(answer.headers.get('location')!, inject('site').origin).pathname).toBe(
        inject('site').acceptancePath,
      )
    }
  })

  it('the manifest and its icons are there', async () => {
    const answer = await get(linkHref(await story(), 'manifest')!)
    expect(answer.headers.get('content-type')).toContain('application/manifest+json')
    const manifest = await answer.json()
    expect(manifest).toMatchObject({ lang: 'fa', dir: 'rtl', name: expect.any(String) })
    expect(manifest.icons.length).toBeGreaterThan(1)
    for (const { src } of manifest.icons) expect((await get(src)).status).toBe(200)
  })
})

describe('feeds', () => {
  const parsers = {
    rss: (text: string) => (parseRssFeed(text).items ?? []).map(item => item.link),
    atom: (text: string) => (parseAtomFeed(text).entries ?? []).map(entry => entry.links?.[0]?.href),
    'feed.json': (text: string) => (parseJsonFeed(text).items ?? []).map(item => item.url),
  }

  it.each(Object.entries(parsers))(
    '%s of the site, a service and a tag parse and lead to their stories',
    async (name, links) => {
      for (const list of ['', pathOf('service'), pathOf('tag')]) {
        const answer = await get(`${list}/${name}`)
        expect(answer.status, list).toBe(200)
        const addresses = links(await answer.text())
        expect(addresses.length, list).toBeGreaterThan(0)
        for (const address of addresses) {
          expect(address, list).toMatch(new RegExp(`^${inject('site').origin}/news/[\\x21-\\x7e]+$`))
          expect((await fetch(address!, { redirect: 'manual' })).status, address!).toBe(200)
        }
      }
    },
  )

  it('every page names feeds that are there', async () => {
    const offered = new Set<string>()
    for (const { path } of kinds) {
      for (const { name, attributes } of readElements(await read(path))) {
        if (name === 'link' && attributes.rel === 'alternate') offered.add(attributes.href!)
      }
    }
    expect(offered.size).toBeGreaterThanOrEqual(9)
    for (const address of offered) expect((await get(address)).status, address).toBe(200)
  })
})

describe('sitemaps and robots', () => {
  const locations = async (address: string): Promise<string[]> => {
    const answer = await get(address)
    expect(answer.status, address).toBe(200)
    expect(answer.headers.get('content-type')).toContain('xml')
    return elementsNamed(parseStrictly(await answer.text()), 'loc').map(({ text }) => text)
  }

  it('the sitemap names pages that are there, the acceptance story among them', async () => {
    const first = await locations('/sitemap.xml')
    const isIndex = first.every(address => address.endsWith('.xml'))
    const pages = isIndex ? (await Promise.all(first.map(locations))).flat() : first
    expect(pages).toContain(inject('site').origin + inject('site').acceptancePath)
    expect(new Set(pages).size).toBe(pages.length)
    for (const address of pages)
      expect((await fetch(address, { redirect: 'manual' })).status, address).toBe(200)
  })

  it('the news sitemap names the stories of the last two days alone', async () => {
    const document = parseStrictly(await read('/sitemap-news.xml'))
    const entries = elementsNamed(document, 'url')
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) {
      const [address, published] = [textOf(entry, 'loc')!, textOf(entry, 'news:publication_date')!]
      expect(textOf(entry, 'news:language')).toBe('fa')
      expect(textOf(entry, 'news:title')).toMatch(/[آ-ی]/)
      expect(Date.now() - Date.parse(published), address).toBeLessThan(49 * 60 * 60 * 1000)
      expect((await fetch(address, { redirect: 'manual' })).status, address).toBe(200)
    }
  })

  it('robots.txt keeps searches and the newsroom out and names the sitemaps', async () => {
    const robots = await read('/robots.txt')
    for (const path of ['/search', '/newsroom', '/api/']) expect(robots).toContain(`Disallow: ${path}\n`)
    const sitemaps = [...robots.matchAll(/^Sitemap: (\S+)$/gm)].map(([, address]) => address!)
    expect(sitemaps).toHaveLength(2)
    for (const address of sitemaps) expect((await get(address)).status, address).toBe(200)
  })
})

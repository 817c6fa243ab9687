import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FeedEntry } from '../feed-model.ts'
import { buildEntry, buildFeed, hostileText, paragraph } from '../testing/sample-feed.ts'
import { ninjs } from './ninjs.ts'

const printed = (overrides: Partial<FeedEntry> = {}) =>
  JSON.parse(JSON.stringify(ninjs(buildEntry(overrides), buildFeed())))

type Schema = {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly enum?: readonly string[]
}
const schemaFile = new URL('../../../fixtures/syndication/ninjs-schema_3.1.json', import.meta.url)
const ninjsSchema = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema & {
  readonly $defs: Readonly<Record<string, Schema>>
}

/** The schema closes every object (`unevaluatedProperties: false`): a name that it does not know is an error. */
function faults(value: unknown, schema: Schema, path = '$'): string[] {
  const referred = schema.$ref?.startsWith('#/$defs/') ? ninjsSchema.$defs[schema.$ref.slice(8)]! : {}
  const properties = { ...referred.properties, ...schema.properties }
  const items = schema.items ?? referred.items
  if (Array.isArray(value)) return value.flatMap((one, index) => faults(one, items!, `${path}[${index}]`))
  const allowed = schema.enum ?? referred.enum
  if (typeof value !== 'object' || value === null) {
    return allowed && !allowed.includes(String(value)) ? [`${path}: ${value}`] : []
  }
  const missing = [...(schema.required ?? []), ...(referred.required ?? [])].filter(name => !(name in value))
  return [
    ...missing.map(name => `${path}: no ${name}`),
    ...Object.entries(value).flatMap(([name, inner]) =>
      properties[name] ? faults(inner, properties[name], `${path}.${name}`) : [`${path}.${name} is unknown`],
    ),
  ]
}

describe('ninjs', () => {
  it('uses only what its schema knows', () => {
    expect(faults(printed(), ninjsSchema)).toEqual([])
    expect(faults({ ...printed(), uri: undefined, urgent: true, type: 'story' }, ninjsSchema)).toEqual([
      '$.type: story',
      '$.urgent is unknown',
    ])
  })

  it('names the story for ever and its page as one rendition', () => {
    expect(printed()).toMatchObject({
      uri: 'tag:news.example,2026:news/1000001',
      altIds: [{ role: 'news-code', value: '1000001' }],
      renditions: [{ href: 'https://news.example/news/1000001/%D9%BE%D9%84', contentType: 'text/html' }],
    })
  })

  it('says when it was published and when it was last changed, with the offset of Tehran', () => {
    expect(printed()).toMatchObject({
      firstCreated: '2026-11-23T10:00:00+03:30',
      versionCreated: '2026-11-23T12:30:00+03:30',
    })
  })

  it('keeps who wrote it, whom it came from and who provides it apart', () => {
    expect(printed()).toMatchObject({
      by: 'سارا نیک‌پی',
      infoSources: [
        { name: 'خبرگزاری رود', role: 'source' },
        { name: 'چاپار', role: 'provider' },
      ],
    })
  })

  it('gives headline, kicker and lead by their roles', () => {
    const { headlines, descriptions } = printed()
    expect(headlines.map((one: { role: string; value: string }) => [one.role, one.value])).toEqual([
      ['main', 'پل چوبی دهکده پس از دو سال باز شد'],
      ['kicker', 'سرپرست کارگاه خبر داد'],
    ])
    expect(descriptions[0].role).toBe('lead')
  })

  it('gives the body as plain words, counted without captions, and as markup', () => {
    const [plain, rich] = printed().bodies
    expect(plain.value).toBe(
      'پل تازه دهکده روز دوشنبه باز شد.\n\nدو سال کار\n\nسخت‌ترین بخش کار، ستون میانی بود.\n\nچوب بلوط\nسنگ رودخانه',
    )
    expect(plain).toMatchObject({ wordCount: 20, charCount: plain.value.length })
    expect(rich.contentType).toBe('text/html')
    expect(rich.value).toMatch(/^<div lang="fa" dir="rtl">/)
  })

  it('has service and tags for subjects', () => {
    expect(printed().subjects).toEqual([
      { name: 'جامعه', rel: 'category' },
      { name: 'پل', rel: 'about' },
      { name: 'رودخانه', rel: 'about' },
    ])
  })

  it('brings its pictures with their words and owners, each once', () => {
    const names = printed().associations.map((one: { name: string; by: string }) => [one.name, one.by])
    expect(names).toEqual([
      ['main', 'نیلوفر کیانی'],
      ['body-1', 'نیلوفر کیانی'],
    ])
  })

  it('leaves out what a story has not', () => {
    const bare = printed({ kicker: null, lead: null, byline: null, source: null, picture: null, body: [] })
    for (const key of ['descriptions', 'by', 'associations']) expect(bare).not.toHaveProperty(key)
    expect(bare.headlines).toHaveLength(1)
  })

  it('carries hostile text as text', () => {
    const text = JSON.stringify(printed({ headline: hostileText, body: [paragraph(hostileText)] }))
    expect(text).not.toMatch(/\\ud800|\\u0000|\u202E|\u2066/)
    expect(text).toContain('&lt;script&gt;')
  })
})

import { describe, expect, it } from 'vitest'
import { elementsNamed, parseStrictly, textOf } from '../testing/strict-xml.ts'
import { sitemap, sitemapIndex, sitemapLimit } from './sitemap.ts'

const page = {
  address: 'https://news.example/news/7/%D9%BE%D9%84',
  lastModified: new Date('2026-11-23T09:00:00Z'),
  images: ['https://news.example/media/a.jpg', 'https://news.example/media/b.jpg?x=1&y=2'],
}

describe('a sitemap', () => {
  it('lists each address with its moment and its pictures', () => {
    const root = parseStrictly(sitemap([page, { ...page, images: [] }]))
    expect(root.attributes.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    const [first, second] = elementsNamed(root, 'url')
    expect(textOf(first!, 'loc')).toBe(page.address)
    expect(textOf(first!, 'lastmod')).toBe('2026-11-23T12:30:00+03:30')
    expect(elementsNamed(first!, 'image:loc').map(image => image.text)).toEqual(page.images)
    expect(elementsNamed(second!, 'image:loc')).toEqual([])
  })

  it('may be empty', () => {
    expect(elementsNamed(parseStrictly(sitemap([])), 'url')).toEqual([])
  })

  it('takes as many addresses as the protocol allows, and not one more', () => {
    const many = Array.from({ length: sitemapLimit }, () => ({ ...page, images: [] }))
    expect(sitemap(many).match(/<url>/g)).toHaveLength(50_000)
    expect(() => sitemap([...many, page])).toThrow(RangeError)
  })
})

it('lists the files in an index', () => {
  const address = 'https://news.example/sitemap-1.xml'
  const root = parseStrictly(sitemapIndex([{ address, lastModified: page.lastModified }]))
  expect(root.name).toBe('sitemapindex')
  expect(textOf(elementsNamed(root, 'sitemap')[0]!, 'loc')).toBe(address)
  expect(textOf(root, 'lastmod')).toBe('2026-11-23T12:30:00+03:30')
})

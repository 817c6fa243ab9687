import { expect, it } from 'vitest'
import { hostileText, hostileTextCleaned } from '../testing/sample-feed.ts'
import { elementsNamed, parseStrictly, textOf } from '../testing/strict-xml.ts'
import { newsSitemap, newsSitemapLimit } from './news-sitemap.ts'

const story = {
  address: 'https://news.example/news/7/%D9%BE%D9%84',
  headline: 'پل C++ باز شد',
  publishedAt: new Date('2026-11-23T09:00:00Z'),
}
const publication = { name: 'چاپار', language: 'fa' }

it('says what was published, when and by whom', () => {
  const root = parseStrictly(newsSitemap({ publication, stories: [story] }))
  expect(textOf(root, 'loc')).toBe(story.address)
  expect(textOf(root, 'news:name')).toBe('چاپار')
  expect(textOf(root, 'news:language')).toBe('fa')
  expect(textOf(root, 'news:publication_date')).toBe('2026-11-23T12:30:00+03:30')
})

it('gives the headline to the index as it was written, without isolates', () => {
  expect(textOf(parseStrictly(newsSitemap({ publication, stories: [story] })), 'news:title')).toBe(
    'پل C++ باز شد',
  )
})

it('names the language without its country', () => {
  const document = newsSitemap({ publication: { name: 'چاپار', language: 'fa-IR' }, stories: [story] })
  expect(textOf(parseStrictly(document), 'news:language')).toBe('fa')
})

it('leaves out what is beyond the limit, from the end', () => {
  const stories = Array.from({ length: newsSitemapLimit + 1 }, (_, index) => ({
    ...story,
    headline: `خبر ${index}`,
  }))
  const titles = elementsNamed(parseStrictly(newsSitemap({ publication, stories })), 'news:title')
  expect(titles).toHaveLength(1000)
  expect(titles[0]!.text).toBe('خبر 0')
})

it('survives a hostile headline', () => {
  const document = newsSitemap({ publication, stories: [{ ...story, headline: hostileText }] })
  expect(textOf(parseStrictly(document), 'news:title')).toBe(hostileTextCleaned.replace(/\s+/g, ' '))
})

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { HotPages, plainBody } from './hot-pages.ts'

const page = (body: string, keys: string[]) => ({ status: 200, type: 'text/html; charset=utf-8', body, keys })

const keep = (pages: HotPages, address: string, keys: string[], body = 'سلام') =>
  pages.keep(address, page(body, keys), pages.mark())

describe('a kept page', () => {
  test('is fresh until one of its keys changes', () => {
    const pages = new HotPages([])
    keep(pages, '/', ['latest', 'story:1'])
    pages.purge(['story:2'])
    expect(pages.fresh('/')).toBeDefined()
    pages.purge(['story:1'])
    expect(pages.fresh('/')).toBeUndefined()
  })

  test('is still there when stale, for when nothing newer can be had', () => {
    const pages = new HotPages([])
    keep(pages, '/', ['latest'])
    pages.purgeAll()
    expect(pages.any('/')).toBeDefined()
  })

  test('says the same in every encoding', () => {
    const kept = keep(new HotPages([]), '/', ['latest'], 'رایزنی‌های چهارجانبه')
    expect(gunzipSync(kept.gzip.bytes).toString()).toBe('رایزنی‌های چهارجانبه')
    expect(brotliDecompressSync(kept.brotli.bytes).toString()).toBe('رایزنی‌های چهارجانبه')
    expect(plainBody(kept).bytes.toString()).toBe('رایزنی‌های چهارجانبه')
  })

  test('has another etag when it says something else', () => {
    const pages = new HotPages([])
    expect(keep(pages, '/a', ['k'], 'یک').etag).not.toBe(keep(pages, '/b', ['k'], 'دو').etag)
  })
})

test('a page without keys is never kept', () => {
  const pages = new HotPages([])
  keep(pages, '/search?q=x', [])
  expect(pages.any('/search?q=x')).toBeUndefined()
})

test('what changes while a page is being rendered makes it stale from the start', () => {
  const pages = new HotPages([])
  const mark = pages.mark()
  pages.purge(['story:1'])
  pages.keep('/', page('کهنه', ['story:1']), mark)
  expect(pages.fresh('/')).toBeUndefined()
})

test('what changes elsewhere meanwhile does not', () => {
  const pages = new HotPages([])
  const mark = pages.mark()
  pages.purge(['story:2'])
  pages.keep('/', page('تازه', ['story:1']), mark)
  expect(pages.fresh('/')).toBeDefined()
})

test('after more changes than are remembered, a page rendered meanwhile counts as stale', () => {
  const pages = new HotPages([])
  const mark = pages.mark()
  for (let i = 0; i < 200; i++) pages.purge([`story:${i + 10}`])
  pages.keep('/', page('نامعلوم', ['story:1']), mark)
  expect(pages.fresh('/')).toBeUndefined()
})

describe('memory is bounded', () => {
  const body = 'x'.repeat(10_000)

  test('the oldest pages go first', () => {
    const pages = new HotPages([], 100_000)
    for (let i = 0; i < 50; i++) keep(pages, `/${i}`, ['k'], body)
    expect(pages.size.bytes).toBeLessThanOrEqual(100_000)
    expect(pages.any('/0')).toBeUndefined()
    expect(pages.any('/49')).toBeDefined()
  })

  test('a page that is read outlives pages that are not', () => {
    const pages = new HotPages([], 100_000)
    keep(pages, '/read', ['k'], body)
    for (let i = 0; i < 50; i++) {
      pages.fresh('/read')
      keep(pages, `/${i}`, ['k'], body)
    }
    expect(pages.any('/read')).toBeDefined()
  })

  test('a page that went is not purged through the keys it had', () => {
    const pages = new HotPages([], 30_000)
    for (let i = 0; i < 20; i++) keep(pages, `/${i}`, ['k'], body)
    expect(() => pages.purge(['k'])).not.toThrow()
  })
})

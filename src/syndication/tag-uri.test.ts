import { expect, it } from 'vitest'
import { feedTag, storyTag } from './tag-uri.ts'

it('names a story by host and news code, whatever scheme and port it is served from', () => {
  expect(storyTag('https://news.example/', 7)).toBe('tag:news.example,2026:news/7')
  expect(storyTag('http://news.example:3000/', 7)).toBe('tag:news.example,2026:news/7')
})

it('stays a tag where the host is no plain name', () => {
  expect(storyTag('http://[::1]:3000/', 7)).toBe('tag:1,2026:news/7')
  expect(storyTag('https://چاپار.example/', 7)).toMatch(/^tag:xn--[a-z0-9-]+\.example,2026:news\/7$/)
})

it('names a feed by its path', () => {
  expect(feedTag('https://news.example/tag/%D9%BE%D9%84/atom?page=2')).toBe(
    'tag:news.example,2026:/tag/%D9%BE%D9%84/atom?page=2',
  )
})

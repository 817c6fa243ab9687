import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/acceptance/${name}`, import.meta.url), 'utf8')

describe('the damaged wire text', () => {
  const read = readText(fixture('raw.txt'), {})
  if (!read.ok) throw new Error(read.code)
  const story = read.value[0]!
  const raw = fixture('raw.txt')
    .split('\n')
    .filter(line => line.trim() !== '')

  it('has its first line as headline, its second as lead and no kicker', () => {
    expect([story.kicker, story.headline, story.lead]).toEqual([null, raw[0], raw[1]])
  })
  it('has the six paragraphs after them as body, as received', () => {
    expect(story.body).toEqual(raw.slice(2, 8).map(text => ({ type: 'paragraph', text })))
  })
  it('keeps the reporting agency apart from the source credit', () => {
    expect([story.agency, story.credit]).toEqual(['مشرق', 'فارس'])
  })
  it('was published on the last of its two days', () => {
    expect(story.published).toEqual({ day: '2023-04-04', instant: null, from: 'text' })
  })
  it('leaves every line of furniture out, each with its kind', () => {
    expect(story.furniture.map(piece => piece.kind)).toEqual([
      'source',
      'tags',
      'comments',
      'comments',
      'comments',
      'box',
      'box',
      'box',
      'box',
    ])
  })
})

import { describe, expect, test } from 'vitest'
import type { SampleBlock, SampleStory } from '../sample-story.ts'
import { allStories } from './all-stories.ts'

const tenDaysInHours = 240

/** The texts of a block that count as the story's own words: paragraphs, quotes and list items. */
function prose(block: SampleBlock): readonly string[] {
  if (typeof block === 'string') return [block]
  if ('quote' in block) return [block.quote]
  if ('list' in block) return block.list
  return []
}

/** Every text of a block that a reader sees, the small ones too. */
function shown(block: SampleBlock): readonly string[] {
  if (typeof block === 'string') return [block]
  if ('subhead' in block) return [block.subhead]
  if ('quote' in block) return [block.quote, block.speaker, block.role]
  if ('list' in block) return block.list
  if ('gallery' in block) return [block.gallery, ...block.images.map(image => image.caption)]
  return []
}

/** Every text of a story that a reader sees. */
function texts(story: SampleStory): readonly string[] {
  const { kicker, headline, lead, byline, credit, tags, body } = story
  return [
    kicker,
    headline,
    lead,
    byline,
    ...(credit === undefined ? [] : [credit]),
    ...tags,
    ...body.flatMap(shown),
  ]
}

/** The values that stand more than once, so that a failure names them. */
function repeated<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, place) => values.indexOf(value) !== place)
}

describe('the sample newsroom as a whole', () => {
  test('gives every story a key of its own', () => {
    expect(repeated(allStories.map(story => story.key))).toEqual([])
  })

  test('gives every story an hour of its own, so that the latest list has one order', () => {
    expect(repeated(allStories.map(story => story.hoursAgo))).toEqual([])
  })

  test('says nothing twice: no headline, lead, paragraph or quote comes back', () => {
    expect(
      repeated(allStories.flatMap(story => [story.headline, story.lead, ...story.body.flatMap(prose)])),
    ).toEqual([])
  })

  test('puts no picture on the cards of two stories', () => {
    expect(repeated(allStories.flatMap(story => story.picture ?? []))).toEqual([])
  })

  test('has tags that lead to more than one story', () => {
    const tags = allStories.flatMap(story => story.tags)
    expect(new Set(repeated(tags)).size).toBeGreaterThanOrEqual(10)
  })
})

describe.each(allStories.map(story => [story.key, story] as const))('%s', (_key, story) => {
  test('has a key fit for an address', () => {
    expect(story.key).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
  })

  test('has a body of 150 words or more', () => {
    const words = story.body.flatMap(prose).join(' ').split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(150)
  })

  test('has a kicker of two to four words and a headline of at most 75 letters', () => {
    expect(story.kicker.split(' ').length).toBeGreaterThanOrEqual(2)
    expect(story.kicker.split(' ').length).toBeLessThanOrEqual(4)
    expect([...story.headline].length).toBeLessThanOrEqual(75)
  })

  test('has a lead that says more than the headline, and a byline', () => {
    expect(story.lead.length).toBeGreaterThan(story.headline.length)
    expect(story.lead).not.toContain(story.headline)
    expect(story.byline.split(' ').length).toBeGreaterThanOrEqual(2)
  })

  test('has two to four different tags', () => {
    expect(story.tags.length).toBeGreaterThanOrEqual(2)
    expect(story.tags.length).toBeLessThanOrEqual(4)
    expect(repeated(story.tags)).toEqual([])
  })

  test('is less than ten days old', () => {
    expect(story.hoursAgo).toBeGreaterThan(0)
    expect(story.hoursAgo).toBeLessThanOrEqual(tenDaysInHours)
  })

  test('links only to other stories that exist', () => {
    const others = new Set(allStories.map(other => other.key))
    others.delete(story.key)
    const related = story.body.flatMap(block =>
      typeof block !== 'string' && 'related' in block ? block.related : [],
    )
    expect(related.filter(key => !others.has(key))).toEqual([])
  })

  test('is set in Persian letters, digits and quotation marks', () => {
    // Arabic yeh and kaf, the bare carrier, tatweel, hamza above as ezafe; digits and quotes of other scripts.
    const foreign = /[\u064A\u0643\u0649\u0640\u06C0\u0654\u0660-\u06690-9"'“”‘’%?,;]/u
    expect(texts(story).filter(text => foreign.test(text))).toEqual([])
  })

  test('sets half-spaces only between letters that they part', () => {
    const idle =
      /(?<![\u0626\u0628\u062A-\u062E\u0633-\u063A\u0641-\u0647\u06A9\u06AF\u067E\u0686\u06CC])\u200C|\u200C(?![\u0621-\u06CC])/u
    expect(texts(story).filter(text => idle.test(text))).toEqual([])
  })

  test('sets one space between words and none before a mark', () => {
    const loose = /\s\s|^\s|\s$|\s[،؛؟.:!»]|«\s|[،؛؟](?![\s»]|$)/u
    expect(texts(story).filter(text => loose.test(text))).toEqual([])
  })

  test("does not age: it names no day of a month and no day counted from the reader's own", () => {
    const aging =
      /امروز|دیروز|فردا|امشب|دیشب|[۰-۹]{1,2} (?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)(?![\u0621-\u06CC\u200C])/u
    expect(texts(story).filter(text => aging.test(text))).toEqual([])
  })
})

/**
 * Words in disguise, measured: a fixed list of 1,212 disguised forms (fixtures/comments/disguised.tsv, 44 kinds of disguise)
 * against ordinary Persian: the sample's news, harsh but fair comments, and sentences that hold a bad word's letters innocently.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentences } from 'persian'
import { describe, expect, test } from 'vitest'
import { allStories } from '../../sample/stories/all-stories.ts'
import { cleanText } from './clean-text.ts'
import { makeWordList } from './word-list.ts'

const list = makeWordList()
const fixture = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'comments', name), 'utf8')
    .trim()
    .split('\n')

const isHeld = (text: string): boolean =>
  list.find(cleanText(text).text).some(({ tier }) => tier !== 'context')

const disguised = fixture('disguised.tsv')
  .slice(1)
  .map(line => line.split('\t') as [disguise: string, term: string, text: string])
const held = disguised.filter(([, , text]) => isHeld(text.replaceAll('\\n', '\n')))

test('at least 95 of 100 disguised forms are held', () => {
  expect(disguised.length).toBeGreaterThan(1_000)
  expect(held.length / disguised.length).toBeGreaterThanOrEqual(0.95)
})

test.each([...new Set(disguised.map(([kind]) => kind))])('most of those disguised by %s are', kind => {
  const of = (rows: typeof disguised) => rows.filter(([each]) => each === kind).length
  expect(of(held) / of(disguised)).toBeGreaterThanOrEqual(0.85)
})

const wordsOf = (block: object | string): string => {
  if (typeof block === 'string') return block
  const values = Object.values(block).flat()
  return values.filter(value => typeof value === 'string').join('\n')
}
const news = allStories
  .flatMap(story => [story.headline, story.lead ?? '', ...story.body.map(wordsOf)])
  .flatMap(text => text.split('\n'))
  .flatMap(text => sentences(text))
const ordinary = [...news, ...fixture('ordinary.txt')]

test('at most one ordinary text in a thousand is', () => {
  expect(ordinary.length).toBeGreaterThan(1_000)
  const wrongly = ordinary.filter(isHeld)
  expect(wrongly.length / ordinary.length, wrongly.join('\n')).toBeLessThanOrEqual(0.001)
})

describe('a word', () => {
  const terms = (text: string) => list.find(text).map(({ term, tier }) => [term, tier])

  test('that is innocent elsewhere is marked only where somebody is meant', () => {
    expect(terms('مأموران دزد مغازه‌های خیابان سپهر را گرفتند')).toEqual([])
    expect(terms('خودت دزد هستی و از همه طلبکاری')).toEqual([['دزد', 'context']])
  })

  test('that is innocent elsewhere counts where it is disguised: who hides a word means it', () => {
    expect(terms('به نظرم همه آن‌ها واقعا آ.ش.غ.ا.ل بودند')).toEqual([['آشغال', 'suspect']])
  })

  test('is not put together across a blank where its list says so', () => {
    expect(terms('زنی که دیروز آمد')).toEqual([])
  })

  test('of the newsroom’s own list is found like the others', () => {
    const own = makeWordList({ banned: ['گردوفروش'], suspect: [] })
    expect(own.find('ای گـ.ردو‌فروش‌ها')).toEqual([{ term: 'گردوفروش', tier: 'banned', kind: 'house' }])
  })
})

test('whatever is written is looked through in a moment', () => {
  const texts = [
    'ا ب '.repeat(250),
    'کک'.repeat(500),
    '*'.repeat(1_000),
    'a1'.repeat(500),
    '\u0640ک'.repeat(500),
  ]
  for (const text of texts) expect(Array.isArray(list.find(text))).toBe(true)
})

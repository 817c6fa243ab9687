import { expect, test } from 'vitest'
import type { Paragraph } from '../../../story/body.ts'
import { changedParts, emptyContent, sameContent, withTheirs } from './content-parts.ts'

const at = { first: '2023-04-04T14:30:00.000Z', last: '2023-04-04T14:30:00.000Z' }
const paragraph = (id: string, text: string): Paragraph => ({
  id,
  at,
  type: 'paragraph',
  content: [{ text }],
})
const content = { ...emptyContent, headline: 'تیتر', body: [paragraph('b1', 'یک'), paragraph('b2', 'دو')] }
const ids = (body: readonly { readonly id: string }[]) => body.map(block => block.id)

test('a later time alone is no difference', () => {
  const later = {
    ...content,
    body: content.body.map(block => ({ ...block, at: { ...at, last: '2026-01-01T00:00:00.000Z' } })),
  }
  expect(sameContent(content, later)).toBe(true)
})

test('every part that differs is named with both texts', () => {
  const mine = { ...content, headline: 'تیتر نو', body: [paragraph('b1', 'یک'), paragraph('b2', 'دوم')] }
  expect(changedParts(content, mine)).toEqual([
    { part: 'headline', theirs: 'تیتر', mine: 'تیتر نو' },
    { part: 'b2', theirs: 'دو', mine: 'دوم' },
  ])
})

test('blocks in another order are a difference of their own', () => {
  expect(
    changedParts(content, { ...content, body: content.body.toReversed() }).map(each => each.part),
  ).toEqual(['order'])
})

test('what is chosen of theirs stands, the rest is mine', () => {
  const mine = { ...content, headline: 'از من', lead: 'لید من' }
  const theirs = { ...content, headline: 'از او', lead: 'لید او' }
  const merged = withTheirs(mine, theirs, new Set(['headline']))
  expect([merged.headline, merged.lead]).toEqual(['از او', 'لید من'])
})

test('a paragraph that only they added stands where it stands there, if chosen', () => {
  const theirs = { ...content, body: [paragraph('b1', 'یک'), paragraph('t1', 'تازه'), paragraph('b2', 'دو')] }
  expect(ids(withTheirs(content, theirs, new Set(['t1'])).body)).toEqual(['b1', 't1', 'b2'])
  expect(ids(withTheirs(content, theirs, new Set()).body)).toEqual(['b1', 'b2'])
})

test('a paragraph that they removed goes only if their removal is chosen', () => {
  const theirs = { ...content, body: [paragraph('b1', 'یک')] }
  expect(ids(withTheirs(content, theirs, new Set(['b2'])).body)).toEqual(['b1'])
  expect(ids(withTheirs(content, theirs, new Set()).body)).toEqual(['b1', 'b2'])
})

test('choosing all of theirs is theirs, choosing none is mine', () => {
  const mine = {
    ...content,
    headline: 'از من',
    body: [paragraph('b2', 'دوم'), paragraph('m1', 'از من'), paragraph('b1', 'یک')],
  }
  const theirs = {
    ...content,
    kicker: 'روتیتر',
    body: [paragraph('b1', 'نخست'), paragraph('t1', 'از او'), paragraph('b2', 'دو')],
  }
  const all = new Set(changedParts(theirs, mine).map(each => each.part))
  expect(withTheirs(mine, theirs, all)).toEqual(theirs)
  expect(withTheirs(mine, theirs, new Set())).toEqual(mine)
})

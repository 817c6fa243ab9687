import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Body, Run } from '../../../story/body.ts'
import { type DocNode, sameBody, toBody, toDoc } from './body-doc.ts'

const at = { first: '2023-04-04T14:30:00.000Z', last: '2023-04-04T14:30:00.000Z' }
const now = '2026-11-24T07:00:00.000Z'
const figure = { mediaId: 'm1', alt: 'نشست', caption: 'نشست مسکو', credit: 'ایرنا' }

const everyKind: Body = [
  {
    id: 'b1',
    at,
    type: 'paragraph',
    content: [{ text: 'می‌رود ' }, { text: 'مسکو', marks: [{ type: 'strong' }] }],
  },
  { id: 'b2', at, type: 'subhead', content: [{ text: 'دور تازه' }] },
  {
    id: 'b3',
    at,
    type: 'quote',
    speaker: { name: 'خاجی', role: 'مشاور وزیر' },
    content: [{ text: 'خوب بود' }],
  },
  { id: 'b4', at, type: 'quote', speaker: null, content: [{ text: 'خوب بود' }] },
  {
    id: 'b5',
    at,
    type: 'list',
    ordered: true,
    items: [[{ text: 'یک' }], [{ text: 'دو', marks: [{ type: 'emphasis' }] }]],
  },
  { id: 'b6', at, type: 'image', ...figure },
  { id: 'b7', at, type: 'gallery', title: 'در مسکو', images: [figure, { ...figure, mediaId: 'm2' }] },
  { id: 'b8', at, type: 'video', ...figure },
  { id: 'b9', at, type: 'related', storyIds: [12, 15] },
  {
    id: 'b10',
    at,
    type: 'paragraph',
    content: [{ text: 'متن', marks: [{ type: 'link', href: 'https://example.ir/' }] }],
  },
]

test('a body of every kind of block comes back as it went', () => {
  expect(toBody(toDoc(everyKind), everyKind, now)).toEqual(everyKind)
})

const run: fc.Arbitrary<Run> = fc.record({
  text: fc.string({ minLength: 1 }),
  marks: fc.constantFrom<Run['marks'][]>(
    [{ type: 'strong' }],
    [{ type: 'strong' }, { type: 'emphasis' }],
    [{ type: 'link', href: '/news/1' }],
  ),
}) as fc.Arbitrary<Run>
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    id: fc.uuid(),
    at: fc.constant(at),
    type: fc.constant('paragraph' as const),
    content: fc.array(run, { minLength: 1 }),
  }),
  fc.record({
    id: fc.uuid(),
    at: fc.constant(at),
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.array(run, { minLength: 1 }), { minLength: 1 }),
  }),
)

test('whatever is opened and saved untouched is the same, block for block', () => {
  fc.assert(
    fc.property(fc.array(block), body => {
      expect(toBody(toDoc(body), body, now)).toEqual(body)
    }),
  )
})

test('a block whose words changed keeps its first time and gets a new last one', () => {
  const doc = toDoc(everyKind)
  const changed: DocNode = {
    ...doc,
    content: doc.content!.map((node, index) =>
      index === 1 ? { ...node, content: [{ type: 'text', text: 'دور دوم' }] } : node,
    ),
  }
  const body = toBody(changed, everyKind, now)
  expect(body[1]!.at).toEqual({ first: at.first, last: now })
  expect(body[0]).toBe(everyKind[0])
})

test('a new block gets its times now', () => {
  const [block] = toBody(
    {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { blockId: 'n1' }, content: [{ type: 'text', text: 'نو' }] }],
    },
    [],
    now,
  )
  expect(block).toEqual({
    id: 'n1',
    at: { first: now, last: now },
    type: 'paragraph',
    content: [{ text: 'نو' }],
  })
})

test('blocks with nothing in them are left out', () => {
  const doc: DocNode = {
    type: 'doc',
    content: [
      { type: 'paragraph', attrs: { blockId: 'a' } },
      { type: 'quote', attrs: { blockId: 'b', speakerName: 'لاوروف' } },
      {
        type: 'bulletList',
        attrs: { blockId: 'c' },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      },
      { type: 'image', attrs: { blockId: 'd', mediaId: '' } },
      { type: 'related', attrs: { blockId: 'e', storyIds: [] } },
    ],
  }
  expect(toBody(doc, [], now)).toEqual([])
})

test('an empty body opens with a line to write in', () => {
  expect(toDoc([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
})

test('times, the order of marks and the order of keys make no difference', () => {
  const one: Body = [
    {
      id: 'b1',
      at,
      type: 'paragraph',
      content: [{ text: 'الف', marks: [{ type: 'strong' }, { type: 'emphasis' }] }],
    },
  ]
  const other: Body = [
    {
      type: 'paragraph',
      content: [{ marks: [{ type: 'emphasis' }, { type: 'strong' }], text: 'الف' }],
      id: 'b1',
      at: { first: now, last: now },
    },
  ]
  expect(sameBody(one, other)).toBe(true)
  expect(sameBody(one, [{ ...one[0]!, id: 'b2' }])).toBe(false)
})

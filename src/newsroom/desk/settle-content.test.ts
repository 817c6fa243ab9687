import { expect, test } from 'vitest'
import type { Block } from '../../story/body.ts'
import { sameContent } from '../../story/same-content.ts'
import { buildContent, buildParagraph } from '../../story/testing/build-content.ts'
import { settleContent } from './settle-content.ts'

const now = '2026-11-24T12:00:00.000Z'
const rich = buildContent({
  kicker: ' ',
  headline: '  نان\n گران  شد ',
  tags: ['نان', 'نان ', 'نـان', ' '],
  body: [
    { ...buildParagraph('b1', ''), content: [{ text: 'یک ' }, { text: '' }, { text: 'دو' }] },
    buildParagraph('b1', 'همان نام'),
    buildParagraph('', 'بی‌نام'),
    buildParagraph('b9', '   '),
    { ...buildParagraph('b7', ''), type: 'list', ordered: false, items: [[], [{ text: 'الف' }]] } as Block,
  ],
})

test('empty parts are none, lines are lines, tags are named once', () => {
  const settled = settleContent(rich, null, now)
  expect(settled).toMatchObject({ kicker: null, headline: 'نان گران شد', tags: ['نان'] })
})

test('blocks that say nothing go, runs that belong together are one, no two blocks share a name', () => {
  const { body } = settleContent(rich, null, now)
  expect(body.map(({ id }) => id)).toEqual(['b1', 'b10', 'b11', 'b7'])
  expect(body[0]).toMatchObject({ content: [{ text: 'یک دو' }] })
  expect(body[3]).toMatchObject({ items: [[{ text: 'الف' }]] })
})

test('settling again changes nothing', () => {
  const once = settleContent(rich, null, now)
  expect(settleContent(once, once, '2027-01-01T00:00:00Z')).toEqual(once)
})

test('half-spaces stay; letters that turn a line around go', () => {
  const { headline } = settleContent(
    buildContent({ headline: 'می\u200Cشود\u2067 خوب\u202E\u0007' }),
    null,
    now,
  )
  expect(headline).toBe('می\u200Cشود خوب')
})

test('a content as the database gives it back is the same', () => {
  const settled = settleContent(rich, null, now)
  const stored = JSON.parse(JSON.stringify(settled), (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  )
  expect(sameContent(settled, stored)).toBe(true)
  expect(sameContent(settled, { ...stored, headline: 'دیگر' })).toBe(false)
})

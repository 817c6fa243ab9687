import { expect, it } from 'vitest'
import { found } from './found.ts'

const text = 'آب و باد'

it('sets off each range', () => {
  expect(
    String(
      found({
        text,
        found: [
          { start: 0, end: 2 },
          { start: 5, end: 8 },
        ],
      }),
    ),
  ).toBe('<mark>آب</mark> و <mark>باد</mark>')
})

it('passes over ranges that overlap, run backwards or leave the text', () => {
  const ranges = [
    { start: 0, end: 2 },
    { start: 1, end: 3 },
    { start: 5, end: 5 },
    { start: 5, end: 99 },
  ]
  expect(String(found({ text, found: ranges }))).toBe('<mark>آب</mark> و باد')
})

it('escapes what it sets off', () => {
  expect(String(found({ text: '<i>', found: [{ start: 0, end: 2 }] }))).toBe('<mark>&lt;i</mark>&gt;')
})

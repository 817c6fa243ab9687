import { describe, expect, test } from 'vitest'
import { parseJalali } from './jalali-day.ts'
import { askedPage, makePaging } from './paging.ts'
import { parseStoryId } from './story-id.ts'

describe('a Jalali day as people type it', () => {
  test.each([
    ['۱۴۰۲/۰۱/۱۵', '2023-04-04'],
    ['1402-1-15', '2023-04-04'],
    ['١٤٠٢.٠١.١٥', '2023-04-04'],
  ])('%s is %s', (text, iso) => {
    expect(parseJalali(text)).toBe(iso)
  })

  test.each([
    '1404/12/30',
    '2023/02/28',
    '1402/13/01',
    '1402/07/31',
    '0/0/0',
    'امروز',
    '1402/01',
    '1402/01/15/1',
  ])('%s is no day', text => {
    expect(parseJalali(text)).toBeNull()
  })
})

describe('a news code', () => {
  test('may be typed in Persian digits', () => {
    expect(parseStoryId('۱۰۰۰۰۰۱')).toBe(1000001)
  })

  test.each(['0', '-1', '1e3', '99999999999999999999', '12x', '', undefined])('is not %s', text => {
    expect(parseStoryId(text)).toBeNull()
  })
})

describe('a page of a list', () => {
  const asked = (query: string) => askedPage(new URLSearchParams(query))

  test('is the first unless a number is given, in any digits', () => {
    expect([asked(''), asked('page=3'), asked('page=۳')]).toEqual([1, 3, 3])
  })

  test.each(['page=0', 'page=-1', 'page=two', 'page=', 'page=9999999999'])('is not %s', query => {
    expect(asked(query)).toBeNull()
  })

  test('the first has one address, without a number', () => {
    expect(makePaging('/tag/x', 2, 60).newer).toBe('/tag/x')
  })

  test('the last leads no further', () => {
    expect(makePaging('/tag/x', 3, 60)).toMatchObject({ older: null, newer: '/tag/x?page=2', total: '۳' })
  })
})

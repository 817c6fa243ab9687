import { expect, test } from 'vitest'
import { nextOpen } from './findings-order.ts'
import { isAddress } from './pasted.ts'

const finding = (id: number, state: 'open' | 'taken' | 'left' = 'open') => ({ id, state })

test('after a decision comes the next open finding', () => {
  expect(nextOpen([finding(1), finding(2, 'left'), finding(3)], 1)).toBe(3)
})

test('at the end it goes round to what was passed over', () => {
  expect(nextOpen([finding(1), finding(2), finding(3)], 3)).toBe(1)
})

test('when the last open one is decided there is none', () => {
  expect(nextOpen([finding(1, 'taken'), finding(2)], 2)).toBeNull()
})

test('one address alone is fetched; an address within words is text', () => {
  expect(isAddress(' https://example.ir/news/1 \n')).toBe(true)
  expect(isAddress('https://example.ir/news/1 خبر')).toBe(false)
  expect(isAddress('ftp://example.ir/news')).toBe(false)
})

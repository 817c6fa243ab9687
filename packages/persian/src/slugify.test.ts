import { expect, test } from 'vitest'
import { slugify } from './slugify.ts'

test('a slug keeps Persian letters and six words', () => {
  expect(slugify('گران شدن نان در پایتخت، برای بار سوم')).toBe('گران-شدن-نان-در-پایتخت-برای')
  expect(slugify('می\u200Cروم «خانه»')).toBe('می-روم-خانه')
  expect(slugify('علي و 12 نفر')).toBe('علی-و-12-نفر')
})

test('a slug has no hyphen at its edges and may be empty', () => {
  expect(slugify(' -سلام- ')).toBe('سلام')
  expect(slugify('…!')).toBe('')
})

import { expect, test } from 'vitest'
import { foldKey } from './fold.ts'

test('spellings that differ only in dress have one key', () => {
  const key = foldKey('رایزنی‌های ۱۴۰۲')
  expect(foldKey('رايزني هاي 1402')).toBe(key)
  expect(foldKey('رایزنی‌هایِ، ۱۴۰۲!')).toBe(key)
  expect(foldKey('NATO')).toBe('nato')
  expect(foldKey('رأس')).toBe(foldKey('راس'))
})

test('different words keep different keys', () => {
  expect(foldKey('سیر')).not.toBe(foldKey('شیر'))
  expect(foldKey('')).toBe('')
})

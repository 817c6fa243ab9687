import { describe, expect, test } from 'vitest'
import { readTable } from '../testdata/read-table.ts'
import { applyEdits } from './edit.ts'
import { letterEdits } from './letters.ts'

const fix = (text: string) =>
  applyEdits(
    text,
    letterEdits(text, () => false),
  )

describe('letters', () => {
  for (const [input, expected] of readTable('letters.txt')) {
    test(`write ${JSON.stringify(input)} as ${JSON.stringify(expected)}`, () =>
      expect(fix(input)).toBe(expected))
    test(`leave ${JSON.stringify(expected)} as it is`, () => expect(fix(expected)).toBe(expected))
  }

  test('are left alone where the text is protected', () => {
    expect(letterEdits('\u0643\u064A', () => true)).toEqual([])
  })
})

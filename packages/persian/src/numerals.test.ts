import { describe, expect, test } from 'vitest'
import { readTable } from '../testdata/read-table.ts'
import { applyEdits } from './edit.ts'
import { numeralEdits } from './numerals.ts'
import { protectedIn } from './protect.ts'

const fix = (text: string) => applyEdits(text, numeralEdits(text, protectedIn(text)))

describe('numerals', () => {
  for (const [input, expected] of readTable('numerals.txt')) {
    test(`write «${input}» as «${expected}»`, () => expect(fix(input)).toBe(expected))
    test(`leave «${expected}» as it is`, () => expect(fix(expected)).toBe(expected))
  }
})

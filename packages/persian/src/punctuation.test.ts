import { describe, expect, test } from 'vitest'
import { readTable } from '../testdata/read-table.ts'
import { applyEdits } from './edit.ts'
import { protectedIn } from './protect.ts'
import { punctuationEdits } from './punctuation.ts'

const fix = (text: string) => applyEdits(text, punctuationEdits(text, protectedIn(text)))

describe('punctuation', () => {
  for (const [input, expected] of readTable('punctuation.txt')) {
    test(`write «${input}» as «${expected}»`, () => expect(fix(input)).toBe(expected))
    test(`leave «${expected}» as it is`, () => expect(fix(expected)).toBe(expected))
  }
})

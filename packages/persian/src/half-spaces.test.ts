import { describe, expect, test } from 'vitest'
import { readTable } from '../testdata/read-table.ts'
import { loadEngine } from './node.ts'

const engine = loadEngine()

describe('half-spaces', () => {
  for (const [input, expected] of readTable('half-spaces.txt')) {
    test(`write «${input}» as «${expected}»`, () => expect(engine.fix(input)).toBe(expected))
  }

  test('tell which ending they set off', () => {
    const [finding] = engine.check('کتابهای تازه رسید')
    expect(finding).toMatchObject({
      start: 0,
      end: 7,
      rule: 'half-space.ending',
      sure: true,
      suggestions: ['کتاب\u200Cهای'],
    })
    expect(finding!.message).toEqual({
      fa: 'نیم‌فاصلهٔ پیش از «های»',
      en: 'Half-space before the ending «های»',
    })
  })

  test('are offered, not made, where only the word list speaks for a compound', () => {
    const findings = engine.check('علی اصغر به خانه رفت')
    expect(findings).toContainEqual(expect.objectContaining({ suggestions: ['علی\u200Cاصغر'], sure: false }))
  })
})

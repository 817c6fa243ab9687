import { expect, test } from 'vitest'
import type { PhaseInput } from './phases/phase.ts'
import { judge, phases, queueFor, stateFor } from './phases.ts'

const now = new Date('2026-11-24T10:00:00Z')
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1_000)

const facts: PhaseInput['facts'] = {
  mode: 'open',
  closes_at: null,
  parent_state: null,
  parent_root_id: null,
  parent_level: null,
  parent_path: null,
  is_own_repeat: false,
  same_elsewhere: 0,
  address_minute: 0,
  address_oldest: null,
  story_minute: 0,
  slow_last: null,
}

const input = (change: Partial<PhaseInput> = {}, known: Partial<PhaseInput['facts']> = {}): PhaseInput => ({
  text: 'متن ساده',
  name: null,
  removed: [],
  way: 'proof',
  parentId: null,
  facts: { ...facts, ...known },
  now,
  isReservedName: name => name === 'سردبیر',
  findWords: text => (text.includes('بد') ? [{ term: 'بد', tier: 'banned', kind: 'swear' }] : []),
  ...change,
})

const ruling = (...given: Parameters<typeof input>) => {
  const judged = judge(input(...given), phases)
  return judged.kind === 'refuse'
    ? judged.code
    : judged.reasons.map(({ phase, reason }) => `${phase}: ${reason}`)
}

test('an ordinary comment under an open story passes all phases without a word', () => {
  expect(ruling()).toEqual([])
})

test.each([
  ['comment.too-long', { text: 'الف'.repeat(400) }, {}],
  ['comment.name-too-long', { name: 'نام'.repeat(20) }, {}],
  ['comment.story-missing', {}, { mode: null }],
  ['comment.off', {}, { mode: 'off' }],
  ['comment.read-only', {}, { mode: 'read-only' }],
  ['comment.too-old', {}, { closes_at: now }],
  ['comment.parent-missing', { parentId: 1 }, { parent_state: 'removed' }],
  ['comment.parent-missing', { parentId: 1 }, {}],
  ['comment.empty', { text: '' }, {}],
  ['comment.no-words', { text: '🙂' }, {}],
  ['comment.name-reserved', { name: 'سردبیر' }, {}],
  ['comment.name-mixed', { name: 'аdmin' }, {}],
  ['comment.repeat', {}, { is_own_repeat: true }],
  ['comment.wait', { way: 'slow' }, { slow_last: ago(59) }],
  ['comment.flood', {}, { address_minute: 6, address_oldest: ago(30) }],
] as const)('%s refuses', (code, change, known) => {
  expect(ruling(change, known)).toBe(code)
})

test.each([
  [['cleaning: cleaned-direction'], { removed: ['direction'] }, {}],
  [['repeat: same-words-elsewhere'], {}, { same_elsewhere: 3 }],
  [['links: link'], { text: 'به example.com برو' }, {}],
  [['links: phone'], { text: '۰۹۱۲۱۲۳۴۵۶۷' }, {}],
  [['words: swear'], { text: 'حرف بد' }, {}],
  [['words: swear'], { name: 'بد' }, {}],
  [['flood: story-flooded'], {}, { story_minute: 120 }],
  [['held: held-for-review'], {}, { mode: 'held' }],
  [['held: slow-way'], { way: 'slow' }, {}],
] as const)('%j holds', (reasons, change, known) => {
  expect(ruling(change, known)).toEqual(reasons)
})

test('the first that refuses is the one that is told: a closed story before an empty text', () => {
  expect(ruling({ text: '' }, { mode: 'off' })).toBe('comment.off')
})

test('all that was seen is kept, in the order of the phases', () => {
  expect(ruling({ text: 'حرف بد در example.com' }, { mode: 'held' })).toEqual([
    'links: link',
    'words: swear',
    'held: held-for-review',
  ])
})

test('the wait is told to the second, and never as none', () => {
  const judged = judge(input({ way: 'slow' }, { slow_last: ago(12) }), phases)
  expect(judged).toMatchObject({ details: { seconds: 48 } })
  expect(judge(input({ way: 'slow' }, { slow_last: ago(60) }), phases)).toMatchObject({
    details: { seconds: 1 },
  })
})

test('a clock an hour off neither refuses for ever nor lets age pass', () => {
  expect(ruling({ way: 'slow' }, { slow_last: null })).toEqual(['held: slow-way'])
  expect(ruling({}, { closes_at: ago(-3_600) })).toEqual([])
})

const reason = (phase: string, weight: 'hold' | 'mark') => ({ phase, reason: '', weight, found: null })

test('a mark alone does not hold, but a moderator sees it among the suspected', () => {
  expect(stateFor([reason('words', 'mark')])).toBe('approved')
  expect(stateFor([reason('words', 'mark'), reason('held', 'hold')])).toBe('held')
  expect(queueFor([reason('words', 'mark')], false)).toBe('suspected')
})

test('what was seen in a comment weighs more than how it came', () => {
  expect(queueFor([reason('links', 'hold')], true)).toBe('suspected')
  expect(queueFor([reason('held', 'hold')], true)).toBe('slow')
  expect(queueFor([reason('held', 'hold')], false)).toBe('new')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

const side = (runs: ReturnType<typeof wordDiff>, left: 'removed' | 'added') =>
  runs
    .filter(run => run.kind === 'same' || run.kind === left)
    .map(run => run.text)
    .join('')

test('one changed word among many is one removed and one added', () => {
  expect(wordDiff('نشست در مسکو برگزار شد', 'نشست در تهران برگزار شد')).toEqual([
    { kind: 'same', text: 'نشست در ' },
    { kind: 'removed', text: 'مسکو' },
    { kind: 'added', text: 'تهران' },
    { kind: 'same', text: ' برگزار شد' },
  ])
})

test('a half-space that came is seen as such', () => {
  expect(wordDiff('می شود', 'می\u200Cشود')).toEqual([
    { kind: 'same', text: 'می' },
    { kind: 'removed', text: ' ' },
    { kind: 'added', text: '\u200C' },
    { kind: 'same', text: 'شود' },
  ])
})

test('either text can be read back whole, whatever they are', () => {
  const words = fc.array(fc.constantFrom('الف', 'ب', 'پ', ' ', '\u200C', '\n')).map(all => all.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = wordDiff(before, after)
      expect([side(runs, 'removed'), side(runs, 'added')]).toEqual([before, after])
    }),
  )
})

test('equal texts have nothing removed and nothing added', () => {
  expect(wordDiff('متن خبر', 'متن خبر')).toEqual([{ kind: 'same', text: 'متن خبر' }])
})

test('texts of thousands of words with nothing in common are still answered', () => {
  const runs = wordDiff('الف '.repeat(5000), 'ب '.repeat(5000))
  expect(side(runs, 'added')).toBe('ب '.repeat(5000))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffContents, diffWords } from './diff-words.ts'
import { buildContent, buildParagraph } from './testing/build-content.ts'

const side = (runs: ReturnType<typeof diffWords>, not: 'added' | 'removed'): string =>
  runs
    .filter(({ kind }) => kind !== not)
    .map(({ text }) => text)
    .join('')

test('a comparison gives both texts back, whatever they are', () => {
  const words = fc
    .array(fc.constantFrom('می', 'شود', ' ', '\u200C', 'نان', '\n', 'گران', '.'), { maxLength: 60 })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = diffWords(before, after)
      expect(side(runs, 'added')).toBe(before)
      expect(side(runs, 'removed')).toBe(after)
      expect(runs.every(({ text }) => text !== '')).toBe(true)
    }),
  )
})

test('a text compared with itself is one run', () => {
  expect(diffWords('نان گران شد.', 'نان گران شد.')).toEqual([{ kind: 'same', text: 'نان گران شد.' }])
  expect(diffWords('', '')).toEqual([])
})

test('a blank that became a half-space is shown as such, and nothing else', () => {
  expect(diffWords('او می شود', 'او می\u200Cشود')).toEqual([
    { kind: 'same', text: 'او می' },
    { kind: 'removed', text: ' ' },
    { kind: 'added', text: '\u200C' },
    { kind: 'same', text: 'شود' },
  ])
})

test('the fewest words are marked', () => {
  expect(diffWords('الف ب پ ت', 'الف پ ث ت').filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'ب ' },
    { kind: 'added', text: ' ث' },
  ])
})

test('texts of many thousand words with nothing in common are one replaced by the other, at once', () => {
  const before = Array.from({ length: 20_000 }, (_, i) => `الف${i}`).join(' ')
  const after = Array.from({ length: 20_000 }, (_, i) => `ب${i}`).join('\n')
  expect(diffWords(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test('parts that changed, came, went and moved are named', () => {
  const before = buildContent({
    kicker: 'روتیتر',
    body: [buildParagraph('b1', 'یک'), buildParagraph('b2', 'دو'), buildParagraph('b3', 'سه')],
  })
  const after = buildContent({
    body: [buildParagraph('b3', 'سه'), buildParagraph('b1', 'یک'), buildParagraph('b4', 'چهار')],
  })
  expect(diffContents(before, after).map(({ part, change }) => `${part} ${change}`)).toEqual([
    'kicker removed',
    'b3 moved',
    'b1 moved',
    'b4 added',
    'b2 removed',
  ])
})

test('a change of marks alone is a change', () => {
  const strong = {
    ...buildParagraph('b1', ''),
    content: [{ text: 'یک', marks: [{ type: 'strong' as const }] }],
  }
  const [plain, bold] = [
    buildContent({ body: [buildParagraph('b1', 'یک')] }),
    buildContent({ body: [strong] }),
  ]
  expect(diffContents(plain, bold)).toMatchObject([{ part: 'b1', change: 'changed' }])
})

test('keys in another order are the same content', () => {
  const content = buildContent()
  expect(
    diffContents(content, JSON.parse(JSON.stringify(content, Object.keys(flat(content)).sort()))),
  ).toEqual([])
})

/** Every key of a content, for `JSON.stringify` to write in another order. */
function flat(value: unknown, keys: Record<string, true> = {}): Record<string, true> {
  if (value !== null && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      keys[key] = true
      flat(each, keys)
    }
  }
  return keys
}

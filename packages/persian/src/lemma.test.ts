import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../testdata/read-table.ts'
import { loadLemmatizer } from './node.ts'

const { lemma } = loadLemmatizer()

describe('lemmas', () => {
  for (const [input, expected] of readTable('lemmas.txt')) {
    const [form, upos] = input.split('/') as [string, string?]
    test(`of ${form}${upos ? ` as ${upos}` : ''} is ${expected}`, () =>
      expect(lemma(form, upos)).toBe(expected))
  }

  test('words of other classes come back as they are', () => {
    expect(lemma('برای', 'ADP')).toBe('برای')
    expect(lemma('COVID-19', 'NOUN')).toBe('COVID-19')
    expect(lemma('', 'NOUN')).toBe('')
  })

  test('no string makes it throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('NOUN', 'VERB', 'ADJ', undefined),
        (text, upos) => {
          expect(typeof lemma(text, upos)).toBe('string')
        },
      ),
    )
  })
})

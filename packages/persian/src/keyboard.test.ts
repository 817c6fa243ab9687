import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { asLatinKeys, asPersianKeys, keyboardSlip } from './keyboard.ts'
import { Lexicon } from './lexicon.ts'

const lexicon = new Lexicon(
  brotliDecompressSync(readFileSync(new URL('../data/words.bin.br', import.meta.url))),
)

test('keys are read on the other layout, both ways', () => {
  expect(asPersianKeys('sghl')).toBe('سلام')
  expect(asPersianKeys(asLatinKeys('سلام گچپژ دنیا'))).toBe('سلام گچپژ دنیا')
  expect(asLatinKeys('اثممخ')).toBe('hello')
})

test('a slip is told from Latin text', () => {
  expect(keyboardSlip('sghl nkdh', lexicon)).toBe('سلام دنیا')
  for (const text of ['hello world', 'COVID-19', 'the news of today', 'NATO', 'BBC', 'سلام', '12', ''])
    expect(keyboardSlip(text, lexicon), text).toBeNull()
})

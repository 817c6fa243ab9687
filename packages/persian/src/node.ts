/** The engine with the committed data, for Node. Other runtimes hand the same bytes to `createEngine` themselves. */
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { createEngine, type Engine } from './engine.ts'
import { createLemmatizer, type Lemmatizer } from './lemma.ts'
import { Lexicon } from './lexicon.ts'

let engine: Engine | undefined
let lemmatizer: Lemmatizer | undefined

const read = (name: string): Uint8Array =>
  brotliDecompressSync(readFileSync(new URL(`../data/${name}`, import.meta.url)))

/** The engine over the package's own data; read once, then kept. Throws Error where the data is missing or damaged. */
export function loadEngine(): Engine {
  engine ??= createEngine({ words: read('words.bin.br'), weights: read('half-space-model.bin.br') })
  return engine
}

/** The lemmatizer over the package's own data; read once, then kept. Throws Error where the data is missing or damaged. */
export function loadLemmatizer(): Lemmatizer {
  lemmatizer ??= createLemmatizer(
    new Lexicon(read('words.bin.br')),
    Buffer.from(read('lemmas.bin.br')).toString('utf8'),
  )
  return lemmatizer
}

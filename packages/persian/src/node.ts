/** The engine with the committed data, for Node. Other runtimes hand the same bytes to `createEngine` themselves. */
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { createEngine, type Engine } from './engine.ts'

let engine: Engine | undefined

const read = (name: string): Uint8Array =>
  brotliDecompressSync(readFileSync(new URL(`../data/${name}`, import.meta.url)))

/** The engine over the package's own data; read once, then kept. Throws Error where the data is missing or damaged. */
export function loadEngine(): Engine {
  engine ??= createEngine({
    words: read('words.bin.br'),
    weights: read('half-space-model.bin.br'),
    pairs: read('word-pairs.bin.br'),
  })
  return engine
}

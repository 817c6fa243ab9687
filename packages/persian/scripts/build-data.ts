/**
 * Builds the package's data from openly licensed lists and text (NOTICE.md): the word list, the half-space model, word pairs, and a
 * manifest with their checksums. Deterministic: the same input gives the same bytes.
 *
 *   node packages/persian/scripts/build-data.ts FOLDER      FOLDER holds the word lists, `names/` and `gold-text/`
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { Lexicon } from '../src/lexicon.ts'
import { writeModel } from '../src/model-file.ts'
import { writeWordPairs } from '../src/word-pairs.ts'
import { buildAutomaton } from './automaton.ts'
import { fitEvidence } from './fit-evidence.ts'
import { oneConvention } from './gold-sentences.ts'
import { pairAffinities } from './pair-counts.ts'
import { Trainer } from './train.ts'
import { goldText, readWords } from './word-lists.ts'

const PASSES = 3
/** Weights are rounded to this; finer steps cost bytes and bring nothing. */
const STEP = 0.2

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: build-data.ts FOLDER')
const target = join(import.meta.dirname, '..', 'data')

const words = buildAutomaton(readWords(folder))
const lexicon = new Lexicon(words)
const lines = goldText(folder).map(({ line }) => oneConvention(line))

const learn = (text: readonly string[]): Int8Array => {
  const trainer = new Trainer(lexicon)
  trainer.train(text, PASSES)
  return Int8Array.from(trainer.weights, weight => Math.max(-127, Math.min(127, Math.round(weight / STEP))))
}
const isHeldOut = (_: string, i: number) => i % 10 === 0
const evidence = fitEvidence(
  lexicon,
  learn(lines.filter((line, i) => !isHeldOut(line, i))),
  STEP,
  lines.filter(isHeldOut),
)
const model = writeModel({ weights: learn(lines), step: STEP, evidence })

const manifest: Record<string, { bytes: number; sha256: string }> = JSON.parse(
  readFileSync(join(target, 'manifest.json'), 'utf8'),
)
const write = (name: string, bytes: Uint8Array): void => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 }
  const packed = brotliCompressSync(bytes, { params })
  writeFileSync(join(target, name), packed)
  manifest[name] = { bytes: packed.length, sha256: createHash('sha256').update(packed).digest('hex') }
}
write('words.bin.br', words)
write('half-space-model.bin.br', model)
write('word-pairs.bin.br', writeWordPairs(pairAffinities(lines)))
writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)

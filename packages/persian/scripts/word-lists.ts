/** Reads the openly licensed word lists and brings them to one spelling: which words there are, how common, which are names. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { applyEdits } from '../src/edit.ts'
import { letterEdits } from '../src/letters.ts'
import { IS_NAME, LETTERS, SEEN_ONLY } from '../src/lexicon.ts'

const allowed = new Set(LETTERS)

/** The word in the engine's letters, vowel signs and idle half-spaces taken out, or null where it has other characters. */
export function cleanWord(word: string): string | null {
  const plain = applyEdits(
    word,
    letterEdits(word, () => false),
  )
    .replace(/[\u064B-\u065F\u0670]/g, '')
    .normalize('NFC')
  if (plain.length < 1 || plain.length > 40) return null
  for (const letter of plain) if (!allowed.has(letter)) return null
  if (plain.startsWith('\u200C') || plain.endsWith('\u200C') || plain.includes('\u200C\u200C')) return null
  return plain
}

const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n')

/** Sentences of the gold text, all files in order of their names. */
export function goldText(shared: string): { file: string; line: string }[] {
  const folder = join(shared, 'gold-text')
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt.xz'))
    .sort()
    .flatMap(file => {
      const text = execFileSync('xz', ['-dc', join(folder, file)], { maxBuffer: 1 << 28 }).toString('utf8')
      return text
        .split('\n')
        .filter(line => line !== '')
        .map(line => ({ file, line }))
    })
}

/** Word → info byte (see src/lexicon.ts). */
export function readWords(shared: string): Map<string, number> {
  const share = new Map<string, number>()
  const add = (word: string, part: number): void => {
    const clean = cleanWord(word)
    if (clean !== null) share.set(clean, Math.max(share.get(clean) ?? 0, part))
  }
  for (const line of lines(join(shared, 'word-frequency-fa.tsv'))) {
    const [word, value] = line.split('\t')
    if (word && value) add(word, 10 ** (-Number(value) / 100))
  }
  const counted = (rows: [string, number][]): void => {
    const total = rows.reduce((sum, [, count]) => sum + count, 0)
    for (const [word, count] of rows) add(word, count / total / 3)
  }
  counted(
    lines(join(shared, 'hazm-words.tsv'))
      .filter(Boolean)
      .map(line => {
        const [word, count] = line.split('\t')
        return [word!, Number(count) || 0]
      }),
  )
  counted(
    lines(join(shared, 'shekar-vocab.csv'))
      .filter(Boolean)
      .map(line => {
        const cut = line.lastIndexOf(',')
        return [line.slice(0, cut), Number(line.slice(cut + 1)) || 0]
      }),
  )
  for (const line of lines(join(shared, 'shekar-compound_words.csv'))) add(line.trim(), 0)
  const lilak = createRequire(import.meta.url)
    .resolve('dictionary-fa')
    .replace(/index\.js$/, 'index.dic')
  for (const line of lines(lilak).slice(1)) add(line.split('/')[0]!.trim(), 0)
  for (const line of lines(join(shared, 'unimorph-fas.tsv'))) {
    const form = line.split('\t')[1]
    if (form && !form.includes(' ')) add(form, 0)
  }
  const out = new Map<string, number>()
  for (const [word, part] of share) out.set(word, commonness(part))
  const name = (text: string): void => {
    for (const part of text.split(/[\s|]+/)) {
      const clean = cleanWord(part)
      if (clean !== null && clean.length > 1) out.set(clean, (out.get(clean) ?? 0) | IS_NAME)
    }
  }
  for (const file of ['given-names', 'surnames', 'places', 'iran-places', 'regions', 'countries']) {
    for (const line of lines(join(shared, 'names', `${file}.tsv`)).slice(1)) {
      const cells = line.split('\t')
      if (file === 'countries') name(`${cells[3]} ${cells[5] ?? ''}`)
      else if (file !== 'given-names' || cells[5] !== 'ff') name(cells[0] ?? '')
    }
  }
  const seen = new Map<string, number>()
  for (const { line } of goldText(shared)) {
    for (const raw of line.split(/[^\u0620-\u065F\u0670-\u06D5\u200C]+/)) {
      const word = raw === '' ? null : cleanWord(raw)
      if (word !== null && !out.has(word)) seen.set(word, (seen.get(word) ?? 0) + 1)
    }
  }
  for (const [word, count] of seen) if (count >= 3) out.set(word, SEEN_ONLY)
  return out
}

/** 0 where no list counts the word, else 1 (one in a hundred million and rarer) to 15, by factors of about three. */
const commonness = (part: number): number =>
  part <= 0 ? 0 : Math.max(1, Math.min(15, Math.round(16 + 2 * Math.log10(part) - 0.5)))

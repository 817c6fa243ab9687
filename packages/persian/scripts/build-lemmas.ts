/**
 * Builds data/lemmas.bin.br and puts it into the manifest. Deterministic: the same input gives the same bytes.
 *
 *   node packages/persian/scripts/build-lemmas.ts FOLDER [--check]
 *
 * FOLDER holds the word lists, `gold-text/` and the treebank seraji-dev.conllu; `../eval/perdt-dev.lemmas.tsv` beside it is
 * learned from too, so the figures that count are those of `--check`: ten folds, no row in its own training.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { PREVERBS } from '../src/lemma.lexicon.ts'
import { createLemmatizer } from '../src/lemma.ts'
import { lemmaCandidates } from '../src/lemma-candidates.ts'
import { commonnessOf, type WordKind } from '../src/lemma-ranker.ts'
import { Lexicon } from '../src/lexicon.ts'
import {
  conlluPairs,
  type GoldPair,
  goldPairs,
  partsOfSpeech,
  usesInText,
  verbStems,
} from './lemma-sources.ts'
import { type Evidence, firstRanked, leanFeatures, richFeatures, trainRanker } from './lemma-training.ts'
import { readWords } from './word-lists.ts'

const FOLDS = 10
/** Seraji's lemmas are noisier and follow habits of their own. */
const SERAJI_WEIGHT = 0.3
/** Weights below this bring nothing. */
const LEAST_WEIGHT = 0.05
const KINDS: readonly WordKind[] = ['N', 'A']

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: build-lemmas.ts FOLDER [--check]')
const data = join(import.meta.dirname, '..', 'data')
const lexicon = new Lexicon(brotliDecompressSync(readFileSync(join(data, 'words.bin.br'))))
const words = [...readWords(folder).keys()]
const uses = usesInText(folder)
const evidence: Evidence = {
  commonness: word => commonnessOf(lexicon, word),
  tags: partsOfSpeech(folder),
  uses,
}
const perdt = goldPairs(join(folder, '..', 'eval', 'perdt-dev.lemmas.tsv'))
const seraji = conlluPairs(join(folder, 'seraji-dev.conllu'))
const stems = verbStems(folder)

const text = (gold: readonly GoldPair[]): string => {
  const weighed = [
    ...gold.map(pair => ({ pair, weight: 1 })),
    ...seraji.map(pair => ({ pair, weight: SERAJI_WEIGHT })),
  ]
  const lean = leanFeatures(evidence)
  const rich = richFeatures(evidence)
  const round = (weight: number) => Math.round(weight * 100) / 100
  const leanWeights = new Map(
    [...trainRanker(weighed, lean)]
      .map(([name, weight]) => [name, round(weight)] as const)
      .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT),
  )
  const richWeights = trainRanker(weighed, rich)
  const told = majority(gold, 1)
  const known = new Map<string, string>()
  const forms = new Set([...words, ...[...uses].filter(([, use]) => use.count > 1).map(([word]) => word)])
  for (const form of forms) {
    if (lemmaCandidates(form).length < 2) continue
    for (const kind of KINDS) {
      const judged = firstRanked(form, kind, richWeights, rich)
      if (judged !== firstRanked(form, kind, leanWeights, lean)) known.set(`${kind} ${form}`, judged)
    }
  }
  for (const [key, lemma] of told) {
    const [kind, form] = key.split(' ') as [GoldPair['kind'], string]
    if (kind === 'V') continue
    const judged = firstRanked(form, kind, leanWeights, lean)
    if (judged !== lemma) known.set(key, lemma)
    else known.delete(key)
  }
  const lines = [...known].map(([key, lemma]) => `${key} ${key.endsWith(` ${lemma}`) ? '=' : lemma}`)
  const ranks = [...leanWeights].map(([name, weight]) => `${name}\t${weight}`)
  return ['PLM1', verbLines(gold).join('\n'), lines.sort().join('\n'), ranks.sort().join('\n')].join('\n\n')
}

/** What most rows say of each form and kind; where they are divided, nothing. */
function majority(gold: readonly GoldPair[], atLeast: number): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { form, kind, lemma } of gold) {
    const key = `${kind} ${form}`
    const own = counts.get(key) ?? new Map<string, number>()
    counts.set(key, own.set(lemma, (own.get(lemma) ?? 0) + 1))
  }
  const out = new Map<string, string>()
  for (const [key, own] of counts) {
    const ranked = [...own].sort((a, b) => b[1] - a[1])
    const [lemma, count] = ranked[0]!
    if (count >= atLeast && !/[ \t]/.test(lemma) && count > (ranked[1]?.[1] ?? 0)) out.set(key, lemma)
  }
  return out
}

/** Verbs with their commonness: how often the treebanks read them, else how common their participle is. */
function verbLines(gold: readonly GoldPair[]): string[] {
  const counts = new Map<string, number>()
  for (const { kind, lemma } of [...gold, ...seraji])
    if (kind === 'V') counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  const pasts = new Set(stems.map(([past]) => past))
  for (const [past, count] of counts)
    if (count > 0 && /ید$|اند$/u.test(past) && !pasts.has(past))
      stems.push([past, past.replace(/ید$|د$/u, '')])
  const commonness = (past: string): number => {
    const count = counts.get(past) ?? 0
    const participle = uses.get(`${past}ه`)?.count ?? 0
    return Math.round(Math.min(15, 2 * Math.log2(1 + count) + Math.log2(1 + participle) / 2))
  }
  const out = new Set<string>()
  for (const [past, present] of stems) {
    const isCompound = PREVERBS.some(
      preverb =>
        past.startsWith(preverb) &&
        pasts.has(past.slice(preverb.length)) &&
        present.startsWith(preverb) &&
        past.length - preverb.length > 2,
    )
    if (isCompound || present === '') continue
    out.add(`${past} ${present} ${commonness(past)}`)
    if (past.endsWith('اند'))
      out.add(`${past.slice(0, -1)}ید ${present} ${commonness(`${past.slice(0, -1)}ید`)}`)
  }
  return [...out].sort()
}

const NAMES: Readonly<Record<GoldPair['kind'], string>> = { N: 'NOUN', A: 'ADJ', D: 'ADV', V: 'VERB' }

if (process.argv[3] === '--check') {
  const right = new Map<string, [number, number]>()
  const wrong: string[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const low = Math.floor((fold * perdt.length) / FOLDS)
    const high = Math.floor(((fold + 1) * perdt.length) / FOLDS)
    const { lemma } = createLemmatizer(lexicon, text([...perdt.slice(0, low), ...perdt.slice(high)]))
    for (const pair of perdt.slice(low, high)) {
      const answer = lemma(pair.form, NAMES[pair.kind])
      if (answer !== pair.lemma) wrong.push(`${pair.form}:${pair.kind}:${pair.lemma}≠${answer}`)
      for (const key of [NAMES[pair.kind], 'ALL']) {
        const count = right.get(key) ?? [0, 0]
        right.set(key, [count[0] + Number(answer === pair.lemma), count[1] + 1])
      }
    }
  }
  for (const [key, [good, all]] of right) console.log(key, (good / all).toFixed(4), all)
  if (process.argv[4] === '--wrong') console.log(wrong.join(' | '))
} else {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 }
  const packed = brotliCompressSync(text(perdt), { params })
  writeFileSync(join(data, 'lemmas.bin.br'), packed)
  const place = join(data, 'manifest.json')
  const manifest = JSON.parse(readFileSync(place, 'utf8'))
  manifest['lemmas.bin.br'] = {
    bytes: packed.length,
    sha256: createHash('sha256').update(packed).digest('hex'),
  }
  writeFileSync(place, `${JSON.stringify(manifest, null, 2)}\n`)
}

/** What the lists and treebanks say about lemmas: gold pairs, parts of speech, how often a form stands where. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainForm } from '../src/lemma-candidates.ts'
import type { WordKind } from '../src/lemma-ranker.ts'
import { oneConvention } from './gold-sentences.ts'
import { cleanWord, goldText } from './word-lists.ts'

/** A word as a treebank reads it. `kind` V: a verb. */
export type GoldPair = { form: string; kind: WordKind | 'V'; lemma: string }

const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean)

const KINDS: Readonly<Record<string, GoldPair['kind']>> = {
  NOUN: 'N',
  PROPN: 'N',
  ADJ: 'A',
  ADV: 'D',
  VERB: 'V',
}

/** Pairs of a table `form ⇥ UPOS ⇥ lemma`, in the order of the text. */
export function goldPairs(path: string): GoldPair[] {
  return lines(path).flatMap(line => {
    const [form, upos, lemma] = line.split('\t')
    const kind = KINDS[upos!]
    return kind === undefined ? [] : [{ form: plainForm(form!), kind, lemma: plainForm(lemma!) }]
  })
}

/** Pairs of a CoNLL-U file. */
export function conlluPairs(path: string): GoldPair[] {
  return lines(path).flatMap(line => {
    const [id, form, lemma, upos] = line.split('\t')
    const kind = upos === undefined ? undefined : KINDS[upos]
    if (kind === undefined || !/^\d+$/.test(id!)) return []
    return [{ form: plainForm(form!), kind, lemma: plainForm(lemma!) }]
  })
}

/** Hazm's parts of speech: '-' not listed, '0' listed without one, else its letters. */
export function partsOfSpeech(shared: string): Map<string, string> {
  return new Map(
    lines(join(shared, 'hazm-words.tsv')).map(line => {
      const [word, , tags] = line.split('\t')
      return [word!, tags ?? '0']
    }),
  )
}

/** How often a word stands in running text, how often after یک and its like, before که, and with a plural ending of its own. */
export type Use = { count: number; one: number; that: number; plural: number }

const ONE = new Set(['یک', 'هیچ', 'هر', 'چه', 'چنین', 'چند'])

export function usesInText(shared: string): Map<string, Use> {
  const uses = new Map<string, Use>()
  const of = (word: string): Use => {
    let use = uses.get(word)
    if (use === undefined) {
      use = { count: 0, one: 0, that: 0, plural: 0 }
      uses.set(word, use)
    }
    return use
  }
  for (const { line } of goldText(shared)) {
    const words = oneConvention(line)
      .split(/[^\u0620-\u065F\u0670-\u06D5\u200C]+/)
      .map(word => (word === '' ? null : cleanWord(word)))
    for (const [i, word] of words.entries()) {
      if (word === null) continue
      const use = of(plainForm(word))
      use.count += 1
      if (ONE.has(words[i - 1] ?? '')) use.one += 1
      if (words[i + 1] === 'که') use.that += 1
      const single = /^(.+?)\u200C?(?:ها|های|هایی)$/u.exec(word)
      if (single !== null) of(single[1]!).plural += 1
    }
  }
  return uses
}

/** Pairs of past and present stems from Hazm, Shekar and UniMorph's infinitives. */
export function verbStems(shared: string): [past: string, present: string][] {
  const stems: [string, string][] = []
  for (const line of lines(join(shared, 'hazm-verbs.txt'))) {
    const [past, present] = line.split('#')
    if (past && present) for (const one of present.split(' یا ')) stems.push([past, one])
  }
  for (const line of lines(join(shared, 'shekar-verbs.csv'))) {
    const [present, past, spoken] = line.split(',')
    if (past && present) stems.push([past, present])
    if (past && spoken) stems.push([past, spoken])
  }
  for (const line of lines(join(shared, 'unimorph-fas.tsv'))) {
    const infinitive = line.split('\t')[0]!
    if (/^[^ ]+یدن$/u.test(infinitive)) stems.push([infinitive.slice(0, -1), infinitive.slice(0, -3)])
  }
  return stems
}

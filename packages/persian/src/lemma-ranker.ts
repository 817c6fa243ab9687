/**
 * Which of the candidates for a lemma is right: a sum of learned weights over what the endings, the word list and the part of
 * speech say. The same features serve in learning (scripts/build-lemmas.ts, which adds evidence of its own) and here.
 */
import type { Candidate } from './lemma-candidates.ts'
import type { Lexicon } from './lexicon.ts'

/** Kind of word, as far as endings differ: noun, adjective, adverb. */
export type WordKind = 'N' | 'A' | 'D'

/** How common a word is, 0–15, or -1 where the word list does not have it. */
export function commonnessOf(lexicon: Lexicon, word: string): number {
  const info = lexicon.find(word, 0, word.length)
  return info < 0 ? -1 : info & 15
}

const step = (commonness: number): number => (commonness < 0 ? -1 : Math.floor(commonness / 3))

/** The names of the features of one candidate. `own`: commonness of the form. */
export function features(
  form: string,
  kind: WordKind,
  { lemma, way }: Candidate,
  own: number,
  commonness: (word: string) => number,
): string[] {
  const base = way === '' ? own : commonness(lemma)
  const gap = Math.max(-5, Math.min(5, Math.round((base - own) / 2)))
  const out = [way, `${kind} ${way}`, `${way} o${step(own)}`]
  if (way === '') return out
  out.push(`${way} b${step(base)}`, `b${step(base)}`, `${way} g${gap}`, `g${gap} ${own < 0}`)
  out.push(`${kind} ${way} g${gap}`, `${way} l${Math.min(5, lemma.length)}`)
  for (const letters of [2, 3]) out.push(`${way} ${lemma.slice(-letters)}`)
  for (const part of way.split('+')) out.push(`+${part}`, `+${part} ${own < 0} ${base < 0}`)
  if (form.includes('\u200C')) out.push(`${way} z`)
  return out
}

/** The candidate with the greatest sum; the earlier one of two that are equal. */
export function best(
  form: string,
  kind: WordKind,
  candidates: readonly Candidate[],
  weights: ReadonlyMap<string, number>,
  commonness: (word: string) => number,
): Candidate {
  const own = commonness(form)
  let choice = candidates[0]!
  let most = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    let sum = 0
    for (const name of features(form, kind, candidate, own, commonness)) sum += weights.get(name) ?? 0
    if (sum > most) {
      most = sum
      choice = candidate
    }
  }
  return choice
}

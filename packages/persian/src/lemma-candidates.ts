/**
 * What the lemma of a noun, adjective or adverb may be: the form itself and every word that is left when endings are taken
 * off it, each with the endings that were taken (`way`). Which of them is right is not decided here.
 */
import { BROKEN_PLURALS, DEGREES } from './lemma.lexicon.ts'

/** A possible lemma, and the names of the endings taken off to reach it, in the order they were taken ('' for the form itself). */
export type Candidate = { lemma: string; way: string }

/** An ending: its name, how it is written at a word's end, and what is put back in its place. */
type Ending = readonly [name: string, written: RegExp, back: string]

const ENDINGS: readonly Ending[] = [
  ['ha', /\u200C?ها$/u, ''],
  ['ha-i', /\u200C?های[یئ]?$/u, ''],
  ['ha-own', /\u200C?های?(?:م|ت|ش|مان|تان|شان)$/u, ''],
  ['degree', /\u200C?(?:تر|ترین)$/u, ''],
  ['one-heh', /(?<=[هی])\u200Cای$/u, ''],
  ['one-ye', /(?<=[اوأؤ])[یئ]ی$/u, ''],
  ['ye', /(?<=[اوأؤ])\u200C?ی$/u, ''],
  ['one', /(?<![او\u200C])\u200C?ی$/u, ''],
  ['own', /(?<![ا\u200C])(?:م|ت|ش|مان|تان|شان)$/u, ''],
  ['own-far', /\u200C(?:ام|ات|اش|م|ت|ش|مان|تان|شان|ایم|اید|اند|ایشان)$/u, ''],
  ['own-ye', /(?<=[او])ی(?:م|ت|ش|مان|تان|شان)$/u, ''],
  ['an', /ان$/u, ''],
  ['an-ye', /(?<=[او])یان$/u, ''],
  ['an-heh', /گان$/u, 'ه'],
  ['at', /ات$/u, ''],
  ['at-heh', /ات$/u, 'ه'],
  ['at-te', /ات$/u, 'ت'],
  ['at-ye', /یات$/u, 'ی'],
  ['yat-heh', /یات$/u, 'ه'],
  ['jat', /جات$/u, ''],
  ['jat-heh', /(?<!ه)\u200C?جات$/u, 'ه'],
  ['in', /ین$/u, ''],
  ['un', /(?<=ی)ون$/u, ''],
]
/** Which endings may stand further in, once one of these was taken off: possessives after plurals, plurals after degrees. */
const OUTER = new Set([
  'one-heh',
  'one-ye',
  'ye',
  'one',
  'own',
  'own-far',
  'own-ye',
  'ha',
  'ha-i',
  'ha-own',
  'an',
])
/** With its half-space an ending of these is nothing else. */
const SURELY_INFLECTED = /\u200C(?:ها|های|هایی|های?(?:م|ت|ش|مان|تان|شان)|ترین|تری?)$/u
const MOST_ENDINGS = 3
const SHORTEST = 2

/** The form without ezafe hamza over its last heh, and without a half-space at its end. */
export const plainForm = (form: string): string =>
  form.replace(/\u06C0|ه\u0654/gu, 'ه').replace(/^\u200C+|\u200C+$/gu, '')

/** All candidates, the form itself first unless it is surely inflected; each lemma once, by the shortest way to it. */
export function lemmaCandidates(form: string): Candidate[] {
  const found = new Map<string, string>([[form, '']])
  const strip = (word: string, way: string, depth: number): void => {
    const add = (lemma: string, name: string): boolean => {
      const longer = way === '' ? name : `${way}+${name}`
      if (lemma.length < SHORTEST && name !== 'degree') return false
      if (!found.has(lemma)) found.set(lemma, longer)
      return found.get(lemma) === longer
    }
    const single = BROKEN_PLURALS.get(word)
    if (single !== undefined) add(single, 'broken')
    const positive = DEGREES.get(word)
    if (positive !== undefined) {
      add(positive, 'degree')
      return
    }
    if (depth === MOST_ENDINGS) return
    for (const [name, written, back] of ENDINGS) {
      const cut = word.replace(written, back)
      if (cut === word || !add(cut, name)) continue
      if (OUTER.has(name)) strip(cut, way === '' ? name : `${way}+${name}`, depth + 1)
    }
  }
  strip(form, '', 0)
  if (SURELY_INFLECTED.test(form) && found.size > 1) found.delete(form)
  return [...found].map(([lemma, way]) => ({ lemma, way }))
}

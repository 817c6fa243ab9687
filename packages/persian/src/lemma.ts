/**
 * Lemmas: look-up first, rules second. The data holds verbs, forms whose lemma the lists and treebanks tell, and weights for
 * ranking what endings leave of any other form; the word list guards both (ایران is a word, so no plural of ایر).
 *
 * Data (text, UTF-8; parts parted by an empty line): verbs `past present commonness` · known lemmas `kind form lemma`, sorted,
 * `=` for a lemma that is the form · weights `name<TAB>weight`.
 */

import { applyEdits } from './edit.ts'
import { lemmaCandidates, plainForm } from './lemma-candidates.ts'
import { best, commonnessOf, type WordKind } from './lemma-ranker.ts'
import { letterEdits } from './letters.ts'
import type { Lexicon } from './lexicon.ts'
import { VerbLemmas } from './verb-lemmas.ts'

export type Lemmatizer = {
  /**
   * The lemma of a word: `lemma('می‌روند', 'VERB')` is 'رفت', `lemma('کتاب‌هایش')` 'کتاب'. `upos` is a Universal Dependencies
   * part of speech; without one the word is read as a verb where it has می or نمی, else as a noun. Words of other classes,
   * and what is no Persian word, come back as they are.
   */
  lemma(form: string, upos?: string): string
}

const KINDS: Readonly<Record<string, WordKind | 'V'>> = {
  NOUN: 'N',
  PROPN: 'N',
  ADJ: 'A',
  ADV: 'D',
  VERB: 'V',
  AUX: 'V',
}
const LONGEST = 60
const MOST_KEPT = 20_000

/** A lemmatizer over the committed data, uncompressed. Throws Error when it is not that of this version. */
export function createLemmatizer(lexicon: Lexicon, data: string): Lemmatizer {
  const [head, stems, known, ranks] = data.split('\n\n')
  if (head !== 'PLM1' || ranks === undefined) throw new Error('not lemma data')
  const verbs = new VerbLemmas(
    stems!.split('\n').map(line => {
      const [past, present, commonness] = line.split(' ')
      return { past: past!, present: present!, commonness: Number(commonness) }
    }),
  )
  const table = new Map<string, string>()
  for (const line of known!.split('\n')) {
    const [kind, form, lemma] = line.split(' ')
    table.set(`${kind}${form}`, lemma === '=' ? form! : lemma!)
  }
  const weights = new Map<string, number>()
  for (const line of ranks.split('\n')) {
    const [name, weight] = line.split('\t')
    if (weight !== undefined) weights.set(name!, Number(weight))
  }
  const commonness = (word: string) => commonnessOf(lexicon, word)

  const read = (word: string, upos: string | undefined): string => {
    const kind = upos === undefined || upos === '' ? (/^ن?می\u200C/u.test(word) ? 'V' : 'N') : KINDS[upos]
    if (kind === undefined) return word
    const form = plainForm(word)
    const listed = table.get(`${kind}${form}`)
    if (listed !== undefined) return listed
    if (kind === 'V') return verbs.lemma(form) ?? form
    return best(form, kind, lemmaCandidates(form), weights, commonness).lemma
  }

  const kept = new Map<string, string>()
  return {
    lemma(form, upos) {
      if (form.length > LONGEST) return form
      const key = `${upos ?? ''}\t${form}`
      const before = kept.get(key)
      if (before !== undefined) return before
      const clean = applyEdits(
        form,
        letterEdits(form, () => false),
      )
      const lemma = read(clean, upos)
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(key, lemma)
      return lemma
    },
  }
}

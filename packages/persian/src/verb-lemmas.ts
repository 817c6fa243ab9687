/**
 * The lemma of a verb: its past stem, as dictionaries of Persian verbs and treebanks write it (می‌روند → رفت). A form is read
 * as preverb, negation or به, می, stem and ending in every way its letters allow; of the readings that end in a known stem
 * the best is taken. Half-spaces say nothing here that the letters do not, so they are read over.
 */
import { COPULA, PREVERBS } from './lemma.lexicon.ts'

/** A verb: past stem, present stem, and how common it is (0–15). */
export type VerbStems = { past: string; present: string; commonness: number }

type Known = { lemma: string; commonness: number }

const PAST_ENDINGS = ['', 'م', 'ی', 'یم', 'ید', 'ند']
const PERFECT_ENDINGS = ['ه', 'هام', 'های', 'هاست', 'هایم', 'هاید', 'هاند', 'هشده']
const PRESENT_ENDINGS = ['', 'م', 'ی', 'د', 'یم', 'ید', 'ند']
/** What a reading costs, in steps of commonness. */
const PREVERB_COST = 2
const PREFIX_COST = 1
const PAST_AFTER_BE = 4
const BARE_PRESENT = 2
const BARE_PRESENT_WITHOUT_BE = 4
/** A longer stem is stronger evidence than a common one. */
const STEM_LETTER = 2

export class VerbLemmas {
  readonly #past = new Map<string, Known>()
  readonly #present = new Map<string, Known>()

  /** Where two verbs share a stem, the more common one is meant. */
  constructor(verbs: readonly VerbStems[]) {
    for (const { past, present, commonness } of verbs) {
      const known = { lemma: past, commonness }
      keepBest(this.#past, past, known)
      for (const stem of presentSpellings(present)) keepBest(this.#present, stem, known)
    }
  }

  /** The past stem of a form, or null where no reading ends in a known verb. */
  lemma(form: string): string | null {
    const letters = form.replaceAll('\u200C', '')
    if (COPULA.has(letters)) return 'هست'
    let best: string | null = null
    let bestScore = Number.NEGATIVE_INFINITY
    const consider = (known: Known | undefined, stem: string, cost: number): void => {
      if (known === undefined) return
      const score = known.commonness + STEM_LETTER * stem.length - cost
      if (score > bestScore) {
        best = known.lemma
        bestScore = score
      }
    }
    for (const [core, preverbCost] of withoutPreverb(letters)) {
      for (const { rest, prefix } of withoutPrefixes(core)) {
        const cost = preverbCost + (prefix === '' ? 0 : PREFIX_COST)
        const pastCost = cost + (prefix === 'ب' || prefix === 'م' ? PAST_AFTER_BE : 0)
        for (const ending of [...PERFECT_ENDINGS, ...PAST_ENDINGS]) {
          const stem = stemBefore(rest, ending)
          if (stem !== null) consider(this.#past.get(stem), stem, pastCost)
        }
        for (const ending of PRESENT_ENDINGS) {
          const stem = stemBefore(rest, ending)
          if (stem === null) continue
          const bare = ending !== '' ? 0 : prefix === '' ? BARE_PRESENT_WITHOUT_BE : BARE_PRESENT
          consider(this.#present.get(stem), stem, cost + bare)
        }
      }
    }
    return best
  }
}

const stemBefore = (rest: string, ending: string): string | null =>
  rest.length > ending.length && rest.endsWith(ending) ? rest.slice(0, rest.length - ending.length) : null

function keepBest(map: Map<string, Known>, stem: string, known: Known): void {
  const other = map.get(stem)
  if (other === undefined || known.commonness > other.commonness) map.set(stem, known)
}

/** A present stem in ا or و takes a yeh before vowels (گو: گویم), and one in ای or وی may stand without it. */
function presentSpellings(stem: string): string[] {
  if (/[او]ی$/u.test(stem)) return [stem, stem.slice(0, -1)]
  if (/[او]$/u.test(stem) && stem.length > 1) return [stem, `${stem}ی`]
  return [stem]
}

function withoutPreverb(letters: string): [string, number][] {
  const out: [string, number][] = [[letters, 0]]
  for (const preverb of PREVERBS)
    if (letters.startsWith(preverb) && letters.length > preverb.length + 1)
      out.push([letters.slice(preverb.length), PREVERB_COST])
  return out
}

/** The form without ن, ب, م and می, in every way; after a prefix the alef that gave way to a yeh is put back. */
function withoutPrefixes(core: string): { rest: string; prefix: string }[] {
  const out = [{ rest: core, prefix: '' }]
  if (core.startsWith('نمی')) out.push({ rest: core.slice(3), prefix: 'می' })
  if (core.startsWith('می')) out.push({ rest: core.slice(2), prefix: 'می' })
  const first = core[0]!
  if (first === 'ن' || first === 'ب' || first === 'م') {
    const rest = core.slice(1)
    out.push({ rest, prefix: first })
    if (rest.startsWith('یا')) out.push({ rest: `آ${rest.slice(2)}`, prefix: first })
    if (rest.startsWith('ی')) out.push({ rest: `ا${rest.slice(1)}`, prefix: first })
    if (rest.startsWith('یا')) out.push({ rest: rest.slice(1), prefix: first })
  }
  return out
}

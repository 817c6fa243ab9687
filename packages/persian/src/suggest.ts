/**
 * Words of the list that a misspelt one may have been meant for: a walk over the automaton beside the word's letters, with a
 * budget. What people confuse costs little (dots, sounds, neighbouring keys, doubled and swapped letters), other slips more.
 */
import { ZWNJ_CODE } from './characters.ts'
import { LETTERS, type Lexicon, letterCode } from './lexicon.ts'
import { KEYBOARD, SAME_SHAPE, SAME_SOUND } from './spelling.lexicon.ts'

/** A word of the list, the cost of the way to it, and its info byte. */
export type Candidate = { word: string; cost: number; info: number }

const SHAPE = 0.6
const SOUND = 0.6
const KEY = 0.8
const OTHER = 1.3
const MISSING = 0.9
const EXTRA = 1.2
const DOUBLED = 0.6
const SWAPPED = 0.8
const HAMZA = 0.2

const HALF_SPACE = letterCode(ZWNJ_CODE)
const size = 64
const swap = new Float64Array(size * size).fill(OTHER)
const cheaper = (a: string, b: string, cost: number): void => {
  const i = letterCode(a.charCodeAt(0)) * size + letterCode(b.charCodeAt(0))
  swap[i] = Math.min(swap[i]!, cost)
}
for (const group of SAME_SHAPE) for (const a of group) for (const b of group) cheaper(a, b, SHAPE)
for (const group of SAME_SOUND) for (const a of group) for (const b of group) cheaper(a, b, SOUND)
for (const row of KEYBOARD) {
  for (let i = 0; i + 1 < row.length; i++) {
    cheaper(row[i]!, row[i + 1]!, KEY)
    cheaper(row[i + 1]!, row[i]!, KEY)
  }
}
for (const [a, b] of ['ئی', 'ؤو', 'أا', 'آا', 'ۀه', 'ةه', 'ةت', 'وئ']) {
  cheaper(a!, b!, HAMZA)
  cheaper(b!, a!, HAMZA)
}

/** The words within `budget` of the given letters, cheapest way each, at most `most` of them. */
export function candidates(lexicon: Lexicon, word: string, budget: number, most = 2000): Candidate[] {
  const codes = Array.from(word, letter => letterCode(letter.charCodeAt(0)))
  const found = new Map<string, Candidate>()
  const walk = (
    node: number,
    at: number,
    cost: number,
    number: number,
    made: string,
    ends: boolean,
    last: number,
  ): void => {
    if (at === codes.length && ends && made !== word) keep(found, made, cost, lexicon.info(number))
    if (found.size >= most) return
    if (node === 0) {
      if (at + 1 === codes.length && ends && cost + EXTRA <= budget)
        keep(found, made, cost + EXTRA, lexicon.info(number))
      return
    }
    if (at < codes.length) {
      const extra = codes[at] === last ? DOUBLED : EXTRA
      if (cost + extra <= budget) walk(node, at + 1, cost + extra, number, made, ends, last)
    }
    for (let edge = node; ; edge++) {
      const letter = lexicon.letter(edge)
      const ownNumber = number + lexicon.wordsBefore(edge) + (lexicon.isEnd(edge) ? 1 : 0)
      const go = (to: number, total: number) =>
        walk(lexicon.target(edge), to, total, ownNumber, made + LETTERS[letter], lexicon.isEnd(edge), letter)
      if (letter === HALF_SPACE) go(at, cost)
      else {
        if (at < codes.length) {
          const change = letter === codes[at] ? 0 : swap[letter * size + Math.max(0, codes[at]!)]!
          if (cost + change <= budget) go(at + 1, cost + change)
        }
        if (
          at + 1 < codes.length &&
          letter === codes[at + 1] &&
          letter !== codes[at] &&
          cost + SWAPPED <= budget
        ) {
          const next = lexicon.edge(lexicon.target(edge), codes[at]!)
          if (next !== 0) {
            const afterSwap = ownNumber + lexicon.wordsBefore(next) + (lexicon.isEnd(next) ? 1 : 0)
            walk(
              lexicon.target(next),
              at + 2,
              cost + SWAPPED,
              afterSwap,
              made + LETTERS[letter] + LETTERS[codes[at]!],
              lexicon.isEnd(next),
              codes[at]!,
            )
          }
        }
        const missing = letter === last ? DOUBLED : MISSING
        if (cost + missing <= budget) go(at, cost + missing)
      }
      if (lexicon.isLast(edge)) break
    }
  }
  if (codes.every(code => code >= 0)) walk(lexicon.root, 0, 0, -1, '', false, -1)
  return [...found.values()]
}

function keep(found: Map<string, Candidate>, word: string, cost: number, info: number): void {
  const known = found.get(word)
  if (known && known.cost <= cost) return
  found.set(word, { word, cost, info })
}

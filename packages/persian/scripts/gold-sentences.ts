/**
 * Gold sentences brought to one spelling convention, and damaged the ways that wire text is damaged. Training text follows
 * each source's own habits; the model learns better from one (see README.md, "Conventions").
 */

import { isJoining, isLetter, ZWNJ } from '../src/characters.ts'
import { APART, APART_TO, COPULA, TOGETHER } from './conventions.lexicon.ts'

/** A gold line in the one convention that the model learns. */
export function oneConvention(line: string): string {
  return line
    .split(' ')
    .map(token => {
      if (!token.includes(ZWNJ)) return token
      let word = ''
      for (let i = 0; i < token.length; i++) {
        if (token[i] === ZWNJ && !(isJoining(before(token, i)) && isLetter(token.charCodeAt(i + 1)))) continue
        word += token[i]
      }
      const core = word.replace(/[^\u0620-\u065F\u0670-\u06D5\u200C]+$/u, '')
      const tail = word.slice(core.length)
      if (APART.has(core) || APART_TO.test(core)) return core.replace(ZWNJ, ' ') + tail
      let out = core.replace(COPULA, '$1 $2')
      for (const [from, to] of TOGETHER) out = out.replace(from, to)
      return out + tail
    })
    .join(' ')
}

const before = (text: string, at: number): number => {
  const code = text.charCodeAt(at - 1)
  return code === 0x0654 ? text.charCodeAt(at - 2) : code
}

/** A damaged line and where gold has half-spaces in it: 1 at the letter before which one was deleted, or at the blank. */
export type Damaged = { text: string; gold: Uint8Array }

/** Damages a line; `fate` says for each half-space whether it is deleted (0), made a blank (1) or kept (2). */
export function damage(line: string, fate: () => number): Damaged {
  let text = ''
  const places: number[] = []
  for (const letter of line) {
    if (letter !== ZWNJ) text += letter
    else {
      const what = fate()
      if (what === 2) text += ZWNJ
      else {
        places.push(text.length)
        if (what === 1) text += ' '
      }
    }
  }
  const gold = new Uint8Array(text.length + 1)
  for (const place of places) gold[place] = 1
  return { text, gold }
}

/** A repeatable source of chance (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

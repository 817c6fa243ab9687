/** Counts which words stand side by side in running text, for src/word-pairs.ts. */
import { isDigit, isLetter, isMark, ZWNJ_CODE } from '../src/characters.ts'
import { EDGE, NUMBER, PAIR_STEP, pairHash } from '../src/word-pairs.ts'

/** Taken off every count: what was seen once may be chance. */
const DISCOUNT = 0.6
/** Pairs with less affinity are left out: they would say nothing. */
const LEAST_STEPS = 3
const MOST_STEPS = 14

/** The words of a line as pairs see them: bare of vowel signs, numbers as one, EDGE wherever no blank parts two words. */
export function pairWords(line: string): string[] {
  const out = [EDGE]
  for (let i = 0; i < line.length; ) {
    const start = i
    while (i < line.length && isPart(line.charCodeAt(i))) i += 1
    if (i > start) {
      out.push(bareWord(line.slice(start, i)))
      continue
    }
    while (i < line.length && isDigit(line.charCodeAt(i))) i += 1
    if (i > start) out.push(NUMBER)
    else {
      if (line[i] !== ' ' && out.at(-1) !== EDGE) out.push(EDGE)
      i += 1
    }
  }
  if (out.at(-1) !== EDGE) out.push(EDGE)
  return out
}

const isPart = (code: number): boolean => isLetter(code) || isMark(code) || code === ZWNJ_CODE
const bareWord = (word: string): string => word.replace(/[\u064B-\u065F\u0670]/g, '')

/** Quarter decades of affinity by hash. */
export function pairAffinities(lines: readonly string[]): Map<number, number> {
  const single = new Map<string, number>()
  const pairs = new Map<string, number>()
  let total = 0
  for (const line of lines) {
    const words = pairWords(line)
    for (let i = 0; i < words.length; i++) {
      single.set(words[i]!, (single.get(words[i]!) ?? 0) + 1)
      total += 1
      if (i === 0) continue
      const pair = `${words[i - 1]} ${words[i]}`
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  const steps = new Map<number, number>()
  for (const [pair, count] of pairs) {
    const [left, right] = pair.split(' ') as [string, string]
    const chance = (single.get(left)! * single.get(right)!) / total
    const own = Math.min(MOST_STEPS, Math.round(Math.log10(1 + (count - DISCOUNT) / chance) / PAIR_STEP))
    if (count < 2 || own < LEAST_STEPS) continue
    const hash = pairHash(left, right)
    steps.set(hash, Math.max(steps.get(hash) ?? 0, own))
  }
  return steps
}

/**
 * Numbers in words and back: «دوازده هزار و پانصد», «۱۲ هزار و ۵۰۰», «منفی سه ممیز چهارده صدم», «بیست و یکم». Whole numbers up
 * to the largest that a double holds exactly. What is no number is null, never a guess.
 */
import { latinDigits } from './digits.ts'
import * as words from './number-words.lexicon.ts'

const LONGEST = 400

const values = new Map<string, number>()
for (const [i, word] of words.ONES.entries()) values.set(word, i)
for (const [i, word] of words.TEENS.entries()) values.set(word, 10 + i)
for (const [i, word] of words.TENS.entries()) values.set(word, 20 + 10 * i)
for (const [i, word] of words.HUNDREDS.entries()) values.set(word, 100 * (i + 1))
const scales = new Map(words.SCALES.map((word, i) => [word, 1000 ** (i + 1)] as const))

/** «دوازده هزار و پانصد» for 12500, «منفی سه» for -3. Throws RangeError unless given a safe whole number. */
export function numberToWords(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  if (value < 0) return `${words.MINUS} ${numberToWords(-value)}`
  if (value === 0) return words.ONES[0]!
  const groups: string[] = []
  for (let rest = value, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale++) {
    const group = rest % 1000
    if (group === 0) continue
    const name = words.SCALES[scale - 1]
    groups.unshift(
      name === undefined
        ? below1000(group)
        : scale === 1 && group === 1
          ? name
          : `${below1000(group)} ${name}`,
    )
  }
  return groups.join(` ${words.AND} `)
}

function below1000(value: number): string {
  const parts: string[] = []
  if (value >= 100) parts.push(words.HUNDREDS[Math.floor(value / 100) - 1]!)
  const rest = value % 100
  if (rest >= 20) {
    parts.push(words.TENS[Math.floor(rest / 10) - 2]!)
    if (rest % 10 > 0) parts.push(words.ONES[rest % 10]!)
  } else if (rest >= 10) parts.push(words.TEENS[rest - 10]!)
  else if (rest > 0) parts.push(words.ONES[rest]!)
  return parts.join(` ${words.AND} `)
}

/** «بیست و یکم» for 21, «سوم» for 3, «سی‌ام» for 30. Throws RangeError unless given a safe whole number above zero. */
export function ordinalToWords(value: number): string {
  if (value < 1) throw new RangeError(`no ordinal: ${value}`)
  const plain = numberToWords(value)
  const three = words.ONES[3]!
  const thirty = words.TENS[1]!
  if (plain === three || plain.endsWith(` ${three}`)) return plain.slice(0, -three.length) + words.THIRD
  if (plain === thirty || plain.endsWith(` ${thirty}`))
    return plain.slice(0, -thirty.length) + words.THIRTIETH
  return plain + words.ORDINAL_ENDING
}

/** The number that words, digits or both tell, or null: «۱۲ هزار و ۵۰۰» is 12500, «سه ممیز چهارده صدم» 3.14. */
export function wordsToNumber(text: string): number | null {
  if (text.length > LONGEST) return null
  let parts = latinDigits(text)
    .replace(/[\u066C,](?=[0-9]{3})/g, '')
    .replace(/\u066B/g, '.')
    .replace(/\u200C/g, ' ')
    .split(/\s+/)
    .filter(part => part !== '')
    .map(part => words.OTHER_NUMBER_WORDS[part] ?? part)
  let sign = 1
  if (parts[0] === words.MINUS || /^[-\u2212][0-9]/.test(parts[0] ?? '')) {
    sign = -1
    parts = parts[0] === words.MINUS ? parts.slice(1) : [parts[0]!.slice(1), ...parts.slice(1)]
  }
  const point = parts.indexOf(words.POINT)
  const value = point < 0 ? wholeOrHalf(parts) : decimal(parts.slice(0, point), parts.slice(point + 1))
  return value === null ? null : sign * value
}

function wholeOrHalf(parts: readonly string[]): number | null {
  if (parts.at(-1) === words.HALF && parts.at(-2) === words.AND) {
    const whole = cardinal(parts.slice(0, -2))
    return whole === null ? null : whole + 0.5
  }
  return cardinal(parts)
}

function decimal(whole: readonly string[], rest: readonly string[]): number | null {
  const before = cardinal(whole)
  for (const [i, name] of [...words.FRACTIONS.entries()].reverse()) {
    const ending = name.split(' ')
    const at = rest.length - ending.length
    if (at <= 0 || ending.some((part, k) => rest[at + k] !== part)) continue
    const part = cardinal(rest.slice(0, at))
    return before === null || part === null || part >= 10 ** (i + 1) ? null : before + part / 10 ** (i + 1)
  }
  const part = cardinal(rest)
  return before === null || part === null ? null : Number(`${before}.${part}`)
}

/** A whole number: groups of hundreds, tens and ones, each under a smaller scale than the one before. */
function cardinal(parts: readonly string[]): number | null {
  let total = 0
  let group: number | null = null
  /** What may still be added to the group must be smaller than this. */
  let room = Number.POSITIVE_INFINITY
  let lastScale = Number.POSITIVE_INFINITY
  for (const [i, part] of parts.entries()) {
    if (part === words.AND) {
      if (i === 0 || i === parts.length - 1 || parts[i - 1] === words.AND) return null
      continue
    }
    const scale = scales.get(part)
    if (scale !== undefined) {
      if (scale >= lastScale || (i > 0 && group === null)) return null
      total += (group ?? 1) * scale
      lastScale = scale
      group = null
      room = scale
      continue
    }
    const isDigits = /^[0-9]+(?:\.[0-9]+)?$/.test(part)
    const value = isDigits ? Number(part) : values.get(part)
    if (value === undefined || value >= room || value >= lastScale) return null
    if (group !== null && (value === 0 || parts[i - 1] !== words.AND)) return null
    group = (group ?? 0) + value
    room = isDigits ? 0 : value >= 100 ? 100 : value >= 20 ? 10 : 0
  }
  return parts.length === 0 ? null : total + (group ?? 0)
}

/** The number of an ordinal: «بیست و یکم» is 21, «سوم» 3, «نخست» 1; else null. */
export function ordinalToNumber(text: string): number | null {
  const plain = text.replace(/\u200C/g, ' ').trim()
  for (const [odd, base] of Object.entries(words.ODD_ORDINALS))
    if (plain === odd || plain.endsWith(` ${odd}`)) return wordsToNumber(plain.slice(0, -odd.length) + base)
  return plain.endsWith(words.ORDINAL_ENDING) ? wordsToNumber(plain.slice(0, -1).replace(/ ا$/u, '')) : null
}

/** A number said twice in different ways: «پنج (۶) نفر». */
export type NumberDisagreement = { start: number; end: number; words: number; digits: number }

const NUMBER_WORD = [...values.keys(), ...scales.keys()].sort((a, b) => b.length - a.length).join('|')
const SAID_TWICE = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${NUMBER_WORD})(?: (?:و )?(?:${NUMBER_WORD})){0,12}) ?[(]([0-9\u06F0-\u06F9\u0660-\u0669]{1,15})[)]`,
  'gu',
)

/** Where words and the digits in brackets behind them tell different numbers. Offsets are those of the digits. */
export function numberDisagreements(text: string): NumberDisagreement[] {
  const out: NumberDisagreement[] = []
  for (const match of text.matchAll(SAID_TWICE)) {
    const told = wordsToNumber(match[1]!)
    const digits = Number(latinDigits(match[2]!))
    if (told === null || told === digits) continue
    const end = match.index + match[0].length - 1
    out.push({ start: end - match[2]!.length, end, words: told, digits })
  }
  return out
}

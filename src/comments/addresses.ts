/**
 * Addresses in a comment, in every disguise that costs a spammer little: other alphabets' letters, full-width dots, «نقطه کام»,
 * `[dot]`, blanks around the dot, unseen characters. Also numbers that point at a person: telephone, card, national code.
 * Patterns run over at most a comment's length, and none of them can backtrack far.
 */

import { dotWords, spokenEnds } from './addresses.lexicon.ts'
import { disguiseFold } from './disguise-key.ts'

export type AddressKind = 'link' | 'handle' | 'email' | 'phone' | 'card' | 'national-code'
export type FoundAddress = { readonly kind: AddressKind; readonly found: string }

const ends =
  'com|ir|net|org|info|xyz|top|site|online|shop|bet|me|io|app|link|click|live|store|club|vip|win|casino|co|cc|ru|tv|biz|page|dev'
const patterns: readonly (readonly [AddressKind, RegExp])[] = [
  ['link', /\b(?:h[tx]{2}ps?:\/{1,2}|w{3}\.)[^\s]{2,}/g],
  ['email', /[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}/g],
  ['link', new RegExp(`(?<![\\w.@-])(?:[a-z0-9-]{2,63}\\.){1,4}(?:${ends})(?![\\w])`, 'g')],
  ['link', /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d+|\/)/g],
  ['handle', /(?:t\.me\/|telegram\.me\/|(?<![\w.])@)[a-z][a-z0-9_]{4,}/g],
  ['phone', /(?<!\d)(?:\+98|0098|0)?9\d{2}[- ]?\d{3}[- ]?\d{2}[- ]?\d{2}(?!\d)/g],
  ['phone', /(?<!\d)0\d{2}[- ]?\d{4}[- ]?\d{4}(?!\d)/g],
]

export function findAddresses(text: string): FoundAddress[] {
  const folded = disguiseFold(text)
  const found: FoundAddress[] = []
  for (const reading of new Set([folded, readDots(folded)])) {
    for (const [kind, pattern] of patterns)
      for (const match of reading.matchAll(pattern)) found.push({ kind, found: match[0] })
  }
  for (const [digits] of folded.matchAll(/(?<!\d)(?:\d{4}[- ]?){3}\d{4}(?!\d)/g))
    if (isCard(digits.replace(/\D/g, ''))) found.push({ kind: 'card', found: digits })
  for (const [digits] of folded.matchAll(/(?<!\d)\d{10}(?!\d)/g))
    if (isNationalCode(digits)) found.push({ kind: 'national-code', found: digits })
  return [...new Map(found.map(each => [`${each.kind} ${each.found}`, each])).values()]
}

const blank = '[ \\n]{0,3}'
const dotWord = dotWords.map(disguiseFold).join('|')
/** A dot in brackets, said in a word after a Latin letter, or a foreign full stop. */
const saidDot = new RegExp(
  `${blank}[\\[({<]${blank}(?:\\.|${dotWord})${blank}[\\])}>]${blank}|(?<=[a-z0-9])[ \\n]{1,3}(?:${dotWord})[ \\n]{1,3}|[\\u2024\\u3002\\u00B7\\u2022\\u06D4]`,
  'g',
)
const saidEnds = spokenEnds.map(
  ([said, end]) => [new RegExp(`\\.${blank}${disguiseFold(said)}(?!\\p{L})`, 'gu'), `.${end}`] as const,
)

/** The same text with such dots as plain ones, and none of them among blanks where Latin letters stand on both sides. */
function readDots(folded: string): string {
  let text = folded.replace(saidDot, '.')
  for (const [said, end] of saidEnds) text = text.replace(said, end)
  return text.replace(/(?<=[a-z0-9]) {0,2}\. {0,2}(?=[a-z]{2,6}(?![a-z]))/g, '.')
}

/** Luhn's check over a bank card's sixteen digits. */
function isCard(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const doubled = Number(digits[i]) * (i % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** The control digit of an Iranian national code; ten equal digits are none. */
function isNationalCode(digits: string): boolean {
  if (/^(\d)\1{9}$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i)
  const rest = sum % 11
  return Number(digits[9]) === (rest < 2 ? rest : 11 - rest)
}

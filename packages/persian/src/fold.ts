/** One key for spellings that differ only in dress: letters' forms, half-spaces, blanks, vowel signs, digits, case. */
import { isDigit, isLatinLetter, isLetter } from './characters.ts'

const FOLDED: readonly [string, string][] = [
  ['يىئےې', 'ی'],
  ['كڪ', 'ک'],
  ['أإٱآ', 'ا'],
  ['ؤ', 'و'],
  ['ةۀھہەۂ', 'ه'],
]
const folded = new Map<number, string>()
for (const [letters, to] of FOLDED) for (const letter of letters) folded.set(letter.charCodeAt(0), to)

/** The folded form of one character of the Arabic script, a Latin letter or a digit; '' for everything else. */
export function foldCharacter(code: number): string {
  if (isDigit(code)) return String.fromCharCode(0x30 + (code & 0x0f))
  if (isLatinLetter(code)) return String.fromCharCode(code).toLowerCase()
  if (code === 0x0621) return ''
  return isLetter(code) ? (folded.get(code) ?? String.fromCharCode(code)) : ''
}

/**
 * The identity of a text: letters and digits alone, each in one form. «رايزني هاي ۱۴۰۲» and «رایزنی‌های 1402» have one key.
 * Blanks, half-spaces, punctuation, vowel signs and a lone hamza fall away; hamza carriers count as their letter.
 */
export function foldKey(text: string): string {
  const plain = /[\uFB50-\uFDFF\uFE70-\uFEFC]/.test(text) ? text.normalize('NFKC') : text
  let out = ''
  for (let i = 0; i < plain.length; i++) out += foldCharacter(plain.charCodeAt(i))
  return out
}

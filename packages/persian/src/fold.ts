/** One key for spellings that differ only in dress: letters' forms, half-spaces, blanks, vowel signs, digits, case. */
import { isDigit, isLatinLetter, isLetter } from './characters.ts'

const FOLDED: readonly [string, string][] = [
  ['يىئےې', 'ی'],
  ['كڪ', 'ک'],
  ['أإٱآ', 'ا'],
  ['ؤ', 'و'],
  ['ةۀھہەۂ', 'ه'],
]
const HAMZA = 0x0621

const folded = new Map<number, string>()
for (const [letters, to] of FOLDED) for (const letter of letters) folded.set(letter.charCodeAt(0), to)

const isForm = (code: number): boolean =>
  (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)

/** The folded form of one character of the Arabic script, a Latin letter or a digit; '' for everything else. */
export function foldCharacter(code: number): string {
  if (isDigit(code)) return String.fromCharCode(0x30 + (code & 0x0f))
  if (isLatinLetter(code)) return String.fromCharCode(code).toLowerCase()
  if (isForm(code)) return foldAll(String.fromCharCode(code).normalize('NFKC'))
  if (code === HAMZA || !isLetter(code)) return ''
  return folded.get(code) ?? String.fromCharCode(code)
}

function foldAll(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++)
    if (!isForm(text.charCodeAt(i))) out += foldCharacter(text.charCodeAt(i))
  return out
}

/**
 * The identity of a text: letters and digits alone, each in one form. «رايزني هاي ۱۴۰۲» and «رایزنی‌های 1402» have one key.
 * Blanks, half-spaces, punctuation, vowel signs and a lone hamza fall away; hamza carriers count as their letter.
 */
export function foldKey(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) out += foldCharacter(text.charCodeAt(i))
  return out
}

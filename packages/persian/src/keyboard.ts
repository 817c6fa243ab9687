/**
 * Slips of the keyboard's language: سلام typed as 'sghl', and 'hello' typed as «اثممخ». The layout is the Persian standard one
 * (ISIRI 9147), which Windows, macOS and Linux share in its letters.
 */
import { isLatinLetter, isLetter } from './characters.ts'
import type { Lexicon } from './lexicon.ts'

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,`HN"
const PERSIAN = 'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو\u200Dآأ'

const toPersianKey = new Map<string, string>()
const toLatinKey = new Map<string, string>()
for (let i = 0; i < LATIN.length; i++) {
  if (PERSIAN[i] === '\u200D') continue
  toPersianKey.set(LATIN[i]!, PERSIAN[i]!)
  toLatinKey.set(PERSIAN[i]!, LATIN[i]!)
}
toPersianKey.set('C', 'ژ')
toLatinKey.set('ژ', 'C')
toPersianKey.set('M', 'ء')
toLatinKey.set('ء', 'M')
toPersianKey.set('?', '؟')
toLatinKey.set('؟', '?')

const mapped = (text: string, keys: ReadonlyMap<string, string>, lower: boolean): string => {
  let out = ''
  for (const letter of text)
    out += keys.get(letter) ?? (lower ? keys.get(letter.toLowerCase()) : undefined) ?? letter
  return out
}

/** What the same keys write on a Persian keyboard: 'sghl' is «سلام». Characters without such a key stay. */
export const asPersianKeys = (text: string): string => mapped(text, toPersianKey, true)

/** What the same keys write on a Latin keyboard: «اثممخ» is 'hello'. */
export const asLatinKeys = (text: string): string => mapped(text, toLatinKey, false)

const LEAST_LETTERS = 3
/** Words at least this common (of 15) prove that Persian was meant. */
const COMMON = 5

/**
 * The Persian text that was meant where a text was typed with the Latin keyboard on, or null. It must hold no Persian letter, and
 * nearly all of its words must be common Persian words once the keys are read anew, few of them with an English look.
 */
export function keyboardSlip(text: string, lexicon: Lexicon): string | null {
  if (text.length > 1000) return null
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) return null
  const typed = text
    .split(/\s+/)
    .filter(word => [...word].some(letter => isLatinLetter(letter.charCodeAt(0))))
  if (typed.join('').length < LEAST_LETTERS) return null
  let known = 0
  for (const word of typed) {
    const meant = asPersianKeys(word)
    const info = lexicon.find(meant, 0, meant.length)
    if (info >= 0 && (info & 15) >= COMMON && meant.length > 1) known += 1
  }
  return known > 0 && known >= 0.75 * typed.length ? asPersianKeys(text) : null
}

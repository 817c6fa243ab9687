/**
 * The order of the Persian alphabet: آ ا ب پ … ک گ … و ه ی. Half-spaces, vowel signs, tatweel and punctuation weigh nothing unless
 * all else is equal; blanks come before letters, digits after blanks, Latin letters after Persian ones. It needs no locale data and
 * is the same on every machine, which sorted pages in a cache depend on.
 */
import { isBlank, isDigit, isLatinLetter, ZWNJ_CODE } from './characters.ts'
import { foldCharacter } from './fold.ts'

const ALPHABET = 'آاأبپتثجچحخدذرزژسشصضطظعغفقکگلمنوؤهیئ'
const places = new Map<number, number>()
for (let i = 0; i < ALPHABET.length; i++) places.set(ALPHABET.charCodeAt(i), 100 + 2 * i)
/** Letters with a hamza stand beside those without. */
for (const [carrier, plain] of ['أا', 'إا', 'ٱا', 'ؤو', 'ئی', 'ۀه', 'ةه', 'يی', 'ىی', 'كک'])
  places.set(carrier!.charCodeAt(0), places.get(plain!.charCodeAt(0))!)

const BLANK = 1
const DIGITS = 10
const LATIN = 300

/** The weight of a character in the order, or 0 where it has none. */
function weight(code: number): number {
  const place = places.get(code)
  if (place !== undefined) return place
  if (code === ZWNJ_CODE) return 0
  if (isBlank(code)) return BLANK
  if (isDigit(code)) return DIGITS + (code & 0x0f)
  if (isLatinLetter(code)) return LATIN + (code | 0x20)
  const folded = foldCharacter(code)
  return folded === '' ? 0 : (places.get(folded.charCodeAt(0)) ?? LATIN + 200 + code)
}

/** Compares two texts for sorting: negative, zero or positive. Zero only for equal texts. */
export function compareFa(a: string, b: string): number {
  let i = 0
  let j = 0
  for (;;) {
    let left = 0
    let right = 0
    while (i < a.length && left === 0) left = weight(a.charCodeAt(i++))
    while (j < b.length && right === 0) right = weight(b.charCodeAt(j++))
    if (left !== right) return left - right
    if (left === 0) return a < b ? -1 : a > b ? 1 : 0
  }
}

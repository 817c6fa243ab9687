/**
 * A shadow of a text for matching alone, in which disguises fall together: presentation forms, marks and unseen characters,
 * the tatweel, half-spaces, letters of other keyboards and alphabets, digits and signs that stand for letters. The text that is
 * stored and shown is never touched.
 */
import { latinSigns, letterForms, letterSounds, persianSigns } from './look-alikes.lexicon.ts'

const dropped = /[\p{Mn}\p{Me}\p{Cf}\u0640\u200C\u200D]/gu
const arabicDigits = /[\u0660-\u0669\u06F0-\u06F9]/g

/** Folds letters and digits; blanks and punctuation stay where they are, since they tell where words end. */
export function disguiseFold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(dropped, '')
    .toLowerCase()
    .replace(arabicDigits, digit => String(digit.charCodeAt(0) & 0x0f))
  let out = ''
  for (const letter of plain) out += letterForms.get(letter) ?? letter
  return out
}

const isPersian = /\p{Script=Arabic}/u
const isLatin = /[a-z]/

/** A piece between blanks with the signs among its letters read as letters: «۱حمق», «k0s». */
export function readSigns(piece: string): string {
  const signs = isPersian.test(piece) ? persianSigns : isLatin.test(piece) ? latinSigns : null
  if (signs === null) return piece
  let out = ''
  for (const letter of piece) out += signs.get(letter) ?? letter
  return out
}

/** Runs of one letter as that letter once; runs of three and more as it twice. */
export const runsToOne = (word: string): string => word.replace(/(.)\1+/gu, '$1')
export const longRunsToOne = (word: string): string => word.replace(/(.)\1{2,}/gu, '$1')
export const runsToTwo = (word: string): string => word.replace(/(.)\1{2,}/gu, '$1$1')

/** As it sounds: س for ص and ث, ز for ذ ض ظ … */
export function bySound(word: string): string {
  let out = ''
  for (const letter of word) out += letterSounds.get(letter) ?? letter
  return out
}

/** Latin spellings of Persian sounds as one: «koon» and «kun», «xar» and «khar». */
export const latinSound = (word: string): string =>
  runsToOne(
    word
      .replace(/oo|ou/g, 'u')
      .replace(/ee/g, 'i')
      .replace(/q/g, 'gh')
      .replace(/x/g, 'kh')
      .replace(/w/g, 'v')
      .replace(/ck/g, 'k'),
  )

/** One key for a whole short text (a name, an answer): letters and digits alone, disguises folded, runs as one. */
export const disguiseKey = (text: string): string =>
  runsToOne(
    disguiseFold(text)
      .split(/\s+/)
      .map(word => readSigns(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')))
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )

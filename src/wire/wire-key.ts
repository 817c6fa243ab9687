/**
 * The form in which words are recognised. Wire texts write one phrase in a dozen ways («برچسب‌ها», «برچسب ها»,
 * «برچسبها», with Arabic yeh and kaf, with any digit set), so whatever is compared is first brought to one key without
 * spaces, half-spaces, vowel signs or letter variants. Punctuation stays: a colon says much about a line.
 */
const letters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ې: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ھ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  '٪': '%',
  '،': ',',
  '؛': ';',
  '؟': '?',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
}

const folded = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')
// Vowel signs, hamza above, tatweel, and every invisible or direction-setting character.
const dropped =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u00AC\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE0E\uFE0F\uFEFF]/g

/** Persian and Arabic digits as Latin ones, one character for one: offsets stay true. */
export function latinDigitsOf(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, digit => String(digit.charCodeAt(0) & 0xf))
}

/** Letter variants folded one character for one: offsets stay true. */
export const foldLetters = (text: string): string => text.replace(folded, letter => letters[letter]!)

/** Arabic yeh and kaf as the Persian letters they stand for; nothing else is touched. */
export const persianLetters = (text: string): string => text.replace(/ي/g, 'ی').replace(/ك/g, 'ک')

/** «برچسب‌ها :» → `برچسبها:` */
export function wireKey(text: string): string {
  return foldLetters(latinDigitsOf(text.normalize('NFKC').replace(dropped, '')))
    .replace(/\s+/g, '')
    .toLowerCase()
}

/** The key without any punctuation or symbol: for comparing two texts, or a line with a heading. */
export const wordsKey = (text: string): string => wireKey(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** Tells whether a text is written in the Arabic script for the greater part of its letters. */
export function isArabicScript(text: string): boolean {
  const arabic = text.match(/[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/g)?.length ?? 0
  const other = text.match(/[A-Za-z\u00C0-\u024F\u0370-\u052F]/g)?.length ?? 0
  return arabic > other
}

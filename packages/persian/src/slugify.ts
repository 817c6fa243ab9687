/** Readable parts of addresses. */
import { isDigit, isLatinLetter, isLetter } from './characters.ts'
import { latinDigits } from './digits.ts'
import { applyEdits } from './edit.ts'
import { letterEdits } from './letters.ts'

const MOST_WORDS = 6
const LONGEST = 80

/**
 * Persian letters kept, every blank, half-space and mark of punctuation a hyphen, at most six words and 80 characters:
 * `slugify('نشست فنی چهارجانبه در مسکو')` is 'نشست-فنی-چهارجانبه-در-مسکو'. '' where there is no letter or digit.
 */
export function slugify(text: string): string {
  const start = text.slice(0, 1000)
  const clean = latinDigits(
    applyEdits(
      start,
      letterEdits(start, () => false),
    ),
  ).toLowerCase()
  const words: string[] = []
  let word = ''
  let halfSpaced = false
  let count = 0
  const close = () => {
    if (word === '') return
    if (!halfSpaced) count += 1
    if (count <= MOST_WORDS) words.push(word)
    word = ''
  }
  for (let i = 0; i < clean.length; i++) {
    const code = clean.charCodeAt(i)
    if (isLetter(code) || isDigit(code) || isLatinLetter(code)) word += clean[i]
    else {
      close()
      halfSpaced = code === 0x200c
    }
  }
  close()
  let slug = ''
  for (const part of words) {
    const longer = slug === '' ? part.slice(0, LONGEST) : `${slug}-${part}`
    if (longer.length > LONGEST) break
    slug = longer
  }
  return slug
}

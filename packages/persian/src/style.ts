/** House style, offered only: the preposition به written apart, سوء and its like joined, and function words written twice. */
import { isBlank, isLetter, isMark, ZWNJ, ZWNJ_CODE } from './characters.ts'
import type { Edit } from './edit.ts'
import { IS_NAME, type Lexicon } from './lexicon.ts'
import { AND, JOINED_PREFIXES, NEVER_TWICE, STEM_ENDING, TO } from './spelling.lexicon.ts'

const twice = new Set(NEVER_TWICE)
const joined = new Set(JOINED_PREFIXES)

/** What house style would change, word by word. */
export function styleEdits(text: string, lexicon: Lexicon, isProtected: (at: number) => boolean): Edit[] {
  const edits: Edit[] = []
  let earlier = ''
  let earlierEnd = -1
  let last = ''
  let lastStart = 0
  let lastEnd = -1
  for (let i = 0; i < text.length; ) {
    if (!isLetter(text.charCodeAt(i))) {
      i += 1
      continue
    }
    const start = i
    while (i < text.length && isWordPart(text.charCodeAt(i))) i += 1
    const word = text.slice(start, i)
    const apart = `${TO}${ZWNJ}${word.slice(1)}`
    if (!isProtected(start)) {
      const near = lastEnd === start - 1 && isBlank(text.charCodeAt(lastEnd))
      if (near && word === last && twice.has(word))
        edits.push({ start: lastStart, end: i, insert: word, rule: 'style.doubled-word' })
      else if (near && joined.has(last) && isWord(lexicon, last + stemOf(word)))
        edits.push({
          start: lastStart,
          end: i,
          insert: last + word,
          rule: 'style.joined-prefix',
          piece: last,
        })
      else if (word.length > 3 && word.startsWith(TO[0]!) && isWord(lexicon, apart))
        edits.push({ start, end: i, insert: apart, rule: 'style.preposition' })
    }
    if (last === AND && earlier !== '' && start - lastEnd === 1 && lastStart - earlierEnd === 1) {
      const whole = `${earlier}${ZWNJ}${AND}${word}`
      if (isCompound(lexicon, `${earlier}${ZWNJ}${AND}${stemOf(word)}`) && !isProtected(start))
        edits.push({
          start: earlierEnd - earlier.length,
          end: i,
          insert: whole,
          rule: 'style.compound-with-and',
        })
    }
    earlier = last
    earlierEnd = lastEnd
    last = word
    lastStart = start
    lastEnd = i
  }
  return edits
}

const isWordPart = (code: number): boolean => isLetter(code) || isMark(code) || code === ZWNJ_CODE

const isWord = (lexicon: Lexicon, word: string): boolean => lexicon.find(word, 0, word.length) >= 0

/** A word of the list that is not the name of a place (سیستان و بلوچستان keeps its blanks). */
const isCompound = (lexicon: Lexicon, word: string): boolean => {
  const info = lexicon.find(word, 0, word.length)
  return info >= 0 && !(info & IS_NAME)
}

/** The word up to its half-space, without a plural ending. */
const stemOf = (word: string): string => word.split(ZWNJ)[0]!.replace(STEM_ENDING, '')

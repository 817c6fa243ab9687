/**
 * Where sentences end: after . ! ؟ ? … and the quotes and brackets that close with them, before a blank, and at line ends.
 * A full stop inside a number, a name's initial or an abbreviation (ه.ش., د. , ص.) ends none.
 */
import { isBlank, isDigit, isLetter, isLineEnd, ZWNJ_CODE } from './characters.ts'

const ENDS = '.!؟?…'
const CLOSERS = '»”"\')]}'

/** The sentences of a text, without the blanks around them. */
export function sentences(text: string): string[] {
  const out: string[] = []
  let start = 0
  const close = (end: number) => {
    const sentence = text.slice(start, end).trim()
    if (sentence !== '') out.push(sentence)
    start = end
  }
  for (let i = 0; i < text.length; i++) {
    if (isLineEnd(text.charCodeAt(i))) close(i)
    else if (text[i] === ':' && isDateline(text, start, i)) close(i + 1)
    else if (ENDS.includes(text[i]!)) {
      let end = i + 1
      while (end < text.length && ENDS.includes(text[end]!)) end += 1
      const bare = end - i === 1 && text[i] === '.'
      while (end < text.length && CLOSERS.includes(text[end]!)) end += 1
      const atBlank = end >= text.length || isBlank(text.charCodeAt(end))
      if (atBlank && !(bare && isAbbreviation(text, i)) && !goesOn(text, i, end)) close(end)
      i = end - 1
    }
  }
  close(text.length)
  return out
}

/** «لندن - ایرنا:» at the head of an item is a line of its own: at most 40 characters, one dash, nothing else. */
function isDateline(text: string, start: number, colon: number): boolean {
  return colon - start <= 42 && /^\s*[^-–:،.«»]{2,20} [-–] [^-–:،.«»]{2,20}$/u.test(text.slice(start, colon))
}

/** A single letter before the stop: an initial, or an abbreviation of letters and stops. */
function isAbbreviation(text: string, stop: number): boolean {
  const before = text.charCodeAt(stop - 1)
  if (!isLetter(before)) return false
  const earlier = text.charCodeAt(stop - 2)
  return !isLetter(earlier) && !isDigit(earlier) && earlier !== ZWNJ_CODE && text[stop - 2] !== undefined
}

/** Dots or a mark after which the sentence plainly goes on: a comma, or a closing quote followed by و or که. */
function goesOn(text: string, mark: number, end: number): boolean {
  let at = end
  while (at < text.length && isBlank(text.charCodeAt(at)) && !isLineEnd(text.charCodeAt(at))) at += 1
  const next = text[at]
  if (next === '،' || next === '؛' || next === ')' || next === '»') return true
  return (
    text[mark] === '…' && text[end] !== undefined && !'.؟!'.includes(text[end - 1]!) && next === undefined
  )
}

/**
 * Plain text as lines of story: entities decoded, hard-wrapped paragraphs joined again, bullets and signs that only
 * decorate taken off.
 */
import { parseFragment } from 'parse5'
import { maxBlocks } from '../bounds.ts'
import { foldLine } from '../received-text.ts'

/**
 * Character references as HTML reads them, numeric ones without a semicolon too. Everything else of the text stays:
 * its angle brackets are no markup here.
 */
export function decodeReferences(text: string): string {
  if (!/&(?:#|[a-z])/i.test(text)) return text
  const fragment = parseFragment(text.replace(/</g, '&lt;').replace(/\0/g, ''))
  return fragment.childNodes.map(node => ('value' in node ? node.value : '')).join('')
}

// Signs that channels and terminals put before a line. The hyphen is not among them: it begins an answer or a quote.
const decoration =
  /^(?:[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\uFE0F\u200D\u20E3\u2022\u25A0-\u25FF\u2600-\u27BF\u2B00-\u2BFF\u{1F3FB}-\u{1F3FF}]|\*{1,3}(?=\s?\p{L})|[»>]{1,2}\s|\|\s)+\s*/u
const trailingDecoration = /[\s\p{Extended_Pictographic}\uFE0F\u25A0-\u25FF\u2B00-\u2BFF]+$/u
const bullet = /^[•▪◾●■*]\s*/u

export type TextLine = { readonly text: string; readonly isBullet: boolean }

/** Lines in order, empty ones left out. */
export function readLines(text: string): TextLine[] {
  const groups = text
    .replace(/\r\n?|\u2028|\u2029|\u0085|\v|\f/g, '\n')
    .split(/\n[\s\u200C\u200E\u200F]*\n+/)
    .map(group =>
      group
        .split('\n')
        .map(line => ({ raw: line, text: foldLine(line) }))
        .filter(line => line.text !== ''),
    )
    .filter(group => group.length > 0)
  return joinWrapped(groups)
    .slice(0, maxBlocks)
    .map(line => {
      const isDigitOrHash = /^[#*\d]/.test(line) && !/^\*/.test(line)
      const bare = isDigitOrHash ? line : line.replace(decoration, '')
      return {
        text: (bare === '' ? line : bare).replace(trailingDecoration, ''),
        isBullet: bullet.test(line),
      }
    })
    .filter(line => line.text !== '')
}

const sentenceEnds = new Set(['.', '؟', '?', '!', ':', '»'])

type RawLine = { readonly raw: string; readonly text: string }

/**
 * Terminals and mail wrap at a fixed width. A text is taken as wrapped when most lines that have a follower in their
 * group run to nearly the same width and do not end a sentence; then each group, or each indented start, is one line.
 */
function joinWrapped(groups: readonly (readonly RawLine[])[]): string[] {
  const widest = groups
    .flatMap(group => group.slice(0, -1))
    .reduce((longest, line) => Math.max(longest, line.text.length), 0)
  // A head's short lines (desk, code, date) tell nothing of how the text runs.
  const inner = groups
    .filter(group => group.some(line => line.text.length >= widest * 0.75))
    .flatMap(group => group.slice(0, -1))
  const full = inner.filter(line => line.text.length >= widest * 0.75)
  const open = full.filter(line => !/[.؟?!:»]$/u.test(line.text))
  const isWrapped =
    inner.length >= 4 &&
    widest >= 40 &&
    widest <= 130 &&
    full.length >= inner.length * 0.6 &&
    open.length >= full.length * 0.6
  if (!isWrapped) return groups.flatMap(group => group.map(line => line.text))
  const joined: string[] = []
  for (const group of groups) {
    let current = ''
    let previous = 0
    let last = ''
    for (const line of group) {
      const isIndented = /^(?:\t| {2,})/.test(line.raw)
      const [first = ''] = line.text.split(' ')
      // The next word would have fitted: the line was ended, not wrapped.
      const wasEnded = sentenceEnds.has(last) && previous + 1 + first.length < widest
      const startsNew = current === '' || isIndented || previous < widest * 0.6 || wasEnded
      if (startsNew) {
        if (current !== '') joined.push(current)
        current = line.text
      } else current += ` ${line.text}`
      previous = line.text.length
      last = line.text.at(-1)!
    }
    joined.push(current)
  }
  return joined
}

/**
 * The engine: an ordered list of small steps, each of which reads what the steps before it left.
 *
 *   letters → numerals → punctuation → half-spaces → one spelling a word   sure: these make the text that `fix` answers
 *   half-spaces offered, spelling, consistency, dates                      offered: these look at the mended text and change nothing
 *
 * Letters come first because every later step compares letters; numerals before punctuation because a comma between digits
 * is no comma; half-spaces after both because what parts two words must be clear by then; one spelling a word last because words must be whole. Half-spaces are asked for again until
 * nothing is added: a line judged once more, now with its half-spaces, must come out as it went in.
 */
import { isBlank, isLetter, isMark, ZWNJ_CODE } from './characters.ts'
import { inconsistencies, sureInconsistencies } from './consistency.ts'
import { type Edit, Trail } from './edit.ts'
import type { Finding } from './finding.ts'
import { HalfSpaces } from './half-spaces.ts'
import { letterEdits } from './letters.ts'
import { Lexicon } from './lexicon.ts'
import { messageFor } from './messages.ts'
import { readModel } from './model-file.ts'
import { numeralEdits } from './numerals.ts'
import { protectedIn } from './protect.ts'
import { punctuationEdits } from './punctuation.ts'
import { Speller } from './spelling.ts'
import { styleEdits } from './style.ts'
import { weekdayEdits } from './weekdays.ts'
import { WordPairs } from './word-pairs.ts'

/** The committed data, uncompressed. */
export type EngineData = { words: Uint8Array; weights: Uint8Array; pairs?: Uint8Array }

export type Engine = {
  /** All findings of a text, in order of their start. `published` is the moment of publication, ISO. */
  check(text: string, options?: { published?: string }): Finding[]
  /** The text with all sure findings applied. */
  fix(text: string): string
}

/** Half-spaces settle in two or three rounds; each only ever adds some. */
const MOST_ROUNDS = 12
/** Findings are widened to whole words, but no further than this: text without blanks must not cost its square. */
const WIDEST = 60

/** An engine over the given data. Throws Error when the bytes are not those of this version. */
export function createEngine(data: EngineData): Engine {
  const lexicon = new Lexicon(data.words)
  const speller = new Speller(lexicon, data.pairs ? new WordPairs(data.pairs) : null)
  const halfSpaces = new HalfSpaces(lexicon, readModel(data.weights), word => speller.isSlip(word))

  const mend = (text: string, keeps: boolean): { trail: Trail; offered: Edit[] } => {
    const trail = new Trail(text, keeps)
    trail.add(letterEdits(trail.text, protectedIn(trail.text)))
    trail.add(numeralEdits(trail.text, protectedIn(trail.text)))
    trail.add(punctuationEdits(trail.text, protectedIn(trail.text)))
    for (let round = 0; ; round++) {
      const { sure, offered } = halfSpaces.edits(trail.text, protectedIn(trail.text))
      if (round < MOST_ROUNDS && trail.add(sure)) continue
      trail.add(sureInconsistencies(trail.text, lexicon))
      return { trail, offered }
    }
  }

  const check = (text: string, published?: string): Finding[] => {
    const { trail, offered } = mend(text, true)
    const mended = trail.text
    const isProtected = protectedIn(mended)
    const findings = sureFindings(trail)
    const offer = (edit: Edit, suggestions: string[] = [edit.insert]) =>
      findings.push(...offeredFindings(trail, edit, suggestions))
    for (const edit of offered) offer(wholeWordEdit(mended, edit))
    for (const { start, end, suggestions } of speller.doubts(mended, isProtected))
      offer({ start, end, insert: '', rule: 'spelling.unknown-word' }, suggestions)
    for (const { start, end, suggestion, rule } of inconsistencies(mended))
      offer({ start, end, insert: suggestion, rule })
    for (const edit of styleEdits(mended, lexicon, isProtected)) offer(edit)
    for (const edit of weekdayEdits(mended, published)) offer(edit)
    return findings.sort((a, b) => a.start - b.start || a.end - b.end || Number(b.sure) - Number(a.sure))
  }

  return {
    fix: text => mend(text, false).trail.text,
    check: (text, options) => check(text, options?.published),
  }
}

function sureFindings(trail: Trail): Finding[] {
  return trail.changes(wholeWord).map(({ start, end, insert, reasons }) => ({
    start,
    end,
    rule: reasons[reasons.length - 1]!.rule,
    message: messageFor(reasons),
    suggestions: [insert],
    sure: true,
  }))
}

/** An edit of the mended text as a finding about the original; nothing where it would change nothing there. */
function offeredFindings(trail: Trail, edit: Edit, suggestions: readonly string[]): Finding[] {
  const placed = suggestions.map(insert => trail.inOriginal({ ...edit, insert }))
  const { start, end } = placed[0]!
  const message = messageFor([{ rule: edit.rule, piece: edit.piece ?? '' }])
  return [
    { start, end, rule: edit.rule, message, suggestions: placed.map(({ insert }) => insert), sure: false },
  ]
}

/** The edit as a replacement of the whole words it touches. */
function wholeWordEdit(text: string, edit: Edit): Edit {
  const [start, end] = lettersAround(text, edit.start, edit.end)
  return {
    ...edit,
    start,
    end,
    insert: text.slice(start, edit.start) + edit.insert + text.slice(edit.end, end),
  }
}

function lettersAround(text: string, start: number, end: number): [number, number] {
  const belongs = (code: number) => isLetter(code) || isMark(code) || code === ZWNJ_CODE
  const low = Math.max(0, start - WIDEST)
  const high = Math.min(text.length, end + WIDEST)
  while (start > low && belongs(text.charCodeAt(start - 1))) start -= 1
  while (end < high && belongs(text.charCodeAt(end))) end += 1
  return [start, end]
}

/** Widens a stretch to all that stands between blanks, so that a finding shows a word and not a letter of it. */
function wholeWord(text: string, start: number, end: number): [number, number] {
  const low = Math.max(0, start - WIDEST)
  const high = Math.min(text.length, end + WIDEST)
  while (start > low && !isBlank(text.charCodeAt(start - 1))) start -= 1
  while (end < high && !isBlank(text.charCodeAt(end))) end += 1
  return [start, end]
}

/**
 * The engine: an ordered list of small steps, each of which reads what the steps before it left.
 *
 *   letters → numerals → punctuation → half-spaces        sure: these make the text that `fix` answers
 *   half-spaces offered, spelling, consistency, dates     offered: these look at the mended text and change nothing
 *
 * Letters come first because every later step compares letters; numerals before punctuation because a comma between digits
 * is no comma; half-spaces last because what parts two words must be clear by then. Half-spaces are asked for again until
 * nothing is added: a line judged once more, now with its half-spaces, must come out as it went in.
 */
import { isBlank } from './characters.ts'
import { type Edit, Trail } from './edit.ts'
import { findDates } from './find-dates.ts'
import type { Finding } from './finding.ts'
import { HalfSpaces } from './half-spaces.ts'
import { letterEdits } from './letters.ts'
import { Lexicon } from './lexicon.ts'
import { messageFor } from './messages.ts'
import { readModel } from './model-file.ts'
import { numeralEdits } from './numerals.ts'
import { protectedIn } from './protect.ts'
import { punctuationEdits } from './punctuation.ts'

/** The committed data, uncompressed. */
export type EngineData = { words: Uint8Array; weights: Uint8Array }

export type Engine = {
  /** All findings of a text, in order of their start. `published` is the moment of publication, ISO. */
  check(text: string, options?: { published?: string }): Finding[]
  /** The text with all sure findings applied. */
  fix(text: string): string
}

/** Half-spaces settle in two or three rounds; each only ever adds some. */
const MOST_ROUNDS = 12

/** An engine over the given data. Throws Error when the bytes are not those of this version. */
export function createEngine(data: EngineData): Engine {
  const lexicon = new Lexicon(data.words)
  const halfSpaces = new HalfSpaces(lexicon, readModel(data.weights))

  const mend = (text: string): { trail: Trail; offered: Edit[] } => {
    const trail = new Trail(text)
    trail.add(letterEdits(trail.text, protectedIn(trail.text)))
    trail.add(numeralEdits(trail.text, protectedIn(trail.text)))
    trail.add(punctuationEdits(trail.text, protectedIn(trail.text)))
    for (let round = 0; ; round++) {
      const { sure, offered } = halfSpaces.edits(trail.text, protectedIn(trail.text))
      if (round === MOST_ROUNDS || !trail.add(sure)) return { trail, offered }
    }
  }

  return {
    fix: text => mend(text).trail.text,
    check: text => {
      const { trail, offered } = mend(text)
      const findings = sureFindings(trail)
      for (const edit of offered) findings.push(offeredFinding(trail, edit))
      for (const date of findDates(text)) {
        if (date.weekdayDisagrees) findings.push(weekdayFinding(date.start, date.end))
      }
      return findings.sort((a, b) => a.start - b.start || a.end - b.end)
    },
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

/** An edit of the mended text as a finding about the words of the original. */
function offeredFinding(trail: Trail, edit: Edit): Finding {
  const [start, end] = wholeWord(trail.text, edit.start, edit.end)
  const insert = trail.text.slice(start, edit.start) + edit.insert + trail.text.slice(edit.end, end)
  const placed = trail.inOriginal({ ...edit, start, end, insert })
  const message = messageFor([{ rule: edit.rule, piece: edit.piece ?? '' }])
  return {
    start: placed.start,
    end: placed.end,
    rule: edit.rule,
    message,
    suggestions: [placed.insert],
    sure: false,
  }
}

/** Widens a stretch to the words it touches, so that a finding shows a word and not a letter of it. */
function wholeWord(text: string, start: number, end: number): [number, number] {
  while (start > 0 && !isBlank(text.charCodeAt(start - 1))) start -= 1
  while (end < text.length && !isBlank(text.charCodeAt(end))) end += 1
  return [start, end]
}

const weekdayFinding = (start: number, end: number): Finding => ({
  start,
  end,
  rule: 'date.weekday',
  message: { fa: 'روز هفته با این تاریخ نمی‌خواند', en: 'The weekday is not that of this date' },
  suggestions: [],
  sure: false,
})

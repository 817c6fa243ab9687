/**
 * The engine: an ordered list of small steps, each of which reads what the steps before it left.
 *
 *   letters → numerals → punctuation → half-spaces        sure: these make the text that `fix` answers
 *   half-spaces offered, spelling, consistency, dates     offered: these look at the mended text and change nothing
 *
 * Letters come first because every later step compares letters; numerals before punctuation because a comma between digits
 * is no comma; half-spaces last because what parts two words must be clear by then.
 */
import { isBlank } from './characters.ts'
import { Trail } from './edit.ts'
import { findDates } from './find-dates.ts'
import type { Finding, Message } from './finding.ts'
import { letterEdits } from './letters.ts'
import { RULES, type Rule } from './messages.ts'
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

/** An engine over the given data. */
export function createEngine(_data: EngineData): Engine {
  const mend = (text: string): Trail => {
    const trail = new Trail(text)
    trail.add(letterEdits(trail.text, protectedIn(trail.text)))
    trail.add(numeralEdits(trail.text, protectedIn(trail.text)))
    trail.add(punctuationEdits(trail.text, protectedIn(trail.text)))
    return trail
  }
  return {
    fix: text => mend(text).text,
    check: text => {
      const trail = mend(text)
      const findings = sureFindings(trail)
      for (const date of findDates(text)) {
        if (date.weekdayDisagrees) findings.push(weekdayFinding(date.start, date.end))
      }
      return findings.sort((a, b) => a.start - b.start || a.end - b.end)
    },
  }
}

function sureFindings(trail: Trail): Finding[] {
  return trail.changes(wholeWord).map(({ start, end, insert, rules }) => ({
    start,
    end,
    rule: rules[0]!,
    message: reasons(rules),
    suggestions: [insert],
    sure: true,
  }))
}

/** One message for all the rules that had a hand in a change. */
function reasons(rules: readonly string[]): Message {
  const messages = rules.map(rule => RULES[rule as Rule])
  return { fa: messages.map(m => m.fa).join('؛ '), en: messages.map(m => m.en).join('; ') }
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

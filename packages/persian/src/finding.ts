/** What the engine says about a text: where, by which rule, why, and what it would write instead. */

/** The reason in both languages, as readers and editors see it. */
export type Message = { fa: string; en: string }

/**
 * One remark. `start` and `end` count UTF-16 units of the text given, end exclusive. `suggestions` are full replacements of
 * that stretch, best first. `sure` findings are those that `fix` applies; the others wait for an editor.
 */
export type Finding = {
  start: number
  end: number
  rule: string
  message: Message
  suggestions: string[]
  sure: boolean
}

/**
 * The text with the first suggestion of each finding in its place. Findings are taken in order of their start; one that
 * overlaps an earlier one, or has no suggestion, is left out.
 */
export function applyFindings(text: string, findings: readonly Finding[]): string {
  const ordered = [...findings].sort((a, b) => a.start - b.start)
  const parts: string[] = []
  let at = 0
  for (const { start, end, suggestions } of ordered) {
    const suggestion = suggestions[0]
    if (suggestion === undefined || start < at || end < start || end > text.length) continue
    parts.push(text.slice(at, start), suggestion)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

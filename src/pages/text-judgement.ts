/** What the playground shows of a text: the corrected text in pieces, and each correction with its reason. Runs on the server and in the worker. */
import type { Finding } from 'persian'

/** UTF-16 units that one check takes. */
export const longestText = 20_000
/** Corrections listed; more are counted. */
const mostShown = 300

export type Correction = { readonly was: string; readonly becomes: readonly string[]; readonly why: string }
export type Judgement = {
  readonly pieces: readonly { readonly text: string; readonly isChanged: boolean }[]
  readonly sure: readonly Correction[]
  readonly offered: readonly Correction[]
  readonly sureCount: number
  readonly offeredCount: number
}

/** The findings of a text as a reader sees them. */
export function judge(text: string, findings: readonly Finding[], language: 'fa' | 'en'): Judgement {
  const sure = findings.filter(finding => finding.sure)
  const offered = findings.filter(finding => !finding.sure && finding.suggestions.length > 0)
  const pieces: { text: string; isChanged: boolean }[] = []
  let at = 0
  for (const { start, end, suggestions } of sure) {
    if (start < at) continue
    pieces.push(
      { text: text.slice(at, start), isChanged: false },
      { text: suggestions[0] ?? '', isChanged: true },
    )
    at = end
  }
  pieces.push({ text: text.slice(at), isChanged: false })
  const told = ({ start, end, suggestions, message }: Finding): Correction => ({
    was: text.slice(start, end),
    becomes: suggestions.slice(0, 3),
    why: message[language],
  })
  return {
    pieces: pieces.filter(piece => piece.text !== ''),
    sure: sure.slice(0, mostShown).map(told),
    offered: offered.slice(0, mostShown).map(told),
    sureCount: sure.length,
    offeredCount: offered.length,
  }
}

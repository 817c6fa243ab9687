/** Words with their half-spaces shown, and comparisons of words. */
import { createElement, Fragment, type ReactNode } from 'react'
import type { DiffRun } from '../../api/contract.ts'

/** Pieces of one text stand where they stand: they need no keys. */
const inARow = (pieces: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...pieces)

/** A half-space has no look of its own; each is wrapped so that the style sheet can draw a line where it stands. */
export const halfSpacesShown = (text: string): ReactNode =>
  inARow(
    text
      .split('\u200C')
      .flatMap((piece, index) =>
        index === 0 ? [piece] : [createElement('mark', { className: 'half-space' }, '\u200C'), piece],
      ),
  )

/** A comparison in one line of text, or one side of it. */
export function Runs({
  runs,
  side,
}: {
  readonly runs: readonly DiffRun[]
  readonly side?: 'raw' | 'mended'
}) {
  const other = side === 'raw' ? 'added' : side === 'mended' ? 'removed' : null
  return inARow(runs.filter(run => run.kind !== other).map(shown))
}

function shown({ kind, text }: DiffRun): ReactNode {
  if (kind === 'same') return halfSpacesShown(text)
  if (kind === 'added') return createElement('ins', null, halfSpacesShown(text))
  // What is no letter would be struck out unseen.
  const words =
    text.trim() === '' ? createElement('span', { className: 'blank' }, text) : halfSpacesShown(text)
  return createElement('del', null, words)
}

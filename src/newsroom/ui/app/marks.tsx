/** Words with their half-spaces shown, and comparisons of words. */
import type { ReactNode } from 'react'
import type { DiffRun } from '../../api/contract.ts'

/** A half-space has no look of its own; each is wrapped so that the style sheet can draw a line where it stands. */
export const halfSpacesShown = (text: string): ReactNode[] =>
  text.split('\u200C').flatMap((piece, index) =>
    index === 0
      ? [piece]
      : [
          <mark key={index} className="half-space">
            {'\u200C'}
          </mark>,
          piece,
        ],
  )

/** A comparison in one line of text, or one side of it. */
export function Runs({
  runs,
  side,
}: {
  readonly runs: readonly DiffRun[]
  readonly side?: 'raw' | 'mended'
}) {
  const kept = runs.filter(
    run => run.kind === 'same' || side === undefined || run.kind === (side === 'raw' ? 'removed' : 'added'),
  )
  return (
    <>
      {kept.map((run, index) => {
        if (run.kind === 'same') return <span key={index}>{halfSpacesShown(run.text)}</span>
        // What is no letter would be struck out unseen.
        const shown =
          run.kind === 'removed' && run.text.trim() === '' ? (
            <span className="blank">{run.text}</span>
          ) : (
            halfSpacesShown(run.text)
          )
        return run.kind === 'removed' ? <del key={index}>{shown}</del> : <ins key={index}>{shown}</ins>
      })}
    </>
  )
}

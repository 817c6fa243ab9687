import type { IncomingDetail } from '../../api/contract.ts'
import { halfSpacesShown } from '../app/marks.tsx'
import { useCount, useTold, useWords } from '../app/words.tsx'

/** What the text engine says, each with its reason: taken or left with one key, all sure ones at once. */
export function Findings(props: {
  readonly detail: IncomingDetail
  readonly current: number | null
  readonly onSelect: (id: number) => void
  readonly onDecide: ((id: number, take: number | null) => void) | null
  readonly onAllSure: (() => void) | null
  readonly isBusy: boolean
}) {
  const words = useWords()
  const count = useCount()
  const told = useTold()
  const { findings } = props.detail
  const undecidedSure = findings.filter(finding => finding.sure && finding.state === 'open').length
  return (
    <section className="findings" aria-label={words.incoming.findings}>
      <header>
        <h2>
          {words.incoming.findings} <span className="count">{count(findings.length)}</span>
        </h2>
        {props.onAllSure && undecidedSure > 0 && (
          <button type="button" onClick={props.onAllSure} disabled={props.isBusy}>
            {words.incoming.allSureCount(count(undecidedSure))} <kbd>⇧A</kbd>
          </button>
        )}
      </header>
      {findings.length === 0 && <p className="hint">{words.incoming.noFindings}</p>}
      <ol>
        {findings.map(finding => (
          <li
            key={finding.id}
            data-finding={finding.id}
            className={`finding ${finding.state}${finding.sure ? ' sure' : ''}${finding.id === props.current ? ' current' : ''}`}
            aria-current={finding.id === props.current || undefined}
          >
            <button type="button" className="finding-words" onClick={() => props.onSelect(finding.id)}>
              <span>
                <del>{halfSpacesShown(finding.text)}</del>
                {finding.suggestions.length > 0 && (
                  <ins>
                    {halfSpacesShown(
                      finding.suggestions[finding.applied ?? 0] || words.incoming.nothingInstead,
                    )}
                  </ins>
                )}
              </span>
              <small>
                {finding.sure ? words.incoming.sure : words.incoming.offer} · {told(finding)}
              </small>
            </button>
            <span className="acts">
              {finding.state !== 'open' && (
                <span className="state">{words.incoming.findingState[finding.state]}</span>
              )}
              {props.onDecide &&
                finding.suggestions.map((suggestion, index) =>
                  finding.state === 'taken' && finding.applied === index ? null : (
                    <button
                      key={suggestion}
                      type="button"
                      disabled={props.isBusy}
                      aria-label={words.incoming.takeThis(suggestion)}
                      onClick={() => props.onDecide?.(finding.id, index)}
                    >
                      {finding.suggestions.length === 1
                        ? words.incoming.takeShort
                        : halfSpacesShown(suggestion)}
                    </button>
                  ),
                )}
              {props.onDecide && finding.state !== 'left' && (
                <button
                  type="button"
                  disabled={props.isBusy}
                  aria-label={words.incoming.leaveThis(finding.text)}
                  onClick={() => props.onDecide?.(finding.id, null)}
                >
                  {words.incoming.leaveShort}
                </button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

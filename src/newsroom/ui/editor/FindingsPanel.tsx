import { halfSpacesShown } from '../app/marks.tsx'
import { useCount, useTold, useWords } from '../app/words.tsx'
import { findingKey } from './findings-plugin.ts'
import type { useFindings } from './use-findings.ts'

/** The text engine's findings in the order of the text, with their reasons. */
export function FindingsPanel({
  checker,
  isReadOnly,
}: {
  readonly checker: ReturnType<typeof useFindings>
  readonly isReadOnly: boolean
}) {
  const words = useWords()
  const told = useTold()
  const count = useCount()
  const { findings, isChecking, currentKey } = checker
  const sure = findings.filter(finding => finding.sure).length
  return (
    <section className="findings" aria-label={words.editor.findings} aria-busy={isChecking}>
      {sure > 0 && !isReadOnly && (
        <div className="acts">
          <button type="button" className="first" onClick={checker.takeAllSure}>
            {words.editor.acceptAllSure(count(sure))}
          </button>
        </div>
      )}
      {findings.length === 0 && (
        <p className="hint">{isChecking ? words.editor.checking : words.editor.noFindings}</p>
      )}
      <ol>
        {findings.map(finding => {
          const key = findingKey(finding)
          return (
            <li
              key={key}
              className={`finding open${finding.sure ? ' sure' : ''}${key === currentKey ? ' current' : ''}`}
            >
              <button type="button" className="finding-words" onClick={() => checker.go(finding)}>
                <span>
                  <ins>{halfSpacesShown(finding.suggestions[0] || words.incoming.nothingInstead)}</ins>
                </span>
                <small>
                  {finding.sure ? words.incoming.sure : words.incoming.offer} · {told(finding)}
                </small>
              </button>
              {!isReadOnly && (
                <span className="acts">
                  {finding.suggestions.map((suggestion, index) => (
                    <button
                      key={suggestion}
                      type="button"
                      aria-label={words.editor.replaceWith(suggestion)}
                      onClick={() => checker.take(finding, suggestion)}
                    >
                      {index === 0 ? words.incoming.takeShort : halfSpacesShown(suggestion)}
                    </button>
                  ))}
                  <button type="button" onClick={() => checker.leave(finding)}>
                    {words.incoming.leaveShort}
                  </button>
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

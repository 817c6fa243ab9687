import type { IncomingDetail, IncomingFinding, LineRole } from '../../api/contract.ts'
import { halfSpacesShown, Runs } from '../app/marks.tsx'
import { useSpeech, useTold } from '../app/words.tsx'
import { inReadingOrder } from './line-order.ts'

const roles: readonly LineRole[] = [
  'kicker',
  'headline',
  'lead',
  'byline',
  'agency',
  'credit',
  'paragraph',
  'subhead',
  'quote',
  'list',
  'tag',
  'furniture',
]

/** Raw and mended, line beside line. What each line was read as stands before it and can be corrected there. */
export function SideBySide(props: {
  readonly detail: IncomingDetail
  readonly current: IncomingFinding | null
  readonly onReadAs: ((line: string, as: LineRole) => void) | null
}) {
  const { words } = useSpeech()
  const told = useTold()
  const { detail, current, onReadAs } = props
  return (
    <section className="sides" aria-label={words.incoming.sides}>
      <div className="sides-head" aria-hidden="true">
        <span />
        <span>{words.incoming.raw}</span>
        <span>{words.incoming.mended}</span>
      </div>
      <ol>
        {inReadingOrder(detail.lines).map(line => (
          <li
            key={line.id}
            data-line={line.id}
            className={`side-line ${line.role}${current?.line === line.id ? ' current' : ''}`}
          >
            <div className="role">
              {onReadAs === null ? (
                <span>{words.roles[line.role]}</span>
              ) : (
                <select
                  aria-label={words.incoming.readAs(line.raw.slice(0, 40))}
                  value={line.role}
                  onChange={event => onReadAs(line.id, event.target.value as LineRole)}
                >
                  {roles.map(role => (
                    <option key={role} value={role}>
                      {words.roles[role]}
                    </option>
                  ))}
                </select>
              )}
              {line.furniture && <small>{told(line.furniture)}</small>}
            </div>
            <p className="raw" dir={detail.direction} lang={detail.language}>
              {line.furniture ? (
                <s>{line.raw}</s>
              ) : current?.line === line.id ? (
                <Pointed text={line.raw} at={current} />
              ) : (
                <Runs runs={line.diff} side="raw" />
              )}
            </p>
            <p className="mended" dir={detail.direction} lang={detail.language}>
              {line.mended === null ? (
                <span className="hint">{words.incoming.leftOut}</span>
              ) : (
                <Runs runs={line.diff} side="mended" />
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The raw line with the place of one finding marked. */
function Pointed({ text, at }: { readonly text: string; readonly at: IncomingFinding }) {
  return (
    <>
      {halfSpacesShown(text.slice(0, at.start))}
      <mark className="place">{halfSpacesShown(text.slice(at.start, at.end))}</mark>
      {halfSpacesShown(text.slice(at.end))}
    </>
  )
}

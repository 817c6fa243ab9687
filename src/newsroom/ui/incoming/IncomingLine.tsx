import type { IncomingRow } from '../../api/contract.ts'
import { Link } from '../app/Link.tsx'
import { Moment, useCount, useWords } from '../app/words.tsx'

/** A wire item in a list. */
export function IncomingLine({
  row,
  isCurrent = false,
}: {
  readonly row: IncomingRow
  readonly isCurrent?: boolean
}) {
  const words = useWords()
  const count = useCount()
  return (
    <li
      className={isCurrent ? 'line current' : 'line'}
      data-item={row.storyId}
      aria-current={isCurrent || undefined}
    >
      <div className="line-words">
        {row.kicker && <p className="kicker">{row.kicker}</p>}
        <h3>
          <Link to={`/incoming/${row.storyId}`}>{row.headline || words.stories.untitled}</Link>
        </h3>
        <p className="facts">
          {(row.credit ?? row.agency) && <span className="source">{row.credit ?? row.agency}</span>}
          <span>{words.incoming.words(count(row.words))}</span>
          {row.applied > 0 && <span>{words.incoming.applied(count(row.applied))}</span>}
          {row.open > 0 && <span className="open">{words.incoming.open(count(row.open))}</span>}
          {row.version > 1 && <span className="again">{words.incoming.version(count(row.version))}</span>}
          {row.titleOnly && <span>{words.incoming.titleOnly}</span>}
        </p>
      </div>
      <p className="line-end">
        <Moment at={row.receivedAt} />
        {row.status !== 'incoming' && <span className="code">{words.incoming.status[row.status]}</span>}
      </p>
    </li>
  )
}

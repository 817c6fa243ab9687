import type { StoryRow } from '../../api/contract.ts'
import { Link } from '../app/Link.tsx'
import { useSession } from '../app/session.tsx'
import { Moment, useCount, useWords } from '../app/words.tsx'

/** The state of a story in a word, with what it waits for. */
export function StateChip({ row }: { readonly row: Pick<StoryRow, 'state' | 'scheduledFor'> }) {
  const words = useWords()
  const state = row.scheduledFor !== null && row.state !== 'withdrawn' ? 'scheduled' : row.state
  return <span className={`chip ${state}`}>{words.states[state]}</span>
}

/** A story in a list: its state, its headline, and who touched it when. */
export function StoryLine({
  row,
  isCurrent = false,
}: {
  readonly row: StoryRow
  readonly isCurrent?: boolean
}) {
  const words = useWords()
  const count = useCount()
  const { services } = useSession()
  const service = services.find(each => each.slug === row.service)
  return (
    <li
      className={isCurrent ? 'line current' : 'line'}
      data-story={row.id}
      aria-current={isCurrent || undefined}
    >
      <StateChip row={row} />
      <div className="line-words">
        {row.kicker && <p className="kicker">{row.kicker}</p>}
        <h3>
          <Link to={`/stories/${row.id}`}>{row.headline || words.stories.untitled}</Link>
        </h3>
        <p className="facts">
          <span>{service?.name ?? words.stories.noService}</span>
          {row.byline && <span>{row.byline}</span>}
          <span>{words.stories.changedBy(row.changedBy)}</span>
          {row.lockedBy && <span className="pen">{words.stories.writingNow(row.lockedBy.name)}</span>}
          {row.scheduledFor && (
            <span>
              {words.stories.due} <Moment at={row.scheduledFor} />
            </span>
          )}
        </p>
      </div>
      <p className="line-end">
        <Moment at={row.changedAt} />
        <span className="code">{words.stories.code(count(row.id).replace(/[٬,]/g, ''))}</span>
      </p>
    </li>
  )
}

import type { CommentRow, CommentVerdict } from '../../api/contract.ts'
import { Link } from '../app/Link.tsx'
import { halfSpacesShown } from '../app/marks.tsx'
import { Moment, useCount, useTold, useWords } from '../app/words.tsx'

/** One comment with all a moderator needs: under what, in answer to whom, what the phases saw, what readers reported. */
export function CommentCard(props: {
  readonly comment: CommentRow
  readonly isCurrent: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onSelect: () => void
  readonly onAct: ((verdict: CommentVerdict) => void) | null
}) {
  const words = useWords()
  const told = useTold()
  const count = useCount()
  const { comment, onAct } = props
  const name = comment.name ?? words.comments.nameless
  return (
    <li
      className={props.isCurrent ? 'line comment current' : 'line comment'}
      data-comment={comment.id}
      aria-current={props.isCurrent || undefined}
      onFocus={props.onSelect}
    >
      <input
        type="checkbox"
        aria-label={words.comments.chooseThis(name)}
        checked={props.isChosen}
        onChange={props.onChoose}
      />
      <div className="line-words">
        <p className="facts">
          <bdi className="commenter">{name}</bdi>
          <Moment at={comment.postedAt} />
          {comment.state !== 'held' && (
            <span className={`chip ${comment.state === 'approved' ? 'live' : 'withdrawn'}`}>
              {words.comments.states[comment.state]}
            </span>
          )}
          <Link to={`/comments?story=${comment.storyId}`}>{comment.headline}</Link>
        </p>
        {comment.parent && (
          <blockquote>
            {words.comments.inReplyTo(comment.parent.name ?? words.comments.nameless)}{' '}
            <bdi>{comment.parent.text}</bdi>
          </blockquote>
        )}
        <p className="comment-text" dir="auto">
          {halfSpacesShown(comment.text)}
        </p>
        {(comment.reasons.length > 0 || comment.reports.length > 0) && (
          <ul className="why">
            {comment.reports.map(report => (
              <li key={report.reason} className="reported">
                {words.comments.reported(count(report.count))} {told(report)}
              </li>
            ))}
            {comment.reasons.map(reason => (
              <li key={reason.phase + (reason.found ?? '')}>
                {told(reason)}
                {reason.found && <bdi className="found">{reason.found}</bdi>}
              </li>
            ))}
          </ul>
        )}
        {comment.decidedBy && (
          <p className="facts">
            <span>{words.comments.decidedBy(comment.decidedBy)}</span>
            {comment.decidedAt && <Moment at={comment.decidedAt} />}
            {comment.verdictReason && <span>{comment.verdictReason}</span>}
          </p>
        )}
        {comment.written !== comment.text && (
          <details>
            <summary>{words.comments.written}</summary>
            <p className="comment-text" dir="auto">
              {comment.written}
            </p>
          </details>
        )}
      </div>
      {onAct && (
        <div className="acts">
          {comment.state !== 'approved' && (
            <button
              type="button"
              className={props.isCurrent ? 'first' : undefined}
              onClick={() => onAct('approve')}
            >
              {words.comments.approve}
            </button>
          )}
          {comment.state === 'held' && (
            <button type="button" onClick={() => onAct('refuse')}>
              {words.comments.refuse}
            </button>
          )}
          {comment.state === 'approved' && (
            <button type="button" onClick={() => onAct('remove')}>
              {words.comments.remove}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

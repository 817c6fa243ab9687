import { halfSpacesShown } from '../app/marks.tsx'
import { Link } from '../app/Link.tsx'
import { Moment, useCount, useTold, useWords } from '../app/words.tsx'
import type { QueuedComment, Verdict } from './comment-client.ts'

/** One comment with all a moderator needs: under what, in answer to whom, what the phases saw, what readers reported. */
export function CommentCard(props: {
  readonly comment: QueuedComment
  readonly isCurrent: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onSelect: () => void
  readonly onAct: ((verdict: Verdict) => void) | null
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
      <input type="checkbox" aria-label={words.comments.chooseThis(name)} checked={props.isChosen} onChange={props.onChoose} />
      <div className="line-words">
        <p className="facts">
          <bdi className="commenter">{name}</bdi>
          <Moment at={comment.at} />
          {comment.state !== 'held' && <span className={`chip ${comment.state === 'approved' ? 'live' : 'withdrawn'}`}>{words.comments.states[comment.state]}</span>}
          <Link to={`/comments?story=${comment.story.id}`}>{comment.story.headline}</Link>
        </p>
        {comment.inReplyTo && (
          <blockquote>
            {words.comments.inReplyTo(comment.inReplyTo.name ?? words.comments.nameless)} <bdi>{comment.inReplyTo.beginning}</bdi>
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
        {comment.decision && (
          <p className="facts">
            <span>{words.comments.decidedBy(comment.decision.by)}</span> <Moment at={comment.decision.at} />
            {comment.decision.reason && <span>{comment.decision.reason}</span>}
          </p>
        )}
      </div>
      {onAct && (
        <div className="acts">
          {comment.state !== 'approved' && (
            <button type="button" className={props.isCurrent ? 'first' : undefined} onClick={() => onAct('approve')}>
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

import type { OpenSession } from '../../api/contract.ts'
import { Moment, useWords } from '../app/words.tsx'
import { browserOf } from './browser-of.ts'

/** Where somebody is signed in, each to be ended. */
export function SessionList(props: {
  readonly sessions: readonly OpenSession[]
  readonly onEnd: ((session: string) => void) | null
}) {
  const words = useWords()
  return (
    <ul className="lines">
      {props.sessions.map(session => (
        <li key={session.id} className="line">
          <div className="line-words">
            <h3>
              {browserOf(session.agent) ?? words.people.unknownBrowser}
              {session.isThisOne && <span className="chip live">{words.people.thisOne}</span>}
            </h3>
            <p className="facts">
              <bdi dir="ltr">{session.address}</bdi>
              <span>
                {words.people.since} <Moment at={session.createdAt} />
              </span>
              <span>
                {words.people.lastSeen} <Moment at={session.seenAt} />
              </span>
            </p>
          </div>
          {props.onEnd && !session.isThisOne && (
            <button type="button" onClick={() => props.onEnd?.(session.id)}>
              {words.people.endSession}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { call } from '../app/api.ts'
import { Link } from '../app/Link.tsx'
import { fullDay } from '../app/moments.ts'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { useMay, useSession } from '../app/session.tsx'
import { nowIso, useCount, useSpeech, useWords } from '../app/words.tsx'
import { IncomingLine } from '../incoming/IncomingLine.tsx'
import { PasteBox } from '../incoming/PasteBox.tsx'
import { StoryLine } from '../stories/StoryLine.tsx'

/** What waits. Empty lists are absent; what is left is the day's work. */
export function TodayScreen() {
  const { words, language } = useSpeech()
  const { me } = useSession()
  const may = useMay()
  const count = useCount()
  const { data, error, refetch } = useQuery({
    queryKey: ['overview'],
    queryFn: () => call('GET /overview', {}),
  })
  if (data === undefined) {
    return (
      <div className="page">
        {error ? (
          <ProblemNote error={error} retry={() => void refetch()} />
        ) : (
          <p className="hint">{words.app.loading}</p>
        )}
      </div>
    )
  }
  const nothingWaits =
    data.incoming.count +
      data.mine.count +
      data.drafts.count +
      data.review.count +
      data.ready.count +
      data.scheduled.length ===
    0
  // What is mine stands once, among mine.
  const mine = new Set(data.mine.newest.map(row => row.id))
  const othersDrafts = { ...data.drafts, newest: data.drafts.newest.filter(row => !mine.has(row.id)) }
  return (
    <div className="page today">
      <header className="screen-head">
        <p className="label">{fullDay(nowIso(), language)}</p>
        <h1>{words.today.greeting(me.name)}</h1>
        <p className="hint">{words.today.live(count(data.live.today))}</p>
      </header>
      <div className="today-columns">
        <div>
          {data.incoming.count > 0 && (
            <Waiting title={words.app.incoming} count={count(data.incoming.count)} to="/incoming">
              {data.incoming.newest.map(row => (
                <IncomingLine key={row.storyId} row={row} />
              ))}
            </Waiting>
          )}
          {may('wire.ingest') && <PasteBox />}
          <Stories
            title={words.today.newestLive}
            group={{ count: data.live.newest.length, newest: data.live.newest }}
            to="/stories?state=published"
          />
        </div>
        <div>
          {nothingWaits && <p className="hint">{words.today.nothingWaits}</p>}
          <Stories title={words.today.mine} group={data.mine} to="/stories?mine=1" />
          <Stories title={words.today.review} group={data.review} to="/stories?state=review" />
          <Stories title={words.today.ready} group={data.ready} to="/stories?state=ready" />
          <Stories title={words.today.drafts} group={othersDrafts} to="/stories?state=draft" />
          <Stories
            title={words.today.scheduled}
            group={{ count: data.scheduled.length, newest: data.scheduled }}
            to="/stories?state=scheduled"
          />
          {data.comments !== null && data.comments.waiting + data.comments.reported > 0 && (
            <Waiting
              title={words.app.comments}
              count={count(data.comments.waiting + data.comments.reported)}
              to="/comments"
            >
              <li className="line">
                <p className="line-words">
                  <Link to="/comments">{words.today.commentsWait(count(data.comments.waiting))}</Link>
                  {data.comments.reported > 0 && (
                    <>
                      {' · '}
                      <Link to="/comments?queue=reported">
                        {words.today.commentsReported(count(data.comments.reported))}
                      </Link>
                    </>
                  )}
                </p>
              </li>
            </Waiting>
          )}
        </div>
      </div>
    </div>
  )
}

function Stories(props: {
  readonly title: string
  readonly group: {
    readonly count: number
    readonly newest: readonly Parameters<typeof StoryLine>[0]['row'][]
  }
  readonly to: string
}) {
  const count = useCount()
  if (props.group.newest.length === 0) return null
  return (
    <Waiting title={props.title} count={count(props.group.count)} to={props.to}>
      {props.group.newest.map(row => (
        <StoryLine key={row.id} row={row} />
      ))}
    </Waiting>
  )
}

function Waiting(props: {
  readonly title: string
  readonly count: string
  readonly to: string
  readonly children: ReactNode
}) {
  const words = useWords()
  return (
    <section className="waiting">
      <header>
        <h2>
          {props.title} <span className="count">{props.count}</span>
        </h2>
        <Link to={props.to} label={`${words.app.all}: ${props.title}`}>
          {words.app.all}
        </Link>
      </header>
      <ul>{props.children}</ul>
    </section>
  )
}

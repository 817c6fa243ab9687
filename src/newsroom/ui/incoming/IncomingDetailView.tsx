import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncomingDetail, LineRole } from '../../api/contract.ts'
import { call, Refused } from '../app/api.ts'
import { useKeys } from '../app/keys.ts'
import { Link } from '../app/Link.tsx'
import { notify } from '../app/notices.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { go } from '../app/router.ts'
import { useMay } from '../app/session.tsx'
import { Moment, useCount, useWords } from '../app/words.tsx'
import { Findings } from './Findings.tsx'
import { nextOpen } from './findings-order.ts'
import { SideBySide } from './SideBySide.tsx'

/** One wire item: what came and what became of it, line by line, with every decision in reach of a key. */
export function IncomingDetailView({ storyId }: { readonly storyId: number }) {
  const words = useWords()
  const count = useCount()
  const may = useMay()
  const client = useQueryClient()
  const key = ['incoming', 'detail', storyId]
  const {
    data: detail,
    error,
    refetch,
  } = useQuery({
    queryKey: key,
    queryFn: () => call('GET /incoming/:story', { params: { story: storyId } }),
  })
  const [current, setCurrent] = useState<number | null>(null)
  const [showsRaw, setShowsRaw] = useState(false)

  const keep = (answer: IncomingDetail) => client.setQueryData(key, answer)
  const change = useMutation({
    mutationFn: (send: (detail: IncomingDetail) => Promise<IncomingDetail>) => send(detail!),
    onSuccess: keep,
    onError: problem => {
      // Somebody else decided meanwhile: what is shown now is theirs, the decision is made again knowingly.
      if (problem instanceof Refused && problem.status === 409) void refetch()
    },
  })
  const readAs = (line: string, as: LineRole) =>
    change.mutate(({ reading }) =>
      call('POST /incoming/:story/lines', { params: { story: storyId }, body: { reading, line, as } }),
    )
  const decide = (finding: number, take: number | null) => {
    const after = nextOpen(detail?.findings ?? [], finding)
    change.mutate(
      ({ reading }) =>
        call('POST /incoming/:story/findings', {
          params: { story: storyId },
          body: { reading, decisions: [{ finding, take }] },
        }),
      { onSuccess: () => setCurrent(after) },
    )
  }
  const allSure = () =>
    change.mutate(({ reading }) =>
      call('POST /incoming/:story/findings', {
        params: { story: storyId },
        body: { reading, decisions: 'all-sure' },
      }),
    )
  const take = useMutation({
    mutationFn: () => call('POST /incoming/:story/take', { params: { story: storyId }, body: {} }),
    onSuccess: story => {
      client.setQueryData(['story', story.row.id], story)
      go(`/stories/${story.row.id}`)
    },
  })
  const restore = () =>
    call('POST /incoming/:story/restore', { params: { story: storyId }, body: {} }).then(() =>
      client.invalidateQueries({ queryKey: ['incoming'] }),
    )
  const dismiss = useMutation({
    mutationFn: () => call('POST /incoming/:story/dismiss', { params: { story: storyId }, body: {} }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['incoming'] })
      notify(words.incoming.dismissed, { undo: () => void restore() })
      go('/incoming')
    },
  })

  const findings = detail?.findings ?? []
  const position = findings.findIndex(finding => finding.id === current)
  const move = (by: number) => {
    const next = findings[Math.min(Math.max(position + by, 0), findings.length - 1)]
    if (next === undefined) return
    setCurrent(next.id)
    document.querySelector(`[data-finding="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
    document.querySelector(`[data-line="${next.line}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const mayDecide = may('wire.decide') && detail?.isEditable === true
  const at = findings[position]
  useKeys(words.incoming.findings, [
    { key: 'j', does: words.incoming.nextFinding, run: () => move(1) },
    { key: 'k', does: words.incoming.previousFinding, run: () => move(-1) },
    ...(mayDecide
      ? [
          {
            key: 'Enter',
            does: words.incoming.takeFinding,
            run: () => at && at.suggestions.length > 0 && decide(at.id, 0),
          },
          { key: 'x', does: words.incoming.leaveFinding, run: () => at && decide(at.id, null) },
          { key: 'A', does: words.incoming.allSure, run: allSure },
          { key: 't', does: words.incoming.take, run: () => take.mutate() },
          { key: 'd', does: words.incoming.dismiss, run: () => dismiss.mutate() },
        ]
      : []),
    { key: 'Escape', does: words.incoming.backToList, run: () => go('/incoming') },
  ])

  if (detail === undefined) {
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
  const { row } = detail
  return (
    <div className="page item">
      <header className="screen-head with-acts">
        <div>
          <p className="label">
            <Link to="/incoming">{words.app.incoming}</Link> · {words.incoming.status[row.status]}
          </p>
          <h1>{row.headline || words.stories.untitled}</h1>
          <p className="facts">
            {row.credit && <span>{words.incoming.creditIs(row.credit)}</span>}
            {row.agency && <span>{words.incoming.agencyIs(row.agency)}</span>}
            <span>
              {words.incoming.receivedAt} <Moment at={row.receivedAt} />
            </span>
            {detail.published?.instant && (
              <span>
                {words.incoming.publishedAt} <Moment at={detail.published.instant} />
              </span>
            )}
            <span>{words.incoming.words(count(row.words))}</span>
            {detail.address && (
              <a href={detail.address} target="_blank" rel="noopener noreferrer">
                {words.incoming.original}
              </a>
            )}
          </p>
        </div>
        <div className="acts">
          {may('wire.decide') && row.status === 'incoming' && (
            <>
              <button type="button" className="first" onClick={() => take.mutate()} disabled={take.isPending}>
                {words.incoming.take} <kbd>T</kbd>
              </button>
              <button type="button" onClick={() => dismiss.mutate()} disabled={dismiss.isPending}>
                {words.incoming.dismiss} <kbd>D</kbd>
              </button>
            </>
          )}
          {row.status === 'dismissed' && may('wire.decide') && (
            <button type="button" onClick={() => void restore()}>
              {words.incoming.restore}
            </button>
          )}
          {row.status === 'taken' && (
            <Link className="button" to={`/stories/${row.storyId}`}>
              {words.incoming.openStory}
            </Link>
          )}
        </div>
      </header>
      <ProblemNote error={change.error ?? take.error ?? dismiss.error} />
      <div className="item-columns">
        <SideBySide detail={detail} current={at ?? null} onReadAs={mayDecide ? readAs : null} />
        <Findings
          detail={detail}
          current={current}
          onSelect={setCurrent}
          onDecide={mayDecide ? decide : null}
          onAllSure={mayDecide ? allSure : null}
          isBusy={change.isPending}
        />
      </div>
      {detail.versions.length > 1 && <Versions detail={detail} />}
      {detail.rawText !== null && (
        <section className="raw-text">
          <button
            type="button"
            className="quiet"
            aria-expanded={showsRaw}
            onClick={() => setShowsRaw(!showsRaw)}
          >
            {showsRaw ? words.incoming.hideRaw : words.incoming.showRaw}
          </button>
          {showsRaw && (
            <textarea
              readOnly
              rows={16}
              dir={detail.format === 'text' ? detail.direction : 'ltr'}
              aria-label={words.incoming.rawText}
              value={detail.rawText}
            />
          )}
        </section>
      )}
    </div>
  )
}

/** How the item changed while it came again. */
function Versions({ detail }: { readonly detail: IncomingDetail }) {
  const words = useWords()
  const count = useCount()
  return (
    <section className="versions">
      <h2>{words.incoming.versions}</h2>
      <ol>
        {detail.versions.map(version => (
          <li key={version.number}>
            <p className="label">
              {words.incoming.version(count(version.number))} · <Moment at={version.receivedAt} />
            </p>
            <ul>
              {version.difference.map(change => (
                <li key={change.part}>
                  {change.before !== null && <del>{change.before}</del>}{' '}
                  {change.after !== null && <ins>{change.after}</ins>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

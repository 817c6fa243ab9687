import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartDiff } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { Dialog } from '../app/Dialog.tsx'
import { More } from '../app/More.tsx'
import { Runs } from '../app/marks.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { Moment, useCount, useTold, useWords } from '../app/words.tsx'
import { usePartName } from './part-name.ts'
import { thisTab } from './tab.ts'

/** Every saved state: who and when; any two compared word by word; an older one restored as a new one. */
export function RevisionsPanel(props: {
  readonly storyId: number
  readonly base: number
  readonly mayRestore: boolean
  readonly onRestored: (revision: number) => void
}) {
  const words = useWords()
  const told = useTold()
  const count = useCount()
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  const [compared, setCompared] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['revisions', props.storyId],
    queryFn: ({ pageParam }) =>
      call('GET /stories/:story/revisions', {
        params: { story: props.storyId },
        query: { cursor: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: last => last.next,
  })
  const restore = useMutation({
    mutationFn: (revision: number) =>
      call('POST /stories/:story/restore', {
        params: { story: props.storyId },
        body: { base: props.base, revision, tab: thisTab() },
      }),
    onSuccess: (_, revision) => props.onRestored(revision),
  })
  const rows = list.data?.pages.flatMap(page => page.revisions) ?? []
  return (
    <section aria-label={words.editor.revisions}>
      <ProblemNote error={list.error ?? restore.error} />
      <ol className="revisions">
        {rows.map((row, index) => (
          <li key={row.number} aria-current={row.number === props.base || undefined}>
            <span className="choose">
              <input
                type="radio"
                name="from"
                aria-label={`${words.editor.fromRevision} ${count(row.number)}`}
                checked={from === row.number}
                onChange={() => setFrom(row.number)}
              />
              <input
                type="radio"
                name="to"
                aria-label={`${words.editor.toRevision} ${count(row.number)}`}
                checked={to === row.number}
                onChange={() => setTo(row.number)}
              />
            </span>
            <div>
              <b>{count(row.number)}</b> {told(row)}
              <p className="facts">
                <span>{row.by}</span>
                <Moment at={row.at} />
                <span>{words.incoming.words(count(row.words))}</span>
                {row.releases.map(release => (
                  <span key={release} className="released">
                    {words.editor.releasedAs(count(release))}
                  </span>
                ))}
              </p>
              <span className="acts">
                {rows[index + 1] && (
                  <button
                    type="button"
                    onClick={() => setCompared({ from: rows[index + 1]!.number, to: row.number })}
                  >
                    {words.editor.compareWith}
                  </button>
                )}
                {props.mayRestore && row.number !== props.base && (
                  <button
                    type="button"
                    disabled={restore.isPending}
                    onClick={() => restore.mutate(row.number)}
                  >
                    {words.editor.restore}
                  </button>
                )}
              </span>
            </div>
          </li>
        ))}
      </ol>
      <More list={list} />
      {from !== null && to !== null && from !== to && (
        <div className="acts">
          <button
            type="button"
            className="first"
            onClick={() => setCompared({ from: Math.min(from, to), to: Math.max(from, to) })}
          >
            {words.editor.compare}
          </button>
        </div>
      )}
      {compared && <Comparison storyId={props.storyId} {...compared} onClose={() => setCompared(null)} />}
    </section>
  )
}

function Comparison(props: {
  readonly storyId: number
  readonly from: number
  readonly to: number
  readonly onClose: () => void
}) {
  const words = useWords()
  const count = useCount()
  const { data, error } = useQuery({
    queryKey: ['compare', props.storyId, props.from, props.to],
    queryFn: () =>
      call('GET /stories/:story/compare', {
        params: { story: props.storyId },
        query: { from: String(props.from), to: String(props.to) },
      }),
  })
  return (
    <Dialog isWide title={words.editor.compared(count(props.from), count(props.to))} onClose={props.onClose}>
      <ProblemNote error={error} />
      {data && (
        <p className="facts">
          <span>
            {data.from.by} <Moment at={data.from.at} />
          </span>
          <span>
            {data.to.by} <Moment at={data.to.at} />
          </span>
        </p>
      )}
      {data?.differences.length === 0 && <p className="hint">{words.editor.noDifference}</p>}
      {data && <Differences differences={data.differences} />}
    </Dialog>
  )
}

export function Differences({ differences }: { readonly differences: readonly PartDiff[] }) {
  const words = useWords()
  const partName = usePartName()
  const changes = {
    added: words.editor.isNew,
    removed: words.editor.isGone,
    moved: words.editor.moved,
    changed: '',
  }
  return (
    <dl className="differences">
      {differences.map(difference => (
        <div key={`${difference.part} ${difference.change}`}>
          <dt>
            {partName(difference.part)} <small>{changes[difference.change]}</small>
          </dt>
          <dd dir="rtl">
            <Runs runs={difference.runs} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CommentQueue, CommentRow, CommentVerdict } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { useKeys } from '../app/keys.ts'
import { More } from '../app/More.tsx'
import { notify } from '../app/notices.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { setQuery, usePlace } from '../app/router.ts'
import { useMay } from '../app/session.tsx'
import { Tabs } from '../app/Tabs.tsx'
import { useCount, useWords } from '../app/words.tsx'
import { ByStory } from './ByStory.tsx'
import { CommentCard } from './CommentCard.tsx'
import { Reasons } from './Reasons.tsx'

const queues: readonly CommentQueue[] = ['new', 'suspected', 'slow', 'reported']

/** Readers' comments, decided one by one with a key, or many at once. */
export function CommentsScreen() {
  const words = useWords()
  const count = useCount()
  const may = useMay()
  const client = useQueryClient()
  const { query } = usePlace()
  const queue = queues.find(each => each === query.get('queue')) ?? 'new'
  const story = query.get('story') ?? ''
  const byStory = query.get('by') === 'story' && story === ''
  const [currentId, setCurrentId] = useState<number | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [asksReason, setAsksReason] = useState<{
    readonly verdict: 'refuse' | 'remove'
    readonly of: readonly CommentRow[]
  } | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['comments', queue, story],
    queryFn: ({ pageParam }) =>
      call('GET /comments', { query: { ...(story === '' ? { queue } : { story }), cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  })
  const comments = list.data?.pages.flatMap(page => page.comments) ?? []
  const counts = list.data?.pages[0]?.waiting
  const position = Math.max(
    comments.findIndex(comment => comment.id === currentId),
    0,
  )
  const current = comments[position]
  const targets: readonly CommentRow[] =
    chosen.size > 0 ? comments.filter(comment => chosen.has(comment.id)) : current ? [current] : []

  const again = () => void client.invalidateQueries({ queryKey: ['comments'] })
  const undo = useMutation({
    mutationFn: (batch: string) => call('POST /comments/undo', { body: { batch } }),
    onSuccess: () => notify(words.comments.undone),
    onSettled: again,
  })
  const decide = useMutation({
    mutationFn: (input: { of: readonly CommentRow[]; verdict: CommentVerdict; reason: string | null }) =>
      call('POST /comments/decisions', {
        body: {
          comments: input.of.map(({ id, version }) => ({ id, version })),
          verdict: input.verdict,
          reason: input.reason,
        },
      }),
    onSuccess: (answer, { verdict }) => {
      const { batch } = answer
      if (batch !== null) {
        notify(words.comments.decided[verdict](count(answer.decided.length)), {
          undo: () => undo.mutate(batch),
        })
      }
      for (const stale of answer.stale)
        notify(words.comments.stale(stale.decidedBy ?? words.comments.itsWriter), { isProblem: true })
      const gone = new Set(answer.decided.map(each => each.id))
      setCurrentId(comments.slice(position).find(comment => !gone.has(comment.id))?.id ?? null)
      setChosen(new Set())
      setAsksReason(null)
    },
    onSettled: again,
  })
  const move = (by: number) => {
    const next =
      comments[Math.min(Math.max(position + (currentId === null ? 0 : by), 0), comments.length - 1)]
    if (next === undefined) return
    setCurrentId(next.id)
    document.querySelector(`[data-comment="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const choose = (id: number) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const mayDecide = may('comment.decide') && targets.length > 0
  const act = (verdict: CommentVerdict, of = targets) => {
    if (verdict === 'refuse' || verdict === 'remove') setAsksReason({ verdict, of })
    else decide.mutate({ of, verdict, reason: null })
  }
  useKeys(words.app.comments, [
    { key: 'j', does: words.app.next, run: () => move(1) },
    { key: 'k', does: words.app.previous, run: () => move(-1) },
    ...(mayDecide
      ? [
          { key: 'a', does: words.comments.approve, run: () => act('approve') },
          { key: 'r', does: words.comments.refuse, run: () => act('refuse') },
          { key: 'h', does: words.comments.hold, run: () => act('hold') },
          { key: 'x', does: words.comments.choose, run: () => current && choose(current.id) },
          {
            key: 'A',
            does: words.comments.chooseAll,
            run: () => setChosen(new Set(comments.map(comment => comment.id))),
          },
        ]
      : []),
  ])
  return (
    <div className="page">
      <header className="screen-head">
        <h1>{words.app.comments}</h1>
        {story !== '' && comments[0] && (
          <p>
            {words.comments.ofStory(comments[0].headline)}{' '}
            <button type="button" className="quiet" onClick={() => setQuery({ story: null })}>
              {words.comments.allStories}
            </button>
          </p>
        )}
      </header>
      <Tabs label={words.comments.queue}>
        {queues.map(each => (
          <button
            key={each}
            type="button"
            aria-pressed={!byStory && story === '' && each === queue}
            onClick={() => setQuery({ queue: each, story: null, by: null })}
          >
            {words.comments.queues[each]}
            {counts && counts[each] > 0 && <span className="count">{count(counts[each])}</span>}
          </button>
        ))}
        <button type="button" aria-pressed={byStory} onClick={() => setQuery({ by: 'story', story: null })}>
          {words.comments.byStory}
        </button>
      </Tabs>
      {mayDecide && chosen.size > 0 && (
        <div className="chosen" role="toolbar" aria-label={words.comments.chosen(count(chosen.size))}>
          <span>{words.comments.chosen(count(chosen.size))}</span>
          <button type="button" className="first" onClick={() => act('approve')}>
            {words.comments.approve} <kbd>A</kbd>
          </button>
          <button type="button" onClick={() => act('refuse')}>
            {words.comments.refuse} <kbd>R</kbd>
          </button>
          <button type="button" className="quiet" onClick={() => setChosen(new Set())}>
            {words.comments.chooseNone}
          </button>
        </div>
      )}
      <ProblemNote
        error={list.error ?? decide.error ?? undo.error}
        retry={list.error ? () => void list.refetch() : undefined}
      />
      {byStory && <ByStory />}
      <ol className="lines comments" hidden={byStory}>
        {comments.map(comment => (
          <CommentCard
            key={comment.id}
            comment={comment}
            isCurrent={comment.id === current?.id}
            isChosen={chosen.has(comment.id)}
            onChoose={() => choose(comment.id)}
            onSelect={() => setCurrentId(comment.id)}
            onAct={may('comment.decide') ? verdict => act(verdict, [comment]) : null}
          />
        ))}
      </ol>
      {list.isSuccess && comments.length === 0 && !byStory && (
        <p className="hint">{words.comments.nothing}</p>
      )}
      {!byStory && <More list={list} />}
      {asksReason && (
        <Reasons
          verdict={asksReason.verdict}
          howMany={asksReason.of.length}
          error={decide.error}
          onClose={() => setAsksReason(null)}
          onDecide={reason => decide.mutate({ ...asksReason, reason })}
        />
      )}
    </div>
  )
}

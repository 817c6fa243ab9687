import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncomingRow } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { useKeys } from '../app/keys.ts'
import { More } from '../app/More.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { go, setQuery, usePlace } from '../app/router.ts'
import { useMay } from '../app/session.tsx'
import { useSettled } from '../app/settled.ts'
import { Tabs } from '../app/Tabs.tsx'
import { useWords } from '../app/words.tsx'
import { IncomingDetailView } from './IncomingDetailView.tsx'
import { IncomingLine } from './IncomingLine.tsx'
import { PasteBox } from './PasteBox.tsx'

const statuses = ['incoming', 'taken', 'dismissed'] as const

/** What came in from the wires: a list, live; one item beside it as raw and mended. */
export function IncomingScreen({ storyId }: { readonly storyId: number | null }) {
  return storyId === null ? <IncomingList /> : <IncomingDetailView key={storyId} storyId={storyId} />
}

function IncomingList() {
  const words = useWords()
  const may = useMay()
  const { query } = usePlace()
  const status = statuses.find(each => each === query.get('status')) ?? 'incoming'
  const text = useSettled(query.get('text') ?? '')
  const [current, setCurrent] = useState(-1)
  const list = useInfiniteQuery({
    queryKey: ['incoming', status, text],
    queryFn: ({ pageParam }) => call('GET /incoming', { query: { status, text, cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  })
  const rows: readonly IncomingRow[] = list.data?.pages.flatMap(page => page.items) ?? []
  const move = (by: number) => {
    const next = Math.min(Math.max(current + by, 0), rows.length - 1)
    setCurrent(next)
    document.querySelector(`[data-item="${rows[next]?.storyId}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys(words.app.incoming, [
    { key: 'j', does: words.app.next, run: () => move(1) },
    { key: 'k', does: words.app.previous, run: () => move(-1) },
    {
      key: 'Enter',
      does: words.app.open,
      run: () => rows[current] && go(`/incoming/${rows[current].storyId}`),
    },
    {
      key: '/',
      does: words.app.search,
      run: () => document.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
    },
  ])
  return (
    <div className="page split">
      <div>
        <header className="screen-head">
          <h1>{words.app.incoming}</h1>
        </header>
        <div className="filters">
          <Tabs label={words.incoming.which}>
            {statuses.map(each => (
              <button
                key={each}
                type="button"
                aria-pressed={each === status}
                onClick={() => setQuery({ status: each })}
              >
                {words.incoming.status[each]}
              </button>
            ))}
          </Tabs>
          <input
            type="search"
            aria-label={words.app.search}
            placeholder={words.app.search}
            defaultValue={query.get('text') ?? ''}
            onChange={event => setQuery({ text: event.target.value })}
          />
        </div>
        <ProblemNote error={list.error} retry={() => void list.refetch()} />
        <h2 className="unseen">{words.stories.list}</h2>
        <ul className="lines">
          {rows.map((row, index) => (
            <IncomingLine key={row.storyId} row={row} isCurrent={index === current} />
          ))}
        </ul>
        {list.isSuccess && rows.length === 0 && <p className="hint">{words.incoming.nothing}</p>}
        <More list={list} />
      </div>
      {may('wire.ingest') && (
        <aside>
          <h2 className="label">{words.incoming.bring}</h2>
          <PasteBox />
        </aside>
      )}
    </div>
  )
}

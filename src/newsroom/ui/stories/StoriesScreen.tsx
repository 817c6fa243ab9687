import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StoryQuery } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { useKeys } from '../app/keys.ts'
import { More } from '../app/More.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { go, setQuery, usePlace } from '../app/router.ts'
import { useSession } from '../app/session.tsx'
import { useSettled } from '../app/settled.ts'
import { Tabs } from '../app/Tabs.tsx'
import { useWords } from '../app/words.tsx'
import { StoryLine } from './StoryLine.tsx'

const states = ['open', 'draft', 'review', 'ready', 'scheduled', 'published', 'withdrawn'] as const

/** All stories, newest change first. */
export function StoriesScreen() {
  const words = useWords()
  const { services } = useSession()
  const { query } = usePlace()
  const [current, setCurrent] = useState(-1)
  const state = states.find(each => each === query.get('state'))
  const asked: StoryQuery = {
    ...(state === undefined ? {} : { state }),
    service: query.get('service') ?? '',
    text: useSettled(query.get('text') ?? ''),
    author: useSettled(query.get('author') ?? ''),
    ...(query.get('mine') === '1' ? { mine: '1' as const } : {}),
  }
  const list = useInfiniteQuery({
    queryKey: ['stories', asked],
    queryFn: ({ pageParam }) => call('GET /stories', { query: { ...asked, cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.pages.flatMap(page => page.stories) ?? []
  const move = (by: number) => {
    const next = Math.min(Math.max(current + by, 0), rows.length - 1)
    setCurrent(next)
    document.querySelector(`[data-story="${rows[next]?.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys(words.app.stories, [
    { key: 'j', does: words.app.next, run: () => move(1) },
    { key: 'k', does: words.app.previous, run: () => move(-1) },
    { key: 'Enter', does: words.app.open, run: () => rows[current] && go(`/stories/${rows[current].id}`) },
    {
      key: '/',
      does: words.app.search,
      run: () => document.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
    },
  ])
  return (
    <div className="page">
      <header className="screen-head">
        <h1>{words.app.stories}</h1>
      </header>
      <search className="filters">
        <input
          type="search"
          aria-label={words.stories.searchLabel}
          placeholder={words.stories.searchLabel}
          defaultValue={query.get('text') ?? ''}
          onChange={event => setQuery({ text: event.target.value })}
        />
        <input
          type="text"
          aria-label={words.stories.byline}
          placeholder={words.stories.byline}
          defaultValue={query.get('author') ?? ''}
          onChange={event => setQuery({ author: event.target.value })}
        />
        <select
          aria-label={words.stories.service}
          value={query.get('service') ?? ''}
          onChange={event => setQuery({ service: event.target.value })}
        >
          <option value="">{words.stories.allServices}</option>
          {services.map(service => (
            <option key={service.slug} value={service.slug}>
              {service.name}
            </option>
          ))}
        </select>
        <label className="tick">
          <input
            type="checkbox"
            checked={query.get('mine') === '1'}
            onChange={event => setQuery({ mine: event.target.checked ? '1' : null })}
          />
          {words.stories.onlyMine}
        </label>
      </search>
      <Tabs label={words.stories.state}>
        <button type="button" aria-pressed={state === undefined} onClick={() => setQuery({ state: null })}>
          {words.app.all}
        </button>
        {states.map(each => (
          <button
            key={each}
            type="button"
            aria-pressed={each === state}
            onClick={() => setQuery({ state: each })}
          >
            {words.states[each]}
          </button>
        ))}
      </Tabs>
      <ProblemNote error={list.error} retry={() => void list.refetch()} />
      <h2 className="unseen">{words.stories.list}</h2>
      <ul className="lines" aria-busy={list.isFetching}>
        {rows.map((row, index) => (
          <StoryLine key={row.id} row={row} isCurrent={index === current} />
        ))}
      </ul>
      {list.isSuccess && rows.length === 0 && <p className="hint">{words.stories.nothing}</p>}
      <More list={list} />
    </div>
  )
}

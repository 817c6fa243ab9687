import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../app/api.ts'
import { More } from '../app/More.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { setQuery, usePlace } from '../app/router.ts'
import { useMay } from '../app/session.tsx'
import { useSettled } from '../app/settled.ts'
import { Moment, useTold, useWords } from '../app/words.tsx'

const families = [
  'story.',
  'wire.',
  'front.',
  'comment.',
  'settings.',
  'media.',
  'people.',
  'sign-in.',
] as const

/** Every act, searchable: who did what to which, when. */
export function AuditScreen() {
  const words = useWords()
  const told = useTold()
  const may = useMay()
  const { query } = usePlace()
  const asked = useSettled(
    JSON.stringify(
      Object.fromEntries(
        ['text', 'person', 'action', 'from', 'to', 'subject'].map(name => [name, query.get(name) ?? '']),
      ),
    ),
  )
  const list = useInfiniteQuery({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam }) =>
      call('GET /audit', { query: { ...(JSON.parse(asked) as Record<string, string>), cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  })
  const { data: staff } = useQuery({
    queryKey: ['people'],
    queryFn: () => call('GET /people', {}),
    enabled: may('people.see'),
  })
  const entries = list.data?.pages.flatMap(page => page.entries) ?? []
  return (
    <div className="page">
      <header className="screen-head">
        <h1>{words.app.audit}</h1>
        <p className="hint">{words.audit.hint}</p>
      </header>
      <search className="filters">
        <input
          type="search"
          aria-label={words.app.search}
          placeholder={words.app.search}
          defaultValue={query.get('text') ?? ''}
          onChange={event => setQuery({ text: event.target.value })}
        />
        <select
          aria-label={words.audit.who}
          value={query.get('person') ?? ''}
          onChange={event => setQuery({ person: event.target.value })}
        >
          <option value="">{words.audit.everybody}</option>
          {staff?.people.map(member => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
        </select>
        <select
          aria-label={words.audit.what}
          value={query.get('action') ?? ''}
          onChange={event => setQuery({ action: event.target.value })}
        >
          <option value="">{words.audit.everything}</option>
          {families.map(family => (
            <option key={family} value={family}>
              {words.audit.families[family]}
            </option>
          ))}
        </select>
      </search>
      <ProblemNote error={list.error} retry={() => void list.refetch()} />
      <ol className="lines audit">
        {entries.map(entry => (
          <li key={entry.id} className="line">
            <p className="line-words">{told(entry)}</p>
            <p className="line-end">
              <Moment at={entry.at} />
              <bdi dir="ltr" className="code">
                {entry.action}
              </bdi>
            </p>
          </li>
        ))}
      </ol>
      {list.isSuccess && entries.length === 0 && <p className="hint">{words.audit.nothing}</p>}
      <More list={list} />
    </div>
  )
}

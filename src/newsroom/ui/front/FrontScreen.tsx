import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Front, PlacedCard, StoryRow } from '../../api/contract.ts'
import { call, Refused } from '../app/api.ts'
import { useKeys } from '../app/keys.ts'
import { notify } from '../app/notices.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { useMay } from '../app/session.tsx'
import { useSettled } from '../app/settled.ts'
import { useCount, useWords } from '../app/words.tsx'
import '../css/front.css'
import {
  type Arrangement,
  arrangementOf,
  boxPlace,
  change,
  type Place,
  put,
  requestOf,
  takeAway,
} from './arrangement.ts'
import { Breaking } from './Breaking.tsx'
import { CardList } from './CardList.tsx'
import { Picture } from './Picture.tsx'

const frontName = 'home'

/** The front page: the lead, the seconds and the boxes, arranged by hand; what fills by itself shown below the pins. */
export function FrontScreen() {
  const words = useWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['front', frontName],
    queryFn: () => call('GET /fronts/:front', { params: { front: frontName } }),
  })
  return (
    <div className="page">
      <header className="screen-head">
        <h1>{words.app.front}</h1>
        <p className="hint">{words.front.hint}</p>
      </header>
      <ProblemNote error={error} retry={() => void refetch()} />
      {data && <Desk front={data} />}
    </div>
  )
}

function Desk({ front }: { readonly front: Front }) {
  const words = useWords()
  const count = useCount()
  const may = useMay()
  const client = useQueryClient()
  const [arrangement, setArrangement] = useState<Arrangement>(() => arrangementOf(front))
  const [isChanged, setChanged] = useState(false)
  // What others publish appears here at once, unless one is in the middle of arranging.
  useEffect(() => {
    if (!isChanged) setArrangement(arrangementOf(front))
  }, [front, isChanged])
  const arrange = (next: Arrangement) => {
    setArrangement(next)
    setChanged(true)
  }
  const save = useMutation({
    mutationFn: () =>
      call('PUT /fronts/:front', { params: { front: frontName }, body: requestOf(arrangement) }),
    onSuccess: answer => {
      client.setQueryData(['front', frontName], answer)
      setArrangement(arrangementOf(answer))
      setChanged(false)
      notify(words.front.saved)
    },
  })
  const reset = () => {
    setChanged(false)
    save.reset()
    void client.invalidateQueries({ queryKey: ['front', frontName] })
  }
  const mayEdit = may('front.edit')
  useKeys(
    words.app.front,
    mayEdit ? [{ key: 'Ctrl+s', does: words.front.save, run: () => isChanged && save.mutate() }] : [],
  )

  const places: readonly { readonly place: Place; readonly name: string }[] = [
    { place: 'lead', name: words.front.lead },
    { place: 'seconds', name: words.front.seconds },
    ...front.boxes.map(box => ({ place: boxPlace(box.slug), name: box.name })),
  ]
  const list = (place: Place, label: string, empty: string) => (
    <CardList
      place={place}
      label={label}
      empty={empty}
      cards={arrangement.places[place] ?? []}
      places={places}
      isReadOnly={!mayEdit}
      hasReason={place.startsWith('box:')}
      onPut={(card, to, index) => arrange(put(arrangement, card, to, index))}
      onTakeAway={storyId => arrange(takeAway(arrangement, place, storyId))}
      onChange={(storyId, to) => arrange(change(arrangement, place, storyId, to))}
    />
  )
  return (
    <>
      {isChanged && (
        <div className="front-acts" role="status">
          <span>{words.front.unsaved}</span>
          <span className="acts">
            <button type="button" className="first" disabled={save.isPending} onClick={() => save.mutate()}>
              {words.front.save}
            </button>
            <button type="button" onClick={reset}>
              {words.front.reset}
            </button>
          </span>
        </div>
      )}
      <ProblemNote
        error={save.error}
        retry={save.error instanceof Refused && save.error.status === 409 ? reset : undefined}
      />
      <div className="front-columns">
        <div>
          <section className="front-lead">
            <h2>{words.front.lead}</h2>
            {list('lead', words.front.lead, words.front.leadEmpty)}
          </section>
          <section>
            <h2>{words.front.seconds}</h2>
            {list('seconds', words.front.seconds, words.front.secondsEmpty)}
          </section>
          <div className="boxes">
            {front.boxes.map(box => {
              const pinned = arrangement.places[boxPlace(box.slug)] ?? []
              const filled = box.filled.filter(card => !pinned.some(each => each.storyId === card.storyId))
              return (
                <section key={box.slug}>
                  <h2>
                    {box.name} <span className="count">{words.front.size(count(box.size))}</span>
                  </h2>
                  {list(boxPlace(box.slug), `${box.name}: ${words.front.pinned}`, words.front.pinnedEmpty)}
                  {filled.length > 0 && (
                    <>
                      <p className="label">{words.front.filled}</p>
                      <ul className="filled">
                        {filled.slice(0, Math.max(box.size - pinned.length, 0)).map(card => (
                          <li key={card.storyId}>
                            <Picture card={card} />
                            <span>{card.headline}</span>
                            {mayEdit && (
                              <button
                                type="button"
                                aria-label={words.front.pin(card.headline)}
                                onClick={() =>
                                  arrange(put(arrangement, card, boxPlace(box.slug), pinned.length))
                                }
                              >
                                ↑
                              </button>
                            )}
                          </li>
                        ))}
                      </ul>
                    </>
                  )}
                </section>
              )
            })}
          </div>
        </div>
        <aside>
          {may('breaking.edit') && <Breaking />}
          {mayEdit && (
            <Pool places={places} onPut={(card, to, index) => arrange(put(arrangement, card, to, index))} />
          )}
        </aside>
      </div>
    </>
  )
}

/** Published stories to take from. */
function Pool(props: {
  readonly places: readonly { readonly place: Place; readonly name: string }[]
  readonly onPut: (card: PlacedCard, to: Place, index: number) => void
}) {
  const words = useWords()
  const [text, setText] = useState('')
  const asked = useSettled(text)
  const { data } = useQuery({
    queryKey: ['stories', 'pool', asked],
    queryFn: () => call('GET /stories', { query: { state: 'published', text: asked, limit: '20' } }),
  })
  return (
    <section className="pool">
      <h2>{words.front.pool}</h2>
      <input
        type="search"
        aria-label={words.front.poolSearch}
        placeholder={words.front.poolSearch}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <CardList
        place="pool"
        label={words.front.pool}
        empty={words.stories.nothing}
        cards={data?.stories.map(cardOf) ?? []}
        places={props.places}
        isReadOnly={false}
        hasReason={false}
        onPut={props.onPut}
        onTakeAway={null}
        onChange={null}
      />
    </section>
  )
}

const cardOf = (row: StoryRow): PlacedCard => ({
  storyId: row.id,
  headline: row.headline,
  override: null,
  service: row.service,
  picture: null,
  datedAt: row.datedAt ?? row.changedAt,
  isLive: true,
  reason: null,
})

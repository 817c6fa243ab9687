import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { Released, StoryDetail, Wall } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { Dialog } from '../app/Dialog.tsx'
import { notify } from '../app/notices.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { Tabs } from '../app/Tabs.tsx'
import { nowMs, useTold, useWords } from '../app/words.tsx'

const ScheduleFields = lazy(() =>
  import('./ScheduleFields.tsx').then(module => ({ default: module.ScheduleFields })),
)

export type How = 'publish' | 'schedule' | 'update' | 'correct' | 'withdraw'

/** Going live: what is missing is named first; then now, at a time, as an update, a correction or a withdrawal. */
export function PublishDialog(props: {
  readonly detail: StoryDetail
  /** Saves first; null where that was refused. */
  readonly save: () => Promise<number | null>
  readonly first: How
  readonly onGoTo: (part: string) => void
  readonly onClose: () => void
}) {
  const words = useWords()
  const told = useTold()
  const client = useQueryClient()
  const { detail } = props
  const storyId = detail.row.id
  const params = { story: storyId }
  const about = `story ${storyId}`
  const isLive = detail.row.state === 'live' || detail.row.state === 'corrected'
  const may = (action: StoryDetail['allowed'][number]) => detail.allowed.includes(action)
  const hows: readonly How[] = isLive
    ? [
        ...(may('story.publish') ? (['update'] as const) : []),
        ...(may('story.correct') ? (['correct'] as const) : []),
        ...(may('story.withdraw') ? (['withdraw'] as const) : []),
      ]
    : may('story.publish')
      ? ['publish', 'schedule']
      : []
  const [how, setHow] = useState<How>(hows.includes(props.first) ? props.first : (hows[0] ?? 'publish'))
  const [note, setNote] = useState('')
  const [wall, setWall] = useState<Wall | null>(null)
  const [anyway, setAnyway] = useState(false)
  const { data: checklist, error } = useQuery({
    queryKey: ['checklist', storyId],
    queryFn: async () => {
      await props.save()
      return call('GET /stories/:story/checklist', { params })
    },
    gcTime: 0,
    staleTime: 0,
  })
  const again = () => {
    void client.invalidateQueries({ queryKey: ['story', storyId] })
    void client.invalidateQueries({ queryKey: ['overview'] })
  }
  const undo = (release: number) =>
    call('POST /stories/:story/undo', { params, body: { release } }).then(
      () => {
        notify(words.editor.undone, { about })
        again()
      },
      () => notify(words.app.noAnswer.sentence, { isProblem: true }),
    )
  const done = (sentence: string, released: Released) => {
    const until = released.undoUntil
    const seconds = until === null ? 0 : Math.floor((Date.parse(until) - nowMs()) / 1000)
    notify(sentence, { about, ...(seconds > 1 ? { undo: () => void undo(released.release), seconds } : {}) })
    again()
    props.onClose()
  }
  const act = useMutation({
    mutationFn: async () => {
      const base = await props.save()
      if (base === null) return null
      switch (how) {
        case 'publish':
        case 'update':
          return call('POST /stories/:story/publish', { params, body: { base, anyway } })
        case 'correct':
          return call('POST /stories/:story/correct', { params, body: { base, note, anyway } })
        case 'withdraw':
          return call('POST /stories/:story/withdraw', { params, body: { reason: note } })
        case 'schedule':
          await call('PUT /stories/:story/schedule', { params, body: { base, wall: wall!, anyway } })
          return 'scheduled' as const
      }
    },
    onSuccess: answer => {
      if (answer === null) props.onClose()
      else if (answer === 'scheduled') {
        notify(words.editor.scheduledDone)
        again()
        props.onClose()
      } else {
        const sentences = {
          publish: words.editor.published,
          update: words.editor.updated,
          correct: words.editor.correctedDone,
          withdraw: words.editor.withdrawnDone,
          schedule: words.editor.scheduledDone,
        }
        done(sentences[how], answer)
      }
    },
  })
  const needsNote = how === 'correct' || how === 'withdraw'
  const stops = checklist?.items.filter(item => item.level === 'stop') ?? []
  const missing = checklist?.items.filter(item => item.level === 'missing') ?? []
  const isReady =
    how === 'withdraw'
      ? note.trim() !== ''
      : checklist !== undefined &&
        stops.length === 0 &&
        (missing.length === 0 || anyway) &&
        (!needsNote || note.trim() !== '') &&
        (how !== 'schedule' || wall !== null)
  const names: Readonly<Record<How, string>> = {
    publish: words.editor.publishNow,
    schedule: words.editor.schedule,
    update: words.editor.updateQuietly,
    correct: words.editor.correct,
    withdraw: words.editor.withdraw,
  }
  const items = (title: string, list: typeof stops) =>
    list.length > 0 && (
      <section className="checklist">
        <h3>{title}</h3>
        <ul>
          {list.map(item => (
            <li key={`${item.code} ${item.part}`}>
              <span>{told(item)}</span>
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  props.onClose()
                  props.onGoTo(item.part)
                }}
              >
                {words.editor.goToPart}
              </button>
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <Dialog
      isWide={how === 'schedule'}
      title={isLive ? words.editor.update : words.editor.publish}
      onClose={props.onClose}
    >
      <Tabs label={words.editor.publish}>
        {hows.map(each => (
          <button key={each} type="button" aria-pressed={each === how} onClick={() => setHow(each)}>
            {names[each]}
          </button>
        ))}
      </Tabs>
      {how !== 'withdraw' && (
        <>
          {checklist === undefined && error === null && <p className="hint">{words.editor.checking}</p>}
          {checklist?.items.length === 0 && <p className="complete">{words.editor.complete}</p>}
          {items(words.editor.mustFix, stops)}
          {items(words.editor.missing, missing)}
        </>
      )}
      {how === 'update' && <p className="hint">{words.editor.updateHint}</p>}
      {needsNote && (
        <div className="fields">
          <label>
            {how === 'correct' ? words.editor.correctNote : words.editor.withdrawReason}
            <textarea dir="rtl" rows={3} value={note} onChange={event => setNote(event.target.value)} />
          </label>
          <p className="hint">{how === 'correct' ? words.editor.correctHint : words.editor.withdrawHint}</p>
        </div>
      )}
      {how === 'schedule' && (
        <Suspense fallback={<p className="hint">{words.app.loading}</p>}>
          <ScheduleFields first={detail.schedule?.wall ?? null} onChange={setWall} />
        </Suspense>
      )}
      <ProblemNote error={error ?? act.error} />
      {missing.length > 0 && stops.length === 0 && how !== 'withdraw' && (
        <label className="tick">
          <input type="checkbox" checked={anyway} onChange={event => setAnyway(event.target.checked)} />
          {words.editor.anyway}
        </label>
      )}
      <div className="acts">
        <button
          type="button"
          className={how === 'withdraw' ? 'danger' : 'first'}
          disabled={!isReady || act.isPending}
          onClick={() => act.mutate()}
        >
          {how === 'schedule' ? words.editor.scheduleAt : names[how]}
        </button>
        <button type="button" onClick={props.onClose}>
          {words.app.cancel}
        </button>
      </div>
    </Dialog>
  )
}

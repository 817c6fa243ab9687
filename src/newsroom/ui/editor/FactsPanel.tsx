import { useQuery } from '@tanstack/react-query'
import { memo, useId, useState } from 'react'
import type { Content } from '../../../story/story.ts'
import type { CommentMode, StoryDetail } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { notify } from '../app/notices.tsx'
import { useSession } from '../app/session.tsx'
import { useSettled } from '../app/settled.ts'
import { Moment, useCount, useWords } from '../app/words.tsx'
import { ModeSelect } from '../settings/ModeSelect.tsx'
import { FigureFields } from './FigureFields.tsx'
import { FocalPoint } from './FocalPoint.tsx'
import { figureFrom, MediaPicker } from './MediaPicker.tsx'
import { useMediaItem } from './media.tsx'
import { TagsField } from './TagsField.tsx'

export type Facts = Pick<Content, 'byline' | 'attribution' | 'service' | 'tags' | 'picture'>

type Props = {
  readonly facts: Facts
  readonly detail: StoryDetail | null
  readonly isReadOnly: boolean
  readonly text: () => string
  readonly onChange: (facts: Facts) => void
}

/** What stands beside the words: who wrote, whom it came from, where it belongs, its picture. */
export const FactsPanel = memo(
  OpenFactsPanel,
  (before, now) =>
    before.facts === now.facts && before.detail === now.detail && before.isReadOnly === now.isReadOnly,
)

function OpenFactsPanel(props: Props) {
  const words = useWords()
  const { services } = useSession()
  const authors = useId()
  const { facts, isReadOnly } = props
  const asked = useSettled(facts.byline ?? '')
  const { data: found } = useQuery({
    queryKey: ['authors', asked],
    queryFn: () => call('GET /authors', { query: { text: asked } }),
    enabled: asked.trim().length > 1 && !isReadOnly,
    staleTime: 60_000,
  })
  const set = (change: Partial<Facts>) => props.onChange({ ...facts, ...change })
  const orNull = (value: string) => (value === '' ? null : value)
  const attribution = (name: keyof Content['attribution'], value: string) =>
    set({ attribution: { ...facts.attribution, [name]: orNull(value) } })
  return (
    <fieldset className="fields facts-panel" disabled={isReadOnly}>
      <label data-part="service">
        {words.editor.service}
        <select value={facts.service ?? ''} onChange={event => set({ service: orNull(event.target.value) })}>
          <option value="">{words.editor.chooseService}</option>
          {services.map(service => (
            <option key={service.slug} value={service.slug}>
              {service.name}
            </option>
          ))}
        </select>
      </label>
      <label data-part="byline">
        {words.editor.byline}
        <input
          dir="rtl"
          list={authors}
          value={facts.byline ?? ''}
          onChange={event => set({ byline: orNull(event.target.value) })}
        />
      </label>
      <datalist id={authors}>
        {found?.authors.map(author => (
          <option key={author.name} value={author.name} />
        ))}
      </datalist>
      <div className="pair">
        <label data-part="reportedBy">
          {words.editor.reportedBy}
          <input
            dir="rtl"
            value={facts.attribution.reportedBy ?? ''}
            onChange={event => attribution('reportedBy', event.target.value)}
          />
        </label>
        <label data-part="source">
          {words.editor.source}
          <input
            dir="rtl"
            value={facts.attribution.source ?? ''}
            onChange={event => attribution('source', event.target.value)}
          />
        </label>
      </div>
      <label data-part="originalAddress">
        {words.editor.originalAddress}
        <input
          type="url"
          dir="ltr"
          value={facts.attribution.originalAddress ?? ''}
          onChange={event => attribution('originalAddress', event.target.value)}
        />
      </label>
      <TagsField
        tags={facts.tags}
        isReadOnly={isReadOnly}
        text={props.text}
        onChange={tags => set({ tags })}
      />
      <MainPicture picture={facts.picture} isReadOnly={isReadOnly} onChange={picture => set({ picture })} />
      {props.detail && <StoryComments detail={props.detail} />}
      {props.detail && props.detail.releases.length > 0 && <Releases detail={props.detail} />}
    </fieldset>
  )
}

function MainPicture(props: {
  readonly picture: Content['picture']
  readonly isReadOnly: boolean
  readonly onChange: (picture: Content['picture']) => void
}) {
  const words = useWords()
  const [isChoosing, setChoosing] = useState(false)
  const { picture } = props
  const item = useMediaItem(picture?.mediaId ?? '')
  return (
    <section data-part="picture" className="main-picture">
      <h2>{words.editor.picture}</h2>
      {picture && item && <FocalPoint key={item.id} item={item} isReadOnly={props.isReadOnly} />}
      {picture && <FigureFields figure={picture} isReadOnly={props.isReadOnly} onChange={props.onChange} />}
      {!props.isReadOnly && (
        <div className="acts">
          <button type="button" onClick={() => setChoosing(true)}>
            {picture ? words.editor.changePicture : words.editor.choosePicture}
          </button>
          {picture && (
            <button type="button" className="quiet" onClick={() => props.onChange(null)}>
              {words.editor.removePicture}
            </button>
          )}
        </div>
      )}
      {isChoosing && (
        <MediaPicker
          kind="image"
          onClose={() => setChoosing(false)}
          onChoose={chosen => {
            props.onChange(figureFrom(chosen))
            setChoosing(false)
          }}
        />
      )}
    </section>
  )
}

function StoryComments({ detail }: { readonly detail: StoryDetail }) {
  const words = useWords()
  const [mode, setMode] = useState(detail.commentMode)
  const choose = (next: CommentMode | null) => {
    setMode(next)
    call('PUT /stories/:story/comment-mode', { params: { story: detail.row.id }, body: { mode: next } }).then(
      () => notify(words.settings.saved),
      () => {
        setMode(mode)
        notify(words.app.noAnswer.sentence, { isProblem: true })
      },
    )
  }
  return (
    <ModeSelect
      label={words.editor.commentMode}
      value={mode}
      inherited={words.editor.commentModeOfService}
      onChange={choose}
    />
  )
}

function Releases({ detail }: { readonly detail: StoryDetail }) {
  const words = useWords()
  const count = useCount()
  return (
    <section>
      <h2>{words.editor.releases}</h2>
      <ol className="releases">
        {detail.releases.map(release => (
          <li key={release.number} className={release.isUndone ? 'undone' : undefined}>
            <b>{count(release.number)}</b> {words.editor.releaseKinds[release.kind]} · {release.by} ·{' '}
            <Moment at={release.at} />
            {release.note && <p>{release.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import type { MediaItem } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { Dialog } from '../app/Dialog.tsx'
import { More } from '../app/More.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { useSettled } from '../app/settled.ts'
import { useWords } from '../app/words.tsx'
import { Thumb } from './media.tsx'

/** Chooses a picture or film that is here, or brings a new picture. */
export function MediaPicker(props: {
  readonly kind: 'image' | 'video'
  readonly onChoose: (item: MediaItem) => void
  readonly onClose: () => void
}) {
  const words = useWords()
  const client = useQueryClient()
  const file = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isOver, setOver] = useState(false)
  const asked = useSettled(text)
  const list = useInfiniteQuery({
    queryKey: ['media', props.kind, asked],
    queryFn: ({ pageParam }) =>
      call('GET /media', { query: { kind: props.kind, text: asked, cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: last => last.next,
  })
  const choose = (item: MediaItem) => {
    client.setQueryData(['media', 'item', item.id], item)
    props.onChoose(item)
  }
  const upload = useMutation({
    mutationFn: (picture: File) => call('POST /media', { body: picture }),
    onSuccess: choose,
  })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) upload.mutate(dropped)
  }
  return (
    <Dialog
      isWide
      title={props.kind === 'image' ? words.editor.choosePicture : words.editor.chooseVideo}
      onClose={props.onClose}
    >
      {props.kind === 'image' && (
        <fieldset
          className={isOver ? 'paste over' : 'paste'}
          onDragOver={event => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <legend className="hint">{words.editor.dropPicture}</legend>
          <div className="acts">
            <button
              type="button"
              className="first"
              disabled={upload.isPending}
              onClick={() => file.current?.click()}
            >
              {upload.isPending ? words.editor.uploading : words.editor.upload}
            </button>
            <input
              ref={file}
              type="file"
              accept="image/*"
              hidden
              aria-label={words.editor.upload}
              onChange={event => {
                const [picture] = event.target.files ?? []
                if (picture) upload.mutate(picture)
                event.target.value = ''
              }}
            />
          </div>
          <ProblemNote error={upload.error} />
        </fieldset>
      )}
      <input
        type="search"
        className="media-search"
        aria-label={props.kind === 'image' ? words.editor.mediaSearch : words.editor.mediaSearchVideo}
        placeholder={props.kind === 'image' ? words.editor.mediaSearch : words.editor.mediaSearchVideo}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <ProblemNote error={list.error} />
      <ul className="media-grid">
        {list.data?.pages
          .flatMap(page => page.media)
          .map(item => (
            <li key={item.id}>
              <button type="button" onClick={() => choose(item)}>
                <Thumb item={item} width={320} />
                <span>{item.caption || item.alt || words.editor.noAlt}</span>
                <small>{item.credit}</small>
              </button>
            </li>
          ))}
      </ul>
      {list.isSuccess && list.data.pages[0]?.media.length === 0 && (
        <p className="hint">{words.editor.noMedia}</p>
      )}
      <More list={list} />
    </Dialog>
  )
}

/** What the story begins with of a figure: the words that the picture brings. */
export const figureFrom = ({ id, alt, caption, credit }: MediaItem) => ({ mediaId: id, alt, caption, credit })

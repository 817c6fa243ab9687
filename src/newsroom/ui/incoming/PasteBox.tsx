import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useId, useRef, useState } from 'react'
import { call } from '../app/api.ts'
import { notify } from '../app/notices.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { go } from '../app/router.ts'
import { useCount, useWords } from '../app/words.tsx'
import { isAddress } from './pasted.ts'

/** Paste, drop or fetch: what was pasted into the box, a file dropped on it, or an address. */
export function PasteBox() {
  const words = useWords()
  const count = useCount()
  const client = useQueryClient()
  const box = useId()
  const file = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isOver, setOver] = useState(false)
  const read = useMutation({
    mutationFn: (what: string | File) => {
      if (what instanceof File) return call('POST /incoming', { body: what, query: { name: what.name } })
      return isAddress(what)
        ? call('POST /incoming/fetch', { body: { address: what.trim() } })
        : call('POST /incoming', { body: what })
    },
    onSuccess: ({ items }) => {
      setText('')
      void client.invalidateQueries({ queryKey: ['incoming'] })
      const [first] = items
      if (first === undefined) return
      if (!first.isNew) notify(words.incoming.known)
      if (items.length === 1) go(`/incoming/${first.storyId}`)
      else {
        notify(words.incoming.received(count(items.length)))
        go('/incoming')
      }
    },
  })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    const words = event.dataTransfer.getData('text/plain')
    if (dropped) read.mutate(dropped)
    else if (words !== '') read.mutate(words)
  }
  return (
    <form
      className={isOver ? 'paste over' : 'paste'}
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() !== '') read.mutate(text)
      }}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={box}>{words.incoming.pasteLabel}</label>
      <textarea
        id={box}
        dir={text === '' ? undefined : 'auto'}
        rows={text.includes('\n') ? 8 : 3}
        value={text}
        placeholder={words.incoming.pasteHint}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit()
        }}
      />
      <div className="acts">
        <button type="submit" className="first" disabled={read.isPending || text.trim() === ''}>
          {read.isPending
            ? words.incoming.reading
            : isAddress(text)
              ? words.incoming.fetch
              : words.incoming.read}
        </button>
        <button type="button" onClick={() => file.current?.click()} disabled={read.isPending}>
          {words.incoming.chooseFile}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          onChange={event => {
            const [chosen] = event.target.files ?? []
            if (chosen) read.mutate(chosen)
            event.target.value = ''
          }}
        />
      </div>
      <ProblemNote error={read.error} />
    </form>
  )
}

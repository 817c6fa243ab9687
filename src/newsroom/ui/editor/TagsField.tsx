import { useMutation, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { call } from '../app/api.ts'
import { useSettled } from '../app/settled.ts'
import { useWords } from '../app/words.tsx'

/** Tags: existing ones completed as one writes, and those that the text speaks of. */
export function TagsField(props: {
  readonly tags: readonly string[]
  readonly isReadOnly: boolean
  readonly text: () => string
  readonly onChange: (tags: readonly string[]) => void
}) {
  const words = useWords()
  const field = useId()
  const options = useId()
  const [typed, setTyped] = useState('')
  const asked = useSettled(typed.trim())
  const known = useQuery({
    queryKey: ['tags', asked],
    queryFn: () => call('GET /tags', { query: { text: asked } }),
    enabled: asked !== '',
    staleTime: 60_000,
  })
  const suggest = useMutation({
    mutationFn: () => call('POST /tags/suggest', { body: { text: props.text(), taken: props.tags } }),
  })
  const add = (name: string) => {
    const tag = name.trim().replace(/^#/, '').replaceAll('_', ' ')
    setTyped('')
    if (tag !== '' && !props.tags.includes(tag)) props.onChange([...props.tags, tag])
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === '،' || event.key === ',') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '') props.onChange(props.tags.slice(0, -1))
  }
  const offered = suggest.data?.tags.filter(tag => !props.tags.includes(tag.name)) ?? []
  return (
    <div className="tags-field">
      <label htmlFor={field}>{words.editor.tags}</label>
      <ul>
        {props.tags.map(tag => (
          <li key={tag}>
            {tag}
            {!props.isReadOnly && (
              <button
                type="button"
                aria-label={words.editor.removeTag(tag)}
                onClick={() => props.onChange(props.tags.filter(each => each !== tag))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {!props.isReadOnly && (
        <>
          <input
            id={field}
            dir="rtl"
            list={options}
            value={typed}
            placeholder={words.editor.addTag}
            onChange={event => {
              const { value } = event.target
              // Choosing from the list says no key.
              if (known.data?.tags.some(tag => tag.name === value) && !('data' in event.nativeEvent))
                add(value)
              else setTyped(value)
            }}
            onKeyDown={key}
            onBlur={() => add(typed)}
          />
          <datalist id={options}>
            {known.data?.tags.map(tag => (
              <option key={tag.name} value={tag.name} />
            ))}
          </datalist>
          <div className="acts">
            <button type="button" onClick={() => suggest.mutate()} disabled={suggest.isPending}>
              {words.editor.suggestTags}
            </button>
            {offered.map(tag => (
              <button
                key={tag.name}
                type="button"
                className="offer"
                onClick={() => props.onChange([...props.tags, tag.name])}
              >
                + {tag.name}
              </button>
            ))}
            {suggest.isSuccess && offered.length === 0 && (
              <span className="hint">{words.editor.noTagSuggested}</span>
            )}
          </div>
        </>
      )}
    </div>
  )
}

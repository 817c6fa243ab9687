import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Breaking as Bar } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { notify } from '../app/notices.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { useWords } from '../app/words.tsx'

/** The bar that breaks in over every page. */
export function Breaking() {
  const words = useWords()
  const client = useQueryClient()
  const { data: settings } = useQuery({ queryKey: ['settings'], queryFn: () => call('GET /settings', {}) })
  const set = useMutation({
    mutationFn: (breaking: Bar) => call('PUT /breaking', { body: { breaking } }),
    onSuccess: ({ breaking }) => {
      notify(breaking === null ? words.front.breakingGone : words.front.breakingShown)
      void client.invalidateQueries({ queryKey: ['settings'] })
    },
  })
  if (settings === undefined) return null
  return (
    <section className="breaking">
      <h2>{words.front.breaking}</h2>
      <Form
        key={JSON.stringify(settings.breaking)}
        shown={settings.breaking}
        isBusy={set.isPending}
        onSet={bar => set.mutate(bar)}
      />
      <ProblemNote error={set.error} />
    </section>
  )
}

function Form(props: { readonly shown: Bar; readonly isBusy: boolean; readonly onSet: (bar: Bar) => void }) {
  const words = useWords()
  const [label, setLabel] = useState(props.shown?.label ?? '')
  const [href, setHref] = useState(props.shown?.href ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onSet({ label: label.trim(), href: href.trim() })
  }
  return (
    <form className="fields" onSubmit={submit}>
      <label>
        {words.front.breakingLabel}
        <input
          dir="rtl"
          required
          maxLength={160}
          value={label}
          onChange={event => setLabel(event.target.value)}
        />
      </label>
      <label>
        {words.front.breakingHref}
        <input
          dir="ltr"
          required
          value={href}
          placeholder="/news/…"
          onChange={event => setHref(event.target.value)}
        />
      </label>
      <div className="acts">
        <button type="submit" className="first" disabled={props.isBusy}>
          {words.front.breakingOn}
        </button>
        {props.shown !== null && (
          <button type="button" disabled={props.isBusy} onClick={() => props.onSet(null)}>
            {words.front.breakingOff}
          </button>
        )}
      </div>
    </form>
  )
}

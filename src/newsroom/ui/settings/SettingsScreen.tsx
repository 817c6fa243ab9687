import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { CommentMode, Settings, SettingsRequest } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { notify } from '../app/notices.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { useMay } from '../app/session.tsx'
import { useWords } from '../app/words.tsx'
import { ModeSelect } from './ModeSelect.tsx'
import { Questions } from './Questions.tsx'
import { Services } from './Services.tsx'

/** What an editor may change without a programmer. Each part is saved by itself. */
export function SettingsScreen() {
  const words = useWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['settings'],
    queryFn: () => call('GET /settings', {}),
  })
  return (
    <div className="page narrow">
      <header className="screen-head">
        <h1>{words.app.settings}</h1>
      </header>
      <ProblemNote error={error} retry={() => void refetch()} />
      {data && <SettingsForm key={data.version} settings={data} />}
    </div>
  )
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const words = useWords()
  const client = useQueryClient()
  const [name, setName] = useState(settings.name)
  const [contact, setContact] = useState(settings.contact)
  const [services, setServices] = useState(settings.services)
  const [comments, setComments] = useState(settings.comments)
  const save = useMutation({
    mutationFn: (part: Omit<SettingsRequest, 'version'>) =>
      call('PUT /settings', { body: { version: settings.version, ...part } }),
    onSuccess: answer => {
      client.setQueryData(['settings'], answer)
      void client.invalidateQueries({ queryKey: ['session'] })
      notify(words.settings.saved)
    },
  })
  const contactField = (field: keyof Settings['contact'], value: string) =>
    setContact({ ...contact, [field]: value.trim() === '' ? null : value })
  return (
    <>
      <ProblemNote error={save.error} />
      <Part
        title={words.settings.paper}
        onSave={() => save.mutate({ name, contact })}
        isBusy={save.isPending}
      >
        <label>
          {words.settings.name}
          <input value={name} required maxLength={60} onChange={event => setName(event.target.value)} />
        </label>
        <label>
          {words.people.email}
          <input
            type="email"
            dir="ltr"
            value={contact.email ?? ''}
            onChange={event => contactField('email', event.target.value)}
          />
        </label>
        <label>
          {words.settings.phone}
          <input
            type="tel"
            dir="ltr"
            value={contact.phone ?? ''}
            onChange={event => contactField('phone', event.target.value)}
          />
        </label>
        <label>
          {words.settings.postal}
          <textarea
            rows={2}
            value={contact.postal ?? ''}
            onChange={event => contactField('postal', event.target.value)}
          />
        </label>
      </Part>
      <Part
        title={words.settings.services}
        onSave={() =>
          save.mutate({
            services: services.map(({ slug, name, kind, comments }) => ({ slug, name, kind, comments })),
          })
        }
        isBusy={save.isPending}
      >
        <Services services={services} onChange={setServices} />
      </Part>
      <Part title={words.settings.comments} onSave={() => save.mutate({ comments })} isBusy={save.isPending}>
        <ModeSelect
          label={words.settings.commentMode}
          value={comments.mode}
          onChange={mode => setComments({ ...comments, mode: mode as CommentMode })}
        />
        <WordList
          label={words.settings.forbidden}
          words={comments.forbiddenWords}
          onChange={forbiddenWords => setComments({ ...comments, forbiddenWords })}
        />
        <WordList
          label={words.settings.suspect}
          words={comments.suspectWords}
          onChange={suspectWords => setComments({ ...comments, suspectWords })}
        />
        <p className="hint">{words.settings.forbiddenHint}</p>
        <h3>{words.settings.questions}</h3>
        <p className="hint">{words.settings.questionsHint}</p>
        <Questions
          questions={comments.captchaQuestions}
          onChange={captchaQuestions => setComments({ ...comments, captchaQuestions })}
        />
      </Part>
    </>
  )
}

/** One word or phrase a line. */
function WordList(props: {
  readonly label: string
  readonly words: readonly string[]
  readonly onChange: (words: readonly string[]) => void
}) {
  const [text, setText] = useState(props.words.join('\n'))
  const change = (next: string) => {
    setText(next)
    props.onChange(
      next
        .split('\n')
        .map(word => word.trim())
        .filter(word => word !== ''),
    )
  }
  return (
    <label>
      {props.label}
      <textarea rows={5} value={text} onChange={event => change(event.target.value)} />
    </label>
  )
}

function Part(props: {
  readonly title: string
  readonly onSave: () => void
  readonly isBusy: boolean
  readonly children: ReactNode
}) {
  const words = useWords()
  const may = useMay()
  return (
    <form
      className="fields part"
      onSubmit={event => {
        event.preventDefault()
        props.onSave()
      }}
    >
      <h2>{props.title}</h2>
      <fieldset disabled={!may('settings.edit')}>{props.children}</fieldset>
      {may('settings.edit') && (
        <div className="acts">
          <button type="submit" className="first" disabled={props.isBusy}>
            {words.settings.save}
          </button>
        </div>
      )}
    </form>
  )
}

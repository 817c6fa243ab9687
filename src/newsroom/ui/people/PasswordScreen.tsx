import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call } from '../app/api.ts'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { Seal } from '../app/Seal.tsx'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.tsx'

/** Who came by a one-time link names themselves and chooses a password before anything else. */
export function PasswordScreen() {
  const words = useWords()
  const { me } = useSession()
  return (
    <main id="main" className="alone">
      <Seal />
      <h1>{words.people.welcome}</h1>
      <p className="hint">{words.people.welcomeHint}</p>
      <PasswordForm asksName needsEmail={me.email === null} />
    </main>
  )
}

export function PasswordForm({
  asksName,
  needsEmail,
}: {
  readonly asksName: boolean
  readonly needsEmail: boolean
}) {
  const words = useWords()
  const { me } = useSession()
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (form: FormData) => {
      const value = (name: string) => String(form.get(name) ?? '')
      return call('POST /session/password', {
        body: {
          password: value('password'),
          ...(me.maySetPasswordFreely ? {} : { current: value('current') }),
          ...(asksName ? { name: value('name') } : {}),
          ...(needsEmail ? { email: value('email') } : {}),
        },
      })
    },
    onSuccess: session => client.setQueryData(['session'], session),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    save.mutate(new FormData(form), { onSuccess: () => form.reset() })
  }
  return (
    <form className="fields" onSubmit={submit}>
      {asksName && (
        <label>
          {words.people.name}
          <input name="name" required maxLength={80} defaultValue={me.name} autoComplete="name" />
        </label>
      )}
      {needsEmail ? (
        <label>
          {words.people.email}
          <input name="email" type="email" dir="ltr" required autoComplete="username" />
        </label>
      ) : (
        <input type="hidden" autoComplete="username" value={me.email ?? ''} readOnly />
      )}
      {!me.maySetPasswordFreely && (
        <label>
          {words.people.currentPassword}
          <input name="current" type="password" dir="ltr" required autoComplete="current-password" />
        </label>
      )}
      <label>
        {words.people.newPassword}
        <input
          name="password"
          type="password"
          dir="ltr"
          required
          minLength={10}
          autoComplete="new-password"
          aria-describedby="password-hint"
        />
      </label>
      <p className="hint" id="password-hint">
        {words.people.passwordHint}
      </p>
      <ProblemNote error={save.error} />
      {save.isSuccess && <p role="status">{words.people.passwordSaved}</p>}
      <div className="acts">
        <button type="submit" className="first" disabled={save.isPending}>
          {words.people.savePassword}
        </button>
      </div>
    </form>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../app/api.ts'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { home } from '../app/router.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.tsx'
import { PasswordForm } from './PasswordScreen.tsx'
import { SessionList } from './SessionList.tsx'

/** My name, password and sessions; the way out. */
export function MyselfScreen() {
  const words = useWords()
  const { me } = useSession()
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['session', 'all'],
    queryFn: () => call('GET /session/all', {}),
  })
  const end = useMutation({
    mutationFn: (session: string) => call('DELETE /session/all/:session', { params: { session } }),
    onSuccess: answer => client.setQueryData(['session', 'all'], answer),
  })
  const leave = useMutation({
    mutationFn: () => call('POST /session/sign-out', { body: {} }),
    onSuccess: () => location.assign(`${home}/sign-in`),
  })
  return (
    <div className="page narrow">
      <header className="screen-head with-acts">
        <div>
          <p className="label">{words.rolesOfPeople[me.role]}</p>
          <h1>{me.name}</h1>
          {me.email && (
            <p className="hint">
              <bdi dir="ltr">{me.email}</bdi>
            </p>
          )}
        </div>
        <div className="acts">
          <button type="button" onClick={() => leave.mutate()}>
            {words.people.signOut}
          </button>
        </div>
      </header>
      <section>
        <h2>{words.people.mySessions}</h2>
        <ProblemNote error={error ?? end.error} />
        {data && <SessionList sessions={data.sessions} onEnd={session => end.mutate(session)} />}
      </section>
      <section>
        <h2>{words.people.changePassword}</h2>
        <PasswordForm asksName={false} needsEmail={false} />
      </section>
    </div>
  )
}

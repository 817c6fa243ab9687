import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Invitation, RoleName, StaffMember } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { Dialog } from '../app/Dialog.tsx'
import { notify } from '../app/notices.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { useMay, useSession } from '../app/session.tsx'
import { Moment, useCount, useWords } from '../app/words.tsx'
import { SessionList } from './SessionList.tsx'

const roles: readonly RoleName[] = ['administrator', 'chief-editor', 'editor', 'reporter', 'moderator']

/** Who works here: roles, invitations, sessions. */
export function PeopleScreen() {
  const words = useWords()
  const may = useMay()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: ['people'], queryFn: () => call('GET /people', {}) })
  const [isInviting, setInviting] = useState(false)
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const [watched, setWatched] = useState<StaffMember | null>(null)
  const again = () => void client.invalidateQueries({ queryKey: ['people'] })
  const change = useMutation({
    mutationFn: (input: { person: string; body: { role?: RoleName; status?: 'active' | 'closed' } }) =>
      call('PATCH /people/:person', { params: { person: input.person }, body: input.body }),
    onSuccess: () => notify(words.people.changed),
    onSettled: again,
  })
  const link = useMutation({
    mutationFn: (person: string) => call('POST /people/:person/link', { params: { person }, body: {} }),
    onSuccess: setInvitation,
  })
  return (
    <div className="page">
      <header className="screen-head with-acts">
        <h1>{words.app.people}</h1>
        {may('people.manage') && (
          <div className="acts">
            <button type="button" className="first" onClick={() => setInviting(true)}>
              {words.people.invite}
            </button>
          </div>
        )}
      </header>
      <ProblemNote
        error={error ?? change.error ?? link.error}
        retry={error ? () => void refetch() : undefined}
      />
      <h2 className="unseen">{words.stories.list}</h2>
      <ul className="lines">
        {data?.people.map(member => (
          <Member
            key={member.id}
            member={member}
            onRole={role => change.mutate({ person: member.id, body: { role } })}
            onStatus={status => change.mutate({ person: member.id, body: { status } })}
            onLink={() => link.mutate(member.id)}
            onSessions={() => setWatched(member)}
          />
        ))}
      </ul>
      {isInviting && (
        <Invite
          onClose={() => setInviting(false)}
          onInvited={made => {
            setInviting(false)
            setInvitation(made)
            again()
          }}
        />
      )}
      {invitation && <Link invitation={invitation} onClose={() => setInvitation(null)} />}
      {watched && <Sessions member={watched} onClose={() => setWatched(null)} />}
    </div>
  )
}

function Member(props: {
  readonly member: StaffMember
  readonly onRole: (role: RoleName) => void
  readonly onStatus: (status: 'active' | 'closed') => void
  readonly onLink: () => void
  readonly onSessions: () => void
}) {
  const words = useWords()
  const count = useCount()
  const { me } = useSession()
  const may = useMay()
  const { member } = props
  const isMe = member.id === me.id
  const manages = may('people.manage') && !isMe
  return (
    <li className="line person">
      <span
        className={`chip ${member.status === 'active' ? 'live' : member.status === 'invited' ? 'review' : 'withdrawn'}`}
      >
        {words.people.status[member.status]}
      </span>
      <div className="line-words">
        <h3>{member.name}</h3>
        <p className="facts">
          {member.email && <bdi dir="ltr">{member.email}</bdi>}
          {member.lastSeenAt && (
            <span>
              {words.people.lastSeen} <Moment at={member.lastSeenAt} />
            </span>
          )}
        </p>
      </div>
      <div className="acts">
        {manages ? (
          <select
            aria-label={words.people.roleOf(member.name)}
            value={member.role}
            onChange={event => props.onRole(event.target.value as RoleName)}
          >
            {roles.map(role => (
              <option key={role} value={role}>
                {words.rolesOfPeople[role]}
              </option>
            ))}
          </select>
        ) : (
          <span>{words.rolesOfPeople[member.role]}</span>
        )}
        {may('people.manage') && (
          <button type="button" onClick={props.onSessions}>
            {words.people.sessions(count(member.openSessions))}
          </button>
        )}
        {manages && member.status !== 'closed' && (
          <>
            <button type="button" onClick={props.onLink}>
              {words.people.newLink}
            </button>
            <button type="button" onClick={() => props.onStatus('closed')}>
              {words.people.closeAccount}
            </button>
          </>
        )}
        {manages && member.status === 'closed' && (
          <button type="button" onClick={() => props.onStatus('active')}>
            {words.people.openAccount}
          </button>
        )}
      </div>
    </li>
  )
}

function Invite(props: {
  readonly onClose: () => void
  readonly onInvited: (invitation: Invitation) => void
}) {
  const words = useWords()
  const invite = useMutation({
    mutationFn: (form: FormData) =>
      call('POST /people', {
        body: {
          email: String(form.get('email')),
          name: String(form.get('name')),
          role: String(form.get('role')) as RoleName,
        },
      }),
    onSuccess: props.onInvited,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    invite.mutate(new FormData(event.currentTarget))
  }
  return (
    <Dialog title={words.people.invite} onClose={props.onClose}>
      <form className="fields" onSubmit={submit}>
        <label>
          {words.people.name}
          <input name="name" required maxLength={80} />
        </label>
        <label>
          {words.people.email}
          <input name="email" type="email" dir="ltr" required />
        </label>
        <label>
          {words.people.role}
          <select name="role" defaultValue="reporter">
            {roles.map(role => (
              <option key={role} value={role}>
                {words.rolesOfPeople[role]}
              </option>
            ))}
          </select>
        </label>
        <ProblemNote error={invite.error} />
        <div className="acts">
          <button type="submit" className="first" disabled={invite.isPending}>
            {words.people.sendInvitation}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Link({ invitation, onClose }: { readonly invitation: Invitation; readonly onClose: () => void }) {
  const words = useWords()
  return (
    <Dialog title={words.people.linkFor(invitation.member.name)} onClose={onClose}>
      {invitation.link === null ? (
        <p>{words.people.mailed(invitation.mailedTo ?? '')}</p>
      ) : (
        <>
          <p>{words.people.linkHint}</p>
          <p className="copy">
            <input
              readOnly
              dir="ltr"
              aria-label={words.people.link}
              value={invitation.link}
              onFocus={event => event.target.select()}
            />
            <button
              type="button"
              className="first"
              onClick={() =>
                void navigator.clipboard
                  .writeText(invitation.link ?? '')
                  .then(() => notify(words.people.copied))
              }
            >
              {words.people.copy}
            </button>
          </p>
        </>
      )}
      <p className="hint">
        {words.people.validUntil} <Moment at={invitation.expiresAt} full />
      </p>
    </Dialog>
  )
}

function Sessions({ member, onClose }: { readonly member: StaffMember; readonly onClose: () => void }) {
  const words = useWords()
  const client = useQueryClient()
  const key = ['people', member.id, 'sessions']
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => call('GET /people/:person/sessions', { params: { person: member.id } }),
  })
  const endAll = useMutation({
    mutationFn: () => call('DELETE /people/:person/sessions', { params: { person: member.id } }),
    onSuccess: answer => {
      client.setQueryData(key, answer)
      void client.invalidateQueries({ queryKey: ['people'], exact: true })
    },
  })
  return (
    <Dialog title={words.people.sessionsOf(member.name)} onClose={onClose}>
      <ProblemNote error={error ?? endAll.error} />
      {data && <SessionList sessions={data.sessions} onEnd={null} />}
      {data?.sessions.length === 0 && <p className="hint">{words.people.noSessions}</p>}
      {data && data.sessions.length > 0 && (
        <div className="acts">
          <button type="button" className="danger" onClick={() => endAll.mutate()}>
            {words.people.endAll}
          </button>
        </div>
      )}
    </Dialog>
  )
}

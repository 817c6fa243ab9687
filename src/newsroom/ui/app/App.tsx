import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { CommentsScreen } from '../comments/CommentsScreen.tsx'
import { IncomingScreen } from '../incoming/IncomingScreen.tsx'
import { AuditScreen } from '../people/AuditScreen.tsx'
import { MyselfScreen } from '../people/MyselfScreen.tsx'
import { PasswordScreen } from '../people/PasswordScreen.tsx'
import { PeopleScreen } from '../people/PeopleScreen.tsx'
import { SettingsScreen } from '../settings/SettingsScreen.tsx'
import { StoriesScreen } from '../stories/StoriesScreen.tsx'
import { TodayScreen } from '../today/TodayScreen.tsx'
import { call, onSignedOut, Refused } from './api.ts'
import { Link } from './Link.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { home, usePlace } from './router.ts'
import { Shell } from './Shell.tsx'
import { SignedOut } from './SignedOut.tsx'
import { SessionContext } from './session.tsx'
import { SpeechProvider, syncClock, useWords } from './words.tsx'

const EditorScreen = lazy(() =>
  import('../editor/EditorScreen.tsx').then(module => ({ default: module.EditorScreen })),
)
const FrontScreen = lazy(() =>
  import('../front/FrontScreen.tsx').then(module => ({ default: module.FrontScreen })),
)

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) =>
        count < 2 && (!(error instanceof Refused) || error.status === 0 || error.status >= 500),
    },
  },
})

export function App() {
  return (
    <SpeechProvider>
      <QueryClientProvider client={client}>
        <Gate />
      </QueryClientProvider>
    </SpeechProvider>
  )
}

/** Nobody sees a screen before the server knows who it is. */
function Gate() {
  const words = useWords()
  const {
    data: session,
    error,
    refetch,
  } = useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      const answer = await call('GET /session', {})
      syncClock(answer.now)
      return answer
    },
  })
  const [isSignedOut, setSignedOut] = useState(false)
  useEffect(() => onSignedOut(() => setSignedOut(true)), [])
  useEffect(() => {
    if (session) document.title = `${words.app.newsroom} · ${session.site.name}`
  }, [session, words])

  if (session === undefined) {
    if (error instanceof Refused && error.status === 401) {
      location.replace(`${home}/sign-in`)
      return null
    }
    return (
      <main id="main" className="alone">
        {error ? (
          <ProblemNote error={error} retry={() => void refetch()} />
        ) : (
          <p className="hint">{words.app.loading}</p>
        )}
      </main>
    )
  }
  const back = () => {
    setSignedOut(false)
    void client.invalidateQueries()
  }
  return (
    <SessionContext value={session}>
      {session.me.mustSetPassword ? <PasswordScreen /> : <Shell>{<Screen />}</Shell>}
      {isSignedOut && <SignedOut onBack={back} />}
    </SessionContext>
  )
}

function Screen() {
  const words = useWords()
  const { path } = usePlace()
  const [, first = '', second = ''] = path.split('/')
  return (
    <Suspense fallback={<p className="hint page">{words.app.loading}</p>}>{screenOf(first, second)}</Suspense>
  )
}

function screenOf(first: string, second: string): ReactNode {
  switch (first) {
    case '':
      return <TodayScreen />
    case 'incoming':
      return <IncomingScreen storyId={idOf(second)} />
    case 'stories':
      if (second === '') return <StoriesScreen />
      return second === 'new' ? (
        <EditorScreen key="new" storyId={null} />
      ) : (
        <EditorScreen key={second} storyId={idOf(second)} />
      )
    case 'front':
      return <FrontScreen />
    case 'comments':
      return <CommentsScreen />
    case 'people':
      return <PeopleScreen />
    case 'audit':
      return <AuditScreen />
    case 'settings':
      return <SettingsScreen />
    case 'me':
      return <MyselfScreen />
    default:
      return <Nothing />
  }
}

const idOf = (text: string): number | null => (/^\d{1,15}$/.test(text) ? Number(text) : null)

function Nothing() {
  const words = useWords()
  return (
    <div className="page">
      <h1>{words.app.nothingHere}</h1>
      <p>
        <Link to="/">{words.app.today}</Link>
      </p>
    </div>
  )
}

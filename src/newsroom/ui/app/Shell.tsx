import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { ActionName } from '../../api/contract.ts'
import { call } from './api.ts'
import { useDeskEvents } from './events.ts'
import { KeySheet } from './KeySheet.tsx'
import { useKeys } from './keys.ts'
import { Link } from './Link.tsx'
import { Notices } from './notices.tsx'
import { go, usePlace } from './router.ts'
import { Seal } from './Seal.tsx'
import { useMay, useSession } from './session.tsx'
import { useCount, useSpeech } from './words.tsx'

type Door = {
  readonly path: string
  readonly name: string
  readonly needs: ActionName
  readonly key: string
  readonly count?: number
}

/** The house around every screen: who and where, what waits where, the keys. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { words, language, setLanguage } = useSpeech()
  const session = useSession()
  const may = useMay()
  const count = useCount()
  const { path } = usePlace()
  const isConnected = useDeskEvents()
  const [showsKeys, setShowsKeys] = useState(false)
  const [showsMenu, setShowsMenu] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: closed by every way to another screen
  useEffect(() => setShowsMenu(false), [path])
  const { data: waits } = useQuery({ queryKey: ['overview'], queryFn: () => call('GET /overview', {}) })

  const doors: Door[] = [
    { path: '/', name: words.app.today, needs: 'story.see' as const, key: '1' },
    {
      path: '/incoming',
      name: words.app.incoming,
      needs: 'wire.see' as const,
      key: '2',
      count: waits?.incoming.count,
    },
    { path: '/stories', name: words.app.stories, needs: 'story.see' as const, key: '3' },
    { path: '/front', name: words.app.front, needs: 'front.see' as const, key: '4' },
    {
      path: '/comments',
      name: words.app.comments,
      needs: 'comment.see' as const,
      key: '5',
      count: waits?.comments?.waiting,
    },
    { path: '/people', name: words.app.people, needs: 'people.see' as const, key: '6' },
    { path: '/audit', name: words.app.audit, needs: 'audit.see' as const, key: '7' },
    { path: '/settings', name: words.app.settings, needs: 'settings.see' as const, key: '8' },
  ].filter(door => may(door.needs))

  useKeys(words.app.everywhere, [
    ...doors.map(door => ({ key: door.key, does: door.name, run: () => go(door.path) })),
    ...(may('story.create') ? [{ key: 'n', does: words.app.newStory, run: () => go('/stories/new') }] : []),
    { key: '?', does: words.app.keys, run: () => setShowsKeys(true) },
  ])

  const isAt = (door: Door) =>
    door.path === '/' ? path === '/' : path === door.path || path.startsWith(`${door.path}/`)
  return (
    <>
      <a className="skip" href="#main">
        {words.app.skip}
      </a>
      <header className="house">
        <Link to="/" className="house-name" label={words.app.homeOf(session.site.name)}>
          <Seal /> <b>{session.site.name}</b> <span>{words.app.newsroom}</span>
        </Link>
        <button
          type="button"
          className="house-menu quiet"
          aria-expanded={showsMenu}
          aria-controls="doors"
          onClick={() => setShowsMenu(!showsMenu)}
        >
          {words.app.menu}
        </button>
        <nav id="doors" aria-label={words.app.screens} className={showsMenu ? 'open' : ''}>
          <ul>
            {doors.map(door => (
              <li key={door.path}>
                <Link to={door.path} current={isAt(door)}>
                  {door.name}
                  {door.count ? <span className="count">{count(door.count)}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
          <ul className="house-self">
            {may('story.create') && (
              <li>
                <Link to="/stories/new">
                  <span className="new">{words.app.newStory}</span>
                </Link>
              </li>
            )}
            <li>
              <Link to="/me" current={path === '/me'}>
                {session.me.name}
              </Link>
            </li>
            <li>
              <button
                type="button"
                className="quiet"
                lang={language === 'fa' ? 'en' : 'fa'}
                onClick={() => setLanguage(language === 'fa' ? 'en' : 'fa')}
              >
                {words.app.otherLanguage}
              </button>
            </li>
            <li>
              <button
                type="button"
                className="quiet"
                aria-label={words.app.keys}
                onClick={() => setShowsKeys(true)}
              >
                <kbd>?</kbd>
              </button>
            </li>
          </ul>
        </nav>
      </header>
      {!isConnected && (
        <p className="offline" role="status">
          {words.app.disconnected}
        </p>
      )}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Notices />
      {showsKeys && <KeySheet onClose={() => setShowsKeys(false)} />}
    </>
  )
}

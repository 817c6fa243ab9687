/** Who is in this story and who holds its pen. Nobody takes it unknowingly: only `takeOver` takes it from somebody. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LockedSave, Presence } from '../../api/contract.ts'
import { apiBase } from '../../api/contract.ts'
import { call, Refused } from '../app/api.ts'
import { onDeskEvent } from '../app/events.ts'
import { thisTab } from './tab.ts'

export type Pen = 'mine' | 'theirs' | 'free'

export function usePresence(storyId: number | null, first: Presence | null, wantsToWrite: boolean) {
  const [presence, setPresence] = useState<Presence | null>(first)
  /** Who took the pen from me. */
  const [takenBy, setTakenBy] = useState<string | null>(null)
  const held = useRef(false)

  const receive = useCallback((next: Presence) => {
    const isMine = next.lock?.isMine === true && next.lock.tab === thisTab()
    if (held.current && !isMine && next.lock !== null) setTakenBy(next.lock.name)
    if (isMine) setTakenBy(null)
    held.current = isMine
    setPresence(next)
  }, [])

  const tell = useCallback(
    async (wants: 'read' | 'write' | 'take-over') => {
      if (storyId === null) return
      try {
        receive(
          await call('PUT /stories/:story/presence/:tab', {
            params: { story: storyId, tab: thisTab() },
            body: { wants },
          }),
        )
      } catch (problem) {
        if (!(problem instanceof Refused)) throw problem
      }
    },
    [receive, storyId],
  )
  const wants = wantsToWrite && takenBy === null ? 'write' : 'read'

  useEffect(() => {
    if (storyId === null) return
    void tell(wants)
    const beat = setInterval(() => void tell(wants), 15_000)
    const stop = onDeskEvent(event => {
      if (event.type === 'presence' && event.storyId === storyId) void tell(wants)
    })
    return () => {
      clearInterval(beat)
      stop()
    }
  }, [storyId, tell, wants])

  useEffect(() => {
    if (storyId === null) return
    const leave = () =>
      void fetch(`${apiBase}/stories/${storyId}/presence/${thisTab()}`, {
        method: 'DELETE',
        keepalive: true,
      }).catch(() => undefined)
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [storyId])

  const lock = presence?.lock ?? null
  const pen: Pen = lock === null ? 'free' : lock.isMine && lock.tab === thisTab() ? 'mine' : 'theirs'
  return {
    presence,
    pen,
    holder: lock,
    takenBy,
    takeOver: () => tell('take-over'),
    locked: (save: LockedSave) => receive(save.presence),
  }
}

/** What the server announces: marks as old what the screens hold of it, so that they fetch it again. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { apiBase, type DeskEvent } from '../../api/contract.ts'
import { signedOut } from './api.ts'

const listeners = new Set<(event: DeskEvent) => void>()
export function onDeskEvent(listener: (event: DeskEvent) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const stale: Readonly<Record<DeskEvent['type'], readonly string[]>> = {
  hello: [],
  incoming: ['incoming', 'overview'],
  story: ['stories', 'story', 'overview', 'front', 'revisions'],
  presence: ['stories'],
  comments: ['comments', 'overview'],
  front: ['front'],
  settings: ['settings', 'session', 'front'],
  media: ['media'],
  people: ['people', 'session'],
  'signed-out': [],
}

function receive(client: QueryClient, event: DeskEvent): void {
  if (event.type === 'signed-out') signedOut()
  if (event.type === 'hello') void client.invalidateQueries()
  for (const key of stale[event.type] ?? []) {
    // The text under somebody's pen is never fetched from beneath it: the editor asks for it itself.
    void client.invalidateQueries({ queryKey: [key] })
  }
  for (const listener of listeners) listener(event)
}

/** Keeps the stream open; false while it is broken. */
export function useDeskEvents(): boolean {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(true)
  useEffect(() => {
    const source = new EventSource(`${apiBase}/events`)
    let wasBroken = false
    source.onopen = () => setOpen(true)
    source.onerror = () => {
      wasBroken = true
      setOpen(false)
    }
    source.onmessage = message => {
      const event = JSON.parse(message.data as string) as DeskEvent
      // The first greeting says nothing new.
      if (event.type === 'hello' && !wasBroken) return
      receive(client, event)
    }
    return () => source.close()
  }, [client])
  return isOpen
}

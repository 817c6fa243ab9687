/** Addresses of the screens. All stand under `/newsroom`; a screen's address can be sent to a colleague. */
import { useSyncExternalStore } from 'react'

export type Place = { readonly path: string; readonly query: URLSearchParams }

export const home = '/newsroom'

const listeners = new Set<() => void>()
const read = (): Place => ({
  path: location.pathname.replace(/\/+$/, '').slice(home.length) || '/',
  query: new URLSearchParams(location.search),
})

let place = read()
const changed = () => {
  place = read()
  for (const listener of listeners) listener()
}
addEventListener('popstate', changed)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const usePlace = (): Place => useSyncExternalStore(subscribe, () => place)

/** Goes to a screen; `path` begins after `/newsroom`. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  const address = `${home}${path === '/' ? '' : path}`
  if (how === 'push') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  changed()
  if (how === 'push') scrollTo(0, 0)
}

/** The address alone changes, the screen stays: a new story got its number. */
export const renamePlace = (path: string): void => history.replaceState(null, '', `${home}${path}`)

/** Sets or clears values of the query without a new entry in the history. */
export function setQuery(values: Readonly<Record<string, string | null>>): void {
  const query = new URLSearchParams(place.query)
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  go(place.path + (text === '' ? '' : `?${text}`), 'replace')
}

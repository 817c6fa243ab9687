/** Keys of the screen that is open. What is bound is what the sheet of keys shows. */
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { isPlainKey, matchesKey } from './key-match.ts'

export type Key = {
  readonly key: string
  /** What it does, for the sheet. */
  readonly does: string
  /** Null where something else listens to it and it only stands in the sheet. */
  readonly run: (() => void) | null
}

type Group = { readonly title: string; readonly keys: readonly Key[] }

let groups: readonly Group[] = []
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function setGroups(next: readonly Group[]): void {
  groups = next
  for (const listener of listeners) listener()
}

export const useBoundKeys = (): readonly Group[] => useSyncExternalStore(subscribe, () => groups)

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (target.matches('input, textarea, select') && !target.matches('[type=checkbox], [type=radio]')))

/** Enter and the space bar belong to what they would press. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button, summary, [role=option], [role=row]') !== null

function press(event: KeyboardEvent, isPlain: boolean): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return
  for (const group of [...groups].reverse()) {
    for (const each of group.keys) {
      if (each.run === null || isPlainKey(each.key) !== isPlain || !matchesKey(event, each.key)) continue
      if (isPlain && isWriting(event.target)) continue
      if (each.key === 'Enter' && isPressable(event.target)) continue
      event.preventDefault()
      event.stopPropagation()
      each.run()
      return
    }
  }
}

// Keys that write nothing are taken before the editor can take them for a new paragraph; plain ones only after everybody else.
addEventListener('keydown', event => press(event, false), true)
addEventListener('keydown', event => press(event, true))

/** Binds keys while the component stands; the newest binding of a key wins. */
export function useKeys(title: string, keys: readonly Key[]): void {
  const latest = useRef(keys)
  latest.current = keys
  const shape = keys.map(each => `${each.key}\t${each.does}`).join('\n')
  useEffect(() => {
    const group: Group = {
      title,
      keys:
        shape === ''
          ? []
          : shape.split('\n').map((line, index) => {
              const [key, does] = line.split('\t') as [string, string]
              return {
                key,
                does,
                run: latest.current[index]?.run === null ? null : () => latest.current[index]?.run?.(),
              }
            }),
    }
    setGroups([...groups, group])
    return () => setGroups(groups.filter(each => each !== group))
  }, [title, shape])
}

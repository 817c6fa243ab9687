/** Short notes at the foot of the screen: what was done, and the way back where there is one. */
import { useSyncExternalStore } from 'react'
import { useKeys } from './keys.ts'
import { useWords } from './words.tsx'

export type Notice = {
  readonly id: number
  readonly text: string
  readonly isProblem: boolean
  readonly undo: (() => void) | null
  /** A newer note about the same thing takes its place. */
  readonly about: string | null
}

let notices: readonly Notice[] = []
let nextId = 1
const listeners = new Set<() => void>()
function set(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

/** Shows a note for some seconds; with `undo` for the minute in which it can be taken back, unless told until when. */
export function notify(
  text: string,
  options: {
    readonly undo?: () => void
    readonly isProblem?: boolean
    readonly seconds?: number
    readonly about?: string
  } = {},
): void {
  const id = nextId++
  const seconds = options.seconds ?? (options.undo ? 60 : options.isProblem ? 12 : 5)
  const about = options.about ?? null
  const notice = { id, text, isProblem: options.isProblem ?? false, undo: options.undo ?? null, about }
  set([...notices.filter(each => about === null || each.about !== about).slice(-2), notice])
  setTimeout(() => dismiss(id), seconds * 1000)
}

const dismiss = (id: number): void => set(notices.filter(notice => notice.id !== id))

export function Notices() {
  const words = useWords()
  const shown = useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => notices,
  )
  const newest = shown.findLast(notice => notice.undo !== null)
  const undo = (notice: Notice) => {
    dismiss(notice.id)
    notice.undo?.()
  }
  useKeys(words.app.everywhere, newest ? [{ key: 'z', does: words.app.undo, run: () => undo(newest) }] : [])
  return (
    <div className="notices" role="status" aria-live="polite">
      {shown.map(notice => (
        <p key={notice.id} className={notice.isProblem ? 'notice wrong' : 'notice'}>
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" onClick={() => undo(notice)}>
              {words.app.undo} <kbd>Z</kbd>
            </button>
          )}
          <button type="button" aria-label={words.app.close} onClick={() => dismiss(notice.id)}>
            ×
          </button>
        </p>
      ))}
    </div>
  )
}

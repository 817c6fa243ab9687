import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from './words.tsx'

/** A question over the screen. Escape and the cross close it; the focus returns to where it was. */
export function Dialog(props: {
  readonly title: string
  readonly onClose: () => void
  readonly isWide?: boolean
  readonly children: ReactNode
}) {
  const words = useWords()
  const title = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    // What it asks comes before the way out of it.
    dialog.current
      ?.querySelector<HTMLElement>(
        '[data-focus], input:not([type=file], [type=radio]), textarea, select, .first:enabled',
      )
      ?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={props.isWide ? 'dialog wide' : 'dialog'}
      aria-labelledby={title}
      onCancel={event => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <header>
        <h2 id={title}>{props.title}</h2>
        <button type="button" className="quiet" onClick={props.onClose}>
          {words.app.close}
        </button>
      </header>
      {props.children}
    </dialog>
  )
}

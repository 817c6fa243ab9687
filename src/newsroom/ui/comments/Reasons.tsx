import { type FormEvent, useEffect, useRef } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { useCount, useWords } from '../app/words.tsx'

/** The reason that the writer will read: one of the usual ones by its number, or in own words. */
export function Reasons(props: {
  readonly verdict: 'refuse' | 'remove'
  readonly howMany: number
  readonly error: unknown
  readonly onClose: () => void
  readonly onDecide: (reason: string) => void
}) {
  const words = useWords()
  const count = useCount()
  const own = useRef<HTMLInputElement>(null)
  const { onDecide } = props
  const { usualReasons } = words.comments
  useEffect(() => {
    const byNumber = (event: KeyboardEvent) => {
      if (event.target === own.current || event.ctrlKey || event.metaKey || event.altKey) return
      const reason = usualReasons[Number(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? 0) - 1]
      if (reason !== undefined) onDecide(reason)
    }
    document.addEventListener('keydown', byNumber)
    return () => document.removeEventListener('keydown', byNumber)
  }, [onDecide, usualReasons])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reason = own.current?.value.trim() ?? ''
    if (reason !== '') props.onDecide(reason)
  }
  return (
    <Dialog title={words.comments.whyTitle[props.verdict](count(props.howMany))} onClose={props.onClose}>
      <p className="hint">{words.comments.whyHint}</p>
      <ol className="reasons">
        {words.comments.usualReasons.map((reason, index) => (
          <li key={reason}>
            <button type="button" data-focus onClick={() => props.onDecide(reason)}>
              <kbd>{index + 1}</kbd> {reason}
            </button>
          </li>
        ))}
      </ol>
      <form className="fields" onSubmit={submit}>
        <label>
          {words.comments.ownReason}
          <input ref={own} maxLength={300} />
        </label>
        <ProblemNote error={props.error} />
        <div className="acts">
          <button type="submit">{words.comments[props.verdict]}</button>
        </div>
      </form>
    </Dialog>
  )
}

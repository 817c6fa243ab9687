import { useState } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import { useWords } from '../app/words.tsx'
import type { usePresence } from './use-presence.ts'

/** Who else is here; who writes; the pen taken knowingly. */
export function PenNote(props: {
  readonly presence: ReturnType<typeof usePresence>
  readonly mayEdit: boolean
  readonly onReload: () => void
}) {
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  const { presence, pen, holder, takenBy, takeOver } = props.presence
  const others = [...new Set(presence?.people.filter(person => !person.isMe).map(person => person.name))]
  const take = async () => {
    setAsking(false)
    await takeOver()
    props.onReload()
  }
  if (pen === 'theirs' && holder !== null) {
    return (
      <div className="pen-note" role="status">
        <p>{takenBy === null ? words.editor.lockedBy(holder.name) : words.editor.penLost(takenBy)}</p>
        {props.mayEdit && (
          <button type="button" onClick={() => setAsking(true)}>
            {words.editor.takeOver}
          </button>
        )}
        {isAsking && (
          <Dialog title={words.editor.takeOverTitle} onClose={() => setAsking(false)}>
            <p>{words.editor.takeOverHint(holder.name)}</p>
            <div className="acts">
              <button type="button" className="first" onClick={() => void take()}>
                {words.editor.takeOver}
              </button>
              <button type="button" onClick={() => setAsking(false)}>
                {words.app.cancel}
              </button>
            </div>
          </Dialog>
        )}
      </div>
    )
  }
  if (takenBy !== null) {
    return (
      <div className="pen-note" role="status">
        <p>{words.editor.penBack}</p>
        <button type="button" onClick={() => void take()}>
          {words.editor.takePen}
        </button>
      </div>
    )
  }
  return others.length > 0 ? (
    <p className="pen-note" role="status">
      {words.editor.alsoHere(others.join('، '))}
    </p>
  ) : null
}

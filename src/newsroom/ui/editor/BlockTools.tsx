import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import { useWords } from '../app/words.tsx'
import { moveBlock } from './block-moves.ts'
import { useEditable } from './editable.ts'

/** The head of a block that is no text: its name, what can be done with it, its place. */
export function BlockTools(props: {
  readonly editor: Editor
  readonly name: string
  readonly getPos: () => number | undefined
  readonly onRemove: () => void
  readonly children?: ReactNode
}) {
  const words = useWords()
  const isEditable = useEditable()
  const move = (by: -1 | 1) => {
    const position = props.getPos()
    if (position === undefined) return
    props.editor.commands.setNodeSelection(position)
    moveBlock(props.editor, by)
  }
  return (
    <div className="block-tools">
      <b data-drag-handle>{props.name}</b>
      {isEditable && (
        <span className="acts">
          {props.children}
          <button
            type="button"
            aria-label={words.editor.moveUp}
            title={words.editor.moveUp}
            onClick={() => move(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={words.editor.moveDown}
            title={words.editor.moveDown}
            onClick={() => move(1)}
          >
            ↓
          </button>
          <button
            type="button"
            aria-label={words.editor.removeBlock}
            title={words.editor.removeBlock}
            onClick={props.onRemove}
          >
            ×
          </button>
        </span>
      )}
    </div>
  )
}

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useWords } from '../app/words.tsx'
import { useEditable } from './editable.ts'

/** A quote with who said it. */
export function QuoteView({ node, updateAttributes }: NodeViewProps) {
  const words = useWords()
  const isEditable = useEditable()
  const { speakerName, speakerRole } = node.attrs as { speakerName: string; speakerRole: string }
  return (
    <NodeViewWrapper as="blockquote" className="block quote" dir="rtl">
      <div className="speaker" contentEditable={false}>
        <input
          dir="rtl"
          aria-label={words.editor.speaker}
          placeholder={words.editor.speaker}
          value={speakerName}
          readOnly={!isEditable}
          onChange={event => updateAttributes({ speakerName: event.target.value })}
        />
        <input
          dir="rtl"
          aria-label={words.editor.speakerRole}
          placeholder={words.editor.speakerRole}
          value={speakerRole}
          readOnly={!isEditable}
          onChange={event => updateAttributes({ speakerRole: event.target.value })}
        />
      </div>
      <NodeViewContent<'p'> as="p" />
    </NodeViewWrapper>
  )
}

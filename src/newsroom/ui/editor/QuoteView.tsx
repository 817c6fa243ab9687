import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useWords } from '../app/words.tsx'

/** A quote with who said it. */
export function QuoteView({ node, editor, updateAttributes }: NodeViewProps) {
  const words = useWords()
  const { speakerName, speakerRole } = node.attrs as { speakerName: string; speakerRole: string }
  return (
    <NodeViewWrapper as="blockquote" className="block quote" dir="rtl">
      <div className="speaker" contentEditable={false}>
        <input
          dir="rtl"
          aria-label={words.editor.speaker}
          placeholder={words.editor.speaker}
          value={speakerName}
          readOnly={!editor.isEditable}
          onChange={event => updateAttributes({ speakerName: event.target.value })}
        />
        <input
          dir="rtl"
          aria-label={words.editor.speakerRole}
          placeholder={words.editor.speakerRole}
          value={speakerRole}
          readOnly={!editor.isEditable}
          onChange={event => updateAttributes({ speakerRole: event.target.value })}
        />
      </div>
      <NodeViewContent<'p'> as="p" />
    </NodeViewWrapper>
  )
}

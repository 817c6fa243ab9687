import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { memo, useEffect, useId, useMemo, useState } from 'react'
import { lineParts } from './findings-plugin.ts'
import { showHalfSpaces } from './half-space.ts'
import { lineExtensions } from './schema.ts'
import type { CheckedField } from './use-findings.ts'

const lineDoc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'line', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }],
})

type Props = {
  readonly part: 'kicker' | 'headline' | 'lead'
  readonly label: string
  /** What is said of the text as it grows. */
  readonly noteOf?: (text: string) => { readonly note: string; readonly isWarning: boolean }
  readonly first: string
  readonly isEditable: boolean
  readonly showsHalfSpaces: boolean
  readonly onChange: (text: string) => void
  readonly onReady: (name: string, field: CheckedField, set: (text: string) => void) => void
}

/** Kicker, headline or lead: one line, with half-spaces and findings as in the body. A key in one field draws no other anew. */
export const LineField = memo(
  OpenLineField,
  (before, now) =>
    before.isEditable === now.isEditable &&
    before.showsHalfSpaces === now.showsHalfSpaces &&
    before.label === now.label,
)

function OpenLineField(props: Props) {
  const label = useId()
  const note = useId()
  const extensions = useMemo(() => lineExtensions(), [])
  const [text, setText] = useState(props.first)
  const said = props.noteOf?.(text)
  const editor = useEditor({
    extensions,
    content: lineDoc(props.first),
    textDirection: 'rtl',
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editable: props.isEditable,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-labelledby': label,
        'aria-describedby': note,
        spellcheck: 'false',
        class: 'line-field',
      },
      // Whatever comes from elsewhere is one line here.
      transformPastedText: text => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim(),
      transformPastedHTML: html =>
        `<p>${new DOMParser().parseFromString(html, 'text/html').body.innerHTML.replace(/<[^>]+>/g, ' ')}</p>`,
    },
    onUpdate: ({ editor: changed }) => {
      const now = changed.state.doc.textContent
      if (props.noteOf) setText(now)
      props.onChange(now)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => {
    if (editor === null) return
    props.onReady(
      props.part,
      { editor, partsOf: lineParts(props.part) },
      text => void editor.commands.setContent(lineDoc(text)),
    )
  }, [editor])
  useWriting(editor, props.isEditable, props.showsHalfSpaces)
  return (
    <div className={`field ${props.part}-field`} data-part={props.part}>
      <span className="field-label" id={label}>
        {props.label}
      </span>
      <EditorContent editor={editor} />
      <span id={note} className={said?.isWarning ? 'field-note warning' : 'field-note'}>
        {said?.note}
      </span>
    </div>
  )
}

/** Keeps an editor's being writable and its half-spaces' being shown in step with the screen. */
export function useWriting(editor: Editor | null, isEditable: boolean, showsHalfSpaces: boolean): void {
  useEffect(() => {
    if (editor !== null && editor.isEditable !== isEditable) editor.setEditable(isEditable, false)
  }, [editor, isEditable])
  useEffect(() => {
    if (editor === null) return
    const { key, isShown } = showHalfSpaces(showsHalfSpaces)
    editor.view.dispatch(editor.state.tr.setMeta(key, isShown).setMeta('addToHistory', false))
  }, [editor, showsHalfSpaces])
}

import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId, useMemo } from 'react'
import { lineParts } from './findings-plugin.ts'
import { showHalfSpaces } from './half-space.ts'
import { lineExtensions } from './schema.ts'
import type { CheckedField } from './use-findings.ts'

const lineDoc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'line', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }],
})

/** Kicker, headline or lead: one line, with half-spaces and findings as in the body. */
export function LineField(props: {
  readonly part: 'kicker' | 'headline' | 'lead'
  readonly label: string
  readonly note?: string
  readonly isNoteWarning?: boolean
  readonly first: string
  readonly isEditable: boolean
  readonly showsHalfSpaces: boolean
  readonly onChange: (text: string) => void
  readonly onReady: (name: string, field: CheckedField, set: (text: string) => void) => void
}) {
  const label = useId()
  const note = useId()
  const extensions = useMemo(() => lineExtensions(''), [])
  const editor = useEditor({
    extensions,
    content: lineDoc(props.first),
    textDirection: 'rtl',
    injectCSS: false,
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
    onUpdate: ({ editor: changed }) => props.onChange(changed.state.doc.textContent),
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
      <span id={note} className={props.isNoteWarning ? 'field-note warning' : 'field-note'}>
        {props.note}
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

import type { Editor } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { EditorContent, useEditor } from '@tiptap/react'
import { memo, useEffect, useId, useMemo } from 'react'
import type { Body } from '../../../story/body.ts'
import { useWords } from '../app/words.tsx'
import { BodyTools } from './BodyTools.tsx'
import { type DocNode, toDoc } from './body-doc.ts'
import { cleanPaste, plainParagraphs } from './clean-paste.ts'
import { Editable } from './editable.ts'
import { bodyParts } from './findings-plugin.ts'
import { useWriting } from './LineField.tsx'
import { bodyExtensions } from './schema.ts'
import type { CheckedField } from './use-findings.ts'

export type BodyHandle = {
  readonly read: () => DocNode
  readonly set: (body: Body) => void
  readonly goTo: (blockId: string) => void
}

type Props = {
  readonly first: Body
  readonly isEditable: boolean
  readonly showsHalfSpaces: boolean
  readonly onShowHalfSpaces: () => void
  readonly onChange: () => void
  readonly onReady: (name: string, field: CheckedField, handle: BodyHandle) => void
}

/** The body of the story. Drawn anew only when it may be written, or half-spaces are shown, otherwise than before. */
export const BodyField = memo(
  OpenBodyField,
  (before, now) => before.isEditable === now.isEditable && before.showsHalfSpaces === now.showsHalfSpaces,
)

function OpenBodyField(props: Props) {
  const words = useWords()
  const label = useId()
  const extensions = useMemo(() => bodyExtensions(words.editor.bodyHint), [words])
  const editor = useEditor({
    extensions,
    content: toDoc(props.first) as object,
    textDirection: 'rtl',
    injectCSS: false,
    // Stars and dashes in a text are stars and dashes.
    enableInputRules: false,
    enablePasteRules: false,
    editable: props.isEditable,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': label,
        spellcheck: 'false',
        class: 'body-field',
      },
      transformPastedHTML: cleanPaste,
      clipboardTextParser: (text, _context, _plain, view) => {
        const { schema } = view.state
        const paragraphs = plainParagraphs(text).map(line =>
          schema.nodes.paragraph!.create(null, schema.text(line)),
        )
        return new Slice(Fragment.from(paragraphs), 1, 1)
      },
    },
    onUpdate: props.onChange,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for an editor
  useEffect(() => {
    if (editor === null) return
    props.onReady('body', { editor, partsOf: bodyParts }, handleOf(editor))
  }, [editor])
  useWriting(editor, props.isEditable, props.showsHalfSpaces)
  return (
    <div className="field body">
      <span className="field-label" id={label}>
        {words.editor.body}
      </span>
      {editor !== null && props.isEditable && (
        <BodyTools
          editor={editor}
          showsHalfSpaces={props.showsHalfSpaces}
          onShowHalfSpaces={props.onShowHalfSpaces}
        />
      )}
      <Editable value={props.isEditable}>
        <EditorContent editor={editor} />
      </Editable>
    </div>
  )
}

const handleOf = (editor: Editor): BodyHandle => ({
  read: () => editor.getJSON() as DocNode,
  set: body => void editor.commands.setContent(toDoc(body) as object),
  goTo: blockId => {
    editor.state.doc.forEach((node, position) => {
      if (node.attrs.blockId !== blockId) return
      editor.commands.focus(node.isAtom ? position : position + 1)
      const dom = editor.view.nodeDOM(position)
      if (dom instanceof HTMLElement) {
        dom.scrollIntoView({ block: 'center' })
        dom.querySelector<HTMLElement>('.missing input')?.focus()
      }
    })
  },
})

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import { useWords } from '../app/words.tsx'
import { halfSpace } from './half-space.ts'

/** What can be made of the words under the caret, and what can be put beside them. */
export function BodyTools(props: {
  readonly editor: Editor
  readonly showsHalfSpaces: boolean
  readonly onShowHalfSpaces: () => void
}) {
  const words = useWords()
  const { editor } = props
  const [isLinking, setLinking] = useState(false)
  const is = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      paragraph: now.isActive('paragraph') && !now.isActive('listItem'),
      subhead: now.isActive('subhead'),
      quote: now.isActive('quote'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      link: now.isActive('link'),
    }),
  })
  const chain = () => editor.chain().focus()
  const insert = (type: string) => chain().insertContent({ type }).run()
  const tool = (label: string, isOn: boolean, run: () => unknown) => (
    <button type="button" aria-pressed={isOn} onMouseDown={event => event.preventDefault()} onClick={run}>
      {label}
    </button>
  )
  const act = (label: string, run: () => unknown) => (
    <button type="button" onMouseDown={event => event.preventDefault()} onClick={run}>
      {label}
    </button>
  )
  const { blocks } = words.editor
  return (
    <div className="tools" role="toolbar" aria-label={words.editor.body}>
      <span>
        {tool(blocks.paragraph, is.paragraph, () => chain().setNode('paragraph').run())}
        {tool(blocks.subhead, is.subhead, () => chain().toggleNode('subhead', 'paragraph').run())}
        {tool(blocks.quote, is.quote, () => chain().toggleNode('quote', 'paragraph').run())}
        {tool(blocks.list, is.bulletList, () => chain().toggleBulletList().run())}
        {tool(blocks.numbered, is.orderedList, () => chain().toggleOrderedList().run())}
      </span>
      <span>
        {tool(words.editor.strong, is.bold, () => chain().toggleBold().run())}
        {tool(words.editor.emphasis, is.italic, () => chain().toggleItalic().run())}
        {tool(words.editor.link, is.link, () => setLinking(true))}
      </span>
      <span>
        {act(blocks.image, () => insert('image'))}
        {act(blocks.gallery, () => insert('gallery'))}
        {act(blocks.video, () => insert('video'))}
        {act(blocks.related, () => insert('related'))}
      </span>
      <span>
        {act(words.editor.halfSpace, () => chain().insertContent(halfSpace).run())}
        {tool(words.editor.showHalfSpaces, props.showsHalfSpaces, props.onShowHalfSpaces)}
        {act(words.editor.undo, () => chain().undo().run())}
        {act(words.editor.redo, () => chain().redo().run())}
      </span>
      {isLinking && (
        <LinkDialog
          first={String(editor.getAttributes('link').href ?? '')}
          onClose={() => setLinking(false)}
          onSet={href => {
            setLinking(false)
            if (href === '') chain().extendMarkRange('link').unsetLink().run()
            else chain().extendMarkRange('link').setLink({ href }).run()
          }}
        />
      )}
    </div>
  )
}

function LinkDialog(props: {
  readonly first: string
  readonly onClose: () => void
  readonly onSet: (href: string) => void
}) {
  const words = useWords()
  const [href, setHref] = useState(props.first)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onSet(href.trim())
  }
  return (
    <Dialog title={words.editor.link} onClose={props.onClose}>
      <form className="fields" onSubmit={submit}>
        <label>
          {words.editor.linkAddress}
          <input
            dir="ltr"
            value={href}
            pattern="(https?://|mailto:|/).*"
            onChange={event => setHref(event.target.value)}
          />
        </label>
        <div className="acts">
          <button type="submit" className="first">
            {words.editor.setLink}
          </button>
          {props.first !== '' && (
            <button type="button" onClick={() => props.onSet('')}>
              {words.editor.removeLink}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

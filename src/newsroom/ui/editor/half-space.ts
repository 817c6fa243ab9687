/** The half-space under the fingers (Shift+Space, Ctrl+Shift+2) and before the eyes (shown on demand). */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

export const halfSpace = '\u200C'
const shownKey = new PluginKey<{ readonly isShown: boolean; readonly marks: DecorationSet }>('half-spaces')

function marksOf(doc: Node): DecorationSet {
  const marks: Decoration[] = []
  doc.descendants((node, position) => {
    if (!node.isText) return
    const text = node.text ?? ''
    for (let at = text.indexOf(halfSpace); at !== -1; at = text.indexOf(halfSpace, at + 1)) {
      marks.push(Decoration.inline(position + at, position + at + 1, { class: 'half-space' }))
    }
  })
  return DecorationSet.create(doc, marks)
}

export const HalfSpaces = Extension.create({
  name: 'halfSpaces',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: shownKey,
        state: {
          init: () => ({ isShown: false, marks: DecorationSet.empty }),
          apply(tr, value) {
            const isShown = (tr.getMeta(shownKey) as boolean | undefined) ?? value.isShown
            if (isShown === value.isShown && !tr.docChanged) return value
            return { isShown, marks: isShown ? marksOf(tr.doc) : DecorationSet.empty }
          },
        },
        props: {
          decorations: state => shownKey.getState(state)?.marks,
          // By the key's place: Persian layouts type other letters there, or the half-space itself.
          handleKeyDown(view, event) {
            const isSpace =
              event.code === 'Space' && event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
            const isTwo =
              event.code === 'Digit2' && event.shiftKey && (event.ctrlKey || event.metaKey) && !event.altKey
            if (!view.editable || !(isSpace || isTwo)) return false
            view.dispatch(view.state.tr.insertText(halfSpace).scrollIntoView())
            return true
          },
        },
      }),
    ]
  },
})

/** For `editor.view.dispatch`. */
export const showHalfSpaces = (isShown: boolean) => ({ key: shownKey, isShown })

import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Words that invite to write where nothing is written yet. */
export const Invitation = Extension.create<{ words: string }>({
  name: 'invitation',
  addOptions: () => ({ words: '' }),
  addProseMirrorPlugins() {
    const attributes = { class: 'is-editor-empty', 'data-placeholder': this.options.words }
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const first = doc.firstChild
            if (doc.childCount !== 1 || first === null || !first.isTextblock || first.content.size > 0)
              return null
            return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, attributes)])
          },
        },
      }),
    ]
  },
})

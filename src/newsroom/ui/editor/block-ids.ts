import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** Kinds of blocks that keep an id for life. */
export const blockTypes = [
  'paragraph',
  'subhead',
  'quote',
  'bulletList',
  'orderedList',
  'image',
  'gallery',
  'video',
  'related',
]

const newId = (): string => `n${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`

/** Every block of the body has an id of its own: a new one is named, a copied or split one gets another name than its twin. */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes() {
    return [
      { types: blockTypes, attributes: { blockId: { default: null, rendered: false, keepOnSplit: false } } },
    ]
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, _before, state) => {
          if (!transactions.some(each => each.docChanged)) return null
          const seen = new Set<string>()
          const { tr } = state
          state.doc.forEach((node, position) => {
            const id = node.attrs.blockId as string | null
            if (id !== null && !seen.has(id)) seen.add(id)
            else if ('blockId' in node.attrs) tr.setNodeAttribute(position, 'blockId', newId())
          })
          return tr.docChanged ? tr.setMeta('addToHistory', false) : null
        },
      }),
    ]
  },
})

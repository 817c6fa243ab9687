import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'

/** Swaps the block that the caret is in with its neighbour; the caret goes along. */
export function moveBlock(editor: Editor, by: -1 | 1): boolean {
  const { state } = editor
  const index = state.selection.$from.index(0)
  const other = index + by
  if (other < 0 || other >= state.doc.childCount) return false
  const start = state.selection.$from.depth === 0 ? state.selection.from : state.selection.$from.before(1)
  const block = state.doc.child(index)
  const neighbour = state.doc.child(other)
  const inside = state.selection.from - start
  const { tr } = state
  tr.delete(start, start + block.nodeSize)
  const target = by === -1 ? start - neighbour.nodeSize : start + neighbour.nodeSize
  tr.insert(target, block)
  tr.setSelection(
    block.isAtom
      ? NodeSelection.create(tr.doc, target)
      : TextSelection.near(tr.doc.resolve(target + Math.max(inside, 1))),
  )
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

/** Alt and an arrow carry the block up and down. */
export const BlockMoves = Extension.create({
  name: 'blockMoves',
  addKeyboardShortcuts() {
    return {
      'Alt-ArrowUp': () => moveBlock(this.editor, -1),
      'Alt-ArrowDown': () => moveBlock(this.editor, 1),
      'Mod-Alt-1': () => this.editor.commands.setNode('paragraph'),
      'Mod-Alt-2': () => this.editor.commands.toggleNode('subhead', 'paragraph'),
      'Mod-Alt-3': () => this.editor.commands.toggleNode('quote', 'paragraph'),
      'Mod-Alt-4': () => this.editor.commands.toggleBulletList(),
    }
  },
})

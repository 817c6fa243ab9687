/**
 * Underlines of the text engine's findings. They come for the text as it was when it was asked about; from then on they move with
 * what is typed, and one that is typed into is gone until the engine is asked again.
 */
import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { TextFinding } from '../../api/contract.ts'

/** A text that findings are told about, and where it begins in the document. */
export type TextPart = { readonly part: string; readonly text: string; readonly from: number }

const findingsKey = new PluginKey<DecorationSet>('findings')

/** A finding is known by what it says where; the same words twice in a part are told apart by their place. */
export const findingKey = (finding: TextFinding): string =>
  `${finding.part} ${finding.start} ${finding.end} ${finding.rule} ${finding.suggestions[0] ?? ''}`

/** The texts of the body: each block one part, each item of a list one. */
export function bodyParts(doc: Node): TextPart[] {
  const parts: TextPart[] = []
  doc.forEach((block, position) => {
    const id = String(block.attrs.blockId ?? '')
    if (block.isTextblock) parts.push({ part: id, text: block.textContent, from: position + 1 })
    if (block.type.name.endsWith('List')) {
      block.forEach((item, offset, index) => {
        // Into the list, the item and its paragraph.
        parts.push({ part: `${id}/${index}`, text: item.textContent, from: position + 1 + offset + 2 })
      })
    }
  })
  return parts.filter(part => part.text !== '')
}

/** A field of one line is one part. */
export const lineParts =
  (part: string) =>
  (doc: Node): TextPart[] =>
    doc.textContent === '' ? [] : [{ part, text: doc.textContent, from: 1 }]

export const Findings = Extension.create({
  name: 'findings',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: findingsKey,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, shown) {
            const fresh = tr.getMeta(findingsKey) as DecorationSet | undefined
            if (fresh !== undefined) return fresh
            if (!tr.docChanged) return shown
            const moved = shown.map(tr.mapping, tr.doc)
            const broken = moved
              .find()
              .filter(each => tr.doc.textBetween(each.from, each.to) !== textOf(each))
            return broken.length === 0 ? moved : moved.remove(broken)
          },
        },
        props: { decorations: state => findingsKey.getState(state) },
      }),
    ]
  },
})

const textOf = (decoration: Decoration): string => (decoration.spec as { readonly text: string }).text
const keyOf = (decoration: Decoration): string => (decoration.spec as { readonly key: string }).key

/** Shows findings where the text is still what the engine was asked about. */
export function showFindings(
  editor: Editor,
  partsOf: (doc: Node) => readonly TextPart[],
  findings: readonly TextFinding[],
  asked: ReadonlyMap<string, string>,
  currentKey: string | null,
): void {
  const decorations: Decoration[] = []
  for (const { part, text, from } of partsOf(editor.state.doc)) {
    if (asked.get(part) !== text) continue
    for (const finding of findings) {
      if (finding.part !== part) continue
      const key = findingKey(finding)
      const name = `finding-mark${finding.sure ? ' sure' : ''}${key === currentKey ? ' current' : ''}`
      decorations.push(
        Decoration.inline(
          from + finding.start,
          from + finding.end,
          { class: name, title: finding.suggestions.join(' / ') },
          {
            key,
            text: text.slice(finding.start, finding.end),
          },
        ),
      )
    }
  }
  const set = DecorationSet.create(editor.state.doc, decorations)
  editor.view.dispatch(editor.state.tr.setMeta(findingsKey, set).setMeta('addToHistory', false))
}

const placeOf = (editor: Editor, key: string): Decoration | undefined =>
  findingsKey
    .getState(editor.state)
    ?.find()
    .find(each => keyOf(each) === key)

/** Findings whose underline the caret is in, or null. */
export function findingAtCaret(editor: Editor): string | null {
  const { from, to } = editor.state.selection
  const [found] = findingsKey.getState(editor.state)?.find(from, to) ?? []
  return found === undefined ? null : keyOf(found)
}

/** Puts the caret on a finding. False where it is gone. */
export function goToFinding(editor: Editor, key: string): boolean {
  const place = placeOf(editor, key)
  if (place === undefined) return false
  const selection = TextSelection.create(editor.state.doc, place.from, place.to)
  editor.view.focus()
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
  return true
}

/** Writes a suggestion in a finding's place, with the marks that stood there. False where it is gone. */
export function applyFinding(editor: Editor, key: string, suggestion: string): boolean {
  const place = placeOf(editor, key)
  if (place === undefined) return false
  const { tr, schema, doc } = editor.state
  if (suggestion === '') tr.delete(place.from, place.to)
  else {
    const marks = doc.nodeAt(place.from)?.marks ?? []
    tr.replaceWith(place.from, place.to, schema.text(suggestion, marks))
  }
  editor.view.dispatch(tr)
  return true
}

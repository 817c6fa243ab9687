/** What may stand in a story, for the editor: the blocks of `story/body.ts` and nothing else. Always right to left, never guessed. */
import { type Extensions, mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { BlockIds } from './block-ids.ts'
import { BlockMoves } from './block-moves.ts'
import { Findings } from './findings-plugin.ts'
import { GalleryView } from './GalleryView.tsx'
import { HalfSpaces } from './half-space.ts'
import { ImageView } from './ImageView.tsx'
import { Invitation } from './invitation.ts'
import { QuoteView } from './QuoteView.tsx'
import { RelatedView } from './RelatedView.tsx'

const Subhead = Node.create({
  name: 'subhead',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'h2' }, { tag: 'h3' }],
  renderHTML: ({ HTMLAttributes }) => ['h2', HTMLAttributes, 0],
})

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ speakerName: { default: '' }, speakerRole: { default: '' } }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addNodeView: () => ReactNodeViewRenderer(QuoteView),
})

/** One line, no list within a list: that is what readers' pages show. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})

const figure = {
  mediaId: { default: '' },
  alt: { default: '' },
  caption: { default: '' },
  credit: { default: '' },
}
const atom = { group: 'block', atom: true, draggable: true, selectable: true } as const

const Image = Node.create({
  ...atom,
  name: 'image',
  addAttributes: () => figure,
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes, { 'data-kind': 'image' })],
  addNodeView: () => ReactNodeViewRenderer(ImageView),
})
const Video = Node.create({
  ...atom,
  name: 'video',
  addAttributes: () => figure,
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes, { 'data-kind': 'video' })],
  addNodeView: () => ReactNodeViewRenderer(ImageView),
})
const Gallery = Node.create({
  ...atom,
  name: 'gallery',
  addAttributes: () => ({ title: { default: '' }, images: { default: [], rendered: false } }),
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes, { 'data-kind': 'gallery' })],
  addNodeView: () => ReactNodeViewRenderer(GalleryView),
})
const Related = Node.create({
  ...atom,
  name: 'related',
  addAttributes: () => ({ storyIds: { default: [], rendered: false } }),
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { 'data-kind': 'related' })],
  addNodeView: () => ReactNodeViewRenderer(RelatedView),
})

export const bodyExtensions = (invitation: string): Extensions => [
  StarterKit.configure({
    heading: false,
    blockquote: false,
    codeBlock: false,
    code: false,
    hardBreak: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    listItem: false,
    link: { openOnClick: false, autolink: false, protocols: ['http', 'https', 'mailto'] },
    // A minute's typing is taken back in steps, not at once.
    undoRedo: { newGroupDelay: 350 },
  }),
  Subhead,
  Quote,
  ListItem,
  Image,
  Video,
  Gallery,
  Related,
  Invitation.configure({ words: invitation }),
  BlockIds,
  BlockMoves,
  HalfSpaces,
  Findings,
]

const nothing = () => true
const noBreaks = { Enter: nothing, 'Shift-Enter': nothing }

/** A field of one line: kicker, headline, lead. */
const Line = Node.create({
  name: 'line',
  content: 'text*',
  parseHTML: () => [{ tag: 'p' }, { tag: 'div' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
  // A line break in a headline is none; the next field is a Tab away.
  addKeyboardShortcuts: () => noBreaks,
})
const OneLine = Node.create({ name: 'doc', topNode: true, content: 'line' })

export const lineExtensions = (): Extensions => [
  StarterKit.configure({
    document: false,
    paragraph: false,
    heading: false,
    blockquote: false,
    codeBlock: false,
    code: false,
    hardBreak: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    bold: false,
    italic: false,
    link: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    trailingNode: false,
    undoRedo: { newGroupDelay: 350 },
  }),
  OneLine,
  Line,
  HalfSpaces,
  Findings,
]

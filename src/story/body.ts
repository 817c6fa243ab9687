/**
 * The body of a story: a list of typed blocks, never stored HTML. Each block keeps an id for life and its own
 * times, so that a correction, a comment on a paragraph or a fact can point at it.
 *
 * Inline text is a list of runs; a run is text with marks. Rendering, search and syndication walk this same value.
 */
export type Mark =
  | { readonly type: 'strong' }
  | { readonly type: 'emphasis' }
  | { readonly type: 'link'; readonly href: string }

export type Run = { readonly text: string; readonly marks?: readonly Mark[] }

type BlockBase = {
  readonly id: string
  /** ISO instants: when this block first stood in the story, and when its words last changed. */
  readonly at: { readonly first: string; readonly last: string }
}

export type Speaker = { readonly name: string; readonly role: string | null }

/** Pictures and films are named by the id of the media they show; caption, credit and alt may differ by story. */
export type Figure = {
  readonly mediaId: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

export type Paragraph = BlockBase & { readonly type: 'paragraph'; readonly content: readonly Run[] }
export type Subhead = BlockBase & { readonly type: 'subhead'; readonly content: readonly Run[] }
export type Quote = BlockBase & {
  readonly type: 'quote'
  readonly speaker: Speaker | null
  readonly content: readonly Run[]
}
export type List = BlockBase & {
  readonly type: 'list'
  readonly ordered: boolean
  readonly items: readonly (readonly Run[])[]
}
export type Image = BlockBase & { readonly type: 'image' } & Figure
export type Gallery = BlockBase & {
  readonly type: 'gallery'
  readonly title: string
  readonly images: readonly Figure[]
}
export type Video = BlockBase & { readonly type: 'video' } & Figure
export type Related = BlockBase & { readonly type: 'related'; readonly storyIds: readonly number[] }

export type Block = Paragraph | Subhead | Quote | List | Image | Gallery | Video | Related
export type Body = readonly Block[]

/** What stands before a credit: «عکس: »; nothing before one that says itself what was done («طرح: نام»). */
export const creditPrefix = (label: string, credit: string): string =>
  credit.includes(':') ? '' : `${label} `

export const plainRuns = (text: string): Run[] => (text === '' ? [] : [{ text }])

export const runsText = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

/** The words of a block as people read them; pictures give their caption. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
      return runsText(block.content)
    case 'list':
      return block.items.map(runsText).join('\n')
    case 'image':
    case 'video':
      return block.caption
    case 'gallery':
      return [block.title, ...block.images.map(image => image.caption)].join('\n')
    case 'related':
      return ''
  }
}

export const bodyText = (body: Body): string =>
  body
    .map(blockText)
    .filter(text => text !== '')
    .join('\n\n')

/**
 * A phase looks at a comment on its way in and says one of four things. It is pure: what it must know of the newsroom was
 * asked before (`PhaseInput`). The order of the phases stands in `phases.ts`.
 */
import type { PostingFacts } from '../../store/comments.ts'
import type { CommentRefusalCode } from '../comment-refusals.ts'
import type { WordFinding } from '../word-list.ts'

export type TextInput = {
  /** Cleaned; before the text engine mended it. */
  readonly text: string
  readonly name: string | null
  readonly removed: readonly string[]
  /** Is it a name that only the newsroom bears? */
  readonly isReservedName: (name: string) => boolean
  readonly findWords: (text: string) => WordFinding[]
}

export type PhaseInput = TextInput & {
  /** `proof`: worked for. `answer`: a question was answered. `slow`: neither. */
  readonly way: 'proof' | 'answer' | 'slow'
  readonly parentId: number | null
  readonly facts: PostingFacts
  readonly now: Date
}

export type Ruling =
  | { readonly kind: 'pass' }
  /** Ends the way in; nothing is stored, the text goes back to its writer. */
  | {
      readonly kind: 'refuse'
      readonly code: CommentRefusalCode
      readonly details?: Readonly<Record<string, string | number>>
    }
  /** A person must read it before anybody else does. */
  | { readonly kind: 'hold'; readonly reason: string; readonly found?: string }
  /** It is listed as suspected; that alone does not hold it. */
  | { readonly kind: 'mark'; readonly reason: string; readonly found?: string }

export type Phase<Input = PhaseInput> = {
  readonly name: string
  readonly rule: (input: Input) => Ruling | readonly Ruling[]
}

export const pass: Ruling = { kind: 'pass' }

import type { CommentWords } from '../../strings/comments.fa.ts'
import type { Link, Stamp } from './printed.ts'

/** One comment as it is printed. Everything that a reader wrote is text, to be escaped like any other. */
export type ShownComment = {
  readonly id: number
  /** 0 to 4: how far it stands in. */
  readonly level: number
  readonly name: string
  readonly posted: Stamp
  /** Paragraphs, each with its lines. */
  readonly text: readonly (readonly string[])[]
  /** Whom it answers; `href` is null when that comment was removed. */
  readonly answers: { readonly name: string; readonly href: string | null } | null
  readonly likes: string
  readonly dislikes: string
  /** Without its votes and answers where no more are taken. */
  readonly permalink: string
  readonly voteAction: string
  readonly replyHref: string | null
  readonly reportHref: string
}

/** A comment of this very reader, shown to nobody else. */
export type OwnShown = {
  readonly id: number
  readonly name: string
  readonly posted: Stamp
  readonly text: readonly (readonly string[])[]
  readonly state: 'held' | 'approved' | 'refused' | 'removed'
  readonly reason: string | null
  readonly href: string | null
  /** While it waits. */
  readonly edit: {
    readonly action: string
    readonly version: number
    readonly name: string
    readonly text: string
  } | null
}

export type CommentForm = {
  readonly action: string
  readonly reply: {
    readonly id: number
    readonly name: string
    readonly quote: string
    readonly cancelHref: string
  } | null
  readonly name: string
  readonly text: string
  /** Only on pages that are this reader's alone: a page that all share cannot hold one. */
  readonly key: string | null
  readonly question: { readonly number: number; readonly text: string }
  readonly limits: string
  readonly problem: { readonly sentence: string; readonly nextStep: string } | null
  readonly preview: readonly (readonly string[])[] | null
  readonly previewName: string | null
}

export type ReportForm = {
  readonly action: string
  readonly name: string
  readonly quote: string
  readonly cancelHref: string
}

export type CommentsModel = {
  readonly words: CommentWords
  /** «۱۲ منتشرشده · …»; null where comments are off. */
  readonly counts: string | null
  /** What is said instead of a form, or above it. */
  readonly rule: string
  readonly comments: readonly ShownComment[]
  readonly emptySentence: string | null
  readonly sorts: readonly (Link & { readonly isCurrent: boolean })[]
  readonly pages: { readonly previous: string | null; readonly next: string | null } | null
  readonly form: CommentForm | null
  readonly report: ReportForm | null
}

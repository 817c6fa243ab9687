/** What a comment is, as the rooms around it speak of it. Words: دیدگاه، رشته، رأی. */

export const commentStates = ['held', 'approved', 'refused', 'removed'] as const
export type CommentState = (typeof commentStates)[number]

/** Where a held comment waits. `slow`: it came without proof of work and without an answer. */
export const commentQueues = ['new', 'suspected', 'slow'] as const
export type CommentQueue = (typeof commentQueues)[number]

export const reportReasons = ['insult', 'hate', 'spam', 'private', 'false', 'other'] as const

/** In characters as people count them (code points). */
export const maxTextLength = 1_000
export const maxNameLength = 40
/** Answers nest this deep on the page; deeper ones stand flat and say whom they answer. */
export const maxLevel = 4

/** Why a comment was not let through at once. `found` is what the phase saw, for moderators alone. */
export type CommentReason = {
  readonly phase: string
  readonly reason: string
  /** `hold`: a person must read it first. `mark`: it is listed as suspected, no more. */
  readonly weight: 'hold' | 'mark'
  readonly found: string | null
}

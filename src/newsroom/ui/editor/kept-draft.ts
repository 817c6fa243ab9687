/** What is being written, kept in this browser: for the minute in which the network or the server is away. */
import type { Content } from '../../../story/story.ts'

export type KeptDraft = { readonly base: number; readonly content: Content; readonly savedAt: string }

const keyOf = (story: string): string => `newsroom.draft.${story}`

/** True if it was kept: a browser may have no room left. */
export function keepDraft(story: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(story), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export const dropDraft = (story: string): void => localStorage.removeItem(keyOf(story))

export function keptDraft(story: string): KeptDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(story)) ?? 'null') as KeptDraft | null
    return kept !== null && typeof kept.content?.headline === 'string' && Array.isArray(kept.content.body)
      ? kept
      : null
  } catch {
    return null
  }
}

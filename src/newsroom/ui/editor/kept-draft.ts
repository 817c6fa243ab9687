/**
 * What is being written, kept in this browser: for the minute in which the network or the server is away. Each tab keeps its own, so
 * that two tabs of one person never drop each other's words.
 */
import type { Content } from '../../../story/story.ts'
import { thisTab } from './tab.ts'

export type KeptDraft = { readonly base: number; readonly content: Content; readonly savedAt: string }

const prefixOf = (story: string): string => `newsroom.draft.${story}.`

/** True if it was kept: a browser may have no room left. */
export function keepDraft(story: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(prefixOf(story) + thisTab(), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Forgets what this tab kept. */
export const dropDraft = (story: string): void => localStorage.removeItem(prefixOf(story) + thisTab())

/** Forgets what any tab kept. */
export function dropAllDrafts(story: string): void {
  for (const key of keysOf(story)) localStorage.removeItem(key)
}

/** The newest that any tab of this browser kept. */
export function keptDraft(story: string): KeptDraft | null {
  return (
    keysOf(story)
      .flatMap(key => parseDraft(localStorage.getItem(key)) ?? [])
      .sort((one, other) => other.savedAt.localeCompare(one.savedAt))[0] ?? null
  )
}

const keysOf = (story: string): string[] =>
  Object.keys(localStorage).filter(key => key.startsWith(prefixOf(story)))

function parseDraft(text: string | null): KeptDraft | null {
  try {
    const kept = JSON.parse(text ?? 'null') as KeptDraft | null
    return kept !== null && typeof kept.content?.headline === 'string' && Array.isArray(kept.content.body)
      ? kept
      : null
  } catch {
    return null
  }
}

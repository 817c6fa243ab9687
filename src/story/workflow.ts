/** Who may move a story where is this one table; nothing else decides it. */

import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import type { Content, StoryState } from './story.ts'

export type Move = 'submit' | 'return' | 'approve' | 'publish' | 'correct' | 'withdraw'

const moves: Readonly<Record<Move, { from: readonly StoryState[]; to: StoryState }>> = {
  submit: { from: ['draft'], to: 'review' },
  return: { from: ['review', 'ready'], to: 'draft' },
  approve: { from: ['draft', 'review'], to: 'ready' },
  publish: { from: ['draft', 'review', 'ready'], to: 'live' },
  correct: { from: ['live', 'corrected'], to: 'corrected' },
  withdraw: { from: ['live', 'corrected'], to: 'withdrawn' },
}

export type WorkflowRefusal =
  | 'story.move-not-allowed'
  | 'story.headline-missing'
  | 'story.body-missing'
  | 'story.note-missing'

export function move(state: StoryState, name: Move): Result<StoryState, WorkflowRefusal> {
  const { from, to } = moves[name]
  return from.includes(state) ? ok(to) : refuse('story.move-not-allowed', { state, move: name })
}

/** What a story must have before readers see it. */
export function canPublish(content: Content): Result<true, WorkflowRefusal> {
  if (content.headline.trim() === '') return refuse('story.headline-missing')
  if (content.body.length === 0 && content.lead === null) return refuse('story.body-missing')
  return ok(true)
}

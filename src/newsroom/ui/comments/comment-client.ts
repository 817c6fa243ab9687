/**
 * What the moderation screen asks of the server. Decisions carry the version that the moderator read: what somebody else decided
 * meanwhile comes back as `stale` and is shown as it is now.
 */
import { send } from '../app/api.ts'

export type Queue = 'new' | 'suspected' | 'slow' | 'reported' | 'decided'
export type CommentState = 'held' | 'approved' | 'refused' | 'removed'
export type Verdict = 'approve' | 'refuse' | 'remove' | 'hold'

export type QueuedComment = {
  readonly id: number
  readonly version: number
  readonly state: CommentState
  readonly queue: 'new' | 'suspected' | 'slow'
  readonly name: string | null
  readonly text: string
  readonly at: string
  readonly story: { readonly id: number; readonly headline: string; readonly url: string | null }
  /** Whom it answers. */
  readonly inReplyTo: { readonly name: string | null; readonly beginning: string } | null
  /** What the phases saw, for moderators alone. */
  readonly reasons: readonly { readonly phase: string; readonly fa: string; readonly en: string; readonly found: string | null }[]
  readonly reports: readonly { readonly reason: string; readonly fa: string; readonly en: string; readonly count: number }[]
  readonly decision: { readonly by: string; readonly at: string; readonly reason: string | null } | null
}

export type QueuePage = {
  readonly comments: readonly QueuedComment[]
  readonly next: string | null
  readonly counts: Readonly<Record<Exclude<Queue, 'decided'>, number>>
}

export type Decided = {
  /** By which the whole act is undone; null when nothing was decided. */
  readonly batch: string | null
  readonly decided: readonly { readonly id: number; readonly state: CommentState; readonly version: number }[]
  readonly stale: readonly { readonly id: number; readonly state: CommentState; readonly version: number; readonly decidedBy: string | null }[]
  readonly missing: readonly number[]
}

export function listComments(asked: { readonly queue: Queue; readonly story: string; readonly cursor: string }): Promise<QueuePage> {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return send('GET', `/comments?${query}`, {}) as Promise<QueuePage>
}

export const decideComments = (body: {
  readonly comments: readonly { readonly id: number; readonly version: number }[]
  readonly verdict: Verdict
  readonly reason: string | null
}): Promise<Decided> => send('POST', '/comments/decisions', { body }) as Promise<Decided>

export const undoDecision = (batch: string): Promise<Decided> =>
  send('POST', `/comments/decisions/${encodeURIComponent(batch)}/undo`, { body: {} }) as Promise<Decided>

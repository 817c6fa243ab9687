import { type Phase, pass } from './phase.ts'

/** Is this story open, and does the comment that is answered still stand under it? */
export const closed: Phase = {
  name: 'closed',
  rule({ facts, now, parentId }) {
    if (facts.mode === null) return { kind: 'refuse', code: 'comment.story-missing' }
    if (facts.mode === 'off') return { kind: 'refuse', code: 'comment.off' }
    if (facts.mode === 'read-only') return { kind: 'refuse', code: 'comment.read-only' }
    if (facts.closes_at !== null && facts.closes_at <= now) return { kind: 'refuse', code: 'comment.too-old' }
    if (parentId !== null && facts.parent_state !== 'approved')
      return { kind: 'refuse', code: 'comment.parent-missing' }
    return pass
  },
}

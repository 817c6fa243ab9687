import { type Phase, pass } from './phase.ts'

/** Last, so that a comment held by rule alone still shows what else was seen in it. */
export const held: Phase = {
  name: 'held',
  rule({ facts, way }) {
    if (facts.mode === 'held') return { kind: 'hold', reason: 'held-for-review' }
    return way === 'slow' ? { kind: 'hold', reason: 'slow-way' } : pass
  },
}

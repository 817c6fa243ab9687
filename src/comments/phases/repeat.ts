import { type Phase, pass } from './phase.ts'

/** The same words in this many places within a day are a campaign. */
const campaign = 3

export const repeat: Phase = {
  name: 'repeat',
  rule({ facts }) {
    if (facts.is_own_repeat) return { kind: 'refuse', code: 'comment.repeat' }
    return facts.same_elsewhere >= campaign ? { kind: 'hold', reason: 'same-words-elsewhere' } : pass
  },
}

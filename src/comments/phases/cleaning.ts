import { hasWords } from '../clean-text.ts'
import type { Phase, TextInput } from './phase.ts'

/** What is left after cleaning must say something; what had to be cleaned away is a sign of its own. */
export const cleaning: Phase<TextInput> = {
  name: 'cleaning',
  rule({ text, removed }) {
    if (text === '') return { kind: 'refuse', code: 'comment.empty' }
    if (!hasWords(text)) return { kind: 'refuse', code: 'comment.no-words' }
    return removed
      .filter(what => what !== 'unseen')
      .map(what => ({ kind: 'hold' as const, reason: `cleaned-${what}` }))
  },
}

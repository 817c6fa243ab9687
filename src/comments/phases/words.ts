import type { Phase, TextInput } from './phase.ts'

/** Words of the lists, however they are disguised. A banned or suspect one is read by a person first; a doubtful one is marked. */
export const words: Phase<TextInput> = {
  name: 'words',
  rule: ({ text, name, findWords }) =>
    findWords(name === null ? text : `${text}\n${name}`).map(({ term, tier, kind }) => ({
      kind: tier === 'context' ? ('mark' as const) : ('hold' as const),
      reason: kind,
      found: term,
    })),
}

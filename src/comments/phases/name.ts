import { hasWords } from '../clean-text.ts'
import { type Phase, pass, type TextInput } from './phase.ts'

const scripts = [
  /\p{Script=Arabic}/u,
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
]

/** A name is of one script, so that «аdmin» with a Cyrillic letter is nobody's; and nobody is the newsroom but the newsroom. */
export const name: Phase<TextInput> = {
  name: 'name',
  rule({ name: given, isReservedName }) {
    if (given === null) return pass
    if (scripts.filter(script => script.test(given)).length > 1)
      return { kind: 'refuse', code: 'comment.name-mixed', details: { name: given } }
    if (hasWords(given) && isReservedName(given))
      return { kind: 'refuse', code: 'comment.name-reserved', details: { name: given } }
    return pass
  },
}

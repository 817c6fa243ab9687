import { hasWords } from '../clean-text.ts'
import { type Phase, pass, type TextInput } from './phase.ts'

const scripts = [
  /\p{Script=Arabic}/u,
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
]
/** Of these three no name needs two: their letters look alike. */
const alike = scripts.slice(1, 4)

const countIn = (text: string, among: readonly RegExp[]): number =>
  among.filter(script => script.test(text)).length

/** A word is of one script, so that «аdmin» with a Cyrillic letter is nobody's; and nobody is the newsroom but the newsroom. */
export const name: Phase<TextInput> = {
  name: 'name',
  rule({ name: given, isReservedName }) {
    if (given === null) return pass
    const words = given.match(/[\p{L}\p{M}]+/gu) ?? []
    if (countIn(given, alike) > 1 || words.some(word => countIn(word, scripts) > 1))
      return { kind: 'refuse', code: 'comment.name-mixed', details: { name: given } }
    if (hasWords(given) && isReservedName(given))
      return { kind: 'refuse', code: 'comment.name-reserved', details: { name: given } }
    return pass
  },
}

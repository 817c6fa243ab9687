import { lengthOf } from '../clean-text.ts'
import { maxNameLength, maxTextLength } from '../comment.ts'
import { type Phase, pass, type TextInput } from './phase.ts'

/** Counted after cleaning: ten thousand marks on one letter are no long text. */
export const length: Phase<TextInput> = {
  name: 'length',
  rule({ text, name }) {
    const count = lengthOf(text)
    if (count > maxTextLength)
      return { kind: 'refuse', code: 'comment.too-long', details: { count, limit: maxTextLength } }
    if (name !== null && lengthOf(name) > maxNameLength)
      return { kind: 'refuse', code: 'comment.name-too-long', details: { limit: maxNameLength } }
    return pass
  },
}

import { findAddresses } from '../addresses.ts'
import type { Phase, TextInput } from './phase.ts'

/** An address of any kind is read by a person first, and so is what points at a person: telephone, card, national code. */
export const links: Phase<TextInput> = {
  name: 'links',
  rule: ({ text, name }) =>
    findAddresses(`${text}\n${name ?? ''}`).map(({ kind, found }) => ({
      kind: 'hold' as const,
      reason: kind,
      found,
    })),
}

/**
 * The way in: an ordered list of small phases. The first that refuses ends it; what the others say is collected.
 *
 * The order is by what each spares the next. Length first, for nothing should look at a novel; then whether the story is open
 * at all; then whether anything is left to read. Only a text that could stand is looked at closely: name, repeats, addresses,
 * words. Flood comes after them, so that who writes too fast still hears of a name that cannot stand; and `held` is last,
 * so that a comment held by rule alone carries what else was seen in it and goes to the right queue.
 */
import type { CommentQueue, CommentReason } from './comment.ts'
import { cleaning } from './phases/cleaning.ts'
import { closed } from './phases/closed.ts'
import { flood } from './phases/flood.ts'
import { held } from './phases/held.ts'
import { length } from './phases/length.ts'
import { links } from './phases/links.ts'
import { name } from './phases/name.ts'
import type { Phase, Ruling, TextInput } from './phases/phase.ts'
import { repeat } from './phases/repeat.ts'
import { words } from './phases/words.ts'

export const phases: readonly Phase[] = [length, closed, cleaning, name, repeat, links, words, flood, held]

/** Phases that speak of the text alone: an edit passes them, without being counted as a comment of its own. */
export const textPhases: readonly Phase<TextInput>[] = [length, cleaning, name, links, words]

export type Judged =
  | Extract<Ruling, { kind: 'refuse' }>
  | { readonly kind: 'taken'; readonly reasons: readonly CommentReason[] }

/** Reasons that come from rules about the way in, not from the comment. */
const ofTheRule = new Set(['held'])

export function judge<Input extends TextInput>(input: Input, order: readonly Phase<Input>[]): Judged {
  const reasons: CommentReason[] = []
  for (const phase of order) {
    for (const ruling of [phase.rule(input)].flat() as Ruling[]) {
      if (ruling.kind === 'refuse') return ruling
      if (ruling.kind === 'pass') continue
      reasons.push({
        phase: phase.name,
        reason: ruling.reason,
        weight: ruling.kind,
        found: ruling.found ?? null,
      })
    }
  }
  return { kind: 'taken', reasons }
}

export const stateFor = (reasons: readonly CommentReason[]): 'held' | 'approved' =>
  reasons.some(({ weight }) => weight === 'hold') ? 'held' : 'approved'

/** What was seen in the comment itself weighs more than how it came. */
export function queueFor(reasons: readonly CommentReason[], isSlow: boolean): CommentQueue {
  if (reasons.some(({ phase }) => !ofTheRule.has(phase))) return 'suspected'
  return isSlow ? 'slow' : 'new'
}

import { type Phase, pass } from './phase.ts'

const minute = 60_000
/** From one address in a minute; a household shares one, a machine needs more. */
const perAddress = 6
/** Under one story in a minute: beyond it a person reads first, even where comments are open. */
const perStory = 120

/** Seconds until a minute after the moment, at least one. */
const secondsLeft = (since: Date, now: Date): number =>
  Math.max(1, Math.ceil((since.getTime() + minute - now.getTime()) / 1_000))

/** The slow way is one a minute for an address; who worked or answered has more. Nothing is lost: the text goes back with the time. */
export const flood: Phase = {
  name: 'flood',
  rule({ facts, way, now }) {
    if (way === 'slow' && facts.slow_last !== null)
      return { kind: 'refuse', code: 'comment.wait', details: { seconds: secondsLeft(facts.slow_last, now) } }
    if (facts.address_minute >= perAddress)
      return {
        kind: 'refuse',
        code: 'comment.flood',
        details: { seconds: secondsLeft(facts.address_oldest!, now) },
      }
    return facts.story_minute >= perStory ? { kind: 'hold', reason: 'story-flooded' } : pass
  },
}

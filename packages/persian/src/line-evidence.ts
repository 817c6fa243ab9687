/**
 * The second stage: what the rest of a line says about one place in it. A line that already carries half-spaces was kept with
 * care, so a further one needs more reason; a line in which others are plainly missing (deleted, or turned into blanks) is
 * damaged, so one more of the same kind needs less. Eight numbers a place, weighed by a small regression of their own.
 */
import { ZWNJ } from './characters.ts'
import { EVIDENCE_SIZE } from './model-file.ts'

/** A place with the score (log-odds) of the first stage. */
export type Scored = { start: number; end: number; score: number }

const LOW = -4
const HIGH = 6
const clip = (score: number): number => Math.max(LOW, Math.min(HIGH, score))
const isInside = (place: Scored): boolean => place.start === place.end

/** The line's evidence for each of its places, in their order. */
export function lineEvidence(text: string, places: readonly Scored[]): Float64Array[] {
  const first = text.indexOf(ZWNJ)
  const kept = first < 0 ? 0 : 1
  const several = kept && text.indexOf(ZWNJ, first + 1) >= 0 ? 1 : 0
  const inside = topTwo(places.filter(isInside))
  const blank = topTwo(places.filter(place => !isInside(place)))
  return places.map(place => {
    const own = isInside(place) ? inside : blank
    const other = isInside(place) ? blank : inside
    const same = ((own.best === place ? own.second : own.top) - LOW) / 10
    const else_ = (other.top - LOW) / 10
    return Float64Array.of(1, place.score, kept, several, same, else_, kept * same, kept * else_)
  })
}

function topTwo(places: readonly Scored[]): { best: Scored | undefined; top: number; second: number } {
  let best: Scored | undefined
  let second = LOW
  for (const place of places) {
    if (!best || place.score > best.score) {
      if (best) second = Math.max(second, clip(best.score))
      best = place
    } else second = Math.max(second, clip(place.score))
  }
  return { best, top: best ? clip(best.score) : LOW, second }
}

/** The probability after the second stage. */
export function weigh(evidence: Float64Array, weights: Float32Array): number {
  let sum = 0
  for (let i = 0; i < EVIDENCE_SIZE; i++) sum += evidence[i]! * weights[i]!
  return 1 / (1 + Math.exp(-sum))
}

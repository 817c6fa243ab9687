/**
 * How busy the comment form is, so that work grows with load: when few write, proof of work is hardly felt; when thousands of
 * challenges are asked for in a minute, each costs more. Counted in this process alone; nothing depends on its being exact.
 */
import type { Clock } from '../base/clock.ts'

const windowMilliseconds = 60_000
/** From so many challenges a minute the work is so many times the easiest. */
const steps: readonly (readonly [asked: number, weight: number])[] = [
  [2_000, 8],
  [600, 4],
  [200, 2],
  [0, 1],
]
/** Challenges that one address may ask for in a minute: minting costs us a millisecond and a half. */
const perAddress = 60
const mostAddresses = 10_000

export class LoadMeter {
  readonly #clock: Clock
  #since = 0
  #asked = 0
  #askedBefore = 0
  #byAddress = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Counts one that asks; null when its address has asked too often. */
  weigh(address: string): number | null {
    const now = this.#clock().getTime()
    if (now - this.#since >= windowMilliseconds) {
      this.#askedBefore = now - this.#since < 2 * windowMilliseconds ? this.#asked : 0
      this.#asked = 0
      this.#byAddress.clear()
      this.#since = now
    }
    const count = (this.#byAddress.get(address) ?? 0) + 1
    if (count > perAddress) return null
    if (this.#byAddress.size < mostAddresses) this.#byAddress.set(address, count)
    this.#asked++
    const load = Math.max(this.#asked, this.#askedBefore)
    return steps.find(([asked]) => load >= asked)![1]
  }
}

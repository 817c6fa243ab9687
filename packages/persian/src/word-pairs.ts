/**
 * Which words like to stand together: for a pair of neighbours, how much more often they are seen side by side than chance
 * would have it, in decades (powers of ten). Learnt from running text, kept as quarter decades under a hash of 28 bits; a pair
 * that was never seen counts nothing, and one in three thousand such pairs takes another's figure by accident.
 *
 * Bytes (numbers little-endian): 'PWP1' · pairs u32 · bytes of gaps u32 · the gaps between sorted hashes, seven bits a byte, low
 * bits first, bit 7 set where more follows · one quarter-decade byte a pair.
 */

const PAIR_BITS = 28
/** What a quarter decade is. */
export const PAIR_STEP = 0.25

/** Stands in a pair for the beginning or end of a clause, and for a number. */
export const EDGE = '.'
export const NUMBER = '#'

const MAGIC = 0x50575031

/** The hash of a pair. */
export function pairHash(left: string, right: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < left.length; i++) hash = Math.imul(hash ^ left.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ 0x20, 0x01000193)
  for (let i = 0; i < right.length; i++) hash = Math.imul(hash ^ right.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> (32 - PAIR_BITS)
}

export class WordPairs {
  readonly #hashes: Uint32Array
  readonly #steps: Uint8Array

  /** Reads the bytes described above; throws Error when they are not such bytes. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 12 || view.getUint32(0) !== MAGIC) throw new Error('not a table of word pairs')
    const pairs = view.getUint32(4, true)
    const gaps = view.getUint32(8, true)
    this.#hashes = new Uint32Array(pairs)
    this.#steps = bytes.subarray(12 + gaps, 12 + gaps + pairs)
    let hash = 0
    let at = 12
    for (let i = 0; i < pairs; i++) {
      for (let shift = 0; ; shift += 7) {
        hash += (bytes[at]! & 127) << shift
        if (bytes[at++]! < 128) break
      }
      this.#hashes[i] = hash
    }
  }

  /** How many decades more often than chance the two stand side by side; 0 where they were not seen. */
  affinity(left: string, right: string): number {
    const hash = pairHash(left, right)
    let low = 0
    let high = this.#hashes.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.#hashes[mid]! < hash) low = mid + 1
      else high = mid
    }
    return this.#hashes[low] === hash ? this.#steps[low]! * PAIR_STEP : 0
  }
}

/** Writes such bytes. `steps`: quarter decades by hash. */
export function writeWordPairs(steps: ReadonlyMap<number, number>): Uint8Array {
  const gaps: number[] = []
  const values: number[] = []
  let last = 0
  for (const hash of [...steps.keys()].sort((a, b) => a - b)) {
    let gap = hash - last
    for (; gap > 127; gap >>= 7) gaps.push((gap & 127) | 128)
    gaps.push(gap)
    values.push(steps.get(hash)!)
    last = hash
  }
  const bytes = new Uint8Array(12 + gaps.length + values.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, values.length, true)
  view.setUint32(8, gaps.length, true)
  bytes.set(gaps, 12)
  bytes.set(values, 12 + gaps.length)
  return bytes
}

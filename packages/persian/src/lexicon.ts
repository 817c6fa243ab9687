/**
 * The word list as a minimal acyclic automaton: 6 bits of letter and two flags an edge, a number for every word, and with
 * it a byte that says how common the word is and whether it is a name. Membership costs a walk over the letters, spellings
 * with half-spaces are found from the letters alone, and nothing has to be built at start but two arrays.
 *
 * Bytes (numbers little-endian): 'PWL1' · edges u32 · words u32 · one letter byte an edge (bit 7: last edge of its node,
 * bit 6: a word ends here, bits 0–5: place in LETTERS) · three bytes an edge, plane by plane: its target's first edge,
 * 0 for none · one byte a word in the order of the walk (bits 0–3: how common, 0 = not known … 15; bit 4: a name;
 * bit 5: seen in running text alone; bit 6: a regular form of a known verb).
 */
import { isMark, ZWNJ_CODE } from './characters.ts'

/** The letters of the word list; the place in this string is the letter's code. The half-space is the last. */
export const LETTERS = 'ءآأؤئابةتثجحخدذرزسشصضطظعغفقلمنهوپچژکگیۀ\u200C'

export const IS_NAME = 16
export const SEEN_ONLY = 32
export const IS_VERB = 64

const codes = new Int8Array(0x10000).fill(-1)
for (let i = 0; i < LETTERS.length; i++) codes[LETTERS.charCodeAt(i)] = i
const HALF_SPACE = codes[ZWNJ_CODE]!

/** The letter's code in the word list, or -1. */
export const letterCode = (code: number): number => codes[code]!

export class Lexicon {
  /** Edges: where the first edge of the target node is, 0 for none; the root's first edge is 1. */
  readonly #targets: Uint32Array
  readonly #letters: Uint8Array
  /** For each edge, how many words its earlier sisters lead to: the sum along a walk is the word's number. */
  readonly #before: Uint32Array
  readonly #info: Uint8Array
  /** The root's edge for each letter, since every search begins there. */
  readonly #rootEdges = new Uint32Array(64)

  /** Reads the bytes described above; throws Error when they are not such bytes. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 12 || view.getUint32(0) !== 0x50574c31) throw new Error('not a word list')
    const edges = view.getUint32(4, true)
    const words = view.getUint32(8, true)
    this.#letters = bytes.subarray(12, 12 + edges)
    this.#targets = new Uint32Array(edges)
    const planes = 12 + edges
    for (let i = 0; i < edges; i++)
      this.#targets[i] =
        bytes[planes + i]! | (bytes[planes + edges + i]! << 8) | (bytes[planes + 2 * edges + i]! << 16)
    this.#info = bytes.subarray(12 + 4 * edges, 12 + 4 * edges + words)
    this.#before = this.#count(edges)
    for (let edge = this.root; edge !== 0; edge = this.isLast(edge) ? 0 : edge + 1)
      this.#rootEdges[this.letter(edge)] = edge
  }

  /** Nodes are written children first, so one pass from the front counts the words under each edge. */
  #count(edges: number): Uint32Array {
    const before = new Uint32Array(edges)
    const under = new Uint32Array(edges + 1)
    for (let first = 1; first < edges; ) {
      let sum = 0
      let i = first
      for (; ; i++) {
        before[i] = sum
        sum += under[this.#targets[i]!]! + ((this.#letters[i]! & 64) >> 6)
        if (this.#letters[i]! & 128) break
      }
      under[first] = sum
      first = i + 1
    }
    return before
  }

  get root(): number {
    return this.#targets[0]!
  }

  /** The edge of the node at `first` that bears the letter, or 0. */
  edge(first: number, letter: number): number {
    if (first === 0) return 0
    for (let i = first; ; i++) {
      const own = this.#letters[i]!
      if ((own & 63) === letter) return i
      if (own & 128) return 0
    }
  }

  target(edge: number): number {
    return this.#targets[edge]!
  }

  isEnd(edge: number): boolean {
    return (this.#letters[edge]! & 64) !== 0
  }

  isLast(edge: number): boolean {
    return (this.#letters[edge]! & 128) !== 0
  }

  letter(edge: number): number {
    return this.#letters[edge]! & 63
  }

  wordsBefore(edge: number): number {
    return this.#before[edge]!
  }

  info(number: number): number {
    return this.#info[number]!
  }

  /** The info byte of text[start, end), marks passed over, or -1 where it is not a word of the list. */
  find(text: string, start: number, end: number): number {
    const root = this.root
    let node = root
    let number = -1
    let edge = 0
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      if (isMark(code)) continue
      const letter = codes[code]!
      if (letter < 0) return -1
      edge = node === root ? this.#rootEdges[letter]! : this.edge(node, letter)
      if (edge === 0) return -1
      number += this.#before[edge]! + (this.isEnd(edge) ? 1 : 0)
      node = this.#targets[edge]!
    }
    return edge !== 0 && this.isEnd(edge) ? this.#info[number]! : -1
  }

  /**
   * How the word list writes letters that were given without their half-spaces: one array of offsets (into `word`) for each
   * spelling that has any. At most 8 spellings.
   */
  halfSpacesIn(word: string): number[][] {
    const found: number[][] = []
    const walk = (node: number, at: number, splits: number[]): void => {
      if (found.length >= 8 || node === 0) return
      const edge = this.edge(node, codes[word.charCodeAt(at)]!)
      if (edge === 0) return
      if (at + 1 === word.length) {
        if (splits.length > 0 && this.isEnd(edge)) found.push(splits)
        return
      }
      walk(this.#targets[edge]!, at + 1, splits)
      const split = this.edge(this.#targets[edge]!, HALF_SPACE)
      if (split !== 0) walk(this.#targets[split]!, at + 1, [...splits, at + 1])
    }
    if (word.length > 1 && word.length <= 40) walk(this.root, 0, [])
    return found
  }
}

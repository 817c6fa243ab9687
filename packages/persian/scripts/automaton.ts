/** Builds the bytes that src/lexicon.ts reads: a minimal acyclic automaton over sorted words (Daciuk's incremental way). */
import { letterCode } from '../src/lexicon.ts'

type Node = { edges: { letter: number; to: Node; end: boolean }[]; first: number }

const newNode = (): Node => ({ edges: [], first: 0 })
let serial = 0
const ids = new WeakMap<Node, number>()
const keyOf = (node: Node): string =>
  node.edges.map(edge => `${edge.letter}${edge.end ? '!' : '.'}${ids.get(edge.to) ?? ''}`).join(',')

/** The bytes of a word list. `words`: word → info byte; every letter must be one of LETTERS. */
export function buildAutomaton(words: ReadonlyMap<string, number>): Uint8Array {
  const codesOf = (word: string) => Array.from(word, letter => letterCode(letter.charCodeAt(0)))
  const sorted = [...words.keys()]
    .map(word => ({ word, codes: codesOf(word) }))
    .sort((a, b) => compare(a.codes, b.codes))
  const root = newNode()
  const register = new Map<string, Node>()
  let path: Node[] = [root]
  let last: number[] = []
  const minimize = (down: number): void => {
    for (let i = path.length - 1; i > down; i--) {
      const node = path[i]!
      const key = keyOf(node)
      const known = register.get(key)
      if (known) path[i - 1]!.edges.at(-1)!.to = known
      else {
        ids.set(node, ++serial)
        register.set(key, node)
      }
    }
    path = path.slice(0, down + 1)
  }
  for (const { codes } of sorted) {
    let common = 0
    while (common < codes.length && common < last.length && codes[common] === last[common]) common += 1
    minimize(common)
    for (let i = common; i < codes.length; i++) {
      const next = newNode()
      path[i]!.edges.push({ letter: codes[i]!, to: next, end: i === codes.length - 1 })
      path.push(next)
    }
    last = codes
  }
  minimize(0)
  return write(
    root,
    sorted.map(({ word }) => words.get(word)!),
  )
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

function write(root: Node, info: readonly number[]): Uint8Array {
  const letters: number[] = [0]
  const targets: number[] = [0]
  const place = (node: Node): number => {
    if (node.edges.length === 0) return 0
    if (node.first) return node.first
    const to = node.edges.map(edge => place(edge.to))
    node.first = letters.length
    node.edges.forEach((edge, i) => {
      letters.push(edge.letter | (edge.end ? 64 : 0) | (i === node.edges.length - 1 ? 128 : 0))
      targets.push(to[i]!)
    })
    return node.first
  }
  targets[0] = place(root)
  const edges = letters.length
  const bytes = new Uint8Array(12 + 4 * edges + info.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x50574c31)
  view.setUint32(4, edges, true)
  view.setUint32(8, info.length, true)
  bytes.set(letters, 12)
  for (let i = 0; i < edges; i++)
    for (let plane = 0; plane < 3; plane++)
      bytes[12 + edges * (1 + plane) + i] = (targets[i]! >> (8 * plane)) & 255
  bytes.set(info, 12 + 4 * edges)
  return bytes
}

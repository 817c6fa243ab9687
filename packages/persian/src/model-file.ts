/**
 * The weights of the half-space model as bytes (numbers little-endian): 'PHM2' · step f32 · 2 × 8 f32 for the second stage ·
 * count u32 of gap bytes · gap bytes (255 = 255 empty slots and on) · one signed byte a filled slot, times `step`.
 */
import { SLOT_BITS } from './boundaries.ts'

export const EVIDENCE_SIZE = 8

/** `weights` by slot in units of `step`; `evidence` the second stage's weights: inside a word, then at a blank. */
export type ModelFile = { weights: Int8Array; step: number; evidence: [Float32Array, Float32Array] }

const MAGIC = 0x50484d32
const HEADER = 8 + 4 * 2 * EVIDENCE_SIZE + 4

/** Reads model bytes; throws Error when they are not such bytes. */
export function readModel(bytes: Uint8Array): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER || view.getUint32(0) !== MAGIC) throw new Error('not a half-space model')
  const step = view.getFloat32(4, true)
  const stage = (from: number) =>
    Float32Array.from({ length: EVIDENCE_SIZE }, (_, i) => view.getFloat32(from + 4 * i, true))
  const gaps = view.getUint32(HEADER - 4, true)
  const weights = new Int8Array(1 << SLOT_BITS)
  let slot = -1
  let value = HEADER + gaps
  for (let i = HEADER; i < HEADER + gaps; i++) {
    slot += bytes[i]!
    if (bytes[i] === 255) continue
    slot += 1
    weights[slot] = (bytes[value++]! << 24) >> 24
  }
  return { weights, step, evidence: [stage(8), stage(8 + 4 * EVIDENCE_SIZE)] }
}

/** Writes model bytes. */
export function writeModel({ weights, step, evidence }: ModelFile): Uint8Array {
  const gaps: number[] = []
  const values: number[] = []
  let last = -1
  for (let slot = 0; slot < weights.length; slot++) {
    if (weights[slot] === 0) continue
    let gap = slot - last - 1
    for (; gap >= 255; gap -= 255) gaps.push(255)
    gaps.push(gap)
    values.push(weights[slot]! & 255)
    last = slot
  }
  const bytes = new Uint8Array(HEADER + gaps.length + values.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setFloat32(4, step, true)
  let at = 8
  for (const stage of evidence) for (const weight of stage) at = setFloat(view, at, weight)
  view.setUint32(HEADER - 4, gaps.length, true)
  bytes.set(gaps, HEADER)
  bytes.set(values, HEADER + gaps.length)
  return bytes
}

function setFloat(view: DataView, at: number, value: number): number {
  view.setFloat32(at, value, true)
  return at + 4
}

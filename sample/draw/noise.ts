/** Seeded chance and the coherent noises that everything here is drawn with: the same seed draws the same picture. */

export type Random = () => number
export type Noise2 = (x: number, y: number) => number

/** A repeatable stream of numbers in 0..1 (mulberry32 over an FNV-1a hash of the seed). */
export function seeded(seed: string): Random {
  let a = hashText(seed)
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Perlin's gradient noise in about -1..1, period 256 in both directions. */
export function noise2(seed: string): Noise2 {
  const random = seeded(seed)
  const order = new Uint8Array(512)
  for (let i = 0; i < 256; i++) order[i] = i
  for (let i = 255; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const t = order[i]!
    order[i] = order[j]!
    order[j] = t
  }
  for (let i = 0; i < 256; i++) order[i + 256] = order[i]!
  const gx = new Float64Array(256)
  const gy = new Float64Array(256)
  for (let i = 0; i < 256; i++) {
    const a = random() * Math.PI * 2
    gx[i] = Math.cos(a)
    gy[i] = Math.sin(a)
  }
  return (x, y) => {
    const fx = Math.floor(x)
    const fy = Math.floor(y)
    const dx = x - fx
    const dy = y - fy
    const X = fx & 255
    const Y = fy & 255
    const a = order[order[X]! + Y]!
    const b = order[order[X + 1]! + Y]!
    const c = order[order[X]! + Y + 1]!
    const d = order[order[X + 1]! + Y + 1]!
    const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10)
    const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10)
    const n00 = gx[a]! * dx + gy[a]! * dy
    const n10 = gx[b]! * (dx - 1) + gy[b]! * dy
    const n01 = gx[c]! * dx + gy[c]! * (dy - 1)
    const n11 = gx[d]! * (dx - 1) + gy[d]! * (dy - 1)
    const top = n00 + (n10 - n00) * u
    return (top + (n01 + (n11 - n01) * u - top) * v) * 1.5
  }
}

/** Octaves of noise summed, about -1..1. */
export function fbm(noise: Noise2, x: number, y: number, octaves: number, gain = 0.5): number {
  let sum = 0
  let amp = 1
  let total = 0
  for (let i = 0; i < octaves; i++) {
    sum += noise(x, y) * amp
    total += amp
    amp *= gain
    const nx = x * 1.62 - y * 1.18 + 7.3
    y = x * 1.18 + y * 1.62 + 3.1
    x = nx
  }
  return sum / total
}

/** Ridged multifractal in 0..1: sharp crests where the noise crosses zero. */
export function ridged(noise: Noise2, x: number, y: number, octaves: number, gain = 0.5): number {
  let sum = 0
  let amp = 1
  let total = 0
  let carry = 1
  for (let i = 0; i < octaves; i++) {
    const r = (1 - Math.abs(noise(x, y))) ** 2
    sum += r * amp * carry
    total += amp
    carry = Math.min(1, r * 1.6)
    amp *= gain
    const nx = x * 1.62 - y * 1.18 + 7.3
    y = x * 1.18 + y * 1.62 + 3.1
    x = nx
  }
  return sum / total
}

/** A number in 0..1 belonging to a lattice point: white noise that needs no memory. */
export function hash(x: number, y: number, salt = 0): number {
  let h = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ Math.imul(salt | 0, 2246822519)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  h = Math.imul(h ^ (h >>> 16), 2246822507)
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296
}

/** Value noise in space, 0..1. */
export function noise3(x: number, y: number, z: number, salt = 0): number {
  const fx = Math.floor(x)
  const fy = Math.floor(y)
  const fz = Math.floor(z)
  const u = smooth(x - fx)
  const v = smooth(y - fy)
  const w = smooth(z - fz)
  let value = 0
  for (let k = 0; k < 2; k++) {
    const s = salt + (fz + k) * 131
    const a = hash(fx, fy, s)
    const b = hash(fx + 1, fy, s)
    const c = hash(fx, fy + 1, s)
    const d = hash(fx + 1, fy + 1, s)
    const top = a + (b - a) * u
    value += (top + (c + (d - c) * u - top) * v) * (k ? w : 1 - w)
  }
  return value
}

/** Hermite step of an edge. */
export function step(from: number, to: number, x: number): number {
  return smooth(Math.min(1, Math.max(0, (x - from) / (to - from))))
}

export function clamp(x: number, low = 0, high = 1): number {
  return Math.min(high, Math.max(low, x))
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t)
}

function hashText(text: string): number {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return h >>> 0
}

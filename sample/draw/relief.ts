/** The sample's invented country as a map-maker has it: one land that all its maps share, its relief, its rivers. */
import { clamp, fbm, noise2, ridged, seeded } from './noise.ts'
import { hex, mix, type Rgb, ramp } from './sheet.ts'
import { erode, type Ground, ground, heightAt, sunlight } from './terrain.ts'

export type Country = {
  readonly land: Ground
  readonly light: Float32Array
  /** Cells that drain through each cell. */
  readonly flow: Float32Array
  /** The cell each cell drains to, or −1. */
  readonly next: Int32Array
}

/** The land, n cells a side: a range in the north and west, plains falling to a gulf in the south-east. */
export function country(n = 800): Country {
  const rough = noise2('country')
  const land = ground(n, (u, v) => {
    const wu = u + fbm(rough, u * 3, v * 3, 4) * 0.07
    const wv = v + fbm(rough, u * 3 + 20, v * 3, 4) * 0.07
    const range =
      Math.exp(-(((wv - 0.16 - 0.12 * wu) / 0.13) ** 2)) +
      0.8 * Math.exp(-(((wu - 0.12 + 0.1 * wv) / 0.12) ** 2))
    const crag = ridged(rough, u * 6, v * 6, 7)
    const tilt = 40 * (0.8 - wu * 0.6 - wv * 0.6)
    const spur = 16 * crag * Math.exp(-(((wu - wv - 0.12) / 0.09) ** 2)) * clamp(wv * 2)
    return (
      tilt +
      46 * range * (0.3 + 0.8 * crag) +
      8 * crag +
      spur -
      22 * clamp((wv - 0.84) / 0.14) +
      5 * fbm(rough, u * 4, v * 4, 5)
    )
  })
  erode(land, 160_000, seeded('country rain'), 0.3)
  const { flow, next } = drain(land)
  return { land, light: sunlight(land, [-Math.SQRT1_2, -Math.SQRT1_2], 0.55, 4), flow, next }
}

/** Where water goes: hollows are filled by a flood from the edge and the sea inward (priority flood), then counted downhill. */
function drain(land: Ground): { flow: Float32Array; next: Int32Array } {
  const { n, height } = land
  const next = new Int32Array(n * n).fill(-1)
  const seen = new Uint8Array(n * n)
  const order: number[] = []
  const buckets: number[][] = Array.from({ length: 4096 }, () => [])
  const bucket = (h: number) => clamp(Math.floor((h + 20) * 30), 0, 4095)
  for (let i = 0; i < n * n; i++) {
    const x = i % n
    const y = (i - x) / n
    if (x === 0 || y === 0 || x === n - 1 || y === n - 1 || height[i]! < 0) {
      seen[i] = 1
      buckets[bucket(height[i]!)]!.push(i)
    }
  }
  for (let b = 0; b < 4096; b++) {
    const queue = buckets[b]!
    for (let k = 0; k < queue.length; k++) {
      const i = queue[k]!
      order.push(i)
      const x = i % n
      const y = (i - x) / n
      for (let d = 0; d < 8; d++) {
        const nx = x + [1, -1, 0, 0, 1, 1, -1, -1][d]!
        const ny = y + [0, 0, 1, -1, 1, -1, 1, -1][d]!
        if (nx < 0 || ny < 0 || nx >= n || ny >= n) continue
        const j = ny * n + nx
        if (seen[j]) continue
        seen[j] = 1
        next[j] = i
        buckets[Math.max(b, bucket(height[j]!))]!.push(j)
      }
    }
  }
  const flow = new Float32Array(n * n).fill(1)
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k]!
    if (next[i]! >= 0) flow[next[i]!] = flow[next[i]!]! + flow[i]!
  }
  return { flow, next }
}

/** The land tinted by height and shaded from the north-west, at u, v in 0..1; the sea where it is below zero. */
export function relief(c: Country, tint: (height: number) => Rgb, sea: (depth: number) => Rgb, depth = 1) {
  const { land, light } = c
  const lit: Ground = { n: land.n, height: light }
  return (u: number, v: number): Rgb => {
    const x = u * land.n
    const y = v * land.n
    const h = heightAt(land, x, y)
    if (h < 0) return sea(-h)
    const k = heightAt(lit, x, y) - 0.48
    return k > 0
      ? mix(tint(h), hex('#fffaf0'), clamp(k * 0.8 * depth))
      : mix(tint(h), hex('#3d3a4c'), clamp(-k * 1.25 * depth))
  }
}

/** Hypsometric tints from river plain to snow. */
export const tints = (() => {
  const r = ramp([
    [0, '#b9c29a'],
    [0.12, '#ccca9f'],
    [0.3, '#dfd0a2'],
    [0.5, '#d3b285'],
    [0.72, '#b68f70'],
    [0.9, '#c9b8ac'],
    [1, '#f2ece6'],
  ])
  return (h: number) => r(h / 56)
})()

/** River courses from mouth to source: each a run of [x, y, flow] cells, the widest first. */
export function rivers(c: Country, least: number): (readonly [number, number, number])[][] {
  const { flow, next, land } = c
  const n = land.n
  const into = new Map<number, number[]>()
  for (let i = 0; i < n * n; i++) {
    if (flow[i]! < least || land.height[i]! < -0.4 || next[i]! < 0) continue
    const list = into.get(next[i]!) ?? []
    list.push(i)
    into.set(next[i]!, list)
  }
  const out: (readonly [number, number, number])[][] = []
  const starts = [...into.entries()]
    .filter(([to]) => land.height[to]! < -0.4 || next[to]! < 0)
    .flatMap(([to, from]) => from.map(f => [to, f] as const))
  while (starts.length > 0) {
    const [to, first] = starts.pop()!
    const run: (readonly [number, number, number])[] = [[to % n, Math.floor(to / n), flow[first]!]]
    let i: number | undefined = first
    while (i !== undefined) {
      run.push([i % n, Math.floor(i / n), flow[i]!])
      const ups: number[] = (into.get(i) ?? []).sort((a, b) => flow[b]! - flow[a]!)
      for (const side of ups.slice(1)) starts.push([i, side])
      i = ups[0]
    }
    if (run.length > 6) out.push(run)
  }
  return out.sort((a, b) => b[0]![2] - a[0]![2])
}

/**
 * Land: a square field of heights, worn by rain, lit by a low sun, and seen either from above (maps) or along the
 * ground (landscapes: columns of rays from front to back, each painting what rises above what was painted).
 */
import { clamp, type Random } from './noise.ts'
import { mix, type Rgb, type Sheet } from './sheet.ts'

export type Ground = { readonly n: number; readonly height: Float32Array }
export type Camera = {
  readonly x: number
  readonly y: number
  /** Above the ground's zero, in cells. */
  readonly up: number
  /** Heading in radians: 0 looks along +y. */
  readonly heading: number
  /** Width of the view at distance 1. */
  readonly wide: number
  /** Horizon's place on the sheet, 0 top to 1 bottom. */
  readonly horizon: number
  readonly near: number
  readonly far: number
}

/** A ground of n × n cells from a function of u, v in 0..1; heights are in cells. */
export function ground(n: number, fn: (u: number, v: number) => number): Ground {
  const height = new Float32Array(n * n)
  for (let j = 0, i = 0; j < n; j++) for (let k = 0; k < n; k++, i++) height[i] = fn(k / n, j / n)
  return { n, height }
}

/** The height between cells, clamped to the edge. */
export function heightAt(g: Ground, x: number, y: number): number {
  return sample(g.height, g.n, x, y)
}

/** Rain: drops that run downhill, taking soil where they are fast and leaving it where they slow. */
export function erode(g: Ground, drops: number, random: Random, bite = 0.3): void {
  const { n, height } = g
  for (let d = 0; d < drops; d++) {
    let x = 1 + random() * (n - 3)
    let y = 1 + random() * (n - 3)
    let dx = 0
    let dy = 0
    let speed = 1
    let water = 1
    let soil = 0
    for (let s = 0; s < 48; s++) {
      const i = Math.floor(y) * n + Math.floor(x)
      const fx = x - Math.floor(x)
      const fy = y - Math.floor(y)
      const a = height[i]!
      const b = height[i + 1]!
      const c = height[i + n]!
      const e = height[i + n + 1]!
      const sx = (b - a) * (1 - fy) + (e - c) * fy
      const sy = (c - a) * (1 - fx) + (e - b) * fx
      const here = a * (1 - fx) * (1 - fy) + b * fx * (1 - fy) + c * (1 - fx) * fy + e * fx * fy
      dx = dx * 0.3 - sx * 0.7
      dy = dy * 0.3 - sy * 0.7
      const l = Math.hypot(dx, dy)
      if (l < 1e-5) break
      dx /= l
      dy /= l
      x += dx
      y += dy
      if (x < 1 || y < 1 || x >= n - 2 || y >= n - 2) break
      const fall = sample(height, n, x, y) - here
      const room = Math.max(-fall, 0.01) * speed * water * 6
      const move =
        fall > 0
          ? -Math.min(fall, soil)
          : soil > room
            ? (room - soil) * 0.3
            : Math.min((room - soil) * bite, -fall)
      soil += move
      height[i] = a - move * (1 - fx) * (1 - fy)
      height[i + 1] = b - move * fx * (1 - fy)
      height[i + n] = c - move * (1 - fx) * fy
      height[i + n + 1] = e - move * fx * fy
      speed = Math.sqrt(Math.max(0, speed * speed - fall * 4))
      water *= 0.985
    }
  }
}

/** Sunlight a cell, 0..1: facing and cast shadow. `toward` points at the sun on the map, `rise` is its slope. */
export function sunlight(
  g: Ground,
  toward: readonly [number, number],
  rise: number,
  softness = 1.5,
): Float32Array {
  const { n, height } = g
  const light = new Float32Array(n * n)
  const norm = Math.hypot(1, rise)
  for (let y = 0, i = 0; y < n; y++) {
    for (let x = 0; x < n; x++, i++) {
      const sx = (height[i + (x < n - 1 ? 1 : 0)]! - height[i - (x > 0 ? 1 : 0)]!) / 2
      const sy = (height[i + (y < n - 1 ? n : 0)]! - height[i - (y > 0 ? n : 0)]!) / 2
      const facing = (-sx * toward[0] - sy * toward[1] + rise) / (Math.hypot(sx, sy, 1) * norm)
      let lit = 1
      if (facing > 0) {
        for (let s = 2, step = 1.5; s < n; s += step, step *= 1.06) {
          const px = x + toward[0] * s
          const py = y + toward[1] * s
          if (px < 0 || py < 0 || px >= n - 1 || py >= n - 1) break
          const gap = height[i]! + s * rise - height[Math.floor(py) * n + Math.floor(px)]!
          lit = Math.min(lit, 0.5 + gap / (softness + s * 0.03))
          if (lit <= 0) break
        }
      }
      light[i] = clamp(facing) * clamp(lit)
    }
  }
  return light
}

/** How steep a cell is, 0 level to 1 sheer. */
export function steepness(g: Ground): Float32Array {
  const { n, height } = g
  const out = new Float32Array(n * n)
  for (let y = 1; y < n - 1; y++) {
    for (let x = 1; x < n - 1; x++) {
      const i = y * n + x
      const s = Math.hypot(height[i + 1]! - height[i - 1]!, height[i + n]! - height[i - n]!) / 2
      out[i] = s / Math.hypot(1, s)
    }
  }
  return out
}

/**
 * The land as a traveller sees it, over what the sheet already holds (its sky). `colours` is RGB a cell;
 * `haze` gives the air's colour and thickness at a distance. Returns the distance at each pixel (Infinity: sky).
 */
export function view(
  sheet: Sheet,
  g: Ground,
  camera: Camera,
  colours: Float32Array,
  haze: (distance: number, height: number) => readonly [Rgb, number],
): Float32Array {
  const { w, h } = sheet
  const finer = 2
  const W = w * finer
  const H = h * finer
  const out = new Float32Array(W * H * 3).fill(-1)
  const depth = new Float32Array(w * h).fill(Number.POSITIVE_INFINITY)
  const focal = W / camera.wide
  const cos = Math.cos(camera.heading)
  const sin = Math.sin(camera.heading)
  const lineOf = (z: number, up: number) => camera.horizon * H + ((camera.up - up) * focal) / z
  for (let col = 0; col < W; col++) {
    const side = ((col + 0.5) / W - 0.5) * camera.wide
    let top = H
    let last: Rgb = [0, 0, 0]
    for (let z = camera.near; z < camera.far && top > 0; z += Math.max(0.12, z * 0.0022)) {
      const x = camera.x + (side * cos + sin) * z
      const y = camera.y + (cos - side * sin) * z
      if (x < 0 || y < 0 || x >= g.n - 1 || y >= g.n - 1) continue
      const up = sample(g.height, g.n, x, y)
      const line = lineOf(z, up)
      if (line >= top) continue
      const [air, thick] = haze(z, up)
      const c = mix(sampleRgb(colours, g.n, x, y), air, thick)
      const from = Math.max(0, Math.ceil(line))
      for (let r = top - 1; r >= from; r--) {
        const i = (r * W + col) * 3
        const t = top === H ? 1 : clamp((top - r) / Math.max(1, top - line))
        const k = mix(last, c, t)
        out[i] = k[0]
        out[i + 1] = k[1]
        out[i + 2] = k[2]
        const p = Math.floor(r / finer) * w + Math.floor(col / finer)
        depth[p] = Math.min(depth[p]!, z)
      }
      top = Math.min(top, from)
      last = c
    }
  }
  const sky = sheet.copy()
  for (let y = 0, p = 0; y < h; y++) {
    for (let x = 0; x < w; x++, p++) {
      for (let j = 0; j < 3; j++) {
        let sum = 0
        for (let k = 0; k < 4; k++) {
          const v = out[((y * finer + (k >> 1)) * W + x * finer + (k & 1)) * 3 + j]!
          sum += v < 0 ? sky.px[p * 3 + j]! : v
        }
        sheet.px[p * 3 + j] = sum / 4
      }
    }
  }
  return depth
}

function sample(field: Float32Array, n: number, x: number, y: number): number {
  const cx = clamp(x, 0, n - 1.001)
  const cy = clamp(y, 0, n - 1.001)
  const x0 = Math.floor(cx)
  const y0 = Math.floor(cy)
  const fx = cx - x0
  const fy = cy - y0
  const i = y0 * n + x0
  const a = field[i]! + (field[i + 1]! - field[i]!) * fx
  const b = field[i + n]! + (field[i + n + 1]! - field[i + n]!) * fx
  return a + (b - a) * fy
}

function sampleRgb(field: Float32Array, n: number, x: number, y: number): Rgb {
  const x0 = Math.floor(x)
  const y0 = Math.floor(y)
  const fx = x - x0
  const fy = y - y0
  const i = (y0 * n + x0) * 3
  const r = n * 3
  const one = (j: number) => {
    const a = field[i + j]! + (field[i + j + 3]! - field[i + j]!) * fx
    const b = field[i + j + r]! + (field[i + j + r + 3]! - field[i + j + r]!) * fx
    return a + (b - a) * fy
  }
  return [one(0), one(1), one(2)]
}

/**
 * Still lifes: bodies described by their distance (a signed distance field each), found by walking along the ray of
 * every pixel, lit by one window-like light with soft shadows and the paper's own glow. Over the tones an engraver's
 * lines may be laid, which follow each body's form and swell with its shade.
 */
import { clamp, step } from './noise.ts'
import { hex, type Rgb, type Sheet } from './sheet.ts'

export type Vec = readonly [number, number, number]
export type Distance = (x: number, y: number, z: number) => number
export type Body = {
  readonly far: Distance
  /** A ball that holds the body, to skip it cheaply: x, y, z, radius. */
  readonly ball?: readonly [number, number, number, number]
  readonly colour: Rgb | ((p: Vec, n: Vec) => Rgb)
  /** Strength and sharpness of the highlight. */
  readonly shine?: readonly [number, number]
  /** What the engraver's lines count along; lines lie where it crosses whole numbers. */
  readonly line?: (p: Vec) => number
  /** Glass: lets the ray go on, taking this much of each colour. */
  readonly clear?: Rgb
  /** How much light soaks through the body's shaded side. */
  readonly soak?: number
}
export type Stage = {
  readonly bodies: readonly Body[]
  readonly eye: Vec
  readonly look: Vec
  /** Height of the view at distance 1. */
  readonly tall: number
  readonly sun: Vec
  readonly sunColour: Rgb
  readonly skyColour: Rgb
  /** What lies behind everything, by screen place 0..1. */
  readonly back: (u: number, v: number) => Rgb
  readonly softness?: number
  /** What stands between the light and a place (a window's bars, leaves): 1 lets all through. */
  readonly blind?: (p: Vec) => number
  readonly lines?: { readonly ink: Rgb; readonly strength: number }
}

type World = { readonly bodies: readonly Body[]; readonly nest: Nest }
type Hit = { t: number; body: number }
type Shaded = { c: Rgb; id: number; line: number; dark: number }

/** Draw the stage onto the whole sheet. */
export function draw(sheet: Sheet, stage: Stage): void {
  const { w, h } = sheet
  const ids = new Int16Array(w * h)
  const lines = new Float32Array(w * h)
  const darks = new Float32Array(w * h)
  const shoot = caster(stage, w, h)
  for (let y = 0, p = 0; y < h; y++) {
    for (let x = 0; x < w; x++, p++) {
      const s = shoot(x + 0.5, y + 0.5)
      sheet.put(p * 3, s.c)
      ids[p] = s.id
      lines[p] = s.line
      darks[p] = s.dark
    }
  }
  for (let y = 1, p = w + 1; y < h - 1; y++, p += 2) {
    for (let x = 1; x < w - 1; x++, p++) {
      const edge =
        ids[p] !== ids[p + 1] || ids[p] !== ids[p + w] || ids[p] !== ids[p - 1] || ids[p] !== ids[p - w]
      if (!edge && !jump(sheet.px, p, w)) continue
      let r = 0
      let g = 0
      let b = 0
      for (let k = 0; k < 4; k++) {
        const s = shoot(x + [0.125, 0.625, 0.375, 0.875][k]!, y + [0.375, 0.125, 0.875, 0.625][k]!).c
        r += s[0] / 4
        g += s[1] / 4
        b += s[2] / 4
      }
      sheet.put(p * 3, [r, g, b])
    }
  }
  if (stage.lines) engrave(sheet, ids, lines, darks, stage.lines.ink, stage.lines.strength)
}

function jump(px: Float32Array, p: number, w: number): boolean {
  const i = p * 3 + 1
  return Math.abs(px[i]! - px[i + 3]!) + Math.abs(px[i]! - px[i + 3 * w]!) > 0.09
}

function engrave(
  sheet: Sheet,
  ids: Int16Array,
  at: Float32Array,
  dark: Float32Array,
  ink: Rgb,
  strength: number,
): void {
  const { w, h } = sheet
  for (let y = 0, p = 0; y < h - 1; y++, p++) {
    for (let x = 0; x < w - 1; x++, p++) {
      if (ids[p]! < 0 || dark[p]! < 0.02 || ids[p] !== ids[p + 1] || ids[p] !== ids[p + w]) continue
      const slope = Math.hypot(at[p + 1]! - at[p]!, at[p + w]! - at[p]!)
      if (slope < 1e-6 || slope > 0.42) continue
      const off = Math.abs(at[p]! - Math.round(at[p]!)) / slope
      const width = (dark[p]! * 0.36) / slope
      const k = clamp(width - off + 0.5) * strength * step(0.42, 0.25, slope) * step(0.03, 0.25, dark[p]!)
      for (let j = 0; j < 3; j++) {
        const v = sheet.px[p * 3 + j]!
        sheet.px[p * 3 + j] = v + (v * ink[j]! - v) * k
      }
    }
  }
}

function caster(stage: Stage, w: number, h: number): (x: number, y: number) => Shaded {
  const { eye, look, tall, bodies } = stage
  const world: World = { bodies, nest: nested(bodies) }
  const f = unit([look[0] - eye[0], look[1] - eye[1], look[2] - eye[2]])
  const rx = unit(Math.abs(f[1]) > 0.999 ? [1, 0, 0] : [-f[2], 0, f[0]])
  const ux: Vec = [rx[1] * f[2] - rx[2] * f[1], rx[2] * f[0] - rx[0] * f[2], rx[0] * f[1] - rx[1] * f[0]]
  const sun = unit(stage.sun)
  const nearest = { t: 0, body: -1 }
  return (sx, sy) => {
    const a = ((sx - w / 2) / h) * tall
    const b = ((h / 2 - sy) / h) * tall
    const d = unit([f[0] + rx[0] * a + ux[0] * b, f[1] + rx[1] * a + ux[1] * b, f[2] + rx[2] * a + ux[2] * b])
    let through: Rgb = [1, 1, 1]
    let r = 0
    let g = 0
    let bl = 0
    const passed = new Set<number>()
    let from = 0.02
    for (let layer = 0; layer < 6; layer++) {
      march(world, eye, d, from, passed, nearest)
      if (nearest.body < 0) {
        const c = stage.back(sx / w, sy / h)
        return done(
          [r + lin(c[0]) * through[0], g + lin(c[1]) * through[1], bl + lin(c[2]) * through[2]],
          -1,
          0,
          0,
        )
      }
      const body = bodies[nearest.body]!
      const p: Vec = [eye[0] + d[0] * nearest.t, eye[1] + d[1] * nearest.t, eye[2] + d[2] * nearest.t]
      const n = normal(body.far, p)
      const lit = shade(stage, world, sun, body, p, n, d)
      if (!body.clear) {
        const c: Rgb = [r + lit.c[0] * through[0], g + lit.c[1] * through[1], bl + lit.c[2] * through[2]]
        return done(c, nearest.body, body.line ? body.line(p) : 0, body.line ? lit.dark : 0)
      }
      const rim = (1 + d[0] * n[0] + d[1] * n[1] + d[2] * n[2]) ** 3
      r += (lit.gloss + rim * 0.5 * lin(stage.skyColour[0])) * through[0]
      g += (lit.gloss + rim * 0.5 * lin(stage.skyColour[1])) * through[1]
      bl += (lit.gloss + rim * 0.5 * lin(stage.skyColour[2])) * through[2]
      const k = 1 - rim * 0.75
      const thick = 0.45 - 0.9 * (d[0] * n[0] + d[1] * n[1] + d[2] * n[2])
      const [tr, tg, tb] = body.clear
      through = [through[0] * tr ** thick * k, through[1] * tg ** thick * k, through[2] * tb ** thick * k]
      passed.add(nearest.body)
      from = nearest.t + 0.001
    }
    return done([r, g, bl], -1, 0, 0)
  }
}

function done(c: Rgb, id: number, line: number, dark: number): Shaded {
  return { c: [film(c[0]), film(c[1]), film(c[2])], id, line, dark }
}

/** Bodies in nested balls, so that whole groups are passed over at once. */
type Nest = {
  readonly ball: readonly [number, number, number, number] | undefined
  readonly body: number
  readonly kids: readonly Nest[]
}

function nested(bodies: readonly Body[]): Nest {
  const leaves = bodies.map((body, i): Nest => ({ ball: body.ball, body: i, kids: [] }))
  const held = leaves.filter(l => l.ball)
  const loose = leaves.filter(l => !l.ball)
  return { ball: undefined, body: -1, kids: [...(held.length > 0 ? [split(held)] : []), ...loose] }
}

function split(leaves: readonly Nest[]): Nest {
  if (leaves.length === 1) return leaves[0]!
  const spread = [0, 1, 2].map(
    k => Math.max(...leaves.map(l => l.ball![k]!)) - Math.min(...leaves.map(l => l.ball![k]!)),
  )
  const axis = spread.indexOf(Math.max(...spread))
  const sorted = [...leaves].sort((a, b) => a.ball![axis]! - b.ball![axis]!)
  const half = sorted.length >> 1
  const kids = [split(sorted.slice(0, half)), split(sorted.slice(half))]
  const [a, b] = [kids[0]!.ball!, kids[1]!.ball!]
  const d = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2])
  const r = Math.max(a[3], b[3], (d + a[3] + b[3]) / 2)
  if (r <= a[3]) return { ball: a, body: -1, kids }
  if (r <= b[3]) return { ball: b, body: -1, kids }
  const t = (r - a[3]) / d
  return {
    ball: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t, r],
    body: -1,
    kids,
  }
}

let best = 0

/** The distance to the nearest body (or, far off, to a ball that holds some), and which. */
function field(
  world: World,
  x: number,
  y: number,
  z: number,
  passed: ReadonlySet<number>,
  solid: boolean,
  out: Hit,
): number {
  best = 1e9
  descend(world.nest, world.bodies, x, y, z, passed, solid, out)
  return best
}

function descend(
  nest: Nest,
  bodies: readonly Body[],
  x: number,
  y: number,
  z: number,
  passed: ReadonlySet<number>,
  solid: boolean,
  out: Hit,
): void {
  if (nest.body >= 0) {
    const body = bodies[nest.body]!
    if (passed.has(nest.body) || (solid && body.clear)) return
    if (apart(nest, x, y, z, out)) return
    const d = body.far(x, y, z)
    if (d < best) {
      best = d
      out.body = nest.body
    }
    return
  }
  if (apart(nest, x, y, z, out)) return
  for (const kid of nest.kids) descend(kid, bodies, x, y, z, passed, solid, out)
}

/** Whether the ball is far enough to stand for what it holds. */
function apart(nest: Nest, x: number, y: number, z: number, out: Hit): boolean {
  const ball = nest.ball
  if (!ball) return false
  const q = Math.hypot(x - ball[0], y - ball[1], z - ball[2]) - ball[3]
  if (q > best) return true
  if (q < 0.08) return false
  best = q
  out.body = nest.body
  return true
}

function march(world: World, o: Vec, d: Vec, from: number, passed: ReadonlySet<number>, out: Hit): void {
  let t = from
  for (let i = 0; i < 150; i++) {
    const s = field(world, o[0] + d[0] * t, o[1] + d[1] * t, o[2] + d[2] * t, passed, false, out)
    if (s < 0.0006 * t) {
      out.t = t
      return
    }
    t += s * 0.92
    if (t > 60) break
  }
  out.body = -1
}

const nothing: ReadonlySet<number> = new Set()
const scratch: Hit = { t: 0, body: -1 }

function shade(stage: Stage, world: World, sun: Vec, body: Body, p: Vec, n: Vec, d: Vec) {
  const facing = n[0] * sun[0] + n[1] * sun[1] + n[2] * sun[2]
  let lit = 1
  if (facing > -0.2) {
    const k = stage.softness ?? 9
    let t = 0.02
    for (let i = 0; i < 40 && t < 9; i++) {
      const x = p[0] + n[0] * 0.006 + sun[0] * t
      const y = p[1] + n[1] * 0.006 + sun[1] * t
      const z = p[2] + n[2] * 0.006 + sun[2] * t
      const s = field(world, x, y, z, nothing, true, scratch)
      lit = Math.min(lit, 0.5 + (0.5 * k * s) / t)
      if (lit <= 0) break
      t += clamp(s, 0.015, 0.4)
    }
    lit = clamp(lit)
    lit = lit * lit * (3 - 2 * lit)
    if (stage.blind) lit *= stage.blind(p)
  }
  let open = 1
  for (let i = 1; i <= 4; i++) {
    const s = 0.05 * i * i
    const q = field(world, p[0] + n[0] * s, p[1] + n[1] * s, p[2] + n[2] * s, nothing, true, scratch)
    open -= ((s - q) / s) * 0.22
  }
  open = clamp(open, 0.08, 1)
  const base = typeof body.colour === 'function' ? body.colour(p, n) : body.colour
  const soak = body.soak ?? 0
  const key = lit * clamp((facing + soak) / (1 + soak))
  const sky = open * (0.55 + 0.45 * n[1])
  const bounce = open * clamp(0.5 - 0.5 * n[1]) * 0.25
  const gloss = body.shine ? specular(sun, n, d, body.shine[1]) * body.shine[0] * lit : 0
  const fres = body.shine
    ? (1 + d[0] * n[0] + d[1] * n[1] + d[2] * n[2]) ** 4 * body.shine[0] * 0.4 * open
    : 0
  const one = (j: 0 | 1 | 2) =>
    lin(base[j]) * (key * stage.sunColour[j] + (sky + bounce) * stage.skyColour[j]) +
    gloss * stage.sunColour[j] +
    fres * stage.skyColour[j]
  return { c: [one(0), one(1), one(2)] as Rgb, gloss, dark: clamp(1 - key * 0.9 - open * 0.22) }
}

function specular(sun: Vec, n: Vec, d: Vec, sharp: number): number {
  const h = unit([sun[0] - d[0], sun[1] - d[1], sun[2] - d[2]])
  return clamp(h[0] * n[0] + h[1] * n[1] + h[2] * n[2]) ** sharp
}

function normal(far: Distance, p: Vec): Vec {
  const e = 0.0012
  const a = far(p[0] + e, p[1] - e, p[2] - e)
  const b = far(p[0] - e, p[1] - e, p[2] + e)
  const c = far(p[0] - e, p[1] + e, p[2] - e)
  const g = far(p[0] + e, p[1] + e, p[2] + e)
  return unit([a - b - c + g, -a - b + c + g, -a + b - c + g])
}

function unit(v: Vec): Vec {
  const l = Math.hypot(v[0], v[1], v[2]) || 1
  return [v[0] / l, v[1] / l, v[2] / l]
}

function lin(c: number): number {
  return c ** 2.2
}

function film(c: number): number {
  const v = Math.max(0, c)
  return ((v * (1 + v * 0.12)) / (1 + v * 0.32)) ** (1 / 2.2) * 1.04
}

/** A colour as the light that a lamp of that colour gives. */
export function lamp(code: string, power: number): Rgb {
  const c = hex(code)
  return [lin(c[0]) * power, lin(c[1]) * power, lin(c[2]) * power]
}

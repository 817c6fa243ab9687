/** Three knots in laid rope on weathered boards: a Turk's head, a figure of eight, a carrick mat, each over and under in turn. */
import { clamp, fbm, hash, noise2, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix, type Rgb, type Sheet } from '../sheet.ts'
import { type Point, smoothed } from '../vector.ts'

type Rope = {
  readonly way: (t: number) => Point
  readonly from: number
  readonly to: number
  readonly r: number
  readonly light: Rgb
  readonly dark: Rgb
  readonly tracer?: Rgb
}

export const ropeKnots: Scene = {
  key: 'rope-knots',
  shape: 'square',
  draw(sheet) {
    const n = noise2('boards')
    sheet.paint((x, y) => {
      const plank = Math.floor((y + 4) / 268)
      const joint = Math.abs(((y + 4) % 268) - 134) > 131 ? 1 : 0
      const grainy = fbm(
        n,
        x * 0.0035 + plank * 31,
        y * 0.06 + fbm(n, x * 0.004, y * 0.01 + plank * 7, 2) * 1.6,
        5,
      )
      const fine = fbm(n, x * 0.012, y * 0.5, 2)
      let c = mix(
        hex('#4f6470'),
        hex('#9fa9a3'),
        clamp(0.42 + grainy * 0.8 + fine * 0.2 + (hash(plank, 1) - 0.5) * 0.2),
      )
      c = mix(c, hex('#d9d3c2'), step(0.34, 0.6, fbm(n, x * 0.006 + 50, y * 0.02, 4)) * 0.3)
      c = mix(c, hex('#1b242b'), joint * 0.85)
      const k = (hash(x, y, 2) - 0.5) * 0.05 + 0.13 * step(1900, 100, Math.hypot(x - 200, y - 100)) - 0.06
      return [c[0] + k, c[1] + k, c[2] + k]
    })
    for (const rope of ropes()) lay(sheet, rope)
    grain(sheet, 0.045)
  },
}

function ropes(): Rope[] {
  const hemp = { light: hex('#e9cf9a'), dark: hex('#7d5a34') }
  const white = { light: hex('#f4eddd'), dark: hex('#8a8577'), tracer: hex('#24508f') }
  const red = { light: hex('#d96a4c'), dark: hex('#5f1d1a') }
  const turks = (t: number): Point => {
    const a = t * Math.PI * 2
    const r = 200 + 96 * Math.cos((a * 5) / 3)
    return [500 + r * Math.cos(a), 480 + r * Math.sin(a)]
  }
  const eight = through([
    [1180, -160],
    [1190, 60],
    [1240, 270],
    [1370, 400],
    [1470, 320],
    [1420, 210],
    [1270, 250],
    [1130, 370],
    [1120, 530],
    [1250, 580],
    [1350, 460],
    [1400, 640],
    [1440, 900],
    [1490, 1200],
    [1470, 1760],
  ])
  const mat = (t: number): Point => {
    const a = t * Math.PI * 2
    return [610 + 400 * Math.sin(2 * a + Math.PI / 3), 1170 + 270 * Math.sin(3 * a)]
  }
  return [
    { way: turks, from: 0, to: 3, r: 38, ...hemp },
    { way: eight, from: 0, to: 1, r: 34, ...white },
    { way: mat, from: 0, to: 1, r: 36, ...red },
  ]
}

/** A way along a smooth line through points. */
function through(points: readonly Point[]): (t: number) => Point {
  const plan = smoothed(points, 40)
  return t => {
    const i = Math.min(plan.length - 1.001, t * (plan.length - 1))
    const k = Math.floor(i)
    const [a, b] = [plan[k]!, plan[k + 1]!]
    return [a[0] + (b[0] - a[0]) * (i - k), a[1] + (b[1] - a[1]) * (i - k)]
  }
}

/** Crossings are put over and under in turn by finding where the plan meets itself; then the rope is swept with a depth test. */
function lay(sheet: Sheet, rope: Rope): void {
  const { w, h } = sheet
  const steps = 5200
  const plan: Point[] = []
  for (let i = 0; i <= steps; i++) {
    plan.push(rope.way(rope.from + ((rope.to - rope.from) * i) / steps))
  }
  const along = [0]
  for (let i = 1; i <= steps; i++)
    along.push(along[i - 1]! + Math.hypot(plan[i]![0] - plan[i - 1]![0], plan[i]![1] - plan[i - 1]![1]))
  const lift = alternate(plan, along, rope.r)
  const depth = new Float32Array(w * h).fill(-999)
  const shade = new Float32Array(w * h * 3)
  const cover = new Float32Array(w * h)
  const sun = [-0.5, -0.62, 0.6] as const
  for (let i = 1; i < steps; i++) {
    const a = plan[i - 1]!
    const b = plan[i + 1]!
    const l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    const nx = -(b[1] - a[1]) / l
    const ny = (b[0] - a[0]) / l
    const gap = along[i]! - along[i - 1]!
    for (let m = 0; m < Math.max(1, Math.ceil(gap / 0.6)); m++) {
      const f = m / Math.max(1, Math.ceil(gap / 0.6))
      const cx = plan[i - 1]![0] + (plan[i]![0] - plan[i - 1]![0]) * f
      const cy = plan[i - 1]![1] + (plan[i]![1] - plan[i - 1]![1]) * f
      const s = along[i - 1]! + gap * f
      for (let o = -rope.r; o <= rope.r; o += 0.6) {
        const q = o / rope.r
        const turn = Math.asin(clamp(q, -1, 1))
        const strand = ((s / (rope.r * 3.1) + turn / (Math.PI * 2)) * 3) % 1
        const bulge = Math.sin(strand * Math.PI) ** 0.6
        const height = Math.cos(turn) * rope.r * (0.8 + 0.2 * bulge)
        const x = Math.round(cx + nx * o * (0.93 + 0.07 * bulge))
        const y = Math.round(cy + ny * o * (0.93 + 0.07 * bulge))
        if (x < 0 || y < 0 || x >= w || y >= h) continue
        const z = lift[i]! + height
        const p = y * w + x
        if (z < depth[p]!) continue
        depth[p] = z
        const tip = (strand - 0.5) * 1.5
        const tx = -ny
        const ty = nx
        const vx = nx * q + -tx * tip * 0.55
        const vy = ny * q + -ty * tip * 0.55
        const vz = Math.sqrt(Math.max(0.05, 1 - q * q))
        const vl = Math.hypot(vx, vy, vz)
        const lit = clamp((vx * sun[0] + vy * sun[1] + vz * sun[2]) / vl)
        const yarn =
          0.1 * Math.sin((s * 0.9 + o * 1.6) * 0.9) +
          0.14 * (hash(Math.floor(s * 0.5), Math.floor(turn * 9), 3) - 0.5)
        const k = clamp(0.06 + lit * 0.95 * (0.4 + 0.6 * bulge) + yarn * bulge)
        const third = Math.floor((s / (rope.r * 3.1) + turn / (Math.PI * 2)) * 3) % 3
        const base = mix(rope.dark, rope.light, k)
        const c =
          rope.tracer && (third + 3) % 3 === 0
            ? mix(mix(hex('#0d1c33'), rope.tracer, clamp(k * 1.3)), rope.light, clamp(k - 0.8))
            : base
        const deep = 0.2 + 0.8 * clamp(bulge * 1.6)
        shade.set([c[0] * deep, c[1] * deep, c[2] * deep], p * 3)
        cover[p] = 1
      }
    }
  }
  const dark = blur(cover, w, h, 16)
  sheet.lay(
    (x, y) => dark[Math.max(0, y - 22) * w + Math.max(0, x - 18)]! * 0.85,
    hex('#0f161c'),
    'over',
    0.75,
  )
  const soft = blur(cover, w, h, 1)
  const under = blur(
    Float32Array.from(depth, d => (d > rope.r * 1.15 ? 1 : 0)),
    w,
    h,
    13,
  )
  sheet.lay(
    (x, y) => (cover[y * w + x] ? clamp(soft[y * w + x]! * 1.4) : 0),
    (x, y) => {
      const p = y * w + x
      const q = Math.max(0, y - 12) * w + Math.max(0, x - 10)
      const shadow = depth[p]! < rope.r * 1.1 ? clamp(under[q]! * 1.5) * 0.7 : 0
      const k = 1 - shadow
      return [shade[p * 3]! * k, shade[p * 3 + 1]! * k, shade[p * 3 + 2]! * k]
    },
  )
}

/** A lift for every step: at each meeting of the plan with itself one passes over and the other under, by turns. */
function alternate(plan: readonly Point[], along: readonly number[], r: number): Float32Array {
  const n = plan.length
  const meets: { at: number; other: number }[] = []
  const stride = 6
  for (let i = 0; i < n - stride; i += stride) {
    for (let j = i + stride; j < n - stride; j += stride) {
      if (Math.abs(plan[i]![0] - plan[j]![0]) > 60 || along[j]! - along[i]! < r * 3) continue
      if (crosses(plan[i]!, plan[i + stride]!, plan[j]!, plan[j + stride]!))
        meets.push({ at: i, other: j }, { at: j, other: i })
    }
  }
  meets.sort((a, b) => a.at - b.at)
  const lift = new Float32Array(n)
  const sign = new Map<string, number>()
  let turn = 1
  for (const m of meets) {
    const key = `${Math.min(m.at, m.other)}`
    const up = sign.has(key) ? -sign.get(key)! : turn
    sign.set(key, up)
    turn = -up
    for (let k = 0; k < n; k++) {
      const d = Math.abs(along[k]! - along[m.at]!) / (r * 2.6)
      if (d < 1) lift[k] = lift[k]! + up * r * 0.62 * (0.5 + 0.5 * Math.cos(d * Math.PI))
    }
  }
  return lift
}

function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, s: Point) => (q[0] - p[0]) * (s[1] - p[1]) - (q[1] - p[1]) * (s[0] - p[0])
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/**
 * One frame of the film at a time in seconds: the sun comes up behind a wetland, mist drifts and thins, cranes pass,
 * a heron fishes, reeds lean to the wind. What does not change is worked out once.
 */
import { clamp, fbm, noise2, seeded, step } from '../noise.ts'
import { hex, mix, type Rgb, ramp, Sheet } from '../sheet.ts'
import { bird, blade, brush, polygon, smoothed } from '../vector.ts'

export const film = { width: 1280, height: 720, seconds: 15, rate: 24 } as const

const { width: W, height: H } = film
const horizon = 402
const night = ramp([
  [0, '#16243c'],
  [0.45, '#31486a'],
  [0.8, '#76798c'],
  [1, '#b98f86'],
])
const morning = ramp([
  [0, '#3f6688'],
  [0.3, '#86a3ad'],
  [0.62, '#e2c49c'],
  [0.88, '#fbdca6'],
  [1, '#f8cf9a'],
])

type Ridge = { readonly crest: Float64Array; readonly dark: Rgb; readonly light: Rgb }
type Still = {
  readonly cloud: Float32Array
  readonly cloudWide: number
  readonly ridges: readonly Ridge[]
  readonly a: ReturnType<typeof noise2>
  readonly b: ReturnType<typeof noise2>
  readonly mist: Float32Array
}

/** What all frames share. */
export function prepare(): Still {
  const n = noise2('film cloud')
  const cloudWide = W + 260
  const cloud = new Float32Array(cloudWide * horizon)
  for (let y = 0, p = 0; y < horizon; y++)
    for (let x = 0; x < cloudWide; x++, p++)
      cloud[p] = step(0, 0.55, fbm(n, x * 0.0021, y * 0.0145, 5) + 0.06) * step(0.02, 0.35, y / horizon)
  const ridges = (
    [
      ['film r1', 92, 362, 0.0031, '#3f4f6b', '#a3a4a8'],
      ['film r2', 74, 380, 0.0043, '#2d3d55', '#7d8587'],
      ['film r3', 36, 394, 0.0075, '#1d2c3e', '#55645f'],
    ] as const
  ).map(([seed, tall, base, wave, dark, light]): Ridge => {
    const r = noise2(seed)
    return {
      crest: Float64Array.from(
        { length: W },
        (_, x) => base - tall * (0.35 + fbm(r, x * wave, 1.5, 6, 0.45) * 0.9),
      ),
      dark: hex(dark),
      light: hex(light),
    }
  })
  const m = noise2('film mist')
  const mist = new Float32Array(1024 * 256)
  for (let y = 0, p = 0; y < 256; y++)
    for (let x = 0; x < 1024; x++, p++) {
      const k = x / 1024
      mist[p] = fbm(m, x * 0.006, y * 0.03, 4) * (1 - k) + fbm(m, (x - 1024) * 0.006, y * 0.03, 4) * k
    }
  return { cloud, cloudWide, ridges, a: noise2('film ripple a'), b: noise2('film ripple b'), mist }
}

/** Draw the frame at `t` seconds. */
export async function frame(still: Still, t: number): Promise<Sheet> {
  const sheet = new Sheet(W, H)
  const s = step(0, film.seconds * 0.92, t)
  const sun = { x: 812, y: horizon + 34 - 150 * step(1, film.seconds + 2, t), glow: 0.25 + 0.75 * s }
  above(sheet, still, t, s, sun)
  const dry = sheet.copy()
  water(sheet, dry, still, t, s, sun)
  mists(sheet, still, t, s)
  await sheet.draw(flock(t), 'over', 0.86)
  await sheet.draw(heron(t) + reeds(t, 'left') + reeds(t, 'right'))
  return sheet
}

type Sun = { readonly x: number; readonly y: number; readonly glow: number }

function above(sheet: Sheet, still: Still, t: number, s: number, sun: Sun): void {
  const slide = Math.min(250, 20 + t * 9)
  const rose = mix(hex('#7a5a70'), hex('#e79a7c'), s)
  const grey = mix(hex('#24344e'), hex('#8f9db0'), s)
  const pale = hex('#fff3d4')
  const disc = hex('#fffaee')
  const base = Array.from({ length: horizon }, (_, y) => mix(night(y / horizon), morning(y / horizon), s))
  for (let y = 0; y < horizon; y++) {
    for (let x = 0; x < W; x++) {
      const d = Math.hypot((x - sun.x) / 1.6, y - sun.y)
      const at = y * still.cloudWide + x + slide
      const f = at - Math.floor(at)
      const k = still.cloud[Math.floor(at)]! * (1 - f) + still.cloud[Math.ceil(at)]! * f
      let c = mix(base[y]!, mix(grey, rose, step(640, 90, d)), k * 0.55)
      c = mix(c, pale, clamp(Math.exp(-d / (60 + 60 * s)) * 0.95 * sun.glow))
      c = mix(c, disc, step(28, 25.5, Math.hypot(x - sun.x, y - sun.y)))
      for (let i = 0; i < 3; i++) {
        const r = still.ridges[i]!
        const in_ = clamp(y - r.crest[x]! + 0.5)
        if (in_ === 0) continue
        const haze =
          0.12 +
          0.72 * step(r.crest[x]! + 6, horizon + 4, y) +
          0.16 * Math.exp(-Math.abs(x - sun.x) / 200) * s
        c = mix(c, mix(mix(r.dark, r.light, s), mix(hex('#8f8a94'), hex('#f6d2a2'), s), clamp(haze)), in_)
      }
      sheet.put((y * W + x) * 3, c)
    }
  }
}

function water(sheet: Sheet, dry: Sheet, still: Still, t: number, s: number, sun: Sun): void {
  const deep = mix(hex('#101f33'), hex('#2c4a58'), s)
  const rings = [
    { x: 470, y: 588, from: 4.2 },
    { x: 610, y: 520, from: 7.8 },
    { x: 470, y: 588, from: 11.4 },
  ]
  for (let y = horizon; y < H; y++) {
    const depth = (y - horizon) / (H - horizon)
    const far = 1 / (depth + 0.06)
    const row = far * 9
    for (let x = 0; x < W; x++) {
      const gx = (x - 640) * 0.0045 * (0.3 + far * 0.32)
      let r =
        still.a(gx + t * 0.16, row + t * 0.32) * 0.55 +
        still.b(gx * 1.9 - t * 0.22, row * 1.7 + t * 0.3) * 0.35 +
        still.a(gx * 4.1 + t * 0.3, row * 3.3 - t * 0.5) * 0.14
      for (const ring of rings) {
        const age = t - ring.from
        if (age < 0 || age > 3.4) continue
        const d = Math.hypot(x - ring.x, (y - ring.y) * 3.2)
        const edge = d - age * 58
        r += 0.55 * Math.sin(edge * 0.32) * Math.exp(-((edge / 22) ** 2)) * (1 - age / 3.4)
      }
      const amp = 5 + depth * 52
      const my = horizon - (y - horizon) * 0.92 + r * amp * 0.5
      let c = mix(dry.at(x + r * amp * 0.3, clamp(my, 0, horizon - 1.5)), deep, 0.12 + depth * 0.42)
      const glint =
        step(0.16, 0.5, r) *
        Math.exp(-Math.abs(x - sun.x - r * 50) / (36 + depth * 130)) *
        step(horizon + 24, horizon - 30, sun.y)
      c = mix(c, hex('#ffe6b4'), clamp(glint * 0.8))
      sheet.put((y * W + x) * 3, c)
    }
  }
}

function mists(sheet: Sheet, still: Still, t: number, s: number): void {
  const tone = mix(hex('#8b93a4'), hex('#f8e0bb'), s)
  const bands = [
    { y: horizon + 6, half: 34, speed: 13, strength: 0.72 - 0.3 * s, from: 20 },
    { y: horizon + 58 - 10 * s, half: 26, speed: -8, strength: 0.6 - 0.36 * s, from: 90 },
    { y: horizon + 128, half: 30, speed: 19, strength: 0.46 - 0.36 * s, from: 160 },
  ]
  for (const b of bands) {
    for (let y = Math.max(0, Math.floor(b.y - b.half * 2.2)); y < Math.min(H, b.y + b.half * 2.2); y++) {
      const fall = Math.exp(-(((y - b.y) / b.half) ** 2))
      const v = (b.from + Math.floor((y - b.y + b.half * 2.2) * 0.5)) & 255
      for (let x = 0; x < W; x++) {
        const u = x * 0.8 + t * b.speed + 4096
        const i = Math.floor(u)
        const f = u - i
        const k = still.mist[v * 1024 + (i & 1023)]! * (1 - f) + still.mist[v * 1024 + ((i + 1) & 1023)]! * f
        const a = fall * b.strength * clamp(0.42 + 0.8 * k)
        const p = (y * W + x) * 3
        for (let j = 0; j < 3; j++) sheet.px[p + j] = sheet.px[p + j]! + (tone[j]! - sheet.px[p + j]!) * a
      }
    }
  }
}

function flock(t: number): string {
  let out = ''
  const lead = { x: -60 + (t - 1.2) * 96, y: 212 - t * 4.2 }
  for (let i = 0; i < 15; i++) {
    const k = Math.ceil(i / 2)
    const arm = i % 2 ? 1 : -1
    const drift = Math.sin(t * 0.7 + i) * 3
    const x = lead.x - k * 27 - drift
    const y = lead.y + arm * k * 9.5 + k * 2 + drift
    if (x < -40 || x > W + 40) continue
    out += bird(x, y, 13 - k * 0.25, Math.sin(t * 7.4 - k * 0.62 + (arm > 0 ? 0.4 : 0)), '#2b3644')
  }
  for (const [from, y0, size, pace] of [
    [8.4, 150, 20, 150],
    [8.9, 176, 18, 150],
  ] as const) {
    const x = W + 60 - (t - from) * pace
    if (t > from && x > -60)
      out += bird(
        x,
        y0 + Math.sin(t * 1.2 + from) * 8 - (t - from) * 5,
        size,
        Math.sin(t * 8.6 + from),
        '#26313e',
        -1,
      )
  }
  return out
}

/** The heron wades: every few seconds the neck draws back and the bill goes down. */
function heron(t: number): string {
  const dip = Math.max(0, Math.sin((t - 3.1) * 0.875)) ** 18
  const look = Math.sin(t * 0.5) * 3
  const hx = 40 + look + dip * 16
  const hy = -62 + dip * 96
  const ink = '#182328'
  const neck = smoothed(
    [
      [18, -2],
      [22 - dip * 2, -22 + dip * 20],
      [16 + dip * 22, -44 + dip * 62],
      [26 + look * 0.6 + dip * 18, hy - 4 + dip * 8],
      [hx, hy],
    ],
    8,
  )
  const body = `<g fill="${ink}"><path d="M22 -10C0 -10 -50 4 -84 34C-58 30 -30 34 -6 28C16 22 26 6 24 -10Z"/>${polygon(
    brush(neck, k => 13 - 6 * k),
    '',
  )}<path d="M${hx - 8} ${hy - 6}Q${hx} ${hy - 9} ${hx + 8} ${hy - 3 + dip * 3}L${hx + 36 - dip * 16} ${hy + 5 + dip * 28}L${hx + 4} ${hy + 6}Q${hx - 6} ${hy + 6} ${hx - 8} ${hy - 6}Z"/><path d="M${hx - 6} ${hy - 5}L${hx - 26} ${hy - 2 - dip * 8}L${hx - 6} ${hy - 1}Z"/><path d="M-14 26L-12 92L-9 92L-8 26ZM-2 24L8 60L2 92L5 92L12 60L4 22Z"/></g>`
  return `<g transform="translate(430 496) scale(.86)">${body}</g><g transform="translate(430 654) scale(.86 -.8)" opacity=".3">${body}</g>`
}

function reeds(t: number, side: 'left' | 'right'): string {
  const random = seeded(`film ${side}`)
  let out = ''
  for (let i = 0; i < 125; i++) {
    const layer = i / 125
    const a = random() ** 1.7
    const x = side === 'left' ? -30 + a * 400 : W + 30 - a * 300
    const tall = (110 + 330 * (1 - a) * random()) * (0.62 + layer * 0.48)
    const rest = (random() - 0.36) * tall * 0.4
    const phase = random() * 6.28
    const gust = 0.5 + 0.5 * Math.sin(t * 0.62 - x * 0.003)
    const lean =
      rest + tall * (0.02 + 0.035 * gust) * Math.sin(t * 1.9 + phase * 0.35 - x * 0.006) + tall * 0.04 * gust
    const tone = ['#33433f', '#243230', '#182423', '#0f1817'][Math.min(3, Math.floor(layer * 4))]!
    out += polygon(blade(x, H + 8, tall, lean, 4 + layer * 6), `fill="${tone}"`)
    if (random() < 0.22 && tall > 200) {
      const hx = x + lean
      const hy = H + 8 - tall * (1 - 0.12 * Math.abs(lean / tall))
      const plume = smoothed(
        [
          [hx - lean * 0.1, hy + 36],
          [hx, hy + 8],
          [hx + lean * 0.12, hy - 20],
          [hx + lean * 0.3 + 6, hy - 34],
        ],
        6,
      )
      out += polygon(
        brush(plume, k => 12 * Math.sin(Math.PI * (0.12 + k * 0.86)) + 0.5),
        'fill="#2c2420"',
      )
    }
  }
  return out
}

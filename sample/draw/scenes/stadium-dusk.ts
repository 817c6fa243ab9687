/** A stadium at dusk from the upper tier: floodlights, a mown pitch in true perspective, the crowd as specks of light. */
import { clamp, fbm, hash, noise2, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb, ramp, type Sheet } from '../sheet.ts'
import { line, type Point, polygon } from '../vector.ts'

const eye = { x: 0, y: -62, z: 34 }
const focal = 1230
const tilt = 0.265

/** A place on the ground (metres; the pitch is 105 × 68 about the origin) on the sheet. */
function seen(x: number, y: number, z = 0): Point {
  const dy = y - eye.y
  const dz = z - eye.z
  const far = dy * Math.cos(tilt) - dz * Math.sin(tilt)
  const up = dy * Math.sin(tilt) + dz * Math.cos(tilt)
  return [800 + ((x - eye.x) * focal) / far, 500 - (up * focal) / far]
}

export const stadiumDusk: Scene = {
  key: 'stadium-dusk',
  shape: 'wide',
  async draw(sheet) {
    const sky = ramp([
      [0, '#1c2c52'],
      [0.14, '#46538a'],
      [0.23, '#b07a8c'],
      [0.33, '#f2a878'],
    ])
    const n = noise2('stadium')
    sheet.paint((x, y) =>
      mix(
        sky(y / sheet.h),
        hex('#e58f78'),
        step(0.05, 0.55, fbm(n, x * 0.0015, y * 0.012, 5)) * 0.55 * step(20, 240, y),
      ),
    )
    await sheet.draw(mastFrames())
    await stands(sheet)
    await pitch(sheet)
    await sheet.draw(players())
    lights(sheet)
    sheet.lay(
      (x, y) => 0.5 * step(0.5, 0.95, Math.hypot((x / 1600 - 0.5) * 0.9, y / 1000 - 0.55)),
      hex('#141a30'),
      'multiply',
    )
    grain(sheet, 0.05)
  },
}

/** Two tiers round the pitch; every seat a speck, most dark, some bright clothes, a few small lights. */
async function stands(sheet: Sheet): Promise<void> {
  const n = noise2('crowd')
  const ringAt = (a: number, out: number): Point => {
    const c = Math.cos(a)
    const s = Math.sin(a)
    const k = (Math.abs(c) ** 3.2 + Math.abs(s) ** 3.2) ** (-1 / 3.2)
    return [c * k * (61 + out), s * k * (42 + out)]
  }
  const band = (out0: number, z0: number, out1: number, z1: number): Point[] => {
    const low: Point[] = []
    const high: Point[] = []
    for (let i = 0; i <= 80; i++) {
      const a = -0.55 + (i / 80) * (Math.PI + 1.1)
      const p = ringAt(a, out0)
      const q = ringAt(a, out1)
      if (p[1] < eye.y + 22 || q[1] < eye.y + 22) continue
      low.push(seen(p[0], p[1], z0))
      high.push(seen(q[0], q[1], z1))
    }
    return [...low, ...high.reverse()]
  }
  await sheet.draw(polygon(band(39, 18, 39.5, 22), 'fill="#20263f"'))
  for (const [o0, z0, o1, z1, ink] of [
    [20, 10.5, 38, 19.5, '#3a3a5c'],
    [2, 1.5, 19, 8.5, '#42406a'],
  ] as const) {
    const mask = await sheet.mask(polygon(band(o0, z0, o1, z1), 'fill="#000"'))
    sheet.lay(mask, (_, y) => mix(hex(ink), hex('#6a5468'), step(520, 180, y) * 0.7))
    const inks: Rgb[] = ['#d9c9b4', '#b5503f', '#3f62a8', '#e2b45a', '#8a8494', '#f1ece0'].map(hex)
    const rows = o0 > 10 ? 30 : 26
    for (let r = 0; r < rows; r++) {
      const t = (r + 0.5) / rows
      for (let i = 0; i < 760; i++) {
        const a = -0.5 + (i / 760) * (Math.PI + 1.0) + hash(i, r, 1) * 0.001
        const aisle = Math.abs(((a * 9.5) % 1) - 0.5) > 0.47
        if (aisle) continue
        const p = ringAt(a, o0 + (o1 - o0) * t)
        if (p[1] < eye.y + 24) continue
        const [x, y] = seen(p[0], p[1], z0 + (z1 - z0) * t + 0.6)
        const size = clamp(62 / Math.hypot(p[0] - eye.x, p[1] - eye.y), 0.5, 1.6)
        const choose = hash(i, r, 2)
        if (choose < 0.1) continue
        const block = fbm(n, a * 7, t * 3 + o0, 2)
        const c =
          choose > 0.992
            ? hex('#fff6dc')
            : mix(
                hex('#4a4260'),
                inks[Math.floor(hash(i, r, 3) * 5.99 * clamp(0.75 + block))] ?? inks[0]!,
                0.4 + 0.5 * hash(i, r, 4),
              )
        spot(sheet, x, y, size * 1.9, c)
      }
    }
    await sheet.draw(
      line(band(o0, z0, o0, z0 + 1.2).slice(0, 81), `stroke="#ccb99c" stroke-opacity=".5" stroke-width="2"`),
    )
  }
  await sheet.draw(polygon(band(1.2, 0, 1.6, 1.3), 'fill="#1d2b52"'))
}

function spot(sheet: Sheet, cx: number, cy: number, r: number, c: Rgb): void {
  for (let y = Math.floor(cy - r); y <= cy + r; y++) {
    for (let x = Math.floor(cx - r); x <= cx + r; x++) {
      if (x < 0 || y < 0 || x >= sheet.w || y >= sheet.h) continue
      const k = clamp(r + 0.4 - Math.hypot(x + 0.5 - cx, (y + 0.5 - cy) * 0.8))
      const p = (y * sheet.w + x) * 3
      sheet.put(p, mix([sheet.px[p]!, sheet.px[p + 1]!, sheet.px[p + 2]!], c, clamp(k) * 0.85))
    }
  }
}

async function pitch(sheet: Sheet): Promise<void> {
  const n = noise2('grass')
  const corner = (w: number, h: number) =>
    polygon([seen(-w, -h), seen(w, -h), seen(w, h), seen(-w, h)], 'fill="#000"')
  const mask = await sheet.mask(corner(62, 40))
  const inverse = (sx: number, sy: number): Point => {
    const u = (500 - sy) / focal
    const dz = -eye.z
    const dy = (dz * (Math.cos(tilt) + u * Math.sin(tilt))) / (u * Math.cos(tilt) - Math.sin(tilt))
    const far = dy * Math.cos(tilt) - dz * Math.sin(tilt)
    return [((sx - 800) * far) / focal, dy + eye.y]
  }
  sheet.lay(mask, (x, y) => {
    const [px, py] = inverse(x, y)
    const stripe = Math.floor((px + 200) / 5.5) % 2 ? 1 : 0
    const blades = fbm(n, px * 1.1, py * 0.7, 3) * 0.2 + (hash(x, y, 4) - 0.5) * 0.1
    const c = mix(hex('#2f7a45'), hex('#4f9a52'), clamp(stripe * 0.6 + 0.2 + blades))
    const pool = Math.exp(-((px / 62) ** 2) - (py / 50) ** 2)
    return mix(mix(c, hex('#17403a'), 0.4 * (1 - pool)), hex('#d9eeb0'), pool * 0.16)
  })
  const arc = (cx: number, cy: number, r: number, from: number, to: number): Point[] =>
    Array.from({ length: 61 }, (_, i) => {
      const a = from + ((to - from) * i) / 60
      return seen(cx + Math.cos(a) * r, cy + Math.sin(a) * r)
    })
  const rect = (x0: number, y0: number, x1: number, y1: number): Point[] => [
    seen(x0, y0),
    seen(x1, y0),
    seen(x1, y1),
    seen(x0, y1),
    seen(x0, y0),
  ]
  const ink = 'stroke="#f4f6ea" stroke-opacity=".9" stroke-width="2.6" stroke-linejoin="round"'
  let svg =
    line(rect(-52.5, -34, 52.5, 34), ink) +
    line([seen(0, -34), seen(0, 34)], ink) +
    line(arc(0, 0, 9.15, 0, Math.PI * 2), ink)
  for (const s of [-1, 1]) {
    svg += line(rect(s * 52.5, -20.16, s * 36, 20.16), ink) + line(rect(s * 52.5, -9.16, s * 47, 9.16), ink)
    const half = Math.acos(5.5 / 9.15)
    svg += line(
      s < 0 ? arc(-41.5, 0, 9.15, -half, half) : arc(41.5, 0, 9.15, Math.PI - half, Math.PI + half),
      ink,
    )
    const post = (y: number, z: number) => seen(s * 52.5, y, z)
    const back = (y: number, z: number) => seen(s * 54.4, y, z)
    svg += line(
      [post(-3.66, 0), post(-3.66, 2.44), post(3.66, 2.44), post(3.66, 0)],
      'stroke="#ffffff" stroke-width="3.4"',
    )
    svg += line(
      [post(-3.66, 2.44), back(-3.66, 0), back(3.66, 0), post(3.66, 2.44)],
      'stroke="#ffffff" stroke-opacity=".5" stroke-width="1.4"',
    )
  }
  svg += [
    [0, 0],
    [41.5, 0],
    [-41.5, 0],
  ]
    .map(([x, y]) => {
      const p = seen(x!, y!)
      return `<ellipse cx="${p[0]}" cy="${p[1]}" rx="3.4" ry="2" fill="#f4f6ea"/>`
    })
    .join('')
  await sheet.draw(svg)
}

function players(): string {
  let out = ''
  const spots: readonly (readonly [number, number, string])[] = [
    [-4, -1, '#c23a28'],
    [3, 4, '#f2ead8'],
    [12, -12, '#c23a28'],
    [17, 9, '#f2ead8'],
    [22, -3, '#c23a28'],
    [26, 16, '#f2ead8'],
    [-16, 12, '#c23a28'],
    [-20, -14, '#f2ead8'],
    [-9, 20, '#f2ead8'],
    [-28, 2, '#c23a28'],
    [31, -8, '#f2ead8'],
    [36, 4, '#c23a28'],
    [-36, -7, '#f2ead8'],
    [8, 22, '#c23a28'],
    [-6, -22, '#c23a28'],
    [20, -24, '#f2ead8'],
    [44, 1, '#f2ead8'],
    [49.5, 0, '#e2b04a'],
    [-50, 0.6, '#2f7d74'],
    [1, -9, '#20232c'],
  ]
  for (const [x, y, shirt] of [...spots].sort((a, b) => b[1] - a[1])) {
    const [sx, sy] = seen(x, y)
    const head = seen(x, y, 1.95)
    const s = (sy - head[1]) / 40
    for (const [dx, dy] of [
      [5.5, 1.4],
      [-5.5, 1.2],
      [3.6, -2.6],
      [-3.6, -2.4],
    ] as const) {
      const q = seen(x + dx * 0.55, y + dy * 0.55)
      out += `<path d="M${sx} ${sy}L${q[0]} ${q[1]}" stroke="#10301f" stroke-opacity=".17" stroke-width="${6 * s}" stroke-linecap="round"/>`
    }
    const k = Math.sin(x * 1.7 + y)
    out += `<g transform="translate(${sx} ${sy}) scale(${s})"><path d="M-1 -18L${-7 + k * 4} -9L${-8 - k * 5} 0M1 -18L${6 - k * 4} -9L${8 + k * 6} 0" stroke="#2b2530" stroke-width="4.4" stroke-linecap="round" stroke-linejoin="round" fill="none"/><path d="M-6 -33Q0 -36 6 -33L5 -17H-5Z" fill="${shirt}"/><path d="M-5 -19H5L6 -13H-6Z" fill="${shirt === '#f2ead8' ? '#2a3f78' : '#efe6d2'}"/><path d="M-5 -32L${-11 + k * 3} -22M5 -32L${11 + k * 3} -23" stroke="#8a5a3f" stroke-width="3" stroke-linecap="round"/><circle cy="-38" r="4" fill="#3a2620"/></g>`
  }
  const [bx, by] = seen(-1.6, -2.2)
  return `${out}<circle cx="${bx}" cy="${by - 3}" r="3.6" fill="#fffdf2"/>`
}

/** Masts stand behind the stands: place, top and scale. */
const masts = [
  [150, 70, 1.15],
  [1450, 70, 1.15],
  [520, 118, 0.72],
  [1080, 118, 0.72],
] as const

function mastFrames(): string {
  let frames = ''
  for (const [x, top, s] of masts) {
    frames += `<g transform="translate(${x} ${top}) scale(${s})"><path d="M-7 0L-15 290H15L7 0Z" fill="#141a2e"/><path d="M-12 60L13 100L-13 150L14 200L-14 260" stroke="#3d4666" stroke-width="2" fill="none"/><path d="M-62 -26H62V48H-62Z" fill="#1b2238"/></g>`
  }
  return frames
}

function lights(sheet: Sheet): void {
  const lamps = masts.flatMap(([x, top, s]) =>
    Array.from(
      { length: 24 },
      (_, k): Point => [x + ((k % 6) - 2.5) * 19 * s, top + (11 + (Math.floor(k / 6) - 1.5) * 17) * s],
    ),
  )
  for (const [x, y] of lamps) {
    sheet.lay(
      (px, py) => {
        if (Math.abs(px - x) > 130 || Math.abs(py - y) > 130) return 0
        const d = Math.hypot(px - x, py - y)
        return clamp(step(6.5, 4, d) + 0.26 * Math.exp(-d / 12) + 0.05 * Math.exp(-d / 42))
      },
      hex('#fff6dc'),
      'screen',
    )
  }
  for (const [x, y, s] of [
    [150, 60, 1],
    [1450, 60, 1],
    [520, 100, 0.6],
    [1080, 100, 0.6],
  ] as const) {
    sheet.lay(
      (px, py) => {
        const dx = px - x
        const dy = py - y
        if (dy < -20) return 0
        const a = Math.atan2(800 + (x < 800 ? -120 : 120) - x, 620 - y)
        const off = Math.atan2(dx, dy) - a
        const d = Math.hypot(dx, dy)
        return s * 0.2 * Math.exp(-((off / 0.24) ** 2)) * Math.exp(-d / 620)
      },
      hex('#dfe7f2'),
      'screen',
    )
  }
}

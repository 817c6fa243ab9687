/** A reef under a bright surface: fans, staghorn and brain coral in layers of blue, shafts of sun, a turning shoal. */
import { clamp, fbm, hash, noise2, type Random, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix, type Rgb, ramp, type Sheet } from '../sheet.ts'
import { brush, type Point, polygon, smoothed } from '../vector.ts'

export const coralReef: Scene = {
  key: 'coral-reef',
  shape: 'wide',
  async draw(sheet) {
    const sea = ramp([
      [0, '#a5e0dc'],
      [0.12, '#4fb4c4'],
      [0.4, '#1f7fa3'],
      [0.75, '#125276'],
      [1, '#0c3552'],
    ])
    const n = noise2('sea')
    sheet.paint((x, y) => {
      const d = Math.hypot((x - 980) * 0.75, y + 160) / 1150
      const c = sea(clamp(d))
      const skin = y < 130 ? step(0.15, 0.5, fbm(n, x * 0.006, y * 0.03, 4)) * step(130, 0, y) * 0.6 : 0
      return mix(c, hex('#e9fbf2'), skin)
    })
    const tones: readonly (readonly [string, string])[] = [
      ['#2f8199', '#3f93a6'],
      ['#256a83', '#5f7f9a'],
      ['#1b4d68', '#a35f6c'],
    ]
    for (let k = 0; k < 3; k++) {
      await far(sheet, k, tones[k]![0])
      sheet.lay(
        (x, y) => (0.34 - k * 0.1) * step(300, 900, y) * (0.7 + 0.5 * fbm(n, x * 0.003, y * 0.004 + k, 3)),
        hex('#2a8aa6'),
      )
      if (k === 0) await shoal(sheet)
    }
    shafts(sheet)
    await near(sheet)
    bubbles(sheet)
    grain(sheet, 0.045)
  },
}

async function far(sheet: Sheet, k: number, ink: string): Promise<void> {
  const random = seeded(`reef ${k}`)
  const n = noise2(`reef ${k}`)
  const base = (x: number) =>
    700 + k * 75 - 170 * fbm(n, x * 0.0022, k, 4) - 150 * step(0.35, 1, Math.abs(x / 1600 - 0.52) * 1.9)
  let d = 'M0 1000'
  for (let x = 0; x <= 1600; x += 8) d += `L${x} ${base(x) + 10 * fbm(n, x * 0.03, 3, 3)}`
  let svg = `<path d="${d}L1600 1000Z"/>`
  for (let i = 0; i < 24; i++) {
    const x = random() * 1600
    const kind = random()
    const size = (50 + random() * 80) * (0.7 + k * 0.35)
    if (kind < 0.45)
      svg += stag(x, base(x) + 12, size, -Math.PI / 2 + (random() - 0.5) * 0.5, 5, size * 0.13, random)
    else if (kind < 0.7) svg += fan(x, base(x) + 10, size * 1.1, random)
    else svg += `<ellipse cx="${x}" cy="${base(x) + 10}" rx="${size * 0.7}" ry="${size * 0.5}"/>`
  }
  const mask = await sheet.mask(svg)
  const soft = blur(mask, sheet.w, sheet.h, 7)
  sheet.lay(mask, (x, y) => {
    const p = y * sheet.w + x
    const lit = clamp(soft[p]! - soft[Math.max(0, p - 7 * sheet.w)]!)
    return mix(
      mix(hex(ink), hex('#0f3f5c'), step(600, 1000, y) * 0.5),
      hex('#9fd6cf'),
      lit * (0.75 - k * 0.1) + 0.12 * clamp(fbm(n, x * 0.03, y * 0.03, 3)),
    )
  })
}

function stag(
  x: number,
  y: number,
  long: number,
  angle: number,
  depth: number,
  wide: number,
  random: Random,
  attributes = '',
): string {
  if (depth === 0 || wide < 1) return ''
  const ex = x + Math.cos(angle) * long * 0.5
  const ey = y + Math.sin(angle) * long * 0.5
  const bend: Point = [
    (x + ex) / 2 + (random() - 0.5) * long * 0.12,
    (y + ey) / 2 + (random() - 0.5) * long * 0.1,
  ]
  let out = `${polygon(
    brush(smoothed([[x, y], bend, [ex, ey]], 6), t => wide * (1 - 0.28 * t)),
    attributes,
  )}<circle cx="${ex.toFixed(1)}" cy="${ey.toFixed(1)}" r="${(wide * 0.36).toFixed(1)}" ${attributes}/>`
  const kids = random() < 0.35 ? 3 : 2
  for (let i = 0; i < kids; i++)
    out += stag(
      ex,
      ey,
      long * (0.66 + random() * 0.22),
      angle + (i - (kids - 1) / 2) * (0.55 + random() * 0.35),
      depth - 1,
      wide * 0.72,
      random,
      attributes,
    )
  return out
}

/** A sea fan: a fine net of forking veins within a rounded outline. */
function fan(x: number, y: number, size: number, random: Random, attributes = ''): string {
  let out = polygon(
    brush(
      [
        [x, y],
        [x, y - size * 0.3],
      ],
      () => size * 0.06,
    ),
    attributes,
  )
  const grow = (px: number, py: number, a: number, long: number, w: number, depth: number): void => {
    if (depth === 0) return
    const ex = px + Math.cos(a) * long
    const ey = py + Math.sin(a) * long
    if (Math.hypot(ex - x, (ey - y + size * 0.7) * 1.05) > size * 0.72) return
    out += polygon(
      brush(
        [
          [px, py],
          [ex, ey],
        ],
        t => w * (1 - 0.25 * t),
      ),
      attributes,
    )
    grow(ex, ey, a - 0.16 - random() * 0.22, long * 0.94, w * 0.82, depth - 1)
    grow(ex, ey, a + 0.16 + random() * 0.22, long * 0.94, w * 0.82, depth - 1)
  }
  for (let i = 0; i < 5; i++)
    grow(x, y - size * 0.18, -Math.PI / 2 + (i - 2) * 0.36, size * 0.17, size * 0.035, 8)
  return out
}

async function shoal(sheet: Sheet): Promise<void> {
  const random = seeded('shoal')
  let svg = ''
  for (let i = 0; i < 210; i++) {
    const a = random() * 6.28
    const r = random() ** 0.6
    const x = 620 + Math.cos(a) * r * 330 + Math.sin(a * 2) * 40
    const y = 330 + Math.sin(a) * r * 125 + Math.cos(a) * 46
    const s = 7 + random() * 8
    const turn = -12 + Math.sin(x * 0.008) * 26 + random() * 10
    svg += `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(0)}) scale(${s / 10})" fill="${['#e7f4ea', '#bfe0dc', '#8fc3cb', '#f3d58a'][Math.floor(random() * 3.4)]}" fill-opacity=".88"><path d="M13 0C8 -5 -2 -5.4 -9 -0.6L-15 -4.6L-13 0L-15 4.6L-9 0.6C-2 5.4 8 5 13 0Z"/></g>`
  }
  await sheet.draw(svg)
}

function shafts(sheet: Sheet): void {
  const n = noise2('sea light')
  sheet.lay(
    (x, y) => {
      const a = Math.atan2(x - 1020, y + 420)
      return (
        step(0.02, 0.55, fbm(n, a * 16, 1, 4) + 0.08) * step(900, 80, y) * 0.42 * Math.exp(-Math.abs(a) * 1.1)
      )
    },
    hex('#d9fbec'),
    'screen',
  )
}

async function near(sheet: Sheet): Promise<void> {
  const random = seeded('near reef')
  const n = noise2('near reef')
  const piece = async (svg: string, low: Rgb, high: Rgb, dots: number, deep = 9) => {
    const mask = await sheet.mask(svg)
    const soft = blur(mask, sheet.w, sheet.h, deep)
    const shade = blur(mask, sheet.w, sheet.h, 20)
    sheet.lay((x, y) => shade[y * sheet.w + x]! * 0.4, hex('#06202f'))
    sheet.lay(mask, (x, y) => {
      const p = y * sheet.w + x
      const lit =
        soft[Math.min(mask.length - 1, p + (deep + 1) * sheet.w)]! -
        soft[Math.max(0, p - (deep + 1) * sheet.w)]!
      const cx = Math.floor(x / dots)
      const cy = Math.floor(y / dots)
      const polyp = Math.hypot(
        x / dots - cx - 0.3 - 0.4 * hash(cx, cy, 1),
        y / dots - cy - 0.3 - 0.4 * hash(cx, cy, 2),
      )
      const bump = polyp < 0.12 + 0.16 * hash(cx, cy) ? 0.15 : 0
      const c = mix(low, high, clamp(0.36 + lit * 0.85 + bump + 0.3 * fbm(n, x * 0.02, y * 0.02, 3)))
      return mix(c, hex('#0b3048'), step(840, 1010, y) * 0.6)
    })
  }
  let rock = 'M0 1000'
  for (let x = 0; x <= 1600; x += 6)
    rock += `L${x} ${905 - 95 * step(0.25, 1, Math.abs(x / 1600 - 0.54) * 2) - 46 * fbm(n, x * 0.006, 1, 5)}`
  await piece(`<path d="${rock}L1600 1000Z"/>`, hex('#1c3a4a'), hex('#6f8a86'), 17)
  await piece(fan(215, 900, 400, random), hex('#5a2352'), hex('#d877a2'), 9, 3)
  await piece(stag(1390, 900, 270, -1.62, 6, 40, random), hex('#a3542f'), hex('#f7d08a'), 13, 7)
  await piece(stag(560, 960, 150, -1.5, 5, 25, random), hex('#3f4f8f'), hex('#b9c4ee'), 11, 5)
  await piece(fan(1080, 960, 215, random), hex('#8a3a1f'), hex('#f2a65a'), 8, 3)
  const brain = '<ellipse cx="850" cy="958" rx="150" ry="98"/>'
  const mask = await sheet.mask(brain)
  sheet.lay(mask, (x, y) => {
    const u = (x - 850) / 150
    const v = (y - 958) / 98
    const z = Math.sqrt(clamp(1 - u * u - v * v, 0.02, 1))
    const groove = Math.sin((fbm(n, (u / (0.6 + z)) * 3.4, (v / (0.6 + z)) * 3.4, 3) * 4.6 + u * 0.6) * 9)
    const lit = clamp(0.25 + 0.6 * (-v * 0.75 + z * 0.5 - u * 0.1) + 0.24 * groove)
    return mix(hex('#274d3a'), hex('#d9dc8f'), lit)
  })
  let tubes = ''
  let mouths = ''
  for (const [x, top, r, lean] of [
    [318, 842, 19, -14],
    [366, 800, 22, -4],
    [418, 826, 19, 8],
    [342, 892, 16, -6],
    [396, 884, 17, 10],
  ] as const) {
    tubes += `<path d="M${x - r * 0.6} 1000C${x - r * 0.7} 940 ${x + lean - r} ${top + 60} ${x + lean - r} ${top}A${r} ${r * 0.4} 0 0 1 ${x + lean + r} ${top}C${x + lean + r} ${top + 60} ${x + r * 0.7} 940 ${x + r * 0.6} 1000Z"/>`
    mouths += `<ellipse cx="${x + lean}" cy="${top}" rx="${r * 0.72}" ry="${r * 0.3}" fill="#3d1020"/><ellipse cx="${x + lean}" cy="${top}" rx="${r * 0.94}" ry="${r * 0.4}" fill="none" stroke="#f0a184" stroke-width="3"/>`
  }
  await piece(tubes, hex('#7a2436'), hex('#e98a6c'), 10, 5)
  await sheet.draw(mouths)
  let fish = ''
  for (const [x, y, s, turn, flip] of [
    [1130, 540, 1.35, -6, 1],
    [1035, 596, 1.05, 4, 1],
    [560, 640, 1.15, 8, -1],
  ] as const) {
    fish += `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${s * flip} ${s})"><path d="M34 0C26 -15 6 -22 -14 -15L-30 -4L-46 -17C-44 -6 -44 6 -46 17L-30 4L-14 15C6 22 26 15 34 0Z" fill="#f0b23c"/><path d="M12 -18.6C8 -6 8 6 12 18.6C7 19 2 18.6 -3 17.8C-7 6 -7 -6 -3 -17.8C2 -18.6 7 -19 12 -18.6Z" fill="#1f3f7a"/><path d="M-18 -13C-20 -4 -20 4 -18 13L-24 9C-25 3 -25 -3 -24 -9Z" fill="#1f3f7a"/><path d="M-8 -16C0 -28 14 -24 18 -17C10 -19 0 -19 -8 -16Z" fill="#d98a2a"/><path d="M-4 16C2 25 10 24 14 17.5C8 18.5 2 18 -4 16Z" fill="#d98a2a"/><circle cx="25" cy="-4" r="3.2" fill="#fff8e0"/><circle cx="25.7" cy="-4" r="1.9" fill="#161a24"/><path d="M34 0C26 15 6 22 -14 15L-30 4C0 10 20 8 34 0Z" fill="#8a4a1a" fill-opacity=".3"/></g>`
  }
  await sheet.draw(fish)
}

function bubbles(sheet: Sheet): void {
  const random = seeded('bubbles')
  for (let i = 0; i < 260; i++) {
    const x = Math.floor(random() * sheet.w)
    const y = Math.floor(random() * sheet.h)
    const r = 0.8 + random() ** 5 * 5
    for (let dy = -7; dy <= 7; dy++) {
      for (let dx = -7; dx <= 7; dx++) {
        const d = Math.hypot(dx, dy)
        const k = Math.exp(-(((d - r) / 0.8) ** 2)) * 0.4
        const px = x + dx
        const py = y + dy
        if (k < 0.02 || px < 0 || py < 0 || px >= sheet.w || py >= sheet.h) continue
        const p = (py * sheet.w + px) * 3
        sheet.put(p, mix([sheet.px[p]!, sheet.px[p + 1]!, sheet.px[p + 2]!], hex('#e9fbf4'), k))
      }
    }
  }
}

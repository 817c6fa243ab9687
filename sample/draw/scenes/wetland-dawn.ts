/** A wetland before sunrise: mist on still water, reeds near, ridges far, cranes leaving. */
import { clamp, fbm, hash, noise2, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp, type Sheet } from '../sheet.ts'
import { bird, blade, brush, polygon, smoothed } from '../vector.ts'

const horizon = 560
const sun = [1010, 508] as const
const air = ramp([
  [0, '#2f4a66'],
  [0.25, '#5f7d92'],
  [0.5, '#b3b2a8'],
  [0.72, '#e9c39b'],
  [0.9, '#f6d9ae'],
  [1, '#f3cfa2'],
])

export const wetlandDawn: Scene = {
  key: 'wetland-dawn',
  shape: 'wide',
  async draw(sheet) {
    sky(sheet)
    ridges(sheet)
    const dry = sheet.copy()
    await islets(sheet, dry)
    await sheet.draw(flight(), 'multiply', 0.85)
    await sheet.draw(reeds('left', -40, 560) + reeds('right', 1250, 1660) + heron(620, 770))
    grain(sheet, 0.055)
  },
}

function sky(sheet: Sheet): void {
  const cloud = noise2('dawn cloud')
  const pale = hex('#fff3d6')
  const rose = hex('#d98c74')
  sheet.paint((x, y) => {
    const t = clamp(y / horizon)
    let c = air(t)
    const d = Math.hypot((x - sun[0]) / 1.6, y - sun[1])
    const bank =
      step(0.02, 0.55, fbm(cloud, x * 0.0016 + 3, y * 0.011, 5) + 0.08) * step(0.05, 0.4, t) * step(1, 0.7, t)
    c = mix(c, mix(hex('#6d7f92'), rose, step(700, 100, d)), bank * 0.5)
    c = mix(c, pale, Math.exp(-d / 120) * 0.85)
    c = mix(c, hex('#fffaf0'), step(35, 32, Math.hypot(x - sun[0], y - sun[1])))
    return c
  })
}

function ridges(sheet: Sheet): void {
  const layers = [
    { tall: 120, base: 505, tone: '#8d9aa3', seed: 'r1', wave: 0.0026 },
    { tall: 95, base: 530, tone: '#6d7f86', seed: 'r2', wave: 0.0034 },
    { tall: 46, base: 548, tone: '#4b5f63', seed: 'r3', wave: 0.006 },
  ]
  for (const layer of layers) {
    const n = noise2(layer.seed)
    const crest = Float64Array.from({ length: sheet.w }, (_, x) => {
      const big = fbm(n, x * layer.wave, 1.5, 6, 0.45)
      return layer.base - layer.tall * (0.35 + big * 0.9)
    })
    const ink = hex(layer.tone)
    const warm = hex('#f2cda0')
    sheet.lay(
      (x, y) => clamp(y - crest[x]! + 0.5) * (y < horizon ? 1 : 0),
      (x, y) =>
        mix(
          ink,
          warm,
          0.15 + 0.75 * step(crest[x]! + 8, horizon + 6, y) + 0.15 * Math.exp(-Math.abs(x - sun[0]) / 260),
        ),
    )
  }
}

async function islets(sheet: Sheet, dry: Sheet): Promise<void> {
  const random = seeded('islets')
  let up = ''
  for (const [cx, cy, wide, tall] of [
    [180, 604, 420, 26],
    [760, 588, 330, 18],
    [1420, 612, 460, 34],
    [1080, 652, 190, 26],
    [330, 690, 260, 38],
  ] as const) {
    for (let i = 0; i < wide * 1.1; i++) {
      const a = (random() + random() + random()) / 1.5 - 1
      const x = cx + a * wide * 0.55
      const h = tall * (1 - a * a * 0.8) * (0.5 + random() * 0.8)
      up += polygon(
        blade(x, cy + random() * 4, h, (random() - 0.4) * h * 0.5, 2.2),
        'fill="#3d4f4c" fill-opacity=".8"',
      )
    }
  }
  await sheet.draw(up)
  const whole = sheet.copy()
  const ripple = noise2('ripple')
  const mist = noise2('mist')
  for (let y = horizon; y < sheet.h; y++) {
    const depth = (y - horizon) / (sheet.h - horizon)
    for (let x = 0; x < sheet.w; x++) {
      const far = 1 / (depth + 0.06)
      const r = fbm(ripple, x * 0.0035 * far * 0.35, far * 9, 3)
      const amp = 6 + depth * 70
      const my = horizon - (y - horizon) * 0.92 + r * amp * 0.5
      const from = y < 720 ? whole : dry
      let c = mix(
        from.at(x + r * amp * 0.3, Math.min(horizon - 1, Math.max(0, my))),
        hex('#27424f'),
        0.12 + depth * 0.42,
      )
      const glint = step(0.2, 0.6, r) * Math.exp(-Math.abs(x - sun[0] - r * 60) / (60 + depth * 160))
      c = mix(c, hex('#ffe6b8'), glint * 0.75)
      if (hash(x >> 3, y, 5) > 0.997) c = mix(c, hex('#f6dcb4'), 0.3)
      const i = (y * sheet.w + x) * 3
      const land = whole.px[i]! < 0.33 && whole.px[i + 1]! < 0.42 && y < 720 ? 0.88 : 0
      sheet.put(i, mix(c, [whole.px[i]!, whole.px[i + 1]!, whole.px[i + 2]!], land))
    }
  }
  sheet.lay((x, y) => {
    const band = Math.exp(-(((y - horizon - 12) / 46) ** 2))
    return band * (0.42 + 0.55 * fbm(mist, x * 0.0028, y * 0.02, 4))
  }, hex('#f5dcb9'))
  sheet.lay((x, y) => {
    const band = Math.exp(-(((y - 690 - 40 * fbm(mist, x * 0.002, 9, 2)) / 30) ** 2))
    return band * clamp(0.15 + 0.7 * fbm(mist, x * 0.0022 + 9, y * 0.03, 4))
  }, hex('#e9d6bd'))
}

function flight(): string {
  const random = seeded('cranes')
  let out = ''
  for (let i = 0; i < 17; i++) {
    const arm = i % 2 ? 1 : -1
    const k = Math.ceil(i / 2)
    const x = 560 - k * 33 + random() * 10 + (arm > 0 ? 0 : -12)
    const y = 215 + arm * k * 12 - k * 4 + random() * 8
    out += bird(x, y, 15 - k * 0.4, Math.sin(k * 1.3 + arm), '#33434f')
  }
  return out
}

function reeds(seed: string, from: number, to: number): string {
  const random = seeded(seed)
  let out = ''
  for (let i = 0; i < 190; i++) {
    const layer = i / 190
    const edge = seed === 'left' ? 1 - random() ** 1.6 : random() ** 1.6
    const x = seed === 'left' ? from + (1 - edge) * (to - from) : to - (1 - edge) * (to - from)
    const near = seed === 'left' ? 1 - (x - from) / (to - from) : (x - from) / (to - from)
    const tall = (140 + 420 * near * random()) * (0.6 + layer * 0.5)
    const lean = (random() - 0.35) * tall * 0.42
    const tone = ['#4a5a4c', '#33433d', '#22302f', '#16211f'][Math.min(3, Math.floor(layer * 4))]!
    out += polygon(blade(x, 1010, tall, lean, 5 + layer * 7), `fill="${tone}"`)
    if (random() < 0.22 && tall > 260) {
      const hx = x + lean
      const hy = 1010 - tall * (1 - 0.12 * Math.abs(lean / tall))
      const plume = smoothed(
        [
          [hx - lean * 0.1, hy + 46],
          [hx, hy + 10],
          [hx + lean * 0.12, hy - 26],
          [hx + lean * 0.3 + 8, hy - 44],
        ],
        6,
      )
      out += polygon(
        brush(plume, t => 15 * Math.sin(Math.PI * (0.12 + t * 0.86)) + 0.5),
        'fill="#3a2f2a"',
      )
    }
  }
  return out
}

function heron(x: number, y: number): string {
  const ink = '#1e2c30'
  const shape = `<g fill="${ink}"><path d="M0 0 C-26 -6 -62 10 -84 34 C-58 30 -30 34 -6 26 C18 20 26 -2 22 -22 C18 -44 30 -54 40 -62 L74 -56 L42 -70 C30 -76 18 -64 14 -50 C10 -34 12 -12 0 0Z"/><path d="M-14 26 L-12 92 L-9 92 L-8 26Z M-2 24 L8 60 L2 92 L5 92 L12 60 L4 22Z"/></g>`
  return `<g transform="translate(${x} ${y})">${shape}</g><g transform="translate(${x} ${y + 184}) scale(1 -1)" opacity=".35">${shape}</g>`
}

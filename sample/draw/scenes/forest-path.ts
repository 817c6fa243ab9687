/** A path into a beech wood in autumn morning: trunks fading into light, shafts through the leaves, wet ground. */
import { clamp, fbm, hash, type Noise2, noise2, type Random, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix, type Sheet } from '../sheet.ts'
import { brush, type Point, polygon, smoothed } from '../vector.ts'

const vanish: Point = [700, 760]

export const forestPath: Scene = {
  key: 'forest-path',
  shape: 'tall',
  async draw(sheet) {
    const n = noise2('wood')
    sheet.paint((x, y) => {
      const d = Math.hypot((x - vanish[0]) * 1.1, (y - 560) * 0.8)
      const c = mix(hex('#f8edc4'), hex('#8fa384'), step(40, 820, d))
      return mix(c, hex('#c9bf7d'), clamp(fbm(n, x * 0.006, y * 0.006, 5)) * 0.5)
    })
    for (let k = 0; k < 7; k++) await layer(sheet, k / 6)
    shafts(sheet)
    grain(sheet, 0.05)
  },
}

async function layer(sheet: Sheet, near: number): Promise<void> {
  const random = seeded(`wood ${near.toFixed(2)}`)
  const n = noise2(`leaf ${near.toFixed(2)}`)
  const bark = mix(hex('#b9bd97'), hex('#2a2620'), near ** 0.85)
  const base = vanish[1] + near ** 1.7 * 760 + 16
  const wide = 6 + near ** 1.8 * 120
  const count = Math.round(30 - near * 25)
  let trunks = ''
  for (let i = 0; i < count; i++) {
    let x = random() * 1400 - 60
    const gap = 40 + near * 330
    if (Math.abs(x - vanish[0] + near * 40) < gap) x += (x > vanish[0] ? 1 : -1) * gap
    trunks += tree(x, base + (random() - 0.5) * 30, wide * (0.5 + random() * 0.7), random)
  }
  const wood = await sheet.mask(trunks)
  const soft = blur(wood, sheet.w, sheet.h, 3 + near * 9)
  const ground = (x: number, y: number) => clamp((y - base - 26 * fbm(n, x * 0.004, 4, 3)) / 2)
  const path = (x: number, y: number) => {
    const t = clamp((y - vanish[1]) / 840)
    const centre = vanish[0] + Math.sin(t * 3.1) * 120 * t - 60 * t * t + fbm(n, 3, y * 0.006, 2) * 20
    return step(
      18 + 330 * t ** 1.25,
      6 + 230 * t ** 1.25,
      Math.abs(x - centre) + fbm(n, x * 0.03, y * 0.05, 3) * 30,
    )
  }
  sheet.lay(ground, (x, y) => {
    const litter = hash(Math.floor(x / (2 + near * 4)), Math.floor(y / (1.4 + near * 2)), 3)
    const drift = fbm(n, x * 0.006, y * 0.016, 4)
    const tone = mix(hex('#d5b26a'), hex('#8f4f25'), clamp(0.45 + drift + (litter - 0.5) * 0.6))
    const green = mix(tone, hex('#5d6b38'), step(0.15, 0.5, fbm(n, x * 0.005 + 60, y * 0.013, 3)) * 0.7)
    const shade = mix(green, hex('#2f2719'), clamp(step(0.05, 0.5, fbm(n, x * 0.003 + 9, y * 0.02, 3)) * 0.6))
    const earth = mix(
      shade,
      mix(hex('#e3d0a0'), hex('#a98c63'), clamp(0.5 + drift + (litter - 0.5) * 0.25)),
      path(x, y) * 0.88,
    )
    return mix(hex('#e9dfb2'), earth, 0.2 + 0.8 * near ** 0.8)
  })
  sheet.lay(wood, (x, y) => {
    const rough = fbm(n, x * 0.05, y * 0.012, 4)
    const rim =
      (soft[y * sheet.w + x]! - soft[y * sheet.w + Math.min(sheet.w - 1, x + 5 + Math.round(near * 10))]!) *
      (x < vanish[0] ? 1 : -1)
    const moss = step(0.12, 0.5, fbm(n, x * 0.016, y * 0.008 + 20, 3) + (y - base + 260) / 900)
    const c = mix(mix(bark, hex('#15120f'), clamp(-rough * 0.9) * near), hex('#6f7a3c'), moss * near * 0.4)
    return mix(c, hex('#f3d893'), clamp(rim * 1.4 + rough * 0.25) * 0.6)
  })
  await sheet.draw(canopy(near, n, random))
  if (near < 0.9)
    sheet.lay(
      (x, y) =>
        (1 - near) *
        0.36 *
        Math.exp(-(((y - base) / 200) ** 2)) *
        (0.6 + 0.6 * fbm(n, x * 0.003, y * 0.01, 3)),
      hex('#fbf1cf'),
    )
}

/** Leaves in drifts: single blades, each turned and toned by chance, thick above and thin towards the opening. */
function canopy(near: number, n: Noise2, random: Random): string {
  const size = 3.2 + near * 11
  const count = Math.round(15_000 / (1 + near * 6))
  let out = ''
  for (let i = 0; i < count; i++) {
    const x = random() * 1320 - 20
    const y = random() ** 1.25 * 900 - 30
    const top = 430 + near * 120 - near * 420 * Math.exp(-(((x - vanish[0]) / 330) ** 2))
    const mass = fbm(n, x * (0.008 - near * 0.004), y * (0.008 - near * 0.004), 4) * 0.95 + (top - y) / 560
    if (mass < random() * 0.34) continue
    const sunlit = step(1000, 150, Math.hypot(x - vanish[0], y - 480))
    const leaf = random()
    const far = mix(hex('#e0cd7a'), hex('#c2b160'), leaf)
    const dark = mix(hex('#6d5b24'), hex('#42401f'), leaf)
    const bright = mix(hex('#e6b048'), hex('#c2682a'), random())
    const c = mix(
      far,
      mix(dark, bright, clamp(sunlit * (0.85 - near * 0.35) + (leaf > 0.8 ? 0.35 : 0))),
      near ** 0.8,
    )
    const s = size * (0.6 + random() * 0.8)
    out += `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${(random() * 360).toFixed(0)})" d="M${-s} 0Q0 ${-s * 0.62} ${s} 0Q0 ${s * 0.62} ${-s} 0Z" fill="rgb(${c.map(v => Math.round(clamp(v) * 255)).join(',')})" fill-opacity="${(0.62 + near * 0.3).toFixed(2)}"/>`
  }
  return out
}

function tree(x: number, y: number, wide: number, random: Random): string {
  const lean = (random() - 0.5) * 60
  const way = smoothed(
    [
      [x + (random() - 0.5) * 6, y + 20],
      [x + lean * 0.1, y - 260],
      [x + lean * 0.5 + (random() - 0.5) * 20, y - 640],
      [x + lean, -60],
    ],
    10,
  )
  let out = polygon(
    brush(way, t => wide * (1.05 - 0.55 * t + 0.9 * Math.max(0, 0.06 - t) * 10)),
    'fill="#000"',
  )
  for (let i = 0; i < 4; i++) {
    const k = Math.floor((0.5 + random() * 0.45) * (way.length - 1))
    const from = way[k]!
    const side = random() < 0.5 ? -1 : 1
    const long = 40 + wide * (1.2 + random() * 2.2)
    const bough = smoothed(
      [
        from,
        [from[0] + side * long * 0.25, from[1] - long * (0.3 + random() * 0.2)],
        [from[0] + side * long * (0.5 + random() * 0.2), from[1] - long * (0.55 + random() * 0.3)],
        [from[0] + side * long * (0.7 + random() * 0.3), from[1] - long * (0.7 + random() * 0.8)],
      ],
      8,
    )
    out += polygon(
      brush(bough, t => wide * 0.26 * (1 - t) ** 0.8 + 0.6),
      'fill="#000"',
    )
  }
  return out
}

function shafts(sheet: Sheet): void {
  const n = noise2('shafts')
  const from: Point = [980, -360]
  sheet.lay(
    (x, y) => {
      const a = Math.atan2(x - from[0], y - from[1])
      const ray = step(0.0, 0.5, fbm(n, a * 11, 2, 4) + 0.12)
      const reach = step(1450, 500, Math.hypot(x - from[0], y - from[1]) * 0.82) * step(-250, 500, y)
      return ray * reach * 0.42 * (0.6 + 0.6 * fbm(n, x * 0.004, y * 0.004, 3))
    },
    hex('#ffeebb'),
    'screen',
  )
}

/** A city under its mountains at dusk: roofs in haze, layer over layer, windows coming alight. */
import { clamp, fbm, hash, noise2, ridged, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb, ramp } from '../sheet.ts'

export const cityEvening: Scene = {
  key: 'city-evening',
  shape: 'wide',
  async draw(sheet) {
    const sky = ramp([
      [0, '#34466f'],
      [0.18, '#7a6f8d'],
      [0.36, '#dd9a86'],
      [0.5, '#f6c892'],
    ])
    const n = noise2('city')
    sheet.paint((x, y) => {
      const k = step(0.05, 0.55, fbm(n, x * 0.0016, y * 0.01, 5))
      return mix(sky(y / sheet.h), hex('#f2b597'), k * 0.4)
    })
    for (const [base, tall, far, near, seed] of [
      [400, 210, '#a88d9c', '#e2ac94', 3],
      [455, 120, '#8a7790', '#dba592', 9],
    ] as const) {
      const crest = Float64Array.from(
        { length: sheet.w },
        (_, x) =>
          base -
          tall *
            (ridged(n, x * 0.0016 + seed, seed, 6) - 0.25) *
            (0.6 + 0.5 * Math.sin((x / 1600) * 2.4 + 0.3)),
      )
      sheet.lay(
        (x, y) => (y < 560 ? clamp(y - crest[x]!) : 0),
        (x, y) => {
          const snow =
            seed === 3
              ? step(0.1, 0.3, ridged(n, x * 0.01 + (y - crest[x]!) * 0.012, y * 0.014, 4) - 0.3) *
                step(100, 10, y - crest[x]!)
              : 0
          return mix(mix(hex(far), hex('#fbe3cf'), snow * 0.75), hex(near), step(crest[x]!, 540, y))
        },
      )
    }
    const layers: readonly (readonly [number, number, number, string, string, number])[] = [
      [520, 34, 16, '#b98f8f', '#e7b293', 0.03],
      [560, 62, 22, '#96788a', '#d39c8b', 0.06],
      [622, 104, 32, '#6f607f', '#b18186', 0.1],
      [712, 150, 46, '#4b4a6d', '#8a6a7e', 0.15],
      [840, 205, 68, '#2e3557', '#5a4d6d', 0.2],
    ]
    layers.forEach(([base, tall, wide, top, low, alive], k) => {
      const blocks = skyline(`layer ${k}`, base, tall, wide)
      for (const b of blocks)
        block(sheet.px, sheet.w, sheet.h, b, hex(top), hex(low), base + tall * 1.2, alive, k)
      sheet.lay(
        (x, y) =>
          step(base - tall * 0.4, base + 110, y) *
          (k < 4 ? 0.5 : 0.12) *
          (0.7 + 0.5 * fbm(n, x * 0.004, y * 0.01 + k, 3)),
        hex(['#eebc98', '#e0a893', '#bd8a8d', '#8d6f85', '#4a4566'][k]!),
      )
    })
    await sheet.draw(foreground())
    grain(sheet, 0.05)
  },
}

type Block = { readonly x: number; readonly y: number; readonly w: number; readonly side: number }

function skyline(seed: string, base: number, tall: number, wide: number): Block[] {
  const random = seeded(seed)
  const out: Block[] = []
  for (let x = -wide; x < 1640; x += wide * (0.45 + random() * 0.6)) {
    const high = tall * (0.42 + random() ** 3 * 0.8)
    out.push({ x, y: base - high, w: wide * (0.55 + random() * 0.75), side: 0.18 + random() * 0.2 })
  }
  return out.sort((a, b) => a.y - b.y)
}

function block(
  px: Float32Array,
  w: number,
  h: number,
  b: Block,
  top: Rgb,
  low: Rgb,
  bottom: number,
  alive: number,
  salt: number,
): void {
  const cell = (4 + salt * 1.7) * (0.85 + 0.5 * hash(Math.floor(b.x), 7, salt))
  for (let y = Math.max(0, Math.floor(b.y)); y < h; y++) {
    for (let x = Math.max(0, Math.floor(b.x)); x < Math.min(w, b.x + b.w); x++) {
      const lit = (x - b.x) / b.w > 1 - b.side
      let c = mix(top, low, step(b.y, bottom, y))
      c = lit ? mix(c, [0.98, 0.72, 0.55], 0.26) : mix(c, [0.16, 0.17, 0.3], 0.1)
      const gx = (x - b.x - 3) / cell
      const gy = (y - b.y - 6) / (cell * 1.35)
      const i = Math.floor(gx)
      const j = Math.floor(gy)
      const inWindow =
        gx > 0 &&
        gy > 0 &&
        gx - i > 0.3 &&
        gx - i < 0.86 &&
        gy - j > 0.25 &&
        gy - j < 0.78 &&
        x < b.x + b.w - 4
      if (inWindow) {
        const floor = 0.5 + 0.9 * hash(Math.floor(b.x), 3, salt)
        const on = hash(i + Math.floor(b.x) * 7, j, salt) < alive * floor
        c = on
          ? mix(c, mix([1, 0.86, 0.56], [1, 0.66, 0.36], hash(i, j, 5)), 0.72 + 0.28 * hash(i, j, 6))
          : mix(c, lit ? [0.62, 0.42, 0.42] : [0.2, 0.2, 0.34], 0.16)
      }
      if (y - b.y < 2.5) c = mix(c, [1, 0.85, 0.7], 0.3)
      const p = (y * w + x) * 3
      px[p] = c[0]
      px[p + 1] = c[1]
      px[p + 2] = c[2]
    }
  }
}

/** A near roof with its tank, aerials, washing line and a pot of geraniums. */
function foreground(): string {
  const ink = '#171c33'
  return `<g fill="${ink}"><path d="M0 1000V905L420 888V1000Z"/><path d="M1180 1000V872H1600V1000Z"/><rect x="1166" y="862" width="440" height="14"/><rect x="0" y="896" width="432" height="12" transform="rotate(-2.3 0 900)"/><path d="M1330 862V806H1344V862M1436 862V806H1450V862"/><rect x="1316" y="742" width="150" height="70" rx="30"/><path d="M120 896V726M96 742H144M102 760H138M108 778H132" stroke="${ink}" stroke-width="5" fill="none"/><path d="M300 888V770" stroke="${ink}" stroke-width="4"/><path d="M300 772Q700 860 1190 800" stroke="${ink}" stroke-width="2.2" fill="none"/><path d="M1190 862V796" stroke="${ink}" stroke-width="5"/></g><g><path d="M470 806L472 868Q500 876 536 876L534 818Q500 814 470 806Z" fill="#a9483f"/><path d="M566 823L566 900Q596 906 624 904L622 830Z" fill="#d9c5a5"/><path d="M652 832L650 880L700 884L698 835Z" fill="#33507f"/><path d="M742 836L740 912Q770 918 800 914L796 836Z" fill="#c78b3c"/></g>`
}

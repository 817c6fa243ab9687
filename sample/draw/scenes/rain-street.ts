/** A street in evening rain: shop windows and lamps doubled by the wet road, umbrellas, slant of rain. */
import { clamp, fbm, hash, noise2, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix, ramp, type Sheet } from '../sheet.ts'

const kerb = 1010
const eye = { x: 590, y: 900 }

export const rainStreet: Scene = {
  key: 'rain-street',
  shape: 'tall',
  async draw(sheet) {
    const n = noise2('rain')
    const sky = ramp([
      [0, '#23304a'],
      [0.4, '#48566c'],
      [0.6, '#8d8a86'],
    ])
    sheet.paint((x, y) =>
      mix(sky(y / sheet.h), hex('#6d7484'), clamp(0.4 + fbm(n, x * 0.003, y * 0.004, 4)) * 0.4),
    )
    await sheet.draw(farTown())
    fog(sheet, 0.55, 560, 980)
    await houses(sheet)
    await sheet.draw(wires())
    wet(sheet)
    await sheet.draw(people())
    rain(sheet)
    grain(sheet, 0.055)
  },
}

function farTown(): string {
  const random = seeded('far town')
  let out = ''
  for (let i = 0; i < 20; i++) {
    const x = 430 + random() * 330
    const tall = 120 + random() * 260
    out += `<rect x="${x}" y="${940 - tall}" width="${30 + random() * 60}" height="${tall + 90}" fill="#5f6a7c" fill-opacity=".75"/>`
    for (let k = 0; k < 3; k++)
      out += `<rect x="${x + random() * 30}" y="${900 - random() * tall * 0.8}" width="6" height="9" fill="#ffcf87" fill-opacity=".8"/>`
  }
  return out
}

function fog(sheet: Sheet, strength: number, from: number, to: number): void {
  const n = noise2('street fog')
  sheet.lay(
    (x, y) =>
      strength *
      step(from, to, y) *
      step(520, 60, Math.abs(x - eye.x)) *
      (0.8 + 0.4 * fbm(n, x * 0.004, y * 0.004, 3)),
    hex('#c9a987'),
  )
}

/** Both sides of the street in one-point perspective: a depth's x by side, a height's y. */
async function houses(sheet: Sheet): Promise<void> {
  const random = seeded('houses')
  for (const side of [-1, 1] as const) {
    const px = (z: number) => eye.x + side * (470 / z) + (side > 0 ? 60 / z : -40 / z)
    const py = (up: number, z: number) => eye.y + (110 - up) / z
    for (let k = 6; k >= 0; k--) {
      const z0 = 0.62 + k * 0.42
      const z1 = z0 + 0.42
      const tall = 560 + random() * 330
      const haze = clamp(k / 7)
      const quad = (u0: number, u1: number, za: number, zb: number, fill: string, extra = '') =>
        `<path d="M${px(za)} ${py(u0, za)}L${px(zb)} ${py(u0, zb)}L${px(zb)} ${py(u1, zb)}L${px(za)} ${py(u1, za)}Z" fill="${fill}" ${extra}/>`
      const tone = (a: string) => css(mix(mix(hex(a), hex('#141a2c'), 0.35), hex('#94918c'), haze * 0.72))
      const wall = tone(['#6b4a3c', '#50505c', '#7a6247', '#44505a', '#6a5550'][Math.floor(random() * 5)]!)
      let svg = quad(0, tall, z0, z1, wall)
      svg += quad(tall - 16, tall + 10, z0 - 0.01, z1, tone('#2c2b33'))
      const glow = ['#ffc873', '#ffe0a0', '#ff9a5a', '#bfe3df'][Math.floor(random() * 4)]!
      const lit = css(mix(hex(glow), hex('#c9b89a'), haze * 0.5))
      svg += quad(16, 148, z0 + 0.03, z1 - 0.03, tone('#1d1a20'))
      svg +=
        quad(24, 138, z0 + 0.05, z0 + 0.25, lit) +
        quad(10, 138, z0 + 0.28, z1 - 0.05, css(mix(hex(glow), hex('#8f6a44'), 0.35)))
      for (let i = 0; i < 4; i++)
        svg += quad(
          24,
          60 + random() * 40,
          z0 + 0.06 + i * 0.045,
          z0 + 0.09 + i * 0.045,
          tone(['#7a2f2a', '#2f4a6b', '#3f5a3c', '#8a6a34'][i]!),
          'fill-opacity=".75"',
        )
      const cloth = ['#8f3028', '#2b4a6a', '#6d6a3a', '#a5722f'][Math.floor(random() * 4)]!
      const out = (up: number, z: number) => `${px(z) - side * (70 / z)} ${py(up, z)}`
      svg += `<path d="M${px(z0 + 0.03)} ${py(186, z0 + 0.03)}L${px(z1 - 0.03)} ${py(186, z1 - 0.03)}L${out(140, z1 - 0.03)}L${out(140, z0 + 0.03)}Z" fill="${tone(cloth)}"/>`
      svg += `<path d="M${out(140, z1 - 0.03)}L${out(140, z0 + 0.03)}L${out(126, z0 + 0.03)}L${out(126, z1 - 0.03)}Z" fill="${css(mix(hex(cloth), hex('#ffca88'), 0.35))}"/>`
      for (let f = 0; f < Math.floor((tall - 220) / 128); f++) {
        for (const a of [0.06, 0.24]) {
          const on = random() < 0.42
          const up = 226 + f * 128
          svg += quad(up - 6, up + 88, z0 + a - 0.012, z0 + a + 0.112, tone('#2a2a33'))
          svg += quad(
            up,
            up + 80,
            z0 + a,
            z0 + a + 0.1,
            on ? css(mix(hex('#ffcf87'), hex('#c9b89a'), haze * 0.6)) : tone('#39465c'),
          )
          svg += quad(up, up + 80, z0 + a + 0.047, z0 + a + 0.054, tone('#2a2a33'))
          if (on)
            svg += quad(
              up + 10,
              up + 80,
              z0 + a + 0.062,
              z0 + a + 0.1,
              css(mix(hex('#a5653a'), hex('#c9b89a'), haze)),
              'fill-opacity=".6"',
            )
        }
      }
      await sheet.draw(svg)
    }
  }
  const bright = Float32Array.from(
    { length: sheet.w * sheet.h },
    (_, p) => step(0.72, 0.95, sheet.px[p * 3]!) * (Math.floor(p / sheet.w) > 120 ? 1 : 0),
  )
  const halo = blur(bright, sheet.w, sheet.h, 34)
  sheet.lay(halo, hex('#ffb866'), 'screen', 0.85)
  fog(sheet, 0.34, 600, 960)
}

function wires(): string {
  let out = ''
  for (const [x, y, s] of [
    [300, 560, 1],
    [440, 720, 0.5],
    [930, 600, 0.85],
    [792, 728, 0.45],
  ] as const) {
    const side = x < eye.x ? 1 : -1
    out += `<path d="M${x} ${kerb - 30 + 60 * s}V${y}Q${x} ${y - 44 * s} ${x + side * 52 * s} ${y - 44 * s}" stroke="#171b28" stroke-width="${9 * s}" fill="none"/><circle cx="${x + side * 56 * s}" cy="${y - 34 * s}" r="${90 * s}" fill="#ffcf87" fill-opacity=".13"/><circle cx="${x + side * 56 * s}" cy="${y - 34 * s}" r="${42 * s}" fill="#ffdca0" fill-opacity=".3"/><circle cx="${x + side * 56 * s}" cy="${y - 34 * s}" r="${14 * s}" fill="#fff3d2"/>`
  }
  return out
}

function css(c: readonly [number, number, number]): string {
  return `rgb(${c.map(v => Math.round(clamp(v) * 255)).join(',')})`
}

function wet(sheet: Sheet): void {
  const dry = sheet.copy()
  const n = noise2('wet road')
  for (let y = 960; y < sheet.h; y++) {
    const depth = (y - 960) / 640
    for (let x = 0; x < sheet.w; x++) {
      const z = 1 / (depth + 0.05)
      const gx = (x - eye.x) * z
      const r = fbm(n, gx * 0.006, z * 5, 4)
      const stone = fbm(n, gx * 0.04, z * 26, 3)
      const puddle = step(-0.1, 0.25, fbm(n, gx * 0.0016 + 4, z * 0.9, 3) + 0.05)
      const rough = mix3(30, 6, puddle)
      const my = clamp(1010 - (y - 1010) * 1.02 + (stone * rough + r * 26) * (0.4 + depth), 0, 1008)
      const m = dry.at(x + (stone * rough * 0.7 + r * 12), my)
      const road = mix(hex('#272b36'), hex('#3d4049'), clamp(0.5 + stone))
      const kept = 0.46 + 0.42 * puddle
      let c = mix(road, m, kept * (1 - depth * 0.25))
      const ring = rings(x, y, depth)
      c = mix(c, ring > 0 ? hex('#e9d7b4') : hex('#12151f'), Math.abs(ring) * 0.5)
      const edge = step(968, 1000, y)
      const i = (y * sheet.w + x) * 3
      const side = Math.abs(x - eye.x) > 150 + (y - 960) * 0.95 ? 0.25 : 0
      sheet.put(i, mix([dry.px[i]!, dry.px[i + 1]!, dry.px[i + 2]!], mix(c, hex('#54504f'), side), edge))
    }
  }
}

function mix3(a: number, b: number, t: number): number {
  return a + (b - a) * t
}

/** Rings where drops have just struck. */
function rings(x: number, y: number, depth: number): number {
  const size = 24 + depth * 74
  const i = Math.floor(x / size)
  const j = Math.floor((y * 2.6) / size)
  if (hash(i, j, 5) < 0.66) return 0
  const dx = x - (i + 0.5) * size
  const dy = y * 2.6 - (j + 0.5) * size
  const r = Math.hypot(dx, dy) / size
  const at = 0.1 + hash(i, j, 6) * 0.3
  return Math.exp(-(((r - at) / 0.05) ** 2)) * (dy > 0 ? 1 : -0.7)
}

function people(): string {
  const walker = (x: number, y: number, s: number, cloth: string, coat: string, step_: number) => {
    const figure = `<path d="M-9 -8L${-15 - step_ * 8} 0H${-6 - step_ * 8}L0 -50L${8 + step_ * 8} 0H${17 + step_ * 8}L10 -60Z" fill="#14161f"/><path d="M-22 -52C-24 -92 -18 -122 0 -126C18 -122 24 -92 22 -52C10 -46 -10 -46 -22 -52Z" fill="${coat}"/><path d="M4 -124C18 -116 24 -92 22 -52C16 -50 12 -49 8 -49Z" fill="#000" fill-opacity=".3"/><circle cy="-134" r="11" fill="#1d1a20"/><path d="M8 -100L12 -176" stroke="#14161f" stroke-width="3.4"/>`
    const brolly = `<path d="M-62 -150C-56 -196 80 -196 88 -150C78 -158 66 -158 58 -150C48 -159 36 -159 26 -150C16 -159 0 -159 -10 -150C-22 -159 -34 -158 -40 -150C-48 -157 -56 -156 -62 -150Z" fill="${cloth}"/><path d="M12 -186C40 -182 54 -168 58 -150C66 -158 78 -158 88 -150C82 -182 44 -190 12 -186Z" fill="#000" fill-opacity=".22"/><path d="M-54 -160C-40 -184 0 -190 12 -186" stroke="#ffe0ae" stroke-opacity=".55" stroke-width="2.5" fill="none"/>`
    return `<g transform="translate(${x} ${y + 4}) scale(${s} ${-s * 0.9})" opacity=".42">${figure}${brolly}</g><ellipse cx="${x}" cy="${y + 2}" rx="${26 * s}" ry="${5 * s}" fill="#0b0d14" fill-opacity=".6"/><g transform="translate(${x} ${y}) scale(${s})">${figure}${brolly}</g>`
  }
  return (
    walker(530, 1034, 0.4, '#3b4356', '#2a2f3c', 0.2) +
    walker(668, 1052, 0.5, '#5a3a3a', '#2a2c38', 0.8) +
    walker(452, 1120, 0.95, '#2c3a55', '#2e3036', 0.5) +
    walker(742, 1270, 1.75, '#b5351f', '#262b3d', 0.9)
  )
}

function rain(sheet: Sheet): void {
  const random = seeded('drops')
  for (let i = 0; i < 1500; i++) {
    const near = random() ** 2
    const long = 14 + near * 80
    let x = random() * (sheet.w + 100)
    let y = random() * sheet.h - 60
    for (let k = 0; k < long; k++) {
      x -= 0.16
      y += 1
      const X = Math.floor(x)
      const Y = Math.floor(y)
      if (X < 0 || Y < 0 || X >= sheet.w || Y >= sheet.h) continue
      const p = (Y * sheet.w + X) * 3
      const a = (0.1 + near * 0.2) * Math.sin((Math.PI * k) / long)
      sheet.put(p, mix([sheet.px[p]!, sheet.px[p + 1]!, sheet.px[p + 2]!], hex('#efe6d6'), a))
    }
  }
}

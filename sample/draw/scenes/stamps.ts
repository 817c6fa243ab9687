/** Four old stamps on an album leaf: engraved views in single inks, true perforations, a cancelling ring over them. */
import { clamp, fbm, hash, noise2, ridged, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix, type Rgb, type Sheet } from '../sheet.ts'

type Stamp = {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly turn: number
  readonly ink: Rgb
  readonly second: Rgb
  readonly tone: (u: number, v: number) => number
}

export const stamps: Scene = {
  key: 'stamps',
  shape: 'wide',
  async draw(sheet) {
    const n = noise2('album')
    sheet.paint((x, y) => {
      const c = mix(hex('#3c3a3f'), hex('#2a2a31'), 0.5 + fbm(n, x * 0.004, y * 0.004, 4))
      const ruled = Math.abs((x % 100) - 50) < 0.8 || Math.abs((y % 100) - 50) < 0.8 ? 0.06 : 0
      const k = ruled + (hash(x, y, 2) - 0.5) * 0.04 + 0.16 * step(1500, 100, Math.hypot(x - 250, y - 150))
      return [c[0] + k, c[1] + k * 0.96, c[2] + k * 0.86]
    })
    for (const s of set()) await lay(sheet, s)
    await cancel(sheet)
    grain(sheet, 0.045)
  },
}

function set(): Stamp[] {
  const n = noise2('stamp views')
  const mountain = (u: number, v: number) => {
    const crest = 0.62 - 0.42 * Math.exp(-(((u - 0.46) / 0.2) ** 2)) - 0.1 * ridged(n, u * 4, 2, 4)
    const near = 0.78 - 0.1 * fbm(n, u * 5, 5, 3)
    if (v > near) return 0.62 + 0.3 * fbm(n, u * 20, v * 60, 3)
    if (v > crest)
      return clamp(
        0.25 +
          0.55 * step(0.35, 0.7, ridged(n, u * 9 + (v - crest) * 4, v * 7, 5) - 0.25 + (u - 0.46) * 0.7) +
          0.35 * (v - crest),
      )
    const sun = Math.hypot((u - 0.78) * 0.8, v - 0.22)
    return sun < 0.075 ? 0 : 0.16 + 0.16 * v + 0.1 * fbm(n, u * 3, v * 18, 3)
  }
  const flower = (u: number, v: number) => {
    const dx = (u - 0.5) * 0.82
    const dy = v - 0.38
    const r = Math.hypot(dx, dy)
    const a = Math.atan2(dy, dx)
    const petal = 0.2 + 0.075 * Math.cos(a * 6)
    if (r < 0.055) return 0.75 + 0.2 * Math.cos(r * 300)
    if (r < petal)
      return clamp(
        0.12 +
          0.75 * (1 - r / petal) ** 1.6 +
          0.22 * step(0.6, 1, Math.cos(a * 6 + Math.PI)) +
          0.12 * Math.cos(a * 42),
      )
    const stem = Math.abs(dx - 0.05 * Math.sin((v - 0.5) * 6))
    if (v > 0.5 && stem < 0.014) return 0.85
    for (const [cx, cy, t] of [
      [0.15, 0.76, 0.7],
      [-0.13, 0.68, -0.75],
    ] as const) {
      const lx = (dx - cx) * Math.cos(t) - (v - cy) * Math.sin(t)
      const ly = (dx - cx) * Math.sin(t) + (v - cy) * Math.cos(t)
      if (Math.hypot(lx / 0.06, ly / 0.17) < 1)
        return Math.abs(lx) < 0.006 ? 0.1 : clamp(0.45 + lx * 5 + 0.15 * Math.cos((ly + Math.abs(lx)) * 120))
    }
    return 0.1 + 0.07 * Math.cos((u + v) * 90)
  }
  const ship = (u: number, v: number) => {
    const horizon = 0.64
    const sail = (cx: number, top: number, foot: number, wide: number) =>
      v > top &&
      v < foot &&
      u - cx < wide * Math.sqrt(Math.sin(((v - top) / (foot - top)) * Math.PI * 0.62 + 0.1)) &&
      u > cx
    if (sail(0.5, 0.14, 0.58, 0.22)) return 0.12 + 0.4 * step(0.5, 0.74, u) + 0.1 * Math.cos(u * 150)
    if (sail(0.3, 0.24, 0.58, 0.17)) return 0.2 + 0.4 * step(0.3, 0.5, u) + 0.1 * Math.cos(u * 150)
    if (Math.abs(u - 0.498) < 0.005 && v > 0.1 && v < 0.62) return 0.95
    if (Math.abs(u - 0.298) < 0.005 && v > 0.2 && v < 0.62) return 0.95
    if (v > 0.6 && v < 0.71 - 0.07 * Math.abs(u - 0.48) && Math.abs(u - 0.48) < 0.3 - (v - 0.6) * 0.8)
      return 0.88 + 0.1 * Math.cos(v * 240)
    if (v > horizon) return clamp(0.35 + 0.45 * fbm(n, u * 7, v * 34, 3) + 0.3 * (v - horizon))
    return clamp(0.3 - 0.3 * v + 0.35 * step(0.05, 0.5, fbm(n, u * 4 + 9, v * 8, 4)))
  }
  const bird = (u: number, v: number) => {
    const bx = (u - 0.52) * 1.25
    const by = v - 0.47
    const body = Math.hypot((bx * 0.8 + by * 0.6) / 0.2, (by * 0.8 - bx * 0.6) / 0.115)
    const head = Math.hypot((bx + 0.15) / 0.082, (by + 0.16) / 0.078)
    if (Math.hypot(bx + 0.17, by + 0.175) < 0.014) return 1
    if (
      by + 0.16 > -0.02 &&
      by + 0.16 < 0.03 &&
      bx + 0.15 < -0.06 &&
      bx + 0.15 > -0.15 + Math.abs(by + 0.155) * 2
    )
      return 0.9
    if (head < 1) return 0.42 + 0.3 * step(0.2, 1, head) + 0.1 * Math.cos(by * 300 + bx * 120)
    const wing = Math.hypot((bx - 0.04) * 0.85 + by * 0.5, ((by - 0.02) * 0.85 - (bx - 0.04) * 0.5) / 0.5)
    if (body < 1)
      return wing < 0.15
        ? clamp(0.6 + 0.35 * Math.cos((bx + by) * 130) + wing)
        : clamp(0.24 + 0.35 * body + 0.12 * Math.cos(by * 260))
    const tx = bx - 0.13
    const ty = by - 0.12
    if (tx > 0 && tx < 0.24 && Math.abs(ty - tx * 0.85) < 0.035) return 0.75 + 0.2 * Math.cos((tx - ty) * 400)
    if (Math.abs(v - 0.645 - 0.05 * Math.sin(u * 5)) < 0.018) return 0.85
    for (const [cx, cy] of [
      [0.2, 0.56],
      [0.3, 0.75],
      [0.72, 0.74],
      [0.84, 0.56],
    ] as const) {
      if (Math.hypot((u - cx - (v - cy) * 0.5) / 0.045, (v - cy) / 0.085) < 1)
        return 0.55 + 0.2 * Math.cos((u + v) * 150)
    }
    return 0.12 + 0.08 * Math.cos(v * 130)
  }
  return [
    { x: 300, y: 330, w: 400, h: 480, turn: -0.07, ink: hex('#1f3f7f'), second: hex('#1f3f7f'), tone: bird },
    {
      x: 800,
      y: 300,
      w: 560,
      h: 420,
      turn: 0.03,
      ink: hex('#22504a'),
      second: hex('#8f3a26'),
      tone: mountain,
    },
    {
      x: 1310,
      y: 380,
      w: 400,
      h: 500,
      turn: 0.09,
      ink: hex('#8f2335'),
      second: hex('#8f2335'),
      tone: flower,
    },
    { x: 800, y: 750, w: 560, h: 420, turn: -0.03, ink: hex('#5c3a22'), second: hex('#5c3a22'), tone: ship },
  ]
}

async function lay(sheet: Sheet, s: Stamp): Promise<void> {
  const pitch = 20
  const hole = 5.6
  let d = `M${-s.w / 2} ${-s.h / 2}`
  const side = (ax: number, ay: number, bx: number, by: number) => {
    const long = Math.hypot(bx - ax, by - ay)
    const count = Math.round(long / pitch)
    const ux = (bx - ax) / long
    const uy = (by - ay) / long
    for (let i = 0; i < count; i++) {
      const m = ((i + 0.5) * long) / count
      d += `L${ax + ux * (m - hole)} ${ay + uy * (m - hole)}A${hole} ${hole} 0 0 0 ${ax + ux * (m + hole)} ${ay + uy * (m + hole)}`
    }
    d += `L${bx} ${by}`
  }
  const [w, h] = [s.w / 2, s.h / 2]
  side(-w, -h, w, -h)
  side(w, -h, w, h)
  side(w, h, -w, h)
  side(-w, h, -w, -h)
  const turn = (s.turn * 180) / Math.PI
  const shape = await sheet.mask(`<path transform="translate(${s.x} ${s.y}) rotate(${turn})" d="${d}Z"/>`)
  const dark = blur(
    await sheet.mask(`<path transform="translate(${s.x + 9} ${s.y + 12}) rotate(${turn})" d="${d}Z"/>`),
    sheet.w,
    sheet.h,
    9,
  )
  sheet.lay(dark, hex('#000000'), 'over', 0.55)
  const n = noise2('stamp paper')
  const cos = Math.cos(-s.turn)
  const sin = Math.sin(-s.turn)
  const place = (x: number, y: number): readonly [number, number] => [
    ((x - s.x) * cos - (y - s.y) * sin) / s.w,
    ((x - s.x) * sin + (y - s.y) * cos) / s.h,
  ]
  sheet.lay(shape, (x, y) => {
    const [u, v] = place(x, y)
    const px = u * s.w
    const py = v * s.h
    const paper = mix(
      hex('#efe5cd'),
      hex('#dccba6'),
      clamp(
        0.45 + fbm(n, x * 0.008, y * 0.008, 4) + step(0.42, 0.5, Math.max(Math.abs(u), Math.abs(v))) * 0.25,
      ),
    )
    const edge = Math.min(s.w / 2 - Math.abs(px), s.h / 2 - Math.abs(py))
    let tone = 0
    let ink = s.ink
    if (edge > 30 && edge < 58) {
      const k = Math.abs(px) / (s.w / 2) > Math.abs(py) / (s.h / 2) ? py : px
      tone =
        edge < 33 || edge > 55
          ? 0.95
          : 0.5 + 0.42 * Math.sin(k * 0.28) * Math.cos((edge - 44) * 0.26 + Math.sin(k * 0.14))
      ink = s.second
    } else if (edge >= 62) {
      tone = s.tone((px + s.w / 2 - 62) / (s.w - 124), (py + s.h / 2 - 62) / (s.h - 124))
    }
    const lines = 0.5 + 0.5 * Math.cos((py + 3.5 * Math.sin(px * 0.02 + tone * 3)) * 1.32)
    const cross = 0.5 + 0.5 * Math.cos((px * 0.8 + py * 0.6) * 1.32)
    const level =
      edge >= 62
        ? clamp((tone * 1.12 - lines * 0.72) * 3.4 + 0.35) * 0.8 +
          clamp((tone - 0.55 - cross * 0.4) * 3) * 0.2 +
          tone * 0.2
        : step(0.45, 0.55, tone)
    return mix(paper, ink, clamp(tone <= 0.02 ? 0 : level) * 0.92)
  })
}

/** The post's ring and waves, struck unevenly; no words. */
async function cancel(sheet: Sheet): Promise<void> {
  const n = noise2('cancel')
  let waves = ''
  for (let i = 0; i < 6; i++) {
    let d = `M${1130} ${560 + i * 22}`
    for (let k = 1; k <= 40; k++) d += `L${1130 + k * 11} ${560 + i * 22 + Math.sin(k * 0.62) * 9}`
    waves += `<path d="${d}"/>`
  }
  const ring = await sheet.mask(
    `<g fill="none" stroke="#000" stroke-width="5" transform="rotate(-9 1000 560)"><circle cx="1010" cy="590" r="112"/><circle cx="1010" cy="590" r="76" stroke-width="3.4"/><path d="M920 590H1100M936 566H1084M936 614H1084" stroke-width="3"/>${waves}</g>`,
  )
  sheet.lay(
    (x, y) =>
      ring[y * sheet.w + x]! *
      clamp(0.75 + fbm(n, x * 0.02, y * 0.02, 4) * 1.1) *
      (hash(x, y, 5) > 0.1 ? 1 : 0.5),
    hex('#1b1a22'),
    'multiply',
    0.8,
  )
}

/** A drying salt lake: plates of crust with raised rims running to the mountains, a skin of water holding the sunset. */
import { clamp, fbm, hash, noise2, ridged, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp } from '../sheet.ts'

const horizon = 640

export const saltLake: Scene = {
  key: 'salt-lake',
  shape: 'square',
  draw(sheet) {
    const n = noise2('salt')
    const sky = ramp([
      [0, '#5f7f9f'],
      [0.35, '#a9afb8'],
      [0.65, '#e6b8a4'],
      [0.88, '#f6cf9f'],
      [1, '#fbe0b0'],
    ])
    sheet.paint((x, y) => {
      const t = clamp(y / horizon)
      const bank = step(0.02, 0.5, fbm(n, x * 0.0014 + y * 0.0009, y * 0.0075, 6))
      const under = mix(hex('#8d8aa0'), hex('#f0a98c'), step(0.25, 0.85, t))
      return mix(sky(t), under, bank * 0.62)
    })
    for (const [base, tall, ink, low, salt] of [
      [horizon - 22, 170, '#8f8ba6', '#e3b5a4', 1],
      [horizon - 4, 92, '#6c6a88', '#c99f9b', 6],
    ] as const) {
      const crest = Float64Array.from(
        { length: sheet.w },
        (_, x) =>
          base -
          tall *
            ridged(n, x * 0.0019 + salt * 7, salt, 6) *
            (0.35 + 0.65 * step(0, 0.8, Math.abs(x / 1600 - 0.42) * 1.6)),
      )
      sheet.lay(
        (x, y) => (y < horizon ? clamp(y - crest[x]!) : 0),
        (x, y) => {
          const shade = ridged(n, x * 0.011 + (y - crest[x]!) * 0.008, y * 0.012 + salt, 4)
          return mix(
            mix(hex(ink), hex('#f4c9ae'), clamp(shade - 0.35) * 0.5),
            hex(low),
            step(crest[x]!, horizon + 20, y),
          )
        },
      )
    }
    const air = sheet.copy()
    for (let y = horizon; y < sheet.h; y++) {
      const z = 300 / (y - horizon + 4)
      for (let x = 0; x < sheet.w; x++) {
        const gx = (x - 800) * z * 0.0105
        const gy = z * 9.2
        const wx = gx + fbm(n, gx * 0.8, gy * 0.8, 3) * 0.35
        const wy = gy + fbm(n, gx * 0.8 + 30, gy * 0.8, 3) * 0.35
        const [edge, id, tilt] = plate(wx, wy)
        const thin = clamp(0.02 + z * 0.004, 0.02, 0.3)
        const fade = step(14, 3.0, z * 3)
        const wet = step(
          0.02,
          0.34,
          fbm(n, gx * 0.16 + 4, gy * 0.12, 4) + 0.08 * (id - 0.5) - step(30, 3, z * 8) * 0.12,
        )
        const rise = step(0.16 + thin, 0.02, edge)
        const lee = tilt * rise
        const crumb = fbm(n, wx * 9, wy * 9, 3) * 0.12 * fade + (hash(x, y, 3) - 0.5) * 0.06
        let salt = mix(
          hex('#e9d5c8'),
          hex('#cdb6b4'),
          clamp(0.4 + (id - 0.5) * 0.6 + fbm(n, gx * 0.6, gy * 0.6, 3)),
        )
        salt = mix(salt, lee > 0 ? hex('#fff3de') : hex('#8f7f96'), clamp(Math.abs(lee) * 1.5) * fade)
        salt = mix(salt, hex('#6d5f7c'), step(0.03 + thin * 0.4, 0, edge) * 0.5 * fade)
        salt = [salt[0] + crumb, salt[1] + crumb, salt[2] + crumb]
        const r = fbm(n, gx * 1.2, gy * 0.5, 2)
        const mirror = air.at(x + r * 12, Math.max(0, horizon - (y - horizon) * 0.82 - 8 + r * 20))
        const pool = mix(mirror, hex('#5a6a86'), 0.14)
        const above = step(0.09, 0.03, edge) * fade * 0.85
        let c = mix(salt, pool, wet * (1 - above) * 0.92)
        c = mix(c, hex('#f3cba6'), step(2, 60, z) * 0.7)
        sheet.put((y * sheet.w + x) * 3, c)
      }
    }
    sheet.lay((_, y) => Math.exp(-(((y - horizon) / 16) ** 2)) * 0.55, hex('#fbe2bd'))
    grain(sheet, 0.045)
  },
}

/** The nearest crack between plates: how far, the plate's own number, and which way the light strikes its rim. */
function plate(x: number, y: number): readonly [number, number, number] {
  const X = Math.floor(x)
  const Y = Math.floor(y)
  let best = 9
  let bx = 0
  let by = 0
  let id = 0
  for (let j = -1; j <= 1; j++) {
    for (let i = -1; i <= 1; i++) {
      const dx = X + i + 0.15 + 0.7 * hash(X + i, Y + j, 1) - x
      const dy = Y + j + 0.15 + 0.7 * hash(X + i, Y + j, 2) - y
      const d = dx * dx + dy * dy
      if (d < best) {
        best = d
        bx = dx
        by = dy
        id = hash(X + i, Y + j, 3)
      }
    }
  }
  let edge = 9
  let tilt = 0
  for (let j = -2; j <= 2; j++) {
    for (let i = -2; i <= 2; i++) {
      const dx = X + i + 0.15 + 0.7 * hash(X + i, Y + j, 1) - x
      const dy = Y + j + 0.15 + 0.7 * hash(X + i, Y + j, 2) - y
      const l = Math.hypot(dx - bx, dy - by)
      if (l < 1e-5) continue
      const d = ((bx + dx) * (dx - bx) + (by + dy) * (dy - by)) / (2 * l)
      if (d < edge) {
        edge = d
        tilt = ((dx - bx) * 0.5 + (dy - by) * 0.85) / l
      }
    }
  }
  return [edge, id, tilt]
}

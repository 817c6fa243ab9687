/**
 * Banna'i: brick laid end and face so that the ends, some of them glazed, draw a pattern of nested squares set on the point.
 * Every course is real: a height for each brick, sunk joints, raking light.
 */
import { clamp, fbm, hash, noise2, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb } from '../sheet.ts'

const unit = 50
const course = 50

export const brickwork: Scene = {
  key: 'brickwork',
  shape: 'square',
  draw(sheet) {
    const { w, h } = sheet
    const n = noise2('clay')
    const height = new Float32Array(w * h)
    const kind = new Uint8Array(w * h)
    const who = new Float32Array(w * h)
    for (let y = 0, p = 0; y < h; y++) {
      for (let x = 0; x < w; x++, p++) {
        const wob = fbm(n, x * 0.012, y * 0.012, 2) * 2.4
        const [left, right, sort, id] = brick(x + wob, Math.floor((y + wob) / course))
        const top = Math.floor((y + wob) / course) * course
        const edge = Math.min(x + wob - left, right - x - wob, y + wob - top, top + course - y - wob)
        const chip = fbm(n, x * 0.04 + id * 9, y * 0.06, 3) * 2.2
        const face = step(2.2, 6.2, edge + chip * 0.8)
        const proud = sort === 2 ? 1.5 : sort === 1 ? 2.6 : 0
        height[p] =
          face * (6 + proud + (hash(Math.floor(id * 977), 3) - 0.5) * 2.4) +
          face * fbm(n, x * 0.09, y * 0.09, 3) * (sort === 2 ? 0.25 : 1.1) +
          (1 - face) * fbm(n, x * 0.1, y * 0.1, 2) * 0.8
        kind[p] = face > 0.5 ? sort + 1 : 0
        who[p] = id
      }
    }
    const sunny = (p: number) => {
      let lit = 1
      for (let s = 1; s < 16; s++) {
        const q = p - s - s * w
        if (q < 0) break
        lit = Math.min(lit, 1 - clamp((height[q]! - height[p]! - s * 0.52) * 0.6))
      }
      return lit
    }
    sheet.paint((x, y) => {
      const p = y * w + x
      const dx = height[p + (x < w - 1 ? 1 : 0)]! - height[p - (x > 0 ? 1 : 0)]!
      const dy = height[p + (y < h - 1 ? w : 0)]! - height[p - (y > 0 ? w : 0)]!
      const slope = clamp(0.62 + (dx + dy) * 0.16, 0, 1.5)
      const lit = slope * (0.38 + 0.62 * sunny(p))
      const id = who[p]!
      const speck = hash(x, y, 3) - 0.5
      let c: Rgb
      if (kind[p] === 3 || kind[p] === 4) {
        const base =
          kind[p] === 3 ? mix(hex('#177a86'), hex('#35a6a6'), id) : mix(hex('#1b3276'), hex('#2f57ae'), id)
        c = mix(base, hex('#e7f2ec'), step(0.3, 0.6, fbm(n, x * 0.02 + id * 30, y * 0.03, 3)) * 0.3)
      } else if (kind[p] === 0) {
        c = mix(hex('#b7a183'), hex('#8f7a60'), clamp(0.5 + fbm(n, x * 0.03, y * 0.03, 3)))
      } else {
        const fire = id * 0.8 + fbm(n, x * 0.03 + id * 50, y * 0.03, 4) * 0.5
        c = mix(mix(hex('#d9a878'), hex('#b4754c'), clamp(fire)), hex('#7d4a38'), step(0.75, 1, id) * 0.5)
        c = mix(c, hex('#5b3a2e'), step(0.46, 0.5, hash(x >> 1, y >> 1, 8) * 0.5) * 0.4)
      }
      const warm: Rgb = [0.34 + lit * 0.86, 0.34 + lit * 0.8, 0.42 + lit * 0.62]
      const k = speck * 0.02
      const fade = 1.04 - 0.28 * step(300, 2000, Math.hypot(x - 200, y - 200))
      return [(c[0] * warm[0] + k) * fade, (c[1] * warm[1] + k) * fade, (c[2] * warm[2] + k) * fade]
    })
    grain(sheet, 0.03)
  },
}

/** The brick at x in a course: its two ends, sort (0 plain, 1 plain end, 2 turquoise, 3 lapis) and a number of its own. */
function brick(x: number, row: number): readonly [number, number, number, number] {
  const col = Math.floor(x / unit)
  const at = (k: number) => cell(k, row)
  const sort = at(col)
  if (sort > 0) return [col * unit, (col + 1) * unit, sort, hash(col, row, 4)]
  let from = col
  while (at(from - 1) === 0 && col - from < 12) from--
  const k = Math.floor((col - from) / 2)
  const left = from + k * 2
  const right = at(left + 1) === 0 ? left + 2 : left + 1
  return [left * unit, right * unit, 0, hash(left, row, 4)]
}

/** The drawing on a grid of brick ends: nested squares on the point, period 20, glazed by ring. */
function cell(col: number, row: number): number {
  const size = 20
  const a = ((((col + row) % size) + size) % size) - size / 2
  const b = ((((col - row) % size) + size) % size) - size / 2
  const ring = Math.max(Math.abs(a + 0.5), Math.abs(b + 0.5))
  if (ring > 9) return 3
  if (ring > 7) return (col + row) % 2 === 0 ? 1 : 0
  if (ring > 6) return 2
  if (ring > 4) return 0
  if (ring > 3) return 2
  if (ring > 2) return 0
  return ring < 1 ? 3 : 1
}

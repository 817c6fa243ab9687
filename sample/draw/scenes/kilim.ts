/** A flat-woven kilim: hooked diamonds and a running border worked thread by thread, with the dyer's uneven batches. */
import { clamp, fbm, hash, noise2 } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb } from '../sheet.ts'

const across = 128
const rows = 200
const dye = {
  madder: hex('#9e3127'),
  indigo: hex('#22365f'),
  ivory: hex('#e6d9bb'),
  saffron: hex('#cf9433'),
  walnut: hex('#46302a'),
  moss: hex('#5f6b45'),
} satisfies Record<string, Rgb>

export const kilim: Scene = {
  key: 'kilim',
  shape: 'tall',
  draw(sheet) {
    const { w, h } = sheet
    const wool = noise2('wool')
    const cw = w / across
    const ch = h / rows
    sheet.paint((x, y) => {
      const sag = fbm(wool, x * 0.004, y * 0.004, 2) * 9
      const fx = (x + fbm(wool, y * 0.006, 7, 2) * 7) / cw
      const fy = (y + sag) / ch
      const i = Math.floor(fx)
      const j = Math.floor(fy)
      const u = fx - i - 0.5
      const v = fy - j - 0.5
      const base = stitch(Math.min(i, across - 1 - i), j, i)
      const batch =
        0.1 * fbm(wool, 3, j * 0.09 + (base[0] > 0.5 ? 40 : 0), 3) +
        0.08 * (hash(i, j, 1) - 0.5) +
        0.05 * (hash(0, j, 2) - 0.5)
      const round = 1 - 1.5 * u * u - 0.7 * v * v
      const twist = 0.09 * Math.sin((u * 1.3 + v * (j % 2 ? 1 : -1)) * 15 + hash(i, j, 5) * 3)
      const gap = Math.max(0, Math.abs(u) - 0.4) * 3.2 + Math.max(0, Math.abs(v) - 0.42) * 2
      const k = clamp(0.88 * round + twist + batch + 0.12 - gap, 0.14, 1.25)
      const fuzz = (hash(x, y, 9) - 0.5) * 0.05
      const slit = stitch(Math.min(i + 1, across - 2 - i), j, i + 1) !== base && u > 0.38 ? 0.6 : 1
      const c: Rgb = [base[0] * k * slit + fuzz, base[1] * k * slit + fuzz, base[2] * k * slit + fuzz]
      const fold = 0.5 + fbm(wool, x * 0.0016 + 9, y * 0.0011, 2)
      return mix(c, fold > 0.5 ? hex('#fff3dc') : hex('#170d10'), Math.abs(fold - 0.5) * 0.34)
    })
    grain(sheet, 0.025)
  },
}

/** The colour of a stitch: `m` counts from the nearer side, so the two halves mirror. */
function stitch(m: number, j: number, i: number): Rgb {
  const n = Math.min(j, rows - 1 - j)
  const rim = Math.min(m, n)
  if (rim < 3) return dye.walnut
  if (rim < 4) return dye.ivory
  if (rim < 14) return border(n < m ? i : j, rim - 4)
  if (rim < 15) return dye.ivory
  if (rim < 17) return dye.indigo
  if (rim < 18) return dye.saffron
  return field(m - 18, j - 18)
}

/** Running hooks: a stepped triangle with a crochet, alternating. */
function border(k: number, t: number): Rgb {
  const s = ((k % 16) + 16) % 16
  const flip = Math.floor(k / 16) % 2 === 0
  const tone = flip ? dye.madder : dye.moss
  const peak = Math.floor(Math.abs(s - 7.5))
  if (t < 8 - peak) return t < 5 - peak ? dye.ivory : tone
  return t === 9 && s % 4 < 2 ? dye.saffron : dye.indigo
}

/** Three medallions down the field, each a nest of stepped diamonds with hooks; small stars between. */
function field(m: number, j: number): Rgb {
  const tall = rows - 36
  const pitch = tall / 3
  const k = Math.floor(j / pitch)
  const cx = across / 2 - 18 - 0.5 - m
  const cy = Math.abs(j - k * pitch - pitch / 2 + 0.5)
  const d = Math.floor(cx / 2) + Math.floor(cy / 2) * 1.55
  const nest: readonly Rgb[] =
    k % 2
      ? [dye.saffron, dye.walnut, dye.ivory, dye.indigo, dye.madder]
      : [dye.madder, dye.ivory, dye.indigo, dye.saffron, dye.walnut]
  if (d < 2) return nest[2]!
  if (d < 5) return nest[0]!
  if (d < 6) return nest[1]!
  if (d < 10) return Math.floor(cx) % 6 < 3 === Math.floor(cy) % 6 < 3 ? nest[3]! : nest[2]!
  if (d < 11) return nest[1]!
  if (d < 15) return nest[4]!
  if (d < 16) return dye.ivory
  if (d < 19) return hooks(cx, cy, d)
  const sx = cx % 12
  const sy = (j + 200) % 12
  const star = Math.abs(sx - 6) + Math.abs(sy - 6)
  const corner = Math.max(Math.abs(sx - 6), Math.abs(sy - 6))
  if (d > 21 && corner < 4 && star < 5)
    return star < 2
      ? dye.madder
      : star < 3
        ? dye.ivory
        : (Math.floor(cx / 12) + Math.floor((j + 200) / 12)) % 2
          ? dye.saffron
          : dye.moss
  return k % 2 ? dye.madder : hex9
}

const hex9: Rgb = hex('#872a24')

function hooks(cx: number, cy: number, d: number): Rgb {
  const s = Math.floor(cx + cy * 0.5) % 8
  if (d < 17) return dye.indigo
  return s < 3 ? dye.indigo : s === 5 && d < 18 ? dye.saffron : dye.madder
}

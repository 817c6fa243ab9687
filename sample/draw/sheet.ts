/**
 * The sheet that a picture is printed on: a field of floating colours that inks are laid over, one mask at a time,
 * as in screen printing. A mask is a coverage in 0..1 a pixel, or a function that gives it. Shapes come from SVG
 * (rasterised by sharp), everything soft is computed.
 */
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { clamp, hash, noise2 } from './noise.ts'

export type Rgb = readonly [number, number, number]
export type Mask = Float32Array
export type Cover = Mask | ((x: number, y: number) => number)
export type Ink = Rgb | ((x: number, y: number) => Rgb)
export type Blend = 'over' | 'multiply' | 'screen' | 'add'

/** '#rrggbb' as three numbers in 0..1. */
export function hex(code: string): Rgb {
  const n = Number.parseInt(code.slice(1), 16)
  return [((n >> 16) & 255) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255]
}

export function mix(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}

export function scale(a: Rgb, k: number): Rgb {
  return [a[0] * k, a[1] * k, a[2] * k]
}

/** A colour ramp through stops [place, '#rrggbb'] in rising order. */
export function ramp(stops: readonly (readonly [number, string])[]): (t: number) => Rgb {
  const at = stops.map(s => s[0])
  const colours = stops.map(s => hex(s[1]))
  return t => {
    if (t <= at[0]!) return colours[0]!
    for (let i = 1; i < at.length; i++) {
      if (t <= at[i]!) return mix(colours[i - 1]!, colours[i]!, (t - at[i - 1]!) / (at[i]! - at[i - 1]!))
    }
    return colours.at(-1)!
  }
}

export class Sheet {
  readonly w: number
  readonly h: number
  readonly px: Float32Array

  constructor(w: number, h: number) {
    this.w = w
    this.h = h
    this.px = new Float32Array(w * h * 3)
  }

  /** Every pixel from a function of its place. */
  paint(fn: (x: number, y: number) => Rgb): void {
    for (let y = 0, i = 0; y < this.h; y++) {
      for (let x = 0; x < this.w; x++, i += 3) this.put(i, fn(x, y))
    }
  }

  /** One ink through one mask. */
  lay(cover: Cover, ink: Ink, blend: Blend = 'over', strength = 1): void {
    const { px, w, h } = this
    for (let y = 0, p = 0; y < h; y++) {
      for (let x = 0; x < w; x++, p++) {
        const k = (typeof cover === 'function' ? cover(x, y) : cover[p]!) * strength
        if (k <= 0.002) continue
        const c = typeof ink === 'function' ? ink(x, y) : ink
        const i = p * 3
        for (let j = 0; j < 3; j++) {
          const under = px[i + j]!
          px[i + j] = under + (blended(under, c[j]!, blend) - under) * k
        }
      }
    }
  }

  /** An SVG drawing laid over the whole sheet. */
  async draw(svg: string, blend: Blend = 'over', strength = 1): Promise<void> {
    const data = await raster(this.w, this.h, svg)
    const { px } = this
    for (let p = 0, i = 0, q = 0; p < this.w * this.h; p++, i += 3, q += 4) {
      const k = (data[q + 3]! / 255) * strength
      if (k === 0) continue
      for (let j = 0; j < 3; j++) {
        const under = px[i + j]!
        px[i + j] = under + (blended(under, data[q + j]! / 255, blend) - under) * k
      }
    }
  }

  /** The mask of an SVG drawing: its opacity. */
  async mask(svg: string): Promise<Mask> {
    const data = await raster(this.w, this.h, svg)
    const mask = new Float32Array(this.w * this.h)
    for (let p = 0; p < mask.length; p++) mask[p] = data[p * 4 + 3]! / 255
    return mask
  }

  /** The colour at a place, between pixels, clamped to the edge. */
  at(x: number, y: number): Rgb {
    const { w, h, px } = this
    const cx = clamp(x, 0, w - 1.001)
    const cy = clamp(y, 0, h - 1.001)
    const x0 = Math.floor(cx)
    const y0 = Math.floor(cy)
    const fx = cx - x0
    const fy = cy - y0
    const i = (y0 * w + x0) * 3
    const r = w * 3
    const one = (j: number) => {
      const top = px[i + j]! + (px[i + j + 3]! - px[i + j]!) * fx
      const low = px[i + j + r]! + (px[i + j + r + 3]! - px[i + j + r]!) * fx
      return top + (low - top) * fy
    }
    return [one(0), one(1), one(2)]
  }

  copy(): Sheet {
    const other = new Sheet(this.w, this.h)
    other.px.set(this.px)
    return other
  }

  put(i: number, c: Rgb): void {
    this.px[i] = c[0]
    this.px[i + 1] = c[1]
    this.px[i + 2] = c[2]
  }
}

function blended(under: number, ink: number, blend: Blend): number {
  if (blend === 'over') return ink
  if (blend === 'multiply') return under * ink
  if (blend === 'screen') return 1 - (1 - under) * (1 - ink)
  return under + ink
}

/** Paper tooth and ink grain over the finished picture: `grain` is the swing of the mid-tones. */
export function grain(sheet: Sheet, strength = 0.05, seed = 'paper'): void {
  const { w, h, px } = sheet
  const fibre = noise2(seed)
  for (let y = 0, i = 0; y < h; y++) {
    for (let x = 0; x < w; x++, i += 3) {
      const fine = hash(x, y, 1) + hash(x >> 1, y >> 1, 2) - 1
      const cloth = fibre(x * 0.21, y * 0.21) * 0.35 + fibre(x * 0.05, y * 0.06) * 0.1
      const light = px[i]! * 0.3 + px[i + 1]! * 0.6 + px[i + 2]! * 0.1
      const d = (fine * 0.8 + cloth) * strength * (0.35 + 1.3 * clamp(light * (1 - light) * 4))
      px[i] = px[i]! + d
      px[i + 1] = px[i + 1]! + d
      px[i + 2] = px[i + 2]! + d * 0.9
    }
  }
}

/** Soften a mask by a radius in pixels (three box blurs, near enough a Gaussian). */
export function blur(mask: Mask, w: number, h: number, radius: number): Mask {
  let a = mask
  const r = Math.max(1, Math.round(radius / 1.7))
  for (let n = 0; n < 3; n++) a = boxed(boxed(a, w, h, r, 1, w), h, w, r, w, 1)
  return a
}

function boxed(mask: Mask, length: number, lines: number, r: number, along: number, across: number): Mask {
  const out = new Float32Array(mask.length)
  const k = 1 / (2 * r + 1)
  for (let l = 0; l < lines; l++) {
    const base = l * across
    let sum = 0
    for (let i = -r; i <= r; i++) sum += mask[base + clamp(i, 0, length - 1) * along]!
    for (let i = 0; i < length; i++) {
      out[base + i * along] = sum * k
      sum += mask[base + Math.min(length - 1, i + r + 1) * along]! - mask[base + Math.max(0, i - r) * along]!
    }
  }
  return out
}

/** SVG markup of a sheet's size as raw RGBA bytes. */
async function raster(w: number, h: number, svg: string): Promise<Buffer> {
  const doc = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${svg}</svg>`
  return sharp(Buffer.from(doc), { unlimited: true }).ensureAlpha().raw().toBuffer()
}

/** The sheet as eight-bit RGB. */
export function bytes(sheet: Sheet): Buffer {
  const out = Buffer.alloc(sheet.px.length)
  for (let i = 0; i < out.length; i++) out[i] = clamp(sheet.px[i]!) * 255 + hash(i, 7, 3)
  return out
}

/** Write as JPEG no larger than `limit` bytes: quality steps down from 82 until it fits. Returns size and quality. */
export async function save(
  sheet: Sheet,
  file: string,
  limit = 350_000,
): Promise<{ size: number; quality: number }> {
  const raw = { raw: { width: sheet.w, height: sheet.h, channels: 3 as const } }
  const data = bytes(sheet)
  for (let quality = 82; ; quality -= 3) {
    const jpeg = await sharp(data, raw).jpeg({ quality, mozjpeg: true }).toBuffer()
    if (jpeg.length <= limit || quality < 50) {
      await writeFile(file, jpeg)
      return { size: jpeg.length, quality }
    }
  }
}

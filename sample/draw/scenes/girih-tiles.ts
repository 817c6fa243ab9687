/**
 * Girih of ten: decagons and bow-ties fill the plane edge to edge; from the middle of each edge two straps leave at
 * 54° (Hankin's polygons in contact) and run until they meet the next, so that every line goes on through the wall.
 */
import { clamp, fbm, hash, noise2, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix, type Rgb, Sheet } from '../sheet.ts'
import type { Point } from '../vector.ts'

const edge = 132
const lean = (54 * Math.PI) / 180

/** Beyond the sheet's edge, so that every field is whole when its kind is told by its size. */
const margin = 420

export const girihTiles: Scene = {
  key: 'girih-tiles',
  shape: 'square',
  async draw(whole) {
    const sheet = new Sheet(whole.w + 2 * margin, whole.h + 2 * margin)
    const { w, h } = sheet
    const straps = strapwork(w, h)
    const d = straps
      .map(([a, b]) => `M${a[0].toFixed(2)} ${a[1].toFixed(2)}L${b[0].toFixed(2)} ${b[1].toFixed(2)}`)
      .join('')
    const strap = await sheet.mask(
      `<path d="${d}" stroke="#000" stroke-width="15" stroke-linecap="round" fill="none"/>`,
    )
    const heart = await sheet.mask(
      `<path d="${d}" stroke="#000" stroke-width="4.5" stroke-linecap="round" fill="none"/>`,
    )
    const { label, area } = regions(strap, w, h)
    const counts = new Map<number, number>()
    const kindOf = (a: number) => Math.round(Math.log2(a) * 2.2)
    for (const a of area.values()) counts.set(kindOf(a), (counts.get(kindOf(a)) ?? 0) + 1)
    const kinds = [...counts]
      .filter(([, many]) => many > 6)
      .map(([kind]) => kind)
      .sort((a, b) => a - b)
    const glaze: readonly Rgb[] = [
      hex('#1f3f8f'),
      hex('#1d7f86'),
      hex('#c98a2b'),
      hex('#16306b'),
      hex('#e9dcc0'),
      hex('#2b5aa8'),
    ]
    const tone = noise2('glaze')
    const high = blur(strap, w, h, 4)
    const wide = blur(strap, w, h, 13)
    sheet.paint((x, y) => {
      const p = y * w + x
      const id = label[p]!
      const kind = kinds.indexOf(kindOf(area.get(id) ?? 1))
      const base = glaze[(kind + glaze.length) % glaze.length]!
      const one = (hash(id, 3) - 0.5) * 0.22
      const pool = fbm(tone, x * 0.013 + id, y * 0.013, 4)
      let c: Rgb = mix(
        base,
        pool + one > 0 ? hex('#dfeee6') : hex('#081634'),
        clamp(Math.abs(pool * 0.3 + one)),
      )
      const crackle = Math.abs(fbm(tone, x * 0.03 + id * 3, y * 0.03, 3))
      c = mix(c, hex('#0d1a33'), step(0.014, 0, crackle) * 0.16)
      c = mix(c, hex('#050c1e'), clamp(wide[p]! * 1.1) * 0.55)
      const gleam = step(0.25, 0.6, fbm(tone, x * 0.004 + 40, y * 0.006, 3) - wide[p]! * 0.4)
      return mix(c, hex('#f4f1e2'), gleam * 0.14)
    })
    sheet.lay(strap, (x, y) => {
      const p = y * w + x
      const slope = high[Math.max(0, p - 3 * w - 3)]! - high[Math.min(w * h - 1, p + 3 * w + 3)]!
      const c = mix(hex('#cdb892'), hex('#e7d8b5'), clamp(0.5 + fbm(tone, x * 0.05, y * 0.05, 3)))
      return mix(c, slope > 0 ? hex('#6d5a3c') : hex('#fff6de'), clamp(Math.abs(slope) * 1.5))
    })
    sheet.lay(heart, hex('#8f3f2c'), 'over', 0.85)
    whole.paint((x, y) => {
      const i = ((y + margin) * w + x + margin) * 3
      return [sheet.px[i]!, sheet.px[i + 1]!, sheet.px[i + 2]!]
    })
    grain(whole, 0.04)
  },
}

type Segment = readonly [Point, Point]

/** All strap segments over the sheet: each polygon's own, then repeated over the lattice. */
function strapwork(w: number, h: number): Segment[] {
  const around = edge / (2 * Math.sin(Math.PI / 10))
  const apothem = edge / (2 * Math.tan(Math.PI / 10))
  const decagon = Array.from({ length: 10 }, (_, i): Point => {
    const a = ((i + 0.5) / 10) * Math.PI * 2
    return [Math.cos(a) * around, Math.sin(a) * around]
  })
  const v1: Point = [2 * apothem, 0]
  const v2: Point = [
    2 * apothem * Math.cos((72 * Math.PI) / 180),
    2 * apothem * Math.sin((72 * Math.PI) / 180),
  ]
  const motifs = [...hankin(decagon), ...rosette(around), ...hankin(bowtie(decagon, v1, v2))]
  const out: Segment[] = []
  for (let i = -6; i <= 6; i++) {
    for (let j = -6; j <= 6; j++) {
      const x = w / 2 + i * v1[0] + j * v2[0]
      const y = h / 2 + i * v1[1] + j * v2[1]
      if (x < -3 * edge || y < -3 * edge || x > w + 3 * edge || y > h + 3 * edge) continue
      for (const [a, b] of motifs)
        out.push([
          [a[0] + x, a[1] + y],
          [b[0] + x, b[1] + y],
        ])
    }
  }
  return out
}

/** Within each decagon's star a smaller one, {10/3}, its points towards the star's hollows and joined to them. */
function rosette(around: number): Segment[] {
  const r = around * 0.44
  const tip = (i: number): Point => [
    Math.cos((i / 10) * Math.PI * 2) * r,
    Math.sin((i / 10) * Math.PI * 2) * r,
  ]
  const out: Segment[] = []
  for (let i = 0; i < 10; i++) out.push([tip(i), tip(i + 3)])
  return out
}

/** The gap between four decagons: the edges that are nobody else's, in order. */
function bowtie(decagon: readonly Point[], v1: Point, v2: Point): Point[] {
  const gaps: Segment[] = []
  const corners: Point[] = [[0, 0], v1, v2, [v1[0] + v2[0], v1[1] + v2[1]]]
  const middle: Point = [(v1[0] + v2[0]) / 2, (v1[1] + v2[1]) / 2]
  for (const c of corners) {
    for (let i = 0; i < 10; i++) {
      const a = decagon[i]!
      const b = decagon[(i + 1) % 10]!
      gaps.push([
        [a[0] + c[0], a[1] + c[1]],
        [b[0] + c[0], b[1] + c[1]],
      ])
    }
  }
  const mid = (s: Segment): Point => [(s[0][0] + s[1][0]) / 2, (s[0][1] + s[1][1]) / 2]
  const near = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 1
  const own = gaps
    .filter(s => gaps.filter(o => near(mid(o), mid(s))).length === 1)
    .sort(
      (a, b) =>
        Math.hypot(mid(a)[0] - middle[0], mid(a)[1] - middle[1]) -
        Math.hypot(mid(b)[0] - middle[0], mid(b)[1] - middle[1]),
    )
    .slice(0, 6)
  const ring: Point[] = [own[0]![1], own[0]![0]]
  const left = own.slice(1)
  while (left.length > 1) {
    const i = left.findIndex(s => near(s[1], ring.at(-1)!) || near(s[0], ring.at(-1)!))
    if (i < 0) break
    const s = left.splice(i, 1)[0]!
    ring.push(near(s[1], ring.at(-1)!) ? s[0] : s[1])
  }
  return ring
}

/** Hankin's construction: the two rays of every edge's middle, paired shortest first, each pair ending where it meets. */
function hankin(polygon: readonly Point[]): Segment[] {
  const n = polygon.length
  let turn = 0
  for (let i = 0; i < n; i++) {
    const a = polygon[i]!
    const b = polygon[(i + 1) % n]!
    turn += a[0] * b[1] - a[1] * b[0]
  }
  const inward = turn > 0 ? 1 : -1
  const rays: { o: Point; d: Point; side: number; of: number }[] = []
  for (let i = 0; i < n; i++) {
    const a = polygon[i]!
    const b = polygon[(i + 1) % n]!
    const o: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    const along = Math.atan2(b[1] - a[1], b[0] - a[0])
    rays.push({ o, d: [Math.cos(along + inward * lean), Math.sin(along + inward * lean)], side: 1, of: i })
    rays.push({ o, d: [-Math.cos(along - inward * lean), -Math.sin(along - inward * lean)], side: -1, of: i })
  }
  const meetings: { a: number; b: number; long: number }[] = []
  rays.forEach((r, a) => {
    rays.forEach((s, b) => {
      if (b <= a || s.of === r.of || s.side === r.side) return
      const cross = r.d[0] * s.d[1] - r.d[1] * s.d[0]
      if (Math.abs(cross) < 1e-9) return
      const dx = s.o[0] - r.o[0]
      const dy = s.o[1] - r.o[1]
      const t = (dx * s.d[1] - dy * s.d[0]) / cross
      const u = (dx * r.d[1] - dy * r.d[0]) / cross
      if (t > 1e-6 && Math.abs(t - u) < 1e-3) meetings.push({ a, b, long: t })
    })
  })
  const taken = new Set<number>()
  const out: Segment[] = []
  for (const m of meetings.sort((x, y) => x.long - y.long)) {
    if (taken.has(m.a) || taken.has(m.b)) continue
    for (const k of [m.a, m.b]) {
      const r = rays[k]!
      taken.add(k)
      out.push([r.o, [r.o[0] + r.d[0] * m.long, r.o[1] + r.d[1] * m.long]])
    }
  }
  return out
}

/** Connected fields between the straps: a number a pixel, and the size of each. */
function regions(
  strap: Float32Array,
  w: number,
  h: number,
): { label: Int32Array; area: Map<number, number> } {
  const label = new Int32Array(w * h)
  const area = new Map<number, number>()
  const stack: number[] = []
  let next = 0
  for (let start = 0; start < w * h; start++) {
    if (label[start] !== 0 || strap[start]! > 0.5) continue
    next++
    let count = 0
    stack.push(start)
    label[start] = next
    while (stack.length > 0) {
      const p = stack.pop()!
      count++
      const x = p % w
      for (const q of [x > 0 ? p - 1 : p, x < w - 1 ? p + 1 : p, p - w, p + w]) {
        if (q < 0 || q >= w * h || label[q] !== 0 || strap[q]! > 0.5) continue
        label[q] = next
        stack.push(q)
      }
    }
    area.set(next, count)
  }
  return { label, area }
}

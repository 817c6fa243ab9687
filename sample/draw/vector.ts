/** Small makers of SVG paths: polygons, smooth lines, and strokes that taper like a brush or a blade of grass. */
import type { Random } from './noise.ts'

export type Point = readonly [number, number]

export function polygon(points: readonly Point[], attributes: string): string {
  return `<path d="M${points.map(p => `${p[0].toFixed(1)} ${p[1].toFixed(1)}`).join('L')}Z" ${attributes}/>`
}

export function line(points: readonly Point[], attributes: string): string {
  return `<path d="M${points.map(p => `${p[0].toFixed(1)} ${p[1].toFixed(1)}`).join('L')}" fill="none" ${attributes}/>`
}

/** A smooth line through the points (Catmull–Rom), `per` steps a span. */
export function smoothed(points: readonly Point[], per = 8, closed = false): Point[] {
  const n = points.length
  const at = (i: number) => (closed ? points[(i + n) % n]! : points[Math.min(n - 1, Math.max(0, i))]!)
  const out: Point[] = []
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    for (let k = 0; k < per; k++) {
      const t = k / per
      const one = (j: 0 | 1) =>
        0.5 *
        (2 * b[j] +
          (c[j] - a[j]) * t +
          (2 * a[j] - 5 * b[j] + 4 * c[j] - d[j]) * t * t +
          (3 * b[j] - a[j] - 3 * c[j] + d[j]) * t * t * t)
      out.push([one(0), one(1)])
    }
  }
  if (!closed) out.push(points[n - 1]!)
  return out
}

/** A filled stroke along points whose width (full) is a function of the way along, 0..1. */
export function brush(points: readonly Point[], width: (t: number) => number): Point[] {
  const left: Point[] = []
  const right: Point[] = []
  const n = points.length
  for (let i = 0; i < n; i++) {
    const a = points[Math.max(0, i - 1)]!
    const b = points[Math.min(n - 1, i + 1)]!
    const l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    const r = width(i / (n - 1)) / 2
    const nx = (-(b[1] - a[1]) / l) * r
    const ny = ((b[0] - a[0]) / l) * r
    const p = points[i]!
    left.push([p[0] + nx, p[1] + ny])
    right.push([p[0] - nx, p[1] - ny])
  }
  return [...left, ...right.reverse()]
}

/** A blade that springs from a root and bends to a tip. */
export function blade(x: number, y: number, tall: number, lean: number, width: number): Point[] {
  const way: Point[] = []
  for (let i = 0; i <= 10; i++) {
    const t = i / 10
    way.push([x + lean * t * t, y - tall * (t - 0.12 * t * t * Math.abs(lean / tall))])
  }
  return brush(way, t => width * (1 - t) ** 0.7 + 0.4)
}

/** A bird far off: two bent wings and a body, `flap` −1 down to 1 up. */
export function bird(x: number, y: number, size: number, flap: number, fill: string, heading = 1): string {
  const tip = -flap * size * 0.62
  const d = `M${-size} ${tip} Q${-size * 0.45} ${tip * 0.25 - size * 0.2} 0 ${-size * 0.05} Q${size * 0.45} ${tip * 0.25 - size * 0.2} ${size} ${tip} Q${size * 0.5} ${tip * 0.3 + size * 0.02} ${size * 0.12} ${size * 0.1} L${-size * 0.1} ${size * 0.12} Q${-size * 0.5} ${tip * 0.3 + size * 0.02} ${-size} ${tip}Z`
  const body = `M${-size * 0.28} ${size * 0.1} Q0 ${-size * 0.12} ${size * 0.3} ${-size * 0.02} L${size * 0.62} ${-size * 0.04} L${size * 0.3} ${size * 0.07} Q0 ${size * 0.16} ${-size * 0.28} ${size * 0.1}Z`
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${heading} 1)" fill="${fill}"><path d="${d}"/><path d="${body}"/></g>`
}

/** A fir: tiers of drooping boughs, ragged by chance. */
export function fir(x: number, y: number, tall: number, random: Random, attributes: string): string {
  const left: Point[] = []
  const right: Point[] = []
  const tiers = Math.max(7, Math.round(tall / 16))
  for (let i = 0; i < tiers; i++) {
    const t = i / tiers
    const wide = tall * 0.2 * (0.06 + t ** 0.9) * (0.75 + random() * 0.5)
    const top = y - tall * (1 - t)
    left.push([x - wide * 0.35, top], [x - wide, top + (tall / tiers) * (0.9 + random() * 0.4)])
    const other = wide * (0.8 + random() * 0.4)
    right.push([x + wide * 0.3, top], [x + other, top + (tall / tiers) * (0.9 + random() * 0.4)])
  }
  return polygon([[x, y - tall * 1.06], ...right, [x + 2, y], [x - 2, y], ...left.reverse()], attributes)
}

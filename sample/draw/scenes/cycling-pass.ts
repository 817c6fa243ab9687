/** A mountain pass from above: hairpins cut into the slope, a string of riders, evening on the far ranges. */
import { clamp, fbm, noise2, ridged, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp, scale } from '../sheet.ts'
import { ground, steepness, sunlight, view } from '../terrain.ts'
import { type Point, smoothed } from '../vector.ts'

const n = 1300

export const cyclingPass: Scene = {
  key: 'cycling-pass',
  shape: 'tall',
  draw(sheet) {
    const sky = ramp([
      [0, '#6f93ad'],
      [0.14, '#b9c3bd'],
      [0.26, '#f2d9b0'],
    ])
    const cloud = noise2('pass cloud')
    sheet.paint((x, y) =>
      mix(sky(y / sheet.h), hex('#fbf0dc'), step(0.1, 0.6, fbm(cloud, x * 0.002, y * 0.006, 5)) * 0.6),
    )
    const rough = noise2('pass')
    const slope = (u: number, v: number) =>
      210 * step(0.05, 0.62, v) +
      26 * fbm(rough, u * 3.5, v * 3.5, 5) +
      120 * Math.abs(u - 0.5 + 0.06 * Math.sin(v * 9)) ** 1.3 +
      170 * step(0.6, 0.95, v) * ridged(rough, u * 3.2 + 3, v * 3.2, 6) * (0.3 + 1.6 * Math.abs(u - 0.48))
    const bends: Point[] = []
    for (let k = 0; k < 13; k++) {
      const t = k / 12
      const reach = 0.13 * (1 - t * 0.2)
      bends.push([0.5 + (k % 2 ? 1 : -1) * reach + 0.02 * Math.sin(k * 3), 0.075 + t ** 0.9 * 0.5])
    }
    bends.push([0.5, 0.62], [0.49, 0.7], [0.46, 0.78])
    const road = smoothed(bends, 420).map((p): Point => [p[0] * n, p[1] * n])
    const near = new Float32Array(n * n).fill(99)
    const bed = new Float32Array(n * n)
    const along = new Float32Array(n * n)
    road.forEach((p, i) => {
      const h = slope(p[0] / n, p[1] / n)
      for (let dy = -17; dy <= 17; dy++) {
        for (let dx = -17; dx <= 17; dx++) {
          const x = Math.round(p[0]) + dx
          const y = Math.round(p[1]) + dy
          const d = Math.hypot(x - p[0], y - p[1])
          const j = y * n + x
          if (x < 0 || y < 0 || x >= n || y >= n || d >= near[j]!) continue
          near[j] = d
          bed[j] = h
          along[j] = i
        }
      }
    })
    const land = ground(n, (u, v) => {
      const j = Math.round(v * n) * n + Math.round(u * n)
      const h = slope(u, v) + 2.4 * fbm(rough, u * 30, v * 30, 4) + 14 * ridged(rough, u * 6, v * 4, 4)
      const k = step(16, 6.4, near[j]!)
      return h + (bed[j]! + 1.2 - h) * k
    })
    const light = sunlight(land, [0.86, 0.25], 0.46)
    const steep = steepness(land)
    const colours = new Float32Array(n * n * 3)
    for (let i = 0; i < n * n; i++) {
      const x = i % n
      const y = (i - x) / n
      const patch = fbm(rough, x * 0.018, y * 0.018, 4)
      const tuft = fbm(rough, x * 0.3, y * 0.3, 2)
      const grass = mix(hex('#8d8a4a'), hex('#c7aa62'), clamp(0.5 + patch + tuft * 0.5))
      const bush = mix(grass, hex('#4c5a36'), step(0.16, 0.36, patch + tuft * 0.7) * 0.8)
      const rock = mix(hex('#8a7a6c'), hex('#b09a82'), clamp(0.5 + tuft))
      let c = mix(bush, rock, step(0.62, 0.8, steep[i]! + patch * 0.2))
      c = mix(c, hex('#efeae2'), step(265, 330, land.height[i]! + patch * 50) * step(0.85, 0.6, steep[i]!))
      const d = near[i]!
      if (d < 8) c = mix(c, hex('#cdb58a'), step(8, 6.6, d))
      if (d < 6.2) c = mix(c, hex('#62626c'), step(6.2, 5.7, d))
      if (d < 0.35 && along[i]! % 60 < 30) c = hex('#e9e2cf')
      if (d > 5.1 && d < 5.5) c = hex('#d9d2c0')
      const lit = clamp(light[i]! * 1.5)
      const tone = mix(hex('#56608f'), hex('#ffe0ac'), lit)
      colours.set(scale([c[0] * tone[0], c[1] * tone[1], c[2] * tone[2]], 0.86 + 0.3 * lit), i * 3)
    }
    riders(colours, road)
    const air = hex('#e9cfae')
    view(
      sheet,
      land,
      { x: n * 0.5, y: -60, up: 370, heading: 0, wide: 0.56, horizon: 0.1, near: 80, far: n + 300 },
      colours,
      z => [air, clamp(0.78 * (1 - Math.exp(-((z / 1150) ** 3))))],
    )
    const mist = noise2('pass mist')
    sheet.lay(
      (x, y) => step(640, 200, y) * step(60, 330, y) * clamp(0.1 + fbm(mist, x * 0.003, y * 0.008, 4)) * 0.7,
      hex('#f6e6cb'),
    )
    grain(sheet, 0.045)
  },
}

/** Riders as marks of bright jersey with their shadows, thinning out up the climb. */
function riders(colours: Float32Array, road: readonly Point[]): void {
  const jerseys = ['#d8402a', '#f3ead6', '#2451a8', '#e6a52e', '#f3ead6', '#2f8a78'].map(hex)
  const stamp = (cx: number, cy: number, c: readonly [number, number, number], r: number) => {
    for (let dy = -5; dy <= 5; dy++) {
      for (let dx = -5; dx <= 5; dx++) {
        const x = Math.round(cx) + dx
        const y = Math.round(cy) + dy
        if (x < 0 || y < 0 || x >= n || y >= n) continue
        const k = clamp(r + 0.5 - Math.hypot(x - cx, y - cy))
        const i = (y * n + x) * 3
        colours.set(mix([colours[i]!, colours[i + 1]!, colours[i + 2]!], c, k), i)
      }
    }
  }
  for (const [t, off, k] of [
    [0.035, 0, 0],
    [0.05, 1, 1],
    [0.058, -1, 2],
    [0.115, 0.6, 3],
    [0.122, -0.8, 4],
    [0.128, 0.4, 5],
    [0.134, -0.5, 1],
    [0.139, 1, 0],
    [0.21, 0, 2],
    [0.214, 1, 3],
    [0.222, -0.8, 4],
    [0.29, -0.6, 1],
    [0.297, 0.8, 3],
    [0.36, 0, 0],
    [0.41, 0.4, 5],
    [0.44, -0.4, 1],
  ] as const) {
    const p = road[Math.floor(t * road.length)]!
    for (let s = 1; s < 8; s++) stamp(p[0] - s, p[1] - s * 0.3 + off * 2.4, [0.15, 0.15, 0.23], 1.1)
    stamp(p[0], p[1] + off * 2.4, jerseys[k]!, 3)
    stamp(p[0] + 1.1, p[1] + off * 2.4, [0.12, 0.1, 0.1], 0.8)
  }
}

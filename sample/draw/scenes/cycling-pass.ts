/** A mountain pass from above: hairpins cut into the slope, a string of riders, evening on the far ranges. */
import { clamp, fbm, noise2, ridged, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp, type Sheet, scale } from '../sheet.ts'
import { type Ground, ground, heightAt, steepness, sunlight, view } from '../terrain.ts'
import { type Point, smoothed } from '../vector.ts'

const n = 1300

export const cyclingPass: Scene = {
  key: 'cycling-pass',
  shape: 'tall',
  async draw(sheet) {
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
    const light = sunlight(land, [0.93, -0.37], 0.42)
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
    const air = hex('#e9cfae')
    const depth = view(sheet, land, camera, colours, z => [
      air,
      clamp(0.78 * (1 - Math.exp(-((z / 1150) ** 3)))),
    ])
    const mist = noise2('pass mist')
    sheet.lay(
      (x, y) => step(640, 200, y) * step(60, 330, y) * clamp(0.1 + fbm(mist, x * 0.003, y * 0.008, 4)) * 0.7,
      hex('#f6e6cb'),
    )
    await sheet.draw(riders(sheet, road, land, depth))
    grain(sheet, 0.045)
  },
}

const camera = { x: n * 0.5, y: -60, up: 370, heading: 0, wide: 0.56, horizon: 0.1, near: 80, far: n + 300 }

/** Riders from the side, strung out up the climb; each stands on the road where the camera sees it, with its shadow. */
function riders(sheet: Sheet, road: readonly Point[], land: Ground, depth: Float32Array): string {
  const jerseys = ['#d8402a', '#f3ead6', '#2451a8', '#e6a52e', '#f3ead6', '#2f8a78']
  const marks: { y: number; svg: string }[] = []
  const places = Array.from({ length: 300 }, (_, k) => 0.06 + k * 0.0017).filter((_, k) =>
    [0, 1, 2, 3, 4, 5, 13, 14, 15, 23, 31].includes(k % 41),
  )
  places.forEach((t, k) => {
    const i = Math.floor(t * (road.length - 1))
    const p = road[i]!
    const q = road[i + 12]!
    const z = p[1] - camera.y
    const focal = sheet.w / camera.wide
    const lane = ((k % 3) - 1) * 2.2
    const x = sheet.w * 0.5 + ((p[0] - camera.x) * focal) / z
    const y =
      camera.horizon * sheet.h + ((camera.up - heightAt(land, p[0], p[1] + lane)) * focal) / (z + lane)
    const seen =
      depth[Math.round(clamp(y - 3, 0, sheet.h - 1)) * sheet.w + Math.round(clamp(x, 0, sheet.w - 1))]!
    if (x < 10 || x > sheet.w - 10 || y > sheet.h || Math.abs(seen - z) > 30) return
    const s = ((focal / z) * 7.4) / 44
    const way = q[0] > p[0] ? 1 : -1
    const climb = ((Math.atan2(-(q[1] - p[1]) * 0.3, Math.abs(q[0] - p[0])) * 180) / Math.PI) * way
    const shirt = jerseys[k % 6]!
    const figure = `<g fill="none" stroke="#1c1d24" stroke-width="2.6"><circle cx="-13" cy="-9" r="9"/><circle cx="13" cy="-9" r="9"/><path d="M-13 -9L-5 -22L10 -22L13 -9M-5 -22L0 -9L10 -22M-7 -25H-2M9 -26L14 -25"/></g><path d="M-5 -25L3 -16L0 -6" stroke="#2a2a33" stroke-width="5.4" fill="none" stroke-linejoin="round" stroke-linecap="round"/><path d="M-5 -26C-4 -36 4 -40 9 -37L11 -32C5 -33 2 -28 1 -24Z" fill="${shirt}"/><path d="M8 -35L13 -26" stroke="#9a6746" stroke-width="3.4" stroke-linecap="round"/><circle cx="12.5" cy="-40" r="4" fill="#9a6746"/><path d="M7.5 -41A5.4 5.4 0 0 1 18 -41L17 -40H8Z" fill="${k % 2 ? '#f4efe2' : '#22252e'}"/>`
    marks.push({
      y,
      svg: `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${climb.toFixed(1)}) scale(${(s * way).toFixed(3)} ${s.toFixed(3)})"><path d="M-22 1L${-34 * way - 20} 7L${-34 * way + 16} 8L22 1Z" fill="#1b1c2b" fill-opacity=".45"/>${figure}</g>`,
    })
  })
  return marks
    .sort((a, b) => a.y - b.y)
    .map(m => m.svg)
    .join('')
}

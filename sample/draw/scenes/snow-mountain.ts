/** A high massif at sunset: worn rock under snow, cold shadows, a belt of firs and cloud at its foot. */
import { clamp, fbm, noise2, ridged, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix, ramp, scale } from '../sheet.ts'
import { erode, type Ground, ground, steepness, sunlight, view } from '../terrain.ts'
import { fir } from '../vector.ts'

/** Snow fills what is not steep: there the land is smoothed, and the rock between stays sharp. */
function settle(land: Ground): void {
  const { n, height } = land
  const soft = blur(height, n, n, 7)
  const steep = steepness({ n, height: blur(height, n, n, 4) })
  for (let i = 0; i < n * n; i++) {
    const k = step(0.84, 0.62, steep[i]!)
    height[i] = height[i]! + (soft[i]! - height[i]!) * k * 0.85
  }
}

export const snowMountain: Scene = {
  key: 'snow-mountain',
  shape: 'wide',
  async draw(sheet) {
    const tone = ramp([
      [0, '#3f5f8f'],
      [0.3, '#7f97b8'],
      [0.55, '#d9b9b0'],
      [0.75, '#f0d3b8'],
    ])
    const cloud = noise2('peak cloud')
    sheet.paint((x, y) => {
      const c = tone(y / sheet.h)
      const k = step(0.05, 0.6, fbm(cloud, x * 0.002 + y * 0.0012, y * 0.006, 5))
      return mix(c, hex('#f6e2d4'), k * 0.55)
    })
    const n = 1500
    const rough = noise2('massif')
    const land = ground(n, (u, v) => {
      const wx = fbm(rough, u * 3 + 9, v * 3, 3) * 0.12
      const peak = Math.exp(-(((u - 0.56 + wx) / 0.2) ** 2) - ((v - 0.6 + wx) / 0.17) ** 2)
      const second = Math.exp(-(((u - 0.26 + wx) / 0.16) ** 2) - ((v - 0.68) / 0.16) ** 2)
      const third = Math.exp(-(((u - 0.9) / 0.14) ** 2) - ((v - 0.7) / 0.14) ** 2)
      const crag = ridged(rough, u * 4.6 + wx * 3, v * 4.6, 8, 0.43)
      return (
        1.5 *
        (150 * peak * (0.62 + 0.52 * crag) +
          98 * second * (0.45 + 0.66 * crag) +
          92 * third * (0.45 + 0.66 * crag) +
          44 * crag * step(0.1, 0.4, v))
      )
    })
    erode(land, 260_000, seeded('rain'), 0.16)
    settle(land)
    const light = sunlight(land, [-0.85, -0.5], 0.42)
    const steep = steepness({ n, height: blur(land.height, n, n, 1.7) })
    const colours = new Float32Array(n * n * 3)
    const grit = noise2('grit')
    for (let i = 0; i < n * n; i++) {
      const x = i % n
      const y = (i - x) / n
      const patch = fbm(grit, x * 0.035, y * 0.035, 5)
      const height = land.height[i]! / 1.5
      const snow = step(0.9, 0.74, steep[i]! + patch * 0.16) * step(14, 52, height + patch * 30)
      const rock = mix(hex('#5b5a63'), hex('#8b7f78'), 0.5 + patch)
      const grass = mix(rock, hex('#4c5a4e'), step(70, 30, height))
      const bare = mix(grass, hex('#f7f5f2'), snow)
      const lit = light[i]!
      const warm = mix(hex('#5f7cbc'), hex('#ffd5a4'), clamp(lit * 1.25))
      const c = scale([bare[0] * warm[0], bare[1] * warm[1], bare[2] * warm[2]], 0.74 + lit * 0.42)
      colours.set(c, i * 3)
    }
    const air = hex('#b9b6c2')
    view(
      sheet,
      land,
      { x: 750, y: 60, up: 92, heading: 0.02, wide: 0.66, horizon: 0.72, near: 90, far: 1440 },
      colours,
      (z, up) => [
        air,
        clamp(0.04 + 0.3 * (1 - Math.exp(-z / 1500)) + 0.5 * Math.exp(-up / 50) * step(220, 750, z)),
      ],
    )
    const mist = noise2('valley mist')
    sheet.lay(
      (x, y) =>
        Math.exp(-(((y - 742 - 30 * fbm(mist, x * 0.002, 3, 3)) / 62) ** 2)) *
        clamp(0.45 + 0.85 * fbm(mist, x * 0.003, y * 0.012, 5)),
      hex('#e4d5d2'),
    )
    for (const [seed, base, tall, ink, count] of [
      ['far', 842, 74, '#6b7b8c', 150],
      ['mid', 910, 122, '#43566a', 92],
      ['near', 1046, 215, '#22303f', 58],
    ] as const) {
      const random = seeded(seed)
      const swell = noise2(`swell ${seed}`)
      let out = ''
      for (let i = 0; i < count; i++) {
        const x = random() * 1680 - 40
        const y = base + fbm(swell, x * 0.0025, 0.5, 2) * 70
        out += fir(x, y + 20, tall * (0.55 + random() * 0.7), random, `fill="${ink}"`)
      }
      let hill = `<path fill="${ink}" d="M0 1000`
      for (let x = 0; x <= 1600; x += 20) hill += `L${x} ${base + 8 + fbm(swell, x * 0.0025, 0.5, 2) * 70}`
      await sheet.draw(`${out}${hill}L1600 1000Z"/>`)
      if (seed !== 'near') {
        sheet.lay(
          (x, y) =>
            step(base - 40, base + 90, y) * clamp(0.42 + 0.6 * fbm(mist, x * 0.004 + 5, y * 0.015, 4)),
          hex('#cfc8d0'),
        )
      }
    }
    grain(sheet, 0.055)
  },
}

/** Dunes under a late sun: long crests, lee slopes in violet shade, wind ripples. */
import { clamp, fbm, noise2, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp, scale } from '../sheet.ts'
import { ground, sunlight, view } from '../terrain.ts'

export const desertDunes: Scene = {
  key: 'desert-dunes',
  shape: 'wide',
  async draw(sheet) {
    const sky = ramp([
      [0, '#7f9fb0'],
      [0.2, '#b9c0b4'],
      [0.38, '#f0d4a8'],
      [0.46, '#f7dfb8'],
    ])
    sheet.paint((x, y) => {
      const c = sky(y / sheet.h)
      const d = Math.hypot((x - 1480) / 1.8, y - 330)
      return mix(c, hex('#fff1cf'), Math.exp(-d / 170) * 0.8)
    })
    const n = 1100
    const warp = noise2('wind')
    const land = ground(n, (u, v) => {
      let h = 0
      for (const [turn, wave, tall, salt] of [
        [0.35, 3.4, 64, 0],
        [-0.25, 7.6, 17, 40],
        [0.6, 17, 4.5, 80],
      ] as const) {
        const bend = fbm(warp, u * 2.1 + salt, v * 2.1, 3) * 0.55 + fbm(warp, u * 7 + salt, v * 7, 2) * 0.06
        const phase = (u * Math.cos(turn) + v * Math.sin(turn)) * wave + bend * 2.2
        const t = phase - Math.floor(phase)
        const slope = t < 0.7 ? (t / 0.7) ** 1.5 : ((1 - t) / 0.3) ** 1.25
        h += tall * slope * (0.55 + 0.6 * fbm(warp, u * 3 + salt + 7, v * 3, 2))
      }
      return h
    })
    const light = sunlight(land, [0.93, 0.36], 0.3, 0.8)
    const colours = new Float32Array(n * n * 3)
    const speck = noise2('sand')
    for (let i = 0; i < n * n; i++) {
      const x = i % n
      const y = (i - x) / n
      const ripple = Math.sin(x * 1.15 + y * 0.5 + fbm(speck, x * 0.03, y * 0.03, 3) * 9)
      const lit = clamp(light[i]! * 1.9 + ripple * 0.05 * step(0.05, 0.3, light[i]!))
      const sand = mix(hex('#c98a54'), hex('#dba56a'), 0.5 + fbm(speck, x * 0.012, y * 0.012, 3))
      const c = mix(
        mix(hex('#5b4258'), hex('#7d5560'), 0.5 + fbm(speck, x * 0.01 + 40, y * 0.01, 2)),
        scale(sand, 1.16),
        lit,
      )
      colours.set(mix(c, hex('#ffe2ae'), clamp(lit - 0.75) * 0.9), i * 3)
    }
    const air = hex('#f0d2a6')
    view(
      sheet,
      land,
      { x: 470, y: 12, up: 118, heading: 0.05, wide: 1.0, horizon: 0.36, near: 40, far: 1080 },
      colours,
      z => [air, clamp(0.92 * (1 - Math.exp(-((z / 760) ** 2))))],
    )
    grain(sheet, 0.06)
  },
}

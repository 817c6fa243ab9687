/** Terraces on a mountainside after the planting: flooded steps that hold the sky, green risers, morning haze. */
import { clamp, fbm, noise2, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp, scale } from '../sheet.ts'
import { ground, sunlight, view } from '../terrain.ts'

export const terracedFields: Scene = {
  key: 'terraced-fields',
  shape: 'tall',
  draw(sheet) {
    const sky = ramp([
      [0, '#c9c3a8'],
      [0.16, '#f2dcae'],
      [0.3, '#fbeccb'],
    ])
    sheet.paint((_, y) => sky(y / sheet.h))
    const n = 1000
    const fold = noise2('folds')
    const rise = 5.2
    const base = (u: number, v: number) =>
      150 * v ** 1.25 +
      62 * fbm(fold, u * 2.3, v * 2.3, 3) +
      20 * fbm(fold, u * 6 + 30, v * 6, 2) +
      40 * Math.abs(u - 0.5)
    const smoothLand = ground(n, base)
    const land = ground(n, (u, v) => {
      const h = base(u, v) / rise
      const f = h - Math.floor(h)
      return rise * (Math.floor(h) + step(0.74, 1, f) + (f > 0.66 && f < 0.74 ? 0.1 : 0))
    })
    const light = sunlight(land, [-0.8, 0.6], 0.5, 0.6)
    const soft = sunlight(smoothLand, [-0.8, 0.6], 0.45)
    const colours = new Float32Array(n * n * 3)
    const patch = noise2('plots')
    for (let i = 0; i < n * n; i++) {
      const x = i % n
      const y = (i - x) / n
      const h = smoothLand.height[i]! / rise
      const f = h - Math.floor(h)
      const level = Math.floor(h)
      const plot = fbm(patch, x * 0.011 + level * 5.3, y * 0.011, 2)
      const sprout = 0.5 + 0.5 * Math.sin(h * 40 + x * 0.2) * 0.4
      const water = mix(hex('#f2dfb0'), hex('#9fb2a4'), clamp(0.5 + plot * 0.9))
      const young = mix(hex('#7f9a4a'), hex('#a7b25a'), sprout)
      const ripe = hex('#c2a24a')
      const flat =
        plot > 0.12
          ? mix(young, ripe, clamp((plot - 0.2) * 3))
          : plot < -0.08
            ? water
            : mix(water, young, clamp((plot + 0.08) * 5))
      const riser = mix(hex('#3c4f2c'), hex('#5d6a35'), clamp(0.5 + fbm(patch, x * 0.2, y * 0.2, 2)))
      const bund = hex('#5a5535')
      const k = step(0.7, 0.78, f)
      let c = mix(flat, riser, k)
      c = mix(c, bund, f > 0.62 && f < 0.74 ? 0.75 : 0)
      const lit = 0.5 + 0.6 * clamp(soft[i]! * 1.3) + 0.22 * light[i]!
      const shade: readonly [number, number, number] = [lit, lit * 0.985, 0.1 + lit * 0.84]
      const bright = plot < -0.08 && k < 0.5 ? 1.04 : 1
      colours.set(scale([c[0] * shade[0], c[1] * shade[1], c[2] * shade[2]], bright), i * 3)
    }
    const air = hex('#f3e0b4')
    view(
      sheet,
      land,
      { x: 480, y: 30, up: 165, heading: 0.02, wide: 0.72, horizon: 0.2, near: 100, far: 980 },
      colours,
      (z, up) => [
        air,
        clamp(0.02 + 0.82 * (1 - Math.exp(-((z / 720) ** 2.4))) + 0.0004 * Math.max(0, 60 - up) * (z / 300)),
      ],
    )
    const mist = noise2('terrace mist')
    sheet.lay(
      (x, y) => clamp(fbm(mist, x * 0.0022, y * 0.005, 5) * 1.5 - 0.15) * 0.5 * step(1300, 300, y),
      hex('#fbf0d6'),
    )
    grain(sheet, 0.045)
  },
}

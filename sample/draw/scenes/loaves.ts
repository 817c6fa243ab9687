/** Bread from the oven: long ridged loaves sprinkled with sesame, a round one cut across, flour on the board. */

import { box, moved } from '../distance.ts'
import { clamp, fbm, hash, noise2, noise3, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp } from '../sheet.ts'
import { type Body, type Distance, draw, lamp, type Vec } from '../solid.ts'

const crust = ramp([
  [0, '#f0dcae'],
  [0.35, '#dfae66'],
  [0.65, '#b97734'],
  [1, '#6e3a1a'],
])

export const loaves: Scene = {
  key: 'loaves',
  shape: 'wide',
  draw(sheet) {
    const flour = noise2('flour')
    draw(sheet, {
      bodies: [
        {
          far: (_x, y) => y + 0.12,
          colour: p => mix(hex('#3f4f56'), hex('#33414a'), hash(p[0] * 90, p[2] * 90)),
        },
        {
          far: box(0, -0.06, 0.1, 2.55, 0.06, 1.32, 0.04),
          colour: p => {
            const wood = mix(
              hex('#a97c4e'),
              hex('#7d5734'),
              noise3(p[0] * 1.6, 0, p[2] * 24, 2) * 0.8 + hash(Math.floor(p[2] * 2.4 + 0.2), 1) * 0.35,
            )
            const dust =
              step(0.05, 0.5, fbm(flour, p[0] * 1.6, p[2] * 1.6, 5) + 0.12) *
              (0.45 + 0.55 * hash(p[0] * 210, p[2] * 210))
            return mix(wood, hex('#f3ecdd'), dust * 0.8)
          },
          shine: [0.1, 18],
        },
        long([-0.75, 0.02, -0.42], 0.14, 1),
        long([-0.5, 0.02, 0.5], -0.16, 2),
        round([1.45, 0, -0.1]),
      ],
      eye: [0.35, 2.5, 3.6],
      look: [0.2, 0.06, 0.02],
      tall: 0.7,
      sun: [-0.78, 0.6, -0.3],
      sunColour: lamp('#ffe2b4', 2.7),
      skyColour: lamp('#a9b7c9', 0.5),
      back: () => hex('#2b373e'),
      softness: 7,
    })
    grain(sheet, 0.05)
  },
}

/** A flat oval loaf: furrows pressed lengthwise by the fingers, blisters, seeds standing on the ridges. */
function long(at: Vec, yaw: number, salt: number): Body {
  const furrow = (x: number, z: number) => {
    const wave = z + 0.05 * Math.sin(x * 2.2 + salt)
    return 0.5 + 0.5 * Math.cos(wave * 15.5)
  }
  const seed = (x: number, z: number) => {
    const gx = x * 21
    const gz = z * 21
    const i = Math.floor(gx)
    const j = Math.floor(gz)
    if (hash(i, j, salt) < 0.6) return 0
    const a = hash(i, j, salt + 1) * 3.14
    const dx = gx - i - 0.5 - (hash(i, j, salt + 2) - 0.5) * 0.4
    const dz = gz - j - 0.5 - (hash(i, j, salt + 3) - 0.5) * 0.4
    return step(
      0.3,
      0.2,
      Math.hypot((dx * Math.cos(a) + dz * Math.sin(a)) * 0.62, (dz * Math.cos(a) - dx * Math.sin(a)) * 1.15),
    )
  }
  const thick = (x: number, z: number) => {
    const q = Math.hypot(x / 1.32, z / (0.5 - 0.05 * Math.cos(x * 2)))
    if (q >= 1) return -0.2 * (q - 1)
    const dome = Math.sqrt(1 - q ** 3)
    return (
      dome * (0.15 + 0.11 * furrow(x, z) * step(1, 0.75, q) + 0.04 * noise3(x * 5, 1, z * 7, salt)) +
      0.015 * seed(x, z) * dome
    )
  }
  const shape: Distance = (x, y, z) => {
    const side = Math.hypot(x / 1.34, z / 0.52) - 1
    return Math.max((y - thick(x, z)) * 0.5, -y - 0.01, side * 0.5)
  }
  const c = Math.cos(yaw)
  const s = Math.sin(yaw)
  return {
    far: moved(shape, at, yaw),
    ball: [at[0], at[1] + 0.1, at[2], 1.42],
    colour: p => {
      const x = (p[0] - at[0]) * c + (p[2] - at[2]) * s
      const z = (p[2] - at[2]) * c - (p[0] - at[0]) * s
      const q = Math.hypot(x / 1.32, z / 0.5)
      const bake =
        furrow(x, z) * 0.45 +
        0.5 * noise3(x * 3.2, 2, z * 5, salt + 5) +
        0.25 * noise3(x * 14, 3, z * 14, salt) -
        0.12 +
        0.25 * step(0.75, 1, q)
      const blister = step(0.7, 0.8, noise3(x * 8, 5, z * 8, salt + 9)) * 0.35
      return mix(crust(clamp(bake + blister)), hex('#f4e6c4'), seed(x, z) * 0.85)
    },
    shine: [0.12, 16],
  }
}

/** A round loaf with a cross cut in its crust and flour in the cuts' lee. */
function round(at: Vec): Body {
  const cut = (x: number, z: number) =>
    Math.min(
      Math.abs(x * 0.8 + z * 0.6 + 0.03 * Math.sin(z * 9)),
      Math.abs(z * 0.8 - x * 0.6 + 0.03 * Math.sin(x * 8)),
    )
  const shape: Distance = (x, y, z) => {
    const q = Math.hypot(x, (y - 0.02) * 1.42, z)
    const open = 0.13 * step(0.12, 0.02, cut(x, z)) * step(0.7, 0.35, Math.hypot(x, z)) * step(0.1, 0.4, y)
    return Math.max((q - 0.82 - 0.035 * noise3(x * 4, y * 4, z * 4, 3) + open) * 0.6, -y)
  }
  return {
    far: (x, y, z) => shape(x - at[0], y - at[1], z - at[2]),
    ball: [at[0], at[1] + 0.25, at[2], 0.95],
    colour: p => {
      const x = p[0] - at[0]
      const z = p[2] - at[2]
      const deep = step(0.13, 0.03, cut(x, z)) * step(0.72, 0.4, Math.hypot(x, z))
      const bake =
        0.62 +
        0.3 * noise3(p[0] * 4, p[1] * 4, p[2] * 4, 7) +
        0.16 * noise3(p[0] * 16, p[1] * 16, p[2] * 16, 2) -
        deep * 0.62
      const ringed =
        step(0.72, 0.95, Math.sin(Math.hypot(x, z) * 34 + noise3(x * 4, 1, z * 4, 1) * 2)) *
        step(0.3, 0.5, Math.hypot(x, z)) *
        (1 - deep)
      const dust = ringed * 0.7 * hash(p[0] * 240, p[2] * 240 + p[1] * 99)
      return mix(crust(clamp(bake)), hex('#f7efe0'), dust)
    },
    shine: [0.08, 14],
  }
}

/** A brass microscope of the old pattern with its slides, against laboratory green. */

import { box, drum, either, join, lathe, moved, ring, rod, without } from '../distance.ts'
import { clamp, hash, noise3, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix } from '../sheet.ts'
import { type Body, type Distance, draw, lamp, type Vec } from '../solid.ts'

const brass = hex('#c59a4c')
const black = hex('#23252b')

export const microscope: Scene = {
  key: 'microscope',
  shape: 'tall',
  draw(sheet) {
    draw(sheet, {
      bodies: [
        {
          far: box(0, -0.2, 0, 3.4, 0.2, 1.9, 0.05),
          colour: p =>
            mix(
              hex('#5d4433'),
              hex('#432f24'),
              noise3(p[0] * 1.6, 0, p[2] * 20, 2) * 0.7 + hash(Math.floor(p[2] * 1.9), 1) * 0.3,
            ),
          shine: [0.25, 30],
        },
        ...stand(),
        ...tube(),
        ...slides(),
      ],
      eye: [2.5, 2.0, 5.1],
      look: [0.12, 1.46, 0.1],
      tall: 0.74,
      sun: [-0.75, 0.75, 0.55],
      sunColour: lamp('#ffe6bd', 2.8),
      skyColour: lamp('#9fb6b4', 0.52),
      back: (u, v) =>
        mix(hex('#6f8a7c'), hex('#22352f'), clamp(Math.hypot((u - 0.36) * 0.9, v - 0.32) * 1.3)),
      softness: 8,
      lines: { ink: hex('#1a1512'), strength: 0.45 },
    })
    grain(sheet, 0.05)
  },
}

function metal(far: Distance, ball: readonly [number, number, number, number], dark = false): Body {
  return {
    far,
    ball,
    colour: dark ? black : brass,
    shine: dark ? [0.7, 36] : [1.25, 40],
    line: p => p[1] * 56,
  }
}

function stand(): Body[] {
  const foot = without(
    box(0, 0.1, 0.02, 0.72, 0.1, 0.82, 0.08),
    box(0, 0.1, 0.55, 0.26, 0.3, 0.62, 0.1),
    0.03,
  )
  const pillar = lathe(0, 0.18, -0.42, [
    [0, 0],
    [0.24, 0],
    [0.24, 0.05],
    [0.15, 0.1],
    [0.11, 0.3],
    [0.12, 0.6],
    [0.16, 0.68],
    [0.16, 0.74],
    [0, 0.74],
  ])
  const limb = either(
    join(
      rod([0, 0.9, -0.42], [0, 1.35, -0.58], 0.13),
      join(rod([0, 1.35, -0.58], [0, 1.86, -0.5], 0.12), rod([0, 1.86, -0.5], [0, 2.06, -0.12], 0.11), 0.08),
      0.08,
    ),
  )
  const stageTop = without(box(0, 0.98, 0.16, 0.52, 0.035, 0.46, 0.03), drum(0, 0.98, 0.2, 0.1, 0.2), 0.01)
  const sideways = (r: number, half: number, at: Vec): Distance => {
    const d = drum(0, 0, 0, r, half, 0.02)
    return (x, y, z) => {
      const a = Math.atan2(y - at[1], z - at[2])
      return d(y - at[1], x - at[0], z - at[2]) - 0.006 * Math.cos(a * 34)
    }
  }
  const mirror = moved(drum(0, 0, 0, 0.27, 0.03, 0.02), [0, 0.46, 0.16], -1.57, 0.6)
  return [
    metal(foot, [0, 0.1, 0.02, 1.15], true),
    metal(pillar, [0, 0.55, -0.42, 0.6]),
    metal(limb, [0, 1.45, -0.4, 0.95], true),
    metal(stageTop, [0, 0.98, 0.16, 0.75], true),
    metal(
      either(box(-0.2, 1.03, -0.02, 0.03, 0.012, 0.2, 0.01), box(0.2, 1.03, -0.02, 0.03, 0.012, 0.2, 0.01)),
      [0, 1.03, 0, 0.36],
    ),
    {
      far: moved(box(0, 1.022, 0, 0.36, 0.008, 0.1, 0.004), [0, 0, 0.2], 0.12),
      ball: [0, 1.02, 0.2, 0.42],
      colour: hex('#cfe0dc'),
      clear: [0.86, 0.92, 0.9],
      shine: [0.8, 90],
    },
    metal(
      either(
        sideways(0.17, 0.05, [0.24, 1.5, -0.55]),
        sideways(0.17, 0.05, [-0.24, 1.5, -0.55]),
        rod([-0.24, 1.5, -0.55], [0.24, 1.5, -0.55], 0.05),
      ),
      [0, 1.5, -0.55, 0.42],
    ),
    metal(
      either(sideways(0.1, 0.04, [0.2, 1.18, -0.52]), rod([0, 1.18, -0.52], [0.2, 1.18, -0.52], 0.035)),
      [0.1, 1.18, -0.52, 0.26],
    ),
    { far: mirror, ball: [0, 0.46, 0.16, 0.32], colour: hex('#dfe8e8'), shine: [1.5, 60] },
    metal(
      either(
        rod([-0.3, 0.46, 0.16], [-0.3, 0.7, -0.1], 0.025),
        rod([0.3, 0.46, 0.16], [0.3, 0.7, -0.1], 0.025),
        rod([-0.3, 0.7, -0.1], [0.3, 0.7, -0.1], 0.025),
      ),
      [0, 0.58, 0, 0.5],
    ),
  ]
}

function tube(): Body[] {
  const x = 0
  const z = 0.2
  return [
    metal(
      lathe(x, 0, z, [
        [0, 1.9],
        [0.2, 1.9],
        [0.2, 2.72],
        [0.215, 2.74],
        [0.215, 2.8],
        [0.17, 2.82],
        [0.17, 3.06],
        [0.2, 3.09],
        [0.22, 3.16],
        [0.2, 3.2],
        [0, 3.2],
      ]),
      [x, 2.55, z, 0.72],
    ),
    metal(drum(x, 2.05, z, 0.235, 0.07, 0.02), [x, 2.05, z, 0.28], true),
    metal(
      lathe(x, 0, z, [
        [0, 1.9],
        [0.15, 1.9],
        [0.24, 1.86],
        [0.24, 1.8],
        [0.1, 1.76],
        [0, 1.76],
      ]),
      [x, 1.83, z, 0.28],
      true,
    ),
    metal(
      lathe(x, 0, z, [
        [0, 1.78],
        [0.09, 1.78],
        [0.1, 1.62],
        [0.1, 1.4],
        [0.07, 1.36],
        [0.055, 1.2],
        [0.03, 1.17],
        [0, 1.17],
      ]),
      [x, 1.48, z, 0.36],
    ),
    metal(
      moved(
        lathe(0, 0, 0, [
          [0, 0],
          [0.08, 0],
          [0.085, -0.3],
          [0.05, -0.36],
          [0.03, -0.42],
          [0, -0.42],
        ]),
        [0.15, 1.82, z - 0.02],
        0,
        1.0,
      ),
      [0.3, 1.7, z, 0.5],
    ),
    metal((px, py, pz) => ring(x, 2.4, z, 0.202, 0.012)(px, py, pz), [x, 2.4, z, 0.22], true),
  ]
}

function slides(): Body[] {
  const glass = (at: Vec, yaw: number, stain: string): Body => ({
    far: moved(box(0, 0.015, 0, 0.42, 0.014, 0.14, 0.005), at, yaw),
    ball: [at[0], at[1], at[2], 0.46],
    colour: p => {
      const lx = (p[0] - at[0]) * Math.cos(yaw) + (p[2] - at[2]) * Math.sin(yaw)
      const lz = (p[2] - at[2]) * Math.cos(yaw) - (p[0] - at[0]) * Math.sin(yaw)
      if (lx < -0.2) return hex('#efe6cf')
      const r = Math.hypot(lx - 0.08, lz) * (1 + 0.5 * noise3(p[0] * 14, 1, p[2] * 14, 3))
      return r < 0.1 ? hex(stain) : mix(hex('#b9cbc4'), hex('#8ea59c'), step(0.12, 0.14, Math.abs(lz)))
    },
    shine: [1, 70],
  })
  return [
    glass([1.02, 0, 0.35], 0.3, '#b0476a'),
    glass([1.1, 0.03, 0.55], -0.2, '#4a4f9a'),
    glass([-0.95, 0, 0.62], -0.5, '#b5652f'),
  ]
}

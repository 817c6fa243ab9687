/** Sixteen seeds as a botanist's plate shows them, each with its own form and markings, on laid paper under raking light. */

import { ellipsoid, join, moved, rod, sphere, without } from '../distance.ts'
import { clamp, fbm, hash, noise2, noise3, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb } from '../sheet.ts'
import { type Body, type Distance, draw, lamp, type Vec } from '../solid.ts'

type Kind = {
  readonly far: Distance
  readonly colour: (p: Vec) => Rgb
  readonly shine?: readonly [number, number]
}

export const seeds: Scene = {
  key: 'seeds',
  shape: 'square',
  draw(sheet) {
    const paper = noise2('laid paper')
    const bodies: Body[] = kinds().map((kind, i) => {
      const at: Vec = [((i % 4) - 1.5) * 1.12, 0.05, (Math.floor(i / 4) - 1.5) * 1.12]
      const yaw = -0.5 + (hash(i, 4) - 0.5) * 0.5
      const c = Math.cos(yaw)
      const s = Math.sin(yaw)
      return {
        far: moved(kind.far, at, yaw),
        ball: [at[0], at[1] + 0.12, at[2], 0.56],
        colour: p => {
          const x = p[0] - at[0]
          const z = p[2] - at[2]
          return kind.colour([x * c + z * s, p[1] - at[1], z * c - x * s])
        },
        shine: kind.shine ?? [0.16, 18],
        line: p => (p[0] * 0.45 + p[2] + p[1] * 0.9) * 62,
      }
    })
    draw(sheet, {
      bodies: [
        {
          far: (_x, y) => y,
          colour: p => {
            const k = 0.5 + fbm(paper, p[0] * 1.4, p[2] * 1.4, 4) * 0.7 + 0.1 * Math.sin(p[2] * 190)
            const frame = Math.max(Math.abs(p[0]), Math.abs(p[2]))
            const rule = Math.abs(frame - 2.27) < 0.008 || Math.abs(frame - 2.32) < 0.003
            return rule ? hex('#6d5a48') : mix(hex('#d6c8a6'), hex('#c6b58f'), clamp(k))
          },
        },
        ...bodies,
      ],
      eye: [0, 8.6, 0.02],
      look: [0, 0, 0],
      tall: 0.57,
      sun: [-0.8, 0.72, -0.6],
      sunColour: lamp('#fff0d2', 2.1),
      skyColour: lamp('#aeb9c9', 0.56),
      back: () => hex('#d6c8a6'),
      softness: 7,
      lines: { ink: hex('#33211c'), strength: 0.55 },
    })
    grain(sheet, 0.045)
  },
}

function kinds(): Kind[] {
  const speck = (p: Vec, f: number, salt: number) => noise3(p[0] * f, p[1] * f, p[2] * f, salt)
  const plain = (far: Distance, a: string, b: string, f = 7, shine?: readonly [number, number]): Kind => ({
    far,
    colour: p => mix(hex(a), hex(b), speck(p, f, 3)),
    ...(shine ? { shine } : {}),
  })
  const drop =
    (a: number, b: number, c: number): Distance =>
    (x, y, z) => {
      const k = 1 - 0.42 * clamp((x / a + 1) / 2)
      return ellipsoid(0, b * 0.8, 0, a, b * k, c * k)(x, y, z) * 0.8
    }
  return [
    // wheat
    {
      far: without(ellipsoid(0, 0.16, 0, 0.42, 0.17, 0.18), rod([-0.4, 0.36, 0], [0.4, 0.36, 0], 0.05), 0.06),
      colour: p => mix(hex('#d1a35c'), hex('#a6703a'), clamp(0.4 + p[0] + speck(p, 6, 1) * 0.5)),
    },
    // sunflower
    {
      far: drop(0.46, 0.17, 0.26),
      colour: p =>
        mix(hex('#e9e2d2'), hex('#25222a'), step(-0.25, 0.25, Math.sin((p[2] / (0.35 - p[0] * 0.16)) * 17))),
    },
    // kidney bean
    {
      far: join(
        join(
          ellipsoid(-0.2, 0.17, 0.03, 0.22, 0.17, 0.19),
          ellipsoid(0.2, 0.17, 0.03, 0.22, 0.17, 0.19),
          0.1,
        ),
        ellipsoid(0, 0.17, 0.1, 0.24, 0.16, 0.16),
        0.1,
      ),
      colour: p =>
        Math.hypot(p[0], (p[2] + 0.1) * 2.2) < 0.08
          ? hex('#e9dcc4')
          : mix(hex('#7e1f1d'), hex('#a8392a'), speck(p, 9, 2)),
      shine: [0.6, 40],
    },
    // pumpkin
    {
      far: join(drop(0.42, 0.12, 0.26), ellipsoid(-0.05, 0.06, 0, 0.47, 0.055, 0.29), 0.03),
      colour: p =>
        mix(
          hex('#efe6cb'),
          hex('#c9ba90'),
          step(0.2, 0.3, Math.hypot(p[0] * 0.7, p[2])) + speck(p, 8, 3) * 0.3,
        ),
    },
    // chickpea
    {
      far: join(sphere(-0.04, 0.27, 0, 0.27), sphere(0.24, 0.24, 0, 0.09), 0.14),
      colour: p =>
        mix(
          hex('#dcb77c'),
          hex('#b98a50'),
          clamp(speck(p, 9, 1) * 0.7 + step(0.05, 0, Math.abs(p[2])) * 0.4),
        ),
    },
    // almond stone
    {
      far: (x, y, z) =>
        drop(0.5, 0.17, 0.33)(x, y, z) + 0.02 * step(0.62, 0.75, noise3(x * 17, y * 17, z * 17, 8)),
      colour: p =>
        mix(
          hex('#c59461'),
          hex('#8a5a34'),
          step(0.55, 0.75, noise3(p[0] * 17, p[1] * 17, p[2] * 17, 8)) * 0.9,
        ),
    },
    // coriander
    {
      far: (x, y, z) =>
        sphere(0, 0.3, 0, 0.3)(x, y, z) -
        0.012 * Math.cos(Math.atan2(z, x) * 18 + Math.sin(y * 14) * 1.2) * step(0, 0.1, Math.hypot(x, z)),
      colour: p => mix(hex('#b99b5e'), hex('#8d713d'), speck(p, 10, 5)),
    },
    // watermelon
    {
      far: drop(0.44, 0.13, 0.29),
      colour: p =>
        mix(hex('#2a1a15'), hex('#6b4327'), step(0.6, 0.7, speck(p, 10, 6)) + step(0.3, 0.42, -p[0]) * 0.5),
      shine: [0.6, 30],
    },
    // date stone
    {
      far: without(
        ellipsoid(0, 0.16, 0, 0.48, 0.17, 0.16),
        rod([-0.45, 0.36, 0], [0.45, 0.36, 0], 0.075),
        0.04,
      ),
      colour: p =>
        mix(hex('#8a6040'), hex('#5b3b26'), clamp(speck(p, 8, 2) + step(0.06, 0, Math.abs(p[2])) * 0.6)),
    },
    // lentil
    plain(ellipsoid(0, 0.13, 0, 0.36, 0.14, 0.36), '#b5602f', '#d08a4c', 6, [0.3, 24]),
    // maize
    {
      far: join(ellipsoid(-0.1, 0.15, 0, 0.26, 0.16, 0.3), ellipsoid(0.2, 0.13, 0, 0.22, 0.11, 0.15), 0.14),
      colour: p => mix(hex('#dd9a24'), hex('#f1e2b8'), step(0.12, 0.32, p[0])),
      shine: [0.5, 34],
    },
    // walnut
    {
      far: (x, y, z) =>
        ellipsoid(0, 0.3, 0, 0.4, 0.32, 0.35)(x, y, z) * 0.8 +
        0.022 * Math.abs(Math.sin(noise3(x * 6, y * 6, z * 6, 9) * 16)) -
        0.03 * step(0.04, 0.01, Math.abs(z)),
      colour: p =>
        mix(hex('#b88a56'), hex('#7d5532'), Math.abs(Math.sin(noise3(p[0] * 6, p[1] * 6, p[2] * 6, 9) * 16))),
    },
    // barley
    {
      far: (x, y, z) => ellipsoid(0, 0.14, 0, 0.48, 0.15, 0.15)(x, y, z) - 0.012 * Math.cos(z * 62),
      colour: p => mix(hex('#d9bd7e'), hex('#b08f4f'), 0.5 + 0.5 * Math.cos(p[2] * 62)),
    },
    // castor
    {
      far: join(drop(0.4, 0.17, 0.27), sphere(-0.41, 0.13, 0, 0.07), 0.04),
      colour: p =>
        p[0] < -0.37
          ? hex('#d8c9a8')
          : mix(
              hex('#cdbb9d'),
              hex('#5a2f26'),
              step(0.42, 0.52, noise3(p[0] * 9 + 4, p[1] * 12, p[2] * 18, 4)),
            ),
      shine: [0.8, 50],
    },
    // pea
    plain(
      (x, y, z) => sphere(0, 0.29, 0, 0.29)(x, y, z) + 0.014 * noise3(x * 7, y * 7, z * 7, 6),
      '#8d9a52',
      '#b6b26a',
      5,
    ),
    // apricot kernel in its stone
    {
      far: (x, y, z) =>
        Math.min(
          join(ellipsoid(0, 0.15, 0, 0.38, 0.15, 0.31), ellipsoid(0, 0.13, 0.3, 0.3, 0.05, 0.06), 0.08)(
            x,
            y,
            z,
          ),
          9,
        ) +
        0.006 * noise3(x * 26, y * 26, z * 26, 2),
      colour: p => mix(hex('#b0763f'), hex('#7f4f2c'), speck(p, 12, 7)),
    },
  ]
}

/** Two glasses of tea by a window: slim-waisted, on saucers, with lumps of sugar; amber light on the tray-cloth. */

import { box, lathe, moved, ring } from '../distance.ts'
import { clamp, fbm, hash, noise2, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, scale } from '../sheet.ts'
import { type Body, draw, lamp, type Vec } from '../solid.ts'
import { type Point, smoothed } from '../vector.ts'

const glasses: readonly Vec[] = [
  [-0.42, 0.07, 0.25],
  [0.5, 0.07, -0.45],
]
const sun: Vec = [-0.62, 0.62, -0.42]

export const teaGlasses: Scene = {
  key: 'tea-glasses',
  shape: 'tall',
  draw(sheet) {
    const cloth = noise2('tray cloth')
    draw(sheet, {
      bodies: [
        {
          far: box(0, -0.2, 0, 4, 0.2, 1.75, 0.05),
          colour: p => {
            const u = Math.abs(((p[0] * 0.8 + p[2] * 0.6) * 3) % 1)
            const v = Math.abs(((p[2] * 0.8 - p[0] * 0.6) * 3) % 1)
            const stripe =
              (u < 0.06 || v < 0.06 ? 0.5 : 0) +
              (Math.abs(u - 0.13) < 0.015 || Math.abs(v - 0.13) < 0.015 ? 0.4 : 0)
            const base = mix(
              mix(hex('#cdbfa4'), hex('#bfae90'), hash(p[0] * 190, p[2] * 190)),
              hex('#2f4a7c'),
              clamp(stripe),
            )
            return amber(base, p)
          },
        },
        ...glasses.flatMap((g, i) => set(g, i)),
        ...[
          [0.1, 0.09, 0.95, 0.4],
          [0.32, 0.09, 0.82, 1.1],
          [0.24, 0.26, 0.9, 0.7],
          [-0.98, 0.09, -0.35, 0.2],
        ].map(
          (s, i): Body => ({
            far: moved(
              (x, y, z) =>
                box(0, 0, 0, 0.095, 0.085, 0.095, 0.02)(x, y, z) -
                0.006 * fbm(cloth, x * 22 + i * 9, z * 22 + y * 13, 2),
              [s[0]!, s[1]!, s[2]!],
              s[3]!,
            ),
            ball: [s[0]!, s[1]!, s[2]!, 0.18],
            colour: hex('#f3efe6'),
            soak: 0.4,
          }),
        ),
      ],
      eye: [0.3, 1.55, 4.4],
      look: [0.05, 0.66, 0.0],
      tall: 0.56,
      sun,
      sunColour: lamp('#ffdfb0', 2.6),
      skyColour: lamp('#b4c4dc', 0.5),
      back: (u, v) => {
        const pane = step(0.02, 0.04, Math.abs(u - 0.36)) * step(0.02, 0.035, Math.abs(v - 0.12))
        return mix(
          hex('#4a5450'),
          mix(hex('#d9cda6'), hex('#8fa287'), clamp(0.5 + fbm(cloth, u * 5, v * 4, 3) * 1.3)),
          0.25 + 0.5 * pane * step(0.86, 0.8, u),
        )
      },
      softness: 12,
      lines: { ink: hex('#2e2a38'), strength: 0.3 },
    })
    grain(sheet, 0.05)
  },
}

/** Light that fell through the tea lies as a warm stain in each glass's shadow. */
function amber(base: readonly [number, number, number], p: Vec): readonly [number, number, number] {
  let c = base
  for (const g of glasses) {
    const along = ((p[0] - g[0]) * -sun[0] + (p[2] - g[2]) * -sun[2]) / Math.hypot(sun[0], sun[2])
    const side = ((p[0] - g[0]) * sun[2] - (p[2] - g[2]) * sun[0]) / Math.hypot(sun[0], sun[2])
    const up = along * 0.83
    const half = 0.2 + 0.09 * Math.sin(up * 7 - 1)
    const k = step(0.05, 0.2, up) * step(1.25, 1.05, up) * step(half + 0.07, half - 0.06, Math.abs(side))
    const core = Math.exp(-((side / 0.07) ** 2)) * step(0.2, 0.5, up) * step(1.0, 0.7, up)
    c = mix(
      c,
      mix(scale([base[0], base[1] * 0.5, base[2] * 0.2], 0.72), [1.25, 0.66, 0.22], core * 0.8),
      k * 0.8,
    )
  }
  return c
}

function set(at: Vec, i: number): Body[] {
  const outline: Point[] = smoothed(
    [
      [0.26, 0.03],
      [0.285, 0.14],
      [0.25, 0.34],
      [0.19, 0.52],
      [0.2, 0.68],
      [0.265, 0.9],
      [0.3, 1.1],
    ],
    5,
  )
  const inner = outline.map((p): Point => [p[0] - 0.026, p[1]])
  const level = 0.93 - i * 0.04
  const tea = inner.filter(p => p[1] > 0.09 && p[1] < level)
  return [
    {
      far: lathe(at[0], at[1], at[2], [
        [0, 0],
        [0.24, 0],
        ...outline,
        [0.285, 1.115],
        ...[...inner].reverse(),
        [0, 0.06],
      ]),
      ball: [at[0], at[1] + 0.55, at[2], 0.66],
      colour: hex('#e8f0ee'),
      clear: [0.93, 0.95, 0.94],
      shine: [1.6, 160],
    },
    {
      far: lathe(at[0], at[1], at[2], [[0, 0.08], [0.2, 0.08], ...tea, [tea.at(-1)![0], level], [0, level]]),
      ball: [at[0], at[1] + 0.5, at[2], 0.56],
      colour: hex('#a0401a'),
      clear: [0.72, 0.2, 0.035],
      shine: [0.6, 90],
    },
    {
      far: ring(at[0], at[1] + 1.11, at[2], 0.285, 0.011),
      ball: [at[0], at[1] + 1.11, at[2], 0.31],
      colour: hex('#d9b25c'),
      shine: [1, 60],
    },
    {
      far: lathe(at[0], at[1] - 0.07, at[2], [
        [0, 0.02],
        [0.3, 0.02],
        [0.36, 0.0],
        [0.62, 0.11],
        [0.63, 0.13],
        [0.4, 0.065],
        [0.36, 0.06],
        [0, 0.06],
      ]),
      ball: [at[0], at[1], at[2], 0.68],
      colour: p => {
        const r = Math.hypot(p[0] - at[0], p[2] - at[2])
        const a = Math.atan2(p[2] - at[2], p[0] - at[0])
        if (r > 0.595) return hex('#c79a45')
        if (Math.abs(r - 0.5 - 0.025 * Math.cos(a * 18)) < 0.012) return hex('#24448c')
        if (Math.abs(r - 0.5) < 0.05 && Math.cos(a * 18) < -0.75) return hex('#a9392c')
        return hex('#efe9da')
      },
      shine: [0.6, 80],
    },
    {
      far: moved(
        box(0.3, 0, 0, 0.34, 0.006, 0.016, 0.005),
        [at[0] + 0.1, at[1] + 0.07, at[2] + 0.36],
        -0.35,
        0.05,
      ),
      ball: [at[0] + 0.4, at[1] + 0.07, at[2] + 0.3, 0.5],
      colour: hex('#d9d6cc'),
      shine: [1.2, 60],
    },
  ]
}

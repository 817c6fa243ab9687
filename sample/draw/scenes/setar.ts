/** A setar laid on a dark weave, seen from above: mulberry bowl, long neck with gut frets, four strings, raking light. */

import { box, either, ellipsoid, join, moved, rod, sphere, without } from '../distance.ts'
import { fbm, hash, noise2, noise3 } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix } from '../sheet.ts'
import { type Body, type Distance, draw, lamp, type Vec } from '../solid.ts'

const yaw = 1.16
const middle: Vec = [-0.14, 0, -0.2]

export const setar: Scene = {
  key: 'setar',
  shape: 'tall',
  draw(sheet) {
    const weave = noise2('weave')
    draw(sheet, {
      bodies: [
        {
          far: (x, y, z) => y - 0.035 * fbm(weave, x * 1.2 + z * 0.5, z * 0.8, 3),
          colour: p => {
            const s = (p[0] * 0.97 + p[2] * 0.25) * 3.4
            const f = s - Math.floor(s)
            const k = Math.floor(s)
            const band = k % 3 === 0 ? hex('#24345c') : k % 3 === 1 ? hex('#7c2b27') : hex('#2b3b4a')
            const edge =
              f < 0.05 || f > 0.95
                ? hex('#c79a4a')
                : Math.abs(f - 0.5) < 0.2 &&
                    Math.abs((((p[2] * 0.97 - p[0] * 0.25) * 6) % 1) - 0.5) + Math.abs(f - 0.5) * 1.8 < 0.36
                  ? mix(band, hex('#d9c39a'), 0.55)
                  : band
            const t = 0.8 + 0.34 * hash(Math.floor(p[0] * 130), Math.floor(p[2] * 130))
            return [edge[0] * t, edge[1] * t, edge[2] * t]
          },
        },
        ...instrument(),
      ],
      eye: [0, 5.2, 0.65],
      look: [0, 0, 0.06],
      tall: 0.7,
      sun: [-0.85, 0.52, -0.42],
      sunColour: lamp('#ffdfb0', 3.2),
      skyColour: lamp('#93a4c4', 0.46),
      back: () => hex('#1c2233'),
      softness: 9,
      lines: { ink: hex('#2a1410'), strength: 0.4 },
    })
    grain(sheet, 0.05)
  },
}

/** Local x runs from the tail (−) to the head (+). */
function instrument(): Body[] {
  const place = (far: Distance): Distance => moved(far, middle, yaw)
  const local = (p: Vec): Vec => {
    const c = Math.cos(yaw)
    const s = Math.sin(yaw)
    const x = p[0] - middle[0]
    const z = p[2] - middle[2]
    return [x * c + z * s, p[1], z * c - x * s]
  }
  const pear = join(
    ellipsoid(-0.86, 0.2, 0, 0.46, 0.3, 0.36),
    ellipsoid(-0.42, 0.21, 0, 0.42, 0.2, 0.17),
    0.16,
  )
  const bowl: Distance = without(pear, (_x, y) => 0.27 - y, 0.012)
  const neck = either(
    (x, y, z) =>
      Math.max(
        Math.hypot(Math.max(Math.abs(x - 0.72) - 0.85, 0), Math.hypot((y - 0.24) * 1.0, z)) - 0.048,
        y - 0.265,
      ) * 0.9,
  )
  const frets = either(
    ...Array.from({ length: 22 }, (_, i) => {
      const x = 1.46 - 1.35 * (1 - 0.945 ** (i * 1.25 + 1))
      return rod([x, 0.262, -0.05], [x, 0.262, 0.05], 0.0075)
    }),
  )
  const pegs: Body[] = [
    [1.6, 0.27, 0.05, 0],
    [1.7, 0.27, -0.05, 0],
    [1.64, 0.3, 0, 1],
    [1.76, 0.3, 0, 1],
  ].map(([x, y, z, up]) => {
    const far = up
      ? either(rod([x!, y!, 0], [x!, y! + 0.1, 0], 0.018), sphere(x!, y! + 0.13, 0, 0.042))
      : either(
          rod([x!, y!, z!], [x!, y!, z! * 3.6], 0.018, 0.022),
          rod([x! - 0.02, y!, z! * 4.2], [x! + 0.02, y!, z! * 4.2], 0.036),
        )
    return {
      far: place(far),
      ball: at([x!, y!, z! * 2.5], 0.26),
      colour: hex('#3a2015'),
      shine: [0.4, 40] as const,
    }
  })
  const strings = either(
    ...[-0.03, -0.016, 0.012, 0.03].map((z, i) =>
      rod([-1.14, 0.315, z * 1.25], [1.58 + i * 0.04, 0.29, z * 0.8], 0.0038),
    ),
  )
  return [
    {
      far: place(bowl),
      ball: at([-0.7, 0.2, 0], 0.78),
      colour: p => {
        const [x, y, z] = local(p)
        const top = y > 0.262
        if (top) {
          const rim = pear(x, 0.26, z)
          if (rim > -0.014) return hex('#4a2617')
          if (rim > -0.024) return hex('#e3cf9f')
          const dx = (((x + 0.82) / 0.05) % 1) - 0.5
          const hole = Math.hypot(x + 0.72, z) < 0.1 && Math.hypot(dx, (((z + 1) / 0.05) % 1) - 0.5) < 0.26
          if (hole) return hex('#24120c')
          return mix(
            hex('#d2a163'),
            hex('#a8713d'),
            noise3(x * 2.2, 1, z * 46, 3) * 0.8 + noise3(x * 14, 2, z * 140, 4) * 0.3,
          )
        }
        const rib = Math.atan2(z, y - 0.27) * 3.6
        return mix(hex('#5f2f1b'), hex('#9a5c30'), Math.floor(rib) % 2 ? 0.25 : 0.75)
      },
      shine: [0.45, 34],
      line: p => local(p)[2] * 72,
    },
    {
      far: place(neck),
      ball: at([0.72, 0.24, 0], 0.95),
      colour: p => mix(hex('#3e2014'), hex('#66381f'), noise3(local(p)[0] * 3, 1, local(p)[2] * 70, 2)),
      shine: [0.5, 40],
    },
    { far: place(frets), ball: at([0.7, 0.26, 0], 0.9), colour: hex('#d9c493'), shine: [0.2, 20] },
    ...pegs,
    {
      far: place(box(-1.0, 0.29, 0, 0.014, 0.022, 0.075, 0.006)),
      ball: at([-1.0, 0.29, 0], 0.1),
      colour: hex('#4a2a1a'),
    },
    { far: place(strings), ball: at([0.2, 0.3, 0], 1.5), colour: hex('#e8d6a0'), shine: [1.4, 40] },
    {
      far: place(box(1.52, 0.275, 0, 0.012, 0.016, 0.055, 0.005)),
      ball: at([1.52, 0.275, 0], 0.08),
      colour: hex('#efe4c8'),
    },
  ]
}

/** A local place as a ball in the room. */
function at(p: Vec, r: number): readonly [number, number, number, number] {
  const c = Math.cos(yaw)
  const s = Math.sin(yaw)
  return [middle[0] + p[0] * c - p[2] * s, p[1], middle[2] + p[2] * c + p[0] * s, r]
}

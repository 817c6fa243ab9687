/** Pomegranates on a linen cloth, one broken open: a plate from a garden book. */

import { ellipsoid, join, moved, sphere, without } from '../distance.ts'
import { clamp, fbm, hash, noise2, noise3, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix } from '../sheet.ts'
import { type Body, type Distance, draw, lamp, type Vec } from '../solid.ts'

export const pomegranates: Scene = {
  key: 'pomegranates',
  shape: 'square',
  draw(sheet) {
    const cloth = noise2('linen')
    const wall = hex('#76806f')
    draw(sheet, {
      bodies: [
        {
          far: (x, y, z) =>
            Math.max(
              y -
                0.02 * fbm(cloth, x * 1.1, z * 1.1, 2) -
                0.0125 * step(0.5, 0.9, Math.abs(Math.sin(x * 1.3 + z * 0.9))),
              -1.9 - z,
            ),
          colour: p => mix(hex('#c9bfa9'), hex('#b8ad96'), hash(p[0] * 170, p[2] * 170)),
        },
        ...whole([-0.72, 0, -0.35], 0.62, 0.5, 0.1),
        ...whole([0.5, 0, -0.75], 0.56, -0.6, -0.25),
        ...half([0.42, 0.42, 0.42], 0.56),
        ...loose(),
        ...leaves(),
      ],
      eye: [0.1, 1.75, 4.4],
      look: [0, 0.5, -0.1],
      tall: 0.7,
      sun: [-0.8, 0.75, 0.42],
      sunColour: lamp('#fff0d4', 2.2),
      skyColour: lamp('#b8c2cc', 0.42),
      back: (_u, v) => mix(wall, hex('#5c6659'), v * 3),
      softness: 7,
      lines: { ink: hex('#4a2b30'), strength: 0.5 },
    })
    grain(sheet, 0.05)
  },
}

function crown(r: number): Distance {
  return (x, y, z) => {
    const h = y / r
    const q = Math.hypot(x, z) / r
    const a = Math.atan2(z, x)
    const flare = 0.2 + 0.16 * clamp(h - 0.98, 0, 0.4) * 2.2
    const top = 1.28 + 0.13 * Math.cos(a * 6) - 0.1 * Math.abs(Math.sin(a * 3))
    const shell = Math.abs(q - flare) - 0.028
    return Math.max(shell, h - top, 0.9 - h) * r * 0.6
  }
}

function whole(at: Vec, r: number, yaw: number, tilt: number): Body[] {
  const hull: Distance = (x, y, z) => {
    const a = Math.atan2(z, x)
    const l = Math.hypot(x, y * 1.06, z)
    const rib = Math.cos(a * 6) * 0.018 * r * (1 - Math.abs(y / r) * 0.6)
    return l - r - rib - 0.05 * r * step(0.75, 1.05, y / r)
  }
  const body = join(hull, crown(r), 0.06)
  const centre: Vec = [at[0], at[1] + r * 0.96, at[2]]
  const far = moved(body, centre, yaw, tilt)
  return [
    {
      far: (x, y, z) => far(x, y, z) * 0.9,
      ball: [centre[0], centre[1] + 0.1, centre[2], r * 1.4],
      colour: p => {
        const up = (p[1] - centre[1]) / r
        const m = noise3(p[0] * 5, p[1] * 5, p[2] * 5, 1)
        const fleck = noise3(p[0] * 42, p[1] * 42, p[2] * 42, 2)
        let c = mix(hex('#8e1f24'), hex('#c63b2c'), m)
        c = mix(c, hex('#d98a45'), clamp(step(0.5, 1.15, up + m * 0.5) + step(0.62, 0.8, m) * 0.5))
        c = mix(c, hex('#e3a860'), step(0.72, 0.8, fleck) * 0.55)
        return mix(c, hex('#5a1a1c'), step(0.75, 0.85, noise3(p[0] * 20, p[1] * 20, p[2] * 20, 7)) * 0.5)
      },
      shine: [0.3, 26],
      line: p => (p[1] + (p[0] - centre[0]) * 0.25) * 46,
    },
  ]
}

/** The open half: rind, pale pith in chambers, and grains packed in them. */
function half(at: Vec, r: number): Body[] {
  const n: Vec = [0.12, 0.5, 0.86]
  const plane: Distance = (x, y, z) => (x - at[0]) * n[0] + (y - at[1]) * n[1] + (z - at[2]) * n[2]
  const rind = without(sphere(at[0], at[1], at[2], r), (x, y, z) => -plane(x, y, z), 0.03)
  const grains: Body[] = []
  const side: Vec = [0.99, -0.06, -0.1]
  const up: Vec = [-0.01, 0.864, -0.5]
  for (let i = -8; i <= 8; i++) {
    for (let j = -8; j <= 8; j++) {
      const gx = (i + (j % 2 ? 0.5 : 0) + (hash(i, j, 1) - 0.5) * 0.5) * 0.078
      const gy = (j * 0.87 + (hash(i, j, 2) - 0.5) * 0.4) * 0.078
      const q = Math.hypot(gx, gy)
      const wedge = (Math.atan2(gy, gx) / Math.PI) * 3 + 0.3
      if (q > r * 0.83 || q < 0.06 || Math.abs(wedge - Math.round(wedge)) * q < 0.036) continue
      const c: Vec = [
        at[0] + side[0] * gx + up[0] * gy,
        at[1] + side[1] * gx + up[1] * gy,
        at[2] + side[2] * gx + up[2] * gy,
      ]
      const s = 0.043 + hash(i, j, 3) * 0.013
      grains.push(grainBody(c, s, hash(i, j, 4)))
    }
  }
  return [
    {
      far: rind,
      ball: [at[0], at[1], at[2], r + 0.03],
      colour: p => {
        const d = plane(p[0], p[1], p[2])
        const q = Math.hypot(p[0] - at[0], p[1] - at[1], p[2] - at[2])
        if (d > -0.035 && q < r * 0.965)
          return mix(hex('#efd9a6'), hex('#e3b98a'), noise3(p[0] * 14, p[1] * 14, p[2] * 14))
        return mix(hex('#9a2526'), hex('#cf5a38'), noise3(p[0] * 6, p[1] * 6, p[2] * 6))
      },
      shine: [0.12, 14],
      line: p => (p[1] + p[0] * 0.3) * 46,
    },
    ...grains,
  ]
}

function grainBody(c: Vec, s: number, tone: number): Body {
  return {
    far: sphere(c[0], c[1], c[2], s),
    ball: [c[0], c[1], c[2], s + 0.002],
    colour: mix(hex('#8c0f22'), hex('#d92a3c'), tone),
    shine: [1.1, 70],
    soak: 0.6,
  }
}

function loose(): Body[] {
  return Array.from({ length: 16 }, (_, i) => {
    const a = hash(i, 11) * 2.2 + 0.5
    const d = 0.55 + hash(i, 12) * 0.75
    return grainBody(
      [0.3 + Math.cos(a) * d * 1.1, 0.05, 0.52 + Math.sin(a) * d * 0.62],
      0.046 + hash(i, 13) * 0.01,
      hash(i, 14),
    )
  })
}

function leaves(): Body[] {
  return [
    { at: [-1.25, 0.08, 0.5] as Vec, yaw: 0.5, size: 0.42 },
    { at: [-0.78, 0.07, 0.72] as Vec, yaw: -0.35, size: 0.36 },
    { at: [1.32, 0.08, -0.1] as Vec, yaw: 1.1, size: 0.4 },
  ].map(({ at, yaw, size }) => {
    const flat = ellipsoid(0, 0, 0, size, 0.018, size * 0.3)
    const bent: Distance = (x, y, z) => flat(x, y - x * x * 0.35 + Math.abs(z) * -0.35, z) * 0.7
    const cy = Math.cos(yaw)
    const sy = Math.sin(yaw)
    return {
      far: moved(bent, at, yaw, 0.08),
      ball: [at[0], at[1] + 0.03, at[2], size * 1.1] as const,
      colour: (p: Vec) => {
        const lx = (p[0] - at[0]) * cy + (p[2] - at[2]) * sy
        const lz = (p[2] - at[2]) * cy - (p[0] - at[0]) * sy
        const vein = Math.abs(lz) < 0.008 || Math.abs(((lx + Math.abs(lz) * 0.9) * 16) % 1) < 0.1
        return vein ? hex('#8fa05f') : mix(hex('#3f5a35'), hex('#5f7a40'), clamp(0.5 + lz * 3))
      },
      shine: [0.25, 20] as const,
      line: (p: Vec) => (p[0] + p[2]) * 52,
    }
  })
}

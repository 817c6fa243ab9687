/** A climber on an indoor wall: folded plywood faces under a high light, coloured holds, the rope running up. */

import { either, ellipsoid, join, moved, rod, sphere } from '../distance.ts'
import { fbm, hash, noise2, noise3, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb } from '../sheet.ts'
import { type Body, type Distance, draw, lamp, type Vec } from '../solid.ts'

/** The wall's face: z as a folded function of x, y. Planes meet in ridges and hollows. */
function face(x: number, y: number): number {
  const a = -0.1 * y + 0.05
  const b = 0.34 * (x + 0.9) + 0.16 * y - 0.3
  const c = -0.4 * (x - 1.0) - 0.05 * y - 0.25
  const d = 0.45 * (y - 1.5) - 0.15 * x - 0.15
  const e = -0.5 * (y + 1.6) + 0.1 * x - 0.1
  return Math.max(a, Math.min(b, 0.5), Math.min(c, 0.42), Math.min(d, 0.75), Math.min(e, 0.45))
}

const inks: readonly Rgb[] = ['#d8432b', '#e6a32a', '#2a62b0', '#3f8f6a', '#f0e8d6', '#a85a8c'].map(hex)

export const climbingWall: Scene = {
  key: 'climbing-wall',
  shape: 'tall',
  draw(sheet) {
    const ply = noise2('ply')
    const wall: Distance = (x, y, z) => (z - face(x, y)) * 0.8
    draw(sheet, {
      bodies: [
        {
          far: wall,
          colour: p => {
            const e = 0.01
            const sx = face(p[0] + e, p[1]) - face(p[0] - e, p[1])
            const sy = face(p[0], p[1] + e) - face(p[0], p[1] - e)
            const plane = Math.round(sx * 700) * 31 + Math.round(sy * 700)
            const tone = hash(plane, 3)
            const paint = mix(
              mix(hex('#6f8791'), hex('#93a6a6'), tone),
              hex('#c9b894'),
              tone > 0.66 ? 0.8 : 0,
            )
            const scuff = step(0.1, 0.5, fbm(ply, p[0] * 2.4, p[1] * 2.4, 5)) * 0.22
            const gx = p[0] / 0.2
            const gy = p[1] / 0.2
            const bolt = Math.hypot(gx - Math.round(gx), gy - Math.round(gy)) < 0.055
            const seam =
              Math.min(
                Math.abs(p[0] / 1.2 - Math.round(p[0] / 1.2)),
                Math.abs(p[1] / 1.2 - Math.round(p[1] / 1.2)),
              ) < 0.004
            return mix(mix(paint, hex('#f4efe2'), scuff), hex('#252c33'), bolt ? 0.75 : seam ? 0.5 : 0)
          },
        },
        ...holds(),
        ...climber(),
      ],
      eye: [0.55, -0.35, 6.6],
      look: [0.0, 0.14, 0.25],
      tall: 0.62,
      sun: [-0.62, 0.8, 0.62],
      sunColour: lamp('#ffe7c2', 2.5),
      skyColour: lamp('#a5b6cf', 0.55),
      back: () => hex('#6f8791'),
      softness: 9,
      lines: { ink: hex('#1b2030'), strength: 0.35 },
    })
    grain(sheet, 0.05)
  },
}

const grips: readonly (readonly [number, number, number])[] = [
  [0.42, 1.03, 0],
  [-0.48, 0.62, 0],
  [0.33, -0.62, 0],
  [-0.36, -0.93, 0],
]

function holds(): Body[] {
  const random = seeded('holds')
  const out: Body[] = []
  const put = (x: number, y: number, ink: Rgb, size: number) => {
    const z = face(x, y)
    const kind = Math.floor(random() * 3)
    const turn = random() * 6.28
    const a = ellipsoid(0, 0, 0, size, size * (0.55 + random() * 0.3), size * 0.6)
    const b = sphere(size * 0.5, size * 0.25, 0.02, size * 0.45)
    const c = ellipsoid(-size * 0.4, -size * 0.1, 0.03, size * 0.5, size * 0.4, size * 0.5)
    const shape = kind === 0 ? a : kind === 1 ? join(a, b, size * 0.3) : join(c, b, size * 0.5)
    const cos = Math.cos(turn)
    const sin = Math.sin(turn)
    out.push({
      far: (px, py, pz) => {
        const dx = px - x
        const dy = py - y
        return shape(dx * cos + dy * sin, dy * cos - dx * sin, pz - z) * 0.8
      },
      ball: [x, y, z, size * 1.5],
      colour: p =>
        mix(ink, hex('#f6f0e2'), step(0.55, 0.8, noise3(p[0] * 26, p[1] * 26, p[2] * 26, 3)) * 0.3),
      shine: [0.2, 16],
      line: p => (p[1] + p[0] * 0.4) * 60,
    })
  }
  for (const [x, y, k] of grips) put(x, y, inks[k]!, 0.1)
  for (let i = 0; i < 64; i++) {
    const x = (random() - 0.5) * 4.2
    const y = (random() - 0.5) * 4.9
    if (grips.some(g => Math.hypot(g[0] - x, g[1] - y) < 0.24) || (Math.abs(x) < 0.42 && Math.abs(y) < 0.8))
      continue
    put(x, y, inks[Math.floor(random() * 6)]!, 0.045 + random() ** 2 * 0.1)
  }
  return out
}

/** Seen from behind: weight on the left foot, right hand reaching. */
function climber(): Body[] {
  const off = 0.2
  const at = (x: number, y: number, out: number): Vec => [x, y, face(x, y) + out]
  const hip: Vec = [0.0, -0.22, face(0, -0.22) + off + 0.12]
  const chest: Vec = [0.03, 0.3, face(0.03, 0.3) + off + 0.1]
  const neck: Vec = [0.05, 0.46, chest[2] + 0.02]
  const head: Vec = [0.09, 0.62, chest[2] + 0.02]
  const [rh, lh, rf, lf] = grips.map(g => at(g[0], g[1], 0.1)) as [Vec, Vec, Vec, Vec]
  const rs: Vec = [0.2, 0.42, chest[2]]
  const ls: Vec = [-0.14, 0.38, chest[2]]
  const re: Vec = [0.38, 0.7, chest[2] + 0.1]
  const le: Vec = [-0.4, 0.34, chest[2] + 0.13]
  const rk: Vec = [0.4, -0.26, hip[2] + 0.16]
  const lk: Vec = [-0.27, -0.52, hip[2] + 0.12]
  const skin = hex('#a9714e')
  const shirt = hex('#c8402b')
  const trousers = hex('#23304f')
  const torso = join(
    join(
      ellipsoid(0.03, 0.28, chest[2], 0.19, 0.24, 0.115),
      ellipsoid(0.0, -0.02, (chest[2] + hip[2]) / 2, 0.14, 0.2, 0.1),
      0.12,
    ),
    join(
      rod(rs, ls, 0.075),
      rod(rs, [(rs[0] + re[0]) / 2, (rs[1] + re[1]) / 2, (rs[2] + re[2]) / 2], 0.075, 0.06),
      0.06,
    ),
    0.08,
  )
  const sleeves = join(
    torso,
    rod(ls, [(ls[0] + le[0]) / 2, (ls[1] + le[1]) / 2, (ls[2] + le[2]) / 2], 0.075, 0.06),
    0.06,
  )
  const legs = join(
    join(
      rod([0.09, -0.26, hip[2]], rk, 0.105, 0.075),
      rod(rk, [rf[0], rf[1] + 0.1, rf[2]], 0.072, 0.045),
      0.03,
    ),
    join(
      join(
        rod([-0.08, -0.26, hip[2]], lk, 0.105, 0.075),
        rod(lk, [lf[0], lf[1] + 0.1, lf[2]], 0.072, 0.045),
        0.03,
      ),
      ellipsoid(0, -0.22, hip[2], 0.165, 0.13, 0.115),
      0.07,
    ),
    0.05,
  )
  const arms = either(
    rod(rs, re, 0.055, 0.045),
    rod(re, rh, 0.045, 0.03),
    sphere(rh[0], rh[1], rh[2], 0.045),
    rod(ls, le, 0.055, 0.045),
    rod(le, lh, 0.045, 0.03),
    sphere(lh[0], lh[1], lh[2], 0.045),
    rod(neck, head, 0.05),
  )
  const shoes = either(
    rod([rf[0], rf[1] + 0.1, rf[2]], [rf[0] + 0.03, rf[1] + 0.05, rf[2] - 0.04], 0.05, 0.034),
    rod([lf[0], lf[1] + 0.1, lf[2]], [lf[0] - 0.03, lf[1] + 0.05, lf[2] - 0.04], 0.05, 0.034),
  )
  const ball = [0.02, 0, chest[2], 1.25] as const
  const rope: Distance = (x, y, z) => {
    const t = (y + 0.22) / 2.7
    const rx = 0.02 + 0.16 * t + 0.02 * Math.sin(y * 4)
    const rz = hip[2] - 0.2 + 0.55 * t
    return Math.max(Math.hypot(x - rx, z - rz) - 0.014, -y - 0.22) * 0.7
  }
  return [
    { far: sleeves, ball, colour: shirt, soak: 0.15, line: p => (p[1] + p[2]) * 56 },
    { far: legs, ball, colour: trousers, line: p => (p[1] + p[2]) * 56 },
    { far: arms, ball, colour: skin, soak: 0.2 },
    { far: shoes, ball, colour: hex('#e0a032') },
    {
      far: join(
        sphere(head[0], head[1], head[2], 0.105),
        moved(ellipsoid(0, 0, 0, 0.1, 0.05, 0.1), [head[0], head[1] - 0.05, head[2] + 0.03]),
        0.04,
      ),
      ball: [head[0], head[1], head[2], 0.16],
      colour: p => mix(hex('#2a1d18'), hex('#4a342a'), noise3(p[0] * 40, p[1] * 8, p[2] * 30, 2)),
    },
    {
      far: either(
        (x, y, z) => Math.hypot(Math.hypot(x, (z - hip[2]) * 1.35) - 0.158, y + 0.13) - 0.022,
        (x, y, z) =>
          Math.hypot(Math.hypot((x - 0.12) * 1, z - hip[2] - 0.02) - 0.11, y + 0.3 - x * 0.3) - 0.016,
        (x, y, z) => Math.hypot(Math.hypot(x + 0.11, z - hip[2] - 0.02) - 0.11, y + 0.32 + x * 0.4) - 0.016,
        ellipsoid(0.06, -0.16, hip[2] + 0.17, 0.06, 0.075, 0.05),
      ),
      ball: [0, -0.2, hip[2], 0.36],
      colour: hex('#e6a32a'),
    },
    { far: rope, colour: p => (Math.sin(p[1] * 70) > 0.3 ? hex('#2a62b0') : hex('#f1ead8')) },
  ]
}

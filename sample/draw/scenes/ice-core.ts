/** Ice cores on a dark bench: years as bands, dust and ash among them, trapped air, a measuring rod beside. */

import { box, moved } from '../distance.ts'
import { clamp, fbm, hash, noise2, noise3, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb, ramp } from '../sheet.ts'
import { type Body, type Distance, draw, lamp, type Vec } from '../solid.ts'

const ice = ramp([
  [0, '#eef6f6'],
  [0.4, '#bcdde4'],
  [0.75, '#6fb0c6'],
  [1, '#2d7396'],
])

export const iceCore: Scene = {
  key: 'ice-core',
  shape: 'tall',
  draw(sheet) {
    const slate = noise2('slate')
    draw(sheet, {
      bodies: [
        {
          far: (_x, y) => y,
          colour: p => mix(hex('#26313a'), hex('#39464e'), clamp(0.5 + fbm(slate, p[0] * 2, p[2] * 2, 5))),
          shine: [0.25, 16],
        },
        core(-0.78, -3, 3, 1),
        core(0.02, -1.7, 1.35, 2),
        core(0.02, 1.62, 3, 3),
        core(0.02, -3, -1.98, 4),
        core(0.82, -3, 0.55, 5),
        core(0.82, 0.84, 3, 6),
        ruler(),
      ],
      eye: [0.25, 5.4, 1.5],
      look: [0.06, 0.1, 0.02],
      tall: 0.64,
      sun: [0.82, 0.55, -0.55],
      sunColour: lamp('#f2f6ff', 1.35),
      skyColour: lamp('#8fb3cf', 0.55),
      back: () => hex('#222c35'),
      softness: 8,
    })
    grain(sheet, 0.045)
  },
}

/** A length of core along z from one broken end to the other. */
function core(x: number, from: number, to: number, salt: number): Body {
  const r = 0.33
  const middle = (from + to) / 2
  const half = (to - from) / 2
  const far: Distance = (px, py, pz) => {
    const qx = px - x
    const qy = py - r
    const round = Math.hypot(qx, qy) - r + 0.005 * noise3(px * 9, py * 9, pz * 9, salt)
    const jag =
      0.09 * noise3(qx * 5, qy * 5, salt * 3, salt) +
      0.05 * noise3(qx * 15, qy * 15, 2, salt) +
      0.12 * qx * (salt % 2 ? 1 : -1)
    return Math.max(round, Math.abs(pz - middle - jag * Math.sign(pz - middle)) - half) * 0.85
  }
  return {
    far,
    ball: [x, r, middle, half + 0.45],
    colour: (p, n) => strata(p, n, x, r, salt),
    shine: [0.8, 70],
    soak: 0.35,
  }
}

function strata(p: Vec, n: Vec, x: number, r: number, salt: number): Rgb {
  const depth =
    p[2] + salt * 7.3 + 0.04 * noise3(p[0] * 3, p[1] * 3, p[2] * 3, 1) - 0.1 * ((p[0] - x) / r) ** 2
  const year = depth * (5.2 + salt * 0.5) + 0.8 * noise3(depth * 1.6, 0, salt, 4)
  const f = year - Math.floor(year)
  const thick = 0.35 + 0.5 * hash(Math.floor(year), salt)
  let t = 0.25 + thick * step(0, 0.75, f) * step(1, 0.86, f) + 0.25 * noise3(depth * 26, 1, salt, 6) - 0.12
  t += 0.22 * (1 - Math.abs(n[1])) * 0.6
  let c = ice(clamp(t))
  const ash = step(
    0.035,
    0.012,
    Math.abs(depth * 0.9 - Math.round(depth * 0.9) - 0.2 + (hash(Math.round(depth * 0.9), salt) - 0.5) * 0.4),
  )
  c = mix(c, hex('#5a5048'), ash * 0.75 * (0.4 + noise3(p[0] * 30, p[1] * 30, p[2] * 30, 8)))
  const bubble =
    step(0.7, 0.78, noise3(p[0] * 30, p[1] * 30, p[2] * 22, 5)) +
    step(0.74, 0.8, noise3(p[0] * 60, p[1] * 60, p[2] * 40, 9)) * 0.7
  c = mix(c, hex('#ffffff'), clamp(bubble) * 0.6)
  const crack = step(0.02, 0, Math.abs(noise3(p[0] * 2.6, p[1] * 2.6, p[2] * 2.6, salt + 20) - 0.5)) * 0.5
  return mix(c, hex('#f6fcff'), crack)
}

function ruler(): Body {
  const at: Vec = [1.44, 0.03, 0]
  return {
    far: moved(box(0, 0, 0, 0.12, 0.02, 3.2, 0.01), at),
    colour: p => {
      const q = p[2] * 10
      const long = Math.abs(Math.round(q)) % 5 === 0 ? 0.13 : 0.07
      const tick = Math.abs(q - Math.round(q)) < 0.06 && 1.56 - p[0] < long
      if (tick) return hex('#20262c')
      return Math.floor((p[2] + 20) * 2) % 2 ? hex('#d8d2c0') : hex('#cf8f3c')
    },
    shine: [0.4, 30],
  }
}

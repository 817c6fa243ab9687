/** A round table set for talks, seen from above: four blank flags, empty chairs, window light over a carpet. */

import { box, drum, either, join, lathe, moved, rod } from '../distance.ts'
import { clamp, hash, noise3, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb } from '../sheet.ts'
import { type Body, type Distance, draw, lamp, type Vec } from '../solid.ts'

const tabletop = 0.76
const flags: readonly Rgb[] = [hex('#f3ead6'), hex('#3559a8'), hex('#cf4a33'), hex('#e8b040')]

export const roundTable: Scene = {
  key: 'round-table',
  shape: 'wide',
  draw(sheet) {
    const bodies: Body[] = [
      floor(),
      table(),
      ...Array.from({ length: 12 }, (_, i) => chair(i)),
      ...setting(),
      ...flags.flatMap(flag),
    ]
    draw(sheet, {
      bodies,
      eye: [0.35, 4.5, 5.3],
      look: [0, 0.5, 0.26],
      tall: 0.635,
      sun: [-0.72, 0.82, -0.3],
      sunColour: lamp('#ffe3b8', 2.9),
      skyColour: lamp('#a9bde0', 0.78),
      back: () => hex('#2c2a2e'),
      softness: 14,
      blind: windows,
    })
    sheet.lay(
      (x, y) => 0.5 * step(0.42, 0.95, Math.hypot((x / sheet.w - 0.5) * 1.05, y / sheet.h - 0.52)),
      hex('#1a1d2c'),
      'multiply',
    )
    grain(sheet, 0.045)
  },
}

/** Tall windows with glazing bars, far off along the light. */
function windows(p: Vec): number {
  const u = p[2] + p[1] * 0.36 + 0.9
  const v = p[0] + p[1] * 0.88
  const bay = Math.abs(u - Math.round(u / 2.3) * 2.3)
  const open = step(1.0, 0.9, bay)
  const bar =
    step(0.03, 0.065, Math.abs(bay - 0.33)) * step(0.03, 0.065, Math.abs(v - Math.round(v / 1.1) * 1.1))
  return 0.1 + 0.9 * open * (0.25 + 0.75 * bar)
}

function floor(): Body {
  const ground = hex('#6e2a2c')
  const dark = hex('#24304f')
  const cream = hex('#d9c39a')
  const parquet = hex('#7a5638')
  return {
    far: (_x, y) => y,
    colour: p => {
      const r = Math.hypot(p[0], p[2])
      const weave = (hash(p[0] * 260, p[2] * 260) - 0.5) * 0.07
      if (r > 3.05) {
        const plank = Math.floor(p[0] * 5 + (Math.floor(p[2] * 1.1) % 2) * 0.5)
        return mix(parquet, hex('#4f3522'), hash(plank, Math.floor(p[2] * 1.1)) * 0.8)
      }
      const a = Math.atan2(p[2], p[0])
      const beads = Math.cos(a * 72)
      const stars = Math.abs(((a / Math.PI) * 16) % 1)
      const leaf = Math.abs(stars - 0.5) * 2
      let c = ground
      if (r > 2.97) c = cream
      else if (r > 2.9) c = dark
      else if (r > 2.62)
        c =
          Math.abs(r - 2.76) < 0.1 * (1 - leaf)
            ? Math.abs(r - 2.76) < 0.05 * (1 - leaf * 1.6)
              ? hex('#b8412f')
              : cream
            : dark
      else if (r > 2.55) c = beads > 0.2 ? cream : ground
      else if (r > 2.5) c = hex('#c58a3c')
      else if (r > 1.9 && Math.abs(r - 2.2 - 0.16 * Math.cos(a * 24)) < 0.014) c = cream
      else if (r > 1.9 && Math.abs(r - 2.2 + 0.16 * Math.cos(a * 24)) < 0.014) c = hex('#c58a3c')
      else if (r > 1.9 && Math.abs(r - 2.2) < 0.05 && Math.abs(Math.cos(a * 24)) > 0.86) c = hex('#33456b')
      else if (r < 0.9) c = dark
      const k = 0.94 + weave
      return [c[0] * k, c[1] * k, c[2] * k]
    },
  }
}

function table(): Body {
  const top = lathe(0, 0, 0, [
    [0.95, tabletop - 0.05],
    [1.72, tabletop - 0.05],
    [1.75, tabletop - 0.03],
    [1.74, tabletop - 0.005],
    [1.71, tabletop],
    [0.97, tabletop],
    [0.94, tabletop - 0.02],
  ])
  const skirt = lathe(0, 0, 0, [
    [1.0, 0.0],
    [1.04, 0.0],
    [1.04, tabletop - 0.05],
    [1.0, tabletop - 0.05],
  ])
  return {
    far: either(top, skirt),
    ball: [0, 0.4, 0, 1.9],
    shine: [0.35, 60],
    colour: p => {
      const r = Math.hypot(p[0], p[2])
      const a = Math.atan2(p[2], p[0])
      const vein =
        noise3(Math.cos(a) * 3 + r * 26, p[1] * 20, Math.sin(a) * 3, 3) * 0.6 +
        noise3(r * 90, a * 3, 1, 4) * 0.4
      const wood = mix(hex('#5a321c'), hex('#8d5730'), vein)
      if (Math.abs(r - 1.6) < 0.014 || Math.abs(r - 1.06) < 0.012) return hex('#d8b271')
      const seam = (a / Math.PI) * 6
      return Math.abs(seam - Math.round(seam)) * r < 0.006 ? hex('#3a2012') : wood
    },
  }
}

function chair(i: number): Body {
  const a = ((i + 0.5) / 12) * Math.PI * 2
  const r = 2.12 + (hash(i, 2) - 0.5) * 0.1
  const seat = box(0, 0.44, 0, 0.23, 0.045, 0.22, 0.04)
  const backing: Distance = (x, y, z) => box(0, 0.78, 0.235 + x * x * -0.5, 0.24, 0.27, 0.03, 0.03)(x, y, z)
  const legs = either(
    rod([-0.19, 0, -0.17], [-0.18, 0.42, -0.17], 0.018),
    rod([0.19, 0, -0.17], [0.18, 0.42, -0.17], 0.018),
    rod([-0.19, 0, 0.22], [-0.2, 0.8, 0.25], 0.02),
    rod([0.19, 0, 0.22], [0.2, 0.8, 0.25], 0.02),
  )
  const whole = either(join(seat, backing, 0.03), legs)
  const x = Math.cos(a) * r
  const z = Math.sin(a) * r
  const yaw = -(Math.atan2(z, x) - Math.PI / 2) + (hash(i, 9) - 0.5) * 0.12
  return {
    far: moved(whole, [x, 0, z], -yaw),
    ball: [x, 0.5, z, 0.72],
    colour: (p, n) =>
      p[1] < 0.4 ? hex('#3a2416') : n[1] > 0.6 && p[1] > 1 ? hex('#5c3a22') : hex('#3d5560'),
    shine: [0.06, 12],
  }
}

/** Papers, water glasses and microphones at each place. */
function setting(): Body[] {
  const out: Body[] = []
  for (let i = 0; i < 12; i++) {
    const a = ((i + 0.5) / 12) * Math.PI * 2
    const at = (r: number, off: number): Vec => [Math.cos(a + off) * r, tabletop, Math.sin(a + off) * r]
    const p = at(1.5, (hash(i, 3) - 0.5) * 0.05)
    const turn = a - Math.PI / 2 + (hash(i, 5) - 0.5) * 0.25
    out.push({
      far: moved(box(0, 0.006, 0, 0.105, 0.006, 0.15, 0.002), p, turn),
      ball: [...p, 0.2],
      colour: hex('#f2ecdd'),
    })
    out.push({
      far: moved(box(0, 0.014, 0, 0.1, 0.004, 0.14, 0.002), [p[0] + 0.012, p[1], p[2] - 0.01], turn + 0.12),
      ball: [...p, 0.22],
      colour: hex('#faf6ea'),
    })
    const g = at(1.36, 0.13)
    out.push({
      far: drum(g[0], tabletop + 0.06, g[2], 0.034, 0.06),
      ball: [g[0], tabletop + 0.06, g[2], 0.09],
      colour: hex('#dfe9ec'),
      clear: [0.82, 0.88, 0.9],
      shine: [0.8, 120],
    })
    const m = at(1.24, -0.02)
    const tip: Vec = [m[0] + Math.cos(a) * 0.1, tabletop + 0.2, m[2] + Math.sin(a) * 0.1]
    out.push({
      far: either(
        drum(m[0], tabletop + 0.012, m[2], 0.05, 0.012),
        rod([m[0], tabletop, m[2]], tip, 0.007),
        rod(tip, [tip[0] + Math.cos(a) * 0.03, tip[1] + 0.02, tip[2] + Math.sin(a) * 0.03], 0.016),
      ),
      ball: [m[0], tabletop + 0.1, m[2], 0.24],
      colour: hex('#1c1d22'),
      shine: [0.3, 40],
    })
  }
  return out
}

function flag(colour: Rgb, i: number): Body[] {
  const a = (i / 4) * Math.PI * 2 + 0.42
  const x = Math.cos(a) * 0.66 - 0.12
  const z = Math.sin(a) * 0.5
  const high = 1.5
  const cloth: Distance = (px, py, pz) => {
    const qx = px - x
    const qy = py - high
    const qz = pz - z
    const fall = clamp(-qy / 0.62)
    const wide = 0.2 - 0.06 * fall
    const wave = Math.sin(qx * 34 + fall * 3 + i) * 0.022 + Math.sin(qx * 15 - fall * 2) * 0.02
    const droop = qx * 0.95
    const d = box(wide, -0.32 - droop * 0.35, wave, wide, 0.3, 0.006, 0.005)(qx, qy, qz)
    return d * 0.6
  }
  return [
    {
      far: either(
        rod([x, 0.02, z], [x, high + 0.04, z], 0.011),
        rod([x, high + 0.05, z], [x, high + 0.1, z], 0.022, 0.002),
        drum(x, 0.05, z, 0.13, 0.03),
      ),
      ball: [x, 0.88, z, 0.9],
      colour: hex('#c9a25a'),
      shine: [0.7, 40],
    },
    { far: cloth, ball: [x + 0.26, high - 0.38, z, 0.5], colour, soak: 0.7 },
  ]
}

/** A mantel clock with its door off, a key and an envelope: brass, enamel and walnut under a lamp. */

import { box, drum, either, join, moved, ring, rod, sphere, without } from '../distance.ts'
import { clamp, hash, noise3, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix } from '../sheet.ts'
import { type Body, type Distance, draw, lamp } from '../solid.ts'

export const oldClock: Scene = {
  key: 'old-clock',
  shape: 'square',
  draw(sheet) {
    draw(sheet, {
      bodies: [
        {
          far: (_x, y) => y,
          colour: p =>
            mix(
              hex('#6b4a33'),
              hex('#4e3322'),
              noise3(p[0] * 2, 0, p[2] * 22, 2) * 0.7 + hash(Math.floor(p[2] * 2.2), 1) * 0.3,
            ),
          shine: [0.15, 24],
        },
        ...clock(),
        ...key(),
        {
          far: moved(box(0, 0.012, 0, 0.55, 0.012, 0.36, 0.008), [-1.15, 0, 1.0], 0.35),
          ball: [-1.15, 0, 1.0, 0.7],
          colour: p =>
            Math.abs(
              Math.abs((p[0] + 1.15) * 0.94 + (p[2] - 1) * 0.34) * 0.62 -
                0.34 +
                ((p[2] - 1) * 0.94 - (p[0] + 1.15) * 0.34) +
                0.02,
            ) < 0.012
              ? hex('#b3a382')
              : hex('#e6dbc0'),
        },
        {
          far: moved(box(0, 0.032, 0, 0.5, 0.008, 0.33, 0.006), [-1.02, 0, 1.06], -0.12),
          ball: [-1.02, 0.03, 1.06, 0.7],
          colour: hex('#ece3cd'),
        },
      ],
      eye: [0.85, 1.95, 5.2],
      look: [-0.02, 0.93, 0.1],
      tall: 0.67,
      sun: [-0.72, 0.66, 0.62],
      sunColour: lamp('#ffd9a0', 2.9),
      skyColour: lamp('#8797b5', 0.4),
      back: (u, v) => mix(hex('#35504f'), hex('#16262b'), clamp(Math.hypot(u - 0.3, v - 0.35) * 1.15)),
      softness: 8,
      lines: { ink: hex('#1c1210'), strength: 0.42 },
    })
    grain(sheet, 0.05)
  },
}

function clock(): Body[] {
  const cz = 1.22
  const flat = (r: number, half: number): Distance => {
    const d = drum(0, 0, 0, r, half, 0.012)
    return (x, y, z) => d(x, z, y - cz)
  }
  const arch: Distance = join(flat(0.92, 0.34), box(0, 0.62, 0, 1.02, 0.5, 0.34, 0.02), 0.1)
  const foot = either(box(0, 0.07, 0.02, 1.24, 0.07, 0.5, 0.02), box(0, 0.18, 0.02, 1.14, 0.05, 0.43, 0.03))
  const panel = box(0, 0.42, 0.36, 0.62, 0.1, 0.04, 0.02)
  const wood = either(
    without(arch, (x, y, z) => flat(0.77, 0.12)(x, y, z - 0.36), 0.02),
    foot,
    panel,
  )
  const turnFace = (x: number, y: number) => Math.atan2(x, y - cz)
  const bezel: Distance = (x, y, z) =>
    Math.min(ring(0, 0, 0, 0.75, 0.045)(x, z - 0.33, y - cz), ring(0, 0, 0, 0.69, 0.02)(x, z - 0.31, y - cz))
  const hand = (angle: number, long: number, wide: number, lift: number): Distance => {
    const s = Math.sin(angle)
    const c = Math.cos(angle)
    const shaft = rod(
      [-s * 0.12, cz - c * 0.12, lift],
      [s * long, cz + c * long, lift],
      wide * 1.2,
      wide * 0.4,
    )
    const heart = ring(0, 0, 0, 0.06, 0.016)
    return either(shaft, (x, y, z) => heart(x - s * long * 0.66, z - lift, y - cz - c * long * 0.66))
  }
  return [
    {
      far: wood,
      ball: [0, 0.95, 0, 1.75],
      colour: p =>
        mix(
          hex('#4f2a19'),
          hex('#8a5230'),
          noise3(p[0] * 14 + noise3(p[0] * 2, p[1] * 2, 3, 9) * 5, p[1] * 1.8, p[2] * 10, 4) * 0.75 +
            noise3(p[0] * 60, p[1] * 5, p[2] * 50, 6) * 0.25,
        ),
      shine: [0.4, 40],
      line: p => p[1] * 46,
    },
    {
      far: (x, y, z) => flat(0.71, 0.02)(x, y, z - 0.27),
      ball: [0, cz, 0.27, 0.76],
      colour: p => {
        const r = Math.hypot(p[0], p[1] - cz)
        const a = turnFace(p[0], p[1])
        const hour = (a / Math.PI) * 6
        const minute = (a / Math.PI) * 30
        const offHour = Math.abs(hour - Math.round(hour)) * r * (Math.PI / 6)
        const offMinute = Math.abs(minute - Math.round(minute)) * r * (Math.PI / 30)
        const ink = hex('#20222c')
        if (r > 0.635 && r < 0.645) return ink
        if (r > 0.6 && r < 0.64 && offMinute < 0.005) return ink
        if (Math.abs(r - 0.595) < 0.004) return ink
        const quarter = Math.abs(hour / 3 - Math.round(hour / 3)) < 0.02
        if (r > 0.45 && r < 0.57 && offHour < (quarter ? 0.026 : 0.012) * (0.5 + (r - 0.43) * 6)) return ink
        if (quarter && r > 0.4 && r < 0.44 && offHour + Math.abs(r - 0.42) < 0.022) return hex('#a5392b')
        if (Math.abs(r - 0.3 - 0.018 * Math.cos(a * 12)) < 0.006) return hex('#a8884a')
        if (Math.abs(r - 0.3 + 0.018 * Math.cos(a * 12)) < 0.006) return hex('#a8884a')
        return mix(
          hex('#f0e7d2'),
          hex('#d6c7a4'),
          step(0.3, 0.75, r) * 0.6 + noise3(p[0] * 6, p[1] * 6, 1, 2) * 0.3,
        )
      },
      shine: [0.3, 90],
    },
    { far: bezel, ball: [0, cz, 0.33, 0.85], colour: hex('#c39a4e'), shine: [1.3, 44] },
    {
      far: hand(-1.12, 0.36, 0.022, 0.335),
      ball: [0, cz, 0.33, 0.5],
      colour: hex('#1b1f33'),
      shine: [0.5, 60],
    },
    {
      far: hand(0.92, 0.56, 0.017, 0.355),
      ball: [0, cz, 0.35, 0.68],
      colour: hex('#1b1f33'),
      shine: [0.5, 60],
    },
    { far: sphere(0, cz, 0.36, 0.045), ball: [0, cz, 0.36, 0.05], colour: hex('#d2a951'), shine: [1.4, 60] },
    {
      far: either(
        sphere(0, 2.2, 0, 0.09),
        rod([0, 2.12, 0], [0, 2.02, 0], 0.06, 0.12),
        sphere(0, 2.31, 0, 0.035),
      ),
      ball: [0, 2.18, 0, 0.25],
      colour: hex('#c39a4e'),
      shine: [1.3, 40],
    },
    ...[-1, 1].flatMap((s): Body[] => [
      {
        far: either(
          rod([s * 1.02, 0.24, 0.3], [s * 1.02, 1.1, 0.3], 0.055),
          sphere(s * 1.02, 1.16, 0.3, 0.08),
          sphere(s * 1.02, 0.26, 0.3, 0.08),
        ),
        ball: [s * 1.02, 0.7, 0.3, 0.62],
        colour: hex('#b78d45'),
        shine: [1.2, 40],
      },
    ]),
  ]
}

function key(): Body[] {
  const flat: Distance = either(
    (x, y, z) => ring(0, 0, 0, 0.13, 0.03)(x + 0.36, y, z - 0.1),
    (x, y, z) => ring(0, 0, 0, 0.13, 0.03)(x + 0.36, y, z + 0.1),
    rod([-0.24, 0, 0], [0.36, 0, 0], 0.034),
    box(0.3, 0, 0.07, 0.05, 0.022, 0.07, 0.008),
  )
  return [
    {
      far: moved(flat, [0.86, 0.04, 1.12], 0.35),
      ball: [0.86, 0.04, 1.12, 0.62],
      colour: hex('#b98f45'),
      shine: [1.2, 40],
    },
  ]
}

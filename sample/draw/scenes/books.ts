/** A pile of cloth-bound books, one lying open on top, and reading glasses: afternoon light through a slatted blind. */

import { box, either, moved, ring, rod } from '../distance.ts'
import { clamp, hash, noise3, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb } from '../sheet.ts'
import { type Body, type Distance, draw, lamp, type Vec } from '../solid.ts'

type Volume = {
  readonly at: Vec
  readonly half: Vec
  readonly yaw: number
  readonly cloth: Rgb
  readonly gilt: Rgb
  readonly bands: number
}

const pile: readonly Volume[] = [
  {
    at: [0, 0.17, 0],
    half: [0.98, 0.17, 0.7],
    yaw: 0.08,
    cloth: hex('#233f73'),
    gilt: hex('#c9a25a'),
    bands: 4,
  },
  {
    at: [0.05, 0.46, 0.02],
    half: [0.9, 0.12, 0.64],
    yaw: -0.14,
    cloth: hex('#8f2f26'),
    gilt: hex('#d8b36a'),
    bands: 2,
  },
  {
    at: [-0.05, 0.72, -0.02],
    half: [0.93, 0.14, 0.66],
    yaw: 0.2,
    cloth: hex('#c08a35'),
    gilt: hex('#4a2f1c'),
    bands: 3,
  },
  {
    at: [0.03, 0.96, 0],
    half: [0.8, 0.1, 0.58],
    yaw: -0.05,
    cloth: hex('#38584b'),
    gilt: hex('#d8c79a'),
    bands: 2,
  },
  {
    at: [0, 1.19, 0],
    half: [0.84, 0.13, 0.6],
    yaw: 0.12,
    cloth: hex('#6b5566'),
    gilt: hex('#e0c58d'),
    bands: 5,
  },
]

export const books: Scene = {
  key: 'books',
  shape: 'tall',
  draw(sheet) {
    draw(sheet, {
      bodies: [
        {
          far: (_x, y) => y,
          colour: p =>
            mix(
              hex('#8a6a4c'),
              hex('#6c4f37'),
              noise3(p[0] * 16, 0, p[2] * 1.6, 2) * 0.7 + hash(Math.floor(p[0] * 1.7), 1) * 0.35,
            ),
          shine: [0.12, 20],
        },
        ...pile.flatMap(volume),
        ...open([0.02, 1.33, 0.02], 0.06),
        ...spectacles(),
      ],
      eye: [1.5, 2.95, 4.3],
      look: [0, 0.86, 0.05],
      tall: 0.66,
      sun: [-0.8, 0.72, 0.5],
      sunColour: lamp('#ffe0ab', 2.8),
      skyColour: lamp('#a8b6cc', 0.5),
      back: (u, v) => mix(hex('#b3a58c'), hex('#5e6a6a'), clamp(0.2 + u * 0.6 + v * 0.6)),
      softness: 11,
      blind: p => {
        const s = ((p[1] + p[0] * 0.9) * 2.6) % 1
        const f = s < 0 ? s + 1 : s
        return 0.38 + 0.62 * step(0.1, 0.2, f) * step(0.86, 0.76, f)
      },
      lines: { ink: hex('#241a22'), strength: 0.4 },
    })
    grain(sheet, 0.05)
  },
}

/** Boards and spine of cloth round a block of pages; the spine faces +z. */
function volume(v: Volume): Body[] {
  const [a, b, c] = v.half
  const board = 0.022
  const cloth = either(
    box(0, b - board, 0, a, board, c, 0.012),
    box(0, -b + board, 0, a, board, c, 0.012),
    (x, y, z) => box(0, 0, c - 0.03 + 0.05 * (1 - (y / b) ** 2), a, b, 0.03, 0.02)(x, y, z) * 0.8,
  )
  const block = box(0, 0, -0.03, a - 0.05, b - 2 * board, c - 0.05, 0.01)
  const cy = Math.cos(v.yaw)
  const sy = Math.sin(v.yaw)
  const r = Math.hypot(a, b, c) + 0.06
  return [
    {
      far: moved(cloth, v.at, v.yaw),
      ball: [...v.at, r],
      colour: p => {
        const lx = (p[0] - v.at[0]) * cy + (p[2] - v.at[2]) * sy
        const lz = (p[2] - v.at[2]) * cy - (p[0] - v.at[0]) * sy
        const ly = p[1] - v.at[1]
        const spine = lz > c - 0.02
        const weave = (hash(Math.floor(p[0] * 190), Math.floor((p[1] + p[2]) * 190)) - 0.5) * 0.09
        for (let i = 0; i < v.bands; i++) {
          const bx = -a * 0.84 + (i / Math.max(1, v.bands - 1)) * a * 1.68
          if (spine && Math.abs(lx - bx) < 0.014) return v.gilt
        }
        if (
          spine &&
          Math.abs(lx) + Math.abs(ly) * 1.6 < b * 0.62 &&
          Math.abs(lx) + Math.abs(ly) * 1.6 > b * 0.42
        )
          return v.gilt
        return [v.cloth[0] + weave, v.cloth[1] + weave, v.cloth[2] + weave]
      },
      shine: [0.08, 12],
      line: p => (p[1] + p[0] * 0.2) * 60,
    },
    {
      far: moved(block, v.at, v.yaw),
      ball: [...v.at, r],
      colour: p => {
        const leaf = noise3(p[1] * 210, 1, 1, 3)
        return mix(hex('#e9dcbc'), hex('#b8a37c'), leaf * 0.6)
      },
    },
  ]
}

/** An open book: two swelling leaves falling to the fold, lines of print as grey bars. */
function open(at: Vec, yaw: number): Body[] {
  const swell = (x: number) =>
    0.03 +
    0.11 *
      Math.sqrt(clamp(Math.abs(x) / 0.9) * (1 - clamp(Math.abs(x) / 0.98))) *
      2 *
      (1 - 0.25 * clamp(Math.abs(x)))
  const shape: Distance = (x, y, z) => {
    const side = Math.max(Math.abs(x) - 0.86, Math.abs(z) - 0.56)
    return Math.max(side, y - swell(x), -y) * 0.62
  }
  const cy = Math.cos(yaw)
  const sy = Math.sin(yaw)
  return [
    {
      far: moved(shape, at, yaw),
      ball: [at[0], at[1] + 0.06, at[2], 1.06],
      colour: p => {
        const lx = (p[0] - at[0]) * cy + (p[2] - at[2]) * sy
        const lz = (p[2] - at[2]) * cy - (p[0] - at[0]) * sy
        if (Math.abs(lx) > 0.845 || Math.abs(lz) > 0.545)
          return mix(hex('#e6d8b6'), hex('#b7a47e'), noise3(p[1] * 240, 1, 1, 2) * 0.7)
        const row = (lz + 0.5) * 15
        const line = Math.floor(row)
        const page = Math.abs(lx) - 0.44
        const inText = Math.abs(page) < 0.33 && line >= 1 && line < 14
        const long = line % 5 === 4 ? 0.1 + hash(line, lx > 0 ? 1 : 2) * 0.4 : 0.66
        const from = lx > 0 ? 0.77 - Math.abs(lx) : Math.abs(lx) - 0.11
        const word = hash(Math.floor((lx + 2) * 23 + hash(line, 3) * 9), line, lx > 0 ? 4 : 5) > 0.14
        const ink =
          inText &&
          word &&
          row - line > 0.36 &&
          row - line < 0.68 &&
          (lx > 0 ? 0.77 - lx < long : 0.66 - from < long)
        const fold = step(0.12, 0, Math.abs(lx)) * 0.35
        return mix(mix(hex('#f3ead4'), hex('#c9b48c'), fold), hex('#57504a'), ink ? 0.8 : 0)
      },
    },
  ]
}

function spectacles(): Body[] {
  const y = 1.51
  const frame = hex('#2a1c16')
  const lens =
    (x: number): Distance =>
    (px, py, pz) =>
      Math.hypot(Math.hypot(px - x, pz) - 0.165, py) - 0.014
  const parts = either(
    lens(-0.2),
    lens(0.2),
    rod([-0.05, 0.02, 0], [0.05, 0.02, 0], 0.012),
    rod([-0.36, 0, 0], [-0.42, 0.03, -0.55], 0.012),
    rod([0.36, 0, 0], [0.3, 0.03, -0.58], 0.012),
  )
  const at: Vec = [0.42, y - 0.03, 0.18]
  return [
    { far: moved(parts, at, 0.5, 0.06), ball: [at[0], at[1], at[2], 0.8], colour: frame, shine: [0.8, 60] },
    {
      far: moved(
        either(
          (x, py, z) => ring(-0.2, 0, 0, 0.08, 0.09)(x, py * 9, z),
          (x, py, z) => ring(0.2, 0, 0, 0.08, 0.09)(x, py * 9, z),
        ),
        at,
        0.5,
        0.06,
      ),
      ball: [at[0], at[1], at[2], 0.5],
      colour: frame,
      clear: [0.9, 0.93, 0.95],
      shine: [0.7, 120],
    },
  ]
}

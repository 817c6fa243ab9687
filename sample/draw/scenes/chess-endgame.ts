/** The last pieces of a game: a king, his rook and a pawn, and the other king far off in the dark. */

import { box, either, join, lathe, without } from '../distance.ts'
import { noise3, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb } from '../sheet.ts'
import { type Body, type Distance, draw, lamp } from '../solid.ts'
import { type Point, smoothed } from '../vector.ts'

const pale = [hex('#d9b27c'), hex('#efd6a6')] as const
const dark = [hex('#2a1712'), hex('#4d2a1c')] as const

export const chessEndgame: Scene = {
  key: 'chess-endgame',
  shape: 'square',
  draw(sheet) {
    const at = (file: number, rank: number): Point => [file + 0.5, -rank - 0.5]
    draw(sheet, {
      bodies: [
        board(),
        piece(king, at(-1, -1), pale, 1.98),
        piece(rook, at(1, 0), pale, 1.2),
        piece(pawn, at(0, -2), pale, 0.95),
        piece(king, at(0, 2), dark, 1.98),
        piece(pawn, at(-2, 1), dark, 0.95),
        piece(pawn, at(2, 2), dark, 0.95),
      ],
      eye: [1.6, 2.7, 6.6],
      look: [0.35, 0.68, 0],
      tall: 0.72,
      sun: [-0.95, 0.62, 0.2],
      sunColour: lamp('#ffdca6', 3.4),
      skyColour: lamp('#7d93bd', 0.34),
      back: (u, v) => mix(hex('#1d2a33'), hex('#4c5a58'), step(0.75, 0.05, Math.hypot(u - 0.25, v - 0.25))),
      softness: 10,
      lines: { ink: hex('#120c14'), strength: 0.22 },
    })
    grain(sheet, 0.055)
  },
}

function board(): Body {
  return {
    far: box(0, -0.2, 0, 4.35, 0.2, 4.35, 0.02),
    shine: [0.22, 40],
    colour: p => {
      const grainy = noise3(p[0] * 2.5, p[1], p[2] * 26, 3)
      if (Math.max(Math.abs(p[0]), Math.abs(p[2])) > 4) return mix(hex('#3a1f12'), hex('#5c3520'), grainy)
      const light = (Math.floor(p[0]) + Math.floor(p[2])) % 2 === 0
      return light ? mix(hex('#cfa871'), hex('#e3c592'), grainy) : mix(hex('#4b2a1b'), hex('#6b4028'), grainy)
    },
  }
}

const foot: readonly Point[] = [
  [0, 0],
  [0.34, 0],
  [0.36, 0.05],
  [0.33, 0.1],
  [0.29, 0.12],
  [0.3, 0.17],
  [0.25, 0.21],
]

function turned(upper: readonly Point[]): Distance {
  return lathe(0, 0, 0, [...foot, ...smoothed(upper, 4), [0, upper.at(-1)![1]]])
}

function king(): Distance {
  const body = turned([
    [0.23, 0.24],
    [0.15, 0.5],
    [0.125, 0.85],
    [0.15, 1.06],
    [0.25, 1.12],
    [0.25, 1.16],
    [0.16, 1.2],
    [0.17, 1.26],
    [0.26, 1.58],
    [0.24, 1.62],
    [0.1, 1.68],
    [0.05, 1.72],
  ])
  const cross = either(box(0, 1.84, 0, 0.035, 0.13, 0.03, 0.012), box(0, 1.87, 0, 0.1, 0.035, 0.03, 0.012))
  return join(body, cross, 0.03)
}

function rook(): Distance {
  const body = turned([
    [0.23, 0.24],
    [0.18, 0.45],
    [0.165, 0.7],
    [0.19, 0.82],
    [0.26, 0.88],
    [0.27, 0.93],
    [0.25, 0.95],
    [0.26, 1.16],
  ])
  const well = lathe(0, 0, 0, [
    [0, 1.02],
    [0.17, 1.02],
    [0.17, 1.3],
    [0, 1.3],
  ])
  const gaps = either(box(0, 1.16, 0, 0.4, 0.07, 0.05, 0), box(0, 1.16, 0, 0.05, 0.07, 0.4, 0))
  return without(without(body, well), gaps)
}

function pawn(): Distance {
  return turned([
    [0.2, 0.23],
    [0.13, 0.4],
    [0.105, 0.52],
    [0.13, 0.58],
    [0.2, 0.61],
    [0.2, 0.64],
    [0.12, 0.68],
    [0.16, 0.73],
    [0.185, 0.8],
    [0.16, 0.88],
    [0.09, 0.94],
    [0.01, 0.955],
  ])
}

function piece(make: () => Distance, at: Point, wood: readonly [Rgb, Rgb], tall: number): Body {
  const shape = make()
  return {
    far: (x, y, z) => shape(x - at[0], y, z - at[1]),
    ball: [at[0], tall / 2, at[1], tall * 0.62],
    colour: p =>
      mix(
        wood[0],
        wood[1],
        noise3((p[0] - at[0]) * 9, p[1] * 0.9, (p[2] - at[1]) * 9, 5) * 0.55 +
          noise3(p[0] * 40, p[1] * 1.4, p[2] * 40, 6) * 0.3,
      ),
    shine: [0.4, 50],
    line: p => p[1] * 60,
  }
}

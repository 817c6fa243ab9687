/** What a scene is: a key, a shape and the way to draw it onto an empty sheet of that shape. */
import type { Sheet } from './sheet.ts'

export type Shape = 'wide' | 'square' | 'tall'
export type Scene = {
  readonly key: string
  readonly shape: Shape
  readonly draw: (sheet: Sheet) => Promise<void> | void
}

/** Pixels of a shape: 16:10, 1:1 and 4:5, the long side always 1600. */
export const sizes = {
  wide: [1600, 1000],
  square: [1600, 1600],
  tall: [1280, 1600],
} as const satisfies Record<Shape, readonly [number, number]>

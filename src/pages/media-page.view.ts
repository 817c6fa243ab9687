import type { Card } from './parts/card-types.ts'
import type { Frame } from './parts/frame-types.ts'
import type { Paging } from './parts/printed.ts'

/** `/photo` and `/video`: a wall of pictures. Every card has a picture and `media`. */
export type MediaPageModel = {
  readonly frame: Frame
  readonly kind: 'photo' | 'video'
  readonly cards: readonly Card[]
  readonly paging: Paging
}

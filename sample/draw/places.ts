/**
 * Where the towns of sample/README.md lie on the land of relief.ts, so that all maps agree: name, and place at u, v in 0..1
 * of the land. Those along the Zarnarud were read off its course: were the land changed, they would have to be read again.
 */
import type { Point } from './vector.ts'

export const places = {
  dam: { name: 'سد سنگ‌بند', at: [0.291, 0.345] },
  capital: { name: 'شهرآباد', at: [0.415, 0.575] },
  confluence: { name: 'رودبست', at: [0.461, 0.75] },
  port: { name: 'بندر نیلاب', at: [0.459, 0.815] },
  north: { name: 'کهن‌دز', at: [0.37, 0.36] },
  west: { name: 'سپیدکوه', at: [0.17, 0.47] },
  east: { name: 'پلکانه', at: [0.854, 0.356] },
  junction: { name: 'فراخ‌دشت', at: [0.56, 0.68] },
  orchards: { name: 'ترنجان', at: [0.481, 0.452] },
  salt: { name: 'شورآب', at: [0.19, 0.76] },
  wetland: { name: 'تالاب درناب', at: [0.428, 0.49] },
} as const satisfies Record<string, { readonly name: string; readonly at: Point }>

export type Place = keyof typeof places

/** From the land's u, v to a sheet's pixels: `span` of the land across its width `w`, its corner at `left`, `top`. */
export function onSheet(w: number, span: number, left: number, top: number): (at: Point) => Point {
  return ([u, v]) => [((u - left) / span) * w, ((v - top) / span) * w]
}

/** The railways of the invented country over a pale relief: lines built, lines building, junctions and ends. */

import { letter } from '../lettering.ts'
import { clamp } from '../noise.ts'
import { country, relief } from '../relief.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp } from '../sheet.ts'
import { line, type Point, smoothed } from '../vector.ts'

const stations = {
  capital: [900, 640, 'زرینه‌شهر', 1],
  port: [1330, 1290, 'بندر نیلگون', 1],
  north: [560, 330, 'کوهدژ', -1],
  west: [250, 760, 'باغستان', 1],
  south: [560, 1190, 'دشت‌آرا', -1],
  east: [1390, 560, 'خاورمرز', -1],
  mid: [1090, 960, 'پل‌سنگی', 1],
  far: [1180, 260, 'برف‌انبار', 1],
  salt: [330, 1400, 'نمکزار', 1],
} as const satisfies Record<string, readonly [number, number, string, 1 | -1]>
type Name = keyof typeof stations

const built: readonly (readonly [Name, Point, Name, string])[] = [
  ['capital', [760, 470], 'north', '#1e3a8a'],
  ['capital', [960, 820], 'mid', '#1e3a8a'],
  ['mid', [1250, 1090], 'port', '#1e3a8a'],
  ['capital', [570, 650], 'west', '#b5311c'],
  ['capital', [1150, 650], 'east', '#b5311c'],
  ['capital', [660, 900], 'south', '#b8791a'],
  ['south', [460, 1330], 'salt', '#b8791a'],
]
const building: readonly (readonly [Name, Point, Name])[] = [
  ['capital', [1000, 430], 'far'],
  ['south', [840, 1140], 'mid'],
]

export const railwayMap: Scene = {
  key: 'railway-map',
  shape: 'square',
  async draw(sheet) {
    const c = country()
    const tint = ramp([
      [0, '#e9e6d6'],
      [0.5, '#ebe2cc'],
      [1, '#e6d8c2'],
    ])
    const ground = relief(
      c,
      h => tint(h / 60),
      d => mix(hex('#d2dfe0'), hex('#b7ccd2'), clamp(d / 8)),
      0.62,
    )
    sheet.paint((x, y) => ground(0.02 + (x / sheet.w) * 0.96, 0.02 + (y / sheet.h) * 0.96))
    let svg = ''
    const way = (a: Name, bend: Point, b: Name): Point[] => {
      const p = stations[a]
      const q = stations[b]
      return smoothed(
        [
          [p[0], p[1]],
          [(p[0] + bend[0]) / 2 + 12, (p[1] + bend[1]) / 2 - 8],
          bend,
          [(q[0] + bend[0]) / 2 - 10, (q[1] + bend[1]) / 2 + 10],
          [q[0], q[1]],
        ],
        12,
      )
    }
    for (const [a, bend, b] of building) {
      svg += line(way(a, bend, b), 'stroke="#fbf8f0" stroke-width="13"')
      svg += line(
        way(a, bend, b),
        'stroke="#5d6470" stroke-width="6" stroke-dasharray="5 15" stroke-linecap="round"',
      )
    }
    for (const [a, bend, b, ink] of built) {
      svg += line(
        way(a, bend, b),
        'stroke="#fbf8f0" stroke-width="17" stroke-linecap="round" stroke-opacity=".9"',
      )
      svg += line(way(a, bend, b), `stroke="${ink}" stroke-width="9" stroke-linecap="round"`)
      svg += line(way(a, bend, b), 'stroke="#fbf8f0" stroke-width="3.5" stroke-dasharray="16 16"')
    }
    for (const [key, [x, y, name, side]] of Object.entries(stations)) {
      const big = key === 'capital'
      svg += `<circle cx="${x}" cy="${y}" r="${big ? 22 : 14}" fill="#fbf8f0" stroke="#1c2126" stroke-width="${big ? 7 : 5}"/>`
      if (big) svg += `<circle cx="${x}" cy="${y}" r="8" fill="#1c2126"/>`
      svg += letter(name, x, y + (side > 0 ? (big ? 74 : 62) : -34), {
        size: big ? 52 : 38,
        weight: big ? 700 : 500,
        halo: '#f3eedf',
      })
    }
    svg += legend()
    await sheet.draw(svg)
    grain(sheet, 0.03)
  },
}

function legend(): string {
  const row = (y: number, text: string, mark: string) =>
    letter(text, 1436, y + 11, { size: 32, anchor: 'left-of' }) + mark
  return `<g><rect x="1130" y="42" width="428" height="190" fill="#fbf8f0" fill-opacity=".92"/>${row(92, 'خط دایر', '<path d="M1460 92h70" stroke="#1e3a8a" stroke-width="9" stroke-linecap="round"/><path d="M1460 92h70" stroke="#fbf8f0" stroke-width="3.5" stroke-dasharray="16 16"/>')}${row(140, 'در دست ساخت', '<path d="M1460 140h70" stroke="#5d6470" stroke-width="6" stroke-dasharray="5 15" stroke-linecap="round"/>')}${row(190, 'ایستگاه', '<circle cx="1495" cy="190" r="13" fill="#fbf8f0" stroke="#1c2126" stroke-width="5"/>')}</g>`
}

/** The railways of the invented country over a pale relief: lines built, the line to come, junctions and ends. */

import { letter } from '../lettering.ts'
import { clamp } from '../noise.ts'
import { onSheet, type Place, places } from '../places.ts'
import { country, relief } from '../relief.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp } from '../sheet.ts'
import { line, type Point, polygon, smoothed } from '../vector.ts'

const span = 0.96
const corner = 0.02
const on = onSheet(1600, span, corner, corner)

type Name = Exclude<Place, 'dam' | 'wetland'>
/** Where each station's name stands, from its dot, and which side of that place it lies. */
const lettered: Record<Name, readonly [number, number, 'left-of' | 'middle' | 'right-of']> = {
  capital: [-34, 72, 'left-of'],
  port: [0, 62, 'middle'],
  north: [0, -34, 'middle'],
  west: [0, -34, 'middle'],
  confluence: [-22, 48, 'left-of'],
  east: [0, -34, 'middle'],
  junction: [30, 12, 'right-of'],
  orchards: [0, -34, 'middle'],
  salt: [0, 62, 'middle'],
}

const built: readonly (readonly [Name, Point, Name, string])[] = [
  ['capital', [560, 750], 'north', '#1e3a8a'],
  ['capital', [790, 1010], 'junction', '#1e3a8a'],
  ['junction', [850, 1230], 'port', '#1e3a8a'],
  ['capital', [450, 850], 'west', '#b5311c'],
  ['capital', [1030, 820], 'east', '#b5311c'],
  ['capital', [665, 1070], 'confluence', '#b8791a'],
  ['confluence', [500, 1170], 'salt', '#b8791a'],
]
/** The line to ترنجان: east of the wetland, through the plain. */
const toCome = smoothed([on(places.capital.at), [748, 880], [797, 800], on(places.orchards.at)], 12)

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
    sheet.paint((x, y) => ground(corner + (x / sheet.w) * span, corner + (y / sheet.h) * span))
    let svg =
      wetland() +
      letter('دریای لاجورد', 900, 1500, { size: 44, weight: 500, fill: '#4f7f8c' }) +
      letter('رشته‌کوه سپیدبام', 390, 400, {
        size: 42,
        weight: 500,
        fill: '#6a5f57',
        halo: '#e9e2d2',
        turn: -28,
      })
    const way = (a: Name, bend: Point, b: Name): Point[] => {
      const p = on(places[a].at)
      const q = on(places[b].at)
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
    svg += line(toCome, 'stroke="#fbf8f0" stroke-width="13"')
    svg += line(toCome, 'stroke="#5d6470" stroke-width="6" stroke-dasharray="5 15" stroke-linecap="round"')
    for (const [a, bend, b, ink] of built) {
      svg += line(
        way(a, bend, b),
        'stroke="#fbf8f0" stroke-width="17" stroke-linecap="round" stroke-opacity=".9"',
      )
      svg += line(way(a, bend, b), `stroke="${ink}" stroke-width="9" stroke-linecap="round"`)
      svg += line(way(a, bend, b), 'stroke="#fbf8f0" stroke-width="3.5" stroke-dasharray="16 16"')
    }
    for (const [key, [dx, dy, anchor]] of Object.entries(lettered)) {
      const { name, at } = places[key as Name]
      const [x, y] = on(at)
      const big = key === 'capital'
      svg += `<circle cx="${x}" cy="${y}" r="${big ? 22 : 14}" fill="#fbf8f0" stroke="#1c2126" stroke-width="${big ? 7 : 5}"/>`
      if (big) svg += `<circle cx="${x}" cy="${y}" r="8" fill="#1c2126"/>`
      svg += letter(name, x + dx, y + dy, {
        size: big ? 52 : 38,
        weight: big ? 700 : 500,
        anchor,
        halo: '#f3eedf',
      })
    }
    svg += legend()
    await sheet.draw(svg)
    grain(sheet, 0.03)
  },
}

/** The wetland that the line to come keeps away from: a pool with reeds, larger than life. */
function wetland(): string {
  const [x, y] = on(places.wetland.at)
  const shore = smoothed(
    [
      [-44, 2],
      [-20, -19],
      [14, -15],
      [40, -4],
      [22, 17],
      [-16, 19],
    ].map(([dx = 0, dy = 0]): Point => [x + dx, y + dy]),
    8,
    true,
  )
  const reeds = [-24, -4, 16].map(
    dx =>
      `<path d="M${x + dx} ${y + 8}v-17M${x + dx - 7} ${y + 8}l-4 -12M${x + dx + 7} ${y + 8}l4 -12" stroke="#3f7477" stroke-width="3" stroke-linecap="round"/>`,
  )
  return (
    polygon(shore, 'fill="#b5d3d6" stroke="#5f959b" stroke-width="2.5"') +
    reeds.join('') +
    letter(places.wetland.name, x, y - 34, { size: 28, weight: 500, fill: '#2f666d', halo: '#f3eedf' })
  )
}

function legend(): string {
  const row = (y: number, text: string, mark: string) =>
    letter(text, 1436, y + 11, { size: 32, anchor: 'left-of' }) + mark
  return `<g><rect x="1210" y="42" width="348" height="190" fill="#fbf8f0" fill-opacity=".92"/>${row(92, 'خط دایر', '<path d="M1460 92h70" stroke="#1e3a8a" stroke-width="9" stroke-linecap="round"/><path d="M1460 92h70" stroke="#fbf8f0" stroke-width="3.5" stroke-dasharray="16 16"/>')}${row(140, 'خط آینده', '<path d="M1460 140h70" stroke="#5d6470" stroke-width="6" stroke-dasharray="5 15" stroke-linecap="round"/>')}${row(190, 'ایستگاه', '<circle cx="1495" cy="190" r="13" fill="#fbf8f0" stroke="#1c2126" stroke-width="5"/>')}</g>`
}

/**
 * What a loaf costs beside what is earned: two indices over eleven years, the gap between them hatched. Time runs from the
 * right and is told from the story's own day, so that the chart does not age.
 */

import { letter, persian } from '../lettering.ts'
import { fbm, noise2 } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix } from '../sheet.ts'
import { line, type Point, polygon } from '../vector.ts'

const loaf = [100, 108, 119, 138, 149, 166, 198, 247, 262, 318, 371, 402]
const wage = [100, 112, 121, 131, 142, 158, 176, 193, 221, 252, 284, 331]

const years = ['یازده سال پیش', 'نه سال پیش', 'هفت سال پیش', 'پنج سال پیش', 'سه سال پیش', 'سال پیش']

export const breadChart: Scene = {
  key: 'bread-chart',
  shape: 'wide',
  async draw(sheet) {
    const paper = noise2('chart paper')
    sheet.paint((x, y) =>
      mix(hex('#f4eddd'), hex('#eae0ca'), 0.5 + fbm(paper, x * 0.003, y * 0.003, 3) * 0.6),
    )
    const x = (i: number) => 1430 - (i / 11) * 1230
    const y = (value: number) => 850 - ((value - 75) / 350) * 640
    const at = (row: readonly number[]): Point[] => row.map((value, i): Point => [x(i), y(value)])
    let svg = letter('نان گران‌تر شد، دستمزد آهسته‌تر', 1500, 92, { size: 50, weight: 800, anchor: 'left-of' })
    svg += letter('شاخص بهای نان و میانگین دستمزد؛ سال نخست = ۱۰۰', 1500, 142, {
      size: 28,
      fill: '#5b5a57',
      anchor: 'left-of',
    })
    for (const value of [100, 200, 300, 400]) {
      svg += `<path d="M200 ${y(value)}H1430" stroke="#22262b" stroke-opacity="${value === 100 ? 0.75 : 0.16}" stroke-width="${value === 100 ? 2 : 1.4}"/>`
      svg += letter(persian(value), 1482, y(value) + 9, { size: 26, fill: '#5b5a57' })
    }
    for (let i = 0; i < 12; i++) {
      svg += `<path d="M${x(i)} 850v${i % 2 === 0 || i === 11 ? 13 : 7}" stroke="#22262b" stroke-opacity=".5" stroke-width="1.5"/>`
      if (i % 2 === 0) svg += letter(years[i / 2]!, x(i), 896, { size: 26, fill: '#5b5a57' })
    }
    svg += letter('اکنون', x(11), 896, { size: 26, fill: '#22262b', weight: 600 })
    const gap = [...at(loaf), ...at(wage).reverse()]
    svg += `<defs><pattern id="h" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(38)"><rect width="3" height="9" fill="#b5311c" fill-opacity=".5"/></pattern><linearGradient id="g" x1="1" x2="0"><stop offset="0" stop-color="#b5311c" stop-opacity=".04"/><stop offset="1" stop-color="#b5311c" stop-opacity=".26"/></linearGradient></defs>`
    svg += polygon(gap, 'fill="url(#g)"') + polygon(gap, 'fill="url(#h)" fill-opacity=".7"')
    svg +=
      line(at(wage), 'stroke="#f4eddd" stroke-width="13" stroke-linejoin="round"') +
      line(at(wage), 'stroke="#1e3a8a" stroke-width="6.5" stroke-linejoin="round" stroke-linecap="round"')
    svg +=
      line(at(loaf), 'stroke="#f4eddd" stroke-width="13" stroke-linejoin="round"') +
      line(at(loaf), 'stroke="#b5311c" stroke-width="6.5" stroke-linejoin="round" stroke-linecap="round"')
    for (const [row, ink, name, off] of [
      [loaf, '#b5311c', 'نان', -16],
      [wage, '#1e3a8a', 'دستمزد', 16],
    ] as const) {
      svg += `<circle cx="${x(11)}" cy="${y(row[11]!)}" r="10" fill="#f4eddd" stroke="${ink}" stroke-width="6"/>`
      svg += letter(name, x(11) - 26, y(row[11]!) + off, {
        size: 34,
        weight: 700,
        fill: ink,
        anchor: 'left-of',
      })
      svg += letter(persian(row[11]!), x(11) - 26, y(row[11]!) + off + 40, {
        size: 34,
        weight: 500,
        fill: ink,
        anchor: 'left-of',
      })
    }
    svg += `<path d="M${x(7)} ${y(247) - 16}V300" stroke="#22262b" stroke-width="1.6"/>`
    svg +=
      letter('خشکسالی؛ بهای گندم', x(7) + 130, 238, { size: 27, fill: '#22262b' }) +
      letter('یک‌باره بالا رفت', x(7) + 130, 276, { size: 27, fill: '#22262b' })
    await sheet.draw(svg)
    grain(sheet, 0.03)
  },
}

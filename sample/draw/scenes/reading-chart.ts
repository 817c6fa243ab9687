/** Minutes of reading a day by age, ten years ago and now: two dots and the way between them, a row an age. */

import { letter, persian } from '../lettering.ts'
import { fbm, noise2 } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix } from '../sheet.ts'

const rows: readonly (readonly [string, number, number])[] = [
  ['۱۰ تا ۱۴ سال', 31, 42],
  ['۱۵ تا ۱۹ سال', 38, 29],
  ['۲۰ تا ۲۹ سال', 34, 24],
  ['۳۰ تا ۳۹ سال', 22, 21],
  ['۴۰ تا ۴۹ سال', 19, 26],
  ['۵۰ تا ۵۹ سال', 24, 36],
  ['۶۰ سال و بیشتر', 33, 51],
]

export const readingChart: Scene = {
  key: 'reading-chart',
  shape: 'square',
  async draw(sheet) {
    const paper = noise2('chart paper')
    sheet.paint((x, y) =>
      mix(hex('#f4eddd'), hex('#eae0ca'), 0.5 + fbm(paper, x * 0.003, y * 0.003, 3) * 0.6),
    )
    const x = (minutes: number) => 1090 - ((minutes - 10) / 45) * 960
    let svg = letter('نوجوانان کم‌سال و سالمندان', 1490, 130, { size: 70, weight: 800, anchor: 'left-of' })
    svg += letter('بیشتر از گذشته می‌خوانند', 1490, 226, { size: 70, weight: 800, anchor: 'left-of' })
    svg += letter('میانگین دقیقه‌های کتاب‌خوانی در روز، به تفکیک سن', 1490, 300, {
      size: 38,
      fill: '#5b5a57',
      anchor: 'left-of',
    })
    for (const minutes of [10, 20, 30, 40, 50]) {
      svg += `<path d="M${x(minutes)} 440V1450" stroke="#22262b" stroke-opacity="${minutes === 10 ? 0.5 : 0.14}" stroke-width="2"/>`
      svg += letter(persian(minutes), x(minutes), 1506, { size: 34, fill: '#5b5a57' })
    }
    svg +=
      '<circle cx="1460" cy="362" r="15" fill="#f4eddd" stroke="#8a8577" stroke-width="6"/>' +
      letter('ده سال پیش', 1430, 375, { size: 34, fill: '#5b5a57', anchor: 'left-of' })
    svg +=
      '<circle cx="1170" cy="362" r="17" fill="#1e3a8a"/>' +
      letter('امسال', 1138, 375, { size: 34, fill: '#1e3a8a', weight: 700, anchor: 'left-of' })
    rows.forEach(([name, then, now], i) => {
      const cy = 512 + i * 144
      const ink = now > then ? '#1e3a8a' : '#b5311c'
      const way = now > then ? -1 : 1
      svg += letter(name, 1490, cy + 14, { size: 40, weight: 500, anchor: 'left-of' })
      svg += `<path d="M1110 ${cy + 72}H130" stroke="#22262b" stroke-opacity=".1" stroke-width="1.5"/>`
      svg += `<linearGradient id="w${i}" gradientUnits="userSpaceOnUse" x1="${x(then)}" x2="${x(now)}" y1="0" y2="0"><stop offset="0" stop-color="${ink}" stop-opacity=".18"/><stop offset="1" stop-color="${ink}"/></linearGradient>`
      if (Math.abs(now - then) > 1)
        svg += `<path d="M${x(then)} ${cy - 4}L${x(now)} ${cy - 12}V${cy + 12}L${x(then)} ${cy + 4}Z" fill="url(#w${i})"/>`
      svg += `<circle cx="${x(then)}" cy="${cy}" r="15" fill="#f4eddd" stroke="#8a8577" stroke-width="6"/>`
      svg += `<circle cx="${x(now)}" cy="${cy}" r="21" fill="${ink}"/>`
      svg += letter(persian(now), x(now) + way * 34, cy + 15, {
        size: 42,
        weight: 700,
        fill: ink,
        anchor: way < 0 ? 'left-of' : 'right-of',
      })
      svg += letter(persian(then), x(then) - way * 28, cy + 12, {
        size: 32,
        fill: '#7a766b',
        anchor: way < 0 ? 'right-of' : 'left-of',
      })
    })
    await sheet.draw(svg)
    grain(sheet, 0.03)
  },
}

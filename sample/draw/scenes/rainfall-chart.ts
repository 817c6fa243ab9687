/** Sixty water years as bands of colour, dry to wet, and under them the last year's months beside the long mean. */

import { letter, persian } from '../lettering.ts'
import { clamp, fbm, noise2, seeded } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp } from '../sheet.ts'

const months = [
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
]
const mean = [9, 22, 34, 41, 43, 46, 38, 24, 8, 3, 2, 3]
const fallen = [4, 31, 22, 37, 61, 72, 55, 18, 5, 1, 0, 2]

export const rainfallChart: Scene = {
  key: 'rainfall-chart',
  shape: 'wide',
  async draw(sheet) {
    const paper = noise2('chart paper')
    sheet.paint((x, y) =>
      mix(hex('#f4eddd'), hex('#eae0ca'), 0.5 + fbm(paper, x * 0.003, y * 0.003, 3) * 0.6),
    )
    let svg = letter('زمستان پرآب پس از چهار سال خشک', 1500, 88, { size: 50, weight: 800, anchor: 'left-of' })
    svg += letter('بارش سالانه رودبست در شصت سال آبی: هر نوار یک سال، قهوه‌ای خشک و آبی تر', 1500, 136, {
      size: 27,
      fill: '#5b5a57',
      anchor: 'left-of',
    })
    const tone = ramp([
      [0, '#7a4a22'],
      [0.25, '#c99a5b'],
      [0.48, '#efe3c6'],
      [0.72, '#7fb0b8'],
      [1, '#1c4f86'],
    ])
    const random = seeded('water years')
    const drift = noise2('drift')
    for (let i = 0; i < 60; i++) {
      const dry = i >= 55 && i < 59 ? -0.36 : i === 59 ? 0.7 : 0
      const wet = clamp(0.56 - i * 0.0028 + fbm(drift, i * 0.13, 1, 2) * 0.5 + (random() - 0.5) * 0.42 + dry)
      const [r, g, b] = tone(wet)
      svg += `<rect x="${(1500 - (i + 1) * (1400 / 60)).toFixed(2)}" y="166" width="${(1400 / 60 + 0.4).toFixed(2)}" height="214" fill="rgb(${r * 255},${g * 255},${b * 255})"/>`
    }
    svg +=
      letter('شصت سال پیش', 1500, 414, { size: 24, fill: '#5b5a57', anchor: 'left-of' }) +
      letter('سال گذشته', 100, 414, { size: 24, fill: '#5b5a57', anchor: 'right-of' })
    const base = 880
    const y = (mm: number) => base - mm * 5.1
    for (const mm of [20, 40, 60]) {
      svg +=
        `<path d="M100 ${y(mm)}H1440" stroke="#22262b" stroke-opacity=".15" stroke-width="1.4"/>` +
        letter(persian(mm), 1474, y(mm) + 8, { size: 24, fill: '#5b5a57' })
    }
    svg += letter('میلی‌متر', 1500, y(60) - 34, { size: 22, fill: '#5b5a57', anchor: 'left-of' })
    svg +=
      '<defs><linearGradient id="b" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="#1c4f86"/><stop offset="1" stop-color="#3f7fa6"/></linearGradient></defs>'
    months.forEach((name, i) => {
      const cx = 1384 - i * 109
      svg += `<rect x="${cx - 34}" y="${y(fallen[i]!)}" width="68" height="${base - y(fallen[i]!)}" fill="${fallen[i]! >= mean[i]! ? 'url(#b)' : '#b98a52'}"/>`
      svg += `<path d="M${cx - 44} ${y(mean[i]!)}H${cx + 44}" stroke="#22262b" stroke-width="4.5"/>`
      svg += letter(name, cx, 922, { size: 25, fill: '#3b3d40' })
      if (fallen[i]! > 50)
        svg += letter(persian(fallen[i]!), cx, y(fallen[i]!) - 14, { size: 28, weight: 700, fill: '#1c4f86' })
    })
    svg += `<path d="M100 ${base}H1440" stroke="#22262b" stroke-width="2"/>`
    svg +=
      '<path d="M374 556h52" stroke="#22262b" stroke-width="4.5"/>' +
      letter('میانگین شصت‌ساله', 360, 565, { size: 25, anchor: 'left-of' })
    svg +=
      '<rect x="388" y="590" width="38" height="26" fill="#1c4f86"/>' +
      letter('ماه پربارش', 360, 612, { size: 25, anchor: 'left-of' })
    svg +=
      '<rect x="388" y="636" width="38" height="26" fill="#b98a52"/>' +
      letter('ماه کم‌بارش', 360, 658, { size: 25, anchor: 'left-of' })
    await sheet.draw(svg)
    grain(sheet, 0.03)
  },
}

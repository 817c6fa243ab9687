/** A harbour at night: cranes and a moored ship against the town's glow, every lamp drawn out on black water. */
import { clamp, fbm, hash, noise2, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb, ramp, type Sheet } from '../sheet.ts'

const shore = 560
type Lamp = { readonly x: number; readonly y: number; readonly r: number; readonly tone: Rgb }

export const harborNight: Scene = {
  key: 'harbor-night',
  shape: 'wide',
  async draw(sheet) {
    const sky = ramp([
      [0, '#0b1630'],
      [0.3, '#172a4a'],
      [0.48, '#33486a'],
      [0.57, '#6d6a78'],
    ])
    const cloud = noise2('harbour cloud')
    sheet.paint((x, y) => {
      const t = y / sheet.h
      const k = step(0, 0.6, fbm(cloud, x * 0.0018, y * 0.006, 5))
      const star = y < 400 && hash(x >> 1, y >> 1, 2) > 0.9993 ? 0.5 * (1 - y / 400) : 0
      return mix(mix(sky(t), hex('#4a5670'), k * 0.4), hex('#e6ebf2'), star)
    })
    moon(sheet)
    const lamps = await land(sheet)
    glow(sheet, lamps)
    water(sheet, lamps)
    await sheet.draw(boats())
    grain(sheet, 0.05)
  },
}

function moon(sheet: Sheet): void {
  const n = noise2('moon')
  sheet.lay((x, y) => Math.exp(-Math.hypot(x - 1240, y - 160) / 110) * 0.5, hex('#b9c6d6'), 'screen')
  sheet.lay(
    (x, y) => step(45, 42.5, Math.hypot(x - 1240, y - 160)),
    (x, y) => mix(hex('#f3ead2'), hex('#b9ad96'), clamp(0.35 + fbm(n, x * 0.035, y * 0.035, 4) * 1.1)),
  )
}

async function land(sheet: Sheet): Promise<Lamp[]> {
  const random = seeded('harbour')
  const lamps: Lamp[] = []
  const tones = [hex('#ffc46b'), hex('#ffd99a'), hex('#ff9d4d'), hex('#cfe6ff'), hex('#ff6a4a')]
  const hill = noise2('hill')
  sheet.lay(
    (x, y) => (y < shore ? clamp(y - (455 + 60 * fbm(hill, x * 0.0022, 2, 4))) : 0),
    (_, y) => mix(hex('#18243c'), hex('#2e3850'), step(440, shore, y)),
  )
  for (let i = 0; i < 420; i++) {
    const x = random() * 1600
    const top = 462 + 60 * fbm(hill, x * 0.0022, 2, 4)
    lamps.push({
      x,
      y: top + 8 + random() ** 0.7 * (shore - top - 14),
      r: 0.7 + random() * 0.9,
      tone: tones[Math.floor(random() * 3)]!,
    })
  }
  let svg = `<g fill="#0d1526"><rect y="${shore - 16}" width="1600" height="20"/>`
  for (let x = 0; x < 1600; x += 18 + random() * 50) {
    const tall = 22 + random() * 46
    const wide = 20 + random() * 44
    svg += `<rect x="${x}" y="${shore - tall}" width="${wide}" height="${tall}"/>`
    for (let k = 0; k < wide / 9; k++)
      if (random() < 0.4)
        lamps.push({
          x: x + 4 + k * 9,
          y: shore - tall + 6 + Math.floor(random() * 4) * 8,
          r: 1.1,
          tone: tones[Math.floor(random() * 4)]!,
        })
  }
  svg += '</g>'
  for (const [x, s] of [
    [210, 1],
    [372, 0.92],
    [522, 0.84],
  ] as const) {
    svg += crane(x, s)
    lamps.push(
      { x: x + 1 * s, y: shore - 262 * s, r: 2.6, tone: tones[4]! },
      { x: x - 148 * s, y: shore - 176 * s, r: 2, tone: tones[1]! },
      { x: x + 30 * s, y: shore - 160 * s, r: 2.4, tone: tones[1]! },
    )
  }
  svg += ship()
  for (let i = 0; i < 26; i++)
    lamps.push({ x: 815 + i * 20, y: shore - 62, r: i % 4 === 0 ? 2.2 : 1, tone: tones[1]! })
  for (let j = 0; j < 5; j++)
    for (let i = 0; i < 6; i++)
      if (hash(i, j, 8) > 0.25)
        lamps.push({ x: 1266 + i * 13, y: shore - 150 + j * 17, r: 1.5, tone: tones[1]! })
  lamps.push({ x: 1302, y: shore - 206, r: 2.6, tone: tones[3]! })
  for (let i = 0; i < 13; i++)
    lamps.push({ x: 40 + i * 128 + random() * 30, y: shore - 34, r: 3.2, tone: tones[i % 5 === 2 ? 3 : 0]! })
  await sheet.draw(svg)
  return lamps
}

function crane(x: number, s: number): string {
  return `<g transform="translate(${x} ${shore}) scale(${s})" stroke="#0a1120" stroke-width="5" fill="none"><path d="M-38 0L-30 -170H34L42 0M-33 -90H38M-30 -170L38 -92M34 -170L-36 -92" /><path d="M-190 -170H120M-190 -178H120" stroke-width="4"/><path d="M2 -170V-262L-170 -176M2 -262L112 -176M-84 -218L2 -178" stroke-width="2.5"/><rect x="72" y="-188" width="44" height="26" fill="#0a1120"/><path d="M-120 -170V-96M-112 -170V-96" stroke-width="1.5"/><rect x="-128" y="-98" width="26" height="12" fill="#0a1120"/></g>`
}

function ship(): string {
  const random = seeded('cargo')
  let boxes = ''
  const inks = ['#5a2f2c', '#2c4658', '#6b5a33', '#33503f', '#4a3542']
  for (let i = 0; i < 12; i++) {
    const high = 2 + Math.floor(random() * 3)
    for (let k = 0; k < high; k++)
      boxes += `<rect x="${826 + i * 35}" y="${shore - 66 - (k + 1) * 17}" width="33" height="15.5" fill="${inks[Math.floor(random() * 5)]}"/>`
  }
  return `${boxes}<path d="M770 ${shore - 72}C790 ${shore - 58} 810 ${shore - 60} 830 ${shore - 60}H1372L1356 ${shore + 6}H806C796 ${shore - 20} 786 ${shore - 44} 770 ${shore - 72}Z" fill="#131b2e"/><path d="M797 ${shore - 10}H1361L1357 ${shore + 6}H806Z" fill="#4a2626"/><path d="M1254 ${shore - 60}V${shore - 160}H1348V${shore - 60}Z M1276 ${shore - 160}V${shore - 186}H1326V${shore - 160}Z M1300 ${shore - 186}V${shore - 214}H1304V${shore - 186}Z" fill="#1d2740"/>`
}

function glow(sheet: Sheet, lamps: readonly Lamp[]): void {
  for (const l of lamps) {
    const reach = Math.ceil(l.r * 16)
    for (let y = Math.max(0, Math.floor(l.y) - reach); y < Math.min(shore + 4, l.y + reach); y++) {
      for (let x = Math.max(0, Math.floor(l.x) - reach); x < Math.min(sheet.w, l.x + reach); x++) {
        const d = Math.hypot(x - l.x, y - l.y) / l.r
        const k = step(1.5, 0.7, d) + 0.5 * Math.exp(-d / 1.6) + 0.09 * Math.exp(-d / 6)
        if (k < 0.004) continue
        const i = (y * sheet.w + x) * 3
        for (let j = 0; j < 3; j++) sheet.px[i + j] = 1 - (1 - sheet.px[i + j]!) * (1 - clamp(l.tone[j]! * k))
      }
    }
  }
}

function water(sheet: Sheet, lamps: readonly Lamp[]): void {
  const dry = sheet.copy()
  const ripple = noise2('harbour water')
  const shine = new Float32Array(sheet.w * 3)
  for (const l of lamps) {
    const power = l.r ** 1.7 * 0.2
    for (let x = Math.max(0, Math.floor(l.x - 14)); x < Math.min(sheet.w, l.x + 14); x++) {
      const k = Math.exp(-(((x - l.x) / (1.8 + l.r * 1.4)) ** 2)) * power
      for (let j = 0; j < 3; j++) shine[x * 3 + j] = shine[x * 3 + j]! + l.tone[j]! * k
    }
  }
  for (let y = shore; y < sheet.h; y++) {
    const depth = (y - shore) / (sheet.h - shore)
    const far = 1 / (depth + 0.07)
    for (let x = 0; x < sheet.w; x++) {
      const r = fbm(ripple, x * 0.008 * (0.3 + far * 0.1), far * 10 + 3, 3)
      const my = shore - (y - shore) * 1.05 + r * (8 + 110 * depth)
      const c = mix(dry.at(x + r * 14, clamp(my, 0, shore - 2)), hex('#0a1428'), 0.42 + 0.25 * depth)
      const sx = clamp(Math.round(x + r * (6 + 70 * depth)), 0, sheet.w - 1) * 3
      const fade = (1 - depth) ** 1.3 * (0.5 + 0.9 * step(-0.2, 0.5, r))
      sheet.put((y * sheet.w + x) * 3, [
        c[0] + shine[sx]! * fade,
        c[1] + shine[sx + 1]! * fade,
        c[2] + shine[sx + 2]! * fade,
      ])
    }
  }
  sheet.lay(
    (x, y) => {
      if (y < shore) return 0
      const depth = (y - shore) / (sheet.h - shore)
      const r = fbm(ripple, x * 0.008 * (0.3 + 0.1 / (depth + 0.07)), 10 / (depth + 0.07) + 3, 3)
      return Math.exp(-Math.abs(x - 1240 - r * 90) / (26 + depth * 90)) * step(0.1, 0.5, r) * 0.5
    },
    hex('#e9dfc6'),
    'screen',
  )
}

function boats(): string {
  const boat = (x: number, y: number, s: number) =>
    `<g transform="translate(${x} ${y}) scale(${s})"><path d="M-70 0C-60 18 -40 24 -30 24H44C58 22 70 8 80 -8C50 2 -30 4 -70 0Z" fill="#0a101d"/><path d="M-14 2V-22H20L28 2Z" fill="#141d30"/><path d="M4 -22V-86" stroke="#0a101d" stroke-width="3"/><circle cx="4" cy="-86" r="4" fill="#ffd99a"/><rect x="-6" y="-16" width="9" height="8" fill="#ffc46b"/><rect x="9" y="-16" width="9" height="8" fill="#ffc46b"/><path d="M-20 30Q0 60 4 120" stroke="#ffd99a" stroke-opacity=".22" stroke-width="7" fill="none"/></g>`
  return boat(430, 780, 1.15) + boat(980, 690, 0.6)
}

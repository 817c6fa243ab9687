/** A brick bridge of pointed arches in two storeys over a slow river, at the hour when its lamps are lit. */
import { clamp, fbm, hash, noise2, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix, ramp, type Sheet } from '../sheet.ts'

const water = 640
const deck = 420
const pitch = 112

export const riverBridge: Scene = {
  key: 'river-bridge',
  shape: 'wide',
  async draw(sheet) {
    const sky = ramp([
      [0, '#1f3457'],
      [0.2, '#3e557c'],
      [0.36, '#8d7f94'],
      [0.5, '#d99f84'],
      [0.62, '#f0c08c'],
    ])
    const cloud = noise2('bridge cloud')
    sheet.paint((x, y) => {
      const k = step(0.08, 0.6, fbm(cloud, x * 0.0014, y * 0.009, 5)) * 0.45
      return mix(sky(y / sheet.h), hex('#e3a08c'), k * step(40, 380, y))
    })
    await hills(sheet)
    await bridge(sheet)
    reflect(sheet)
    grain(sheet, 0.05)
  },
}

async function hills(sheet: Sheet): Promise<void> {
  const n = noise2('hills')
  sheet.lay(
    (x, y) => clamp(y - (430 + 70 * fbm(n, x * 0.003, 1, 5))),
    (_, y) => mix(hex('#7d6b84'), hex('#d9a48c'), step(430, 600, y)),
  )
  const random = seeded('poplars')
  let trees = ''
  for (let i = 0; i < 240; i++) {
    const x = random() * 1640 - 20
    const tall = 40 + random() * random() * 120
    trees += `<ellipse cx="${x.toFixed(0)}" cy="${(608 - tall / 2).toFixed(0)}" rx="${(9 + random() * 13).toFixed(0)}" ry="${(tall / 2).toFixed(0)}" fill="#3f4557" fill-opacity=".9"/>`
  }
  await sheet.draw(`${trees}<rect y="596" width="1600" height="60" fill="#3a3f50"/>`)
}

function arch(x: number, base: number, half: number, tall: number): string {
  const spring = base - tall * 0.55
  return `M${x - half} ${base}V${spring}C${x - half} ${spring - tall * 0.3} ${x - half * 0.3} ${base - tall * 0.93} ${x} ${base - tall}C${x + half * 0.3} ${base - tall * 0.93} ${x + half} ${spring - tall * 0.3} ${x + half} ${spring}V${base}Z`
}

async function bridge(sheet: Sheet): Promise<void> {
  let holes = ''
  let niches = ''
  let deep = ''
  let piers = ''
  for (let i = -1; i < 16; i++) {
    const x = i * pitch + 30
    holes += arch(x, water, 40, 118)
    deep += arch(x + 9, water, 40, 118)
    for (const dx of [-28, 28]) niches += arch(x + dx, 496, 19, 62)
    piers += `<path d="M${x + pitch / 2 - 17} ${water + 4}V${water - 44}L${x + pitch / 2} ${water - 62}L${x + pitch / 2 + 17} ${water - 44}V${water + 4}Z"/>`
  }
  const wall = await sheet.mask(
    `<path fill-rule="evenodd" d="M-10 ${deck - 12}H1610V${water}H-10Z ${holes}"/>`,
  )
  const hole = await sheet.mask(`<path d="${holes}"/>`)
  const back = await sheet.mask(`<path fill-rule="evenodd" d="M-10 ${deck}H1610V${water}H-10Z ${deep}"/>`)
  const niche = await sheet.mask(`<path d="${niches}"/>`)
  const pier = await sheet.mask(piers)
  const edge = blur(wall, sheet.w, sheet.h, 5)
  const glow = blur(niche, sheet.w, sheet.h, 16)
  const rough = noise2('brick')
  const course = (x: number, y: number) => {
    const row = Math.floor(y / 5)
    const col = Math.floor((x + (row % 2) * 7) / 14)
    return (
      (hash(col, row, 4) - 0.5) * 0.2 + (y % 5 < 1 ? -0.09 : 0) + fbm(rough, x * 0.012, y * 0.02, 3) * 0.3
    )
  }
  const lamp = (x: number, y: number, up: number) => {
    const d = Math.abs(((x - 30 + pitch * 4.5) % pitch) - pitch / 2)
    return Math.exp(-((d / 30) ** 2)) * Math.exp(-(((y - up) / 62) ** 2))
  }
  sheet.lay(
    (x, y) => hole[y * sheet.w + x]! * back[y * sheet.w + x]!,
    (x, y) =>
      mix(
        hex('#8a4f33'),
        hex('#e79a4e'),
        clamp(0.5 * lamp(x + 56, y, 560) + 0.3 * step(640, 540, y) + course(x, y)),
      ),
  )
  sheet.lay(wall, (x, y) => {
    const base = mix(hex('#6d4a45'), hex('#b57a55'), clamp(0.42 + course(x, y) + 0.16 * step(water, deck, y)))
    const lit = mix(base, hex('#f7b867'), clamp(0.72 * lamp(x, y, 600)))
    return mix(lit, hex('#4a3540'), clamp(1 - edge[y * sheet.w + x]!) * 0.35)
  })
  sheet.lay(niche, (x, y) => {
    const t = clamp((y - 430) / 66)
    const half = Math.abs(((x - 30 + 28 + pitch * 4) % (pitch / 2)) - 0) / (pitch / 2)
    return mix(
      hex('#ffdc96'),
      hex('#c06a30'),
      clamp(0.15 + t * 0.15 + (1 - t) * 0.5 + Math.abs(half - 0.5) * 0.1),
    )
  })
  sheet.lay(
    (x, y) => glow[y * sheet.w + x]! * (1 - niche[y * sheet.w + x]!) * wall[y * sheet.w + x]! * 0.6,
    hex('#ffb964'),
    'screen',
  )
  sheet.lay(pier, (x, y) =>
    mix(
      hex('#5c3d3a'),
      hex('#d59258'),
      clamp(0.3 + 0.5 * lamp(x, y, 610) + course(x, y) + ((x - 30) % pitch > pitch / 2 ? -0.15 : 0.1)),
    ),
  )
  await sheet.draw(
    `<g fill="#57393b"><rect y="${deck - 18}" width="1600" height="8"/><rect y="502" width="1600" height="4"/></g><rect y="${deck - 20}" width="1600" height="3" fill="#c58c66"/>` +
      people(),
  )
}

function people(): string {
  const random = seeded('walkers')
  let out = ''
  for (let i = 0; i < 34; i++) {
    const x = random() * 1600
    const tall = 19 + random() * 6
    const ink = ['#2b2736', '#3a2c38', '#20253a'][i % 3]
    out += `<g fill="${ink}" transform="translate(${x.toFixed(0)} ${deck - 18})"><circle cy="${-tall}" r="3"/><path d="M-3.4 ${-tall + 4}Q0 ${-tall + 2} 3.4 ${-tall + 4}L4 ${-tall * 0.42}L3 0H0.6L0 ${-tall * 0.4}L-1 0H-3.2L-4 ${-tall * 0.42}Z"/></g>`
  }
  return out
}

function reflect(sheet: Sheet): void {
  const dry = sheet.copy()
  const ripple = noise2('river')
  for (let y = water; y < sheet.h; y++) {
    const depth = (y - water) / (sheet.h - water)
    const far = 1 / (depth + 0.08)
    for (let x = 0; x < sheet.w; x++) {
      const r = fbm(ripple, x * 0.006 * (0.4 + far * 0.1), far * 8, 3)
      const my = water - (y - water) * 1.12 + r * (8 + 90 * depth)
      let c = dry.at(x + r * (4 + 24 * depth), clamp(my, 0, water - 2))
      c = mix(c, hex('#20304e'), 0.2 + 0.4 * depth)
      c = mix(c, hex('#ffd394'), step(0.34, 0.7, r) * 0.2 * (1 - depth))
      sheet.put((y * sheet.w + x) * 3, c)
    }
  }
  sheet.lay((_, y) => Math.exp(-(((y - water) / 7) ** 2)) * 0.5, hex('#2a2b40'))
}

/** The Milky Way over an observatory: stars by their true mixture of faint and bright, dust lanes, the dome's slit. */
import { clamp, fbm, hash, noise2, ridged, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, ramp } from '../sheet.ts'

export const nightSky: Scene = {
  key: 'night-sky',
  shape: 'tall',
  async draw(sheet) {
    const { w, h } = sheet
    const gas = noise2('galaxy')
    const sky = ramp([
      [0, '#0a1226'],
      [0.45, '#122340'],
      [0.72, '#24405c'],
      [0.86, '#5c6f73'],
      [0.93, '#a58f74'],
    ])
    const band = (x: number, y: number) =>
      (x - 560 - (1250 - y) * 0.28 + 60 * fbm(gas, x * 0.002, y * 0.002, 3)) / (150 + (1250 - y) * 0.06)
    sheet.paint((x, y) => {
      let c = sky(y / h)
      const b = band(x, y)
      const cloud = Math.exp(-b * b) * clamp(0.55 + 0.8 * fbm(gas, x * 0.0045, y * 0.0045, 6))
      const dust = step(0.42, 0.78, ridged(gas, x * 0.0032 + 9, y * 0.0032, 5)) * Math.exp(-b * b * 2.6)
      const low = step(1450, 900, y)
      c = mix(c, hex('#8fa0b8'), cloud * 0.55 * low)
      c = mix(c, hex('#e9cfae'), Math.exp(-b * b * 5) * cloud * 0.42 * low)
      c = mix(
        c,
        hex('#8c5a63'),
        Math.exp(-b * b * 2) * clamp(fbm(gas, x * 0.006 + 60, y * 0.006, 4)) * 0.45 * low,
      )
      return mix(c, hex('#10182b'), dust * 0.72 * low)
    })
    const random = seeded('stars')
    for (let i = 0; i < 15_000; i++) {
      const x = random() * w
      const y = random() * 1420
      const b = band(x, y)
      if (random() > 0.2 + 0.8 * Math.exp(-b * b)) continue
      const bright = random() ** 9 * step(1450, 1000, y) + 0.1 * step(1400, 800, y)
      const r = 0.55 + bright * 2.1
      const warm = random()
      const tone = warm < 0.3 ? hex('#ffd9b0') : warm < 0.7 ? hex('#ffffff') : hex('#bcd3ff')
      const reach = Math.ceil(r * 5)
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          const px = Math.floor(x) + dx
          const py = Math.floor(y) + dy
          if (px < 0 || py < 0 || px >= w || py >= h) continue
          const d = Math.hypot(px + 0.5 - x, py + 0.5 - y)
          const k = clamp(
            (0.35 + bright * 1.2) * (Math.exp(-((d / r) ** 2)) + bright * 0.25 * Math.exp(-d / (r * 1.7))),
          )
          const p = (py * w + px) * 3
          sheet.put(p, mix([sheet.px[p]!, sheet.px[p + 1]!, sheet.px[p + 2]!], tone, k))
        }
      }
    }
    const ridge = noise2('night ridge')
    for (const [base, tall, ink, seed] of [
      [1430, 150, '#2a3d50', 1],
      [1500, 110, '#182635', 5],
    ] as const) {
      sheet.lay(
        (x, y) => clamp(y - (base - tall * fbm(ridge, x * 0.003 + seed, seed, 6))),
        (_, y) =>
          mix(hex(ink), hex('#6d6c66'), 0.4 * step(base - 60, base + 120, y) * (seed === 1 ? 1 : 0.25)),
      )
    }
    await sheet.draw(dome())
    sheet.lay(
      (x, y) => (hash(x, y, 3) > 0.5 ? 0.4 : 0.2) * clamp(y - (1562 - 30 * fbm(ridge, x * 0.012, 9, 4))),
      hex('#05080f'),
    )
    sheet.lay((x, y) => clamp(y - (1566 - 34 * fbm(ridge, x * 0.012, 9, 4))), hex('#070b14'))
    grain(sheet, 0.045)
  },
}

function dome(): string {
  return `<defs><linearGradient id="d" x1="0" x2="1"><stop offset="0" stop-color="#7f8b92"/><stop offset=".35" stop-color="#b9b5a6"/><stop offset=".6" stop-color="#56646f"/><stop offset="1" stop-color="#1d2936"/></linearGradient><linearGradient id="l" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="#e8653f"/><stop offset="1" stop-color="#7a2a20"/></linearGradient><linearGradient id="w" x1="0" x2="1"><stop offset="0" stop-color="#5a6468"/><stop offset=".5" stop-color="#8d8a7c"/><stop offset="1" stop-color="#141d29"/></linearGradient></defs>
<g transform="translate(830 1450)"><path d="M-132 130V12H132V130Z" fill="url(#w)"/><path d="M-146 14C-146 -170 146 -170 146 14Z" fill="url(#d)"/><path d="M-20 10C-26 -60 -6 -118 22 -125C48 -118 62 -60 58 10Z" fill="#120c12"/><path d="M-14 8C-18 -54 0 -106 22 -114C42 -106 54 -56 52 8Z" fill="url(#l)" opacity=".7"/><path d="M2 6L30 -104L52 -98L30 6Z" fill="#1a1d26"/><rect x="-152" y="6" width="304" height="14" fill="#39444d"/>${[-100, -58, 74, 106].map(x => `<path d="M${x} 14Q${x * 0.98} -80 ${x * 0.32} -122" stroke="#0e1620" stroke-opacity=".3" stroke-width="2" fill="none"/>`).join('')}<rect x="-100" y="64" width="24" height="66" fill="#1a1216"/><rect x="-96" y="70" width="16" height="26" fill="#e8a24f"/></g>`
}

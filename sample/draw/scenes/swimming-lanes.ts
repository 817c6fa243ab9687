/** A pool from above: lane ropes, the black lines bent by the water, nets of light on the floor, swimmers and their wakes. */
import { clamp, fbm, noise2, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix } from '../sheet.ts'

const lane = 200

export const swimmingLanes: Scene = {
  key: 'swimming-lanes',
  shape: 'wide',
  async draw(sheet) {
    const n = noise2('pool')
    const swimmers: readonly (readonly [number, number, number, string])[] = [
      [0, 1130, 0.1, '#f2e7cf'],
      [1, 820, 0.55, '#b5311c'],
      [2, 1240, 0.8, '#22262b'],
      [3, 960, 0.3, '#d79a2b'],
      [4, 640, 0.65, '#f2e7cf'],
    ]
    const foam = new Float32Array(sheet.w * sheet.h)
    for (let y = 0, p = 0; y < sheet.h; y++) {
      for (let x = 0; x < sheet.w; x++, p++) {
        const [, sx] = swimmers[Math.min(4, Math.floor(y / lane))]!
        const cy = Math.floor(y / lane) * lane + lane / 2
        const back = (sx - 60 - x) / 430
        if (back < -0.25 || back > 1) continue
        const spread = 20 + Math.max(0, back) * 62
        const edge = Math.exp(-(((Math.abs(y - cy) - spread * 0.8) / (8 + back * 15)) ** 2))
        const mid = Math.exp(-(((y - cy) / (15 + back * 14)) ** 2)) * (1 - back)
        const break_ = fbm(n, x * 0.035, y * 0.05, 4)
        foam[p] =
          clamp((edge * 0.55 + mid * 1.0) * (1 - Math.max(0, back)) * (0.5 + break_ * 1.5)) *
          step(-0.25, 0.02, back)
      }
    }
    sheet.paint((x, y) => {
      const p = y * sheet.w + x
      const bend = fbm(n, x * 0.008, y * 0.013, 3) * 13 + foam[p]! * 16
      const fy = y + bend
      const fx = x + fbm(n, x * 0.008 + 30, y * 0.013, 3) * 10
      const off = Math.abs((((fy % lane) + lane) % lane) - lane / 2)
      const tile = Math.min(Math.abs((fx % 26) - 13), Math.abs((fy % 26) - 13)) < 12 ? 0 : 0.05
      const a = Math.abs(fbm(n, x * 0.0075 + 3, y * 0.011, 2))
      const b = Math.abs(fbm(n, x * 0.0095 + 80, y * 0.012 + 9, 2))
      const net = step(0.075, 0, Math.min(a, b)) * 0.75 + step(0.25, 0, a) * 0.18
      let c = mix(hex('#1f8fa8'), hex('#46b4bd'), clamp(0.5 + 0.8 * fbm(n, x * 0.0016, y * 0.0016, 3)))
      c = mix(c, hex('#16324a'), (step(23, 19, off) * 0.85 + tile) * 1)
      c = mix(c, hex('#d9f6ea'), net * 0.62)
      return mix(c, hex('#0f6683'), 0.25 * step(-0.1, 0.5, fbm(n, x * 0.004, y * 0.009 + 50, 3)))
    })
    let ropes = ''
    let shadow = ''
    for (let i = 1; i < 5; i++) {
      for (let x = -10; x < 1620; x += 21) {
        const y = i * lane + Math.sin(x * 0.006 + i * 2) * 3.5
        const red = x < 190 || x > 1420
        ropes += `<rect x="${x}" y="${y - 8}" width="19" height="16" rx="6" fill="${red ? '#c2432c' : Math.floor(x / 21) % 10 < 5 ? '#f4ead2' : '#2a5aa0'}"/><rect x="${x + 2}" y="${y - 6}" width="15" height="4" rx="2" fill="#fff" fill-opacity=".5"/>`
        shadow += `<rect x="${x + 6}" y="${y + 20}" width="19" height="15" rx="6"/>`
      }
    }
    let bodies = ''
    for (const [i, x, phase, cap] of swimmers) {
      const y = i * lane + lane / 2
      const s = swimmer(phase, cap)
      bodies += `<g transform="translate(${x} ${y})">${s}</g>`
      shadow += `<g transform="translate(${x + 16} ${y + 34})">${s.replace(/(fill|stroke)="#[0-9a-f]+"/g, '$1="#000"')}</g>`
    }
    sheet.lay(blur(await sheet.mask(shadow), sheet.w, sheet.h, 6), hex('#0d4a63'), 'multiply', 0.55)
    await sheet.draw(ropes + bodies)
    sheet.lay(foam, hex('#f6fffb'), 'over', 0.95)
    const random = seeded('spray')
    let spray = ''
    for (const [i, x] of swimmers) {
      for (let k = 0; k < 70; k++)
        spray += `<circle cx="${x + 70 - random() ** 0.6 * 190}" cy="${i * lane + lane / 2 + (random() + random() - 1) * 62}" r="${0.8 + random() * 2.6}" fill="#fff" fill-opacity="${0.3 + random() * 0.6}"/>`
    }
    await sheet.draw(spray)
    sheet.lay((x, y) => 0.34 * step(500, 1500, Math.hypot(x - 300, y - 100)), hex('#1a4a66'), 'multiply')
    grain(sheet, 0.04)
  },
}

/** Front crawl from above, heading right: one arm reaching, the other drawn back, legs in a flutter. */
function swimmer(phase: number, cap: string): string {
  const up = phase < 0.5 ? 1 : -1
  const skin = '#a8714f'
  return `<g stroke-linecap="round" stroke-linejoin="round" fill="none"><path d="M-64 ${6}L-112 ${10 + phase * 6}M-64 -6L-108 ${-12 + phase * 5}" stroke="${skin}" stroke-width="13"/><path d="M26 ${-up * 19}Q58 ${-up * 34} 92 ${-up * 20}" stroke="${skin}" stroke-width="12"/><path d="M20 ${up * 20}Q2 ${up * 48} -28 ${up * 44}" stroke="${skin}" stroke-width="12"/></g><path d="M34 -19Q42 0 34 19Q0 27 -34 15Q-62 14 -70 9V-9Q-62 -14 -34 -15Q0 -27 34 -19Z" fill="${skin}"/><path d="M-30 -15Q-52 -14 -72 -10V10Q-52 14 -30 15Q-24 0 -30 -15Z" fill="#1c2b4a"/><path d="M30 -3Q0 -6 -28 -2Q0 4 30 3Z" fill="#7d4f36"/><ellipse cx="52" cy="0" rx="18" ry="15" fill="${cap}"/><ellipse cx="56" cy="-5" rx="9" ry="4" fill="#ffffff" fill-opacity=".4"/>`
}

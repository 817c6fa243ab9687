/** Wind over the country on one morning: thousands of short trails along the flow, brighter where it blows harder. */

import { letter, persian } from '../lettering.ts'
import { clamp, fbm, noise2, seeded } from '../noise.ts'
import { onSheet, type Place, places } from '../places.ts'
import { country, relief } from '../relief.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix, ramp, scale } from '../sheet.ts'
import { heightAt } from '../terrain.ts'

export const windMap: Scene = {
  key: 'wind-map',
  shape: 'wide',
  async draw(sheet) {
    const { w, h } = sheet
    const c = country()
    const n = c.land.n
    const span = 0.98
    const left = 0.01
    const top = 0.22
    const u = (x: number) => left + (x / w) * span
    const v = (y: number) => top + (y / w) * span
    const ground = relief(
      c,
      t => mix(hex('#22323f'), hex('#3a4a55'), clamp(t / 50)),
      () => hex('#142230'),
      0.55,
    )
    sheet.paint((x, y) => scale(ground(u(x), v(y)), 0.9))
    const up = (x: number, y: number) => heightAt(c.land, u(x) * n, v(y) * n)
    const coast = blur(
      Float32Array.from({ length: w * h }, (_, p) => (up(p % w, Math.floor(p / w)) < 0 ? 1 : 0)),
      w,
      h,
      2,
    )
    sheet.lay(
      coast.map(k => clamp(1 - Math.abs(k - 0.5) * 3)),
      hex('#8fb0bb'),
      'over',
      0.7,
    )
    const swirl = noise2('gusts')
    /** Rows by which the wind is moved, so that its river passes over the capital. */
    const windRow = 33
    const wind = (x: number, y: number): readonly [number, number] => {
      const e = 14
      const p = (a: number, b: number) =>
        fbm(swirl, a * 0.0012, (b + windRow) * 0.0017, 2) * 330 +
        0.5 * b +
        0.2 * a +
        Math.max(0, up(a, b)) * 0.55
      return [(p(x, y + e) - p(x, y - e)) / (2 * e), -(p(x + e, y) - p(x - e, y)) / (2 * e)]
    }
    const random = seeded('trails')
    const tone = ramp([
      [0, '#3f6f8f'],
      [0.3, '#7fb0b5'],
      [0.55, '#e6dcae'],
      [0.8, '#eda64a'],
      [1, '#d8552f'],
    ])
    let svg = ''
    for (let k = 0; k < 4200; k++) {
      let x = random() * w
      let y = random() * h
      const start = wind(x, y)
      const force = Math.hypot(...start)
      const steps = 10 + Math.floor(force * 26)
      let d = `M${x.toFixed(0)} ${y.toFixed(0)}`
      for (let s = 0; s < steps; s++) {
        const [a, b] = wind(x, y)
        const l = Math.hypot(a, b) || 1
        x += (a / l) * 3.4
        y += (b / l) * 3.4
        d += `L${x.toFixed(1)} ${y.toFixed(1)}`
      }
      const t = clamp(force / 1.5)
      const [r, g, bl] = tone(t)
      svg += `<path d="${d}" fill="none" stroke="rgb(${(r * 255).toFixed(0)},${(g * 255).toFixed(0)},${(bl * 255).toFixed(0)})" stroke-opacity="${(0.22 + t * 0.6).toFixed(2)}" stroke-width="${(0.8 + t * 1.3).toFixed(2)}" stroke-linecap="round"/>`
    }
    await sheet.draw(svg, 'screen')
    const towns: readonly Place[] = ['capital', 'port', 'orchards', 'north', 'west', 'east']
    const on = onSheet(w, span, left, top)
    let names =
      '<rect x="40" y="866" width="410" height="118" fill="#101c28" fill-opacity=".86"/>' +
      towns
        .map(place => {
          const { name, at } = places[place]
          const [x, y] = on(at)
          return `<circle cx="${x}" cy="${y}" r="6" fill="#fff"/>${letter(name, x, y - 18, { size: 30, weight: 600, fill: '#ffffff', halo: '#142230' })}`
        })
        .join('')
    for (let i = 0; i < 5; i++) {
      const [r, g, b] = tone(i / 4)
      names += `<rect x="${60 + (4 - i) * 74}" y="925" width="74" height="14" fill="rgb(${r * 255},${g * 255},${b * 255})"/>`
      names += letter(persian([0, 15, 30, 45, 60][i]!), 97 + (4 - i) * 74, 968, {
        size: 22,
        fill: '#e8eef0',
        halo: '#142230',
      })
    }
    names += letter('سرعت باد، کیلومتر بر ساعت', 430, 908, {
      size: 24,
      fill: '#e8eef0',
      anchor: 'left-of',
      halo: '#142230',
    })
    await sheet.draw(names)
    grain(sheet, 0.03)
  },
}

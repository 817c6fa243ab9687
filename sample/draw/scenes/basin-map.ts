/** The basin of the Zarnarud, from its snows to the port: relief, rivers by their flow, graticule, towns. */

import { letter, persian } from '../lettering.ts'
import { clamp } from '../noise.ts'
import { onSheet, type Place, places } from '../places.ts'
import { country, relief, rivers, tints } from '../relief.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix } from '../sheet.ts'
import { heightAt } from '../terrain.ts'
import { line, type Point, smoothed } from '../vector.ts'

export const basinMap: Scene = {
  key: 'basin-map',
  shape: 'wide',
  async draw(sheet) {
    const { w, h } = sheet
    const c = country()
    const n = c.land.n
    const span = 0.98
    const left = 0.01
    const top = 0.29
    const u = (x: number) => left + (x / w) * span
    const v = (y: number) => top + (y / w) * span
    const on = onSheet(w, span, left, top)
    const back = (p: Point): Point => on([p[0] / n, p[1] / n])
    const runs = rivers(c, 240)
    const main = runs.find(r => heightAt(c.land, r[0]![0], r[0]![1]) < 0)!
    const within = catchment(c.next, n, main[1]![1] * n + main[1]![0])
    const ground = relief(c, tints, d => mix(hex('#bcd0cf'), hex('#8fb0b8'), clamp(d / 9)))
    const mask = Float32Array.from(
      { length: w * h },
      (_, p) => within[Math.floor(v(Math.floor(p / w)) * n) * n + Math.floor(u(p % w) * n)]!,
    )
    const inside = blur(mask, w, h, 3)
    const wide = blur(mask, w, h, 22)
    sheet.paint((x, y) => {
      const base = ground(u(x), v(y))
      const p = y * w + x
      const sea = heightAt(c.land, u(x) * n, v(y) * n) < 0
      const pale = sea ? base : mix(base, hex('#efe8d8'), (1 - inside[p]!) * 0.62)
      const rim = clamp(1 - Math.abs(inside[p]! - 0.5) * 3)
      return mix(
        mix(pale, hex('#b5532f'), rim * 0.85 * (sea ? 0 : 1)),
        hex('#b5532f'),
        inside[p]! * (1 - wide[p]!) * 0.3,
      )
    })
    let svg = ''
    for (let i = 1; i < 8; i++) {
      const x = (i * w) / 8
      svg += line(
        Array.from({ length: 21 }, (_, k): Point => [x + (x - w / 2) * 0.05 * (k / 20), (k * h) / 20]),
        'stroke="#4c5a66" stroke-opacity=".32" stroke-width="1"',
      )
      svg += letter(`${persian(44 + i)}°`, x, 32, { size: 22, weight: 500, fill: '#3d4a55', halo: '#efe8d8' })
    }
    for (let i = 1; i < 5; i++) {
      const y = (i * h) / 5
      svg += line(
        Array.from({ length: 21 }, (_, k): Point => [(k * w) / 20, y + 16 * (k / 10 - 1) ** 2]),
        'stroke="#4c5a66" stroke-opacity=".32" stroke-width="1"',
      )
      svg += letter(`${persian(37 - i)}°`, 34, y + 8, {
        size: 22,
        weight: 500,
        fill: '#3d4a55',
        halo: '#efe8d8',
      })
    }
    for (const run of runs) {
      const points = smoothed(
        run.filter((_, i) => i % 3 === 0 || i === run.length - 1).map(p => back([p[0] + 0.5, p[1] + 0.5])),
        3,
      )
      const own = within[run[1]![1] * n + run[1]![0]]! > 0.5
      for (let k = 0; k < points.length - 1; k += 6) {
        const f = run[Math.min(run.length - 1, Math.floor((k / points.length) * run.length))]![2]
        svg += line(
          points.slice(k, k + 8),
          `stroke="${own ? '#1f5f8b' : '#7fa3b5'}" stroke-width="${(0.7 + Math.sqrt(f) / 46).toFixed(2)}" stroke-linecap="round" stroke-linejoin="round"`,
        )
      }
    }
    await sheet.draw(svg)
    await sheet.draw(names(on))
    grain(sheet, 0.03)
  },
}

/** Every cell whose water passes through one. */
function catchment(next: Int32Array, n: number, mouth: number): Float32Array {
  const state = new Int8Array(n * n)
  state[mouth] = 1
  for (let i = 0; i < n * n; i++) {
    const path: number[] = []
    let at = i
    while (at >= 0 && state[at] === 0 && path.length < 4000) {
      path.push(at)
      state[at] = -2
      at = next[at]!
    }
    const end = at >= 0 && state[at] === 1 ? 1 : -1
    for (const p of path) state[p] = end
  }
  return Float32Array.from(state, s => (s === 1 ? 1 : 0))
}

function names(on: (at: Point) => Point): string {
  const town = (place: Place, big: boolean, side: -1 | 1 = 1) => {
    const { name, at } = places[place]
    const [x, y] = on(at)
    const ring = big
      ? `<circle cx="${x}" cy="${y}" r="8" fill="#fbf8f0" stroke="#22262b" stroke-width="2.5"/><circle cx="${x}" cy="${y}" r="3" fill="#22262b"/>`
      : `<circle cx="${x}" cy="${y}" r="5.5" fill="#fbf8f0" stroke="#22262b" stroke-width="2"/>`
    return (
      ring +
      letter(name, x + side * 18, y + 9, {
        size: big ? 30 : 24,
        weight: big ? 700 : 500,
        anchor: side > 0 ? 'right-of' : 'left-of',
        halo: '#f6f0e2',
      })
    )
  }
  const water = (name: string, at: Point, turn: number, size: number) =>
    letter(name, ...on(at), { size, weight: 500, fill: '#1f5f8b', halo: '#efe8d8', turn })
  return (
    water('زرنارود', [0.446, 0.64], 78, 26) +
    water('مینارود', [0.36, 0.67], 52, 24) +
    letter('دریای لاجورد', ...on([0.7, 0.868]), { size: 32, weight: 500, fill: '#2c5a68' }) +
    town('dam', false, -1) +
    town('capital', true) +
    town('confluence', false) +
    town('port', true, -1)
  )
}

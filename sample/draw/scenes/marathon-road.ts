/** A road race from straight above, early: the field strung out along a bend, each runner known by a long shadow. */
import { clamp, fbm, hash, noise2, seeded, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { blur, grain, hex, mix } from '../sheet.ts'
import { brush, line, type Point, polygon, smoothed } from '../vector.ts'

export const marathonRoad: Scene = {
  key: 'marathon-road',
  shape: 'wide',
  async draw(sheet) {
    const n = noise2('plain')
    const way = smoothed(
      [
        [-160, 930],
        [120, 800],
        [430, 640],
        [760, 560],
        [1060, 470],
        [1330, 270],
        [1520, 20],
        [1600, -160],
      ],
      26,
    )
    const side = (off: number): Point[] =>
      way.map((p, i) => {
        const a = way[Math.max(0, i - 1)]!
        const b = way[Math.min(way.length - 1, i + 1)]!
        const l = Math.hypot(b[0] - a[0], b[1] - a[1])
        return [p[0] - ((b[1] - a[1]) / l) * off, p[1] + ((b[0] - a[0]) / l) * off]
      })
    sheet.paint((x, y) => {
      const strip = Math.sin((x * 0.8 + y * 0.5) * 0.11 + fbm(n, x * 0.003, y * 0.003, 2) * 3)
      const soil = mix(hex('#c49a6a'), hex('#dab98a'), clamp(0.5 + fbm(n, x * 0.004, y * 0.004, 5)))
      const field =
        x * 0.55 - y + 180 > 0
          ? mix(
              soil,
              hex('#8f9a5a'),
              0.55 + 0.2 * strip * step(0.2, 0.6, fbm(n, x * 0.0018, y * 0.0018, 2) + 0.5),
            )
          : mix(soil, hex('#b9824f'), 0.2 * strip + 0.2)
      const k = (hash(x, y, 4) - 0.5) * 0.07
      return [field[0] + k, field[1] + k, field[2] + k]
    })
    const road = await sheet.mask(
      polygon(
        brush(way, () => 226),
        'fill="#000"',
      ),
    )
    const verge = blur(
      await sheet.mask(
        polygon(
          brush(way, () => 262),
          'fill="#000"',
        ),
      ),
      sheet.w,
      sheet.h,
      7,
    )
    sheet.lay(verge, hex('#8d6f4f'), 'over', 0.75)
    sheet.lay(road, (x, y) => {
      const c = mix(hex('#5e626b'), hex('#747579'), clamp(0.5 + fbm(n, x * 0.006, y * 0.006, 4)))
      const k = (hash(x, y, 6) - 0.5) * 0.1 - step(0.012, 0, Math.abs(fbm(n, x * 0.009, y * 0.009, 3))) * 0.1
      return [c[0] + k, c[1] + k, c[2] + k]
    })
    await sheet.draw(
      line(side(-100), 'stroke="#ece4d2" stroke-width="5" stroke-opacity=".85"') +
        line(side(100), 'stroke="#ece4d2" stroke-width="5" stroke-opacity=".85"') +
        line(way, 'stroke="#ece4d2" stroke-width="4.5" stroke-dasharray="44 40" stroke-opacity=".8"') +
        line(side(-38), 'stroke="#3d7fc0" stroke-width="4" stroke-opacity=".7"'),
    )
    const random = seeded('runners')
    let shadows = ''
    let people = ''
    const inks = ['#b5311c', '#1e3a8a', '#f1e9d8', '#d79a2b', '#2f7d74', '#22262b', '#e7e1d3', '#c2563b']
    const put = (t: number, off: number) => {
      const i = Math.floor(t * (way.length - 2))
      const p = side(off)[i]!
      const q = side(off)[i + 1]!
      const turn = (Math.atan2(q[1] - p[1], q[0] - p[0]) * 180) / Math.PI
      const [s, r] = runner(p[0], p[1], turn, random(), inks[Math.floor(random() * inks.length)]!)
      shadows += s
      people += r
    }
    put(0.86, -26)
    put(0.8, -44)
    put(0.775, 6)
    for (let i = 0; i < 10; i++) put(0.63 + random() * 0.09, (random() - 0.5) * 130 - 12)
    for (let i = 0; i < 64; i++) put(0.1 + random() ** 1.3 * 0.46, (random() - 0.5) * 178)
    for (let i = 0; i < 26; i++)
      trees(
        random,
        n => (shadows += n),
        n => (people += n),
      )
    const dark = blur(await sheet.mask(shadows), sheet.w, sheet.h, 1.4)
    sheet.lay(dark, hex('#4a4468'), 'multiply', 0.78)
    await sheet.draw(people)
    sheet.lay((x, y) => 0.3 * step(1500, 0, Math.hypot(x - 1600, y)), hex('#ffe2b0'), 'screen', 0.6)
    grain(sheet, 0.045)
  },
}

/** A runner from above, and the shadow that shows the stride: legs, trunk, arms and head drawn out to the lower left. */
function runner(x: number, y: number, turn: number, phase: number, shirt: string): readonly [string, string] {
  const f = Math.sin(phase * 6.28)
  const shadow = `<g transform="translate(${x} ${y}) rotate(128)"><g fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round"><path d="M4 -2L22 ${-7 - f * 5}L36 ${-3 - f * 9} M4 2L24 ${6 + f * 4}L38 ${3 + f * 9}" stroke-width="5.5"/><path d="M30 0L62 0" stroke-width="11"/><path d="M58 0L46 ${-11 + f * 4}L56 ${-15 + f * 6} M58 0L44 ${10 + f * 4}L54 ${15 + f * 5}" stroke-width="4"/></g><ellipse cx="75" cy="0" rx="8.5" ry="6"/></g>`
  const skin = '#8a5a3e'
  const body = `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M-2 4L${7 + f * 9} 6M-2 -4L${7 - f * 9} -6" stroke="#2b2a30" stroke-width="5" stroke-linecap="round"/><path d="M0 8L${6 - f * 8} 12M0 -8L${6 + f * 8} -12" stroke="${skin}" stroke-width="3.6" stroke-linecap="round"/><ellipse rx="6.5" ry="10" fill="${shirt}"/><path d="M-3 -8A6.5 10 0 0 0 -3 8" fill="#000" fill-opacity=".2"/><circle cx="2.5" r="5" fill="#2a201c"/><circle cx="3.6" cy="-1" r="3" fill="#4a382f"/></g>`
  return [shadow, body]
}

function trees(random: () => number, shade: (s: string) => void, crown: (s: string) => void): void {
  const x = random() * 1700 - 50
  const y = x * 0.55 - 190 - random() * 420 + 60
  if (y > 1050 || Math.abs(y - (930 - x * 0.55)) < 210) return
  const r = 20 + random() * 26
  shade(
    `<ellipse cx="${x - r * 0.8}" cy="${y + r * 1.02}" rx="${r * 2}" ry="${r * 0.86}" transform="rotate(128 ${x - r * 0.8} ${y + r * 1.02})"/>`,
  )
  let leaves = ''
  for (let i = 0; i < 46; i++) {
    const a = random() * 6.28
    const d = Math.sqrt(random()) * r
    const light = (Math.cos(a - 5.4) * d) / r
    const tone = ['#3f5236', '#566b3f', '#7a8a4a', '#a0a65c'][
      Math.floor(clamp((light + 1) / 2 + (random() - 0.5) * 0.3) * 3.99)
    ]
    leaves += `<circle cx="${(x + Math.cos(a) * d).toFixed(1)}" cy="${(y + Math.sin(a) * d).toFixed(1)}" r="${(r * (0.16 + random() * 0.14)).toFixed(1)}" fill="${tone}"/>`
  }
  crown(leaves)
}

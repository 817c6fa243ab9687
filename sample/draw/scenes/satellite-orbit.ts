/** A satellite over the day's edge: a globe traced ray by ray, its air glowing blue along the limb, storms, panels in sun. */

import { box, drum, either, moved, rod, without } from '../distance.ts'
import { clamp, fbm, hash, noise2, noise3, step } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { grain, hex, mix, type Rgb } from '../sheet.ts'
import { type Body, draw, lamp, type Vec } from '../solid.ts'

const centre = [980, 1780] as const
const radius = 1330
const sun: Vec = [-0.72, 0.52, 0.46]

export const satelliteOrbit: Scene = {
  key: 'satellite-orbit',
  shape: 'wide',
  draw(sheet) {
    const n = noise2('globe')
    const globe = (x: number, y: number): Rgb => {
      const dx = (x - centre[0]) / radius
      const dy = (centre[1] - y) / radius
      const rr = Math.hypot(dx, dy)
      const star = hash(x >> 1, y >> 1, 3) > 0.9985 ? hash(x >> 1, y >> 1, 4) ** 3 * 0.8 : 0
      const sky: Rgb = mix(hex('#070b18'), hex('#e9eef6'), star)
      const side = clamp(0.5 + 0.75 * ((dx * sun[0] + dy * sun[1]) / rr))
      const air = (k: number): Rgb =>
        mix(sky, mix(hex('#2a62c8'), hex('#a9dcf5'), clamp(k)), clamp(k * 1.25) * side)
      if (rr >= 1) return air(Math.exp(-(rr - 1) * 62) * 0.95)
      const dz = Math.sqrt(1 - rr * rr)
      const facing = dx * sun[0] + dy * sun[1] + dz * sun[2]
      const px = dx * 2.6 + 3
      const py = dy * 2.6
      const pz = dz * 2.6
      const form = octaves(px, py, pz, 7, 1)
      const land = step(0.52, 0.545, form)
      const dry = octaves(px * 1.7 + 9, py * 1.7, pz * 1.7, 4, 5)
      const ground = mix(
        mix(hex('#5d6f42'), hex('#b3935f'), step(0.42, 0.58, dry)),
        hex('#e3d9c6'),
        step(0.66, 0.78, form + dry * 0.1),
      )
      const sea = mix(hex('#10305c'), hex('#2a6f93'), step(0.4, 0.54, form))
      let c = mix(sea, ground, land)
      const swirl = octaves(
        px * 1.1 + 2.2 * noise3(px * 1.4, py * 1.4, pz * 1.4, 31),
        py * 2.1 + 1.6 * noise3(px * 1.4, py * 1.4, pz * 1.4, 32),
        pz * 1.2,
        6,
        11,
      )
      const cloud = step(0.5, 0.68, swirl)
      const shadow = step(
        0.5,
        0.68,
        octaves(
          px * 1.1 + 0.03 + 2.2 * noise3(px * 1.4, py * 1.4, pz * 1.4, 31),
          py * 2.1 - 0.04 + 1.6 * noise3(px * 1.4, py * 1.4, pz * 1.4, 32),
          pz * 1.2,
          4,
          11,
        ),
      )
      c = mix(c, hex('#0b1a30'), shadow * 0.35 * (1 - cloud))
      c = mix(c, hex('#f6f8fa'), cloud * 0.94)
      const day = step(-0.1, 0.42, facing)
      const dusk = Math.exp(-(((facing - 0.06) / 0.09) ** 2))
      const lights =
        land *
        step(0.62, 0.75, noise3(px * 16, py * 16, pz * 16, 21)) *
        step(0.1, -0.08, facing) *
        step(0.5, 0.8, noise3(px * 60, py * 60, pz * 60, 22))
      const glint = land < 0.5 && cloud < 0.3 ? clamp(2 * facing * dz - sun[2]) ** 18 * 0.5 : 0
      c = [
        c[0] * (0.04 + day * 1.02) + dusk * 0.16,
        c[1] * (0.05 + day) + dusk * 0.06,
        c[2] * (0.09 + day * 0.96),
      ]
      c = mix(c, hex('#ffcf87'), lights * 0.85)
      c = mix(c, hex('#fff4dc'), glint)
      const limb = (1 - dz) ** 2.6
      return mix(c, mix(hex('#3f86d8'), hex('#c9ebfa'), limb), clamp(limb * 1.1 + 0.05) * side)
    }
    const back = (u: number, v: number) => globe(u * sheet.w, v * sheet.h)
    draw(sheet, {
      bodies: craft(),
      eye: [0, 0, 6],
      look: [0, 0, 0],
      tall: 0.6,
      sun,
      sunColour: lamp('#fff2dc', 3.2),
      skyColour: lamp('#6f9fdc', 0.35),
      back,
      softness: 20,
    })
    sheet.lay(
      (x, y) =>
        0.3 * Math.exp(-Math.hypot(x + 60, y - 40) / 420) * (0.9 + 0.1 * fbm(n, x * 0.01, y * 0.01, 2)),
      hex('#fff0d2'),
      'screen',
    )
    grain(sheet, 0.045)
  },
}

function octaves(x: number, y: number, z: number, count: number, salt: number): number {
  let sum = 0
  let amp = 1
  let all = 0
  for (let i = 0; i < count; i++) {
    sum += noise3(x, y, z, salt + i * 7) * amp
    all += amp
    amp *= 0.55
    x *= 2.07
    y *= 2.07
    z *= 2.07
  }
  return sum / all
}

/** Body in gold foil, two wings of cells, a dish, booms; turned as a whole. */
function craft(): Body[] {
  const at: Vec = [-0.55, 0.52, 0.6]
  const yaw = -0.62
  const roll = 0.36
  const place = (far: (x: number, y: number, z: number) => number) => moved(far, at, yaw, roll)
  const local = (p: Vec): Vec => {
    const dx = p[0] - at[0]
    const dy = p[1] - at[1]
    const dz = p[2] - at[2]
    const rx = dx * Math.cos(yaw) + dz * Math.sin(yaw)
    const rz = dz * Math.cos(yaw) - dx * Math.sin(yaw)
    return [rx * Math.cos(roll) + dy * Math.sin(roll), dy * Math.cos(roll) - rx * Math.sin(roll), rz]
  }
  const cell = (p: Vec): Rgb => {
    const [x, y] = local(p)
    const u = Math.abs(x) - 0.36
    const gx = u / 0.082
    const gy = (y + 0.28) / 0.08
    const line = Math.min(Math.abs(gx - Math.round(gx)), Math.abs(gy - Math.round(gy))) < 0.06
    const frame = Math.abs(gx / 4 - Math.round(gx / 4)) < 0.022
    return frame
      ? hex('#c9ccd2')
      : line
        ? hex('#5f7fb5')
        : mix(hex('#152a63'), hex('#2f55a5'), hash(Math.floor(gx), Math.floor(gy) + (x > 0 ? 9 : 0)) * 0.7)
  }
  const dish = without(
    (x, y, z) => Math.hypot(x, y - 0.62, z - 0.1) - 0.24,
    (x, y, z) => Math.min(Math.hypot(x, y - 0.72, z - 0.14) - 0.27, 9),
    0.01,
  )
  return [
    {
      far: place(box(0, 0, 0, 0.2, 0.3, 0.2, 0.02)),
      ball: [...at, 0.45],
      colour: p => {
        const [x, y, z] = local(p)
        const fold = noise3(x * 16, y * 16, z * 16, 2)
        return mix(hex('#a87426'), hex('#f2cc74'), fold)
      },
      shine: [1, 14],
    },
    {
      far: place(
        either(box(0.79, 0, 0, 0.43, 0.28, 0.012, 0.004), box(-0.79, 0, 0, 0.43, 0.28, 0.012, 0.004)),
      ),
      ball: [...at, 1.3],
      colour: cell,
      shine: [0.7, 30],
    },
    {
      far: place(
        either(
          rod([0.2, 0, 0], [0.38, 0, 0], 0.022),
          rod([-0.2, 0, 0], [-0.38, 0, 0], 0.022),
          rod([0, 0.3, 0.05], [0, 0.46, 0.09], 0.03),
          rod([0, -0.3, 0], [0, -0.72, 0.1], 0.011),
          rod([0.1, -0.3, 0.1], [0.24, -0.5, 0.3], 0.009),
        ),
      ),
      ball: [...at, 0.85],
      colour: hex('#b9bdc6'),
      shine: [0.9, 30],
    },
    { far: place(dish), ball: [...at, 1.1], colour: hex('#ece8de'), shine: [0.3, 20] },
    {
      far: place(either(drum(0, -0.36, 0, 0.09, 0.06, 0.01), box(0, 0.05, 0.215, 0.1, 0.12, 0.02, 0.01))),
      ball: [...at, 0.5],
      colour: hex('#33373f'),
      shine: [0.8, 30],
    },
  ]
}

/** The distances that bodies are made of: plain shapes by their place and size, and the ways to join, cut and move them. */
import { clamp } from './noise.ts'
import type { Distance, Vec } from './solid.ts'

export function sphere(x: number, y: number, z: number, r: number): Distance {
  return (px, py, pz) => Math.hypot(px - x, py - y, pz - z) - r
}

export function ellipsoid(x: number, y: number, z: number, a: number, b: number, c: number): Distance {
  return (px, py, pz) => {
    const qx = px - x
    const qy = py - y
    const qz = pz - z
    const k0 = Math.hypot(qx / a, qy / b, qz / c)
    const k1 = Math.hypot(qx / (a * a), qy / (b * b), qz / (c * c))
    return k1 === 0 ? -Math.min(a, b, c) : (k0 * (k0 - 1)) / k1
  }
}

export function box(
  x: number,
  y: number,
  z: number,
  a: number,
  b: number,
  c: number,
  round = 0.01,
): Distance {
  return (px, py, pz) => {
    const qx = Math.abs(px - x) - a + round
    const qy = Math.abs(py - y) - b + round
    const qz = Math.abs(pz - z) - c + round
    const out = Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0))
    return out + Math.min(Math.max(qx, qy, qz), 0) - round
  }
}

/** An upright cylinder by its middle, radius and half height. */
export function drum(x: number, y: number, z: number, r: number, half: number, round = 0.01): Distance {
  return (px, py, pz) => {
    const qr = Math.hypot(px - x, pz - z) - r + round
    const qy = Math.abs(py - y) - half + round
    return Math.min(Math.max(qr, qy), 0) + Math.hypot(Math.max(qr, 0), Math.max(qy, 0)) - round
  }
}

/** A ring lying level. */
export function ring(x: number, y: number, z: number, r: number, thick: number): Distance {
  return (px, py, pz) => Math.hypot(Math.hypot(px - x, pz - z) - r, py - y) - thick
}

/** A rod with round ends; the radius may change along it. */
export function rod(a: Vec, b: Vec, r: number, r2 = r): Distance {
  const bx = b[0] - a[0]
  const by = b[1] - a[1]
  const bz = b[2] - a[2]
  const ll = bx * bx + by * by + bz * bz || 1
  return (px, py, pz) => {
    const x = px - a[0]
    const y = py - a[1]
    const z = pz - a[2]
    const t = clamp((x * bx + y * by + z * bz) / ll)
    return Math.hypot(x - bx * t, y - by * t, z - bz * t) - (r + (r2 - r) * t)
  }
}

/** A turned body: a closed outline of [radius, height] points swept round an upright axis. */
export function lathe(
  x: number,
  y: number,
  z: number,
  outline: readonly (readonly [number, number])[],
): Distance {
  const n = outline.length
  const flat = new Float64Array(n * 2)
  outline.forEach((p, i) => {
    flat[i * 2] = p[0]
    flat[i * 2 + 1] = p[1]
  })
  return (px, py, pz) => {
    const r = Math.hypot(px - x, pz - z)
    const h = py - y
    let best = 1e9
    let sign = 1
    for (let i = 0, j = n - 1; i < n; j = i++) {
      const ax = flat[i * 2]!
      const ay = flat[i * 2 + 1]!
      const ex = flat[j * 2]! - ax
      const ey = flat[j * 2 + 1]! - ay
      const wx = r - ax
      const wy = h - ay
      const t = clamp((wx * ex + wy * ey) / (ex * ex + ey * ey || 1))
      const bx = wx - ex * t
      const by = wy - ey * t
      best = Math.min(best, bx * bx + by * by)
      const c1 = h >= ay
      const c2 = h < flat[j * 2 + 1]!
      const c3 = ex * wy > ey * wx
      if ((c1 && c2 && c3) || (!c1 && !c2 && !c3)) sign = -sign
    }
    return sign * Math.sqrt(best)
  }
}

/** Two bodies grown into one, softly over k. */
export function join(a: Distance, b: Distance, k: number): Distance {
  return (x, y, z) => {
    const p = a(x, y, z)
    const q = b(x, y, z)
    const t = clamp(0.5 + (0.5 * (q - p)) / k)
    return q + (p - q) * t - k * t * (1 - t)
  }
}

export function either(...all: readonly Distance[]): Distance {
  return (x, y, z) => {
    let best = 1e9
    for (const far of all) {
      const d = far(x, y, z)
      if (d < best) best = d
    }
    return best
  }
}

/** The first without the second, softly over k. */
export function without(a: Distance, b: Distance, k = 0.01): Distance {
  return (x, y, z) => {
    const p = a(x, y, z)
    const q = -b(x, y, z)
    const t = clamp(0.5 - (0.5 * (p - q)) / k)
    return p + (q - p) * t + k * t * (1 - t)
  }
}

/** A body moved to a place and turned there: yaw about the upright axis, then tilt about z. */
export function moved(far: Distance, at: Vec, yaw = 0, tilt = 0): Distance {
  const cy = Math.cos(yaw)
  const sy = Math.sin(yaw)
  const ct = Math.cos(tilt)
  const st = Math.sin(tilt)
  return (x, y, z) => {
    const dx = x - at[0]
    const dy = y - at[1]
    const dz = z - at[2]
    const rx = dx * cy + dz * sy
    const rz = dz * cy - dx * sy
    return far(rx * ct + dy * st, dy * ct - rx * st, rz)
  }
}

/**
 * Draws the icons from the seal of `src/pages/parts/seal.ts`: `node scripts/font/icons.ts`. The SVG follows the
 * reader's light or dark; the PNGs stand on paper, the maskable one with the margin that launchers cut away.
 */
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { sealShapes } from '../../src/pages/parts/seal-shapes.ts'

const { star, straps, rein, dots } = sealShapes
const paper = '#fbf8f2'
const lapis = '#1e3f95'
const saffron = '#eab14f'

const drawn = (ink: string, ground: string) =>
  `<path fill="${ink}" d="${star}"/><path fill="none" stroke="${ground}" stroke-width="1.8" stroke-linejoin="miter" d="${straps}"/><path fill="${ground}" d="${rein}"/><path fill="${saffron}" d="${dots}"/>`

const out = (name: string, bytes: string | Buffer) =>
  writeFile(new URL(`../../src/pages/assets/${name}`, import.meta.url), bytes)

await out(
  'icon.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><title>چاپار</title>${drawn(lapis, paper)}</svg>\n`,
)

async function png(name: string, size: number, margin: number, ground: string | null): Promise<void> {
  const box = 64 * (1 + 2 * margin)
  const at = -64 * margin
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${at} ${at} ${box} ${box}">${ground === null ? '' : `<rect x="${at}" y="${at}" width="${box}" height="${box}" fill="${ground}"/>`}${drawn(lapis, paper)}</svg>`
  await out(name, await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer())
}

await png('icon-32.png', 32, 0, null)
await png('icon-180.png', 180, 0.12, paper)
await png('icon-192.png', 192, 0.02, null)
await png('icon-512.png', 512, 0.02, null)
await png('icon-maskable-512.png', 512, 0.28, paper)

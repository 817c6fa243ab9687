/** Draw pictures into sample/pictures: all of them, or the keys named. `node draw.ts [KEY…]` */

import { sizes } from './scene.ts'
import { scenes } from './scenes.ts'
import { Sheet, save } from './sheet.ts'

const wanted = process.argv.slice(2)
const out = process.env.DRAW_OUT ?? new URL('../pictures/', import.meta.url).pathname

for (const scene of scenes) {
  if (wanted.length > 0 && !wanted.includes(scene.key)) continue
  const start = performance.now()
  const sheet = new Sheet(sizes[scene.shape][0], sizes[scene.shape][1])
  await scene.draw(sheet)
  const { size, quality } = await save(sheet, `${out}/${scene.key}.jpg`)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.error(`${scene.key}: ${Math.round(size / 1000)} KB at quality ${quality}, ${seconds} s`)
}

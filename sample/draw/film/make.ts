/** Make sample/film: `node make.ts` draws every frame and pipes it to ffmpeg; `node make.ts AT…` writes single frames as PNG to look at. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import sharp from 'sharp'
import { bytes, grain, save } from '../sheet.ts'
import { film, frame, prepare } from './wetland.ts'

const out = process.env.DRAW_OUT ?? new URL('../../film/', import.meta.url).pathname
const still = prepare()
const looks = process.argv.slice(2).map(Number)

if (looks.length > 0) {
  for (const t of looks) {
    const raw = { raw: { width: film.width, height: film.height, channels: 3 as const } }
    await sharp(bytes(await frame(still, t)), raw)
      .png()
      .toFile(`${out}/frame-${t}.png`)
  }
} else {
  const encoder = spawn(
    'ffmpeg',
    `-y -loglevel error -f rawvideo -pix_fmt rgb24 -s ${film.width}x${film.height} -r ${film.rate} -i - -an -c:v libx264 -preset veryslow -threads 1 -crf 26 -maxrate 560k -bufsize 2400k -x264-params aq-mode=3:aq-strength=1.1:keyint=120 -pix_fmt yuv420p -colorspace bt709 -color_primaries bt709 -color_trc bt709 -vf scale=out_color_matrix=bt709 -map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart ${out}/film.mp4`.split(
      ' ',
    ),
    { stdio: ['pipe', 'inherit', 'inherit'] },
  )
  for (let i = 0; i < film.seconds * film.rate; i++) {
    const sheet = await frame(still, i / film.rate)
    if (!encoder.stdin.write(bytes(sheet))) await once(encoder.stdin, 'drain')
    if (i % 48 === 0) console.error(`${i} of ${film.seconds * film.rate} frames`)
  }
  encoder.stdin.end()
  await once(encoder, 'close')
  const poster = await frame(still, film.seconds * 0.72)
  grain(poster, 0.03)
  await save(poster, `${out}/film-poster.jpg`, 200_000)
}

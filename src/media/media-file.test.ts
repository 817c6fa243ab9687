import { expect, it } from 'vitest'
import { resolveMediaFile } from './media-file.ts'

const id = '0123456789abcdef0123'

it.each([
  [`${id}-320.webp`, 'image/webp'],
  [`${id}-1600.webp`, 'image/webp'],
  [`${id}-og.jpg`, 'image/jpeg'],
  [`${id}.mp4`, 'video/mp4'],
  [`${id}.fa.vtt`, 'text/vtt; charset=utf-8'],
])('finds %s as %s', (name, type) => {
  expect(resolveMediaFile('/data/media', name)).toEqual({ path: `/data/media/${name}`, type })
})

it.each([
  '',
  '..',
  `../${id}-320.webp`,
  `${id}-320.webp/..`,
  `..%2f${id}-320.webp`,
  `${id}-320.webp\0`,
  `${id}-320.webp\n`,
  `${id}-0320.webp`,
  `${id}-99999.webp`,
  `${id.toUpperCase()}-320.webp`,
  `${id.slice(1)}-320.webp`,
  `${id}-320.WEBP`,
  `${id}-320.png`,
  `${id}.svg`,
  `.${id}-320.webp.00.tmp`,
])('knows no file %j', name => {
  expect(resolveMediaFile('/data/media', name)).toBeNull()
})

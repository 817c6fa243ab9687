import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type NewsroomSite, openNewsroomSite, publicUrl } from '../testing/newsroom-site.ts'
import { apiBase } from './contract.ts'

let site: NewsroomSite
let editor: Browser
beforeAll(async () => {
  site = await openNewsroomSite()
  editor = await site.signIn('editor')
})
afterAll(() => site.close())

const picture = (colour: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .withExif({ IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitude: '35/1 41/1 0/1' } })
    .jpeg()
    .toBuffer()

const upload = (bytes: Buffer, query = '', type = 'image/jpeg') =>
  editor.ask(`POST /media${query}`, undefined, { payload: bytes, headers: { 'content-type': type } })

test('a picture comes in, is written anew in widths without its place, and is described', async () => {
  const query = `?${new URLSearchParams({ alt: 'دشت', caption: 'دشتی در بهار', credit: 'عکس: مینا رودبار' })}`
  const item = (await upload(await picture('#336699'), query)).json()
  expect(item).toMatchObject({ width: 900, height: 600, alt: 'دشت', credit: 'عکس: مینا رودبار' })
  const file = item.renditions[0].src.split('/').pop()
  const { exif } = await sharp(join(site.folder, 'media', file)).metadata()
  expect(exif).toBeUndefined()
  expect((await site.app.inject({ url: item.renditions[0].src })).statusCode).toBe(200)
})

test('the same picture again is the same one, and keeps the words that stand by it', async () => {
  const bytes = await picture('#993366')
  const first = (await upload(bytes, `?${new URLSearchParams({ alt: 'نخست' })}`)).json()
  expect((await upload(bytes)).json()).toMatchObject({ id: first.id, alt: 'نخست' })
})

test('what it says of itself counts for nothing: an SVG, a page and a text are no pictures', async () => {
  for (const bytes of [
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '<?xml version="1.0"?><svg/>',
    '<!doctype html><script>alert(1)</script>',
    'GIF',
    '',
  ]) {
    const answer = await upload(Buffer.from(bytes))
    expect(answer.json().error.code, bytes).toBe('media.unsupported')
    expect(answer.statusCode).toBe(415)
  }
})

test('a picture that breaks off, or hides a page behind its first bytes, is refused and leaves no file', async () => {
  const whole = await picture('#123456')
  const before = readdirSync(join(site.folder, 'media')).length
  for (const bytes of [
    whole.subarray(0, 400),
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<script>')]),
  ]) {
    expect((await upload(bytes)).json().error.code).toBe('media.broken')
  }
  expect(readdirSync(join(site.folder, 'media'))).toHaveLength(before)
})

test('a picture of more pixels than can be decoded is refused by what its head says', async () => {
  const bomb = await sharp({ create: { width: 16_000, height: 5_000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect((await upload(bomb, '', 'image/png')).json().error.code).toBe('media.too-many-pixels')
})

test('two hundred megabytes are refused by what is announced, before they are sent', async () => {
  await site.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = site.app.server.address() as { port: number }
  const socket = connect(port, '127.0.0.1')
  socket.write(
    [
      `POST ${apiBase}/media HTTP/1.1`,
      'Host: newsroom.test',
      `Origin: ${publicUrl}`,
      `Cookie: ${editor.cookie}`,
      'Content-Type: image/jpeg',
      `Content-Length: ${200 * 1024 * 1024}`,
      '',
      'only this much',
    ].join('\r\n'),
  )
  let answer = ''
  for await (const part of socket) answer += part
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toContain('request.too-large')
})

test('words and the point that crops keep are changed apart from each other', async () => {
  const { id } = (await upload(await picture('#445566'), `?${new URLSearchParams({ alt: 'دشت' })}`)).json()
  const changed = await editor.ask(`PATCH /media/${id}`, {
    caption: 'دشت در بهار',
    focal: { x: 0.25, y: 0.75 },
  })
  expect(changed.json()).toMatchObject({ alt: 'دشت', caption: 'دشت در بهار', focal: { x: 0.25, y: 0.75 } })
  const found = (await editor.ask(`GET /media?text=${encodeURIComponent('بهار')}`)).json().media
  expect(found.map((item: { id: string }) => item.id)).toContain(id)
})

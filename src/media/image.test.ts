import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { imageLimits, makeRenditions, mediaId, readImage } from './image.ts'
import { resolveMediaFile } from './media-file.ts'
import { removeLeftovers } from './write-whole.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chapar-media-'))
})
afterEach(() => rm(folder, { recursive: true }))

const plain = (width: number, height: number, background = '#3366cc') =>
  sharp({ create: { width, height, channels: 3, background } })

/** Left half red, right half blue: shows which way up a picture is. */
const halves = () => {
  const half = { create: { width: 200, height: 200, channels: 3, background: '#ff0000' } } as const
  return plain(400, 200, '#0000ff').composite([{ input: half, left: 0, top: 0 }])
}

async function stored(bytes: Uint8Array) {
  const result = await makeRenditions(bytes, folder)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

const codeOf = async (bytes: Uint8Array) => {
  const result = await readImage(bytes)
  return result.ok ? 'ok' : result.code
}

describe('what is taken', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('takes %s by its content', async kind => {
    const bytes = await plain(64, 48).toFormat(kind).toBuffer()
    expect(await readImage(bytes)).toMatchObject({ ok: true, value: { kind, width: 64, height: 48 } })
  })

  it('takes the first picture of an animation', async () => {
    const frame = (background: string) => plain(20, 10, background).png().toBuffer()
    const frames = [await frame('#ff0000'), await frame('#0000ff')]
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    expect(await readImage(bytes)).toMatchObject({ value: { width: 20, height: 10, colour: '#ff0000' } })
  })

  it('refuses SVG, which can carry scripts', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
    expect(await codeOf(Buffer.from(svg))).toBe('media.unsupported')
    expect(await codeOf(Buffer.from(`<?xml version="1.0"?>\n${svg}`))).toBe('media.unsupported')
  })

  it('refuses what the decoder could open but we do not take', async () => {
    expect(await codeOf(await plain(8, 8).tiff().toBuffer())).toBe('media.unsupported')
    expect(await codeOf(Buffer.from('%PDF-1.7\n'))).toBe('media.unsupported')
    expect(await codeOf(new Uint8Array())).toBe('media.unsupported')
  })

  it('refuses a page that calls itself a picture in its first bytes', async () => {
    expect(await codeOf(Buffer.from('GIF89a<script>alert(1)</script>'))).toBe('media.broken')
    expect(await codeOf(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<svg/>')]))).toBe(
      'media.broken',
    )
  })

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('refuses a %s that breaks off', async kind => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
    const whole = await sharp({ create: { width: 100, height: 100, channels: 3, background: '#fff', noise } })
      .toFormat(kind)
      .toBuffer()
    expect(await codeOf(whole)).toBe('ok')
    expect(await codeOf(whole.subarray(0, whole.length / 2))).toBe('media.broken')
  })

  it('takes a photograph with a flaw that every viewer forgives', async () => {
    const whole = await plain(100, 100).jpeg().toBuffer()
    const secondSegment = 4 + whole.readUInt16BE(4)
    const stray = Buffer.concat([
      whole.subarray(0, secondSegment),
      Buffer.alloc(3),
      whole.subarray(secondSegment),
    ])
    await expect(sharp(stray, { failOn: 'warning' }).raw().toBuffer()).rejects.toThrow('extraneous bytes')
    expect(await codeOf(stray)).toBe('ok')
  })

  it('refuses more bytes than the limit before looking at them', async () => {
    const result = await readImage(new Uint8Array(imageLimits.bytes + 1))
    expect(result).toEqual({ ok: false, code: 'media.too-large', details: { limit: 41_943_040 } })
  })

  it('refuses more pixels than the limit, however few bytes they take', async () => {
    const bytes = await plain(10_000, 6_001).png().toBuffer()
    expect(bytes.length).toBeLessThan(1_000_000)
    expect(await readImage(bytes)).toEqual({
      ok: false,
      code: 'media.too-many-pixels',
      details: { limit: 60_000_000 },
    })
  })
})

describe('what is made', () => {
  it('names a picture by its bytes', async () => {
    const bytes = await plain(40, 30).png().toBuffer()
    expect((await stored(bytes)).id).toBe(mediaId(bytes))
    expect(mediaId(new Uint8Array())).toBe('e3b0c44298fc1c149afb')
  })

  it('makes every width that the picture fills, smallest first, and no wider one', async () => {
    const image = await stored(await plain(1500, 1000).jpeg().toBuffer())
    expect(image.renditions.map(one => [one.width, one.height])).toEqual([
      [320, 213],
      [480, 320],
      [640, 427],
      [960, 640],
      [1280, 853],
      [1500, 1000],
    ])
  })

  it('stops at 1600 however wide the picture is', async () => {
    const image = await stored(await plain(2400, 400).jpeg().toBuffer())
    expect(image.renditions.map(one => one.width)).toEqual([320, 480, 640, 960, 1280, 1600])
    expect(image).toMatchObject({ width: 2400, height: 400 })
  })

  it('keeps a small picture at its own width', async () => {
    const image = await stored(await plain(100, 50).png().toBuffer())
    expect(image.renditions.map(one => one.width)).toEqual([100])
    expect(image.card).toMatchObject({ width: 100, height: 50 })
  })

  it('writes files that are what it says of them', async () => {
    const image = await stored(await plain(700, 350).png().toBuffer())
    for (const rendition of [...image.renditions, image.card]) {
      const bytes = await readFile(resolveMediaFile(folder, rendition.file)!.path)
      const { format, width, height } = await sharp(bytes).metadata()
      expect({ width, height, bytes: bytes.length, type: `image/${format}` }).toEqual({
        width: rendition.width,
        height: rendition.height,
        bytes: rendition.bytes,
        type: rendition.type,
      })
    }
    expect(image.card.file).toBe(`${image.id}-og.jpg`)
  })

  it('makes a card of 1200 pixels', async () => {
    expect((await stored(await plain(1600, 800).png().toBuffer())).card).toMatchObject({
      width: 1200,
      height: 600,
      type: 'image/jpeg',
    })
  })

  it('turns a photograph upright and forgets how it was held', async () => {
    // orientation 6: the camera was turned, so what is stored on the left belongs on top
    const image = await stored(await halves().jpeg().withMetadata({ orientation: 6 }).toBuffer())
    expect(image).toMatchObject({ width: 200, height: 400 })
    const upright = sharp(join(folder, image.renditions[0]!.file))
    expect((await upright.metadata()).orientation).toBeUndefined()
    const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true })
    const pixel = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
    ]
    expect(pixel(100, 20)[0]).toBeGreaterThan(200)
    expect(pixel(100, 380)[2]).toBeGreaterThan(200)
  })

  it('takes the place, the camera and the owner out', async () => {
    const exif = {
      IFD0: { Copyright: 'someone' },
      IFD3: { GPSLatitude: '35/1 41/1 0/1', GPSLatitudeRef: 'N' },
    }
    const bytes = await plain(400, 300)
      .jpeg()
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const image = await stored(bytes)
    for (const rendition of [...image.renditions, image.card]) {
      const { exif, xmp, iptc, icc } = await sharp(join(folder, rendition.file)).metadata()
      expect({ exif, xmp, iptc, icc }).toEqual({})
    }
  })

  it('gives the mean colour, transparent parts counted as white', async () => {
    expect((await stored(await plain(50, 50, '#3366cc').png().toBuffer())).colour).toBe('#3366cc')
    const clear = { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
    expect((await stored(await sharp({ create: clear }).png().toBuffer())).colour).toBe('#ffffff')
    expect((await stored(await plain(50, 50, '#808080').toColourspace('b-w').png().toBuffer())).colour).toBe(
      '#808080',
    )
  })

  it('keeps transparency in the renditions and puts the card on white', async () => {
    const clear = { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
    const image = await stored(await sharp({ create: clear }).png().toBuffer())
    expect((await sharp(join(folder, image.renditions[0]!.file)).metadata()).hasAlpha).toBe(true)
    const [red] = await sharp(join(folder, image.card.file)).raw().toBuffer()
    expect(red).toBeGreaterThan(250)
  })

  it('makes a strip higher than WebP allows without failing', async () => {
    const image = await stored(await plain(10, 20_000).png().toBuffer())
    expect(image.renditions).toMatchObject([{ width: 10, height: 16_383 }])
  })

  it('passes the point of interest through, the middle where none is given', async () => {
    const bytes = await plain(10, 10).png().toBuffer()
    expect(await makeRenditions(bytes, folder, { x: 0.2, y: 0.7 })).toMatchObject({
      value: { focal: { x: 0.2, y: 0.7 } },
    })
    expect((await stored(bytes)).focal).toEqual({ x: 0.5, y: 0.5 })
  })

  it('writes nothing of a picture that it refuses', async () => {
    const whole = await plain(300, 300).png().toBuffer()
    await makeRenditions(whole.subarray(0, whole.length - 20), folder)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('being interrupted', () => {
  it('gives the same answer again and leaves the files alone', async () => {
    const bytes = await plain(500, 300).png().toBuffer()
    const first = await stored(bytes)
    const path = join(folder, first.renditions[0]!.file)
    await utimes(path, 1, 1)
    expect(await stored(bytes)).toEqual(first)
    expect((await stat(path)).mtimeMs).toBe(1000)
  })

  it('makes what a killed process did not come to', async () => {
    const bytes = await plain(1000, 600).png().toBuffer()
    const whole = await stored(bytes)
    await rm(join(folder, whole.renditions[1]!.file))
    await rm(join(folder, whole.card.file))
    expect(await stored(bytes)).toEqual(whole)
    expect((await readdir(folder)).sort()).toEqual(
      [...whole.renditions, whole.card].map(one => one.file).sort(),
    )
  })

  it('lets two make the same picture at once', async () => {
    const bytes = await plain(800, 500).png().toBuffer()
    const [one, other] = await Promise.all([stored(bytes), stored(bytes)])
    expect(one).toEqual(other)
    expect((await readdir(folder)).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it('takes away what was left an hour ago, and nothing that is still being written', async () => {
    const now = new Date('2026-11-24T12:00:00Z')
    const old = new Date('2026-11-24T10:59:00Z')
    for (const name of ['.a-320.webp.00.tmp', '.b-320.webp.00.tmp', 'c-320.webp']) {
      await writeFile(join(folder, name), 'x')
      await utimes(join(folder, name), old, name.startsWith('.b') ? now : old)
    }
    await removeLeftovers(folder, now)
    expect((await readdir(folder)).sort()).toEqual(['.b-320.webp.00.tmp', 'c-320.webp'])
  })
})

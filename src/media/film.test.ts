import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filmLimits, storeFilm } from './film.ts'
import { mediaId } from './image.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chapar-film-'))
})
afterEach(() => rm(folder, { recursive: true }))

const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nپل باز شد.\n'

function box(type: string, ...contents: (Buffer | string)[]): Buffer {
  const content = Buffer.concat(contents.map(part => Buffer.from(part)))
  const head = Buffer.alloc(8, type.padStart(8), 'latin1')
  head.writeUInt32BE(content.length + 8)
  return Buffer.concat([head, content])
}

const numbers = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => {
    bytes.writeUInt32BE(value, index * 4)
  })
  return bytes
}

const ftyp = box('ftyp', 'isom', numbers(512), 'isommp41')
const mvhd = (scale: number, length: number) => box('mvhd', numbers(0, 0, 0, scale, length), Buffer.alloc(80))
const track = (width: number, height: number, ...more: Buffer[]) =>
  box('trak', box('tkhd', Buffer.alloc(76), numbers(width << 16, height << 16)), ...more)
const mdat = box('mdat', 'picture and sound')
const film = (...parts: Buffer[]) => Buffer.concat([ftyp, box('moov', ...parts), mdat])
const good = film(mvhd(600, 1500), track(0, 0), track(1280, 720))

const codeOf = async (bytes: Uint8Array, words = captions) => {
  const result = await storeFilm(bytes, words, folder)
  return result.ok ? 'ok' : result.code
}

describe('a film', () => {
  it('is kept under the name of its bytes, its captions under that of theirs', async () => {
    const id = mediaId(good)
    const captionsFile = `${mediaId(Buffer.from(captions))}.fa.vtt`
    expect(await storeFilm(good, captions, folder)).toEqual({
      ok: true,
      value: {
        id,
        width: 1280,
        height: 720,
        seconds: 2.5,
        file: `${id}.mp4`,
        captionsFile,
        bytes: good.length,
        type: 'video/mp4',
      },
    })
    expect((await readFile(join(folder, `${id}.mp4`))).equals(good)).toBe(true)
    expect(await readFile(join(folder, captionsFile), 'utf8')).toBe(captions)
  })

  it('loses what a camera wrote about place and owner, and nothing moves', async () => {
    const personal = box('udta', box('©xyz', '+35.68+051.38/'))
    const whole = Buffer.concat([
      film(mvhd(600, 600), track(640, 360, box('meta', 'owner of the track')), personal),
      box('uuid', '<x:xmpmeta>owner</x:xmpmeta>'),
    ])
    const result = await storeFilm(whole, captions, folder)
    if (!result.ok) throw new Error(result.code)
    const kept = await readFile(join(folder, result.value.file))
    expect(kept.length).toBe(whole.length)
    expect(kept.indexOf('picture and sound')).toBe(whole.indexOf('picture and sound'))
    expect(kept.toString('latin1')).not.toMatch(/owner|35\.68|udta|meta|uuid/)
  })

  it('has a new file for captions that were mended, because the old one is kept by browsers', async () => {
    await storeFilm(good, captions, folder)
    await storeFilm(good, 'WEBVTT\n\nNOTE mended\n', folder)
    expect((await readdir(folder)).filter(name => name.endsWith('.fa.vtt'))).toHaveLength(2)
    expect((await readdir(folder)).filter(name => name.endsWith('.mp4'))).toHaveLength(1)
  })

  it('is refused where it is no MP4, whatever it is called', async () => {
    expect(await codeOf(Buffer.from('<html>'))).toBe('media.unsupported')
    expect(await codeOf(box('ftyp', 'heic', numbers(0), 'mif1heic'))).toBe('media.unsupported')
    expect(await codeOf(box('free', 'isom', numbers(0), 'isom'))).toBe('media.unsupported')
  })

  it('is refused where it breaks off, has no picture or no length', async () => {
    expect(await codeOf(good.subarray(0, good.length - 5))).toBe('media.broken')
    expect(await codeOf(ftyp)).toBe('media.broken')
    expect(await codeOf(film(mvhd(600, 1500), track(0, 0)))).toBe('media.broken')
    expect(await codeOf(film(mvhd(0, 1500), track(1280, 720)))).toBe('media.broken')
    expect(await codeOf(Buffer.concat([ftyp, box('moov', mvhd(600, 1), track(9, 9))]))).toBe('media.broken')
  })

  it('is refused where it is made of endless empty boxes', async () => {
    const many = Buffer.concat([good, ...Array.from({ length: 5000 }, () => box('free'))])
    expect(await codeOf(many)).toBe('media.broken')
  })

  it('is refused above the limit', async () => {
    const huge = { length: filmLimits.bytes + 1 } as Uint8Array
    expect(await codeOf(huge)).toBe('media.too-large')
    expect(await codeOf(good, `WEBVTT\n${' '.repeat(filmLimits.captions)}`)).toBe('media.too-large')
  })

  it('leaves nothing behind where it or its captions are refused', async () => {
    expect(await codeOf(good, '1\n00:00:00,000 --> 00:00:02,000\nSubRip\n')).toBe('media.captions-broken')
    expect(await codeOf(good, 'WEBVTTX\n')).toBe('media.captions-broken')
    expect(await readdir(folder)).toEqual([])
  })

  it('takes captions with a byte order mark, and captions still empty', async () => {
    expect(await codeOf(good, '\uFEFFWEBVTT Persian\r\n')).toBe('ok')
    expect(await codeOf(good, 'WEBVTT')).toBe('ok')
  })
})

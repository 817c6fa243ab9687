import { readFile, stat } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { film } from './film.ts'

const path = (file: string) => new URL(file, import.meta.url).pathname

/** The boxes at the top level of an MP4, in order. */
function boxes(bytes: Buffer): string[] {
  const out: string[] = []
  for (let at = 0; at + 8 <= bytes.length; at += Math.max(8, bytes.readUInt32BE(at)))
    out.push(bytes.toString('latin1', at + 4, at + 8))
  return out
}

describe('the sample newsroom’s film', () => {
  it('weighs no more than 1.2 MB', async () => {
    expect((await stat(path(film.file))).size).toBeLessThanOrEqual(1_200_000)
  })

  it('begins to play before it is all there: its index lies before its pictures', async () => {
    const order = boxes(await readFile(path(film.file)))
    expect(order[0]).toBe('ftyp')
    expect(order.indexOf('moov')).toBeLessThan(order.indexOf('mdat'))
  })

  it('lasts as long as is stated', async () => {
    const bytes = await readFile(path(film.file))
    const at = bytes.indexOf('mvhd')
    const scale = bytes.readUInt32BE(at + 16)
    expect(bytes.readUInt32BE(at + 20) / scale).toBeCloseTo(film.duration, 1)
  })

  it('has a poster of its own size', async () => {
    const { width, height } = await sharp(path(film.poster)).metadata()
    expect({ width, height }).toEqual({ width: film.width, height: film.height })
  })

  it('has captions in order, none beyond its end', async () => {
    const text = await readFile(path(film.captions), 'utf8')
    expect(text.startsWith('WEBVTT\n\n')).toBe(true)
    const seconds = [...text.matchAll(/(\d\d):(\d\d):(\d\d\.\d{3})/g)].map(
      m => Number(m[1]) * 3600 + Number(m[2]) * 60 + Number(m[3]),
    )
    expect(seconds.length).toBeGreaterThanOrEqual(6)
    expect(seconds).toEqual([...seconds].sort((a, b) => a - b))
    expect(seconds.at(-1)!).toBeLessThanOrEqual(film.duration)
  })
})

import { readdirSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { scenes } from '../draw/scenes.ts'
import { type Picture, pictures } from './pictures.ts'

const all: readonly (readonly [string, Picture])[] = Object.entries(pictures)
const path = (file: string) => new URL(file, import.meta.url).pathname

describe('the sample newsroom’s pictures', () => {
  it.each(all)('%s is a JPEG of the stated size', async (_key, picture) => {
    const { format, width, height } = await sharp(path(picture.file)).metadata()
    expect({ format, width, height }).toEqual({
      format: 'jpeg',
      width: picture.width,
      height: picture.height,
    })
  })

  it.each(all)('%s weighs no more than 350 KB', async (_key, picture) => {
    expect((await stat(path(picture.file))).size).toBeLessThanOrEqual(350_000)
  })

  it.each(all)(
    '%s says what is seen in at most 140 characters, and has a caption and a credit',
    (_key, picture) => {
      expect(picture.alt.trim().length).toBeGreaterThan(20)
      expect(picture.alt.length).toBeLessThanOrEqual(140)
      expect(picture.caption).toMatch(/\S.*\.$/)
      expect(picture.credit).toMatch(/^(طرح|نقشه و نمودار): \S/)
    },
  )

  it.each(all)('%s keeps its focal point inside the frame', (_key, { focal }) => {
    expect(focal.x > 0 && focal.x < 1 && focal.y > 0 && focal.y < 1).toBe(true)
  })

  it('no two keys share a file or an alternative text', () => {
    expect(new Set(all.map(([, p]) => p.file)).size).toBe(all.length)
    expect(new Set(all.map(([, p]) => p.alt)).size).toBe(all.length)
  })

  it('comes in three shapes: at least six square and five tall', () => {
    const shapes = all.map(([, p]) =>
      p.width > p.height ? 'wide' : p.width === p.height ? 'square' : 'tall',
    )
    const count = (shape: string) => shapes.filter(s => s === shape).length
    expect(count('wide')).toBeGreaterThan(10)
    expect(count('square')).toBeGreaterThanOrEqual(6)
    expect(count('tall')).toBeGreaterThanOrEqual(5)
  })

  it('each has a scene that draws it, and no stray file lies beside them', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter(f => f.endsWith('.jpg'))
    expect(files.sort()).toEqual(all.map(([, p]) => p.file).sort())
    expect(scenes.map(s => s.key).sort()).toEqual(all.map(([key]) => key).sort())
  })
})

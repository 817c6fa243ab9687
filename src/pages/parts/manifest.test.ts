import { expect, it } from 'vitest'
import { pagesFa } from '../../strings/pages.fa.ts'
import { assets } from './assets.ts'
import { webManifest } from './manifest.ts'

it('names icons that are there', () => {
  const manifest = webManifest(pagesFa, 'fa', 'rtl', '/')
  expect(manifest).toMatchObject({ name: 'چاپار', lang: 'fa', dir: 'rtl' })
  for (const icon of manifest.icons) expect(assets.has(icon.src)).toBe(true)
})

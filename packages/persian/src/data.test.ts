import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../data/', import.meta.url)
const manifest: Record<string, { bytes: number; sha256: string }> = JSON.parse(
  readFileSync(new URL('manifest.json', folder), 'utf8'),
)

test('the committed data is what the build script wrote', () => {
  const files = readdirSync(folder).filter(name => name !== 'manifest.json')
  expect(files.sort()).toEqual(Object.keys(manifest).sort())
  for (const name of files) {
    const bytes = readFileSync(new URL(name, folder))
    expect({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({
      name,
      ...manifest[name],
    })
  }
})

test('the data stays under three megabytes', () => {
  const total = Object.values(manifest).reduce((sum, { bytes }) => sum + bytes, 0)
  expect(total).toBeLessThan(3_000_000)
})

/**
 * The files that the reader's pages need besides themselves: one font, the icons, the manifest. Each is read once,
 * when the program starts, and given an address that changes with its bytes, so it may be kept for ever.
 * The server hands them out from `assets` (address → bytes); views name them with `assetHref`.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export type Asset = { readonly bytes: Uint8Array; readonly type: string }

const files = {
  'vazirmatn.woff2': 'font/woff2',
  'vazirmatn-OFL.txt': 'text/plain; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'icon-32.png': 'image/png',
  'icon-180.png': 'image/png',
  'icon-192.png': 'image/png',
  'icon-512.png': 'image/png',
  'icon-maskable-512.png': 'image/png',
} as const

export type AssetName = keyof typeof files

const addresses = new Map<AssetName, string>()
const contents = new Map<string, Asset>()

for (const [name, type] of Object.entries(files) as [AssetName, string][]) {
  const bytes = readFileSync(new URL(`../assets/${name}`, import.meta.url))
  const dot = name.lastIndexOf('.')
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const address = `/assets/${name.slice(0, dot)}-${mark}${name.slice(dot)}`
  addresses.set(name, address)
  contents.set(address, { bytes, type })
}

export const assetHref = (name: AssetName): string => addresses.get(name)!

/** By address; to be sent with `cache-control: public, max-age=31536000, immutable`. */
export const assets: ReadonlyMap<string, Asset> = contents

/** What `/favicon.ico` answers, for programs that ask without reading the page. */
export const faviconAddress = assetHref('icon-32.png')

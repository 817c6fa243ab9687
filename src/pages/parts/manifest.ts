import type { PageWords } from '../../strings/pages.fa.ts'
import { assetHref } from './assets.ts'
import { colours } from './style.ts'

/** The web manifest of an edition, as a value to be sent as `application/manifest+json` at `/manifest.webmanifest`. */
export function webManifest(words: PageWords, lang: string, dir: 'rtl' | 'ltr', home: string) {
  const png = (
    name: 'icon-192.png' | 'icon-512.png' | 'icon-maskable-512.png',
    size: string,
    purpose: 'any' | 'maskable',
  ) => ({
    src: assetHref(name),
    sizes: size,
    type: 'image/png',
    purpose,
  })
  return {
    name: words.siteName,
    short_name: words.siteName,
    description: words.siteMotto,
    lang,
    dir,
    id: home,
    start_url: home,
    scope: '/',
    display: 'minimal-ui',
    background_color: colours.paper,
    theme_color: colours.paper,
    icons: [
      { src: assetHref('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      png('icon-192.png', '192x192', 'any'),
      png('icon-512.png', '512x512', 'any'),
      png('icon-maskable-512.png', '512x512', 'maskable'),
    ],
  }
}

/**
 * The style sheets, read once at start, lightly minified and written into the page itself.
 *
 * Why inline: a story with its style is about 12 KB compressed, so both arrive in the first ten packets that a
 * server may send before it hears from the reader (14,600 bytes): one round trip to a finished page. A linked
 * sheet would be one request more before anything can be painted, and readers of news mostly read one page. Each kind of page
 * carries only the sheets it needs.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Html, trustedMarkup } from '../../base/html.ts'
import { assetHref } from './assets.ts'

/** The paper by day and by night, for `theme-color` and the manifest; the same as `--paper` in `css/tokens.css`. */
export const colours = { paper: '#fbf8f2', paperByNight: '#14161a' }

const sheets = {
  story: ['card', 'story', 'media', 'collection', 'comments'],
  front: ['card', 'front', 'collection'],
  list: ['card', 'list'],
  media: ['card', 'list', 'wall'],
  archive: ['card', 'list', 'calendar', 'form'],
  search: ['card', 'list', 'form'],
  message: ['card', 'list', 'message', 'form', 'comments'],
  text: ['text'],
  playground: ['playground'],
} as const

export type StyleKind = keyof typeof sheets

/** Comments, line breaks and needless blanks go; names and values stay as written. Strings with blanks survive. */
export const minify = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()

const read = (name: string): string => readFileSync(new URL(`../css/${name}.css`, import.meta.url), 'utf8')

function assemble(kind: StyleKind): { readonly css: string; readonly markup: Html } {
  const names = ['tokens', 'base', 'shell', ...sheets[kind], 'print']
  const css = minify(names.map(read).join('\n')).replaceAll('VAZIRMATN', assetHref('vazirmatn.woff2'))
  return { css, markup: trustedMarkup(`<style>${css}</style>`) }
}

const assembled = Object.fromEntries(
  Object.keys(sheets).map(kind => [kind, assemble(kind as StyleKind)]),
) as Record<StyleKind, ReturnType<typeof assemble>>

export const styleElement = (kind: StyleKind): Html => assembled[kind].markup

/** Sources for a Content-Security-Policy's `style-src`: one hash for each kind of page. */
export const styleHashes: readonly string[] = Object.values(assembled).map(
  ({ css }) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
)

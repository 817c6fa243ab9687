/**
 * The one script of the reader's pages: the comment island. Until somebody touches the form a page asks for no script file;
 * the few bytes that wait for the touch stand in the page and are allowed by their hash.
 *
 * Files are plain modules, served as they stand under an address that changes with any of them: nothing is bundled. The
 * solver of the proof of work is ALTCHA's own, file by file; `islands/altcha/` names them for the type checker alone.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Html, trustedMarkup } from '../../base/html.ts'
import { maxTextLength } from '../../comments/comment.ts'
import { commentsFa } from '../../strings/comments.fa.ts'
import type { Asset } from './assets.ts'

const own = ['island.js', 'solver.js'] as const
/** Beside the package's main file. */
const altcha = ['pow.js', 'types.js', 'helpers.js', 'algorithms/web/pbkdf2.js'] as const

const altchaFolder = dirname(
  createRequire(import.meta.url)
    .resolve('altcha-lib')
    .replace('/cjs/', '/esm/'),
)

/** Comments and the blanks before a line are a third of such a file. */
const shorten = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim()

/** The sentences that the island says, with a sign where a number goes. */
function wordsModule(): string {
  const { previewHint, working, sending, noConnection, counter, counterOver } = commentsFa
  const words = {
    limit: maxTextLength,
    counter: counter('§'),
    counterOver: counterOver('§'),
    previewHint,
    working,
    sending,
    noConnection,
  }
  return `export default ${JSON.stringify(words)}`
}

const files: readonly (readonly [path: string, code: string])[] = [
  ['words.js', wordsModule()],
  ...own.map(
    name => [name, shorten(readFileSync(new URL(`../islands/${name}`, import.meta.url), 'utf8'))] as const,
  ),
  ...altcha.map(name => [`altcha/${name}`, shorten(readFileSync(join(altchaFolder, name), 'utf8'))] as const),
]

const mark = createHash('sha256')
  .update(files.map(([path, code]) => `${path}\n${code}`).join('\n'))
  .digest('hex')
  .slice(0, 10)
const address = (path: string): string => `/assets/comments-${mark}/${path}`

/** By address; kept by browsers for ever, like every other asset. */
export const islandAssets: ReadonlyMap<string, Asset> = new Map(
  files.map(([path, code]) => [
    address(path),
    { bytes: Buffer.from(code), type: 'text/javascript; charset=utf-8' },
  ]),
)

const waiter = `const f=document.getElementById('write'),go=()=>{f.removeEventListener('focusin',go);f.removeEventListener('pointerdown',go);import('${address('island.js')}').then(m=>m.begin(f))};f.addEventListener('focusin',go);f.addEventListener('pointerdown',go)`

export const commentsWaiter: Html = trustedMarkup(`<script type="module">${waiter}</script>`)

/** For a Content-Security-Policy's `script-src`. */
export const scriptHashes: readonly string[] = [
  `'sha256-${createHash('sha256').update(waiter).digest('base64')}'`,
]

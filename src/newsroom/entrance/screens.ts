/**
 * The built screens in memory: read once, compressed once, handed out from there. They are built when first asked for (three
 * seconds, in a process of its own) unless an earlier start did; until then whoever asks is told to wait a moment.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type ScreenFile = {
  readonly type: string
  readonly plain: Buffer
  readonly brotli: Buffer | null
  readonly gzip: Buffer | null
}

export type ScreensState =
  | { readonly is: 'building' }
  | { readonly is: 'failed' }
  | { readonly is: 'ready'; readonly files: ReadonlyMap<string, ScreenFile> }

export type Screens = {
  /** How they stand; the first who asks sets them going, and so does one who asks a while after they failed. */
  now(): ScreensState
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}
const retryMilliseconds = 10_000

/** @param folderOf builds where needed and answers the folder. */
export function openScreens(folderOf: () => Promise<string>, log: (error: unknown) => void): Screens {
  let state: ScreensState | null = null
  const begin = () => {
    state = { is: 'building' }
    folderOf()
      .then(readScreens)
      .then(
        files => {
          state = { is: 'ready', files }
        },
        error => {
          log(error)
          state = { is: 'failed' }
          setTimeout(() => {
            state = null
          }, retryMilliseconds).unref()
        },
      )
  }
  return {
    now() {
      if (state === null) begin()
      return state!
    },
  }
}

async function readScreens(folder: string): Promise<Map<string, ScreenFile>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
  const files = new Map<string, ScreenFile>()
  for (const name of names) files.set(name.split(sep).join('/'), await readScreen(folder, name))
  return files
}

async function readScreen(folder: string, name: string): Promise<ScreenFile> {
  const plain = readFileSync(join(folder, name))
  const type = types[extname(name)] ?? 'application/octet-stream'
  if (!/^text\/|svg/.test(type)) return { type, plain, brotli: null, gzip: null }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  const [brotli, zipped] = [
    await promisify(brotliCompress)(plain, { params }),
    await promisify(gzip)(plain, { level: 9 }),
  ]
  return { type, plain, brotli, gzip: zipped }
}

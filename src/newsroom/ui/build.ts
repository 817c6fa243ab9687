/**
 * Builds the newsroom's screens into a folder, once for each state of their sources: `newsroomFolder` answers at once where
 * they are built already. The build runs in a process of its own, for the serving one would keep its memory.
 *
 * The folder holds `index.html`, to be answered at every address under `/newsroom` that is no file, and `assets/`, whose names
 * carry the hash of what is in them.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'

const here = import.meta.dirname
const root = resolve(here, '../../..')
const tokens = join(root, 'src/pages/css/tokens.css')
const face = join(root, 'src/pages/assets/vazirmatn.woff2')

/** What the screens are made of. A change to any of it makes another folder. */
const sources = [
  'src/newsroom/ui',
  'src/newsroom/api/contract.ts',
  'src/strings',
  'src/story',
  'src/base',
  'src/pages/css/tokens.css',
  'packages/persian/src',
  'package-lock.json',
]

/** The folder of the built screens under `cache`, built first where it is missing (about three seconds). */
export async function newsroomFolder(cache: string): Promise<string> {
  const folder = join(cache, `newsroom-${sourceHash()}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  await inOwnProcess(unfinished)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another process was faster with the same sources.
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf).sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

function filesOf(source: string): string[] {
  const path = join(root, source)
  if (/\.\w+$/.test(source)) return existsSync(path) ? [path] : []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
}

function inOwnProcess(folder: string): Promise<void> {
  const script = `import(${JSON.stringify(import.meta.url)}).then(module => module.buildNewsroom(${JSON.stringify(folder)}))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', chunk => {
    complaint = (complaint + chunk).slice(-4000)
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', code =>
      code === 0 ? done() : fail(new Error(`The newsroom's screens could not be built: ${complaint}`)),
    )
  })
}

/** Builds into `folder`, whatever stands there. */
export async function buildNewsroom(folder: string): Promise<void> {
  await build({
    root: here,
    base: '/newsroom/',
    configFile: false,
    logLevel: 'error',
    clearScreen: false,
    mode: 'production',
    plugins: [houseFace(), react(), optimizeLocales.vite({ locales: ['fa-IR', 'en-US'] })],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      // Nothing is written into the page itself: its policy allows files of this site alone.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 900,
      reportCompressedSize: false,
    },
  })
}

/** The reader's tokens name the face by a word that their own server fills in; here it is the file itself. */
function houseFace(): Plugin {
  const href = pathToFileURL(face).pathname
  return {
    name: 'house-face',
    enforce: 'pre',
    transform(code, id) {
      if (id.split('?')[0] !== tokens) return null
      return code
        .replace('url(VAZIRMATN)', `url("${href}")`)
        .replace('font-display: optional', 'font-display: swap')
    },
  }
}

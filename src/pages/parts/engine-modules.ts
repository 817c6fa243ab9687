/**
 * The text engine for the reader's browser: our own sources with their types taken off, as modules, and the engine's data. No
 * bundler: the graph is walked from the island and its worker, and every file keeps its name under one address that changes
 * with any byte of it. Made when first asked for.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib'

type EngineFile = { readonly type: string; readonly brotli: Uint8Array; readonly gzip: () => Uint8Array }
type EngineAddresses = {
  readonly island: string
  readonly worker: string
  readonly words: string
  readonly model: string
}

const islands = join(import.meta.dirname, '..', 'islands')
const entries = [join(islands, 'text-island.ts'), join(islands, 'text-worker.ts')]
const packages = createRequire(import.meta.url)
const data = ['words.bin', 'half-space-model.bin'] as const
const specifiers = /(\bfrom\s*)(['"])([^'"]+)\2/g

let built: { readonly mark: string; readonly files: ReadonlyMap<string, EngineFile> } | undefined

const moduleName = (path: string): string => `${basename(path, '.ts')}.js`
const resolved = (specifier: string, from: string): string =>
  specifier.startsWith('.') ? join(dirname(from), specifier) : packages.resolve(specifier)

/** Sources by path, types taken off and imports named as they are served. */
function modules(): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (path: string): void => {
    if (found.has(path)) return
    found.set(path, '')
    const script = stripTypeScriptTypes(readFileSync(path, 'utf8'))
    const named = script.replace(specifiers, (_, from: string, quote: string, specifier: string) => {
      const target = resolved(specifier, path)
      visit(target)
      return `${from}${quote}./${moduleName(target)}${quote}`
    })
    found.set(path, named)
  }
  for (const entry of entries) visit(entry)
  return found
}

function lazily<T>(make: () => T): () => T {
  let kept: { value: T } | undefined
  return () => {
    kept ??= { value: make() }
    return kept.value
  }
}

function build() {
  const files = new Map<string, EngineFile>()
  const hash = createHash('sha256')
  for (const [path, script] of modules()) {
    const name = moduleName(path)
    if (files.has(name)) throw new Error(`two modules are called ${name}`)
    const bytes = Buffer.from(script)
    hash.update(bytes)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    files.set(name, {
      type: 'text/javascript; charset=utf-8',
      brotli: brotliCompressSync(bytes, { params }),
      gzip: lazily(() => gzipSync(bytes)),
    })
  }
  const folder = join(dirname(packages.resolve('persian')), '..', 'data')
  for (const name of data) {
    const brotli = readFileSync(join(folder, `${name}.br`))
    hash.update(brotli)
    const gzip = lazily(() => gzipSync(brotliDecompressSync(brotli)))
    files.set(name, { type: 'application/octet-stream', brotli, gzip })
  }
  return { mark: hash.digest('hex').slice(0, 10), files }
}

/** Where the page finds the island, its worker and the data. */
export function engineAddresses(): EngineAddresses {
  built ??= build()
  const at = (name: string): string => `/assets/persian/${built!.mark}/${name}`
  return {
    island: at('text-island.js'),
    worker: at('text-worker.js'),
    words: at(data[0]),
    model: at(data[1]),
  }
}

/** The file of that name, packed both ways, or undefined. Names of an older mark have none. */
export function engineFile(mark: string, name: string): EngineFile | undefined {
  built ??= build()
  return mark === built.mark ? built.files.get(name) : undefined
}

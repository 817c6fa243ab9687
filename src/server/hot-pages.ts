/**
 * Pages that were rendered once, kept in memory as the bytes that go out.
 *
 * An entry is *fresh* until one of its keys is announced as changed; then it is *stale*: it is rendered again when next
 * asked for, and served as it is only while that cannot be done (the database is away). What changes while a page is being
 * rendered makes the result stale from the start, so nothing old can settle in.
 *
 * Memory is bounded in bytes; the entries unused for longest go first. Kept are the compressed forms alone, a third of the
 * bytes: the few who take neither get theirs unpacked for them (0.2 ms).
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib'

export type HotPage = {
  readonly status: number
  readonly etag: string
  readonly keys: readonly string[]
  readonly storyId: number | null
  isFresh: boolean
  /** Times it was served from memory since it was kept or last spared from eviction. */
  hits: number
  readonly size: number
  readonly gzip: Body
  brotli: Body
  /** Headers of a 304, and of an answer without encoding but for its length. */
  readonly headers: readonly string[]
}

/** Bytes with their headers as `writeHead` takes them: names and values in turn, made once. */
export type Body = { readonly bytes: Buffer; readonly headers: readonly string[] }

export type RenderedPage = {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly keys: readonly string[]
  readonly storyId?: number
  readonly headers?: Readonly<Record<string, string>>
}

const brotliAsync = promisify(brotliCompress)
const quality = (level: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: level } })

export class HotPages {
  readonly #pages = new Map<string, HotPage>()
  readonly #byKey = new Map<string, Set<string>>()
  readonly #maxBytes: number
  readonly #commonHeaders: readonly string[]
  #bytes = 0
  /** Counts changes, so that a render can tell whether one fell into its time. */
  #changes: { readonly keys: ReadonlySet<string> | 'all' }[] = []
  #changeCount = 0

  constructor(commonHeaders: readonly string[], maxBytes = 32 * 1024 * 1024) {
    this.#commonHeaders = commonHeaders
    this.#maxBytes = maxBytes
  }

  /** The page under this address if it may be served without asking anyone. */
  fresh(address: string): HotPage | undefined {
    const page = this.#pages.get(address)
    if (page === undefined || !page.isFresh) return undefined
    if (++page.hits === 2) this.#squeeze(page)
    return page
  }

  /** The page under this address, stale or not: for when nothing newer can be had. */
  any(address: string): HotPage | undefined {
    return this.#pages.get(address)
  }

  /** To be taken before rendering begins and handed to `keep`. */
  mark(): number {
    return this.#changeCount
  }

  /** Turns a rendered page into bytes; with keys it is kept under its address. */
  keep(address: string, rendered: RenderedPage, mark: number): HotPage {
    const page = this.#make(rendered)
    if (rendered.keys.length === 0) return page
    page.isFresh = !this.#changedSince(mark, rendered.keys)
    this.#forget(address)
    this.#pages.set(address, page)
    this.#bytes += page.size
    for (const key of page.keys) {
      const addresses = this.#byKey.get(key)
      if (addresses === undefined) this.#byKey.set(key, new Set([address]))
      else addresses.add(address)
    }
    this.#makeRoom()
    return page
  }

  /** Marks every page that depends on one of the keys as stale. */
  purge(keys: readonly string[]): void {
    this.#note(new Set(keys))
    for (const key of keys) {
      for (const address of this.#byKey.get(key) ?? []) this.#pages.get(address)!.isFresh = false
    }
  }

  purgeAll(): void {
    this.#note('all')
    for (const page of this.#pages.values()) page.isFresh = false
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes }
  }

  #note(keys: ReadonlySet<string> | 'all'): void {
    this.#changeCount++
    this.#changes.push({ keys })
    // Renders take milliseconds; who asks about more than the last hundred changes is told that something changed.
    if (this.#changes.length > 100) this.#changes.shift()
  }

  #changedSince(mark: number, keys: readonly string[]): boolean {
    const missed = this.#changeCount - mark
    if (missed > this.#changes.length) return true
    const recent = missed === 0 ? [] : this.#changes.slice(-missed)
    return recent.some(
      change => change.keys === 'all' || keys.some(key => (change.keys as ReadonlySet<string>).has(key)),
    )
  }

  /** The oldest go first, but one that was served since its last turn gets another. */
  #makeRoom(): void {
    for (const [address, page] of this.#pages) {
      if (this.#bytes <= this.#maxBytes) return
      if (page.hits > 0) {
        page.hits = 0
        this.#pages.delete(address)
        this.#pages.set(address, page)
      } else this.#forget(address)
    }
  }

  #forget(address: string): void {
    const page = this.#pages.get(address)
    if (page === undefined) return
    this.#pages.delete(address)
    this.#bytes -= page.size
    for (const key of page.keys) {
      const addresses = this.#byKey.get(key)
      addresses?.delete(address)
      if (addresses?.size === 0) this.#byKey.delete(key)
    }
  }

  /** A page's own headers go before the common ones of the same name. */
  #make({ status, type, body, keys, storyId, headers = {} }: RenderedPage): HotPage {
    const plain = Buffer.from(body)
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    const common = this.#commonHeaders.filter(
      (_, i) => !((this.#commonHeaders[i - (i % 2)] ?? '') in headers),
    )
    const head = [
      ...common,
      ...Object.entries(headers).flat(),
      'Content-Type',
      type,
      'ETag',
      etag,
      'Vary',
      'Accept-Encoding',
    ]
    const [gzip, brotli] = [
      exact(gzipSync(plain, { level: 6 })),
      exact(brotliCompressSync(plain, quality(5))),
    ]
    return {
      status,
      etag,
      keys,
      storyId: storyId ?? null,
      isFresh: true,
      hits: 0,
      size: gzip.length + brotli.length + bookkeepingBytes,
      gzip: encoded(head, gzip, 'gzip'),
      brotli: encoded(head, brotli, 'br'),
      headers: head,
    }
  }

  /** Quality 11 saves a tenth of the bytes and costs 12 ms: made in the background, for pages that are asked for again. */
  #squeeze(page: HotPage): void {
    brotliAsync(brotliDecompressSync(page.brotli.bytes), quality(11)).then(
      found => {
        const smaller = exact(found)
        const at = page.brotli.headers.indexOf('Content-Length')
        page.brotli = { bytes: smaller, headers: page.brotli.headers.with(at + 1, String(smaller.length)) }
      },
      () => {}, // the quicker one serves as well
    )
  }
}

/** The page as it was before it was compressed. */
export function plainBody({ brotli, headers }: HotPage): Body {
  const bytes = brotliDecompressSync(brotli.bytes)
  return { bytes, headers: [...headers, 'Content-Length', String(bytes.length)] }
}

const encoded = (head: readonly string[], bytes: Buffer, encoding: string): Body => ({
  bytes,
  headers: [...head, 'Content-Length', String(bytes.length), 'Content-Encoding', encoding],
})

/**
 * A copy in memory of its own. What zlib gives is a corner of a larger piece, and so is what `Buffer.from` gives: the whole
 * piece, shared with things long gone, would stay as long as the corner does (measured: 83 MB held for 32 MB of pages).
 */
function exact(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

/** Headers, keys and map entries of one page, roughly. */
const bookkeepingBytes = 3_000

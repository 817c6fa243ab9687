/** `chapar ingest FILE|URL [--source NAME] [--published ISO] [--publish]`: one JSON line an item on stdout. */
import { createReadStream, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadEngine } from 'persian/node'
import { systemClock } from '../base/clock.ts'
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { type ErrorCode, refusalLines } from '../server/errors.ts'
import { type Ingested, ingestAddress, ingestBytes } from '../server/ingest.ts'
import { ingestToken } from '../server/ingest-api.ts'
import { openStore } from '../server/open-store.ts'
import { openJobs } from '../store/jobs.ts'
import { maxDocumentBytes } from '../wire/bounds.ts'
import { withConfig } from './with-config.ts'

/** Exit codes: 0 done, 1 refused, 64 wrong use (sysexits). */
export const ingest = (args: string[]): Promise<number> =>
  withConfig(async config => {
    const options = readOptions(args)
    if (options === null) return tell(refuse('ingest.usage'), 64)
    const { target, source, published, publish, token } = options
    const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(target)
    const bytes = isAddress || token ? ok(new Uint8Array()) : await readFile(target)
    if (!bytes.ok) return tell(bytes, 1)

    const store = await openStore(config)
    const jobs = await openJobs(store.newsroom, 'sender')
    try {
      if (token) {
        process.stdout.write(`${await ingestToken(store.newsroom)}\n`)
        return 0
      }
      const ingester = {
        database: store.newsroom,
        jobs,
        clock: systemClock,
        engine: loadEngine(),
        publicUrl: config.publicUrl,
        fetchAllow: config.fetchAllow,
      }
      const hints = { ...(source ? { source } : {}), ...(published ? { published } : {}) }
      const how = { publish, by: 'command line' }
      const items: Result<Ingested[], ErrorCode> = isAddress
        ? await ingestAddress(ingester, target, hints, how)
        : await ingestBytes(ingester, bytes.value, { ...hints, address: resolve(target) }, how)
      if (!items.ok) return tell(items, 1)
      let code = 0
      for (const { line, refusal } of items.value) {
        process.stdout.write(`${JSON.stringify(line)}\n`)
        if (refusal !== null) code = tell(refusal, items.value.length === 1 ? 1 : code)
      }
      return code
    } finally {
      await jobs.stop()
      await store.close()
    }
  })

function readOptions(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        published: { type: 'string' },
        publish: { type: 'boolean', default: false },
        token: { type: 'boolean', default: false },
      },
    })
    const [target, ...more] = positionals
    if (values.token) return { target: '', ...values }
    return target === undefined || more.length > 0 ? null : { target, ...values }
  } catch {
    return null // an unknown option
  }
}

/** Reads no more than may be read: a file that is too large is refused before it is in memory. */
async function readFile(file: string): Promise<Result<Uint8Array, ErrorCode>> {
  try {
    const info: Stats = await stat(file)
    if (info.isDirectory()) return refuse('ingest.file-missing', { file })
    if (info.size > maxDocumentBytes)
      return refuse('wire.too-large', { bytes: info.size, limit: maxDocumentBytes })
    const chunks: Buffer[] = []
    for await (const chunk of createReadStream(file, { end: maxDocumentBytes })) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    return bytes.length > maxDocumentBytes
      ? refuse('wire.too-large', { bytes: bytes.length, limit: maxDocumentBytes })
      : ok(bytes)
  } catch {
    return refuse('ingest.file-missing', { file })
  }
}

function tell(refusal: Parameters<typeof refusalLines>[0], code: number): number {
  process.stderr.write(refusalLines(refusal))
  return code
}

/**
 * Fetches one address for reading. An address that someone hands us may lead anywhere, so each hop is judged anew: the
 * scheme, the host, every address its name resolves to. The connection is then made to the very address that was
 * judged (our own `lookup`), so a name that resolves differently a moment later gains nothing.
 *
 * Everything is bounded: redirects, bytes as they come and after decompression, and time over the whole journey, so
 * that a feed that drips for ever ends like one that never answers.
 */
import { lookup as resolveName } from 'node:dns/promises'
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type Refusal, refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { fetchTimeoutMs, maxDocumentBytes, maxRedirects } from './bounds.ts'
import { allowList, isPrivateAddress } from './private-address.ts'
import type { WireRefusalCode } from './refusals.ts'

export type FetchOptions = {
  /** `FETCH_ALLOW`: hosts, IP addresses or CIDR ranges that may be reached although they are private. */
  readonly allow: readonly string[]
  /** Milliseconds for the whole journey. */
  readonly timeoutMs?: number
  readonly maxBytes?: number
  /** Resolves a name to all its addresses; the system's resolver unless a test names another. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
}

export type FetchedWire = {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly finalAddress: string
}

type Refused = Refusal<WireRefusalCode>
type Journey = { readonly signal: AbortSignal; readonly maxBytes: number; readonly seconds: number }

const systemResolve = async (host: string): Promise<string[]> =>
  (await resolveName(host, { all: true, verbatim: true })).map(entry => entry.address)

export async function fetchWire(
  address: string,
  options: FetchOptions,
): Promise<Result<FetchedWire, WireRefusalCode>> {
  const timeoutMs = options.timeoutMs ?? fetchTimeoutMs
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), timeoutMs)
  const journey: Journey = {
    signal: controller.signal,
    maxBytes: options.maxBytes ?? maxDocumentBytes,
    seconds: Math.ceil(timeoutMs / 1000),
  }
  try {
    return await travel(address, options, journey)
  } finally {
    clearTimeout(timer)
    controller.abort()
  }
}

async function travel(
  start: string,
  options: FetchOptions,
  journey: Journey,
): Promise<Result<FetchedWire, WireRefusalCode>> {
  let address = start.trim()
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const url = parseAddress(address)
    if (url === null) return refuse('wire.address-unsupported', { address: address.slice(0, 200) })
    const target = await judge(url, options, journey)
    if (!target.ok) return target
    const answer = await ask(url, target.value, journey)
    if (!answer.ok) return answer
    const { response, next } = answer.value
    if (next === null) return receive(response, url, journey)
    response.destroy()
    address = next
  }
  return refuse('wire.redirects', { limit: maxRedirects })
}

/** http and https, without credentials. `URL` has already turned octal, hex and decimal spellings into dotted ones. */
function parseAddress(address: string): URL | null {
  const url = URL.parse(address)
  return url !== null &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username === '' &&
    url.password === '' &&
    url.hostname !== ''
    ? url
    : null
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')

/** The one address to connect to. A name with any private address is refused whole: which one is taken is chance. */
async function judge(
  url: URL,
  options: FetchOptions,
  journey: Journey,
): Promise<Result<string, WireRefusalCode>> {
  const host = hostOf(url)
  const allowed = allowList(options.allow)
  let addresses: readonly string[]
  if (isIP(host) !== 0) addresses = [host]
  else {
    try {
      addresses = await withinTime((options.resolve ?? systemResolve)(host), journey)
    } catch (error) {
      return journey.signal.aborted ? slow(host, journey) : failed(host, error)
    }
  }
  if (addresses.length === 0) return failed(host, { code: 'ENOTFOUND' })
  if (
    !allowed.allowsHost(host) &&
    addresses.some(one => isPrivateAddress(one) && !allowed.allowsAddress(one))
  )
    return refuse('wire.address-private', { host })
  return ok(addresses[0]!)
}

function withinTime<T>(promise: Promise<T>, journey: Journey): Promise<T> {
  const { promise: ended, reject } = Promise.withResolvers<never>()
  if (journey.signal.aborted) reject(new Error('aborted'))
  else journey.signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true })
  return Promise.race([promise, ended])
}

const slow = (host: string, journey: Journey): Refused =>
  refuse('wire.response-slow', { host, seconds: journey.seconds })
const failed = (host: string, error: unknown): Refused =>
  refuse('wire.fetch-failed', {
    host,
    reason: String((error as NodeJS.ErrnoException)?.code ?? (error as Error)?.message ?? 'error').slice(
      0,
      80,
    ),
  })

type Answer = { readonly response: IncomingMessage; readonly next: string | null }

function ask(url: URL, address: string, journey: Journey): Promise<Result<Answer, WireRefusalCode>> {
  const host = hostOf(url)
  const { promise, resolve } = Promise.withResolvers<Result<Answer, WireRefusalCode>>()
  const family = isIP(address)
  const lookup: LookupFunction = (_name, lookupOptions, done) => {
    if (lookupOptions.all) done(null, [{ address, family }])
    else done(null, address, family)
  }
  const request: ClientRequest = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    agent: false,
    lookup,
    signal: journey.signal,
    maxHeaderSize: 32_768,
    headers: {
      'user-agent': 'Chapar/1.0 (newsroom wire reader)',
      accept:
        'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
      'accept-language': 'fa,en;q=0.5',
    },
  })
  request.on('error', error => resolve(journey.signal.aborted ? slow(host, journey) : failed(host, error)))
  request.once('response', response => {
    const status = response.statusCode ?? 0
    const location = response.headers.location
    if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
      // Headers are Latin-1 by their type, UTF-8 by custom: raw Persian in a location is common.
      const next = URL.parse(Buffer.from(location, 'latin1').toString('utf8'), url)
      resolve(
        next === null
          ? refuse('wire.address-unsupported', { address: location.slice(0, 200) })
          : ok({ response, next: next.href }),
      )
    } else if (status < 200 || status > 299) {
      response.destroy()
      resolve(refuse('wire.fetch-status', { host, status }))
    } else resolve(ok({ response, next: null }))
  })
  request.end()
  return promise
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** Reads a body to its end. Bytes are counted as they come and again as they unfold: a bomb stops at the limit. */
async function receive(
  response: IncomingMessage,
  url: URL,
  journey: Journey,
): Promise<Result<FetchedWire, WireRefusalCode>> {
  const host = hostOf(url)
  const tooLarge = refuse<WireRefusalCode>('wire.response-too-large', { limit: journey.maxBytes })
  if (Number(response.headers['content-length'] ?? 0) > journey.maxBytes) {
    response.destroy()
    return tooLarge
  }
  const encodings = String(response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity')
  const decoder = encodings.length === 1 ? decoders[encodings[0]!]?.() : undefined
  if (encodings.length > 0 && decoder === undefined) {
    response.destroy()
    return failed(host, { code: `content-encoding ${encodings.join(',')}` })
  }
  const stream =
    decoder === undefined ? response : response.on('error', error => decoder.destroy(error)).pipe(decoder)
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of stream) {
      size += (part as Buffer).length
      if (size > journey.maxBytes) return tooLarge
      parts.push(part as Buffer)
    }
  } catch (error) {
    return journey.signal.aborted ? slow(host, journey) : failed(host, error)
  } finally {
    response.destroy()
    decoder?.destroy()
  }
  if (journey.signal.aborted) return slow(host, journey)
  return ok({
    bytes: new Uint8Array(Buffer.concat(parts)),
    contentType: response.headers['content-type'] ?? '',
    finalAddress: url.href,
  })
}

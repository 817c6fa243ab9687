/** The engine with data fetched over HTTP, for browsers and their workers. Needs no bundler: types stripped, it runs as it stands. */
import { createEngine, type Engine } from './engine.ts'

/**
 * The engine over data at two addresses: `words` and `model`, the package's `data/words.bin` and `data/half-space-model.bin`,
 * sent by the server with a Content-Encoding that the browser undoes, or as `.gz` files, which are undone here. Rejects where they
 * cannot be had or are not those of this version.
 */
export async function loadEngine(addresses: { words: string; model: string }): Promise<Engine> {
  const [words, weights] = await Promise.all([fetchBytes(addresses.words), fetchBytes(addresses.model)])
  return createEngine({ words, weights })
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`)
  const isPacked = new URL(address, response.url).pathname.endsWith('.gz')
  const body = isPacked ? response.body.pipeThrough(new DecompressionStream('gzip')) : response.body
  return new Uint8Array(await new Response(body).arrayBuffer())
}

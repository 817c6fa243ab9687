/**
 * Reads hostile bytes on a thread of their own, so that nothing a document contains can hold up the main one. The
 * thread is ended when its time is over or its memory is full; both are the same refusal. One thread per document:
 * starting one takes about 40 ms, and a thread that has read something hostile is not one to keep.
 */
import { Worker } from 'node:worker_threads'
import { refuse } from '../base/refusal.ts'
import type { Result } from '../base/result.ts'
import { maxDocumentBytes, readTimeoutMs, workerMemoryMb } from './bounds.ts'
import type { WireHints, WireReading } from './reading.ts'
import type { WireRefusalCode } from './refusals.ts'

export type ReadBounds = { readonly timeoutMs?: number }

/** `readWire` off the thread; also refuses `wire.took-too-long`. The bytes stay the caller's. */
export function readWireOffThread(
  bytes: Uint8Array,
  hints: WireHints = {},
  bounds: ReadBounds = {},
): Promise<Result<WireReading[], WireRefusalCode>> {
  const timeoutMs = bounds.timeoutMs ?? readTimeoutMs
  // What is refused unread needs no thread, and its bytes no copy.
  if (bytes.length > maxDocumentBytes)
    return Promise.resolve(refuse('wire.too-large', { bytes: bytes.length, limit: maxDocumentBytes }))
  const { promise, resolve, reject } = Promise.withResolvers<Result<WireReading[], WireRefusalCode>>()
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
    workerData: { bytes, hints },
    resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  })
  const tooLong = (): void => resolve(refuse('wire.took-too-long', { seconds: Math.ceil(timeoutMs / 1000) }))
  const timer = setTimeout(() => {
    tooLong()
    void worker.terminate()
  }, timeoutMs)
  worker.once('message', (result: Result<WireReading[], WireRefusalCode>) => resolve(result))
  worker.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooLong()
    else reject(error)
  })
  worker.once('exit', () => {
    clearTimeout(timer)
    // A thread that ends without a word ran out of what it was given.
    tooLong()
  })
  return promise
}

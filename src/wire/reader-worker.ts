/** The thread of `reader-thread.ts`: reads one document, answers once, ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { readWire } from './read-wire.ts'

parentPort!.postMessage(readWire(workerData.bytes, workerData.hints))

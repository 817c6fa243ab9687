/**
 * The proof of work, beside the page: a worker that is given a challenge and answers with its solution. The counting is
 * ALTCHA's own; the server hands its files out under `altcha/` (pages/parts/islands.ts).
 */

import { deriveKey } from './altcha/algorithms/web/pbkdf2.js'
import { solveChallenge } from './altcha/pow.js'

self.onmessage = async ({ data: challenge }) => {
  const solution = await solveChallenge({ challenge, deriveKey }).catch(() => null)
  self.postMessage(solution)
}

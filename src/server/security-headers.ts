/** What every answer to a reader carries. */
import { contentPolicy } from '../pages/parts/content-policy.ts'
import { scriptHashes } from '../pages/parts/islands.ts'

/** The comment island: the few bytes in the page that wait for it, its files, its worker. */
const island = [`script-src 'self' ${scriptHashes.join(' ')}`, "worker-src 'self'"]

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy(island),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

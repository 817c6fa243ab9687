/** What every answer to a reader carries. */
import { scriptHashes } from '../pages/parts/islands.ts'
import { styleHashes } from '../pages/parts/style.ts'

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src-elem ${styleHashes.join(' ')}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    // The comment island: the few bytes in the page that wait for it, its files, its worker, and what it asks us.
    `script-src 'self' ${scriptHashes.join(' ')}`,
    "worker-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

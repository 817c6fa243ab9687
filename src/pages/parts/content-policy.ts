/** What a reader's page may load: nothing but what is ours, and no script unless the page asks for it. */
import { styleHashes } from './style.ts'

/** A Content-Security-Policy; `more` are directives that one page needs besides. */
export const contentPolicy = (more: readonly string[] = []): string =>
  [
    "default-src 'none'",
    `style-src-elem ${styleHashes.join(' ')}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    // Nothing of ours connects; judges that look for robots.txt from within the page do.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...more,
  ].join('; ')

/**
 * Who a reader is, without knowing who: a random key in a signed cookie, a new one for every story. It lets a writer see
 * what became of their comment and lets nobody follow a reader from story to story.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** The newsroom's secrets for this room, the current one first; older ones are still believed until they are dropped. */
export type CommentSecrets = readonly [string, ...string[]]

/** Keys for different ends never meet: each is derived from the newsroom's secret under a name of its own. */
export const derive = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(`chapar-comments:${purpose}`).digest('base64url')

export const newReaderKey = (): string => randomBytes(16).toString('base64url')

const signature = (secret: string, purpose: string, storyId: number, key: string): string =>
  createHmac('sha256', derive(secret, purpose)).update(`${storyId}:${key}`).digest('base64url').slice(0, 32)

/** `writer` opens one's own comments, `voter` only remembers what one voted: neither passes for the other. */
export type ReaderPurpose = 'writer' | 'voter'

export const signReaderKey = (
  secrets: CommentSecrets,
  purpose: ReaderPurpose,
  storyId: number,
  key: string,
): string => `${key}.${signature(secrets[0], purpose, storyId, key)}`

/** The key, where the cookie is one of ours for this story; null for everything else. */
export function readReaderKey(
  secrets: CommentSecrets,
  purpose: ReaderPurpose,
  storyId: number,
  cookie: string | undefined,
): string | null {
  const match = /^([\w-]{22})\.([\w-]{32})$/.exec(cookie ?? '')
  if (match === null) return null
  const given = Buffer.from(match[2]!)
  const isOurs = secrets.some(secret =>
    timingSafeEqual(Buffer.from(signature(secret, purpose, storyId, match[1]!)), given),
  )
  return isOurs ? match[1]! : null
}

/** An address is never stored; a keyed hash of it is enough to count by. */
export const hashAddress = (secrets: CommentSecrets, address: string): string =>
  createHmac('sha256', derive(secrets[0], 'address')).update(address).digest('base64url').slice(0, 22)

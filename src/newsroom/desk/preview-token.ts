/** Addresses of texts that are not out, for the frame of a preview: signed, short-lived, of one text. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export type Previewed =
  | { readonly storyId: number; readonly revision: number }
  | { readonly storyId: number; readonly tab: string; readonly userId: string }

const life = 60 * 60 * 1000

export function signPreview(
  secret: string,
  previewed: Previewed,
  now: Date,
): { token: string; expiresAt: Date } {
  const expiresAt = new Date(now.getTime() + life)
  const said = Buffer.from(JSON.stringify({ ...previewed, until: expiresAt.getTime() })).toString('base64url')
  return { token: `${said}.${seal(secret, said)}`, expiresAt }
}

/** What a token opens; null for one that we did not sign, that is over, or of another story. */
export function openPreview(secret: string, token: string, storyId: number, now: Date): Previewed | null {
  const [said = '', given = ''] = token.slice(0, 2_000).split('.')
  const [ours, theirs] = [Buffer.from(seal(secret, said)), Buffer.from(given)]
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) return null
  const { until, ...previewed } = JSON.parse(Buffer.from(said, 'base64url').toString()) as Previewed & {
    until: number
  }
  return until > now.getTime() && previewed.storyId === storyId ? previewed : null
}

const seal = (secret: string, said: string): string =>
  createHmac('sha256', secret).update(`preview ${said}`).digest('base64url')

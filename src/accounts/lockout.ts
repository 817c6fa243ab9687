/**
 * Attempts at a password. Each is written down before the password is looked at, so that a hundred at once count as a hundred;
 * past the limit the answer stays what it was for a wrong password, takes as long, and is no even for the right one. Whoever
 * tries learns neither whether the address exists nor that the door is shut.
 *
 * Three counts over a quarter of an hour: of one person from one place (a few, so that a guesser elsewhere does not lock the
 * person out), of one person from everywhere, of one place for everybody. A one-time link opens in any case.
 */
import { createHash } from 'node:crypto'
import { countAttempts, insertAttempt, removeAttempts, removeOldAttempts } from '../store/accounts.ts'
import type { Db } from '../store/database.ts'

const windowMinutes = 15
export const attemptLimits = { pair: 5, email: 50, address: 30 } as const

export const emailHash = (email: string): string => createHash('sha256').update(email).digest('hex')

/** Notes an attempt; false where there were too many. */
export async function noteAttempt(db: Db, email: string, address: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - windowMinutes * 60_000)
  await insertAttempt(db, emailHash(email), address, now)
  await removeOldAttempts(db, new Date(since.getTime() - 60_000))
  const counts = await countAttempts(db, emailHash(email), address, since)
  return (
    counts.pair <= attemptLimits.pair &&
    counts.email <= attemptLimits.email &&
    counts.address <= attemptLimits.address
  )
}

export const forgetAttempts = (db: Db, email: string, address: string): Promise<unknown> =>
  removeAttempts(db, emailHash(email), address)

/** One key for a place: of IPv6 the network, since one machine has many addresses of it. */
export function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('%')[0]!.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const middle =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return `${[...left, ...middle, ...right]
    .slice(0, 4)
    .map(group => (Number.parseInt(group, 16) || 0).toString(16))
    .join(':')}::/64`
}

/**
 * Proof of work: ALTCHA v2 with PBKDF2/SHA-256, deterministic. A browser counts up until a key of its own making begins as
 * the challenge says; we know the answer from minting it, so checking is one hash. It is a tax on speed, not a wall: it makes
 * a thousand comments dear and one comment unnoticeable.
 *
 * The library's check accepts the same answer again, and a challenge without an end for ever. So everything that makes an
 * answer good *here* is asked for here: our algorithm, an end not far off, this story, this purpose; and spending it is
 * the caller's, in the transaction that stores the comment (`store/captcha.ts`).
 */
import { randomInt } from 'node:crypto'
import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { type CommentSecrets, derive } from './reader-key.ts'

const algorithm = 'PBKDF2/SHA-256'
/** Rounds of one try: about 1.4 ms in Node, two or three in a phone's browser. */
const cost = 5_000
/** Tries of the easiest challenge: half a second on a desk, two on an old phone, while the reader writes. */
const easiest = { least: 100, most: 400 }
const goodForSeconds = 10 * 60
/** Two machines' clocks may differ so much. */
const clockSlackSeconds = 60
const maxPayload = 8_192

export type CaptchaPurpose = 'comment'
export type SpentProof = { readonly nonce: string; readonly expiresAt: Date }
export type CaptchaRefusal = 'comment.captcha-invalid' | 'comment.captcha-expired'

const keysOf = (secret: string) => ({
  hmacSignatureSecret: derive(secret, 'captcha-signature'),
  hmacKeySignatureSecret: derive(secret, 'captcha-key'),
})

/** @param weight 1 is the easiest; twice the weight takes twice the work. */
export function mintChallenge(
  secrets: CommentSecrets,
  about: { readonly storyId: number; readonly purpose: CaptchaPurpose },
  now: Date,
  weight = 1,
): Promise<Challenge> {
  return createChallenge({
    algorithm,
    cost,
    counter: randomInt(easiest.least * weight, easiest.most * weight),
    deriveKey,
    expiresAt: Math.floor(now.getTime() / 1_000) + goodForSeconds,
    data: { story: about.storyId, purpose: about.purpose },
    ...keysOf(secrets[0]),
  })
}

/** @param payload base64 of `{challenge, solution}`, as the form sends it. */
export async function checkProof(
  secrets: CommentSecrets,
  about: { readonly storyId: number; readonly purpose: CaptchaPurpose },
  now: Date,
  payload: string,
): Promise<Result<SpentProof, CaptchaRefusal>> {
  const given = parsePayload(payload)
  if (given === null) return refuse('comment.captcha-invalid')
  const { parameters } = given.challenge
  const { expiresAt, data, nonce } = parameters
  const seconds = now.getTime() / 1_000
  if (
    parameters.algorithm !== algorithm ||
    parameters.cost !== cost ||
    typeof parameters.keySignature !== 'string' ||
    typeof nonce !== 'string' ||
    !/^[0-9a-f]{32}$/.test(nonce) ||
    !Number.isInteger(expiresAt) ||
    expiresAt! > seconds + goodForSeconds + clockSlackSeconds ||
    data?.purpose !== about.purpose ||
    data.story !== about.storyId
  )
    return refuse('comment.captcha-invalid')
  const judged = await judge(secrets, given)
  if (judged === 'wrong') return refuse('comment.captcha-invalid')
  if (judged === 'expired' || expiresAt! < seconds) return refuse('comment.captcha-expired')
  return ok({ nonce, expiresAt: new Date(expiresAt! * 1_000) })
}

/** Signature and solution, under any of the live secrets. The library looks at the end first, by the machine's clock. */
async function judge(
  secrets: CommentSecrets,
  { challenge, solution }: Payload,
): Promise<'right' | 'wrong' | 'expired'> {
  for (const secret of secrets) {
    const checked = await verifySolution({ challenge, solution, deriveKey, ...keysOf(secret) }).catch(
      () => null,
    )
    if (checked?.expired) return 'expired'
    if (checked?.verified) return 'right'
  }
  return 'wrong'
}

function parsePayload(payload: string): Payload | null {
  if (payload.length > maxPayload) return null
  try {
    const value = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as Payload
    const { challenge, solution } = value
    return typeof challenge?.parameters === 'object' &&
      challenge.parameters !== null &&
      typeof solution === 'object'
      ? value
      : null
  } catch {
    return null
  }
}

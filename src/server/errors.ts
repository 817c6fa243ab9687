/**
 * Refusals at the edge: code → HTTP status here, code → sentence and next step in `strings/`. Both must cover every code that a
 * room declares, or the build fails.
 */
import type { Refusal } from '../base/refusal.ts'
import type { CommentRefusalCode } from '../comments/comment-refusals.ts'
import type { PublishRefusal } from '../publish/publish-story.ts'
import { commentRefusalsEn } from '../strings/comments.en.ts'
import { commentRefusalsFa } from '../strings/comments.fa.ts'
import { errorsEn } from '../strings/errors.en.ts'
import { errorsFa } from '../strings/errors.fa.ts'
import type { Told, ToldDetails } from '../strings/told.ts'
import { wireRefusalsEn } from '../strings/wire.en.ts'
import { wireRefusalsFa } from '../strings/wire.fa.ts'
import type { WireRefusalCode } from '../wire/refusals.ts'
import type { ConfigRefusal } from './config.ts'
import type { StartFault } from './start-faults.ts'

export type IngestRefusal = 'ingest.usage' | 'ingest.file-missing' | 'ingest.token' | 'ingest.title-only'

export type ErrorCode =
  | ConfigRefusal
  | StartFault
  | PublishRefusal
  | IngestRefusal
  | WireRefusalCode
  | CommentRefusalCode

type Sentences = Readonly<Record<ErrorCode, (details: ToldDetails) => Told>>

const sentences: { readonly fa: Sentences; readonly en: Sentences } = {
  fa: { ...errorsFa, ...wireRefusalsFa, ...commentRefusalsFa },
  en: { ...errorsEn, ...wireRefusalsEn, ...commentRefusalsEn },
}

export function tellRefusal({ code, details }: Refusal<ErrorCode>): { readonly fa: Told; readonly en: Told } {
  return { fa: sentences.fa[code](details), en: sentences.en[code](details) }
}

/** For a terminal: Persian first, then English, a line each. */
export function refusalLines(refusal: Refusal<ErrorCode>): string {
  const { fa, en } = tellRefusal(refusal)
  return `${fa.sentence} ${fa.nextStep}\n${en.sentence} ${en.nextStep}\n`
}

const statuses: Partial<Record<ErrorCode, number>> = {
  'wire.too-large': 413,
  'wire.response-too-large': 413,
  'wire.fetch-failed': 502,
  'wire.fetch-status': 502,
  'wire.redirects': 502,
  'wire.response-slow': 504,
  'wire.address-private': 403,
  'story.not-found': 404,
  'story.move-not-allowed': 409,
  'comment.story-missing': 404,
  'comment.not-found': 404,
  'comment.off': 403,
  'comment.read-only': 403,
  'comment.too-old': 403,
  'comment.cross-site': 403,
  'comment.not-yours': 403,
  'comment.captcha-invalid': 403,
  'comment.body-too-large': 413,
  'comment.repeat': 409,
  'comment.captcha-spent': 409,
  'comment.decided': 409,
  'comment.changed': 409,
  'comment.undo-nothing': 404,
  'comment.wait': 429,
  'comment.flood': 429,
  'ingest.token': 401,
  'ingest.usage': 400,
}

/** Understood but not acceptable, unless a code says otherwise. */
export const refusalStatus = (code: ErrorCode): number => statuses[code] ?? 422

/**
 * Refusals at the edge: code → HTTP status here, code → sentence and next step in `strings/`. Both must cover every code that a
 * room declares, or the build fails.
 */
import type { Refusal } from '../base/refusal.ts'
import type { CommentRefusalCode } from '../comments/comment-refusals.ts'
import type { NewsroomRefusal } from '../newsroom/api/refusals.ts'
import type { PublishRefusal } from '../publish/publish-story.ts'
import { accountRefusalsEn } from '../strings/accounts.en.ts'
import { accountRefusalsFa } from '../strings/accounts.fa.ts'
import { commentRefusalsEn } from '../strings/comments.en.ts'
import { commentRefusalsFa } from '../strings/comments.fa.ts'
import { errorsEn } from '../strings/errors.en.ts'
import { errorsFa } from '../strings/errors.fa.ts'
import { newsroomRefusalsEn } from '../strings/newsroom-api.en.ts'
import { newsroomRefusalsFa } from '../strings/newsroom-api.fa.ts'
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
  | NewsroomRefusal

type Sentences = Readonly<Record<ErrorCode, (details: ToldDetails) => Told>>

const sentences: { readonly fa: Sentences; readonly en: Sentences } = {
  fa: { ...errorsFa, ...wireRefusalsFa, ...commentRefusalsFa, ...accountRefusalsFa, ...newsroomRefusalsFa },
  en: { ...errorsEn, ...wireRefusalsEn, ...commentRefusalsEn, ...accountRefusalsEn, ...newsroomRefusalsEn },
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
  'account.signed-out': 401,
  'account.password-missing': 403,
  'account.not-allowed': 403,
  'account.cross-site': 403,
  'account.sign-in-wrong': 401,
  'account.link-spent': 410,
  'account.email-taken': 409,
  'account.person-unknown': 404,
  'account.last-administrator': 409,
  'account.session-unknown': 404,
  'request.not-understood': 400,
  'request.too-large': 413,
  'request.unknown': 404,
  'request.busy': 429,
  'server.database-away': 503,
  'server.failed': 500,
  'story.stale': 409,
  'story.locked': 409,
  'story.revision-unknown': 404,
  'story.draft-unknown': 404,
  'story.undo-nothing': 409,
  'story.undo-late': 409,
  'schedule.missing': 404,
  'incoming.not-found': 404,
  'incoming.stale': 409,
  'incoming.taken': 409,
  'front.unknown': 404,
  'front.stale': 409,
  'settings.stale': 409,
  'settings.service-in-use': 409,
  'media.not-found': 404,
  'media.too-large': 413,
  'media.unsupported': 415,
  'preview.expired': 410,
  'ingest.token': 401,
  'ingest.usage': 400,
}

/** Understood but not acceptable, unless a code says otherwise. */
export const refusalStatus = (code: ErrorCode): number => statuses[code] ?? 422

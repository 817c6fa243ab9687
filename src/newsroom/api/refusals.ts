import type { AccountRefusal } from '../../accounts/refusals.ts'
import type { CommentRefusalCode } from '../../comments/comment-refusals.ts'
import type { MediaRefusal } from '../../media/media-refusal.ts'
import type { PublishRefusal } from '../../publish/publish-story.ts'
import type { ScheduleRefusal } from '../../publish/read-wall.ts'
import type { UndoRefusal } from '../../publish/undo-release.ts'
import type { WireRefusalCode } from '../../wire/refusals.ts'

export type DeskRefusal =
  | 'request.not-understood'
  | 'request.too-large'
  | 'request.unknown'
  | 'request.busy'
  | 'server.database-away'
  | 'server.failed'
  | 'story.locked'
  | 'story.incomplete'
  | 'story.revision-unknown'
  | 'story.media-unknown'
  | 'story.draft-unknown'
  | 'incoming.not-found'
  | 'incoming.stale'
  | 'incoming.taken'
  | 'incoming.line-unknown'
  | 'incoming.finding-unknown'
  | 'front.unknown'
  | 'front.stale'
  | 'front.story-unknown'
  | 'front.story-twice'
  | 'breaking.address'
  | 'settings.stale'
  | 'settings.service-in-use'
  | 'settings.service-twice'
  | 'media.not-found'
  | 'preview.expired'

export type NewsroomRefusal =
  | DeskRefusal
  | AccountRefusal
  | PublishRefusal
  | ScheduleRefusal
  | UndoRefusal
  | MediaRefusal
  | CommentRefusalCode
  | WireRefusalCode

import type { Result } from '../base/result.ts'
import {
  type Newsroom,
  type PublishRefusal,
  type Released,
  type ReleaseOptions,
  releaseIn,
} from './publish-story.ts'

/** Releases the current revision of a live story as a correction: اصلاحیه. Readers see the note under the story. */
export const correctStory = (
  newsroom: Newsroom,
  storyId: number,
  by: string,
  note: string,
  options: ReleaseOptions = {},
): Promise<Result<Released, PublishRefusal>> =>
  newsroom.database.transaction(db =>
    releaseIn(db, newsroom, storyId, by, { kind: 'correct', note }, options),
  )

import type { Result } from '../base/result.ts'
import { type Newsroom, type PublishRefusal, type Released, releaseStory } from './publish-story.ts'

/** Releases the current revision of a live story as a correction: اصلاحیه. Readers see the note under the story. */
export const correctStory = (
  newsroom: Newsroom,
  storyId: number,
  by: string,
  note: string,
): Promise<Result<Released, PublishRefusal>> => releaseStory(newsroom, storyId, by, { kind: 'correct', note })

/** Every story of the sample newsroom that is written here, desk by desk. */
import type { SampleStory } from '../sample-story.ts'
import { economyStories } from './economy.ts'
import { foreignStories } from './foreign.ts'
import { politicsStories } from './politics.ts'
import { societyStories } from './society.ts'

export const allStories: readonly SampleStory[] = [
  ...foreignStories,
  ...politicsStories,
  ...economyStories,
  ...societyStories,
]

/** Every story of the sample newsroom that is written here, desk by desk. */
import type { SampleStory } from '../sample-story.ts'
import { culture } from './culture.ts'
import { economyStories } from './economy.ts'
import { foreignStories } from './foreign.ts'
import { photo } from './photo.ts'
import { politicsStories } from './politics.ts'
import { science } from './science.ts'
import { societyStories } from './society.ts'
import { sport } from './sport.ts'
import { video } from './video.ts'

export const allStories: readonly SampleStory[] = [
  ...culture,
  ...economyStories,
  ...foreignStories,
  ...photo,
  ...politicsStories,
  ...science,
  ...societyStories,
  ...sport,
  ...video,
]

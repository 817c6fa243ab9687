/**
 * Who may do what, as one declared table: role × action, and for acts upon a story × its state. What does not stand here is
 * refused. The newsroom's routes each name their action (`newsroom/api/access.ts`); nothing else decides.
 *
 * - administrator: مدیر, keeps the house and the people's keys
 * - chief-editor: سردبیر, answers for everything that is published
 * - editor: دبیر سرویس, takes wire items up, publishes, arranges the fronts
 * - reporter: خبرنگار, writes and hands in
 * - moderator: مسئول دیدگاه‌ها, decides comments and sees the stories that they stand under
 */
import { type StoryState, storyStates } from '../story/story.ts'

export const roles = ['administrator', 'chief-editor', 'editor', 'reporter', 'moderator'] as const
export type Role = (typeof roles)[number]

/** Acts upon one story, allowed by its state. */
export const storyActions = [
  'story.see',
  'story.edit',
  'story.submit',
  'story.return',
  'story.approve',
  'story.publish',
  'story.correct',
  'story.withdraw',
] as const
export type StoryAction = (typeof storyActions)[number]

export const plainActions = [
  'people.see',
  'people.manage',
  'audit.see',
  'wire.see',
  'wire.ingest',
  'wire.decide',
  'story.create',
  'front.see',
  'front.edit',
  'breaking.edit',
  'settings.see',
  'settings.edit',
  'media.see',
  'media.add',
  'media.edit',
  'comment.see',
  'comment.decide',
] as const
export type PlainAction = (typeof plainActions)[number]

export type Action = StoryAction | PlainAction

type Grants = {
  readonly plain: readonly PlainAction[]
  readonly story: Readonly<Partial<Record<StoryAction, readonly StoryState[]>>>
}

const before = ['draft', 'review', 'ready'] as const
const out = ['live', 'corrected'] as const

const wholeWorkflow: Grants['story'] = {
  'story.see': storyStates,
  'story.edit': [...before, ...out],
  'story.submit': ['draft'],
  'story.return': ['review', 'ready'],
  'story.approve': ['draft', 'review'],
  'story.publish': [...before, ...out],
  'story.correct': out,
  'story.withdraw': out,
}

const desk = [
  'wire.see',
  'wire.ingest',
  'wire.decide',
  'story.create',
  'front.see',
  'front.edit',
  'breaking.edit',
  'settings.see',
  'media.see',
  'media.add',
  'media.edit',
  'comment.see',
  'comment.decide',
] as const

const grants: Readonly<Record<Role, Grants>> = {
  administrator: { plain: plainActions, story: { ...wholeWorkflow } },
  'chief-editor': { plain: [...desk, 'settings.edit', 'people.see', 'audit.see'], story: wholeWorkflow },
  editor: { plain: desk, story: wholeWorkflow },
  reporter: {
    plain: ['wire.see', 'wire.ingest', 'story.create', 'front.see', 'media.see', 'media.add'],
    story: { 'story.see': storyStates, 'story.edit': ['draft'], 'story.submit': ['draft'] },
  },
  moderator: {
    plain: ['comment.see', 'comment.decide', 'media.see'],
    story: { 'story.see': ['live', 'corrected', 'withdrawn'] },
  },
}

/** Whether a role may do an act; for acts upon a story in which state. */
export function may(role: Role, action: PlainAction): boolean
export function may(role: Role, action: StoryAction, state: StoryState): boolean
export function may(role: Role, action: Action, state?: StoryState): boolean {
  const { plain, story } = grants[role]
  if (isStoryAction(action)) return state !== undefined && (story[action]?.includes(state) ?? false)
  return plain.includes(action)
}

export const isStoryAction = (action: Action): action is StoryAction =>
  (storyActions as readonly string[]).includes(action)

/** What a role may do at all, in whatever state. */
export const actionsOf = (role: Role): Action[] => [
  ...grants[role].plain,
  ...storyActions.filter(action => (grants[role].story[action] ?? []).length > 0),
]

/** What a role may do with a story in this state. */
export const actionsUpon = (role: Role, state: StoryState): StoryAction[] =>
  storyActions.filter(action => may(role, action, state))

export const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value)

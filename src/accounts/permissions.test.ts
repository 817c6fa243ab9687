import { expect, test } from 'vitest'
import { type StoryState, storyStates } from '../story/story.ts'
import { actionsUpon, may, plainActions, type Role, roles, storyActions } from './permissions.ts'

/** Who may, by the first letters: Administrator, Chief editor, Editor, Reporter, Moderator. */
const letters: Readonly<Record<Role, string>> = {
  administrator: 'A',
  'chief-editor': 'C',
  editor: 'E',
  reporter: 'R',
  moderator: 'M',
}

const plain = `
people.see      AC
people.manage   A
audit.see       AC
wire.see        ACER
wire.ingest     ACER
wire.decide     ACE
story.create    ACER
front.see       ACER
front.edit      ACE
breaking.edit   ACE
settings.see    ACE
settings.edit   AC
media.see       ACERM
media.add       ACER
media.edit      ACE
comment.see     ACEM
comment.decide  ACEM`

//              draft review ready live corrected withdrawn
const upon = `
story.see       ACER ACER ACER ACERM ACERM ACERM
story.edit      ACER ACE  ACE  ACE   ACE   -
story.submit    ACER -    -    -     -     -
story.return    -    ACE  ACE  -     -     -
story.approve   ACE  ACE  -    -     -     -
story.publish   ACE  ACE  ACE  ACE   ACE   -
story.correct   -    -    -    ACE   ACE   -
story.withdraw  -    -    -    ACE   ACE   -`

const rows = (table: string): [string, ...string[]][] =>
  table
    .trim()
    .split('\n')
    .map(row => row.split(/\s+/) as [string, ...string[]])

test('who may do what stands in this table and nowhere else', () => {
  const actual = plainActions.map(action => [
    action,
    roles
      .filter(role => may(role, action))
      .map(role => letters[role])
      .join(''),
  ])
  expect(actual).toEqual(rows(plain))
})

test('who may do what with a story depends on its state', () => {
  const actual = storyActions.map(action => [
    action,
    ...storyStates.map(
      state =>
        roles
          .filter(role => may(role, action, state))
          .map(role => letters[role])
          .join('') || '-',
    ),
  ])
  expect(actual).toEqual(rows(upon))
})

test('what is not in the table is refused: a state that nobody thought of, an act without its state', () => {
  expect(may('administrator', 'story.edit', 'burnt' as StoryState)).toBe(false)
  expect(may('administrator', 'story.edit' as never)).toBe(false)
})

test('a withdrawn story is read and never moved', () => {
  for (const role of roles) expect(actionsUpon(role, 'withdrawn')).toEqual(['story.see'])
})

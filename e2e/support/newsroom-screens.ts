/** The screens of the newsroom with what opens upon them, each by its address and the hands that lead there. */
import type { Page } from 'playwright-core'
import { newsroomFa as words } from '../../src/strings/newsroom.fa.ts'
import { settle } from './newsroom.ts'

export type ScreenState = {
  readonly name: string
  /** After `/newsroom`. */
  readonly path: string
  readonly prepare?: (page: Page) => Promise<void>
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).first().click()
  await settle(page)
}

export function screenStates(given: {
  readonly incomingId: number
  /** A published story with a picture. */
  readonly storyId: number
}): readonly ScreenState[] {
  const story = `/stories/${given.storyId}`
  return [
    { name: 'today', path: '' },
    { name: 'incoming', path: '/incoming' },
    { name: 'incoming-item', path: `/incoming/${given.incomingId}` },
    { name: 'incoming-finding', path: `/incoming/${given.incomingId}`, prepare: pickFinding },
    { name: 'stories', path: '/stories' },
    { name: 'editor-new', path: '/stories/new' },
    { name: 'editor', path: story },
    { name: 'editor-findings', path: story, prepare: openTab(words.editor.tabs.findings) },
    { name: 'editor-revisions', path: story, prepare: openTab(words.editor.tabs.revisions) },
    { name: 'editor-publish', path: story, prepare: openPublishing },
    { name: 'editor-pictures', path: story, prepare: press(words.editor.changePicture) },
    { name: 'editor-preview', path: story, prepare: press(words.editor.preview) },
    { name: 'front', path: '/front' },
    { name: 'comments', path: '/comments' },
    { name: 'comments-by-story', path: '/comments?by=story' },
    { name: 'comments-reasons', path: '/comments', prepare: press(words.comments.refuse) },
    { name: 'people', path: '/people' },
    { name: 'people-invite', path: '/people', prepare: press(words.people.invite) },
    { name: 'audit', path: '/audit' },
    { name: 'settings', path: '/settings' },
    { name: 'me', path: '/me' },
    { name: 'keys', path: '/comments', prepare: press(words.app.keys) },
  ]
}

async function pickFinding(page: Page): Promise<void> {
  await page.keyboard.press('KeyJ')
  await page.locator('.finding[aria-current]').waitFor()
}

const openTab = (name: string) => async (page: Page) => {
  await page
    .getByRole('group', { name: words.editor.side })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
  await settle(page)
}

async function openPublishing(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.editor.update, exact: true }).click()
  await page.getByRole('dialog').locator('.checklist, .complete').first().waitFor()
}

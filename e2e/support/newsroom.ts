/** The newsroom in a browser: who enters it by which door, and pictures of what was seen there. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { accountsFa } from '../../src/strings/accounts.fa.ts'
import { newsroomFa as words } from '../../src/strings/newsroom.fa.ts'
import { root } from './chapar-process.ts'
import { until } from './until.ts'

export const password = 'چند واژه پشت سر هم'

/** The link that the sample's start printed, once, for its first administrator. */
export function printedLink(): string {
  const link = inject('site')
    .start.lines.join('\n')
    .match(/\S+\/newsroom\/sign-in\?token=\S+/)?.[0]
  if (link === undefined) throw new Error('the start printed no link to the newsroom')
  return link
}

/** Opens a one-time link, presses its one button, gives a name where one is given, and a password. */
export async function enterByLink(
  page: Page,
  link: string,
  who: { readonly name?: string; readonly email?: string } = {},
  look: (step: 'link' | 'password') => Promise<unknown> = async () => undefined,
): Promise<void> {
  await page.goto(link)
  await look('link')
  await page.getByRole('button', { name: accountsFa.linkButton }).click()
  await page.getByRole('heading', { name: words.people.welcome }).waitFor()
  await look('password')
  if (who.name !== undefined) await page.getByLabel(words.people.name, { exact: true }).fill(who.name)
  if (who.email !== undefined) await page.getByLabel(words.people.email).fill(who.email)
  await page.getByLabel(words.people.newPassword).fill(password)
  await page.getByRole('button', { name: words.people.savePassword }).click()
  // On a phone the menu is folded.
  await page.locator('#doors').waitFor({ state: 'attached' })
}

/** Goes to a screen by its address; resolves when its data stands in it. */
export async function openScreen(page: Page, path: string): Promise<void> {
  await page.goto(`/newsroom${path}`)
  await settle(page)
}

/** Until nothing of the screen is still on its way. */
export const settle = (page: Page): Promise<void> =>
  until('the screen stands', () =>
    page.evaluate(
      loading =>
        document.fonts.status === 'loaded' &&
        document.querySelector('main h1') !== null &&
        ![...document.querySelectorAll('main .hint, dialog .hint')].some(
          each => each.textContent === loading,
        ) &&
        document.querySelector('[aria-busy=true]') === null &&
        [...document.images].every(image => image.complete || image.loading === 'lazy'),
      words.app.loading,
    ),
  )

/** Keeps pictures of the steps of one test, numbered, where git does not look. */
export async function openAlbum(name: string): Promise<(page: Page, step: string) => Promise<void>> {
  const folder = join(root, 'artefacts', name)
  await mkdir(folder, { recursive: true })
  let number = 0
  return async (page, step) => {
    number++
    const path = join(folder, `${String(number).padStart(2, '0')}-${step}.png`)
    await page.screenshot({ path, animations: 'disabled' })
  }
}

/** The newsroom in a browser: who enters it by which door, and pictures of what was seen there. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { noMailer } from '../../src/accounts/mail.ts'
import { invitePerson } from '../../src/accounts/people.ts'
import type { Role } from '../../src/accounts/permissions.ts'
import { systemClock } from '../../src/base/clock.ts'
import { openStore } from '../../src/server/open-store.ts'
import { accountsFa } from '../../src/strings/accounts.fa.ts'
import { newsroomFa as words } from '../../src/strings/newsroom.fa.ts'
import { root } from './chapar-process.ts'
import { until } from './until.ts'

const password = 'چند واژه پشت سر هم'

/** The link that a start printed, once, for the first administrator. */
export function printedLink(output: string): string {
  const link = /\S+\/newsroom\/sign-in\?token=\S+/.exec(output)?.[0]
  if (link === undefined) throw new Error('the start printed no link to the newsroom')
  return link
}

/** A one-time link for somebody new, as `chapar user add` makes it. */
export async function invitedLink(
  { dataDir, origin }: { readonly dataDir: string; readonly origin: string },
  person: { readonly email: string; readonly name: string; readonly role: Role },
): Promise<string> {
  const store = await openStore({ dataDir, databaseUrl: null })
  try {
    const context = { database: store.newsroom, clock: systemClock, mailer: noMailer, publicUrl: origin }
    const invited = await invitePerson(context, null, person, () => ({ subject: '', text: '' }))
    if (!invited.ok) throw new Error(invited.code)
    return invited.value.link!
  } finally {
    await store.close()
  }
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
  watch(page)
  await page.goto(`/newsroom${path}`)
  await settle(page)
}

/** What was asked of the server and is not answered yet. */
const underWay = new WeakMap<Page, Set<Request>>()

function watch(page: Page): Set<Request> {
  const known = underWay.get(page)
  if (known !== undefined) return known
  const open = new Set<Request>()
  underWay.set(page, open)
  page.on('request', request => {
    // Pictures are looked at by themselves below; what is sent on leaving a screen is never reported as ended.
    if (request.method() === 'GET' && ['fetch', 'script'].includes(request.resourceType())) open.add(request)
  })
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
  return open
}

/** Until nothing of the screen is still on its way: no request, no waiting word, no picture in sight. */
export async function settle(page: Page): Promise<void> {
  const open = watch(page)
  const stands = (loading: string) =>
    document.fonts.status === 'loaded' &&
    document.querySelector('main h1') !== null &&
    ![...document.querySelectorAll('main .hint, dialog .hint')].some(each => each.textContent === loading) &&
    document.querySelector('[aria-busy=true]') === null &&
    [...document.images].every(image => image.complete || image.loading === 'lazy')
  const isQuiet = async () => open.size === 0 && (await page.evaluate(stands, words.app.loading))
  // What an answer asks for next is asked a moment after it was drawn.
  const drawn = () => page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))))
  await until('the screen stands', async () => {
    if (!(await isQuiet())) return false
    await drawn()
    return isQuiet()
  })
}

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

/** One day of a newspaper, from the first sign-in to a withdrawal, lived in a browser: the newsroom and its readers at once. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, inject, it } from 'vitest'
import { apiBase, type Front } from '../src/newsroom/api/contract.ts'
import { arrangementOf, requestOf } from '../src/newsroom/ui/front/arrangement.ts'
import { commentQuestionsFa, commentsFa } from '../src/strings/comments.fa.ts'
import { newsroomFa as words } from '../src/strings/newsroom.fa.ts'
import { openBrowser, visibleText } from './support/browser.ts'
import { root } from './support/chapar-process.ts'
import { enterByLink, openAlbum, openScreen, printedLink, settle } from './support/newsroom.ts'
import { until } from './support/until.ts'

const browser = openBrowser()
const second = 1000
/** Without motion: pictures of it show no page on its way. */
const window = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const

const headline = 'گزارش دوم از نشست چهارجانبه مسکو'
const alt = 'پرچم چهار کشور روی میز نشست'
const caption = 'میز نشست چهارجانبه'
const credit = 'چاپار'
const firstComment = 'آیا متن توافق این نشست هم منتشر می‌شود؟'
const reply = 'در نشست خبری گفته شد که هفته آینده منتشر می‌شود.'
const correction = 'در نسخه پیشین نام یکی از شهرها نادرست آمده بود.'
const reason = 'این گزارش دو بار منتشر شده بود.'

const frontAddress = `${apiBase}/fronts/home`

const read = async (path: string): Promise<string> => (await fetch(inject('site').origin + path)).text()

/** Waits until readers see it, and says how long that took. */
async function secondsUntilReaders(what: string, path: string, sees: (page: string) => boolean) {
  const since = performance.now()
  await until(what, async () => sees(await read(path)))
  return (performance.now() - since) / second
}

it('a day is lived', { timeout: 120_000 }, () =>
  browser.open(async (page, context) => {
    const keep = await openAlbum('day-lived')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])

    // The first administrator: one link, one button, a password.
    const link = printedLink(inject('site').start.lines.join('\n'))
    await enterByLink(page, link, { name: 'مهسا ایزدی', email: 'mahsa@chapar.example' }, step =>
      keep(page, step),
    )
    await settle(page)
    await keep(page, 'today')
    expect((await fetch(link)).status).toBe(410)

    const storyId = await takeIn(page, keep)
    const path = await publish(page, keep)
    expect(path).toContain(`/news/${storyId}/`)

    const frontBefore = await lead(page, keep)
    await talk(page, path, keep)
    await correct(page, storyId, path, keep)
    await withdraw(page, storyId, path, keep)

    await restoreFront(page, frontBefore)
  }, window),
)

type Keep = Awaited<ReturnType<typeof openAlbum>>

/** Pastes the raw text, decides its findings by keyboard and takes it as a story; resolves to its number. */
async function takeIn(page: Page, keep: Keep): Promise<number> {
  const raw = await readFile(join(root, 'fixtures/acceptance/raw.txt'), 'utf8')
  await page.evaluate(text => navigator.clipboard.writeText(text), raw.replace(/^.*/, headline))
  const box = page.getByLabel(words.incoming.pasteLabel)
  await box.focus()
  await page.keyboard.press('Control+KeyV')
  await until('the text stands in the box', async () => (await box.inputValue()).includes('منبع: فارس'))
  const since = performance.now()
  await page.keyboard.press('Control+Enter')
  const sides = page.getByRole('region', { name: words.incoming.sides })
  await sides.locator('.mended ins').first().waitFor()
  expect((performance.now() - since) / second).toBeLessThan(2)
  expect(await sides.locator('.raw s').count()).toBeGreaterThan(0)
  await keep(page, 'raw-and-mended')

  // One finding is left as it was, one taken, then all that are sure.
  const findings = page.getByRole('region', { name: words.incoming.findings })
  const states = (state: string) => findings.locator(`li.${state}`).count()
  await page.keyboard.press('KeyJ')
  await findings.locator('[aria-current]').waitFor()
  const [left] = await findings
    .locator('[aria-current]')
    .evaluateAll(all => all.map(each => each.getAttribute('data-finding')))
  await page.keyboard.press('KeyX')
  await findings.locator(`[data-finding="${left}"].left`).waitFor()
  await page.keyboard.press('Shift+KeyA')
  await until(
    'every sure finding is taken',
    async () => (await findings.locator('li.sure.open').count()) === 0,
  )
  while ((await states('open')) > 0) {
    const open = await states('open')
    const isCurrentOpen = (await findings.locator('.open[aria-current]').count()) === 1
    await page.keyboard.press(isCurrentOpen ? 'Enter' : 'KeyJ')
    if (isCurrentOpen) await until('the finding is decided', async () => (await states('open')) < open)
  }
  await keep(page, 'findings-decided')

  await page.keyboard.press('KeyT')
  await page.waitForURL('**/newsroom/stories/*')
  await settle(page)
  expect(await page.getByRole('textbox', { name: words.editor.headline, exact: true }).textContent()).toBe(
    headline,
  )
  return Number(page.url().split('/').at(-1))
}

/** Adds a picture, is told what is missing, gives it and publishes; resolves to the story's address for readers. */
async function publish(page: Page, keep: Keep): Promise<string> {
  const picture = await sharp({
    create: { width: 1600, height: 1000, channels: 3, background: '#1e3f95' },
  })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'e2e' }, IFD3: { GPSLatitude: '35/1 41/1 0/1', GPSLatitudeRef: 'N' } })
    .toBuffer()
  await page.getByRole('button', { name: words.editor.choosePicture }).click()
  await page
    .getByLabel(words.editor.upload)
    .and(page.locator('input'))
    .setInputFiles({ name: 'table.jpg', mimeType: 'image/jpeg', buffer: picture })
  const facts = page.getByRole('complementary', { name: words.editor.side })
  await facts.getByLabel(words.editor.alt).waitFor()

  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  // No service, no words for those who cannot see the picture, nobody whose it is.
  const missing = dialog.locator('.checklist li')
  await missing.first().waitFor()
  expect(await missing.count()).toBe(3)
  await keep(page, 'what-is-missing')
  expect(await dialog.getByRole('button', { name: words.editor.publishNow }).last().isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await facts.getByRole('combobox', { name: words.editor.service, exact: true }).selectOption({ index: 1 })
  await facts.getByLabel(words.editor.alt).fill(alt)
  await facts.getByLabel(words.editor.caption, { exact: true }).fill(caption)
  await facts.getByLabel(words.editor.credit, { exact: true }).fill(credit)
  await keep(page, 'picture')

  await page.keyboard.press('Control+Enter')
  await dialog.getByText(words.editor.complete).waitFor()
  await keep(page, 'nothing-is-missing')
  await dialog.locator('.acts').last().getByRole('button', { name: words.editor.publishNow }).click()
  await page.getByText(words.editor.published).waitFor()
  const link = page.getByRole('link', { name: words.editor.seeLive })
  const path = new URL((await link.getAttribute('href'))!, page.url()).pathname
  const took = await secondsUntilReaders('readers see the story', path, text => text.includes(alt))
  expect(took).toBeLessThan(1)
  const story = await read(path)
  for (const seen of [headline, alt, caption, credit]) expect(story).toContain(seen)
  await keep(page, 'published')
  return path
}

/** Puts the story in front as the lead; resolves to how the front stood before, for whoever comes after this day. */
async function lead(page: Page, keep: Keep): Promise<Front> {
  const before: Front = await (await page.request.get(frontAddress)).json()
  await page.getByRole('link', { name: words.app.front, exact: true }).click()
  await settle(page)
  await page.getByLabel(words.front.poolSearch).fill(headline)
  const pool = page.getByRole('list', { name: words.front.pool })
  await until('the search has found', async () => (await pool.getByRole('listitem').count()) === 1)
  await pool
    .getByRole('combobox', { name: `${words.front.moveTo}: ${headline}` })
    .selectOption({ label: words.front.lead })
  await page.getByRole('list', { name: words.front.lead, exact: true }).getByText(headline).waitFor()
  await keep(page, 'front-arranged')
  await page.keyboard.press('Control+KeyS')
  const took = await secondsUntilReaders('readers see the new lead', '/', text =>
    text.slice(text.indexOf('<main')).split('</article>')[0]!.includes(headline),
  )
  expect(took).toBeLessThan(1)
  await page.getByText(words.front.saved).waitFor()
  await browser.visit('/', reading => keep(reading, 'front-for-readers'), window)
  return before
}

/** A reader without script asks, one with a script answers; the moderator lets each out with one key. */
async function talk(page: Page, path: string, keep: Keep): Promise<void> {
  await browser.visit(
    path,
    async reading => {
      const form = reading.locator('#write')
      await form.getByLabel(commentsFa.text).fill(firstComment)
      const asked = await visibleText(form.locator('.comment-question label'))
      const { answers } = commentQuestionsFa.find(({ question }) => asked.includes(question))!
      await form.getByLabel(commentsFa.question).fill(answers[0]!)
      await form.getByRole('button', { name: commentsFa.send }).click()
      await reading.getByText(commentsFa.waitingExplained).waitFor()
      await keep(reading, 'comment-without-script')
    },
    { ...window, javaScriptEnabled: false },
  )
  await approve(page, firstComment, path, keep)

  await browser.visit(
    path,
    async reading => {
      await reading.getByRole('link', { name: commentsFa.replyLabel(commentsFa.anonymous) }).click()
      const form = reading.locator('#write')
      await form.getByText(commentsFa.replyNotice(commentsFa.anonymous)).waitFor()
      await form.getByLabel(commentsFa.name).fill('نسترن')
      await form.getByLabel(commentsFa.text).fill(reply)
      await form.getByRole('button', { name: commentsFa.send }).click()
      await reading.getByText(commentsFa.waitingExplained).waitFor()
      await keep(reading, 'reply-with-script')
    },
    window,
  )
  await approve(page, reply, path, keep)
  const story = await read(path)
  expect(story.indexOf(firstComment)).toBeGreaterThan(0)
  expect(story.indexOf(reply)).toBeGreaterThan(story.indexOf(firstComment))
}

/** Steps to a comment in the queue and lets it out, all by keyboard. */
async function approve(page: Page, text: string, path: string, keep: Keep): Promise<void> {
  const doors = page.getByRole('navigation', { name: words.app.screens })
  await doors.getByRole('link', { name: words.app.comments }).press('Enter')
  const card = page.locator('[data-comment]').filter({ hasText: text })
  await card.waitFor()
  while ((await card.getAttribute('aria-current')) === null) await page.keyboard.press('KeyJ')
  await keep(page, 'comment-in-the-queue')
  await page.keyboard.press('KeyA')
  const took = await secondsUntilReaders('readers see the comment', path, story => story.includes(text))
  expect(took).toBeLessThan(1)
  await card.waitFor({ state: 'detached' })
}

async function correct(page: Page, storyId: number, path: string, keep: Keep): Promise<void> {
  await openScreen(page, `/stories/${storyId}`)
  const kicker = page.getByRole('textbox', { name: words.editor.kicker, exact: true })
  await kicker.click()
  await page.keyboard.type('پس از نشست مسکو')
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: words.editor.correct }).click()
  await dialog.getByLabel(words.editor.correctNote).fill(correction)
  await dialog.getByText(words.editor.complete).waitFor()
  await keep(page, 'correction')
  await dialog.locator('.acts').getByRole('button', { name: words.editor.correct }).click()
  const took = await secondsUntilReaders('readers see the correction', path, story =>
    story.includes(correction),
  )
  expect(took).toBeLessThan(1)
  expect(await read(path)).toContain('پس از نشست مسکو')
  await page.getByText(words.editor.correctedDone).waitFor()
  await browser.visit(path, reading => keep(reading, 'corrected-for-readers'), window)
}

async function withdraw(page: Page, storyId: number, path: string, keep: Keep): Promise<void> {
  await page.getByRole('button', { name: words.editor.withdraw, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.editor.withdrawReason).fill(reason)
  await keep(page, 'withdrawal')
  await dialog.locator('.acts').getByRole('button', { name: words.editor.withdraw }).click()
  const took = await secondsUntilReaders('readers read why it is gone', path, story => story.includes(reason))
  expect(took).toBeLessThan(1)
  for (const address of [path, `/news/${storyId}`])
    expect((await fetch(inject('site').origin + address)).status).toBe(410)
  expect(await read('/')).not.toContain(headline)
  await page.getByText(words.editor.withdrawnDone).waitFor()
  await keep(page, 'withdrawn')
  await browser.visit(path, reading => keep(reading, 'withdrawn-for-readers'), window)
}

/** The front as the next test expects it. */
async function restoreFront(page: Page, before: Front): Promise<void> {
  const { version } = await (await page.request.get(frontAddress)).json()
  const answer = await page.request.put(frontAddress, {
    data: { ...requestOf(arrangementOf(before)), version },
    headers: { origin: inject('site').origin },
  })
  expect(answer.status()).toBe(200)
}

/** The island in Chromium: no script file until the form is touched, then a sending with proof of work. */

import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../pages/parts/browser.fixture.ts'
import { islandAssets } from '../pages/parts/islands.ts'
import { sql } from '../store/sql.ts'
import { type CommentSite, openCommentSite } from './testing/comment-site.ts'

const patience = { timeout: 60_000 }
let site: CommentSite
let browser: Browser
beforeAll(async () => {
  site = await openCommentSite()
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

type Opened = { readonly page: Page; readonly scripts: string[]; readonly problems: string[] }

async function open(path: string): Promise<Opened> {
  const context = await browser.newContext({ baseURL: site.origin })
  const page = await context.newPage()
  const scripts: string[] = []
  const problems: string[] = []
  page.on('request', request => {
    if (['script', 'other'].includes(request.resourceType()) && request.url().endsWith('.js'))
      scripts.push(request.url())
  })
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', error => problems.push(String(error)))
  await page.goto(path, { waitUntil: 'networkidle' })
  return { page, scripts, problems }
}

const lastComment = async () =>
  (
    await site.store.newsroom.query<{ text: string; queue: string; key: string }>(
      sql`select text, queue, idempotency_key as key from newsroom.comments order by id desc limit 1`,
    )
  )[0]

test('a story asks for no script file until its form is touched', patience, async () => {
  const { page, scripts, problems } = await open(`/news/${await site.writeStory()}`)
  expect(scripts).toEqual([])
  const script = page.waitForRequest(/island\.js/)
  await page.locator('#comment-text').focus()
  await script
  expect(problems).toEqual([])
  await page.context().close()
})

test(
  'with script a comment is worked for, previewed mended, sent, and its writer sees that it waits',
  patience,
  async () => {
    const { page, problems } = await open(`/news/${await site.writeStory()}`)
    await page.locator('#comment-text').click()
    await page.locator('.comment-state').waitFor()
    await page.locator('#comment-text').pressSequentially('كتاب مي خوانم', { delay: 5 })
    await page.locator('.comment-preview', { hasText: 'کتاب می‌خوانم' }).waitFor()
    expect(await page.locator('.comment-state').textContent()).toBe('۹۸۷ نویسه مانده است')
    await page.locator('#write button[type=submit]').first().click()
    await page.locator('.own-comment', { hasText: 'در انتظار بررسی' }).waitFor()
    expect(await lastComment()).toMatchObject({ text: 'کتاب می‌خوانم', queue: 'new' })
    expect(problems).toEqual([])
    await page.context().close()
  },
)

test('a lost connection loses nothing: the same sending is tried again and made once', patience, async () => {
  const story = await site.writeStory()
  const { page } = await open(`/news/${story}`)
  let failures = 0
  await page.route(/\/comments$/, async route => {
    if (failures++ > 0) return route.continue()
    // It arrives, but its answer does not.
    const { url, method, postData, headers } = {
      url: route.request().url(),
      method: route.request().method(),
      postData: route.request().postData(),
      headers: await route.request().allHeaders(),
    }
    const { 'content-length': _, ...sent } = headers
    await fetch(url, { method, body: postData!, headers: sent })
    await route.abort('connectionreset')
  })
  await page.locator('#comment-text').fill('یک بار و نه بیشتر')
  await page.locator('.comment-state').waitFor()
  await page.locator('#write button[type=submit]').first().click()
  await page.locator('.own-comment', { hasText: 'یک بار و نه بیشتر' }).waitFor({ timeout: 20_000 })
  const [row] = await site.store.newsroom.query<{ n: number }>(
    sql`select count(*)::int as n from newsroom.comments where story_id = ${story}`,
  )
  expect(row!.n).toBe(1)
  await page.context().close()
})

test('a refusal is said beside the form and the text stays', patience, async () => {
  const { page } = await open(`/news/${await site.writeStory()}`)
  await page.locator('#comment-text').fill('😀😀')
  await page.locator('.comment-state').waitFor()
  await page.locator('#write button[type=submit]').first().click()
  await page.locator('.comment-state', { hasText: 'واژه‌ای نیست' }).waitFor()
  expect(await page.locator('#comment-text').inputValue()).toBe('😀😀')
  await page.context().close()
})

test('the island weighs 12 KB compressed at most, 25 KB with its solver', () => {
  const weigh = (pattern: RegExp) =>
    [...islandAssets]
      .filter(([address]) => pattern.test(address))
      .reduce((sum, [, { bytes }]) => sum + brotliCompressSync(bytes).length, 0)
  expect(weigh(/island\.js|words\.js/)).toBeLessThanOrEqual(12 * 1024)
  expect(weigh(/./)).toBeLessThanOrEqual(25 * 1024)
})

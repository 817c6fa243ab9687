/** `/text` through the server that readers reach: as a form, and in a browser with the engine in its worker. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../pages/parts/browser.fixture.ts'
import { longestText } from '../pages/text-judgement.ts'
import type { Db } from '../store/database.ts'
import { ReadingCounter } from './reading-counter.ts'
import { buildReadingServer } from './reading-server.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const patience = { timeout: 60_000 }
const damaged = 'ما هر روز به كتابخانه ميرويم'
const mended = 'ما هر روز به کتابخانه می\u200Cرویم'

/** A newsroom without services or settings. */
const empty: Db = { query: async () => [] }
const context = {
  readers: empty,
  clock: () => new Date('2023-04-04T14:30:00Z'),
  publicUrl: 'http://reader.example',
}
const { app } = buildReadingServer(context, new ReadingCounter(), error => {
  throw error
})

let browser: Browser
let url: string
beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/text`
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await app.close()
})

const post = (text: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ text }) }).then(async response => ({
    status: response.status,
    policy: response.headers.get('content-security-policy'),
    body: await response.text(),
  }))

describe('without a script', () => {
  it('the form is answered with the corrected text and the reasons', async () => {
    const { status, body } = await post(damaged)
    expect(status).toBe(200)
    expect(body).toContain('<mark>می\u200Cرویم</mark>')
    expect(body).toContain('<del>ميرويم</del>')
  })

  it('what comes in goes out escaped', async () => {
    expect((await post('</textarea><script>alert(1)</script>')).body).not.toContain('<script>alert')
  })

  it('a text that is too long is told so, however long it is', async () => {
    expect((await post('ا'.repeat(longestText + 1))).status).toBe(413)
    expect((await post('ا'.repeat(longestText * 4))).status).toBe(413)
  })

  it('another kind of body is refused, and so is a post elsewhere', async () => {
    expect(
      (await fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }))
        .status,
    ).toBe(415)
    expect((await fetch(url.replace('/text', '/about'), { method: 'POST' })).status).toBe(405)
  })
})

it('only this page runs more than the comment form’s few bytes and files of our own', async () => {
  const policyOf = async (address: string) => (await fetch(address)).headers.get('content-security-policy')
  expect(await policyOf(url)).toContain("script-src 'self'; worker-src 'self'")
  expect(await policyOf(url.replace('/text', '/about'))).toMatch(
    /script-src 'self' 'sha256-[^;]*; worker-src 'self'/,
  )
})

describe('in a browser', () => {
  const open = async (width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    await page.goto(url)
    return page
  }

  it('the engine answers in the page while the network is away', patience, async () => {
    const page = await open(1200, 'light')
    const asked: string[] = []
    page.on('request', request => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
    await page.locator('#text').fill(damaged)
    await page.locator('.mended mark').first().waitFor()
    expect(await page.locator('.mended').textContent()).toBe(mended)
    await page.context().setOffline(true)
    await page.locator('#text').fill('كتاب')
    await page.locator('.mended', { hasText: /^کتاب$/ }).waitFor()
    expect(asked.filter(one => one.startsWith('POST'))).toEqual([])
    await page.close()
  })

  it.each([
    [360, 'light'],
    [1440, 'dark'],
  ] as const)('has no barrier and no overflow at %i px by %s', patience, async (width, scheme) => {
    const page = await open(width, scheme)
    await page.locator('#text').fill(`${damaged} ${'ب'.repeat(400)}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.corrections').first().waitFor()
    await page
      .context()
      .newCDPSession(page)
      .then(session => session.send('Runtime.evaluate', { expression: axe }))
    const violations = await page.evaluate(
      'axe.run().then(report => report.violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
    )
    expect(violations).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    await page.close()
  })
})

/** What only a browser can judge: accessibility as it is laid out, movement, overflow, the menu without a script. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, showPage } from './parts/browser.fixture.ts'
import { everyPage } from './parts/every-page.fixture.ts'
import { buildStory } from './parts/models.fixture.ts'
import { storyPage } from './story-page.view.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const patience = { timeout: 60_000 }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())

type Violation = {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

async function barriers(page: Page): Promise<string[]> {
  const violations = (await page.evaluate('axe.run().then(report => report.violations)')) as Violation[]
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  )
}

const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth')

describe.each(everyPage)('%s', (_, render) => {
  it('has no barrier and no overflow, narrow by day and wide by night', patience, async () => {
    const shown = await showPage(render())
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, colorScheme: 'light' })
    await page.goto(shown.url)
    await page.evaluate(axe)
    const narrow = { over: await overflow(page), barriers: await barriers(page) }
    await page.setViewportSize({ width: 768, height: 1000 })
    const middle = await overflow(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    const wide = { over: await overflow(page), barriers: await barriers(page) }
    await page.close()
    await shown.close()
    expect({ narrow, middle, wide }).toEqual({
      narrow: { over: 0, barriers: [] },
      middle: 0,
      wide: { over: 0, barriers: [] },
    })
  })
})

/** Loads the page, reads it to its end and gives the sum of all movement (cumulative layout shift). */
async function movement(page: Page, url: string): Promise<number> {
  await page.goto(url)
  return (await page.evaluate(`new Promise(async done => {
    let sum = 0
    new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value }).observe({ type: 'layout-shift', buffered: true })
    await document.fonts.ready
    for (let y = 0; y < document.body.scrollHeight; y += 400) { scrollTo({ top: y, behavior: 'instant' }); await new Promise(next => setTimeout(next, 20)) }
    setTimeout(() => done(sum), 200)
  })`)) as number
}

describe('a story', () => {
  it('asks for no script', patience, async () => {
    const shown = await showPage(storyPage(buildStory()))
    const page = await browser.newPage()
    await page.goto(shown.url)
    await page.close()
    await shown.close()
    expect(shown.asked.filter(address => address.endsWith('.js'))).toEqual([])
  })

  it.each([360, 1440])('does not move while it is loaded and read at %i px', patience, async width => {
    const shown = await showPage(storyPage(buildStory()))
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    // The first visit brings the font, so that a busy machine cannot make it late for the second, which is judged.
    await movement(page, shown.url)
    const moved = await movement(page, shown.url)
    await page.close()
    await shown.close()
    expect(moved).toBe(0)
  })

  it.each([360, 1440])('hardly moves at %i px when the font is late', patience, async width => {
    const shown = await showPage(storyPage(buildStory()), 700)
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    const moved = await movement(page, shown.url)
    await page.close()
    await shown.close()
    expect(moved).toBeLessThan(0.05)
  })

  it('opens its menu on a phone with scripts switched off', patience, async () => {
    const shown = await showPage(storyPage(buildStory()))
    const page = await browser.newPage({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false })
    await page.goto(shown.url)
    const service = page.locator('.services a').first()
    expect(await service.isVisible()).toBe(false)
    await page.locator('.menu-button').click()
    expect(await service.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await service.isVisible()).toBe(false)
    await page.close()
    await shown.close()
  })
})

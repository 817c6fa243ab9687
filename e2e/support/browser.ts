/** Debian's Chromium, one for a test file; every page gets a context of its own and leaves nothing behind. */
import { existsSync } from 'node:fs'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const chromiumPath = (): string => process.env.CHROMIUM ?? known.find(existsSync) ?? 'chromium'

export type Reader = {
  /** Opens a page in a fresh context, hands it over and closes it; paths are of the sample site. */
  visit<T>(path: string, look: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T>
  /** A fresh context and an empty page in it. */
  open<T>(
    use: (page: Page, context: BrowserContext) => Promise<T>,
    options?: BrowserContextOptions,
  ): Promise<T>
}

/** What a reader sees of it: words that the style hides are left out, blocks stand on lines of their own. */
export const visibleText = async (place: Locator): Promise<string> => (await place.allInnerTexts()).join('\n')

/** To be called at the top of a test file. */
export function openBrowser(): Reader {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
    })
  })
  afterAll(() => browser?.close())
  const open: Reader['open'] = async (use, options) => {
    const context = await browser.newContext({ baseURL: inject('site').origin, ...options })
    try {
      return await use(await context.newPage(), context)
    } finally {
      await context.close()
    }
  }
  return {
    open,
    visit: (path, look, options) =>
      open(async page => {
        await page.goto(path, { waitUntil: 'load' })
        return look(page)
      }, options),
  }
}

/** The reader with a cheap phone and a slow line: few bytes, no script, nothing that moves, everything in Persian. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, visibleText } from './support/browser.ts'
import { findPageKinds, type PageKind } from './support/page-kinds.ts'
import { until } from './support/until.ts'

const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}

const reader = openBrowser()
let kinds: PageKind[]
beforeAll(async () => {
  kinds = await findPageKinds()
})

describe('the story page on the wire', () => {
  type Sent = { readonly type: string; readonly url: string; readonly bytes: number }

  const load = (options: BrowserContextOptions): Promise<Sent[]> =>
    reader.open(async (page, context) => {
      const sent: Sent[] = []
      const asked = new Map<string, { type: string; url: string }>()
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      session.on('Network.requestWillBeSent', ({ requestId, type = 'Other', request }) =>
        asked.set(requestId, { type, url: request.url }),
      )
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const request = asked.get(requestId)
        if (request) sent.push({ ...request, bytes: encodedDataLength })
      })
      await page.goto(inject('site').acceptancePath, { waitUntil: 'networkidle' })
      return sent
    }, options)

  const bytes = (sent: readonly Sent[], ...types: string[]): number =>
    sent.filter(({ type }) => types.includes(type)).reduce((sum, each) => sum + each.bytes, 0)

  it('takes at most 20 KB for HTML and style, and 45 KB for fonts', async () => {
    const sent = await load(phone)
    expect(bytes(sent, 'Document', 'Stylesheet')).toBeGreaterThan(0)
    expect(bytes(sent, 'Document', 'Stylesheet')).toBeLessThanOrEqual(20 * 1024)
    expect(bytes(sent, 'Font')).toBeGreaterThan(0)
    expect(bytes(sent, 'Font')).toBeLessThanOrEqual(45 * 1024)
  })

  it('asks for no script and for nothing from anybody else', async () => {
    const sent = await load(phone)
    expect(sent.filter(({ type }) => type === 'Script')).toEqual([])
    const elsewhere = sent.filter(
      ({ url }) => !url.startsWith(`${inject('site').origin}/`) && !url.startsWith('data:'),
    )
    expect(elsewhere).toEqual([])
  })

  it('is whole where scripts are forbidden', () =>
    reader.visit(
      inject('site').acceptancePath,
      async page => {
        expect(await page.locator('article .body > p').count()).toBe(6)
        expect(await page.locator('article .body').isVisible()).toBe(true)
        await page.locator('.edits summary').click()
        expect(await page.locator('.edits li').first().isVisible()).toBe(true)
      },
      { ...phone, javaScriptEnabled: false },
    ))
})

describe('nothing shifts', () => {
  const watchShifts = (page: Page) =>
    page.addInitScript(() => {
      const seen = window as unknown as { shifts: string[] }
      seen.shifts = []
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as unknown as {
          value: number
          hadRecentInput: boolean
          sources: { node: Element | null }[]
        }[]) {
          const moved = entry.sources.map(({ node }) => `${node?.nodeName}.${node?.parentElement?.className}`)
          seen.shifts.push(`${entry.value} ${moved.join(' ')}`)
        }
      }).observe({ type: 'layout-shift' as 'event', buffered: true })
    })

  /** To the foot of the page in steps, every picture on the way loaded and painted. */
  const scrollThrough = (page: Page) =>
    page.evaluate(async () => {
      const painted = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
      for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
        window.scrollTo(0, y)
        await painted()
        const near = [...document.images].filter(image => image.getBoundingClientRect().top < innerHeight)
        await Promise.all(near.map(image => image.decode().catch(() => {})))
      }
      await painted()
    })

  const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)

  it.each(['front', 'story', 'story with a gallery', 'story with a film'])('on the way down a %s', kind =>
    reader.open(async page => {
      await watchShifts(page)
      await page.goto(kinds.find(each => each.kind === kind)!.path)
      await scrollThrough(page)
      expect(await shiftsOf(page)).toEqual([])
    }, phone),
  )

  /** The stand-in has the font's height but not its width, so a line may break elsewhere; a tenth is what readers feel. */
  const leastFelt = 0.05

  it.each(['front', 'story'])('that a reader could feel when the font comes late to a %s', kind =>
    reader.open(async page => {
      await watchShifts(page)
      let send = () => {}
      const isWanted = new Promise<void>(resolve => {
        send = resolve
      })
      await page.route('**/*.woff2', async route => {
        await isWanted
        await route.continue()
      })
      await page.goto(kinds.find(each => each.kind === kind)!.path, { waitUntil: 'commit' })
      // A browser waits a tenth of a second for an optional face; late is what comes after that.
      await until('text stands in the stand-in', () =>
        page.evaluate(() => {
          const painted = performance.getEntriesByName('first-contentful-paint')[0]
          return painted !== undefined && performance.now() > painted.startTime + 500
        }),
      )
      send()
      await page.waitForLoadState('load')
      await page.evaluate(() => document.fonts.ready)
      await scrollThrough(page)
      const moved = (await shiftsOf(page)).reduce((sum, shift) => sum + Number.parseFloat(shift), 0)
      expect(moved).toBeLessThan(leastFelt)
    }, phone),
  )
})

describe('every kind of page', () => {
  const eachKind = async (
    look: (page: Page, kind: PageKind) => Promise<void>,
    options?: BrowserContextOptions,
  ) => {
    await reader.open(async page => {
      for (const kind of kinds) {
        await page.goto(kind.path)
        await look(page, kind)
      }
    }, options)
  }

  it('fits its width at 360, 768 and 1440 px', () =>
    eachKind(async (page, { kind }) => {
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ])
        expect(content, `${kind} at ${width}`).toBeLessThanOrEqual(window!)
      }
    }))

  it('is Persian and runs from right to left', () =>
    eachKind(async (page, { kind }) => {
      const html = page.locator('html')
      expect([await html.getAttribute('lang'), await html.getAttribute('dir')], kind).toEqual(['fa', 'rtl'])
      expect(await page.locator('h1').count(), kind).toBe(1)
      const direction = await page.locator('h1').evaluate(heading => getComputedStyle(heading).direction)
      expect(direction, kind).toBe('rtl')
    }))

  it('shows Persian digits alone, but in what is marked as foreign', () =>
    eachKind(async (page, { kind }) => {
      const found = await page.evaluate(() => {
        const isForeign = (element: Element | null) =>
          element?.closest('[dir=ltr], [lang]:not([lang=fa]), style, script')
        const latin: string[] = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          if (/[0-9\u0660-\u0669]/.test(node.nodeValue!) && !isForeign(node.parentElement))
            latin.push(node.nodeValue!)
        }
        for (const element of document.querySelectorAll('[aria-label], [placeholder], [alt], [title]')) {
          for (const name of ['aria-label', 'placeholder', 'alt', 'title']) {
            const value = element.getAttribute(name) ?? ''
            if (/[0-9\u0660-\u0669]/.test(value) && !isForeign(element)) latin.push(`${name}: ${value}`)
          }
        }
        return latin
      })
      expect(found, kind).toEqual([])
    }))

  it('is dark where the reader asked for dark', () =>
    eachKind(
      async (page, { kind }) => {
        const light = await page.evaluate(() => {
          const colours = [
            getComputedStyle(document.body).backgroundColor,
            getComputedStyle(document.body).color,
          ]
          const context = document.createElement('canvas').getContext('2d')!
          return colours.map(colour => {
            context.fillStyle = colour
            context.fillRect(0, 0, 1, 1)
            return (
              context
                .getImageData(0, 0, 1, 1)
                .data.slice(0, 3)
                .reduce((sum, part) => sum + part, 0) / 3
            )
          })
        })
        expect(light[0], `${kind}: paper`).toBeLessThan(60)
        expect(light[1], `${kind}: ink`).toBeGreaterThan(160)
      },
      { colorScheme: 'dark' },
    ))

  it('leaves nothing on the console: no error, no breach of the content security policy', () =>
    reader.open(async page => {
      const said: string[] = []
      page.on('console', message => {
        const isItself = message.location().url === page.url() && /status of 4\d\d/.test(message.text())
        if (['error', 'warning'].includes(message.type()) && !isItself)
          said.push(`${page.url()} ${message.text()}`)
      })
      page.on('pageerror', error => said.push(String(error)))
      page.on('requestfailed', request => {
        // What was still on its way when we went on to the next page, and the rest of a film behind its poster.
        const { errorText = '' } = request.failure() ?? {}
        if (errorText !== 'net::ERR_ABORTED') said.push(`${request.url()} ${errorText}`)
      })
      for (const { path, status } of kinds) {
        const answer = await page.goto(path, { waitUntil: 'load' })
        expect(answer!.status(), path).toBe(status)
      }
      expect(said).toEqual([])
    }))

  it('says in Persian what it is', () =>
    eachKind(async (page, { kind }) => {
      expect(await page.title(), kind).toMatch(/[آ-ی]/)
      expect((await visibleText(page.locator('main'))).length, kind).toBeGreaterThan(40)
    }))
})

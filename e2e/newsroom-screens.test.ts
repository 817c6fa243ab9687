/** Every screen of the newsroom as judges see it: in both lights, on three widths, by keyboard, and what it weighs. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { apiBase } from '../src/newsroom/api/contract.ts'
import { commentsFa } from '../src/strings/comments.fa.ts'
import { newsroomFa as words } from '../src/strings/newsroom.fa.ts'
import { findViolations } from './support/axe.ts'
import { openBrowser, visibleText } from './support/browser.ts'
import { root } from './support/chapar-process.ts'
import { enterByLink, invitedLink, openScreen, settle } from './support/newsroom.ts'
import { type ScreenState, screenStates } from './support/newsroom-screens.ts'
import { until } from './support/until.ts'

const browser = openBrowser()
/** Without motion: what is focused is in the window at once. */
const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' }
const widths = [1440, 768, 360] as const

let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>
let states: readonly ScreenState[]

beforeAll(async () => {
  const link = await invitedLink(inject('site'), {
    email: 'screens@chapar.example',
    name: 'سیمین راد',
    role: 'administrator',
  })
  await browser.open(async (page, context) => {
    await enterByLink(page, link)
    signedIn = await context.storageState()
    const raw = await readFile(join(root, 'fixtures/acceptance/raw.txt'), 'utf8')
    const answer = await page.request.post(`${apiBase}/incoming`, {
      data: Buffer.from(raw.replace(/^.*/, 'گزارشی که کسی هنوز نخوانده است')),
      headers: { origin: inject('site').origin, 'content-type': 'application/octet-stream' },
    })
    const { items } = await answer.json()
    states = screenStates({
      incomingId: items[0].storyId,
      storyId: Number(inject('site').acceptancePath.split('/')[2]),
    })
  }, desk)
})

const enter = <T>(use: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> =>
  browser.open(page => use(page), { ...desk, storageState: signedIn, ...options })

/** Overflow of the page or of a dialog: something stands where nobody can read it. */
const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('dialog[open]')].filter(
      each => each.scrollWidth > each.clientWidth + 1,
    )
    if (wide.length === 0) return []
    const limit = document.documentElement.clientWidth
    const beyond = [...document.querySelectorAll('body *')].filter(each => {
      const { left, right, width } = each.getBoundingClientRect()
      return width > 0 && (left < -1 || right > limit + 1)
    })
    return [
      `${wide.map(each => each.tagName)}: ${beyond
        .slice(0, 3)
        .map(each => each.outerHTML.slice(0, 120))
        .join(' | ')}`,
    ]
  })

describe('every screen, by day and by night, on 1440, 768 and 360 pixels', () => {
  it('is accessible, fits its width and complains of nothing', { timeout: 120_000 }, () =>
    enter(async page => {
      const wrong: string[] = []
      let where = ''
      page.on('console', message => {
        if (['error', 'warning'].includes(message.type())) wrong.push(`${where}: ${message.text()}`)
      })
      page.on('pageerror', error => wrong.push(`${where}: ${error.message}`))
      for (const state of states) {
        where = state.name
        await page.setViewportSize({ width: widths[0], height: 900 })
        await page.emulateMedia({ colorScheme: 'light' })
        await openScreen(page, state.path)
        await state.prepare?.(page)
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          for (const found of await findOverflow(page)) wrong.push(`${where}, ${width}: ${found}`)
          await page.emulateMedia({ colorScheme: 'light' })
          for (const found of await findViolations(page)) wrong.push(`${where}, ${width}: ${found}`)
          // Of all that axe looks at, colours alone change with the light.
          await page.emulateMedia({ colorScheme: 'dark' })
          for (const found of await findViolations(page, ['color-contrast']))
            wrong.push(`${where}, ${width}, dark: ${found}`)
        }
      }
      expect(wrong).toEqual([])
    }),
  )

  it('and so are the pages before the door', async () => {
    const link = await invitedLink(inject('site'), {
      email: 'door@chapar.example',
      name: 'در',
      role: 'reporter',
    })
    const wrong: string[] = []
    await browser.open(async page => {
      const look = async (name: string) => {
        for (const width of widths)
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.setViewportSize({ width, height: 900 })
            await page.emulateMedia({ colorScheme })
            const found = [...(await findViolations(page)), ...(await findOverflow(page))]
            wrong.push(...found.map(each => `${name}, ${width}, ${colorScheme}: ${each}`))
          }
      }
      await page.goto('/newsroom/sign-in')
      await look('sign-in')
      await enterByLink(page, link, {}, step => look(step))
      await page.goto(link)
      await look('spent link')
    }, desk)
    expect(wrong).toEqual([])
  })
})

type Step = {
  readonly name: string
  readonly place: number
  readonly isSeen: boolean
  readonly isUncovered: boolean
}

/** What Tab stands on: whether it is marked, and not hidden under what stays in place. Null: the focus left the page. */
const lookAtFocus = (page: Page): Promise<Step | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    const box = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const isWriting = element instanceof HTMLElement && element.isContentEditable
    const clip = (value: number, most: number) => Math.min(Math.max(value, 1), most - 1)
    const [x, y] = [
      clip(box.left + box.width / 2, innerWidth),
      [box.top + 2, box.top + box.height / 2, box.bottom - 2],
    ]
    const isUncovered = y.some(at => {
      const there = document.elementFromPoint(x, clip(at, innerHeight))
      return there !== null && (element.contains(there) || there.contains(element))
    })
    return {
      name: element.outerHTML.slice(0, 120),
      place: [...document.querySelectorAll('*')].indexOf(element),
      // The caret shows where one writes.
      isSeen: isWriting || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
      isUncovered: isUncovered && box.bottom > 0 && box.top < innerHeight,
    }
  })

describe('with the keyboard alone', () => {
  const steps = 30

  it('every screen begins with the way to its text, and every step on it can be seen', () =>
    enter(async page => {
      const wrong: string[] = []
      for (const { name, path } of states.filter(({ prepare }) => prepare === undefined)) {
        await openScreen(page, path)
        await page.keyboard.press('Tab')
        const skip = page.locator(':focus')
        if ((await visibleText(skip)) !== words.app.skip) wrong.push(`${name}: no way past the menu`)
        await page.keyboard.press('Enter')
        await page.locator('main:focus').waitFor()
        let before = -1
        for (let step = 0; step < steps; step++) {
          await page.keyboard.press('Tab')
          const at = await lookAtFocus(page)
          if (at === null) break
          if (!at.isSeen) wrong.push(`${name}: no mark on ${at.name}`)
          if (!at.isUncovered) wrong.push(`${name}: covered is ${at.name}`)
          if (at.place === before) wrong.push(`${name}: no way on from ${at.name}`)
          before = at.place
        }
      }
      expect(wrong).toEqual([])
    }))

  it('digits lead to the screens, ? shows the keys of each, Escape goes back to where one was', () =>
    enter(async page => {
      await openScreen(page, '')
      const doors = page.getByRole('navigation', { name: words.app.screens }).locator('ul').first()
      const count = await doors.getByRole('link').count()
      expect(count).toBe(8)
      for (let digit = 1; digit <= count; digit++) {
        await page.keyboard.press(`Digit${digit}`)
        await doors.locator(`li:nth-child(${digit}) [aria-current=page]`).waitFor()
        await settle(page)
        const link = doors.getByRole('link').nth(digit - 1)
        await link.focus()
        await page.keyboard.press('Shift+Slash')
        const sheet = page.getByRole('dialog', { name: words.app.keys })
        expect(await sheet.locator('dl > div').count()).toBeGreaterThan(count)
        await page.keyboard.press('Escape')
        await sheet.waitFor({ state: 'detached' })
        expect(await link.evaluate(element => element === document.activeElement)).toBe(true)
      }
    }))

  it('a Persian layout presses the same keys', () =>
    enter(async page => {
      await openScreen(page, '/comments')
      const cards = page.locator('[data-comment]')
      await cards.nth(1).waitFor()
      const press = (code: string, key: string) =>
        page.evaluate(
          init => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })),
          { code, key },
        )
      await press('KeyJ', 'ت')
      await page.locator('[data-comment][aria-current]').waitFor()
      await press('KeyX', 'ط')
      await page.locator('[data-comment][aria-current] input:checked').waitFor()
    }))
})

describe('what comes over the wire', () => {
  /** Bytes of scripts as they came, headers and compression included, until nothing more comes. */
  async function scriptBytes(page: Page, act: () => Promise<unknown>): Promise<Map<string, number>> {
    const session = await page.context().newCDPSession(page)
    const [scripts, sizes] = [new Map<string, string>(), new Map<string, number>()]
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Script') scripts.set(requestId, new URL(response.url).pathname)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const path = scripts.get(requestId)
      if (path !== undefined) sizes.set(path, encodedDataLength)
    })
    await session.send('Network.enable')
    await act()
    await until('all scripts are there', () => sizes.size > 0 && sizes.size === scripts.size)
    await session.detach()
    return sizes
  }
  const total = (sizes: ReadonlyMap<string, number>) =>
    [...sizes.values()].reduce((sum, size) => sum + size, 0)

  it('the first load of the newsroom brings at most 300 KB of script', () =>
    enter(async page => {
      const sizes = await scriptBytes(page, () => openScreen(page, ''))
      expect(total(sizes)).toBeGreaterThan(10_000)
      expect(total(sizes)).toBeLessThanOrEqual(300_000)
    }))

  it('a story asks for no script before its comment form is touched, then for the island', () =>
    browser.open(async page => {
      const scripts: string[] = []
      page.on('request', request => {
        if (request.resourceType() === 'script') scripts.push(request.url())
      })
      await page.goto(inject('site').acceptancePath)
      await page.locator('#comments').scrollIntoViewIfNeeded()
      await page.waitForLoadState('networkidle')
      expect(scripts).toEqual([])
      const island = page.waitForRequest(request => request.url().endsWith('/island.js'))
      await page.getByLabel(commentsFa.text).focus()
      await island
    }, desk))
})

/** The reader without a mouse, and without a script. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openBrowser, visibleText } from './support/browser.ts'

const reader = openBrowser()
const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }
/** Without motion: what is focused is in the window at once. */
const desk = {
  viewport: { width: 1440, height: 900 },
  javaScriptEnabled: false,
  reducedMotion: 'reduce',
} as const

/** Presses Tab until it stands on what is looked for; says where it went when it never comes there. */
async function tabTo(page: Page, selector: string, atMost = 40): Promise<void> {
  for (let step = 0; step < atMost; step++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`${selector}:focus`).count()) > 0) return
  }
  throw new Error(`${atMost} steps with Tab do not reach ${selector}`)
}

const focused = (page: Page) => page.locator(':focus')

describe('with the keyboard alone', () => {
  it.each(['/', 'story'])('the first step of %s is the way past the menu to the text', path =>
    reader.visit(
      path === 'story' ? inject('site').acceptancePath : path,
      async page => {
        await page.keyboard.press('Tab')
        expect(await focused(page).getAttribute('href')).toBe('#main')
        expect(await focused(page).isVisible()).toBe(true)
        expect(await visibleText(focused(page))).toBe('رفتن به متن اصلی')
        await page.keyboard.press('Enter')
        await page.keyboard.press('Tab')
        expect(await page.locator('main :focus').count()).toBe(1)
      },
      desk,
    ),
  )

  it('the menu of a phone opens, leads to a service and closes', () =>
    reader.visit(
      '/',
      async page => {
        const menu = page.locator('#menu')
        expect(await menu.isVisible()).toBe(false)
        await tabTo(page, '.menu-button', 4)
        await page.keyboard.press('Enter')
        expect(await menu.isVisible()).toBe(true)
        await page.keyboard.press('Escape')
        expect(await menu.isVisible()).toBe(false)
        expect(await focused(page).getAttribute('class')).toBe('menu-button')
        await page.keyboard.press('Space')
        await tabTo(page, '#menu a[href^="/service/"]', 4)
        const service = await focused(page).getAttribute('href')
        await page.keyboard.press('Enter')
        await page.waitForURL(`**${encodeURI(service!)}`)
      },
      phone,
    ))

  it('a search is typed and sent', () =>
    reader.visit(
      '/',
      async page => {
        await tabTo(page, 'input[type=search]')
        await page.keyboard.type('رايزني هاي')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/search?q=*')
        expect(await visibleText(page.locator('main h2').first())).not.toBe('')
        expect(await page.locator('main mark').count()).toBeGreaterThan(0)
      },
      desk,
    ))

  it.each([
    ['front', '/', 40],
    ['story', 'story', 60],
    ['search', '/search', 40],
  ])('every step on a %s can be seen', (_kind, path, steps) =>
    reader.visit(
      path === 'story' ? inject('site').acceptancePath : path,
      async page => {
        const unseen = []
        for (let step = 0; step < steps; step++) {
          await page.keyboard.press('Tab')
          const shown = await page.evaluate(() => {
            const element = document.activeElement
            if (element === null || element === document.body) return null
            // A card is marked as a whole around its one link.
            const around = [element, ...element.querySelectorAll('*')]
            for (let parent = element.parentElement; parent !== null; parent = parent.parentElement)
              around.push(parent)
            const box = element.getBoundingClientRect()
            const isMarked = around.some(each => {
              const { outlineStyle, outlineWidth } = getComputedStyle(each)
              return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
            })
            const isOnScreen = box.bottom > 0 && box.top < innerHeight && box.width > 0
            return { isSeen: isMarked && isOnScreen, name: element.outerHTML.slice(0, 120) }
          })
          if (shown === null) break
          if (!shown.isSeen) unseen.push(shown.name)
        }
        expect(unseen).toEqual([])
      },
      desk,
    ),
  )

  it('what can be opened opens: the list of edits, the way to print', () =>
    reader.visit(
      inject('site').acceptancePath,
      async page => {
        for (const details of ['details.edits', '.send details']) {
          await page.locator(`${details} summary`).focus()
          await page.keyboard.press('Enter')
          expect(await page.locator(`${details} p`).first().isVisible(), details).toBe(true)
        }
      },
      desk,
    ))
})

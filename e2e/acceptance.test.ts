/** The case that must always work: the four-party story, from the scraper's damaged text to a page as it should have been. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, visibleText } from './support/browser.ts'
import { root, runChapar, type Site, startSite, untilReady } from './support/chapar-process.ts'

const zwnj = '\u200C'
const rawFile = join(root, 'fixtures', 'acceptance', 'raw.txt')
const gold = (await readFile(join(root, 'fixtures', 'acceptance', 'gold.txt'), 'utf8'))
  .split('\n')
  .map(line => line.trim())
  .filter(line => line !== '')
const [headline, lead, ...rest] = gold as [string, string, ...string[]]
const paragraphs = rest.slice(0, 6)
const furniture = rest.slice(6)

/**
 * What fixtures/README.md lists as house style: an editor may have applied each or left it as the agency wrote it. Nothing
 * else may differ, not even by a half-space.
 */
const houseStyle: readonly (readonly [edited: string, asSent: string])[] = [
  [`علی${zwnj}اصغر`, 'علی اصغر'],
  [`شرکت${zwnj}کننده`, 'شرکت کننده'],
  [`رئیس${zwnj}جمهور`, 'رئیس جمهور'],
  [`شکل${zwnj}گیری`, 'شکل گیری'],
  [`به${zwnj}زودی`, 'بزودی'],
  ['سوءتفاهم', 'سوء تفاهم'],
]

const asSent = (text: string): string =>
  houseStyle.reduce((sofar, [edited, sent]) => sofar.replaceAll(edited, sent), text)

const halfSpaces = (text: string): number => text.split(zwnj).length - 1

const reader = openBrowser()
const onStory = <T>(look: (page: Page) => Promise<T>): Promise<T> =>
  reader.visit(inject('site').acceptancePath, look)
const textOf = (page: Page, selector: string): Promise<string> =>
  visibleText(page.locator(`article ${selector}`))

describe('the story page', () => {
  it('reads as the copy editor left it, but for house style', () =>
    onStory(async page => {
      expect(asSent(await textOf(page, 'h1'))).toBe(asSent(headline))
      expect(asSent(await textOf(page, '.lead'))).toBe(asSent(lead))
      const shown = await page.locator('article .body > *').allInnerTexts()
      expect(shown.map(asSent)).toEqual(paragraphs.map(asSent))
    }))

  it('has all thirty half-spaces that the scraper deleted', async () => {
    const deleted = [headline, lead, ...paragraphs].map(asSent)
    expect(halfSpaces(deleted.join(''))).toBe(30)
    const words = deleted.flatMap(text => text.split(/[\s،؛.:()]+/)).filter(word => word.includes(zwnj))
    await onStory(async page => {
      const texts = [await textOf(page, 'h1'), await textOf(page, '.lead'), await textOf(page, '.body')]
      const shown = asSent(texts.join(' ')).split(/[\s،؛.:()]+/)
      expect(shown.filter(word => word.includes(zwnj)).sort()).toEqual(words.sort())
    })
  })

  it('shows no line of the old page’s furniture as text', () =>
    onStory(async page => {
      const texts = [await textOf(page, 'h1'), await textOf(page, '.lead'), await textOf(page, '.body')].join(
        '\n',
      )
      for (const line of furniture) expect(texts).not.toContain(line)
      for (const word of ['captcha', 'برچسب', 'منبع:', 'برگزیده']) expect(texts).not.toContain(word)
    }))

  it('gives readers the two misspelt words right, and says so with a reason', () =>
    onStory(async page => {
      const text = await textOf(page, '.body')
      for (const word of ['حسین امیرعبداللهیان', 'چنانچه']) expect(text).toContain(word)
      for (const word of ['حسبن', 'چناچه']) expect(text).not.toContain(word)
      await page.locator('.edits summary').click()
      for (const [before, after] of [
        ['حسبن', 'حسین'],
        ['چناچه', 'چنانچه'],
      ]) {
        const wrong = page.locator(`del:text-is("${before}")`)
        const change = page.locator('.edits li', { has: wrong })
        expect(await visibleText(change.locator('ins'))).toBe(after)
        const reason = page.locator('.edits section', { has: wrong }).locator('.reason b')
        expect((await visibleText(reason)).length).toBeGreaterThan(3)
      }
    }))

  it('lists every half-space it restored among what was edited', () =>
    onStory(async page => {
      await page.locator('.edits summary').click()
      const listed = await page.locator('.edits ins').allTextContents()
      const shown = await textOf(page, '.body')
      const words = new Set(shown.split(/[\s،؛.:()«»]+/).filter(word => word.includes(zwnj)))
      for (const word of words)
        expect(
          listed.some(after => after.includes(word)),
          word,
        ).toBe(true)
    }))

  it('names the outlet that reported it and the source it is credited to', () =>
    onStory(async page => {
      expect(await textOf(page, '.byline')).toBe('به گزارش مشرق')
      expect(await textOf(page, '.source-credit')).toBe('منبع: فارس')
    }))

  it('is dated Tuesday, 15 Farvardin 1402', () =>
    onStory(async page => {
      const time = page.locator('article .facts time').first()
      expect(await time.getAttribute('datetime')).toMatch(/^2023-04-04/)
      expect(await visibleText(time)).toContain(`سه${zwnj}شنبه ۱۵ فروردین ۱۴۰۲`)
    }))

  it('has tags, the comment section, and the four boxes, filled', () =>
    onStory(async page => {
      expect(await page.locator('article .tags a[rel=tag]').count()).toBeGreaterThanOrEqual(2)
      expect(await visibleText(page.locator('section#comments'))).not.toBe('')
      for (const box of ['dont-miss', 'video', 'sport', 'photo']) {
        const stories = page.locator(`.collection[data-collection="${box}"] a[href^="/news/"]`)
        expect(await stories.count(), box).toBeGreaterThan(0)
      }
    }))
})

describe('an empty newsroom', () => {
  let site: Site
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'chapar-e2e-'))
    site = await untilReady(await startSite({ DATA_DIR: dataDir, SAMPLE: 'off' }))
  })
  afterAll(async () => {
    await site?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  const ingest = async () => {
    const options = ['--source', 'فارس', '--published', '2023-04-04T18:00:00+03:30', '--publish']
    const env = { DATA_DIR: dataDir, SAMPLE: 'off', PUBLIC_URL: site.origin }
    const command = runChapar(['ingest', rawFile, ...options], env)
    expect(await command.ended, command.stderr()).toEqual({ code: 0, signal: null })
    const lines = command.stdout().trim().split('\n')
    expect(lines).toHaveLength(1)
    return JSON.parse(lines[0]!)
  }

  it('makes one story of the same text however often it comes, and shows it', async () => {
    const first = await ingest()
    expect(first).toMatchObject({
      new: true,
      state: 'live',
      headline,
      credit: 'فارس',
      agency: 'مشرق',
      day: '2023-04-04',
    })
    const page = await fetch(first.url)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('امیرعبداللهیان')

    const second = await ingest()
    expect(second).toMatchObject({ id: first.id, url: first.url, new: false, changed: false })
    expect(second.findings).toEqual(first.findings)
    const front = await (await fetch(site.origin)).text()
    expect(new Set(front.match(/\/news\/\d+/g))).toEqual(new Set([`/news/${first.id}`]))
  })

  it('flags the two misspelt words with the right word first', async () => {
    const { findings } = await ingest()
    const suggested = (wrong: string) =>
      findings.find((finding: { text: string }) => finding.text === wrong)?.suggestions[0]
    expect(suggested('حسبن')).toBe('حسین')
    expect(suggested('چناچه')).toBe('چنانچه')
  })
})

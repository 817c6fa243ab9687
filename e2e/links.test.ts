/** From the front page three levels deep: every link leads somewhere, every control does something, no list stands empty. */
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { type MarkupElement, readElements } from './support/markup.ts'

const levels = 3
/** Several at once keep one busy server busy, and no more. */
const atOnce = 8

type Visited = {
  readonly path: string
  readonly level: number
  /** The page that led here. */
  readonly from: string
  readonly status: number
  readonly elements: readonly MarkupElement[]
}

const pages: Visited[] = []
const others = new Map<string, { readonly status: number; readonly from: string }>()

const origin = (): string => inject('site').origin
const isOurs = (url: URL): boolean => url.origin === origin()

/** Everything on a page that a browser would ask for, or let a reader ask for. */
function addressesOn(elements: readonly MarkupElement[]): {
  readonly pages: string[]
  readonly files: string[]
} {
  const [linked, files]: [string[], string[]] = [[], []]
  for (const { name, attributes } of elements) {
    if (name === 'a' && attributes.href !== undefined) linked.push(attributes.href)
    if (name === 'form') linked.push(attributes.action ?? '')
    if (name === 'link' && attributes.href !== undefined) files.push(attributes.href)
    if (attributes.src !== undefined) files.push(attributes.src)
    if (attributes.poster !== undefined) files.push(attributes.poster)
    for (const candidate of (attributes.srcset ?? attributes.imagesrcset ?? '').split(',')) {
      const address = candidate.trim().split(/\s+/)[0]!
      if (address !== '') files.push(address)
    }
    const property = attributes.property ?? ''
    if (name === 'meta' && /^og:(image|url)$/.test(property)) files.push(attributes.content!)
  }
  return { pages: linked, files }
}

async function visit(path: string, level: number, from: string): Promise<Visited | null> {
  const answer = await fetch(origin() + path)
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
  if (!isPage) {
    await answer.body?.cancel()
    others.set(path, { status: answer.status, from })
    return null
  }
  return { path, level, from, status: answer.status, elements: readElements(await answer.text()) }
}

async function inTurns<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items]
  const next = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: atOnce }, next))
}

const pathOf = (url: URL): string => url.pathname + url.search

beforeAll(async () => {
  const known = new Set(['/'])
  const files = new Map<string, string>()
  let frontier: { path: string; from: string }[] = [{ path: '/', from: '(start)' }]
  for (let level = 0; level <= levels; level++) {
    const next: typeof frontier = []
    await inTurns(frontier, async ({ path, from }) => {
      const page = await visit(path, level, from)
      if (page === null) return
      pages.push(page)
      const found = addressesOn(page.elements)
      for (const address of found.files) {
        const url = new URL(address, origin() + path)
        if (isOurs(url) && !files.has(pathOf(url))) files.set(pathOf(url), path)
      }
      for (const address of found.pages) {
        const url = new URL(address, origin() + path)
        if (!isOurs(url) || known.has(pathOf(url))) continue
        known.add(pathOf(url))
        next.push({ path: pathOf(url), from: path })
      }
    })
    frontier = next
  }
  await inTurns([...files], async ([path, from]) => {
    const answer = await fetch(origin() + path, { method: 'HEAD' })
    others.set(path, { status: answer.status, from })
  })
})

const problemsOn = (find: (page: Visited) => readonly string[]): string[] =>
  pages.flatMap(page => find(page).map(problem => `${decodeURI(page.path)}: ${problem}`))

describe('from the front page three levels deep', () => {
  it('there is a newspaper to walk through', () => {
    expect(pages.length).toBeGreaterThan(100)
    expect(others.size).toBeGreaterThan(100)
  })

  it('every page that is linked is there', () => {
    const missing = pages.filter(({ status }) => status !== 200)
    expect(
      missing.map(({ path, status, from }) => `${status} ${decodeURI(path)} from ${decodeURI(from)}`),
    ).toEqual([])
  })

  it('every picture, film, font, feed and icon is there', () => {
    const missing = [...others].filter(([, { status }]) => status !== 200)
    expect(missing.map(([path, { status, from }]) => `${status} ${path} from ${decodeURI(from)}`)).toEqual([])
  })

  it('every link says where it leads, and leads there', () => {
    const problems = problemsOn(({ elements }) => {
      const ids = new Set(elements.map(({ attributes }) => attributes.id))
      return elements.flatMap(({ name, attributes, text }) => {
        if (name !== 'a') return []
        const { href } = attributes
        if (href === undefined || href === '' || href === '#') return [`a link to nowhere: ${text}`]
        if (href.startsWith('#') && !ids.has(href.slice(1))) return [`no ${href} on the page`]
        if (!/^(#|\/(?!\/)|https:\/\/|mailto:|tel:)/.test(href) && !href.startsWith(origin()))
          return [`a strange address: ${href}`]
        return text.trim() === '' && attributes['aria-label'] === undefined
          ? [`a link without words: ${href}`]
          : []
      })
    })
    expect(problems).toEqual([])
  })

  it('every control does something without a script', () => {
    const problems = problemsOn(({ elements }) => {
      const byId = new Map(elements.map(element => [element.attributes.id, element]))
      return elements.flatMap(({ name, attributes, parents, text }) => {
        const form = parents.find(parent => parent.name === 'form')
        if (name === 'button') {
          const opened = attributes.popovertarget
          if (opened !== undefined)
            return byId.get(opened)?.attributes.popover === undefined ? [`opens nothing: ${text}`] : []
          return form !== undefined && attributes.type !== 'button' ? [] : [`a dead button: ${text}`]
        }
        if (['input', 'select', 'textarea'].includes(name)) {
          return form === undefined || attributes.name === undefined
            ? [`a field that is sent nowhere: ${attributes.id}`]
            : []
        }
        if (name === 'form') return attributes.action?.startsWith('/') ? [] : ['a form without an address']
        if (name === 'summary')
          return parents.at(-1)?.name === 'details' ? [] : [`a summary of nothing: ${text}`]
        return Object.keys(attributes).some(attribute => attribute.startsWith('on'))
          ? [`a script on <${name}>`]
          : []
      })
    })
    expect([...new Set(problems)]).toEqual([])
  })

  it('every form can be sent', async () => {
    const sent = new Map<string, string>()
    for (const { path, elements } of pages) {
      // What is posted (comments, votes, reports) changes something and has tests of its own.
      const asks = elements.filter(({ name, attributes }) => name === 'form' && attributes.method !== 'post')
      for (const form of asks) {
        const fields = elements.filter(
          ({ attributes, parents }) => attributes.name !== undefined && parents.includes(form),
        )
        const query = new URLSearchParams()
        for (const { name, attributes } of fields) {
          query.set(
            attributes.name!,
            name === 'input' && attributes.type === 'search' ? 'خبر' : (attributes.value ?? ''),
          )
        }
        sent.set(`${form.attributes.action}?${query}`, path)
      }
    }
    expect(sent.size).toBeGreaterThan(0)
    for (const [address, from] of sent)
      expect((await fetch(origin() + address)).status, `${address} from ${from}`).toBe(200)
  })

  it('no list is empty, and no page is without words', () => {
    const problems = problemsOn(({ elements }) => {
      const empty = elements.filter(
        list =>
          /^(ul|ol|dl|nav|tbody)$/.test(list.name) &&
          !elements.some(({ parents }) => parents.at(-1) === list),
      )
      const bare = elements.filter(
        ({ name, attributes, text }) =>
          /^(section|aside|article|main)$/.test(name) && text.trim() === '' && !attributes.hidden,
      )
      return [...empty, ...bare].map(
        ({ name, attributes }) => `empty <${name} class="${attributes.class ?? ''}">`,
      )
    })
    expect([...new Set(problems)]).toEqual([])
  })

  it('nothing shows its address where a title should be', () => {
    const problems = problemsOn(({ elements }) => {
      const titles = elements.filter(({ name }) => name === 'title' || name === 'h1').map(({ text }) => text)
      return titles.filter(text => !/[آ-ی]/.test(text) || /undefined|null|\[object|NaN/.test(text))
    })
    expect(problems).toEqual([])
  })
})

describe('a list with nothing on it says so', () => {
  it.each([
    ['an archive day', '/archive/1390/01/01', 'در این روز خبری منتشر نشده است'],
    ['a search', `/search?q=${encodeURIComponent('پژژژاک')}`, 'خبری پیدا نشد'],
    ['a search by day alone', '/search?q=&from=1390/01/01&to=1390/01/02', 'واژه'],
  ])('%s', async (_what, path, sentence) => {
    const answer = await fetch(origin() + path)
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(sentence)])
  })
})

describe('on paper', () => {
  const reader = openBrowser()

  it('a story is printed without menus, boxes and buttons, in black on white', () =>
    reader.visit(inject('site').acceptancePath, async page => {
      await page.emulateMedia({ media: 'print', colorScheme: 'light' })
      for (const shown of [
        'article h1',
        'article .lead',
        'article .body',
        'article .source-credit',
        'article .facts',
      ]) {
        expect(await page.locator(shown).isVisible(), shown).toBe(true)
      }
      for (const hidden of [
        '.skip',
        '.menu',
        '.menu-button',
        'footer nav',
        '.collection',
        '.related',
        '#comments',
        '.neighbours',
      ]) {
        for (const element of await page.locator(hidden).all())
          expect(await element.isVisible(), hidden).toBe(false)
      }
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(paper)
    }))
})

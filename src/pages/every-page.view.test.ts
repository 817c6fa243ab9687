import { createHash } from 'node:crypto'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { everyPage } from './parts/every-page.fixture.ts'
import { scriptHashes } from './parts/islands.ts'
import { byTag, readPage } from './parts/read-page.fixture.ts'

const judge = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  }),
)

describe.each(everyPage)('%s', (_, render) => {
  const page = render()
  const elements = readPage(page)

  it('is Persian, right to left', () => {
    expect(elements[0]!.attributes).toMatchObject({ lang: 'fa', dir: 'rtl' })
  })

  it('has exactly one h1', () => {
    expect(byTag(elements, 'h1')).toHaveLength(1)
  })

  it('asks for no script file and no style sheet', () => {
    const scripts = byTag(elements, 'script').filter(
      script => script.attributes.type !== 'application/ld+json',
    )
    // The one that waits for the comment form to be touched is no file, and is allowed by its hash.
    for (const { attributes, text } of scripts) {
      expect(attributes.src).toBeUndefined()
      const hash = createHash('sha256').update(text).digest('base64')
      expect(scriptHashes).toContain(`'sha256-${hash}'`)
    }
    expect(byTag(elements, 'link').filter(link => link.attributes.rel === 'stylesheet')).toEqual([])
  })

  it('has no link to nowhere, and every link within the page finds its place', () => {
    const ids = new Set(elements.map(element => element.attributes.id))
    for (const { attributes } of elements) {
      expect(attributes.href).not.toBe('#')
      expect(attributes.href).not.toBe('')
      if (attributes.href?.startsWith('#')) expect(ids).toContain(attributes.href.slice(1))
    }
  })

  it('has no list without an entry', () => {
    const lists = elements.filter(({ tag }) => tag === 'ul' || tag === 'ol' || tag === 'dl')
    expect(lists.filter(list => list.inside.length === 0)).toEqual([])
  })

  it('fixes the size of every picture before it has come', () => {
    for (const { attributes } of byTag(elements, 'img')) {
      expect(attributes.width).toMatch(/^\d+$/)
      expect(attributes.height).toMatch(/^\d+$/)
      expect(attributes.alt).toBeDefined()
    }
  })

  it('is valid HTML', () => {
    const report = judge.validateStringSync(String(page))
    expect(
      report.results.flatMap(result =>
        result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
      ),
    ).toEqual([])
  })
})

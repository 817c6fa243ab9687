import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assetHref, assets } from './assets.ts'
import { colours, minify, styleElement, styleHashes } from './style.ts'

const folder = new URL('../css/', import.meta.url)
const sheets = readdirSync(folder).map(name => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

describe.each(sheets)('%s', (_, css) => {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '')

  it('knows start and end, never the sides of a page', () => {
    expect(rules).not.toMatch(/(?:^|[\s;{-])(?:left|right|top|bottom)\s*[:;}]/m)
    expect(rules).not.toMatch(/(?:^|[\s;{])(?:margin|padding|border|inset)-(?:left|right|top|bottom)/m)
    expect(rules).not.toMatch(/(?:text-align|float|clear):\s*(?:left|right)/)
    expect(rules).not.toMatch(/[{;]\s*(?:width|height):/)
  })

  it('neither spaces letters, nor slants them, nor lets a browser make a weight of its own', () => {
    expect(rules).not.toMatch(/letter-spacing|italic|oblique/)
    expect(rules).not.toMatch(/font-synthesis:(?!\s*none)/)
  })

  it('loads nothing from elsewhere', () => {
    expect(rules).not.toMatch(/@import|https?:/)
  })
})

describe('the style of a page', () => {
  it('is marked with the font’s own address', () => {
    expect(String(styleElement('story'))).toContain(`url(${assetHref('vazirmatn.woff2')})`)
  })

  it('has a hash for each kind, for the Content-Security-Policy', () => {
    expect(new Set(styleHashes).size).toBe(styleHashes.length)
    for (const hash of styleHashes) expect(hash).toMatch(/^'sha256-[\w+/]{43}='$/)
  })

  it('is shortened without touching names, values or strings', () => {
    expect(
      minify(
        "/* x */ a > b, c :is(d) {\n  margin: 0 auto;\n  width: calc(1rem + 2px);\n  content: 'a b';\n}\n",
      ),
    ).toBe("a>b,c :is(d){margin:0 auto;width:calc(1rem + 2px);content:'a b'}")
  })

  it('has the paper that browsers are told of', () => {
    const tokens = readFileSync(new URL('tokens.css', folder), 'utf8')
    expect([...tokens.matchAll(/--paper: (#\w+)/g)].map(match => match[1])).toEqual([
      colours.paper,
      colours.paperByNight,
    ])
  })
})

describe('fonts', () => {
  it('weigh 45 KB at most, all together', () => {
    const fonts = [...assets.values()].filter(({ type }) => type.startsWith('font/'))
    expect(fonts.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(45 * 1024)
  })

  it('come with their licence', () => {
    expect(Buffer.from(assets.get(assetHref('vazirmatn-OFL.txt'))!.bytes).toString()).toContain(
      'SIL OPEN FONT LICENSE',
    )
  })
})

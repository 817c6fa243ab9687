import { describe, expect, it } from 'vitest'
import type { Block, Mark } from '../story/body.ts'
import { bodyMarkup } from './body-markup.ts'
import { buildEntry, everyBlock, figure, paragraph } from './testing/sample-feed.ts'
import { cdata, xml, xmlDocument } from './xml-markup.ts'

const { resolveMedia, address } = buildEntry()
const words = { photoCredit: 'عکس:', filmCredit: 'فیلم:', downloadFilm: 'دریافت فیلم' }
const print = (...blocks: Block[]) =>
  bodyMarkup(blocks, { storyAddress: address, resolveMedia, words }).join('')

const linkTo = (href: string) => print(paragraph([{ text: 'پل', marks: [{ type: 'link', href }] }]))

const one = <Type extends Block['type']>(type: Type) => everyBlock.find(block => block.type === type)!

describe('the body in a feed', () => {
  it('marks words up', () => {
    expect(
      print(
        paragraph([
          { text: 'الف', marks: [{ type: 'strong' }] },
          { text: 'ب', marks: [{ type: 'emphasis' }] },
          { text: 'پ' },
        ]),
      ),
    ).toBe('<p><strong>الف</strong><em>ب</em>پ</p>')
  })

  it('makes a link absolute and percent-encoded', () => {
    expect(linkTo('/news/7/پل')).toBe('<p><a href="https://news.example/news/7/%D9%BE%D9%84">پل</a></p>')
    expect(linkTo('https://other.example/پل')).toContain('href="https://other.example/%D9%BE%D9%84"')
    expect(linkTo('mailto:desk@news.example')).toContain('href="mailto:desk@news.example"')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'http://',
  ])('keeps the words and drops the address of %j', href => {
    expect(linkTo(href)).toBe('<p>پل</p>')
  })

  it('lets no address out of its attribute', () => {
    expect(linkTo('https://other.example/"onmouseover="alert(1)')).not.toContain('"onmouseover')
  })

  it('names who is quoted, and in what office', () => {
    expect(print(one('quote'))).toBe(
      '<blockquote><p>سخت‌ترین بخش کار، ستون میانی بود.</p><footer><b>مریم رستگار</b><br>سرپرست کارگاه</footer></blockquote>',
    )
    expect(print({ ...one('quote'), speaker: null } as Block)).toBe(
      '<blockquote><p>سخت‌ترین بخش کار، ستون میانی بود.</p></blockquote>',
    )
  })

  it('numbers a list that is ordered', () => {
    expect(print(one('list'))).toBe('<ol><li>چوب بلوط</li><li>سنگ رودخانه</li></ol>')
    expect(print({ ...one('list'), ordered: false } as Block)).toMatch(/^<ul>.*<\/ul>$/)
  })

  it('shows a picture with its size, words and owner', () => {
    expect(print(one('image'))).toBe(
      '<figure><img src="https://news.example/media/0123456789abcdef0123-960.webp" width="960" height="640" alt="پلی چوبی روی رودخانه"><figcaption>پل تازه دهکده <small>عکس: <bdi>نیلوفر کیانی</bdi></small></figcaption></figure>',
    )
  })

  it("prefers the story's words about a picture to the picture's own", () => {
    const block = { ...one('image'), alt: 'نمای پل', caption: 'روز گشایش', credit: 'بایگانی' } as Block
    expect(print(block)).toMatch(/alt="نمای پل".*روز گشایش <small>عکس: <bdi>بایگانی</)
  })

  it('plays a film, its poster leading to the story where it cannot', () => {
    const markup = print(one('video'))
    expect(markup).toContain(
      '<video controls preload="none" poster="https://news.example/media/bbbbbbbbbbbbbbbbbbbb-1280.webp"',
    )
    expect(markup).toContain(
      '<source src="https://news.example/media/aaaaaaaaaaaaaaaaaaaa.mp4" type="video/mp4">',
    )
    expect(markup).toContain(`<a href="${address}"><img `)
  })

  it('shows the poster alone where the film itself is not given', () => {
    const markup = print({ ...one('video'), ...figure('0123456789abcdef0123') } as Block)
    expect(markup).toMatch(new RegExp(`^<figure><a href="${address}"><img [^>]+></a><figcaption>`))
  })

  it('leaves out media that are gone and stories that are related', () => {
    const gone = figure('ffffffffffffffffffff')
    expect(
      print(
        { ...one('image'), ...gone } as Block,
        { ...one('video'), ...gone } as Block,
        { ...one('gallery'), images: [gone] } as Block,
        one('related'),
      ),
    ).toBe('')
  })

  it('closes what it opens when marks are many', () => {
    const marks: Mark[] = [
      { type: 'strong' },
      { type: 'link', href: 'https://other.example/' },
      { type: 'emphasis' },
    ]
    expect(print(paragraph([{ text: '<b>', marks }]))).toBe(
      '<p><em><a href="https://other.example/"><strong>&lt;b&gt;</strong></a></em></p>',
    )
  })
})

describe('xml', () => {
  it('cleans and escapes text wherever it stands, and leaves markup alone', () => {
    const text = '<\u0000&\uD800"'
    expect(xml`<a b="${text}">${[text, xml`<c/>`, [text]]}${null}${false}${7}</a>`.toString()).toBe(
      '<a b="&lt;&amp;&quot;">&lt;&amp;&quot;<c/>&lt;&amp;&quot;7</a>',
    )
  })

  it('splits the end of a section that stands in its text', () => {
    const markup = xml`<a title="]]&gt;">]]></a>`
    expect(xmlDocument(xml`<r>${cdata(markup)}</r>`)).toContain(']]]]><![CDATA[></a>]]></r>')
  })
})

import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { commentsFa } from '../strings/comments.fa.ts'
import { pagesEn } from '../strings/pages.en.ts'
import { buildComment, buildComments, buildForm, buildOwn } from './parts/comments.fixture.ts'
import { ownPart } from './parts/comments.ts'
import type { CommentsModel } from './parts/comments-types.ts'
import { buildCollection, buildFrame, buildStory } from './parts/models.fixture.ts'
import { byClass, byTag, readPage } from './parts/read-page.fixture.ts'
import { type StoryPageModel, storyPage } from './story-page.view.ts'

const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
const read = (change: Partial<StoryPageModel> = {}) => readPage(storyPage(buildStory(change)))
const textOfClass = (name: string, change: Partial<StoryPageModel> = {}) =>
  byClass(read(change), name).map(({ text }) => text)

describe('the marks that other programs rely on', () => {
  const article = read().find(({ attributes }) => attributes['data-story-id'] !== undefined)!

  it('stand inside the article', () => {
    expect(article.tag).toBe('article')
    expect(article.attributes['data-story-id']).toBe('12')
    for (const name of ['kicker', 'lead', 'byline', 'body', 'source-credit', 'tags', 'short-link'])
      expect(byClass(article.inside, name), name).toHaveLength(1)
    expect(byTag(article.inside, 'h1')).toHaveLength(1)
    expect(byTag(article.inside, 'time')[0]!.attributes.datetime).toBe('2023-04-04T18:00:00+03:30')
  })

  it('mark each tag with rel', () => {
    const tags = byTag(byClass(article.inside, 'tags')[0]!.inside, 'a')
    expect(tags.map(({ attributes }) => attributes.rel)).toEqual(['tag', 'tag'])
  })

  it('name each box by its kind', () => {
    const kinds = byClass(read(), 'collection').map(({ attributes }) => attributes['data-collection'])
    expect(kinds.sort()).toEqual(['dont-miss', 'photo', 'sport', 'video'])
  })
})

describe('what is not there', () => {
  it('leaves no trace: kicker, credit, tags, corrections, edits, neighbours', () => {
    const bare = read({
      kicker: null,
      source: null,
      tags: [],
      corrections: [],
      edits: [],
      previous: null,
      next: null,
    })
    for (const name of ['kicker', 'source-credit', 'tags', 'corrections', 'edits', 'neighbours'])
      expect(
        byClass(
          byTag(bare, 'article').flatMap(({ inside }) => inside.filter(e => !e.classes.includes('card'))),
          name,
        ).filter(e => name !== 'kicker' || e.text === 'رایزنی‌های چهارجانبه'),
      ).toEqual([])
  })

  it('is an empty box', () => {
    const kinds = byClass(
      read({ collections: [buildCollection('video', 0), buildCollection('sport', 2)] }),
      'collection',
    )
    expect(kinds.map(({ attributes }) => attributes['data-collection'])).toEqual(['sport'])
  })

  it('is a place beside the story with nothing in it', () => {
    expect(byClass(read({ related: [], collections: [] }), 'beside')).toEqual([])
  })
})

describe('who says it', () => {
  it('is the agency, as data, when no one signed', () => {
    expect(textOfClass('byline', { authors: [] })).toEqual(['به گزارش مشرق'])
  })

  it('is the newsroom when neither is known', () => {
    expect(textOfClass('byline', { authors: [], reportedBy: null })).toEqual(['تحریریه چاپار'])
  })

  it('keeps writers apart with a Persian comma', () => {
    const authors = [
      { name: 'مریم آذر', href: null },
      { name: 'کاوه مهرجو', href: null },
    ]
    expect(textOfClass('authors', { authors })).toEqual(['مریم آذر، کاوه مهرجو'])
  })
})

describe('what was edited', () => {
  const edits = byClass(read(), 'edits')[0]!

  it('shows each change before and after', () => {
    expect(byTag(edits.inside, 'del').map(({ text }) => text)).toEqual(['رایزنیهای', 'حسبن'])
    expect(byTag(edits.inside, 'ins').map(({ text }) => text)).toEqual(['رایزنی\u200Cهای', 'حسین'])
  })

  it('makes the half-space visible', () => {
    expect(byTag(edits.inside, 'mark').map(({ text }) => text)).toEqual(['\u200C'])
  })

  it('says why and by whose hand, once for all changes that share both', () => {
    const machine = {
      before: 'ا',
      after: 'ب',
      reason: 'نیم‌فاصله',
      by: { kind: 'machine' },
      times: null,
    } as const
    const reasons = textOfClass('reason', {
      edits: [machine, machine, { ...machine, by: { kind: 'editor', name: null } }],
    })
    expect(reasons).toEqual(['نیم‌فاصله ویرایش خودکار', 'نیم‌فاصله ویرایش دبیر'])
  })
})

describe('comments', () => {
  const section = (change: Partial<CommentsModel> = {}) =>
    read({ comments: buildComments(change) }).find(({ attributes }) => attributes.id === 'comments')!

  it('are honestly closed where the newsroom closed them', () => {
    const { text, inside } = section({ rule: commentsFa.off, counts: null, comments: [], form: null })
    expect(text).toContain('بسته است')
    expect(byTag(inside, 'form')).toEqual([])
    expect(byTag(inside, 'script')).toEqual([])
  })

  it('are counted as Persian readers know it', () => {
    expect(section().text).toContain('۲ منتشرشده · ۳ در انتظار بررسی · ۰ غیرقابل انتشار')
  })

  it('are answered under a notice that names whom, quotes them and can be left', () => {
    const reply = { id: 4, name: 'رضا', quote: 'آغاز دیدگاه…', cancelHref: '/news/12/four#comments' }
    const { text, inside } = section({ form: buildForm({ reply }) })
    expect(text).toContain('شما در حال پاسخ به نظر «رضا» هستید.')
    expect(byTag(inside, 'blockquote')[0]!.text).toBe('آغاز دیدگاه…')
    expect(byTag(inside, 'a').find(link => link.text === 'لغو پاسخ')!.attributes.href).toBe(
      '/news/12/four#comments',
    )
  })

  it('need nothing but the text', () => {
    const fields = byTag(section().inside, 'form').find(({ attributes }) => attributes.id === 'write')!.inside
    const required = fields.filter(({ attributes }) => attributes.required !== undefined)
    expect(required.map(({ attributes }) => attributes.name)).toEqual(['text'])
  })

  it('are text: nothing of a name, a text, a quote, a reason or what came back is ever markup', () => {
    const words = [[hostile]]
    const { inside } = section({
      comments: [
        buildComment(1, { name: hostile, text: words, answers: { name: hostile, href: '#comment-1' } }),
      ],
      form: buildForm({
        name: hostile,
        text: `</textarea>${hostile}`,
        preview: words,
        previewName: hostile,
        problem: { sentence: hostile, nextStep: hostile },
        reply: { id: 1, name: hostile, quote: hostile, cancelHref: '/' },
      }),
      report: { action: '/x', name: hostile, quote: hostile, cancelHref: '/' },
    })
    expect(byTag(inside, 'img')).toEqual([])
    expect(byTag(inside, 'script').map(({ text }) => text.includes('alert'))).toEqual([false])
    const mine = [{ ...buildOwn(2, 'held'), name: hostile, text: words, reason: hostile }]
    const own = readPage(ownPart(commentsFa, hostile, mine))
    expect([...byTag(own, 'img'), ...byTag(own, 'script')]).toEqual([])
  })

  it('stand in a direction of their own', () => {
    const [comment] = byClass(section().inside, 'comment')
    expect(byClass(comment!.inside, 'comment-text')[0]!.attributes.dir).toBe('auto')
    expect(byTag(comment!.inside, 'bdi').map(({ text }) => text)).toEqual(['نسرین'])
  })

  it('wait for the touch with at most 1 KB in the page', () => {
    const [waiter] = byTag(section().inside, 'script')
    expect(Buffer.byteLength(waiter!.text)).toBeLessThanOrEqual(1024)
  })
})

describe('hostile words', () => {
  it('stay words wherever they stand', () => {
    const at = { first: '', last: '' }
    const elements = read({
      frame: buildFrame({ query: hostile, breaking: { href: '/news/1/x', label: hostile } }),
      kicker: hostile,
      headline: hostile,
      lead: hostile,
      reportedBy: hostile,
      source: { name: hostile, href: null },
      tags: [{ href: '/tag/x', label: hostile }],
      edits: [
        {
          before: hostile,
          after: hostile,
          reason: hostile,
          by: { kind: 'editor', name: hostile },
          times: null,
        },
      ],
      corrections: [{ at: { iso: hostile, text: hostile }, text: hostile }],
      body: [
        { type: 'paragraph', id: 'x', at, content: [{ text: hostile, marks: [{ type: 'strong' }] }] },
        {
          type: 'quote',
          id: 'y',
          at,
          speaker: { name: hostile, role: hostile },
          content: [{ text: hostile }],
        },
      ],
    })
    expect(byTag(elements, 'script').filter(({ attributes }) => attributes.type === undefined)).toEqual([])
    expect(elements.filter(({ attributes }) => attributes.onerror !== undefined)).toEqual([])
    expect(byTag(elements, 'h1')[0]!.text).toBe(hostile)
  })

  it('cannot end the block of structured data', () => {
    const frame = buildFrame()
    const elements = read({
      frame: { ...frame, head: { ...frame.head, structured: [{ headline: '</script><b>x' }] } },
    })
    const [data] = byTag(elements, 'script')
    expect(JSON.parse(data!.text)).toEqual({ headline: '</script><b>x' })
  })

  it('cannot make a link of a script', () => {
    const at = { first: '', last: '' }
    const link = (href: string) => ({
      type: 'paragraph' as const,
      id: 'x',
      at,
      content: [{ text: 'اینجا', marks: [{ type: 'link' as const, href }] }],
    })
    const body = byClass(
      read({ body: [link('javascript:alert(1)'), link('//evil.example'), link('/\\evil.example')] }),
      'body',
    )[0]!
    expect(byTag(body.inside, 'a')).toEqual([])
    expect(body.text).toBe('اینجااینجااینجا')
  })
})

describe('its weight', () => {
  it('leaves room for pictures: 14 KB at most, style and all, as sent', () => {
    const page = brotliCompressSync(String(storyPage(buildStory())), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
    })
    expect(page.length).toBeLessThanOrEqual(14_000)
  })
})

describe('another edition', () => {
  it('speaks its own words, in its own direction', () => {
    const elements = read({ frame: buildFrame({ lang: 'en', dir: 'ltr', words: pagesEn }) })
    expect(elements[0]!.attributes).toMatchObject({ lang: 'en', dir: 'ltr' })
    expect(byClass(elements, 'skip')[0]!.text).toBe('Skip to content')
  })
})

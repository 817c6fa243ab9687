import { describe, expect, it } from 'vitest'
import { pagesFa } from '../strings/pages.fa.ts'
import { archivePage } from './archive-page.view.ts'
import { contactPage } from './contact-page.view.ts'
import { frontPage } from './front-page.view.ts'
import { listPage } from './list-page.view.ts'
import { messagePage } from './message-page.view.ts'
import {
  buildArchive,
  buildFront,
  buildList,
  buildMessage,
  buildSearch,
  nothingFound,
  onePage,
} from './parts/every-page.fixture.ts'
import { buildCard, buildCards, buildFrame, moment } from './parts/models.fixture.ts'
import { byClass, byTag, readPage } from './parts/read-page.fixture.ts'
import { searchPage } from './search-page.view.ts'

describe('the front', () => {
  const elements = readPage(frontPage(buildFront()))

  it('is headed by the name of the newspaper', () => {
    expect(byTag(elements, 'h1')[0]!.text).toBe('چاپار')
  })

  it('sets another newsroom’s name in type instead of the drawn one', () => {
    const words = { ...pagesFa, siteName: 'پیک بامداد' }
    const other = readPage(frontPage(buildFront({ frame: buildFrame({ words }) })))
    expect(byTag(other, 'h1')[0]!.text).toBe('پیک بامداد')
    expect(byClass(other, 'plate')).toEqual([])
  })

  it('asks for the leading picture first and for all others late', () => {
    const [first, ...others] = byTag(elements, 'img')
    expect(first!.attributes.fetchpriority).toBe('high')
    expect(first!.attributes.loading).toBeUndefined()
    expect(others.every(({ attributes }) => attributes.loading === 'lazy')).toBe(true)
  })

  it('has no list of the most read until there is one', () => {
    expect(byClass(elements, 'most-read')).toHaveLength(1)
    expect(byClass(readPage(frontPage(buildFront({ mostRead: [] }))), 'most-read')).toEqual([])
  })

  it('shows the breaking bar only when something breaks', () => {
    expect(byClass(elements, 'breaking')[0]!.text).toContain('گفت‌وگوها پایان یافت')
    expect(byClass(readPage(frontPage(buildFront({ frame: buildFrame() }))), 'breaking')).toEqual([])
  })

  it('leaves out a service without stories', () => {
    const service = { href: '/service/x', label: 'خالی' }
    expect(
      byClass(readPage(frontPage(buildFront({ services: [{ service, cards: [] }] }))), 'module'),
    ).toEqual([])
  })
})

describe('a card', () => {
  it('is one link, in its heading', () => {
    const item = byClass(readPage(listPage(buildList({ cards: [buildCard(0)] }))), 'card')[0]!
    expect(byTag(item.inside, 'a')).toHaveLength(1)
    expect(byTag(item.inside, 'h2')[0]!.inside[0]!.attributes.href).toBe('/news/1000/story')
  })

  it('stands well without a picture', () => {
    const item = byClass(
      readPage(listPage(buildList({ cards: [buildCard(0, { picture: null })] }))),
      'card',
    )[0]!
    expect(byClass(item.inside, 'shot')).toEqual([])
  })
})

describe('paging', () => {
  it('leads to both neighbours and says where we are', () => {
    const nav = byClass(readPage(listPage(buildList())), 'paging')[0]!
    expect(byTag(nav.inside, 'a').map(({ attributes }) => attributes.rel)).toEqual(['prev', 'next'])
    expect(nav.text).toContain('صفحه ۲ از ۹')
  })

  it('is absent where there is one page', () => {
    expect(byClass(readPage(listPage(buildList({ paging: onePage }))), 'paging')).toEqual([])
  })
})

describe('an empty list', () => {
  it('says so', () => {
    const service = readPage(listPage(buildList({ cards: [], paging: onePage })))
    expect(byClass(service, 'nothing')[0]!.text).toBe('در این بخش هنوز خبری منتشر نشده است.')
    const day = readPage(archivePage(buildArchive({ cards: [] })))
    expect(byClass(day, 'nothing')[0]!.text).toBe('در این روز خبری منتشر نشده است.')
  })
})

describe('the calendar', () => {
  const table = byTag(readPage(archivePage(buildArchive())), 'table')[0]!

  it('runs from Saturday to Friday', () => {
    expect(byTag(table.inside, 'abbr').map(({ attributes }) => attributes.title)).toEqual([
      'شنبه',
      'یکشنبه',
      'دوشنبه',
      'سه‌شنبه',
      'چهارشنبه',
      'پنجشنبه',
      'جمعه',
    ])
  })

  it('links only days that have stories, and marks the one shown', () => {
    expect(byTag(table.inside, 'a')).toHaveLength(3)
    expect(
      byTag(table.inside, 'a')
        .filter(({ attributes }) => attributes['aria-current'] === 'date')
        .map(({ text }) => text),
    ).toEqual(['2'])
  })
})

describe('a search', () => {
  it('shows the question again in its boxes', () => {
    const elements = readPage(searchPage(buildSearch({ query: '" autofocus x="' })))
    expect(elements.find(({ attributes }) => attributes.id === 'question')!.attributes).toMatchObject({
      value: '" autofocus x="',
    })
    expect(byTag(elements, 'option').find(({ attributes }) => attributes.selected !== undefined)!.text).toBe(
      'جامعه',
    )
  })

  it('sets off what was found', () => {
    expect(byTag(readPage(searchPage(buildSearch())), 'mark').map(({ text }) => text)).toEqual(['آب'])
  })

  it('that found nothing says so and leads on', () => {
    const elements = readPage(
      searchPage(buildSearch({ query: 'زرافه', answer: nothingFound, latest: buildCards(2) })),
    )
    expect(byClass(elements, 'nothing')[0]!.text).toBe('برای «زرافه» خبری پیدا نشد.')
    expect(byClass(elements, 'card')).toHaveLength(2)
  })
})

describe('a message', () => {
  it('of withdrawal gives the reason and the day', () => {
    const page = readPage(
      messagePage(buildMessage({ kind: 'withdrawn', code: '۱۷', reason: 'منبع آن را پس گرفت.', at: moment })),
    )
    expect(byClass(page, 'message')[0]!.text).toContain('منبع آن را پس گرفت.')
    expect(byTag(byClass(page, 'message')[0]!.inside, 'time')[0]!.attributes.datetime).toBe(moment.iso)
  })

  it('of failure stands even when no service is known', () => {
    const model = {
      ...buildMessage({ kind: 'failed', status: '۵۰۰', reference: null }, []),
      frame: buildFrame({ services: [] }),
    }
    expect(byTag(readPage(messagePage(model)), 'h1')).toHaveLength(1)
  })
})

describe('contact', () => {
  it('says so when the newsroom has given no address', () => {
    const page = readPage(contactPage({ frame: buildFrame(), email: null, phone: null, postal: null }))
    expect(byTag(page, 'article')[0]!.text).toContain('هنوز راه تماسی اعلام نکرده است')
  })
})

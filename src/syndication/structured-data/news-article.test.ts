import { describe, expect, it } from 'vitest'
import { jsonMarkup } from '../../base/html.ts'
import { hostileText } from '../testing/sample-feed.ts'
import { type ArticleModel, breadcrumbs, newsArticle } from './news-article.ts'

const buildArticle = (overrides: Partial<ArticleModel> = {}): ArticleModel => ({
  address: 'https://news.example/news/7/%D9%BE%D9%84',
  headline: 'پل چوبی دهکده پس از دو سال باز شد',
  kicker: 'سرپرست کارگاه خبر داد',
  lead: 'پلی که سیل آن را برده بود.',
  language: 'fa',
  publishedAt: new Date('2022-07-01T08:00:00Z'),
  updatedAt: new Date('2026-11-23T09:00:00Z'),
  authors: [{ name: 'سارا نیک‌پی', address: 'https://news.example/author/sara' }],
  original: { source: 'خبرگزاری رود', address: 'https://river.example/1' },
  images: [
    {
      address: 'https://news.example/media/a-og.jpg',
      width: 1200,
      height: 800,
      caption: 'پل',
      credit: 'کیانی',
    },
  ],
  service: { name: 'جامعه', address: 'https://news.example/service/society' },
  tags: ['پل', 'رودخانه'],
  corrections: [{ text: 'سال ساخت درست شد.', at: new Date('2026-11-23T09:00:00Z') }],
  publisher: {
    name: 'چاپار',
    address: 'https://news.example/',
    logo: { address: 'https://news.example/logo.png', width: 512, height: 512 },
  },
  ...overrides,
})

const printed = (overrides: Partial<ArticleModel> = {}) =>
  JSON.parse(JSON.stringify(newsArticle(buildArticle(overrides))))

describe('NewsArticle', () => {
  it('says what a search engine asks of a story', () => {
    expect(printed()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://news.example/news/7/%D9%BE%D9%84' },
      url: 'https://news.example/news/7/%D9%BE%D9%84',
      headline: 'پل چوبی دهکده پس از دو سال باز شد',
      alternativeHeadline: 'سرپرست کارگاه خبر داد',
      description: 'پلی که سیل آن را برده بود.',
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://news.example/media/a-og.jpg',
          width: 1200,
          height: 800,
          caption: 'پل',
          creditText: 'کیانی',
        },
      ],
      datePublished: '2022-07-01T12:30:00+04:30',
      dateModified: '2026-11-23T12:30:00+03:30',
      author: [{ '@type': 'Person', name: 'سارا نیک‌پی', url: 'https://news.example/author/sara' }],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'چاپار',
        url: 'https://news.example/',
        logo: { '@type': 'ImageObject', url: 'https://news.example/logo.png', width: 512, height: 512 },
      },
      articleSection: 'جامعه',
      keywords: ['پل', 'رودخانه'],
      inLanguage: 'fa',
      isAccessibleForFree: true,
      creditText: 'خبرگزاری رود',
      isBasedOn: {
        '@type': 'NewsArticle',
        url: 'https://river.example/1',
        publisher: { '@type': 'Organization', name: 'خبرگزاری رود' },
      },
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'سال ساخت درست شد.',
          datePublished: '2026-11-23T12:30:00+03:30',
        },
      ],
    })
  })

  it('leaves out what a story has not', () => {
    const keys = Object.keys(
      printed({
        kicker: null,
        lead: null,
        images: [],
        service: null,
        tags: [],
        corrections: [],
        original: { source: null, address: null },
      }),
    )
    for (const key of [
      'alternativeHeadline',
      'description',
      'image',
      'articleSection',
      'keywords',
      'correction',
      'isBasedOn',
      'creditText',
    ]) {
      expect(keys).not.toContain(key)
    }
  })

  it('cuts a headline at a word within 110 characters', () => {
    const { headline } = printed({ headline: 'واژه '.repeat(40) })
    expect(headline.length).toBeLessThanOrEqual(110)
    expect(headline).toMatch(/واژه…$/)
  })

  it('has the agency for author where nobody signed, and ourselves where there is no agency', () => {
    expect(printed({ authors: [] }).author).toEqual([{ '@type': 'Organization', name: 'خبرگزاری رود' }])
    expect(printed({ authors: [], original: { source: null, address: null } }).author).toEqual([
      { '@type': 'NewsMediaOrganization', name: 'چاپار', url: 'https://news.example/' },
    ])
  })

  it('cannot end the script that it stands in', () => {
    const markup = jsonMarkup(newsArticle(buildArticle({ headline: `</script>${hostileText}` }))).toString()
    expect(markup).not.toContain('<')
    expect(JSON.parse(markup).headline).toMatch(/^<\/script>/)
  })
})

describe('breadcrumbs', () => {
  it('lead from the front page through the service to the story', () => {
    expect(breadcrumbs(buildArticle()).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'چاپار', item: 'https://news.example/' },
      { '@type': 'ListItem', position: 2, name: 'جامعه', item: 'https://news.example/service/society' },
      {
        '@type': 'ListItem',
        position: 3,
        name: 'پل چوبی دهکده پس از دو سال باز شد',
        item: 'https://news.example/news/7/%D9%BE%D9%84',
      },
    ])
  })

  it('are two steps where a story has no service', () => {
    expect(breadcrumbs(buildArticle({ service: null })).itemListElement.map(step => step.position)).toEqual([
      1, 2,
    ])
  })
})

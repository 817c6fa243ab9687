/** Builders for the tests of this room: one newsroom's feed, and text that tries to break it. */
import type { Block, Run } from '../../story/body.ts'
import type { FeedEntry, FeedMedia, FeedModel } from '../feed-model.ts'

const at = { first: '2026-11-23T06:30:00Z', last: '2026-11-23T06:30:00Z' }

export const paragraph = (content: readonly Run[] | string, id = 'b1'): Block => ({
  type: 'paragraph',
  id,
  at,
  content: typeof content === 'string' ? [{ text: content }] : content,
})

const media: Readonly<Record<string, FeedMedia>> = {
  '0123456789abcdef0123': {
    address: 'https://news.example/media/0123456789abcdef0123-960.webp',
    width: 960,
    height: 640,
    alt: 'پلی چوبی روی رودخانه',
    caption: 'پل تازه دهکده',
    credit: 'نیلوفر کیانی',
  },
  aaaaaaaaaaaaaaaaaaaa: {
    address: 'https://news.example/media/bbbbbbbbbbbbbbbbbbbb-1280.webp',
    width: 1280,
    height: 720,
    alt: 'نمایی از فیلم',
    caption: '',
    credit: '',
    film: { address: 'https://news.example/media/aaaaaaaaaaaaaaaaaaaa.mp4', type: 'video/mp4' },
  },
}

export const figure = (mediaId: string) => ({ mediaId, alt: '', caption: '', credit: '' })

export const everyBlock: readonly Block[] = [
  paragraph([
    { text: 'پل تازه ' },
    { text: 'دهکده', marks: [{ type: 'strong' }] },
    { text: ' روز دوشنبه ' },
    { text: 'باز شد', marks: [{ type: 'emphasis' }, { type: 'link', href: '/news/1000007/پل' }] },
    { text: '.' },
  ]),
  { type: 'subhead', id: 'b2', at, content: [{ text: 'دو سال کار' }] },
  {
    type: 'quote',
    id: 'b3',
    at,
    speaker: { name: 'مریم رستگار', role: 'سرپرست کارگاه' },
    content: [{ text: 'سخت‌ترین بخش کار، ستون میانی بود.' }],
  },
  {
    type: 'list',
    id: 'b4',
    at,
    ordered: true,
    items: [[{ text: 'چوب بلوط' }], [{ text: 'سنگ رودخانه' }]],
  },
  { type: 'image', id: 'b5', at, ...figure('0123456789abcdef0123') },
  { type: 'gallery', id: 'b6', at, title: 'از آغاز تا پایان', images: [figure('0123456789abcdef0123')] },
  { type: 'video', id: 'b7', at, ...figure('aaaaaaaaaaaaaaaaaaaa') },
  { type: 'related', id: 'b8', at, storyIds: [1000003] },
]

export function buildEntry(overrides: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: 1000001,
    address: 'https://news.example/news/1000001/%D9%BE%D9%84',
    headline: 'پل چوبی دهکده پس از دو سال باز شد',
    kicker: 'سرپرست کارگاه خبر داد',
    lead: 'پلی که سیل آن را برده بود، دوباره دو سوی رودخانه را به هم رساند.',
    byline: 'سارا نیک‌پی',
    source: 'خبرگزاری رود',
    service: 'جامعه',
    tags: ['پل', 'رودخانه'],
    publishedAt: new Date('2026-11-23T06:30:00Z'),
    updatedAt: new Date('2026-11-23T09:00:00Z'),
    picture: {
      address: 'https://news.example/media/0123456789abcdef0123-og.jpg',
      type: 'image/jpeg',
      width: 1200,
      height: 800,
      bytes: 84_211,
      alt: 'پلی چوبی روی رودخانه',
      caption: 'پل تازه دهکده',
      credit: 'نیلوفر کیانی',
    },
    body: everyBlock,
    resolveMedia: id => media[id] ?? null,
    ...overrides,
  }
}

export function buildFeed(overrides: Partial<FeedModel> = {}): FeedModel {
  return {
    title: 'چاپار',
    description: 'تازه‌ترین خبرها',
    homeAddress: 'https://news.example/',
    selfAddress: 'https://news.example/feed',
    language: 'fa',
    updatedAt: new Date('2026-11-23T09:00:00Z'),
    rights: 'بازنشر با نام و نشانی آزاد است.',
    entries: [buildEntry()],
    ...overrides,
  }
}

/** NUL and other controls, half a surrogate pair, a noncharacter, an override and an isolate that nobody closes. */
export const hostileText =
  ']]> <script>alert(1)</script> & &amp; "نقل" \u0000\u0008\u000B\uD800 \uFFFE \uFEFF\u202E\u2066 پایان 😀'

/** What readers should get of it. */
export const hostileTextCleaned = ']]> <script>alert(1)</script> & &amp; "نقل"    پایان 😀'

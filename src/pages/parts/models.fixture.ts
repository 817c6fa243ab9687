/** Models for the views' tests: an ordinary newspaper, every part of it filled. */
import { plainRuns } from '../../story/body.ts'
import { pagesFa } from '../../strings/pages.fa.ts'
import type { StoryPageModel } from '../story-page.view.ts'
import type { Card, Collection, CollectionKind } from './card-types.ts'
import { buildComments } from './comments.fixture.ts'
import type { Frame } from './frame-types.ts'
import type { Film, Picture } from './picture-types.ts'

const at = { first: '2023-04-04T18:00:00+03:30', last: '2023-04-04T18:00:00+03:30' }
export const moment = { iso: '2023-04-04T18:00:00+03:30', text: 'سه‌شنبه ۱۵ فروردین ۱۴۰۲، ۱۸:۰۰' }

export function buildPicture(change: Partial<Picture> = {}): Picture {
  return {
    renditions: [320, 480, 640, 960, 1280, 1600].map(width => ({
      href: `/media/7d1f0c2ab9e34455-${width}.webp`,
      width,
    })),
    width: 1600,
    height: 1067,
    alt: 'رودخانه در شب، با پل سنگی و چراغ‌های روشن',
    caption: 'پل قدیم در شب',
    credit: 'نرگس راد',
    colour: '#3d5876',
    focal: { x: 0.3, y: 0.6 },
    ...change,
  }
}

export function buildFilm(change: Partial<Film> = {}): Film {
  return {
    poster: buildPicture(),
    sources: [{ href: '/media/55aa01.mp4', type: 'video/mp4' }],
    captions: [{ href: '/media/55aa01.fa.vtt', lang: 'fa', label: 'فارسی' }],
    duration: '۰:۲۴',
    width: 1280,
    height: 720,
    caption: 'قطار شب از پل می‌گذرد',
    credit: 'امیر سپهر',
    ...change,
  }
}

const headlines = [
  'تالاب دوباره پرآب شد و پرندگان زودتر از سال پیش برگشتند',
  'نشست دستمزد بدون نتیجه پایان یافت',
  'چاپ تازه‌ای از سفرنامه‌ای که یک قرن در صندوق ماند',
  'چرا خواب نیم‌روز حافظه را تیزتر می‌کند',
  'راه‌آهن شمال پس از سه سال به دریا رسید',
  'دروازه‌بان نوجوانان به تیم بزرگسالان رسید',
]

export function buildCard(number: number, change: Partial<Card> = {}): Card {
  return {
    id: 1000 + number,
    href: `/news/${1000 + number}/story`,
    kicker: number % 3 === 0 ? 'گزارش روز' : null,
    headline: headlines[number % headlines.length]!,
    lead: 'کارشناسان می‌گویند بارش‌های امسال تنها بخشی از کمبود سال‌های پیش را جبران کرده است.',
    published: moment,
    service: { href: '/service/society', label: 'جامعه' },
    picture: buildPicture(),
    media: null,
    ...change,
  }
}

export const buildCards = (count: number, change: Partial<Card> = {}): Card[] =>
  Array.from({ length: count }, (_, i) => buildCard(i, change))

export function buildCollection(kind: CollectionKind, count: number): Collection {
  const why = kind === 'dont-miss' ? 'برگزیده دبیر شب' : null
  return { kind, items: buildCards(count).map(card => ({ card, why })) }
}

export function buildFrame(change: Partial<Frame> = {}): Frame {
  return {
    lang: 'fa',
    dir: 'rtl',
    words: pagesFa,
    head: {
      title: 'نشست فنی چهارجانبه در مسکو | چاپار',
      description: 'طرفین درباره نشست آتی وزرای خارجه گفت‌وگو کردند.',
      canonical: 'https://chapar.example/news/12/four',
      isHiddenFromSearch: false,
      social: null,
      structured: [
        { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'نشست فنی چهارجانبه' },
      ],
      feeds: [{ href: '/rss', type: 'application/rss+xml', title: 'چاپار' }],
    },
    today: { iso: '2023-04-05', jalali: 'چهارشنبه ۱۶ فروردین ۱۴۰۲', gregorian: '۵ آوریل ۲۰۲۳' },
    services: ['سیاست', 'اقتصاد', 'جامعه', 'فرهنگ', 'ورزش', 'دانش', 'عکس', 'فیلم'].map((label, i) => ({
      label,
      href: `/service/s${i}`,
      isCurrent: i === 0,
    })),
    breaking: null,
    addresses: {
      home: '/',
      search: '/search',
      archive: '/archive/1402/01/16',
      about: '/about',
      contact: '/contact',
      rss: '/rss',
      atom: '/atom',
      jsonFeed: '/feed.json',
      text: '/text',
    },
    query: '',
    ...change,
  }
}

/** Every kind of block, every optional part present. */
export function buildStory(change: Partial<StoryPageModel> = {}): StoryPageModel {
  return {
    frame: buildFrame(),
    id: 12,
    code: '۱۴۰۲۰۱۵',
    lang: 'fa',
    dir: 'rtl',
    service: { href: '/service/politics', label: 'سیاست' },
    kicker: 'رایزنی‌های چهارجانبه',
    headline: 'نشست فنی چهارجانبه معاونان وزرای خارجه در مسکو',
    lead: 'طرفین موضوعات مربوط به آماده کردن نشست آتی وزرای خارجه چهار کشور را بررسی کردند.',
    authors: [{ name: 'مریم آذر', href: '/author/maryam-azar' }],
    reportedBy: 'مشرق',
    published: moment,
    publishedGregorian: '۴ آوریل ۲۰۲۳',
    updated: { iso: '2023-04-04T19:10:00+03:30', text: '۱۵ فروردین، ۱۹:۱۰' },
    readingMinutes: '۴',
    picture: buildPicture(),
    film: null,
    body: [
      { type: 'paragraph', id: 'b1', at, content: plainRuns('رایزنی‌های چهارجانبه در مسکو برگزار شد.') },
      { type: 'subhead', id: 'b2', at, content: plainRuns('گام بعد') },
      {
        type: 'quote',
        id: 'b3',
        at,
        speaker: { name: 'حسین امیرعبداللهیان', role: 'وزیر امور خارجه' },
        content: plainRuns('امیدوار هستیم دور اول گفت‌وگوها به‌زودی برگزار شود.'),
      },
      { type: 'list', id: 'b4', at, ordered: false, items: [plainRuns('نخست'), plainRuns('دوم')] },
      { type: 'list', id: 'b5', at, ordered: true, items: [plainRuns('یک'), plainRuns('دو')] },
      { type: 'image', id: 'b6', picture: buildPicture() },
      {
        type: 'gallery',
        id: 'b7',
        title: 'شهر در شب',
        pictures: [buildPicture(), buildPicture(), buildPicture()],
      },
      { type: 'video', id: 'b8', film: buildFilm() },
      { type: 'related', id: 'b9', stories: buildCards(2) },
    ],
    source: { name: 'فارس', href: 'https://agency.example/1' },
    edits: [
      {
        before: 'رایزنیهای',
        after: 'رایزنی‌های',
        reason: 'نیم‌فاصله پیش از پسوند',
        by: { kind: 'machine' },
        times: '۳',
      },
      {
        before: 'حسبن',
        after: 'حسین',
        reason: 'غلط املایی',
        by: { kind: 'editor', name: 'دبیر شب' },
        times: null,
      },
    ],
    editsCount: '۲',
    corrections: [{ at: moment, text: 'در نسخه نخست این خبر، نام شهر نادرست آمده بود.' }],
    tags: [
      { href: '/tag/moscow', label: 'مسکو' },
      { href: '/tag/syria', label: 'سوریه' },
    ],
    shortLink: { href: '/n/1c', text: 'https://chapar.example/n/1c' },
    share: {
      telegram: 'https://t.me/share/url?url=https%3A%2F%2Fchapar.example%2Fn%2F1c',
      email: 'mailto:?subject=x&body=y',
    },
    related: buildCards(3),
    previous: { href: '/news/11/x', label: 'نشست دستمزد بدون نتیجه پایان یافت' },
    next: { href: '/news/13/x', label: 'راه‌آهن شمال به دریا رسید' },
    collections: [
      buildCollection('dont-miss', 4),
      buildCollection('video', 3),
      buildCollection('sport', 3),
      buildCollection('photo', 4),
    ],
    comments: buildComments(),
    ...change,
  }
}

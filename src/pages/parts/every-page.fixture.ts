/** One of each kind of page, full and empty, for the tests that hold for all of them. */
import type { Html } from '../../base/html.ts'
import { commentsFa } from '../../strings/comments.fa.ts'
import { aboutPage } from '../about-page.view.ts'
import { type ArchivePageModel, archivePage, type CalendarDay } from '../archive-page.view.ts'
import { contactPage } from '../contact-page.view.ts'
import { type FrontPageModel, frontPage } from '../front-page.view.ts'
import { keptCommentPage } from '../kept-comment.view.ts'
import { type ListPageModel, listPage } from '../list-page.view.ts'
import { mediaPage } from '../media-page.view.ts'
import { type MessagePageModel, messagePage } from '../message-page.view.ts'
import { type SearchPageModel, searchPage } from '../search-page.view.ts'
import { storyPage } from '../story-page.view.ts'
import { asOneReaderSees, buildComments, buildReport } from './comments.fixture.ts'
import {
  buildCard,
  buildCards,
  buildCollection,
  buildFilm,
  buildFrame,
  buildPicture,
  buildStory,
  moment,
} from './models.fixture.ts'

const paging = { current: '۲', total: '۹', newer: '/service/x?page=1', older: '/service/x?page=3' }
export const onePage = { current: '۱', total: '۱', newer: null, older: null }

export function buildFront(change: Partial<FrontPageModel> = {}): FrontPageModel {
  return {
    frame: buildFrame({ breaking: { href: '/news/9/x', label: 'گفت‌وگوها پایان یافت' } }),
    lead: buildCard(0),
    seconds: buildCards(5),
    services: ['سیاست', 'اقتصاد', 'جامعه'].map((label, i) => ({
      service: { href: `/service/s${i}`, label },
      cards: buildCards(4),
    })),
    latest: buildCards(8),
    mostRead: buildCards(5),
    collections: [
      buildCollection('dont-miss', 4),
      buildCollection('video', 3),
      buildCollection('sport', 3),
      buildCollection('photo', 5),
    ],
    ...change,
  }
}

export function buildList(change: Partial<ListPageModel> = {}): ListPageModel {
  return {
    frame: buildFrame(),
    heading: { kind: 'service', name: 'جامعه', description: 'زندگی در شهر و روستا' },
    count: '۱۲۴',
    cards: buildCards(5),
    paging,
    feeds: [{ href: '/service/society/rss', label: 'RSS' }],
    ...change,
  }
}

const day = (number: number, change: Partial<CalendarDay> = {}): CalendarDay => ({
  text: String(number),
  iso: `2023-03-${20 + number}`,
  href: `/archive/1402/01/0${number}`,
  isShown: false,
  isToday: false,
  ...change,
})

export function buildArchive(change: Partial<ArchivePageModel> = {}): ArchivePageModel {
  return {
    frame: buildFrame(),
    day: { iso: '2023-03-22', jalali: 'چهارشنبه ۲ فروردین ۱۴۰۲', gregorian: '۲۲ مارس ۲۰۲۳' },
    count: '۳',
    cards: buildCards(3),
    paging: onePage,
    calendar: {
      title: 'فروردین ۱۴۰۲',
      weeks: [
        [
          null,
          null,
          day(1),
          day(2, { isShown: true }),
          day(3, { isToday: true }),
          day(4, { href: null }),
          day(5, { href: null }),
        ],
      ],
      previous: { href: '/archive/1401/12/29', label: 'اسفند' },
      next: null,
    },
    previousDay: { href: '/archive/1402/01/01', label: 'سه‌شنبه ۱ فروردین' },
    nextDay: null,
    ...change,
  }
}

export function buildSearch(change: Partial<SearchPageModel> = {}): SearchPageModel {
  const text = 'آب در تالاب'
  return {
    frame: buildFrame({ query: 'آب' }),
    query: 'آب',
    services: [{ value: 'society', label: 'جامعه', isSelected: true }],
    from: '۱۴۰۲/۰۱/۰۱',
    to: '',
    problem: null,
    answer: {
      count: '۱',
      found: [
        {
          href: '/news/3/x',
          headline: { text, found: [{ start: 0, end: 2 }] },
          excerpt: { text, found: [] },
          service: { href: '/service/society', label: 'جامعه' },
          published: moment,
          picture: buildPicture(),
        },
      ],
      paging,
    },
    latest: buildCards(2),
    ...change,
  }
}

export const nothingFound = { count: '۰', found: [], paging: onePage }

export function buildMessage(message: MessagePageModel['message'], latest = buildCards(2)): MessagePageModel {
  return { frame: buildFrame(), message, latest }
}

export const everyPage: readonly (readonly [string, () => Html])[] = [
  ['a story', () => storyPage(buildStory())],
  ['a story with a film', () => storyPage(buildStory({ film: buildFilm(), picture: null }))],
  [
    'a story as one who wrote sees it',
    () => asOneReaderSees(storyPage(buildStory({ comments: buildComments({ report: buildReport() }) }))),
  ],
  [
    'a story without comments',
    () =>
      storyPage(
        buildStory({
          comments: buildComments({ counts: null, comments: [], sorts: [], pages: null, form: null }),
        }),
      ),
  ],
  [
    'a comment kept for its writer',
    () =>
      keptCommentPage({
        frame: buildFrame(),
        words: commentsFa,
        problem: commentsFa.away,
        action: '/news/12/comments',
        storyHref: '/news/12',
        name: 'رضا',
        text: 'متن من',
      }),
  ],
  ['the front', () => frontPage(buildFront())],
  [
    'the front of an empty newsroom',
    () =>
      frontPage(
        buildFront({ lead: null, seconds: [], services: [], latest: [], mostRead: [], collections: [] }),
      ),
  ],
  ['a service', () => listPage(buildList())],
  ['an empty service', () => listPage(buildList({ cards: [], count: '۰', paging: onePage }))],
  ['a tag', () => listPage(buildList({ heading: { kind: 'tag', name: 'مسکو' } }))],
  [
    'an author',
    () =>
      listPage(
        buildList({
          heading: {
            kind: 'author',
            name: 'مریم آذر',
            role: 'خبرنگار',
            biography: 'از سال ۱۳۹۴ درباره آب می‌نویسد.',
          },
        }),
      ),
  ],
  [
    'the pictures',
    () =>
      mediaPage({
        frame: buildFrame(),
        kind: 'photo',
        cards: buildCards(4, { media: { kind: 'gallery', extent: '۷' } }),
        paging,
      }),
  ],
  [
    'the films, none yet',
    () => mediaPage({ frame: buildFrame(), kind: 'video', cards: [], paging: onePage }),
  ],
  ['a day of the archive', () => archivePage(buildArchive())],
  ['an empty day of the archive', () => archivePage(buildArchive({ cards: [], count: '۰' }))],
  ['a search', () => searchPage(buildSearch())],
  ['a search not yet asked', () => searchPage(buildSearch({ answer: null, query: '' }))],
  [
    'a search that found nothing',
    () => searchPage(buildSearch({ answer: nothingFound, problem: 'تاریخ در تقویم نیست.' })),
  ],
  ['a page not found', () => messagePage(buildMessage({ kind: 'not-found' }))],
  [
    'a story withdrawn',
    () =>
      messagePage(
        buildMessage({ kind: 'withdrawn', code: '۱۴۰۲۰۱۷', reason: 'منبع آن را پس گرفت.', at: moment }),
      ),
  ],
  [
    'a request refused',
    () =>
      messagePage(
        buildMessage({
          kind: 'refused',
          status: '۴۰۰',
          sentence: 'پرسش بیش از اندازه بلند است.',
          nextStep: 'آن را کوتاه کنید.',
        }),
      ),
  ],
  [
    'a failure',
    () =>
      messagePage({
        ...buildMessage({ kind: 'failed', status: '۵۰۰', reference: 'a1b2' }, []),
        frame: buildFrame({ services: [] }),
      }),
  ],
  ['about', () => aboutPage({ frame: buildFrame() })],
  [
    'contact',
    () =>
      contactPage({ frame: buildFrame(), email: 'desk@chapar.example', phone: '۰۲۱-۱۲۳۴۵۶۷۸', postal: null }),
  ],
  [
    'contact with nothing set',
    () => contactPage({ frame: buildFrame(), email: null, phone: null, postal: null }),
  ],
]

/** What the newsroom does, readers see in under a second: on the story's page, on the front, in its lists, feeds and the search. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { correctStory } from '../src/publish/correct-story.ts'
import { publishStory } from '../src/publish/publish-story.ts'
import { withdrawStory } from '../src/publish/withdraw-story.ts'
import { type Desk, openDesk, reviseStory, writeStory } from './support/desk.ts'
import { readElements } from './support/markup.ts'
import { until } from './support/until.ts'

const by = 'test'
const second = 1000

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(inject('site').dataDir)
})
afterAll(() => desk?.close())

const get = (path: string): Promise<Response> => fetch(inject('site').origin + path)
const read = async (path: string): Promise<string> => (await get(path)).text()
const search = (words: string) => `/search?q=${encodeURIComponent(words)}`

/** Where a story of the society desk with the tag «پل رودبست» stands, besides its own page. */
const lists = [
  '/',
  '/service/society',
  '/tag/پل-رودبست',
  '/rss',
  '/atom',
  '/feed.json',
  '/service/society/rss',
  '/tag/پل-رودبست/feed.json',
]

/** Every list is asked for first, so that what is shown next cannot be the work of an empty memory. */
const warm = (paths: readonly string[]) => Promise.all(paths.map(read))

/** Milliseconds from the commit until the last of the pages satisfies; they are asked for one after another. */
async function shownAfter(
  paths: readonly string[],
  isShown: (page: string, path: string) => boolean,
): Promise<number> {
  const committed = performance.now()
  for (const path of paths) await until(`${path} shows it`, async () => isShown(await read(path), path), 15)
  return performance.now() - committed
}

describe('a story that is published', () => {
  const tags = ['پل رودبست']
  const headline = 'پل چوبی رودبست پس از چهل سال باز شد'
  const corrected = 'پل چوبی رودبست پس از سی سال باز شد'
  let id: number
  let path: string

  it('is on its page, the front, its lists and in the feeds in under a second', async () => {
    id = await writeStory(desk, { headline, tags })
    expect((await get(`/news/${id}`)).status).toBe(404)
    await warm(lists)
    const published = await publishStory(desk.newsroom, id, by)
    if (!published.ok) throw new Error(published.code)
    path = `/news/${id}/${published.value.slug}`
    expect(await shownAfter([path, ...lists], page => page.includes(headline))).toBeLessThan(second)
  })

  it('is found by a search in any spelling', async () => {
    await until('the search finds it', async () => (await read(search('پل چوبي رودبست'))).includes(path), 15)
  })

  it('cannot be published a second time as another story', async () => {
    const again = await publishStory(desk.newsroom, id, by)
    expect(again).toMatchObject({ ok: true, value: { storyId: id } })
  })

  it('shows its correction, dated, under its headline, everywhere in under a second', async () => {
    await warm([path, ...lists])
    await reviseStory(desk, id, { headline: corrected, tags })
    const note = 'در نسخه نخست، مدت بسته بودن پل چهل سال نوشته شده بود؛ درست آن سی سال است.'
    expect(await correctStory(desk.newsroom, id, by, note)).toMatchObject({
      ok: true,
      value: { state: 'corrected' },
    })
    const page = `/news/${id}`
    expect(
      await shownAfter([page, ...lists], shown => shown.includes(corrected) && !shown.includes(headline)),
    ).toBeLessThan(second)
    const elements = readElements(await read(page))
    const section = elements.find(({ attributes }) => attributes.class === 'corrections')!
    expect(section.text).toContain(note)
    expect(elements.some(({ name, parents }) => name === 'time' && parents.includes(section))).toBe(true)
  })

  it('leads from its old address to its new one', async () => {
    const answer = await fetch(inject('site').origin + encodeURI(path), { redirect: 'manual' })
    expect(answer.status).toBe(301)
    expect(decodeURI(answer.headers.get('location')!)).toMatch(
      new RegExp(`^/news/${id}/پل-چوبی-رودبست-پس-از-سی`),
    )
  })

  it('is gone from everywhere in under a second when it is withdrawn, and says why', async () => {
    await warm([`/news/${id}`, ...lists])
    const reason = 'این خبر پیش از تأیید شهرداری منتشر شده بود.'
    expect(await withdrawStory(desk.newsroom, id, by, reason)).toMatchObject({ ok: true, value: 'withdrawn' })
    const others = lists.filter(list => !list.includes('/tag/'))
    expect(await shownAfter(others, page => !page.includes(corrected))).toBeLessThan(second)
    for (const address of [`/news/${id}`, path, `/n/${id}`]) {
      const answer = await get(address)
      expect(answer.status, address).toBe(410)
      const page = await answer.text()
      expect(page).toContain(reason)
      expect(page).not.toContain('شهرداری از پایان کار پل تازه خبر داد')
    }
    await until(
      'the search has lost it',
      async () => !(await read(search(corrected))).includes(`/news/${id}/`),
      15,
    )
  })

  it('stays withdrawn: it cannot be published or corrected again', async () => {
    for (const again of [
      publishStory(desk.newsroom, id, by),
      correctStory(desk.newsroom, id, by, 'باز هم'),
    ]) {
      expect(await again).toMatchObject({ ok: false, code: 'story.move-not-allowed' })
    }
  })
})

describe('what is not for readers yet', () => {
  it('a draft is nowhere', async () => {
    const id = await writeStory(desk, { headline: 'پیش‌نویسی که هیچ خواننده‌ای نباید ببیند' })
    for (const path of [`/news/${id}`, `/n/${id}`]) expect((await get(path)).status).toBe(404)
    for (const path of ['/', '/rss', search('پیش‌نویسی که هیچ خواننده‌ای')]) {
      expect(await read(path)).not.toContain(`/news/${id}`)
    }
  })

  it('a story without words is refused, and nothing of it is seen', async () => {
    const id = await writeStory(desk, { headline: ' ', lead: null, paragraphs: [] })
    expect(await publishStory(desk.newsroom, id, by)).toMatchObject({
      ok: false,
      code: 'story.headline-missing',
    })
    expect((await get(`/news/${id}`)).status).toBe(404)
  })

  it('words that look like markup stay words', async () => {
    const headline = '<script>alert(1)</script> & "گیومه" <b>پررنگ</b>'
    const id = await writeStory(desk, {
      headline,
      lead: '</p><img src=x onerror=alert(1)>',
      paragraphs: ['{{7*7}} <!-- نهان -->'],
    })
    const published = await publishStory(desk.newsroom, id, by)
    expect(published.ok).toBe(true)
    await until('it is there', async () => (await get(`/news/${id}`)).status === 200)
    const elements = readElements(await read(`/news/${id}`))
    expect(elements.find(({ name }) => name === 'h1')!.text.replaceAll(/[\u2066-\u2069]/g, '')).toBe(headline)
    expect(
      elements.filter(
        ({ name, text }) => name === 'script' && text.includes('alert(1)') && !text.includes('@context'),
      ),
    ).toEqual([])
    expect(elements.filter(({ attributes }) => attributes.onerror !== undefined)).toEqual([])
    await withdrawStory(desk.newsroom, id, by, 'آزمون بود.')
  })
})

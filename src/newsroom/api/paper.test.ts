import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenForChanges } from '../../store/changes.ts'
import { type Browser, type NewsroomSite, openNewsroomSite, publicUrl } from '../testing/newsroom-site.ts'
import { apiBase, type DeskEvent } from './contract.ts'

let site: NewsroomSite
let chief: Browser
beforeAll(async () => {
  site = await openNewsroomSite()
  chief = await site.signIn('chief-editor')
})
afterAll(() => site.close())

async function published(headline: string, service = 'economy'): Promise<number> {
  const id = await site.draft(chief, { headline, service })
  await chief.ask(`POST /stories/${id}/publish`, { base: 1 })
  return id
}
const front = async () => (await chief.ask('GET /fronts/home')).json()
const code = (answer: { json(): { error?: { code: string } } }) => answer.json().error?.code

test('a front is arranged by hand, with a headline of its own and a reason in a box', async () => {
  const [lead, second, sport] = [
    await published('خبر نخست'),
    await published('خبر دوم'),
    await published('خبر ورزشی', 'sport'),
  ]
  const { version } = await front()
  const arranged = await chief.ask('PUT /fronts/home', {
    version,
    lead: { storyId: lead, override: 'تیتر روی صفحه' },
    seconds: [{ storyId: second, override: null }],
    boxes: [{ slug: 'dont-miss', pinned: [{ storyId: second, reason: 'پرسش روز' }] }],
  })
  expect(arranged.json()).toMatchObject({
    version: version + 1,
    lead: { storyId: lead, headline: 'خبر نخست', override: 'تیتر روی صفحه', isLive: true },
    seconds: [{ storyId: second }],
  })
  const box = (slug: string) => arranged.json().boxes.find((each: { slug: string }) => each.slug === slug)
  expect(box('dont-miss').pinned).toMatchObject([{ storyId: second, reason: 'پرسش روز' }])
  expect(box('sport').filled).toMatchObject([{ storyId: sport }])
  expect((await site.app.inject({ url: '/' })).body).toContain('تیتر روی صفحه')
})

test('of two who arrange a front at once the second is told', async () => {
  const { version } = await front()
  const nothing = { version, lead: null, seconds: [], boxes: [] }
  const answers = await Promise.all([
    chief.ask('PUT /fronts/home', nothing),
    chief.ask('PUT /fronts/home', nothing),
  ])
  expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
})

test('a story that is none, or stands twice in one place, is refused and nothing is half-arranged', async () => {
  const id = await published('خبر')
  const { version } = await front()
  const place = (seconds: { storyId: number; override: null }[]) =>
    chief.ask('PUT /fronts/home', { version, lead: { storyId: id, override: null }, seconds, boxes: [] })
  expect(code(await place([{ storyId: 999, override: null }]))).toBe('front.story-unknown')
  expect(code(await place([{ storyId: id, override: null }]))).toBe('front.story-twice')
  expect((await front()).version).toBe(version)
})

test('the breaking bar leads into the site or to the web, nowhere else', async () => {
  const bar = (href: string) => chief.ask('PUT /breaking', { breaking: { label: 'فوری', href } })
  expect((await bar('/news/1000001')).statusCode).toBe(200)
  for (const href of ['javascript:alert(1)', '//evil.example', 'data:text/html,x'])
    expect(code(await bar(href))).toBe('breaking.address')
  expect((await site.app.inject({ url: '/about' })).body).toContain('href="/news/1000001"')
  await chief.ask('PUT /breaking', { breaking: null })
  expect((await chief.ask('GET /settings')).json().breaking).toBeNull()
})

test('settings are saved upon what was seen; what is left out stays', async () => {
  const before = (await chief.ask('GET /settings')).json()
  const saved = await chief.ask('PUT /settings', { version: before.version, name: 'نسیم' })
  expect(saved.json()).toMatchObject({ name: 'نسیم', contact: before.contact, version: before.version + 1 })
  expect(code(await chief.ask('PUT /settings', { version: before.version, name: 'باد' }))).toBe(
    'settings.stale',
  )
  expect((await chief.ask('GET /session')).json().site.name).toBe('نسیم')
})

test('services are named anew, ordered, added and removed; one that has stories stays', async () => {
  await published('خبر اقتصادی', 'economy')
  const { version, services } = (await chief.ask('GET /settings')).json()
  const asked = services.map(({ stories: _, ...service }: { stories: number }) => service)
  const without = (slug: string) => asked.filter((service: { slug: string }) => service.slug !== slug)
  expect(code(await chief.ask('PUT /settings', { version, services: without('economy') }))).toBe(
    'settings.service-in-use',
  )
  const fresh = { slug: 'climate', name: 'اقلیم', kind: 'news', comments: 'off' }
  const saved = (
    await chief.ask('PUT /settings', { version, services: [fresh, ...without('politics')] })
  ).json()
  expect(saved.services[0]).toEqual({ ...fresh, stories: 0 })
  expect(saved.services.map(({ slug }: { slug: string }) => slug)).not.toContain('politics')
})

test('what comments need is set in one place: modes, questions, words', async () => {
  const { version } = (await chief.ask('GET /settings')).json()
  const comments = {
    mode: 'open',
    captchaQuestions: [{ question: 'نام این روزنامه چیست؟', answers: ['نسیم'] }],
    forbiddenWords: ['ناسزا'],
    suspectWords: [],
  }
  expect((await chief.ask('PUT /settings', { version, comments })).json().comments).toEqual(comments)
})

test('what is changed is announced to every web process when it commits', async () => {
  const heard: string[] = []
  const listening = Promise.withResolvers<void>()
  const listener = listenForChanges(
    site.store.newsroom,
    keys => heard.push(...keys),
    () => listening.resolve(),
  )
  await listening.promise
  const { version } = await front()
  await chief.ask('PUT /fronts/home', {
    version,
    lead: null,
    seconds: [],
    boxes: [{ slug: 'sport', pinned: [] }],
  })
  await expect.poll(() => heard).toEqual(expect.arrayContaining(['front:home', 'box:sport']))
  await listener.close()
})

test('the text engine answers for texts as they stand, part by part', async () => {
  const parts = [
    { part: 'headline', text: 'او مي رود' },
    { part: 'b1', text: 'بي نظم' },
  ]
  const { findings } = (await chief.ask('POST /text/check', { parts })).json()
  expect(findings[0]).toMatchObject({
    part: 'headline',
    start: 3,
    end: 9,
    suggestions: ['می‌رود'],
    sure: true,
  })
})

test('tags are completed in any spelling and suggested from the text', async () => {
  const id = await site.draft(chief, { tags: ['محیط‌زیست', 'تورم'] })
  await chief.ask(`POST /stories/${id}/publish`, { base: 1 })
  const completed = (await chief.ask(`GET /tags?text=${encodeURIComponent('محيط')}`)).json().tags
  expect(completed).toEqual([{ name: 'محیط‌زیست', stories: 1 }])
  const text = 'وزیر گفت محیط زیست از تورم مهم‌تر است.'
  const suggested = (await chief.ask('POST /tags/suggest', { text, taken: ['تورم'] })).json().tags
  expect(suggested).toEqual([{ name: 'محیط‌زیست', stories: 1 }])
})

/** Events of a stream, as they come. */
async function listen(browser: Browser): Promise<{ heard: DeskEvent[]; ended: Promise<void> }> {
  if (!site.app.server.listening) await site.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = site.app.server.address() as { port: number }
  const answer = await fetch(`http://127.0.0.1:${port}${apiBase}/events`, {
    headers: { cookie: browser.cookie },
  })
  const heard: DeskEvent[] = []
  const read = async () => {
    let text = ''
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += part
      heard.splice(
        0,
        heard.length,
        ...[...text.matchAll(/^data: (.*)$/gm)].map(match => JSON.parse(match[1]!)),
      )
    }
  }
  return { heard, ended: read() }
}

test('the desk hears what happens as it happens', async () => {
  const { heard } = await listen(chief)
  await expect.poll(() => heard).toEqual([{ type: 'hello' }])
  const id = await published('خبر تازه')
  await expect
    .poll(() => heard)
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'story', storyId: id, what: 'saved' }),
        expect.objectContaining({ type: 'story', storyId: id, what: 'released' }),
      ]),
    )
})

test('a moderator hears nothing of what the desk writes', async () => {
  const moderator = await site.signIn('moderator')
  const { heard } = await listen(moderator)
  await expect.poll(() => heard.length).toBe(1)
  await site.draft(chief)
  await chief.ask('PUT /breaking', { breaking: null })
  await expect.poll(() => heard.map(({ type }) => type)).toContain('settings')
  expect(heard.map(({ type }) => type)).not.toContain('story')
})

test('a stream ends with the session that it belongs to', async () => {
  const writer = await site.signIn('editor')
  const { heard, ended } = await listen(writer)
  await expect.poll(() => heard.length).toBe(1)
  await writer.ask('POST /session/sign-out', {})
  await ended
  expect(heard.at(-1)).toEqual({ type: 'signed-out' })
})

test('a stranger hears nothing', async () => {
  const answer = await site.app.inject({ url: `${apiBase}/events`, headers: { origin: publicUrl } })
  expect(answer.statusCode).toBe(401)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../store/sql.ts'
import type { Block } from '../../story/body.ts'
import { buildContent, buildParagraph } from '../../story/testing/build-content.ts'
import { type Browser, type NewsroomSite, openNewsroomSite } from '../testing/newsroom-site.ts'

let site: NewsroomSite
let mina: Browser
let reza: Browser
beforeAll(async () => {
  site = await openNewsroomSite()
  mina = await site.signIn('editor')
  reza = await site.signIn('editor')
})
afterAll(() => site.close())

const tabs = { mina: 'tab-of-mina', reza: 'tab-of-reza' }

const save = (by: Browser, id: number, base: number, headline: string, tab: string) =>
  by.ask(`POST /stories/${id}/revisions`, { base, tab, content: buildContent({ headline }) })

const open = async (id: number, by: Browser = mina) => (await by.ask(`GET /stories/${id}`)).json()

test('a saved text is the next revision, with who made it', async () => {
  const id = await site.draft(mina)
  expect((await save(mina, id, 1, 'تیتر دوم', tabs.mina)).json()).toMatchObject({ revision: 2, saved: true })
  expect(await open(id)).toMatchObject({
    content: { headline: 'تیتر دوم' },
    row: { revision: 2, changedBy: 'همکار 1' },
  })
})

test('a save whose answer was lost can be repeated and makes no second revision', async () => {
  const id = await site.draft(mina)
  const once = (await save(mina, id, 1, 'تیتر دوم', tabs.mina)).json()
  const again = (await save(mina, id, 1, 'تیتر دوم', tabs.mina)).json()
  expect(again).toEqual({ ...once, saved: false })
})

test('a repeated request for a new story makes one story', async () => {
  const body = { key: 'made-once-key', content: buildContent() }
  const answers = await Promise.all([1, 2, 3].map(() => mina.ask('POST /stories', body)))
  expect(new Set(answers.map(answer => answer.json().row.id)).size).toBe(1)
})

test('a stale save is refused with both texts, and what was refused is kept', async () => {
  const id = await site.draft(mina)
  await save(mina, id, 1, 'تیتر مینا', tabs.mina)
  const refused = await save(reza, id, 1, 'تیتر رضا', tabs.reza)
  expect(refused.statusCode).toBe(409)
  expect(refused.json()).toMatchObject({
    error: { code: 'story.stale' },
    conflict: {
      base: { revision: 1 },
      current: { revision: 2, content: { headline: 'تیتر مینا' }, by: 'همکار 1' },
      mine: { headline: 'تیتر رضا' },
    },
  })
  const [headline] = refused.json().conflict.differences
  expect(headline).toMatchObject({ part: 'headline', change: 'changed' })
  expect(await open(id)).toMatchObject({ content: { headline: 'تیتر مینا' } })
  const theirs = await open(id, reza)
  expect(theirs.drafts).toMatchObject([{ tab: tabs.reza, base: 1, content: { headline: 'تیتر رضا' } }])
})

test('of two who save at once one becomes the next revision and the other is told', async () => {
  const id = await site.draft(mina)
  const answers = await Promise.all([
    save(mina, id, 1, 'تیتر مینا', tabs.mina),
    save(reza, id, 1, 'تیتر رضا', tabs.reza),
  ])
  expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
  expect((await open(id)).row.revision).toBe(2)
})

test('who holds the pen is not written over; who takes it over does so knowingly', async () => {
  const id = await site.draft(mina)
  const pen = (by: Browser, tab: string, wants: string) =>
    by.ask(`PUT /stories/${id}/presence/${tab}`, { wants })
  expect((await pen(mina, tabs.mina, 'write')).json().lock).toMatchObject({ isMine: true })
  expect((await pen(reza, tabs.reza, 'write')).json()).toMatchObject({
    lock: { name: 'همکار 1', isMine: false },
    people: [{ name: 'همکار 1' }, { name: 'همکار 2', isMe: true }],
  })
  const refused = await save(reza, id, 1, 'تیتر رضا', tabs.reza)
  expect(refused.json()).toMatchObject({
    error: { code: 'story.locked' },
    presence: { lock: { name: 'همکار 1' } },
  })
  expect((await open(id, reza)).drafts).toHaveLength(1)

  expect((await pen(reza, tabs.reza, 'take-over')).json().lock).toMatchObject({ isMine: true })
  expect((await save(reza, id, 1, 'تیتر رضا', tabs.reza)).statusCode).toBe(200)
  expect((await save(mina, id, 1, 'تیتر مینا', tabs.mina)).json().error.code).toBe('story.stale')
})

test('a pen whose holder was silent for three beats is free', async () => {
  const id = await site.draft(mina)
  await mina.ask(`PUT /stories/${id}/presence/${tabs.mina}`, { wants: 'write' })
  const before = site.now
  site.now = new Date(before.getTime() + 46_000)
  const presence = await reza.ask(`PUT /stories/${id}/presence/${tabs.reza}`, { wants: 'write' })
  expect(presence.json()).toMatchObject({ lock: { isMine: true }, people: [{ isMe: true }] })
  site.now = before
})

test('autosave keeps a text for each tab and makes no revision', async () => {
  const id = await site.draft(mina)
  for (const [tab, headline] of [
    ['tab-number-1', 'الف'],
    ['tab-number-2', 'ب'],
  ] as const) {
    await mina.ask(`PUT /stories/${id}/drafts/${tab}`, { base: 1, content: buildContent({ headline }) })
  }
  const { drafts, row } = await open(id)
  expect(row.revision).toBe(1)
  expect(drafts.map((draft: { content: { headline: string } }) => draft.content.headline).sort()).toEqual([
    'الف',
    'ب',
  ])
  expect((await open(id, reza)).drafts).toEqual([])
})

test('a session revoked in mid-edit is told at once, and the text is where it was', async () => {
  const writer = await site.signIn('editor')
  const id = await site.draft(writer)
  await writer.ask(`PUT /stories/${id}/drafts/tab-of-writer`, {
    base: 1,
    content: buildContent({ headline: 'نیمه‌کاره' }),
  })
  const administrator = await site.signIn('administrator')
  const { me } = (await writer.ask('GET /session')).json()
  await administrator.ask(`DELETE /people/${me.id}/sessions`)
  const refused = await save(writer, id, 1, 'نیمه‌کاره', 'tab-of-writer')
  expect(refused.statusCode).toBe(401)
  expect(refused.json().error.fa.sentence).toContain('نشست')
  const kept = await site.store.newsroom.query(sql`select 1 from newsroom.drafts where story_id = ${id}`)
  expect(kept).toHaveLength(1)
})

test('any two revisions are compared word by word, and an older one becomes the newest', async () => {
  const id = await site.draft(mina, { headline: 'نان گران شد' })
  await save(mina, id, 1, 'نان ارزان شد', tabs.mina)
  const { differences } = (await mina.ask(`GET /stories/${id}/compare?from=1&to=2`)).json()
  expect(differences).toEqual([
    {
      part: 'headline',
      change: 'changed',
      runs: [
        { kind: 'same', text: 'نان ' },
        { kind: 'removed', text: 'گران' },
        { kind: 'added', text: 'ارزان' },
        { kind: 'same', text: ' شد' },
      ],
    },
  ])
  await mina.ask(`POST /stories/${id}/restore`, { base: 2, revision: 1, tab: tabs.mina })
  expect(await open(id)).toMatchObject({ content: { headline: 'نان گران شد' }, row: { revision: 3 } })
  const { revisions } = (await mina.ask(`GET /stories/${id}/revisions`)).json()
  expect(revisions.map((revision: { fa: string }) => revision.fa)).toEqual([
    'بازگردانی نسخه ۱',
    'نوشته شد',
    'آغاز شد',
  ])
})

test('what nobody can see and what turns a line around is not kept', async () => {
  const id = await site.draft(mina, { headline: 'نان\u202E گران\u0000 شد\uD800' })
  expect((await open(id)).content.headline).toBe('نان گران شد\uFFFD')
})

test('a link that runs a script is words alone', async () => {
  const link = (href: string) => [{ text: 'اینجا', marks: [{ type: 'link' as const, href }] }]
  const body = [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/news/1',
    'https://example.ir',
  ].map((href, index): Block => ({ ...buildParagraph(`b${index + 1}`, ''), content: link(href) }))
  const id = await site.draft(mina, { body })
  const marks = (await open(id)).content.body.map(
    (block: { content: { marks?: { href: string }[] }[] }) => block.content[0]!.marks?.[0]?.href,
  )
  expect(marks).toEqual([undefined, undefined, undefined, '/news/1', 'https://example.ir'])
})

test('a block whose words stayed keeps its times, whatever a browser says of them', async () => {
  const id = await site.draft(mina)
  const [first] = (await open(id)).content.body
  const before = site.now
  site.now = new Date('2026-11-24T12:00:00Z')
  const body = [
    buildParagraph('b1', 'گفت‌وگو تا نیمه‌شب ادامه داشت.'),
    buildParagraph('b2', 'دور بعدی شنبه است.'),
  ]
  await mina.ask(`POST /stories/${id}/revisions`, {
    base: 1,
    tab: tabs.mina,
    content: buildContent({ body }),
  })
  const after = (await open(id)).content.body
  expect(after[0].at).toEqual(first.at)
  expect(after[1].at).toEqual({ first: before.toISOString(), last: '2026-11-24T12:00:00.000Z' })
  site.now = before
})

test.each([
  ['a body of another shape', { base: 1, tab: tabs.mina, content: { headline: 'تنها تیتر' } }],
  [
    'a block of a kind that is none',
    { base: 1, tab: tabs.mina, content: buildContent({ body: [{ type: 'script', id: 'b1' } as never] }) },
  ],
  [
    'something beside what is named',
    { base: 1, tab: tabs.mina, content: { ...buildContent(), isAdmin: true } },
  ],
  ['numbers as words', { base: '1', tab: tabs.mina, content: buildContent() }],
])('%s is refused with its place, and changes nothing', async (_name, body) => {
  const id = await site.draft(mina)
  const answer = await mina.ask(`POST /stories/${id}/revisions`, body)
  expect(answer.statusCode).toBe(400)
  expect(answer.json().error).toMatchObject({
    code: 'request.not-understood',
    where: expect.stringMatching(/^\//),
  })
  expect((await open(id)).row.revision).toBe(1)
})

test('five megabytes are refused before they are read as a story', async () => {
  const id = await site.draft(mina)
  const content = buildContent({ body: [buildParagraph('b1', 'ا'.repeat(5_000_000))] })
  const answer = await mina.ask(`POST /stories/${id}/revisions`, { base: 1, tab: tabs.mina, content })
  expect(answer.statusCode).toBe(413)
  expect(answer.json().error.code).toBe('request.too-large')
})

test('no JSON, and JSON nested without end, are refused with a sentence', async () => {
  for (const payload of ['{"base":', '['.repeat(100_000)]) {
    const headers = { 'content-type': 'application/json' }
    const answer = await mina.ask('POST /stories', undefined, { payload, headers })
    expect(answer.json().error.code).toBe('request.not-understood')
  }
})

test('a picture that the newsroom does not have is named', async () => {
  const picture = { mediaId: 'a'.repeat(20), alt: '', caption: '', credit: '' }
  const made = await mina.ask('POST /stories', { key: 'with-no-picture', content: buildContent({ picture }) })
  expect(made.json().error.code).toBe('story.media-unknown')
})

test('stories are found by any spelling of their words, by code, service, author and state', async () => {
  const id = await site.draft(mina, {
    headline: 'رایزنی‌های ویژهٔ کابل',
    byline: 'ياسر کریمی',
    service: 'foreign',
  })
  const found = async (query: Record<string, string>) =>
    (await mina.ask(`GET /stories?${new URLSearchParams(query)}`))
      .json()
      .stories.map((row: { id: number }) => row.id)
  expect(await found({ text: 'رايزني هاي كابل' })).toEqual([id])
  expect(await found({ text: String(id) })).toEqual([id])
  expect(await found({ author: 'یاسر' })).toEqual([id])
  expect(await found({ service: 'foreign', state: 'open' })).toEqual([id])
  expect(await found({ text: 'رایزنی', state: 'published' })).toEqual([])
  expect(await found({ text: '%' })).not.toEqual([])
})

test('a list is read on from where it ended, each story once', async () => {
  const seen: number[] = []
  for (let cursor = ''; ; ) {
    const { stories, next } = (await mina.ask(`GET /stories?limit=4${cursor}`)).json()
    seen.push(...stories.map((row: { id: number }) => row.id))
    if (next === null) break
    cursor = `&cursor=${encodeURIComponent(next)}`
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(8)
})

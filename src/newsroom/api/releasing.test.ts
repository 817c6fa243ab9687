import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishDue } from '../../publish/schedule-story.ts'
import { findLiveStory, findWithdrawal } from '../../store/reading.ts'
import { sql } from '../../store/sql.ts'
import { buildContent, buildParagraph } from '../../story/testing/build-content.ts'
import { type Browser, type NewsroomSite, openNewsroomSite } from '../testing/newsroom-site.ts'

let site: NewsroomSite
let editor: Browser
let reporter: Browser
beforeAll(async () => {
  site = await openNewsroomSite()
  editor = await site.signIn('editor')
  reporter = await site.signIn('reporter')
})
afterAll(() => site.close())

const live = (id: number) => findLiveStory(site.store.readers, id)
const publish = (id: number, base = 1, anyway = false) =>
  editor.ask(`POST /stories/${id}/publish`, { base, anyway })
const save = (id: number, base: number, headline: string) =>
  editor.ask(`POST /stories/${id}/revisions`, {
    base,
    tab: 'tab-of-editor',
    content: buildContent({ headline }),
  })
const code = (answer: { json(): { error?: { code: string } } }) => answer.json().error?.code

async function later<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const before = site.now
  site.now = new Date(before.getTime() + seconds * 1000)
  try {
    return await work()
  } finally {
    site.now = before
  }
}

test('a published story is what readers see, at the address that is answered', async () => {
  const id = await site.draft(editor, { headline: 'نان گران شد' })
  const released = (await publish(id)).json()
  expect(released).toMatchObject({ state: 'live', release: 1, url: expect.stringContaining(`/news/${id}/`) })
  const page = await site.app.inject({ url: new URL(released.url).pathname })
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('نان گران شد')
})

test('what is published is the revision that was seen: a newer one refuses', async () => {
  const id = await site.draft(editor)
  await save(id, 1, 'تیتر تازه')
  expect(code(await publish(id, 1))).toBe('story.stale')
  expect(await live(id)).toBeNull()
})

test('two who publish the same revision at once make one release, and both are told of it', async () => {
  const id = await site.draft(editor)
  const answers = await Promise.all([publish(id), publish(id), publish(id)])
  expect(answers.map(answer => answer.json().release)).toEqual([1, 1, 1])
  const releases = await site.store.newsroom.query(
    sql`select 1 from newsroom.releases where story_id = ${id}`,
  )
  expect(releases).toHaveLength(1)
})

test('what is missing is named before publishing, each thing with its place', async () => {
  const id = await site.draft(editor, {
    service: null,
    body: [
      buildParagraph('b1', 'او مي رود.'),
      { ...buildParagraph('b2', 'می‌آییم.'), type: 'quote', speaker: null } as never,
    ],
  })
  const refused = await publish(id)
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({
    error: { code: 'story.incomplete' },
    checklist: {
      isComplete: false,
      items: [
        { code: 'service', level: 'missing' },
        { code: 'speaker', part: 'b2' },
        { code: 'finding', part: 'b1', fa: expect.stringContaining('مي رود') },
      ],
    },
  })
  expect((await publish(id, 1, true)).statusCode).toBe(200)
})

test('a story without a headline is not published, whatever is said', async () => {
  const id = await site.draft(editor, { headline: '' })
  expect(code(await publish(id, 1, true))).toBe('story.incomplete')
})

test('a correction tells readers why; a withdrawal answers 410 with its reason', async () => {
  const id = await site.draft(editor)
  await publish(id)
  await save(id, 1, 'تیتر درست')
  expect(code(await editor.ask(`POST /stories/${id}/correct`, { base: 2, note: ' ' }))).toBe(
    'story.note-missing',
  )
  await editor.ask(`POST /stories/${id}/correct`, { base: 2, note: 'تیتر درست شد.' })
  expect((await live(id))!.corrections).toMatchObject([{ note: 'تیتر درست شد.' }])
  await editor.ask(`POST /stories/${id}/withdraw`, { reason: 'منبع خبر را پس گرفت.' })
  const page = await site.app.inject({ url: `/news/${id}` })
  expect(page.statusCode).toBe(410)
  expect(page.body).toContain('منبع خبر را پس گرفت.')
})

test('undone within a minute, a first publication is a draft again and leaves no page', async () => {
  const id = await site.draft(editor)
  await publish(id)
  const undone = await later(59, () => editor.ask(`POST /stories/${id}/undo`, { release: 1 }))
  expect(undone.json()).toMatchObject({ state: 'draft', url: null })
  expect(await live(id)).toBeNull()
  expect((await site.app.inject({ url: `/news/${id}` })).statusCode).toBe(404)
  expect((await publish(id)).json()).toMatchObject({ state: 'live', release: 3 })
})

test('undone, a correction is told to nobody and the words before it stand again', async () => {
  const id = await site.draft(editor, { headline: 'تیتر نخست' })
  await publish(id)
  await save(id, 1, 'تیتر دوم')
  const { release } = (await editor.ask(`POST /stories/${id}/correct`, { base: 2, note: 'تیتر' })).json()
  await editor.ask(`POST /stories/${id}/undo`, { release })
  expect(await live(id)).toMatchObject({ headline: 'تیتر نخست', corrections: [] })
  const detail = (await editor.ask(`GET /stories/${id}`)).json()
  expect(detail).toMatchObject({ row: { state: 'live' }, hasUnpublishedChanges: true, undoUntil: null })
  expect(detail.releases[1]).toMatchObject({ kind: 'correct', isUndone: true })
})

test('undone, a withdrawal leaves no trace', async () => {
  const id = await site.draft(editor)
  await publish(id)
  const { release } = (await editor.ask(`POST /stories/${id}/withdraw`, { reason: 'اشتباه' })).json()
  expect((await editor.ask(`POST /stories/${id}/undo`, { release })).json().state).toBe('live')
  expect(await findWithdrawal(site.store.readers, id)).toBeNull()
  expect(await live(id)).not.toBeNull()
})

test('a minute later nothing is undone, nor what somebody released meanwhile', async () => {
  const id = await site.draft(editor)
  await publish(id)
  expect(code(await later(61, () => editor.ask(`POST /stories/${id}/undo`, { release: 1 })))).toBe(
    'story.undo-late',
  )
  await save(id, 1, 'تیتر دوم')
  await publish(id, 2)
  expect(code(await editor.ask(`POST /stories/${id}/undo`, { release: 1 }))).toBe('story.undo-nothing')
})

test('a reporter hands in; what is handed in is the desk’s', async () => {
  const id = await site.draft(reporter)
  expect((await reporter.ask(`POST /stories/${id}/submit`, { base: 1 })).json().state).toBe('review')
  const change = { base: 1, tab: 'tab-of-reporter', content: buildContent({ headline: 'دیگر' }) }
  expect(code(await reporter.ask(`POST /stories/${id}/revisions`, change))).toBe('account.not-allowed')
  expect(code(await reporter.ask(`POST /stories/${id}/publish`, { base: 1 }))).toBe('account.not-allowed')
  const returned = await editor.ask(`POST /stories/${id}/return`, { base: 1, note: 'منبع؟' })
  expect(returned.json().state).toBe('draft')
  expect((await reporter.ask(`POST /stories/${id}/revisions`, change)).statusCode).toBe(200)
})

const wall = { calendar: 'jalali', date: '۱۴۰۵-۰۹-۰۳', time: '۱۴:۰۰' } as const
const schedule = (id: number, change = {}) =>
  editor.ask(`PUT /stories/${id}/schedule`, { base: 1, wall: { ...wall, ...change } })

test('a time is kept as it was meant and as an instant', async () => {
  const id = await site.draft(editor)
  expect((await schedule(id)).json()).toMatchObject({ wall, at: '2026-11-24T10:30:00.000Z', failure: null })
  expect((await editor.ask(`GET /stories/${id}`)).json().row.scheduledFor).toBe('2026-11-24T10:30:00.000Z')
  expect((await editor.ask(`DELETE /stories/${id}/schedule`)).statusCode).toBe(200)
  expect((await editor.ask(`GET /stories/${id}`)).json().schedule).toBeNull()
})

test.each([
  [
    'an hour that was skipped',
    { calendar: 'gregorian', date: '2022-03-22', time: '00:30' },
    'schedule.hour-skipped',
  ],
  [
    'an hour that came twice',
    { calendar: 'gregorian', date: '2022-09-21', time: '23:30' },
    'schedule.hour-repeated',
  ],
  ['a time that is over', { date: '1405-09-03', time: '13:29' }, 'schedule.past'],
  ['a day that is none', { date: '1404-12-30' }, 'schedule.day-unknown'],
])('%s is refused with a sentence', async (_name, change, expected) => {
  const id = await site.draft(editor)
  const answer = await schedule(id, change)
  expect(answer.statusCode).toBe(422)
  expect(answer.json().error).toMatchObject({ code: expected, fa: { sentence: expect.stringMatching(/\S/) } })
})

test('what is due is published once, however many look at the same moment', async () => {
  const id = await site.draft(editor)
  await schedule(id)
  const { context } = site.server
  expect(await publishDue(context)).toBe(0)
  const counts = await later(31 * 60, () => Promise.all([1, 2, 3].map(() => publishDue(context))))
  expect(counts.reduce((sum, each) => sum + each)).toBe(1)
  expect(await live(id)).toMatchObject({ release_number: 1 })
})

test('a publication that fails on its way leaves the order as it was', async () => {
  const id = await site.draft(editor)
  await schedule(id)
  const broken = {
    ...site.server.context,
    clock: () => new Date(site.now.getTime() + 31 * 60_000),
    jobs: { ...site.server.context.jobs, publish: () => Promise.reject(new Error('killed')) },
  }
  await expect(publishDue(broken)).rejects.toThrow('killed')
  expect(await live(id)).toBeNull()
  expect(await later(31 * 60, () => publishDue(site.server.context))).toBe(1)
  expect(await live(id)).not.toBeNull()
})

test('an order that cannot be carried out says why, and is not tried for ever', async () => {
  const id = await site.draft(editor)
  await schedule(id)
  await save(id, 1, '')
  await later(31 * 60, () => publishDue(site.server.context))
  expect(await later(32 * 60, () => publishDue(site.server.context))).toBe(0)
  const { schedule: kept } = (await editor.ask(`GET /stories/${id}`)).json()
  expect(kept.failure).toMatchObject({ code: 'story.headline-missing', fa: { sentence: 'خبر تیتر ندارد.' } })
})

test('publishing by hand takes the order away', async () => {
  const id = await site.draft(editor)
  await schedule(id)
  await publish(id)
  expect((await editor.ask(`GET /stories/${id}`)).json().schedule).toBeNull()
})

test('a preview shows a text that is not out to whoever holds its address, and to nobody else', async () => {
  const id = await site.draft(editor, { headline: 'هنوز منتشر نشده' })
  const { path } = (await editor.ask(`POST /stories/${id}/preview`, {})).json()
  const page = await site.app.inject({ url: path })
  expect(page.body).toContain('هنوز منتشر نشده')
  expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'")
  const other = await site.draft(editor)
  for (const url of [
    path.replace(String(id), String(other)),
    `${path}x`,
    `/newsroom/preview/${id}`,
    `/newsroom/preview/${id}?token=a.b`,
  ]) {
    expect((await site.app.inject({ url })).statusCode).toBe(410)
  }
  expect((await later(3_601, () => site.app.inject({ url: path }))).statusCode).toBe(410)
})

test('a preview of what is being written shows the autosaved text of its tab', async () => {
  const id = await site.draft(editor)
  const content = buildContent({ headline: 'هنوز ذخیره نشده', body: [] })
  expect(code(await editor.ask(`POST /stories/${id}/preview`, { tab: 'tab-of-preview' }))).toBe(
    'story.draft-unknown',
  )
  await editor.ask(`PUT /stories/${id}/drafts/tab-of-preview`, { base: 1, content })
  const { path } = (await editor.ask(`POST /stories/${id}/preview`, { tab: 'tab-of-preview' })).json()
  expect((await site.app.inject({ url: path })).body).toContain('هنوز ذخیره نشده')
})

test('every act upon a story stands in the audit trail with who did it', async () => {
  const id = await site.draft(editor, { headline: 'خبر ردیابی' })
  await publish(id)
  await editor.ask(`POST /stories/${id}/withdraw`, { reason: 'دلیل' })
  const chief = await site.signIn('chief-editor')
  const { entries } = (await chief.ask(`GET /audit?subject=${id}`)).json()
  expect(entries.map((entry: { action: string }) => entry.action)).toEqual([
    'story.withdrawn',
    'story.published',
    'story.created',
  ])
  expect(entries[1].fa).toContain('خبر «خبر ردیابی» را منتشر کرد')
})

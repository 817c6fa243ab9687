import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type NewsroomSite, openNewsroomSite } from '../testing/newsroom-site.ts'

let site: NewsroomSite
let editor: Browser
beforeAll(async () => {
  site = await openNewsroomSite()
  editor = await site.signIn('editor')
})
afterAll(() => site.close())

let number = 0
/** An item that nobody sent before. */
async function paste(text?: string): Promise<number> {
  const item = text ?? wireText(++number)
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  const answer = await editor.ask('POST /incoming', undefined, { payload: Buffer.from(item), headers })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json().items[0].storyId
}

const wireText = (n: number) => `وزیر نیرو: خاموشی ${n} روز ديگر تمام مي شود

به گزارش خبرگزاری فارس، وزير نيرو گفت شبكه برق آماده است و خاموشي ها كم مي شود.

او افزود: سدها پر است و نيروگاه ها كار مي كنند.

منبع: فارس
انتهای پیام`

const detail = async (id: number) => (await editor.ask(`GET /incoming/${id}`)).json()
const line = (item: { lines: { id: string }[] }, id: string) =>
  item.lines.find(each => each.id === id) as never
const content = async (id: number) => (await editor.ask(`GET /stories/${id}`)).json().content

test('what came stands beside what became of it: differences marked, furniture struck out with its reason', async () => {
  const item = await detail(await paste())
  expect(line(item, 'headline')).toMatchObject({
    raw: expect.stringContaining('مي شود'),
    mended: expect.stringContaining('می‌شود'),
  })
  const diff = (line(item, 'headline') as { diff: { kind: string; text: string }[] }).diff
  expect(
    diff
      .filter(({ kind }) => kind !== 'added')
      .map(({ text }) => text)
      .join(''),
  ).toBe((line(item, 'headline') as { raw: string }).raw)
  expect(item.lines.at(-1)).toMatchObject({
    role: 'furniture',
    mended: null,
    furniture: { fa: expect.any(String) },
  })
  expect(item.rawText).toContain('انتهای پیام')
  expect(item.row).toMatchObject({ status: 'incoming', credit: 'فارس' })
})

test('a finding is left: the words stand as they came, and stay so', async () => {
  const id = await paste()
  const item = await detail(id)
  const finding = item.findings.find(
    (each: { sure: boolean; line: string }) => each.sure && each.line === 'headline',
  )
  const left = await editor.ask(`POST /incoming/${id}/findings`, {
    reading: 0,
    decisions: [{ finding: finding.id, take: null }],
  })
  expect(left.json().findings[finding.id]).toMatchObject({ state: 'left', applied: null })
  expect((await content(id)).headline).toContain(finding.text)
})

test('all sure findings are taken at once', async () => {
  const id = await paste()
  const item = (
    await editor.ask(`POST /incoming/${id}/findings`, { reading: 0, decisions: 'all-sure' })
  ).json()
  const sure = item.findings.filter((finding: { sure: boolean }) => finding.sure)
  expect(sure.every((finding: { state: string }) => finding.state === 'taken')).toBe(true)
  expect(sure.length).toBeGreaterThan(3)
})

test('a line is read otherwise: this is no part of the story, that is', async () => {
  const id = await paste()
  const before = await detail(id)
  const out = (
    await editor.ask(`POST /incoming/${id}/lines`, { reading: 0, line: 'b1', as: 'furniture' })
  ).json()
  expect((await content(id)).body).toHaveLength(
    before.lines.filter(({ id: each }: { id: string }) => /^b/.test(each)).length - 1,
  )
  const furniture = out.lines.findLast(({ role }: { role: string }) => role === 'furniture')
  const back = await editor.ask(`POST /incoming/${id}/lines`, {
    reading: 1,
    line: furniture.id,
    as: 'subhead',
  })
  expect((await content(id)).body.at(-1)).toMatchObject({ type: 'subhead' })
  expect(back.json().reading).toBe(2)
})

test('a line that becomes the headline changes places with it; no line is lost', async () => {
  const id = await paste()
  const before = await detail(id)
  const headline = (line(before, 'headline') as { raw: string }).raw
  const after = (
    await editor.ask(`POST /incoming/${id}/lines`, { reading: 0, line: 'b1', as: 'headline' })
  ).json()
  expect(line(after, 'b1')).toMatchObject({ raw: headline })
  expect(after.lines.map(({ raw }: { raw: string }) => raw).sort()).toEqual(
    before.lines.map(({ raw }: { raw: string }) => raw).sort(),
  )
})

test('a decision about a line goes with it where it is moved', async () => {
  const id = await paste()
  const item = await detail(id)
  const finding = item.findings.find(
    (each: { sure: boolean; line: string }) => each.sure && each.line === 'b1',
  )
  await editor.ask(`POST /incoming/${id}/findings`, {
    reading: 0,
    decisions: [{ finding: finding.id, take: null }],
  })
  const moved = (
    await editor.ask(`POST /incoming/${id}/lines`, { reading: 1, line: 'b1', as: 'lead' })
  ).json()
  const same = moved.findings.find(
    (each: { line: string; text: string }) => each.line === 'lead' && each.text === finding.text,
  )
  expect(same).toMatchObject({ state: 'left' })
})

test('two who work on one reading: the second is told', async () => {
  const id = await paste()
  const change = { reading: 0, line: 'b1', as: 'furniture' }
  const answers = await Promise.all([
    editor.ask(`POST /incoming/${id}/lines`, change),
    editor.ask(`POST /incoming/${id}/lines`, change),
  ])
  expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
})

test('taken up, an item is a draft of whoever took it, and is decided in the editor from then on', async () => {
  const id = await paste()
  expect(
    (await editor.ask('GET /stories?state=draft')).json().stories.map((row: { id: number }) => row.id),
  ).not.toContain(id)
  const taken = await editor.ask(`POST /incoming/${id}/take`, {})
  expect(taken.json()).toMatchObject({ row: { id, state: 'draft' }, isFromWire: true })
  expect(
    (await editor.ask('GET /stories?mine=1')).json().stories.map((row: { id: number }) => row.id),
  ).toContain(id)
  expect((await detail(id)).isEditable).toBe(false)
  const refused = await editor.ask(`POST /incoming/${id}/lines`, { reading: 0, line: 'b1', as: 'lead' })
  expect(refused.json().error.code).toBe('incoming.taken')
})

test('put aside, an item leaves the queue and can be put back', async () => {
  const id = await paste()
  const waiting = async () =>
    (await editor.ask('GET /incoming')).json().items.map((row: { storyId: number }) => row.storyId)
  await editor.ask(`POST /incoming/${id}/dismiss`, {})
  expect(await waiting()).not.toContain(id)
  expect((await editor.ask('GET /incoming?status=dismissed')).json().items[0].storyId).toBe(id)
  await editor.ask(`POST /incoming/${id}/restore`, {})
  expect(await waiting()).toContain(id)
})

test('an item that comes again with other words keeps what the editor corrected', async () => {
  const text = wireText(900)
  const id = await paste(text)
  await editor.ask(`POST /incoming/${id}/lines`, { reading: 0, line: 'b1', as: 'furniture' })
  await paste(text.replace('سدها پر است', 'سدها نيمه پر است'))
  const item = await detail(id)
  expect(item.row.version).toBe(2)
  expect(item.versions[0].difference.length).toBeGreaterThan(0)
  const words = JSON.stringify((await content(id)).body)
  expect(words).toContain('نیمه')
  expect(words).not.toContain('شبکه برق')
})

test.each([
  ['nothing', Buffer.alloc(0), 'wire.empty', 422],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'wire.binary', 422],
  ['more than a story can be', Buffer.alloc(6 * 1024 * 1024, 'ا'), 'request.too-large', 413],
])('%s is refused with its reason', async (_name, payload, code, status) => {
  const answer = await editor.ask('POST /incoming', undefined, {
    payload,
    headers: { 'content-type': 'text/plain' },
  })
  expect(answer.json().error.code).toBe(code)
  expect(answer.statusCode).toBe(status)
})

test('an address into our own network is not fetched', async () => {
  const answer = await editor.ask('POST /incoming/fetch', { address: 'http://127.0.0.1:1/secret' })
  expect(answer.json().error.code).toBe('wire.address-private')
})

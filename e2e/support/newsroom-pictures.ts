/**
 * Makes the pictures of docs/newsroom.md: a sample newsroom of its own, a morning's work in it, and each screen as it then
 * stands. `node bootstrap.mjs --run e2e/support/newsroom-pictures.ts`
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { apiBase } from '../../src/newsroom/api/contract.ts'
import { chromiumPath } from './browser.ts'
import { root, type Site, startSite, untilReady } from './chapar-process.ts'
import { enterByLink, openScreen, printedLink } from './newsroom.ts'
import { type ScreenState, screenStates } from './newsroom-screens.ts'
import { until } from './until.ts'

const folder = join(root, 'docs', 'newsroom')
const mostBytes = 200_000

/** As such items come: half-spaces lost, letters of another keyboard, the page's own words at the end. */
const items = [
  `ساعت کار کتابخانههای شهر در زمستان تا ده شب شد

شهرداری اعلام کرد کتابخانههای عمومی از اول دی تا پایان اسفند تا ساعت ۲۲ باز میمانند.

به گزارش خبرگزاری شهر، این تصمیم پس از نظرسنجی از دانشآموزان و دانشجویان گرفته شد. بيشتر پاسخ دهندگان گفته اند در زمستان جای گرم و آرامی برای درس خواندن ندارند.

مدیر کتابخانههای شهر گفت : «دو کتابخانه روزهای جمعه هم باز میشوند و كتابدار شیفت شب خواهند داشت.»

منبع: خبرگزاری شهر

برچسبها

نظر شما`,
  `قطار شبانه شمال پس از نه سال دوباره راه میافتد

شرکت راهآهن نخستین قطار شبانه خود را از نیمه دی به حرکت در میآورد.

به گزارش خبرگزاری شهر، واگنهای این قطار در کارگاههای همین شرکت بازسازی شده اند و بلیت آن از شنبه فروخته میشود.

منبع: خبرگزاری شهر`,
]

const people = [
  { name: 'آرش مهرجو', email: 'arash@chapar.example', role: 'reporter' },
  { name: 'ندا فرهمند', email: 'neda@chapar.example', role: 'moderator' },
] as const

const dark = { 'incoming-finding': true, comments: true } as Readonly<Record<string, boolean>>
const shown = [
  ...['today', 'incoming', 'incoming-finding', 'stories', 'editor', 'editor-revisions', 'editor-pictures'],
  ...['editor-preview', 'editor-publish', 'front', 'comments', 'comments-reasons', 'people', 'audit'],
  ...['settings', 'me', 'keys'],
]

const dataDir = await mkdtemp(join(tmpdir(), 'chapar-pictures-'))
const site = await startSite({ DATA_DIR: dataDir })
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
try {
  await untilReady(site, 240)
  await until('the link is printed', () => site.stdout().includes('sign-in?token='))
  await mkdir(folder, { recursive: true })
  const context = await browser.newContext({
    baseURL: site.origin,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto('/newsroom/sign-in')
  await shoot(page, 'sign-in')
  await enterByLink(page, printedLink(site.stdout()), {
    name: 'مهسا ایزدی',
    email: 'mahsa@chapar.example',
  })
  const states = screenStates(await workOneMorning(context, site))
  for (const name of shown) await show(page, states.find(state => state.name === name)!)
  await page.setViewportSize({ width: 360, height: 740 })
  await show(page, { ...states.find(state => state.name === 'today')!, name: 'today-phone' })
} finally {
  await browser.close()
  await site.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function show(page: Page, { name, path, prepare }: ScreenState): Promise<void> {
  await page.emulateMedia({ colorScheme: dark[name] ? 'dark' : 'light' })
  await openScreen(page, path)
  await prepare?.(page)
  await shoot(page, name)
}

async function shoot(page: Page, name: string): Promise<void> {
  const taken = await page.screenshot({ animations: 'disabled' })
  let small = taken
  for (let colours = 128; small.length > mostBytes || colours === 128; colours /= 2)
    small = await sharp(taken).png({ palette: true, colours, effort: 10 }).toBuffer()
  await writeFile(join(folder, `${name}.png`), small)
  process.stdout.write(`${name}.png ${Math.ceil(small.length / 1000)} KB\n`)
}

async function workOneMorning({ request }: BrowserContext, { origin, stdout }: Site) {
  const ask = async (path: string, data: unknown, type = 'application/json') => {
    const headers = { origin, 'content-type': type }
    const answer = await request.post(`${apiBase}${path}`, { headers, data })
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
    return answer.json()
  }
  for (const person of people) await ask('/people', person)
  const ids: number[] = []
  for (const item of items) {
    const { items: taken } = await ask('/incoming', Buffer.from(item), 'application/octet-stream')
    ids.push(taken[0].storyId)
  }
  const [incomingId, draftId] = ids as [number, number]
  await ask(`/incoming/${draftId}/take`, {})
  const storyId = Number(/\/news\/(\d+)\//.exec(stdout())?.[1])
  return { incomingId, storyId }
}

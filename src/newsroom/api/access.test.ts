import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Action, isStoryAction, may, roles } from '../../accounts/permissions.ts'
import { sql } from '../../store/sql.ts'
import { insertRevision, insertStory } from '../../store/stories.ts'
import { type StoryState, storyStates } from '../../story/story.ts'
import { buildContent } from '../../story/testing/build-content.ts'
import { type Browser, type NewsroomSite, openNewsroomSite } from '../testing/newsroom-site.ts'
import { access } from './access.ts'
import { apiBase, type Endpoint } from './contract.ts'

let site: NewsroomSite
const stories = new Map<StoryState, number>()
const browsers = new Map<(typeof roles)[number], Browser>()

beforeAll(async () => {
  site = await openNewsroomSite()
  for (const state of storyStates) stories.set(state, await storyIn(state))
  for (const role of roles) browsers.set(role, await site.signIn(role))
})
afterAll(() => site.close())

async function storyIn(state: StoryState): Promise<number> {
  const { newsroom } = site.store
  const id = await insertStory(newsroom, {
    origin: 'staff',
    language: 'fa',
    direction: 'rtl',
    datedAt: null,
    datedGrain: null,
    createdAt: site.now,
  })
  const revision = { storyId: id, content: buildContent(), edits: [], madeBy: 'test', reason: 'test' }
  await insertRevision(newsroom, { ...revision, madeAt: site.now })
  await newsroom.query(sql`update newsroom.stories set state = ${state} where id = ${id}`)
  return id
}

const endpoints = Object.keys(access) as Endpoint[]
/** These end the session that asks. */
const endsSession = new Set<Endpoint>(['POST /session/sign-out'])

const addressOf = (endpoint: Endpoint, story: number | string): string =>
  endpoint
    .replace(':story', String(story))
    .replace(':tab', 'tab-of-nobody')
    .replace(':number', '999')
    .replace(/:(?:session|person|media|front)/, 'nobody')

/** Asked with a body that says nothing: who may is told what is missing, who may not is turned away before. */
const ask = (browser: Browser, endpoint: Endpoint, story: number | string) =>
  browser.ask(addressOf(endpoint, story), endpoint.startsWith('GET') ? undefined : { nothing: 'said' })

test('every address that the newsroom registers declares its act, or is one of the few open doors', () => {
  const declared = new Set(endpoints.map(endpoint => endpoint.replace(' ', ` ${apiBase}`)))
  const doors = [
    'GET /newsroom/sign-in',
    'POST /newsroom/sign-in',
    // opened by a signed token
    'GET /newsroom/preview/:story',
    // files of the screens, the same for everybody
    'GET /newsroom/assets/:file',
    // led to the sign-in page unless signed in
    'GET /newsroom',
    'GET /newsroom/*',
    // asks for the session itself
    `GET ${apiBase}/events`,
  ]
  expect(site.routes.filter(route => !declared.has(route)).sort()).toEqual(doors.sort())
  expect(endpoints.length).toBeGreaterThan(60)
})

test('a stranger gets the same no from every address, existing or not', async () => {
  const stranger = site.browser('')
  const answers = new Set<string>()
  for (const endpoint of endpoints) {
    const { statusCode, body } = await ask(stranger, endpoint, stories.get('draft')!)
    answers.add(`${statusCode} ${body}`)
  }
  for (const nowhere of ['GET /no-such-thing', 'POST /no-such-thing']) {
    const { statusCode, body } = await stranger.ask(nowhere)
    answers.add(`${statusCode} ${body}`)
  }
  expect(answers.size).toBe(1)
  expect([...answers][0]).toMatch(/^401 .*account\.signed-out/)
})

test.each(roles)('%s is let through where the table allows it and nowhere else', async role => {
  const browser = browsers.get(role)!
  const wrong: string[] = []
  for (const endpoint of endpoints) {
    const action: Action | 'own' = access[endpoint]
    if (endsSession.has(endpoint)) continue
    for (const state of endpoint.includes(':story') ? storyStates : (['draft'] as const)) {
      const allowed =
        action === 'own' || (isStoryAction(action) ? may(role, action, state) : may(role, action as never))
      const answer = await ask(browser, endpoint, stories.get(state)!)
      const isRefused = answer.statusCode === 403 || answer.statusCode === 401
      // Undoing is judged by the act that is undone, not by the address.
      if (endpoint === 'POST /stories/:story/undo') continue
      if (isRefused === allowed) wrong.push(`${endpoint} in ${state}: ${answer.statusCode} ${answer.body}`)
      if (answer.statusCode >= 500) wrong.push(`${endpoint} in ${state}: ${answer.statusCode}`)
    }
  }
  expect(wrong).toEqual([])
})

test('a story that does not exist is refused like one that may not be touched, to those who may not', async () => {
  const moderator = await browsers.get('moderator')!.ask('POST /stories/999/revisions', {})
  expect(moderator.json().error.code).toBe('account.not-allowed')
  const editor = await browsers.get('editor')!.ask('POST /stories/999/revisions', {})
  expect(editor.json().error.code).toBe('story.not-found')
})

test('a writing request from another site is refused, whoever’s cookie it carries', async () => {
  const browser = browsers.get('administrator')!
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ]) {
    const answer = await browser.ask('PUT /breaking', { breaking: null }, { headers })
    expect(answer.json().error.code).toBe('account.cross-site')
  }
})

test('until a password is set, only setting it and leaving are open', async () => {
  const { context } = site.server
  const cookies = await context.doors.openForPerson(await personWithoutPassword(), {
    address: '192.0.2.1',
    agent: '',
  })
  const browser = site.browser(cookies!.map(cookie => cookie.split(';')[0]).join('; '))
  expect((await browser.ask('GET /session')).json().me.mustSetPassword).toBe(true)
  expect((await browser.ask('GET /overview')).json().error.code).toBe('account.password-missing')
})

async function personWithoutPassword(): Promise<string> {
  const { invitePerson } = await import('../../accounts/people.ts')
  const given = { email: 'fresh@example.ir', name: 'تازه‌وارد', role: 'editor' }
  const invited = await invitePerson(site.server.context, null, given, () => ({ subject: '', text: '' }))
  return invited.ok ? invited.value.person.id : ''
}

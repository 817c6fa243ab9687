import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { firstAdministratorLink } from '../../accounts/links.ts'
import { invitePerson } from '../../accounts/people.ts'
import { sql } from '../../store/sql.ts'
import {
  cookiesOf,
  type NewsroomSite,
  openNewsroomSite,
  password,
  publicUrl,
} from '../testing/newsroom-site.ts'

let site: NewsroomSite
beforeAll(async () => {
  site = await openNewsroomSite()
})
afterAll(() => site.close())
beforeEach(() => site.store.newsroom.query(sql`delete from accounts.attempts`))

const letter = () => ({ subject: '', text: '' })
const tokenIn = (link: string): string => new URL(link).searchParams.get('token')!

async function invite(email: string): Promise<string> {
  const given = { email, name: 'مینا رودبار', role: 'editor' }
  const invited = await invitePerson(site.server.context, null, given, letter)
  if (!invited.ok) throw new Error(invited.code)
  return tokenIn(invited.value.link!)
}

const open = (path: string, headers: Record<string, string> = {}) => site.app.inject({ url: path, headers })

const send = (
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  remoteAddress = '192.0.2.1',
) =>
  site.app.inject({
    method: 'POST',
    url: '/newsroom/sign-in',
    remoteAddress,
    headers: { origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })

/** Somebody with a password. */
async function join(email: string): Promise<string> {
  const cookie = cookiesOf(await send({ token: await invite(email) }))
  await site.browser(cookie).ask('POST /session/password', { password })
  return cookie
}

test('opening a link shows one button and spends nothing, however often it is opened', async () => {
  const token = await invite('scanner@example.ir')
  for (let i = 0; i < 3; i++) {
    const page = await open(`/newsroom/sign-in?token=${token}`)
    expect(page.statusCode).toBe(200)
    expect(page.body.match(/<button/g)).toHaveLength(1)
    expect(page.headers['set-cookie']).toBeUndefined()
  }
  expect((await send({ token })).statusCode).toBe(303)
})

test('a link lets in once; spent, expired, unknown and nonsense are one answer, 410', async () => {
  const token = await invite('once@example.ir')
  const first = await send({ token })
  expect(first.headers.location).toBe('/newsroom')
  const bodies = new Set<string>()
  const late = await invite('late@example.ir')
  await site.store.newsroom.query(
    sql`update accounts.links set expires_at = ${site.now} where spent_at is null`,
  )
  for (const each of [token, late, 'A'.repeat(32), "' or 1=1 --"]) {
    for (const answer of [
      await open(`/newsroom/sign-in?token=${encodeURIComponent(each)}`),
      await send({ token: each }),
    ]) {
      expect(answer.statusCode).toBe(410)
      bodies.add(answer.body)
    }
  }
  expect(bodies.size).toBe(1)
})

test('of two who press the button at once one gets in', async () => {
  const token = await invite('twice@example.ir')
  const answers = await Promise.all([send({ token }), send({ token }), send({ token })])
  expect(answers.map(answer => answer.statusCode).sort()).toEqual([303, 410, 410])
})

test('a used link spends the others of the same person', async () => {
  const token = await invite('others@example.ir')
  const { renewLink } = await import('../../accounts/people.ts')
  const [{ id }] = (await site.store.newsroom.query<{ id: string }>(
    sql`select id from accounts."user" where email = 'others@example.ir'`,
  )) as [{ id: string }]
  const second = await renewLink(site.server.context, null, id, letter)
  expect((await send({ token })).statusCode).toBe(410)
  expect((await send({ token: tokenIn(second.ok ? second.value.link! : '') })).statusCode).toBe(303)
})

test('the secret of a link is not in the database', async () => {
  const token = await invite('hashed@example.ir')
  const rows = await site.store.newsroom.query(sql`select * from accounts.links where token_hash = ${token}`)
  expect(rows).toEqual([])
})

test('the first administrator’s link is printed until an administrator has a password, each time a new one', async () => {
  const { context } = site.server
  const [one, two] = [
    await firstAdministratorLink(context, 'مدیر'),
    await firstAdministratorLink(context, 'مدیر'),
  ]
  expect(one).toMatch(/^http:\/\/newsroom\.test\/newsroom\/sign-in\?token=[\w-]{32}$/)
  expect(two).not.toBe(one)
  const browser = site.browser(cookiesOf(await send({ token: tokenIn(two!) })))
  expect((await browser.ask('GET /session')).json().me).toMatchObject({
    role: 'administrator',
    email: null,
    mustSetPassword: true,
  })
  expect((await browser.ask('POST /session/password', { password })).json().error.code).toBe(
    'account.email-invalid',
  )
  const set = { password, name: 'سارا مدیر', email: 'Sara@Example.ir' }
  expect((await browser.ask('POST /session/password', set)).json().me).toMatchObject({
    name: 'سارا مدیر',
    email: 'sara@example.ir',
    mustSetPassword: false,
  })
  expect(await firstAdministratorLink(context, 'مدیر')).toBeNull()
  expect((await send({ token: tokenIn(one!) })).statusCode).toBe(410)
})

test('email and password let in, and the cookie is no script’s', async () => {
  await join('reza@example.ir')
  const answer = await send({ email: ' Reza@Example.ir ', password, to: '/newsroom/stories/12?tab=1' })
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toBe('/newsroom/stories/12?tab=1')
  expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly/)
  expect(String(answer.headers['set-cookie'])).toMatch(/SameSite=Lax/)
})

test.each(['//evil.example', 'https://evil.example', '/news/1', '/newsroom\\@evil', '/newsroom/sign-in'])(
  'signing in leads into the newsroom, not to %s',
  async to => {
    await join(`to${encodeURIComponent(to).length}${to.length}@example.ir`)
    const email = `to${encodeURIComponent(to).length}${to.length}@example.ir`
    expect((await send({ email, password, to })).headers.location).toBe('/newsroom')
  },
)

test('a wrong password and an address that nobody has get the same answer', async () => {
  await join('known@example.ir')
  const [known, unknown] = [
    await send({ email: 'known@example.ir', password: 'نادرست است این' }),
    await send({ email: 'nobody@example.ir', password: 'نادرست است این' }),
  ]
  expect(known.statusCode).toBe(401)
  expect(known.body.replace('known@', '')).toBe(unknown.body.replace('nobody@', ''))
})

test('after a few wrong passwords the right one is refused in the same words; from elsewhere it still opens', async () => {
  await join('locked@example.ir')
  const wrong = { email: 'locked@example.ir', password: 'نادرست است این' }
  const bodies = new Set<string>()
  for (let i = 0; i < 5; i++) bodies.add((await send(wrong)).body)
  const right = await send({ email: 'locked@example.ir', password })
  bodies.add(right.body)
  expect(right.statusCode).toBe(401)
  expect(bodies.size).toBe(1)
  expect((await send({ email: 'locked@example.ir', password }, {}, '198.51.100.7')).statusCode).toBe(303)
})

test('a hundred guesses at once count as a hundred', async () => {
  await join('stormed@example.ir')
  const wrong = { email: 'stormed@example.ir', password: 'نادرست است این' }
  await Promise.all(Array.from({ length: 12 }, () => send(wrong)))
  const locked =
    await site.store.newsroom.query(sql`select 1 from newsroom.audit where action = 'sign-in.locked'
    and subject_label = 'مینا رودبار' and at = ${site.now}`)
  expect(locked.length).toBeGreaterThanOrEqual(7)
})

test('a quarter of an hour later the door opens again', async () => {
  await join('patient@example.ir')
  const wrong = { email: 'patient@example.ir', password: 'نادرست است این' }
  for (let i = 0; i < 6; i++) await send(wrong)
  const before = site.now
  site.now = new Date(before.getTime() + 16 * 60_000)
  expect((await send({ email: 'patient@example.ir', password })).statusCode).toBe(303)
  site.now = before
})

test('a form from another site signs nobody in', async () => {
  await join('victim@example.ir')
  const fields = { email: 'victim@example.ir', password }
  expect((await send(fields, { origin: 'https://evil.example' })).statusCode).toBe(403)
  expect((await send(fields, { origin: 'null' })).statusCode).toBe(403)
})

test('a closed account opens no door: not by its cookie, its password or a new link', async () => {
  const cookie = await join('gone@example.ir')
  const administrator = await site.signIn('administrator')
  const { people } = (await administrator.ask('GET /people')).json()
  const { id } = people.find((person: { email: string }) => person.email === 'gone@example.ir')
  await administrator.ask(`PATCH /people/${id}`, { status: 'closed' })
  expect((await site.browser(cookie).ask('GET /session')).statusCode).toBe(401)
  expect((await send({ email: 'gone@example.ir', password })).statusCode).toBe(401)
  expect((await administrator.ask(`POST /people/${id}/link`, {})).statusCode).toBe(404)
})

test('a new role signs its bearer out, so that nothing goes on by the old one', async () => {
  const cookie = await join('moved@example.ir')
  const administrator = await site.signIn('administrator')
  const { people } = (await administrator.ask('GET /people')).json()
  const { id } = people.find((person: { email: string }) => person.email === 'moved@example.ir')
  await administrator.ask(`PATCH /people/${id}`, { role: 'reporter' })
  expect((await site.browser(cookie).ask('GET /session')).statusCode).toBe(401)
})

test('the last administrator with a password can neither be closed nor made less', async () => {
  const administrator = await site.signIn('administrator')
  const { people } = (await administrator.ask('GET /people')).json()
  const { me } = (await administrator.ask('GET /session')).json()
  for (const person of people.filter(
    (each: { id: string; role: string }) => each.role === 'administrator' && each.id !== me.id,
  )) {
    await administrator.ask(`PATCH /people/${person.id}`, { role: 'editor' })
  }
  for (const change of [{ role: 'editor' }, { status: 'closed' }]) {
    const answer = await administrator.ask(`PATCH /people/${me.id}`, change)
    expect(answer.json().error.code).toBe('account.last-administrator')
  }
})

test('a password is changed with the present one, and ends every other session', async () => {
  const here = await join('careful@example.ir')
  await site.store.newsroom.query(sql`update accounts.session set method = 'password'`)
  const there = cookiesOf(await send({ email: 'careful@example.ir', password }))
  const browser = site.browser(here)
  const fresh = 'واژه‌های دیگری پشت هم'
  expect((await browser.ask('POST /session/password', { password: fresh })).json().error.code).toBe(
    'account.password-wrong',
  )
  expect(
    (await browser.ask('POST /session/password', { password: fresh, current: password })).statusCode,
  ).toBe(200)
  expect((await site.browser(there).ask('GET /session')).statusCode).toBe(401)
  expect((await browser.ask('GET /session')).statusCode).toBe(200)
})

test('sessions are listed, and one that is ended is ended at once', async () => {
  const here = site.browser(await join('many@example.ir'))
  const there = site.browser(cookiesOf(await send({ email: 'many@example.ir', password })))
  const { sessions } = (await here.ask('GET /session/all')).json()
  const other = sessions.find((session: { isThisOne: boolean }) => !session.isThisOne)
  expect(sessions).toHaveLength(2)
  await here.ask(`DELETE /session/all/${other.id}`)
  expect((await there.ask('GET /session')).statusCode).toBe(401)
})

test('nobody ends a session that is another’s', async () => {
  const mine = site.browser(await join('mine@example.ir'))
  const theirs = site.browser(await join('theirs@example.ir'))
  const [{ id }] = (await theirs.ask('GET /session/all')).json().sessions
  expect((await mine.ask(`DELETE /session/all/${id}`)).statusCode).toBe(404)
  expect((await theirs.ask('GET /session')).statusCode).toBe(200)
})

test('whoever is not signed in is led to the door and back', async () => {
  const answer = await open('/newsroom/stories/12')
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toBe('/newsroom/sign-in?to=%2Fnewsroom%2Fstories%2F12')
})

test('the door’s pages run no script and are framed by nobody', async () => {
  const { headers, body } = await open('/newsroom/sign-in')
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/)
  expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe/)
  expect(body).not.toMatch(/<script/)
})

test('every act at the door is written down, and found by its words', async () => {
  await join('trail@example.ir')
  const administrator = await site.signIn('administrator')
  const { entries } = (await administrator.ask('GET /audit?action=sign-in.')).json()
  expect(entries[0]).toMatchObject({ action: 'sign-in.link' })
  const found = (await administrator.ask(`GET /audit?text=${encodeURIComponent('مينا')}`)).json().entries
  expect(found.length).toBeGreaterThan(0)
})

test('the audit trail cannot be changed, not even by the newsroom’s own login', async () => {
  await expect(site.store.newsroom.query(sql`delete from newsroom.audit`)).rejects.toThrow(/only ever added/)
  await expect(site.store.newsroom.query(sql`update newsroom.audit set action = 'x'`)).rejects.toThrow()
})

test('readers’ login sees nothing of the accounts', async () => {
  await expect(site.store.readers.query(sql`select 1 from accounts."user"`)).rejects.toThrow(
    /permission denied/,
  )
})

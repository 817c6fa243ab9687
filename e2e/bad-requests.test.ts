/** Whatever is asked, the answer is a page in Persian that helps, with the status that is true, and never a stack. */
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, inject, it } from 'vitest'
import { readElements } from './support/markup.ts'

type Answer = { readonly status: number; readonly location: string; readonly body: string }

/** As it stands, without the mending that `fetch` does to addresses. */
function ask(
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
  redirects = 0,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: inject('site').port, path, method, headers, agent: false },
      response => {
        const chunks: Buffer[] = []
        response.on('data', chunk => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const { statusCode: status = 0, headers: sent } = response
          if (redirects > 0 && sent.location !== undefined) {
            resolve(ask(sent.location, method, headers, redirects - 1))
            return
          }
          resolve({ status, location: sent.location ?? '', body: Buffer.concat(chunks).toString() })
        })
      },
    )
    request.on('error', reject)
    request.end()
  })
}

/** A whole page of ours: Persian, with a heading, a way on, and nothing of the machine behind it. */
function expectHelp({ body }: Answer, what: string): void {
  const elements = readElements(body)
  const heading = elements.find(({ name }) => name === 'h1')
  expect(heading?.text, what).toMatch(/[آ-ی]{3}/)
  expect(elements[0]!.attributes, what).toMatchObject({ lang: 'fa', dir: 'rtl' })
  const main = elements.find(({ name }) => name === 'main')!
  const ways = elements.filter(({ name, parents }) => ['a', 'form'].includes(name) && parents.includes(main))
  expect(ways.length, `${what}: ways on`).toBeGreaterThan(0)
  expect(body, what).not.toMatch(/node_modules|\.ts:\d|at async|Error:|pg_|undefined|\bnull\b|\[object/)
}

const long = (length: number) => 'ا'.repeat(length)
const story = () => inject('site').acceptancePath

describe('an address that is none', () => {
  it.each([
    ['/nowhere', 404],
    ['/news', 404],
    ['/news/', 404],
    ['/news/0', 404],
    ['/news/-1', 404],
    ['/news/1.5', 404],
    ['/news/1e3', 404],
    ['/news/abc', 404],
    ['/news/99999999999999999999', 404],
    ['/news/9007199254740993', 404],
    ['/news/999999999999', 404],
    ['/n/0', 404],
    ['/n/99999999999999999999', 404],
    ['/service/nothing', 404],
    ['/service/%00', 404],
    [`/tag/${encodeURIComponent('برچسبی-که-نیست')}`, 404],
    ['/author/nobody', 404],
    ['/service/nothing/rss', 404],
    ['/tag/nothing/feed.json', 404],
    ['/media/../../etc/passwd', 404],
    ['/media/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 404],
    ['/assets/nothing.woff2', 404],
    ['//evil.example/', 404],
    ['/%2F%2Fevil.example', 404],
    ["/news/1' or '1'='1", 404],
    ['/sitemap/0.xml', 404],
    ['/sitemap/99999.xml', 404],
  ])('%s', async (path, status) => {
    const answer = await ask(encodeURI(path).replaceAll('%25', '%'), 'GET', {}, 1)
    expect(answer.status).toBe(status)
    expectHelp(answer, path)
  })
})

describe('a date that does not exist', () => {
  it.each([
    '/archive/1402/12/30',
    '/archive/1404/12/30',
    '/archive/1402/07/31',
    '/archive/1402/13/01',
    '/archive/0/0/0',
    '/archive/-1402/01/01',
    '/archive/99999999/01/01',
    '/archive/one/two/three',
    '/archive/1402/01/01/01',
  ])('%s', async path => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expectHelp(answer, path)
  })

  it('the leap day of 1403 does exist', async () => {
    expect((await ask('/archive/1403/12/30')).status).toBe(200)
  })

  it('a day is one address, however its numbers are written', async () => {
    for (const path of [
      '/archive/1402/1/15',
      encodeURI('/archive/۱۴۰۲/۰۱/۱۵'),
      encodeURI('/archive/١٤٠٢/٠١/١٥'),
    ]) {
      expect(await ask(path)).toMatchObject({ status: 301, location: '/archive/1402/01/15' })
    }
  })

  it.each([
    ['from=1402/12/30', 'تقویم'],
    ['to=1404/12/30', 'تقویم'],
    ['from=1402/02/01&to=1402/01/01', 'پس از'],
    ['from=yesterday', 'تقویم'],
  ])('a search with %s says what is wrong with it', async (dates, word) => {
    const answer = await ask(`/search?q=${encodeURIComponent('ایران')}&${dates}`)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(word)
    expectHelp(answer, dates)
  })
})

describe('a page of a list that is not there', () => {
  it.each(['99999', '100000000', '0', '-1', '1.5', 'two', '', '%00', '1%27', '۹۹۹۹'])(
    '?page=%s',
    async page => {
      for (const list of [
        '/service/society',
        '/photo',
        '/archive/1402/01/15',
        `/search?q=${encodeURIComponent('ایران')}`,
      ]) {
        const path = `${list}${list.includes('?') ? '&' : '?'}page=${encodeURIComponent(page).replaceAll('%25', '%')}`
        const answer = await ask(path)
        expect(answer.status, path).toBe(404)
        expectHelp(answer, path)
      }
    },
  )
})

describe('a question that is too much', () => {
  it.each([
    ['10 KB of letters', long(10_000 / 2)],
    ['10 KB of signs', '%'.repeat(10_000)],
    ['10 KB of words', 'ایران '.repeat(900)],
  ])('%s', async (_what, query) => {
    const answer = await ask(`/search?q=${encodeURIComponent(query)}`)
    expect([400, 414, 431]).toContain(answer.status)
    expectHelp(answer, 'long query')
  })

  it.each([
    "'; drop table stories; --",
    '\\',
    '%_%',
    ':*',
    '& | !',
    '<->',
    '\u0000',
    '\uFEFF',
    '\u202E',
    '()',
    '"',
    '😀',
  ])('signs that mean something to databases: %j', async query => {
    const answer = await ask(`/search?q=${encodeURIComponent(query)}`)
    expect([200, 400]).toContain(answer.status)
    expectHelp(answer, query)
  })

  it('a question in broken bytes, asked twice, or with a service that is none', async () => {
    for (const [question, statuses] of [
      ['q=%E0%A4%A', [200, 400]],
      ['q=%ff%fe', [200, 400]],
      ['q=%C0%AF', [200, 400]],
      ['q=a&q=b', [200]],
      ['q[]=a&q[$ne]=b', [200]],
      ['q=a&service=nothing', [400]],
      ['', [200]],
      ['q=', [200]],
      ['&&&===', [200]],
    ] as const) {
      const answer = await ask(`/search?${question}`)
      expect(statuses, question).toContain(answer.status)
      expectHelp(answer, question)
    }
  })

  it('an address of 10 KB', async () => {
    for (const path of [
      `/${'a'.repeat(10_000)}`,
      `/tag/${'%D8%A7'.repeat(1_700)}`,
      `/news/1/${'%D8%A7'.repeat(1_700)}`,
    ]) {
      const answer = await ask(path)
      expect([404, 414], path.slice(0, 20)).toContain(answer.status)
      expectHelp(answer, path.slice(0, 20))
    }
  })

  it('headers larger than any browser sends', async () => {
    expect((await ask('/', 'GET', { cookie: 'x'.repeat(20_000) })).status).toBe(200)
    expect((await ask('/', 'GET', { cookie: 'x'.repeat(200_000) })).status).toBe(431)
    expect((await ask('/')).status).toBe(200)
  })
})

describe('a slug in any encoding', () => {
  it('lower-case hex, double encoding and the short form lead to the story', async () => {
    const lower = story().replaceAll(/%[0-9A-F]{2}/g, hex => hex.toLowerCase())
    const id = story().split('/')[2]
    const slug = story().split('/')[3]!
    for (const path of [
      story(),
      lower,
      story().replaceAll('%', '%25'),
      `/news/${id}/x`,
      `/news/${id}/%00`,
      `/news/${id}/${slug}%00`,
      `/news/${id}/%E2%80%8C`,
      `/news/${id}/..%2f..%2fetc`,
      `/news/${id}`,
      `/n/${id}`,
      `/news/${encodeURIComponent(id!.replaceAll(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!))}`,
      `/news/${id}/${slug}?utm_source=x`,
    ]) {
      const answer = await ask(path, 'GET', {}, 3)
      expect(answer.status, path).toBe(200)
      expect(answer.body, path).toContain(`data-story-id="${id}"`)
    }
  })

  it.each(['%', '%4', '%zz', 'abc%', '%E0%A4%A', '%u0627', '%C0%AF', '%ff'])(
    'a broken sign «%s» is told',
    async sign => {
      const id = story().split('/')[2]
      for (const path of [`/news/${id}/${sign}`, `/tag/${sign}`, `/service/${sign}`, `/${sign}`]) {
        const answer = await ask(path, 'GET', {}, 3)
        expect([200, 400, 404], path).toContain(answer.status)
        expectHelp(answer, path)
      }
    },
  )
})

describe('a request of another kind', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE'])(
    '%s of a page',
    async method => {
      for (const path of ['/', story(), '/nowhere']) {
        const answer = await ask(path, method)
        expect([400, 404, 405, 501], `${method} ${path}`).toContain(answer.status)
        expect(answer.body, path).not.toMatch(/node_modules|\.ts:\d|at async/)
      }
    },
  )

  it('HEAD of a page is its head alone', async () => {
    const answer = await ask(story(), 'HEAD')
    expect(answer).toMatchObject({ status: 200, body: '' })
  })

  it('the way in for wires is closed to who has no token', async () => {
    const answer = await ask('/api/v1/ingest', 'POST', { authorization: 'Bearer wrong' })
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.body).error.fa.sentence).toMatch(/[آ-ی]/)
  })

  it('bytes that are no HTTP get an answer and the server lives on', async () => {
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(inject('site').port, '127.0.0.1', () =>
        socket.write('\u0000\u0001 not http\r\n\r\n'),
      )
      let text = ''
      socket.on('data', chunk => {
        text += chunk
      })
      socket.on('error', reject)
      socket.on('close', () => resolve(text))
    })
    expect(said).toMatch(/^HTTP\/1\.1 400/)
    expect((await ask('/')).status).toBe(200)
  })
})

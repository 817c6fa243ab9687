/** The comment loop as readers meet it: plain forms over a socket, a real server, a real database. */
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../base/clock.ts'
import { decideComments } from '../comments/decide-comments.ts'
import { listQueue } from '../store/comment-queues.ts'
import { findCommentCounts } from '../store/comment-reading.ts'
import { setCommentMode } from '../store/comment-rules.ts'
import { openDatabase } from '../store/database.ts'
import { listenForDesk } from '../store/desk-events.ts'
import { sql } from '../store/sql.ts'
import { makeCommentServer } from './comment-server.ts'
import { type CommentSite, cookieOf, freshAddress, newKey, openCommentSite } from './testing/comment-site.ts'

let site: CommentSite
beforeAll(async () => {
  site = await openCommentSite()
})
afterAll(() => site.close())

const idOf = (answer: Response): number =>
  Number(/sent=(\d+)/.exec(answer.headers.get('location') ?? '')?.[1])

const approve = async (...ids: number[]) => {
  const comments = ids.map(id => ({ id, version: 1 }))
  const decided = await decideComments(site.room, {
    comments,
    verdict: 'approve',
    reason: null,
    by: 'moderator',
  })
  if (!decided.ok || decided.value.decided.length !== ids.length) throw new Error(JSON.stringify(decided))
}

const post = async (story: number, fields: Record<string, string>): Promise<number> =>
  idOf(await site.send(`/news/${story}/comments`, fields))

async function until(what: () => Promise<boolean>): Promise<void> {
  for (const begun = Date.now(); ; await new Promise(resolve => setTimeout(resolve, 20))) {
    if (await what()) return
    if (Date.now() - begun > 5_000) throw new Error('waited for five seconds')
  }
}

describe('a comment without script', () => {
  test('waits, is seen by its writer alone, is let through by a moderator, and is there for all', async () => {
    const story = await site.writeStory()
    const sent = await site.send(`/news/${story}/comments`, { name: 'نسرین', text: 'نان ديگر گران نمي شود؟' })
    expect(sent.status).toBe(303)
    const cookie = cookieOf(sent)
    const mine = await site.read(sent.headers.get('location')!, { cookie })
    expect(mine).toContain('در انتظار بررسی')
    expect(mine).toContain('نان دیگر گران نمی‌شود؟')
    const page = `/news/${story}`
    expect(await site.read(page)).not.toContain('نان دیگر')
    await approve(idOf(sent))
    const before = Date.now()
    await until(async () => (await site.read(page)).includes('نان دیگر گران نمی‌شود؟'))
    expect(Date.now() - before).toBeLessThan(1_000)
    expect(await site.read(page, { cookie })).toContain('منتشر شد')
  })

  test('is announced to the moderators, and so are its editing and a report of it', async () => {
    const heard: string[] = []
    const listener = listenForDesk(site.room.database, ({ type }) => heard.push(type))
    const comesAfter = async (act: () => Promise<unknown>) => {
      heard.length = 0
      await act()
      await until(async () => heard.includes('comments'))
    }
    try {
      await until(async () => heard.includes('hello'))
      const story = await site.writeStory()
      let sent!: Response
      await comesAfter(async () => {
        sent = await site.send(`/news/${story}/comments`, { text: 'پل تازه روشنایی ندارد' })
      })
      const own = `/news/${story}/comments/${idOf(sent)}`
      const edited = { text: 'پل تازه هنوز روشنایی ندارد', version: '1' }
      await comesAfter(() => site.send(own, edited, { cookie: cookieOf(sent) }))
      await decideComments(site.room, {
        comments: [{ id: idOf(sent), version: 2 }],
        verdict: 'approve',
        reason: null,
        by: 'moderator',
      })
      await comesAfter(() => site.send(`${own}/report`, { reason: 'spam' }))
    } finally {
      await listener.close()
    }
  })

  test('needs nothing but the text', async () => {
    const story = await site.writeStory()
    expect((await site.send(`/news/${story}/comments`, { text: 'فقط متن' })).status).toBe(303)
  })

  test('is told to its writer with the reason when it is refused', async () => {
    const story = await site.writeStory()
    const sent = await site.send(`/news/${story}/comments`, { text: 'حرف بی‌ربط' })
    const comments = [{ id: idOf(sent), version: 1 }]
    const reason = 'به موضوع خبر ربطی نداشت.'
    await decideComments(site.room, { comments, verdict: 'refuse', reason, by: 'moderator' })
    const mine = await site.read(`/news/${story}`, { cookie: cookieOf(sent) })
    expect(mine).toContain('منتشر نشد')
    expect(mine).toContain(reason)
    await until(async () => (await site.read(`/news/${story}`)).includes('۱ غیرقابل انتشار'))
  })

  test('is shown mended before it is sent, and nothing is stored', async () => {
    const story = await site.writeStory()
    const shown = await site.send(`/news/${story}/comments`, { text: 'كتاب مي خوانم', preview: '1' })
    expect(shown.status).toBe(200)
    expect(await shown.text()).toContain('کتاب می‌خوانم')
    expect(await findCommentCounts(site.store.readers, story)).toMatchObject({ waiting: 0 })
  })

  test('comes at once where comments are open', async () => {
    const story = await site.writeStory('open')
    await site.send(`/news/${story}/comments`, { text: 'بی‌درنگ', question: '0', answer: '' })
    // The slow way waits even there.
    expect(await findCommentCounts(site.store.readers, story)).toMatchObject({ waiting: 1, published: 0 })
    const number = /name="question" value="(\d+)"/.exec(await site.read(`/news/${story}`))![1]!
    const answers: Record<string, string> = {
      0: 'هفت',
      1: '8',
      2: 'تهران',
      3: 'تابستان',
      4: '۲۰',
      5: 'فروردین',
    }
    await site.send(`/news/${story}/comments`, {
      text: 'بی‌درنگ و با پاسخ',
      question: number,
      answer: answers[number]!,
    })
    expect(await findCommentCounts(site.store.readers, story)).toMatchObject({ waiting: 1, published: 1 })
    await until(async () => (await site.read(`/news/${story}`)).includes('بی‌درنگ و با پاسخ'))
  })

  test('is sent once by a double click', async () => {
    const story = await site.writeStory()
    const headers = { 'X-Forwarded-For': freshAddress() }
    const both = await Promise.all([
      site.send(`/news/${story}/comments`, { text: 'دو بار فشرده شد' }, headers),
      site.send(`/news/${story}/comments`, { text: 'دو بار فشرده شد' }, headers),
    ])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(new Set(both.map(idOf)).size).toBe(1)
    expect(await findCommentCounts(site.store.readers, story)).toMatchObject({ waiting: 1 })
  })

  test('gets its first answer again under the same key, even after its moment of the slow way', async () => {
    const story = await site.writeStory()
    const headers = { 'X-Forwarded-For': freshAddress() }
    const fields = { text: 'همان کلید', key: newKey() }
    const answers = []
    for (let i = 0; i < 3; i++) answers.push(await site.send(`/news/${story}/comments`, fields, headers))
    expect(new Set(answers.map(idOf)).size).toBe(1)
  })

  test('under a key that was used for other words is another comment, not lost', async () => {
    const story = await site.writeStory()
    const key = newKey()
    const first = await post(story, { text: 'نخستین متن', key })
    const second = await post(story, { text: 'متن دوم با همان کلید', key })
    expect(second).not.toBe(first)
  })
})

describe('the slow way', () => {
  test('is one a minute for an address: 429 says when, and the text comes back whole', async () => {
    const story = await site.writeStory()
    const headers = { 'X-Forwarded-For': freshAddress() }
    await site.send(`/news/${story}/comments`, { text: 'نخست' }, headers)
    const refused = await site.send(
      `/news/${story}/comments`,
      { name: 'رضا', text: 'متن دوم\nبا دو خط' },
      headers,
    )
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const page = await refused.text()
    expect(page).toContain('متن دوم\nبا دو خط</textarea>')
    expect(page).toContain('value="رضا"')
    expect(page).toMatch(/[۰-۹]+ ثانیه دیگر/)
  })

  test('does not let two of one address through at the same moment', async () => {
    const story = await site.writeStory()
    const headers = { 'X-Forwarded-For': freshAddress() }
    const sent = await Promise.all(
      ['الف', 'ب', 'پ', 'ت'].map(text => site.send(`/news/${story}/comments`, { text }, headers)),
    )
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 429, 429, 429])
  })

  test('is left by answering the question, in words or in any digits', async () => {
    const story = await site.writeStory()
    await site.store.newsroom.query(sql`
      insert into newsroom.settings (key, value)
      values ('public.comment-questions', '[{"question":"سه و چهار؟","answers":["۷"]}]')
      on conflict (key) do update set value = excluded.value`)
    const headers = { 'X-Forwarded-For': freshAddress() }
    for (const [i, answer] of ['هفت', '7', '۷', '٧', ' هفت! '].entries())
      expect(
        (await site.send(`/news/${story}/comments`, { text: `دیدگاه ${i}`, question: '0', answer }, headers))
          .status,
      ).toBe(303)
    await site.store.newsroom.query(sql`delete from newsroom.settings where key = 'public.comment-questions'`)
  })
})

describe('a reply', () => {
  test('names whom it answers, on a page that can be reloaded, and stands under it', async () => {
    const story = await site.writeStory()
    const parent = await post(story, { name: 'مهدی', text: 'پرسش نخست درباره نان' })
    await approve(parent)
    await until(async () => (await site.read(`/news/${story}`)).includes(`id="comment-${parent}"`))
    const slug = new URL((await fetch(`${site.origin}/news/${story}`)).url).pathname
    for (let i = 0; i < 2; i++) {
      const page = await site.read(`${slug}?reply=${parent}`)
      expect(page).toContain('شما در حال پاسخ به نظر «مهدی» هستید.')
      expect(page).toContain('<blockquote dir="auto">پرسش نخست درباره نان</blockquote>')
      expect(page).toContain('لغو پاسخ')
    }
    const answer = await post(story, { text: 'پاسخ آن', reply: String(parent) })
    await approve(answer)
    await until(async () => (await site.read(`/news/${story}`)).includes(`id="comment-${answer}"`))
    expect(await site.read(`/news/${story}`)).toMatch(
      new RegExp(`level-1" id="comment-${answer}".*در پاسخ به <a href="#comment-${parent}"><bdi>مهدی</bdi>`),
    )
  })

  test('to a removed comment, to one that waits, or to another story’s is refused and keeps the text', async () => {
    const [story, other] = [await site.writeStory(), await site.writeStory()]
    const removed = await post(story, { text: 'برداشته می‌شود' })
    await approve(removed)
    await decideComments(site.room, {
      comments: [{ id: removed, version: 2 }],
      verdict: 'remove',
      reason: 'شکایت',
      by: 'moderator',
    })
    const waiting = await post(story, { text: 'هنوز نه' })
    const elsewhere = await post(other, { text: 'جای دیگر' })
    await approve(elsewhere)
    for (const reply of [removed, waiting, elsewhere, 999_999_999]) {
      const refused = await site.send(`/news/${story}/comments`, { text: 'پاسخ من', reply: String(reply) })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain('پاسخ من</textarea>')
    }
  })

  test('in a thread 500 deep stands flat and says whom it answers', async () => {
    const story = await site.writeStory('open')
    const answered = { hasAnswered: true, storyId: story, name: '', proof: null, idempotencyKey: null }
    const { postComment } = await import('../comments/post-comment.ts')
    let parentId: number | null = null
    for (let i = 0; i < 500; i++) {
      const posted = await postComment(site.room, {
        ...answered,
        parentId,
        text: `پله ${i}`,
        writerKey: null,
        address: `10.${i >> 8}.${i & 255}.1`,
        userAgent: '',
      })
      if (!posted.ok) throw new Error(posted.code)
      parentId = posted.value.id
      // Beyond 120 a minute a story is held; that is not what this test is about.
      await site.store.newsroom.query(
        sql`update newsroom.comments set state = 'approved', posted_at = posted_at - interval '1 hour' where id = ${parentId}`,
      )
    }
    const rows = await site.store.newsroom.query<{ level: number; length: number }>(
      sql`select level, length(path) as length from newsroom.comments where story_id = ${story} order by id`,
    )
    expect(rows.slice(0, 6).map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 4])
    expect(Math.max(...rows.map(({ length }) => length))).toBe(5 * 12)
    const last = await fetch(`${site.origin}/news/${story}/comments/${parentId}`)
    expect(last.url).toContain('comments=25')
    expect(await last.text()).toContain(`id="comment-${parentId}"`)
  })
})

describe('what comes in', () => {
  const bad: readonly (readonly [string, Record<string, string>, number])[] = [
    ['nothing at all', { text: '' }, 422],
    ['only blanks and unseen characters', { text: ' \u200B\u200C\u2060\n ' }, 422],
    ['only NUL', { text: '\0\0' }, 422],
    ['only emoji', { text: '😀😀🎉' }, 422],
    ['a text too long', { text: 'کتاب '.repeat(300) }, 422],
    ['a name too long', { text: 'متن', name: 'نام '.repeat(20) }, 422],
    ['a name of the newsroom', { text: 'متن', name: 'تحریریه چاپار' }, 422],
    ['a look-alike of one', { text: 'متن', name: 'ادمـ‌ین سایت' }, 422],
    ['a name of several scripts', { text: 'متن', name: 'аdmin' }, 422],
  ]
  test.each(bad)('%s is refused and comes back', async (_, fields, status) => {
    const story = await site.writeStory()
    const refused = await site.send(`/news/${story}/comments`, fields)
    expect(refused.status).toBe(status)
    const page = await refused.text()
    expect(page).toContain('role="alert"')
    if (fields.text!.length > 10) expect(page).toContain(fields.text!.replaceAll('\0', '').slice(0, 50))
    expect(await findCommentCounts(site.store.readers, story)).toMatchObject({ waiting: 0 })
  })

  test('a megabyte is turned away with 413', async () => {
    const story = await site.writeStory()
    const refused = await site.send(`/news/${story}/comments`, { text: 'x'.repeat(1_000_000) })
    expect(refused.status).toBe(413)
    expect(await refused.text()).toContain('دکمه بازگشت')
  })

  test('ten thousand marks on one letter, overrides and half a surrogate are cleaned and looked at', async () => {
    const story = await site.writeStory()
    const text = `سلا${'\u0301'.repeat(10_000)}م \u202Eگربه\u202C`
    const id = await post(story, { text })
    const [row] = await site.store.newsroom.query<{ text: string; queue: string }>(
      sql`select text, queue from newsroom.comments where id = ${id}`,
    )
    expect(row!.text).not.toMatch(/\u202E|\p{M}{4}/u)
    expect(row!.queue).toBe('suspected')
  })

  test('markup, Markdown and SQL are words', async () => {
    const story = await site.writeStory()
    const text = `<script>alert(1)</script> **پررنگ** [x](javascript:alert(1)) '); drop table newsroom.comments; --`
    const id = await post(story, { name: '<b>نام</b>', text })
    await approve(id)
    await until(async () => (await site.read(`/news/${story}`)).includes(`id="comment-${id}"`))
    const page = await site.read(`/news/${story}`)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).toContain('&lt;b&gt;نام&lt;/b&gt;')
    expect(page).not.toContain('<script>alert')
  })

  test('broken percent signs and bytes that are no UTF-8 do not break it', async () => {
    const story = await site.writeStory()
    const answer = await fetch(`${site.origin}/news/${story}/comments`, {
      method: 'POST',
      redirect: 'manual',
      body: 'text=%ED%A0%80%FF%zz+salam&&&=%',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'X-Forwarded-For': freshAddress() },
    })
    expect(answer.status).toBe(303)
  })

  test('another site’s form is refused, by either sign a browser gives', async () => {
    const story = await site.writeStory()
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
    ]) {
      const refused = await site.send(`/news/${story}/comments`, { text: 'از جای دیگر' }, headers)
      expect(refused.status).toBe(403)
      expect(await refused.text()).toContain('از جای دیگر</textarea>')
    }
    expect(await findCommentCounts(site.store.readers, story)).toMatchObject({ waiting: 0 })
    const own = await site.send(`/news/${story}/comments`, { text: 'از همین‌جا' }, { Origin: site.origin })
    expect(own.status).toBe(303)
  })

  test('a story that is closed, read-only, or gone keeps the text of who was writing', async () => {
    for (const [mode, status] of [
      ['off', 403],
      ['read-only', 403],
    ] as const) {
      const story = await site.writeStory(mode)
      const refused = await site.send(`/news/${story}/comments`, { text: 'نوشته‌ای که می‌ماند' })
      expect(refused.status).toBe(status)
      expect(await refused.text()).toContain('نوشته‌ای که می‌ماند</textarea>')
    }
    const gone = await site.send('/news/999999/comments', { text: 'نوشته‌ای که می‌ماند' })
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain('نوشته‌ای که می‌ماند</textarea>')
  })

  test('age closes a story where the newsroom says so', async () => {
    const story = await site.writeStory()
    const rule = { scope: 'story', key: String(story), mode: 'held', closesAfterDays: 1 } as const
    await setCommentMode(site.store.newsroom, rule)
    expect((await site.send(`/news/${story}/comments`, { text: 'هنوز باز است' })).status).toBe(303)
    await site.store.newsroom.query(
      sql`update newsroom.live_stories set released_at = released_at - interval '2 days' where story_id = ${story}`,
    )
    expect((await site.send(`/news/${story}/comments`, { text: 'دیر شد' })).status).toBe(403)
  })

  test('age closes none of the sample’s', async () => {
    const story = await site.writeStory()
    const rule = { scope: 'site', key: '', mode: 'held', closesAfterDays: 1 } as const
    await setCommentMode(site.store.newsroom, rule)
    await site.store.newsroom.query(
      sql`insert into newsroom.sample_stories (key, story_id) values ('old', ${story})`,
    )
    await site.store.newsroom.query(
      sql`update newsroom.live_stories set released_at = released_at - interval '2 years' where story_id = ${story}`,
    )
    expect((await site.send(`/news/${story}/comments`, { text: 'باز است' })).status).toBe(303)
    await site.store.newsroom.query(sql`delete from newsroom.comment_modes where scope = 'site'`)
  })
})

describe('the page that all share', () => {
  test('never holds what one reader wrote', async () => {
    const story = await site.writeStory()
    const sent = await site.send(`/news/${story}/comments`, { text: 'راز من تا بررسی' })
    const own = await fetch(site.origin + sent.headers.get('location')!, {
      headers: { cookie: cookieOf(sent) },
    })
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    expect(await own.text()).toContain('راز من')
    for (const path of [`/news/${story}`, sent.headers.get('location')!])
      expect(await site.read(path)).not.toContain('راز من')
  })

  test('is served to a forged or another story’s cookie', async () => {
    const [story, other] = [await site.writeStory(), await site.writeStory()]
    const sent = await site.send(`/news/${other}/comments`, { text: 'در خبر دیگر' })
    const forged = cookieOf(sent).replace(/.$/, last => (last === 'A' ? 'B' : 'A'))
    for (const cookie of [cookieOf(sent), forged, 'chapar_writer=x'])
      expect(
        (await fetch(`${site.origin}/news/${story}`, { headers: { cookie } })).headers.get('cache-control'),
      ).toBe('no-cache')
  })

  test('counts one that waits within two seconds', async () => {
    const story = await site.writeStory()
    expect(await site.read(`/news/${story}`)).toContain('۰ در انتظار بررسی')
    await post(story, { text: 'یکی در صف' })
    await until(async () => (await site.read(`/news/${story}`)).includes('۱ در انتظار بررسی'))
  })

  test('shows twenty, leads to the next, and sorts by age and by liking', async () => {
    const story = await site.writeStory()
    const ids: number[] = []
    for (let i = 0; i < 23; i++) ids.push(await post(story, { text: `دیدگاه شماره ${i}` }))
    await approve(...ids)
    const liked = ids[7]!
    expect((await site.send(`/news/${story}/comments/${liked}/vote`, { vote: 'like' })).status).toBe(303)
    const slug = new URL((await fetch(`${site.origin}/news/${story}`)).url).pathname
    const shown = async (query: string) =>
      [...(await site.read(slug + query)).matchAll(/class="comment level-\d" id="comment-(\d+)"/g)].map(
        match => Number(match[1]),
      )
    await until(async () => (await shown('?sort=liked'))[0] === liked)
    expect(await shown('')).toEqual(ids.slice(0, 20))
    expect(await shown('?comments=2')).toEqual(ids.slice(20))
    expect(await shown('?sort=newest')).toEqual(ids.toReversed().slice(0, 20))
    expect(await shown('?comments=3')).toEqual([])
    expect(await shown('?comments=x&sort=x')).toEqual(ids.slice(0, 20))
  })
})

describe('votes and reports', () => {
  test('one reader has one vote: again takes it back, the other replaces it', async () => {
    const story = await site.writeStory()
    const id = await post(story, { text: 'رأی بدهید' })
    await approve(id)
    const votes = async () =>
      (
        await site.store.newsroom.query(sql`select likes, dislikes from newsroom.comments where id = ${id}`)
      )[0]
    const path = `/news/${story}/comments/${id}/vote`
    const cookie = cookieOf(await site.send(path, { vote: 'like' }))
    expect(await votes()).toEqual({ likes: 1, dislikes: 0 })
    await site.send(path, { vote: 'dislike' }, { cookie })
    expect(await votes()).toEqual({ likes: 0, dislikes: 1 })
    await site.send(path, { vote: 'dislike' }, { cookie })
    expect(await votes()).toEqual({ likes: 0, dislikes: 0 })
  })

  test('twenty at once of one reader are one at most', async () => {
    const story = await site.writeStory()
    const id = await post(story, { text: 'رأی هم‌زمان' })
    await approve(id)
    const path = `/news/${story}/comments/${id}/vote`
    const cookie = cookieOf(await site.send(path, { vote: 'like' }))
    await Promise.all(Array.from({ length: 20 }, () => site.send(path, { vote: 'like' }, { cookie })))
    const [row] = await site.store.newsroom.query<{ likes: number; votes: number }>(sql`
      select likes, (select count(*)::int from newsroom.comment_votes where comment_id = ${id}) as votes
      from newsroom.comments where id = ${id}`)
    expect(row!.likes).toBe(row!.votes)
    expect(row!.likes).toBeLessThanOrEqual(1)
  })

  test('an address that throws its cookies away is stopped', async () => {
    const story = await site.writeStory()
    const id = await post(story, { text: 'رأی بی‌کوکی' })
    await approve(id)
    const headers = { 'X-Forwarded-For': freshAddress() }
    const path = `/news/${story}/comments/${id}/vote`
    const statuses = []
    for (let i = 0; i < 7; i++) statuses.push((await site.send(path, { vote: 'like' }, headers)).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429])
  })

  test('what is not there cannot be voted on, and a vote has two words', async () => {
    const story = await site.writeStory()
    const waiting = await post(story, { text: 'هنوز در صف' })
    expect((await site.send(`/news/${story}/comments/${waiting}/vote`, { vote: 'like' })).status).toBe(404)
    await approve(waiting)
    expect((await site.send(`/news/${story}/comments/${waiting}/vote`, { vote: 'up' })).status).toBe(422)
  })

  test('a report waits for a moderator once a reader, and is settled by a decision', async () => {
    const story = await site.writeStory()
    const id = await post(story, { text: 'گزارش می‌شود' })
    await approve(id)
    const path = `/news/${story}/comments/${id}/report`
    const sent = await site.send(path, { reason: 'spam' })
    expect(sent.status).toBe(303)
    expect(await site.read(sent.headers.get('location')!)).toContain('سپاسگزاریم')
    await site.send(path, { reason: 'insult' }, { cookie: cookieOf(sent) })
    const open = async () =>
      (
        await site.store.newsroom.query<{ n: number }>(
          sql`select open_reports as n from newsroom.comments where id = ${id}`,
        )
      )[0]!.n
    expect(await open()).toBe(1)
    expect(await listQueue(site.store.newsroom, 'reported', id - 1, 1)).toMatchObject([
      { id, state: 'approved', reports: [{ reason: 'spam', count: 1 }] },
    ])
    await decideComments(site.room, {
      comments: [{ id, version: 2 }],
      verdict: 'approve',
      reason: null,
      by: 'm',
    })
    expect(await open()).toBe(0)
    expect((await site.send(path, { reason: 'because' })).status).toBe(422)
  })
})

test('a story that is removed takes its threads, votes, reports and decisions with it', async () => {
  const story = await site.writeStory()
  const parent = await post(story, { text: 'ریشه' })
  await approve(parent)
  const reply = await post(story, { text: 'شاخه', reply: String(parent) })
  await approve(reply)
  await site.send(`/news/${story}/comments/${reply}/vote`, { vote: 'like' })
  await site.send(`/news/${story}/comments/${reply}/report`, { reason: 'other' })
  await site.store.newsroom.query(sql`delete from newsroom.stories where id = ${story}`)
  expect(
    await site.store.newsroom.query(sql`select 1 from newsroom.comments where story_id = ${story}`),
  ).toEqual([])
})

describe('the edit window', () => {
  test('is open to its writer while the comment waits, and closes with the verdict', async () => {
    const story = await site.writeStory()
    const sent = await site.send(`/news/${story}/comments`, { text: 'متن با غلط' })
    const [id, cookie] = [idOf(sent), cookieOf(sent)]
    const path = `/news/${story}/comments/${id}`
    expect((await site.send(path, { text: 'دیگری', version: '1' })).status).toBe(403)
    expect((await site.send(path, { text: 'متن درست', version: '1' }, { cookie })).status).toBe(303)
    expect((await site.send(path, { text: 'متن کهنه', version: '1' }, { cookie })).status).toBe(409)
    const stale = {
      comments: [{ id, version: 1 }],
      verdict: 'approve',
      reason: null,
      by: 'moderator',
    } as const
    expect(await decideComments(site.room, stale)).toMatchObject({
      ok: true,
      value: { decided: [], stale: [{ id, version: 2 }] },
    })
    await decideComments(site.room, { ...stale, comments: [{ id, version: 2 }] })
    const late = await site.send(path, { text: 'پس از رأی', version: '3' }, { cookie })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('پس از رأی</textarea>')
  })

  test('looks at the new text as at the first', async () => {
    const story = await site.writeStory()
    const sent = await site.send(`/news/${story}/comments`, { text: 'متن ساده' })
    const path = `/news/${story}/comments/${idOf(sent)}`
    const cookie = cookieOf(sent)
    await site.send(path, { text: 'به example.com سر بزنید', version: '1' }, { cookie })
    const [row] = await site.store.newsroom.query<{ queue: string }>(
      sql`select queue from newsroom.comments where id = ${idOf(sent)}`,
    )
    expect(row!.queue).toBe('suspected')
    expect((await site.send(path, { text: '🙂', version: '2' }, { cookie })).status).toBe(422)
  })
})

test('while the database is away the text stands in a form that can be sent again', async () => {
  const away = openDatabase('postgres://nobody@127.0.0.1:1/none')
  const app = Fastify()
  const context = { readers: away, clock: systemClock, publicUrl: 'http://localhost' }
  const comments = makeCommentServer(context, { ...site.room, database: away }, () => {})
  comments.addRoutes(app, async () => null)
  const answer = await app.inject({
    method: 'POST',
    url: '/news/7/comments',
    payload: 'text=%D9%85%D8%AA%D9%86%20%D9%85%D9%86',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(answer.statusCode).toBe(503)
  expect(answer.headers['retry-after']).toBe('5')
  expect(answer.body).toContain('متن من</textarea>')
  await comments.stop()
  await app.close()
  await away.close()
})

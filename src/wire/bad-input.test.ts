import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wireRefusalsEn } from '../strings/wire.en.ts'
import { wireRefusalsFa } from '../strings/wire.fa.ts'
import { maxDocumentBytes, maxHeadline } from './bounds.ts'
import { readWire } from './read-wire.ts'
import { readWireOffThread } from './reader-thread.ts'
import type { WireHints } from './reading.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const codeOf = (input: Uint8Array | string, hints: WireHints = {}): string => {
  const read = readWire(typeof input === 'string' ? bytes(input) : input, hints)
  return read.ok ? 'read' : read.code
}

const story =
  'آغاز کار کتابخانه مرکزی\n\nکتابخانه مرکزی شهر پس از سه سال بازسازی از امروز کار خود را آغاز کرد.\n\nبه گزارش ایسنا، رئیس کتابخانه گفت: تالار مطالعه دو برابر شده است.\n'
const page = (body: string): string =>
  `<!doctype html><html lang="fa"><head><title>تیتر یک خبر آزمایشی</title></head><body><h1>تیتر یک خبر آزمایشی</h1>${body}</body></html>`

describe('a document that cannot be a story', () => {
  it('is refused when empty, or only spaces', () => {
    expect([codeOf(new Uint8Array()), codeOf(' \n\u00A0\n')]).toEqual(['wire.empty', 'wire.empty'])
  })
  it('is refused when binary, by its first bytes or its control codes', () => {
    expect(codeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]))).toBe('wire.binary')
    expect(codeOf(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))).toBe('wire.binary')
  })
  it('is refused as binary for many NULs, wherever they stand', () => {
    expect(codeOf(`${story.repeat(60)}${'\0'.repeat(2000)}`)).toBe('wire.binary')
  })
  it('is refused when it is data or code and no prose', () => {
    expect([
      codeOf('{"rows":[12,14,19]}'),
      codeOf('[{"title":"باران بارید","text":"باران از بامداد در شهر بارید."}]'),
      codeOf('{"title":"باران از بامداد در شهر بارید و بند'),
      codeOf('12;44;2023\n13;45;2023\n14;46;2023\n'),
      codeOf('ن'.repeat(90_000)),
      codeOf('باران'),
    ]).toEqual(Array(6).fill('wire.no-story'))
  })
  it('is refused when every item of a feed was cut off', () => {
    expect(codeOf('<rss version="2.0"><channel><title>الف</title><item><title>باران بار')).toBe(
      'wire.no-story',
    )
  })
  it('is refused unread when larger than five megabytes', () => {
    expect(codeOf(new Uint8Array(maxDocumentBytes + 1).fill(0x41))).toBe('wire.too-large')
    expect(codeOf(new Uint8Array(50 * 1024 * 1024).fill(0x41))).toBe('wire.too-large')
  })
  it('is refused when a page or a feed holds no story', () => {
    expect(codeOf('<html><body><nav><a href="/">خانه</a></nav></body></html>')).toBe('wire.no-story')
    expect(
      codeOf('<?xml version="1.0"?><rss version="2.0"><channel><title>خالی</title></channel></rss>'),
    ).toBe('wire.no-story')
    expect(codeOf('<?xml version="1.0"?><invoice><total>12</total></invoice>')).toBe('wire.no-story')
  })
})

describe('a feed that was cut short', () => {
  it.each([
    [
      'rss',
      '<rss version="2.0"><channel><item><title>باران بارید</title></item><item><title>باد وزید</title><description>باد از',
    ],
    ['atom', '<feed><entry><title>باران بارید</title></entry><entry><title>باد وز'],
  ])('gives the whole items of %s and not the broken one', (_, feed) => {
    const read = readWire(bytes(feed), {})
    expect(read.ok && read.value.map(item => item.headline)).toEqual(['باران بارید'])
  })
})

describe('a few NULs in a good text', () => {
  it('are blanks', () => {
    const read = readWire(bytes(story.replace('کار کتابخانه', 'کار\0کتابخانه')), {})
    expect(read.ok && read.value[0]!.headline).toBe('آغاز کار کتابخانه مرکزی')
  })
})

describe('a headline', () => {
  it('is never longer than some lines: a longer label or title is text', () => {
    const long = 'باران در شهر بارید '.repeat(60).trim()
    for (const input of [
      `تیتر: ${long}`,
      `${long}\n\n${story}`,
      `<rss version="2.0"><channel><item><title>${long}</title></item></channel></rss>`,
    ]) {
      const read = readWire(bytes(input), {})
      if (!read.ok) throw new Error(read.code)
      expect(read.value[0]!.headline.length).toBeLessThanOrEqual(maxHeadline)
      expect(JSON.stringify(read.value[0]!.body)).toContain(long)
    }
  })
})

describe('encodings', () => {
  it('refuses text with broken UTF-8, naming how many places', () => {
    const broken = bytes(story)
    broken[60] = 0xff
    const read = readWire(broken, {})
    expect(read).toMatchObject({
      ok: false,
      code: 'wire.encoding-broken',
      details: { places: expect.any(Number) },
    })
  })
  it('reads a page whose only broken bytes stand in its menu', () => {
    const whole = bytes(page(`<p>${story.split('\n')[2]}</p><nav>فهرستX</nav>`))
    whole[whole.lastIndexOf(0x58)] = 0xd9
    expect(codeOf(whole)).toBe('read')
  })
  it.each(['utf-16le', 'utf-16be'] as const)('reads %s with and without its mark', encoding => {
    const units = new Uint8Array(Buffer.from(story, 'utf16le'))
    if (encoding === 'utf-16be') Buffer.from(units.buffer).swap16()
    const mark = encoding === 'utf-16be' ? [0xfe, 0xff] : [0xff, 0xfe]
    for (const input of [units, new Uint8Array([...mark, ...units])]) {
      const read = readWire(input, {})
      expect(read.ok && read.value[0]!.headline).toBe('آغاز کار کتابخانه مرکزی')
    }
  })
  it('believes valid UTF-8 before a page that declares windows-1256', () => {
    const read = readWire(
      bytes(
        page('<p>متن کوتاه یک خبر در اینجا است.</p>').replace('<head>', '<head><meta charset=windows-1256>'),
      ),
      {},
    )
    expect(read.ok && read.value[0]!.headline).toBe('تیتر یک خبر آزمایشی')
  })
})

describe('hostile markup', () => {
  it('takes no script, style or event handler into the story', () => {
    const read = readWire(
      bytes(
        page(
          '<div class="article-body"><p onclick="alert(1)">بند نخست خبر درباره بازسازی کتابخانه مرکزی شهر است و همه آن را دیده‌اند.</p><script>alert("x")</script><style>p{}</style><p><img src="javascript:alert(1)" onerror="x()"><a href="javascript:x()">پیوند</a> دوم.</p></div>',
        ),
      ),
      {},
    )
    if (!read.ok) throw new Error(read.code)
    expect(JSON.stringify(read.value)).not.toMatch(/alert|onclick|onerror|javascript|p\{\}/)
  })
  it('refuses entity bombs and external entities, whatever the root', () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>'
    expect(codeOf(`${bomb}<lolz>&lol2;</lolz>`)).toBe('wire.entities')
    expect(
      codeOf(
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
      ),
    ).toBe('wire.entities')
  })
  it('refuses a megabyte of nested tags in a page and in a feed', () => {
    expect(codeOf(page('<div>'.repeat(200_000)))).toBe('wire.too-deep')
    expect(codeOf(page('<b><i>'.repeat(100_000)))).toBe('wire.too-deep')
    expect(codeOf(`<?xml version="1.0"?><rss><channel>${'<item>'.repeat(150_000)}`)).toBe('wire.too-deep')
  })
  it('refuses a feed of more than a thousand items', () => {
    expect(
      codeOf(`<rss version="2.0"><channel>${'<item><title>خبر</title></item>'.repeat(1001)}</channel></rss>`),
    ).toBe('wire.too-many-items')
  })
})

describe('a date that contradicts its weekday', () => {
  const dated = (date: string): string =>
    `نشست شورای شهر\n\nنشست شورای شهر درباره بودجه سال آینده برگزار شد و پایان یافت.\n\nبه گزارش ایسنا، این نشست روز ${date} برگزار شد.\n`
  it('is refused when it is the only one, and names the date', () => {
    const read = readWire(bytes(dated('جمعه ۱۵ فروردین ۱۴۰۲')), {})
    expect(read).toMatchObject({ code: 'wire.date-contradicts', details: { date: 'جمعه ۱۵ فروردین ۱۴۰۲' } })
  })
  it('is passed over where the caller gives the day', () => {
    const read = readWire(bytes(dated('جمعه ۱۵ فروردین ۱۴۰۲')), { published: '2023-04-04T18:00:00+03:30' })
    expect(read.ok && read.value[0]!.published).toEqual({
      day: '2023-04-04',
      instant: '2023-04-04T14:30:00Z',
      from: 'hint',
    })
  })
  it('is believed where it agrees', () => {
    const read = readWire(bytes(dated('سه‌شنبه ۱۵ فروردین ۱۴۰۲')), {})
    expect(read.ok && read.value[0]!.published?.day).toBe('2023-04-04')
  })
  it('refuses a day from the caller that is no day', () => {
    expect(codeOf(story, { published: 'دیروز' })).toBe('wire.published-unreadable')
  })
})

describe('more of something than any story has', () => {
  const unread = (document: string): string => {
    const read = readWire(bytes(document))
    return read.ok ? read.value[0]!.headline : read.code
  }

  it('is read all the same: lines by the hundred thousand', () => {
    expect(unread(`${story}\n${'یک خط کوتاه\n'.repeat(200_000)}`)).toBe(story.split('\n')[0])
  })
  it('is read all the same: titles without end', () => {
    expect(
      unread(`<html><title>${'بخش | '.repeat(50_000)}</title><h1>تیتر این صفحه</h1><p>${story}</p>`),
    ).toBe('تیتر این صفحه')
  })
})

describe('off the main thread', () => {
  it('reads the same as on it', async () => {
    const raw = readFileSync(new URL('../../fixtures/acceptance/raw.txt', import.meta.url))
    expect(await readWireOffThread(raw, { source: 'فارس' })).toEqual(readWire(raw, { source: 'فارس' }))
  })
  it('ends a reading that takes longer than it may', async () => {
    const read = await readWireOffThread(
      bytes(page(`<p>${'متن دراز. '.repeat(200_000)}</p>`)),
      {},
      { timeoutMs: 1 },
    )
    expect(read).toMatchObject({ ok: false, code: 'wire.took-too-long' })
  })
})

describe('any bytes at all', () => {
  it('are read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), input => {
        readWire(input, {})
      }),
      { numRuns: 300 },
    )
  })
  it('are read or refused when they look like markup', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '<table>',
      '<tr>',
      '<td>',
      '<ul>',
      '<li>',
      '<b>',
      '</b>',
      '<a href="x">',
      '</a>',
      '<br>',
      '<h1>',
      '</h1>',
      '<rss>',
      '<item>',
      '<![CDATA[',
      ']]>',
      '&#x6',
      '<!--',
      '-->',
      'منبع: ',
      'برچسب‌ها',
      'انتهای پیام',
      '\n\n',
      'نشست خبری امروز برگزار شد.',
      '۱۵ فروردین ۱۴۰۲',
      '{{',
      '}}',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        readWire(bytes(pieces.join('')), {})
      }),
      { numRuns: 400 },
    )
  })
})

describe('every refusal', () => {
  const details = {
    bytes: 9_000_000,
    limit: 5_242_880,
    places: 3,
    host: 'example.ir',
    address: 'x',
    status: 404,
    seconds: 10,
    reason: 'ECONNREFUSED',
    value: 'x',
    date: 'جمعه',
    kind: 'PDF',
  }
  it.each(Object.keys(wireRefusalsFa) as (keyof typeof wireRefusalsFa)[])(
    '%s has a sentence and a next step in Persian and English',
    code => {
      for (const told of [wireRefusalsFa[code](details), wireRefusalsEn[code](details)]) {
        expect(told.sentence).not.toMatch(/undefined|NaN/)
        expect(told.nextStep.length).toBeGreaterThan(15)
      }
    },
  )
})

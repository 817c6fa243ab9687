import { describe, expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { RULES } from './messages.ts'
import { loadEngine } from './node.ts'

const engine = loadEngine()
const of = (text: string, family: string): Finding[] =>
  engine.check(text).filter(({ rule }) => rule.startsWith(family))

describe('check', () => {
  test('offers the right word first for a slip of letters, and never applies it', () => {
    const text = 'وزیر خارجه در باره این مذاکرت گفتگو کرد'
    const [finding] = of(text, 'spelling.')
    expect(text.slice(finding!.start, finding!.end)).toBe('مذاکرت')
    expect(finding!.suggestions[0]).toBe('مذاکرات')
    expect(finding!.sure).toBe(false)
    expect(engine.fix(text)).toContain('مذاکرت')
  })

  test('offers آ where a word has lost its madda', () => {
    expect(of('او برای سفر اماده شد', 'spelling.')[0]!.suggestions[0]).toBe('آماده')
    expect(of('میوه را می\u200Cاورند', 'spelling.')[0]!.suggestions[0]).toBe('می\u200Cآورند')
  })

  test('offers the hamza that a word has lost, and never takes one away', () => {
    expect(of('متاسفانه نیامد', 'spelling.')[0]!.suggestions[0]).toBe('متأسفانه')
    expect(of('متأسفانه رؤیت نشد', 'spelling.')).toEqual([])
  })

  test('lets the neighbours tell which word was meant', () => {
    expect(of('به گزارش خبرگذاری ایسنا', 'spelling.')[0]!.suggestions[0]).toBe('خبرگزاری')
    expect(of('این کتاب را برای اولین بلر خواند', 'spelling.')[0]!.suggestions[0]).toBe('بار')
  })

  test('knows verb forms however rare', () => {
    expect(of('گهواره را می\u200Cجنباند و نمی\u200Cهراسید', 'spelling.')).toEqual([])
  })

  test('offers the name for a misspelt name', () => {
    expect(of('محمذ رضایی به تهران رفت', 'spelling.')[0]!.suggestions[0]).toBe('محمد')
  })

  test('says nothing about good words, inflected words and foreign names without a neighbour', () => {
    expect(
      of(
        'دانش\u200Cآموزانشان کتاب\u200Cهایشان را می\u200Cخوانند و پرسپکتیوهای تازه می\u200Cجویند',
        'spelling.',
      ),
    ).toEqual([])
  })

  test('tells of one word in two spellings', () => {
    const text = 'روسای دو کشور آمدند و رؤسای دیگر رفتند'
    expect(of(text, 'consistency.')).toMatchObject([
      { start: 0, end: 5, rule: 'consistency.hamza', suggestions: ['رؤسای'], sure: true },
    ])
    expect(of('روسای دو کشور آمدند', 'consistency.')).toEqual([])
  })

  test('leaves a name alone that differs from a word by its hamza', () => {
    expect(of('رویا از رؤیای خود گفت و رؤیا دید', 'consistency.').filter(finding => finding.sure)).toEqual([])
  })

  test('tells of a weekday that is not that of its date', () => {
    expect(of('دوشنبه ۱۵ فروردین ۱۴۰۲ بود', 'date.')).toMatchObject([
      { start: 0, end: 22, rule: 'date.weekday', suggestions: ['سه\u200Cشنبه ۱۵ فروردین ۱۴۰۲'], sure: false },
    ])
    expect(of('سه\u200Cشنبه ۱۵ فروردین ۱۴۰۲ بود', 'date.')).toEqual([])
  })

  test('knows yesterday from the moment of publication', () => {
    const published = '2023-04-04T18:00:00+03:30'
    const rules = (text: string) => engine.check(text, { published }).map(({ rule }) => rule)
    expect(rules('او دیروز (دوشنبه) رفت')).toEqual([])
    expect(rules('او دیروز (شنبه) رفت')).toEqual(['date.relative-weekday'])
  })

  test('offers house style', () => {
    expect(of('او بزودی می\u200Cآید', 'style.')).toMatchObject([
      { suggestions: ['به\u200Cزودی'], sure: false },
    ])
    expect(of('سوء تفاهم\u200Cها ماند', 'style.')).toMatchObject([{ suggestions: ['سوءتفاهم\u200Cها'] }])
    expect(of('در گفت و گوی تازه', 'style.')).toMatchObject([{ start: 3, suggestions: ['گفت\u200Cوگوی'] }])
    expect(of('او گفت که که می\u200Cآید', 'style.')).toMatchObject([{ suggestions: ['که'] }])
  })

  test('gives one finding a word, all reasons told', () => {
    const [finding] = engine.check('كتابهاي نو')
    expect(finding!.suggestions).toEqual(['کتاب\u200Cهای'])
    expect(finding!.message.fa).toBe('حرف عربی به شکل فارسی نوشته شد؛ نیم‌فاصلهٔ پیش از «های»')
  })

  test('every rule names its family and speaks both languages', () => {
    for (const [rule, message] of Object.entries(RULES)) {
      expect(rule).toMatch(/^(letters|half-space|punctuation|spelling|consistency|date|number|style)\./)
      expect(message.fa.length * message.en.length).toBeGreaterThan(0)
      expect(engine.fix(message.fa)).toBe(message.fa)
    }
  })
})

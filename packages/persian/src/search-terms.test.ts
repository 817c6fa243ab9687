import { describe, expect, test } from 'vitest'
import { highlightRanges, searchTerms } from './search-terms.ts'

describe('search terms', () => {
  test.each([
    [['رایزنیهای', 'رایزنی‌های', 'رايزني هاي', 'رایزنی'], ['رایزنی']],
    [['میکنم', 'می‌کنم', 'مي كنم'], ['کنم']],
    [['بزرگ‌تر', 'بزرگتر', 'بزرگ تر', 'بزرگ‌ترین'], ['بزرگ']],
    [['گفت‌وگوها', 'گفتوگوها', 'گفت‌وگوهای'], ['گفتوگو']],
    [['رؤسای', 'روسای'], ['روسای']],
    [['خانه', 'خانه ی', 'خانه\u200Cی', 'خانهٔ', 'خانه\u200Cای'], ['خانه']],
    [['۱۴۰۲', '1402', '١٤٠٢'], ['1402']],
  ])('%j are one', (spellings, terms) => {
    for (const spelling of spellings) expect(searchTerms(spelling)).toEqual(terms)
  })

  test('do not cut up words that only look like verbs, plurals or degrees', () => {
    expect(searchTerms('میدان تنها دفتر دختر انتها')).toEqual(['میدان', 'تنها', 'دفتر', 'دختر', 'انتها'])
  })

  test('know where their words stand in the text given', () => {
    const text = 'دور تازهٔ رايزني هاي فنی'
    const ranges = highlightRanges(text, new Set(searchTerms('رایزنی‌ها')))
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['رايزني هاي'])
  })
})

import { loadEngine } from 'persian/node'
import { expect, test } from 'vitest'
import { runsText } from '../story/body.ts'
import { mendReading } from './mend-reading.ts'
import type { WireReading } from './reading.ts'

const mend = (...paragraphs: string[]) => {
  const reading: WireReading = {
    format: 'text',
    identity: { kind: 'headline-day', value: 'x' },
    language: 'fa',
    direction: 'rtl',
    kicker: null,
    headline: 'تیتر خبر',
    lead: null,
    body: paragraphs.map(text => ({ type: 'paragraph' as const, text })),
    byline: null,
    agency: null,
    credit: null,
    tags: [],
    published: null,
    link: null,
    images: [],
    furniture: [],
    titleOnly: false,
  }
  return mendReading(reading, loadEngine(), '2026-11-24T10:00:00Z')
}

const textsOf = ({ content }: ReturnType<typeof mend>): string[] =>
  content.body.map(block => ('content' in block ? runsText(block.content) : ''))

test('a change is told of the word alone, without the marks at it', () => {
  expect(mend('آنها کار میکنند.').edits).toMatchObject([{ before: 'میکنند', after: 'می‌کنند' }])
})

test('a compound that is sure in one paragraph is written so in every one', () => {
  const [first, second] = textsOf(
    mend(
      'طرفین شرکت کننده در نشستهای دیروز و امروز موضوعات مربوط به نشست را مورد بحث قرار دادند.',
      'در این نشستها هر یک از کشورهای شرکت کننده مواضع و دیدگاههای خود را شفاف و صریح بیان کرد.',
    ),
  )
  expect([first, second].map(text => text!.includes('شرکت‌کننده'))).toEqual([true, true])
})

test('a finding is told with the part it stands in and its place there', () => {
  const finding = mend('بند نخست.', 'حسبن رضایی آمد.').findings.find(({ text }) => text === 'حسبن')
  expect(finding).toMatchObject({ part: 'b2', start: 0, end: 4, sure: false })
})

import { type Paragraph, plainRuns } from '../body.ts'
import type { Content } from '../story.ts'

const at = { first: '2026-11-24T10:00:00Z', last: '2026-11-24T10:00:00Z' }

export const buildParagraph = (id: string, text: string): Paragraph => ({
  type: 'paragraph',
  id,
  at,
  content: plainRuns(text),
})

/** A small story of an economy desk; tests override what they are about. */
export const buildContent = (change: Partial<Content> = {}): Content => ({
  kicker: null,
  headline: 'نشست دستمزد بی‌نتیجه ماند',
  lead: 'نمایندگان کارگران و کارفرمایان دوباره می‌نشینند.',
  byline: null,
  attribution: { reportedBy: null, source: null, originalAddress: null },
  service: 'economy',
  tags: [],
  picture: null,
  body: [buildParagraph('b1', 'گفت‌وگو تا نیمه‌شب ادامه داشت.'), buildParagraph('b2', 'دور بعدی پنجشنبه است.')],
  ...change,
})

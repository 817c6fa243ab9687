import { describe, expect, test } from 'vitest'
import { runsText } from './body.ts'
import { mergeUpdate } from './merge-update.ts'
import type { Content } from './story.ts'
import { buildContent, buildParagraph } from './testing/build-content.ts'

const now = '2026-11-24T12:00:00Z'
const texts = ({ body }: Content): string[] =>
  body.map(block => ('content' in block ? runsText(block.content) : ''))
const paragraphs = (...words: string[]) => words.map((text, index) => buildParagraph(`b${index + 1}`, text))

const base = buildContent({
  headline: 'تیتر نخست',
  body: paragraphs('بند یک است.', 'بند دو است.', 'بند سه است.'),
})

describe('where no editor touched the story', () => {
  test('the source’s new words stand', () => {
    const incoming = { ...base, headline: 'تیتر دوم' }
    expect(mergeUpdate(base, incoming, base, now).content.headline).toBe('تیتر دوم')
  })

  test('a paragraph that the source added stands in its place', () => {
    const incoming = { ...base, body: paragraphs('بند یک است.', 'تازه رسید.', 'بند دو است.', 'بند سه است.') }
    expect(texts(mergeUpdate(base, incoming, base, now).content)).toEqual(texts(incoming))
  })

  test('a paragraph that the source took out goes', () => {
    const incoming = { ...base, body: paragraphs('بند یک است.', 'بند سه است.') }
    expect(texts(mergeUpdate(base, incoming, base, now).content)).toEqual(['بند یک است.', 'بند سه است.'])
  })

  test('a paragraph keeps its id for life, and its last time tells when its words changed', () => {
    const incoming = { ...base, body: paragraphs('بند یک است.', 'بند دو دیگر است.', 'بند سه است.') }
    const merged = mergeUpdate(base, incoming, base, now).content.body
    expect(merged.map(block => block.id)).toEqual(['b1', 'b2', 'b3'])
    expect(merged.map(block => block.at.last === now)).toEqual([false, true, false])
  })
})

describe('what an editor decided', () => {
  test('stays where the source did not change the part', () => {
    const current = { ...base, headline: 'تیتر دبیر', service: 'sport' }
    const merged = mergeUpdate(base, { ...base, lead: 'لید تازه' }, current, now)
    expect(merged.content).toMatchObject({ headline: 'تیتر دبیر', service: 'sport', lead: 'لید تازه' })
    expect(merged.kept).toEqual([])
  })

  test('is made again in the source’s new words', () => {
    const before = buildContent({ lead: 'حسبن کریمی سخن گفت.' })
    const current = { ...before, lead: 'حسین کریمی سخن گفت.' }
    const incoming = { ...before, lead: 'حسبن کریمی دیروز سخن گفت.' }
    expect(mergeUpdate(before, incoming, current, now).content.lead).toBe('حسین کریمی دیروز سخن گفت.')
  })

  test('wins where the source changed the same words, and the part is named', () => {
    const current = { ...base, headline: 'تیتر دبیر' }
    const merged = mergeUpdate(base, { ...base, headline: 'عنوان دیگر' }, current, now)
    expect(merged.content.headline).toBe('تیتر دبیر')
    expect(merged.kept).toEqual(['headline'])
  })

  test('to take a paragraph out is not undone by its coming again, changed', () => {
    const current = { ...base, body: base.body.filter(block => block.id !== 'b2') }
    const incoming = { ...base, body: paragraphs('بند یک است.', 'بند دو دیگر است.', 'بند سه است.') }
    expect(texts(mergeUpdate(base, incoming, current, now).content)).toEqual(['بند یک است.', 'بند سه است.'])
  })

  test('to add a paragraph stays behind the one it stood behind', () => {
    const added = buildParagraph('b9', 'افزوده دبیر.')
    const current = { ...base, body: [base.body[0]!, added, ...base.body.slice(1)] }
    const incoming = { ...base, body: paragraphs('بند یک است.', 'بند دو دیگر است.', 'بند سه است.') }
    expect(texts(mergeUpdate(base, incoming, current, now).content)).toEqual([
      'بند یک است.',
      'افزوده دبیر.',
      'بند دو دیگر است.',
      'بند سه است.',
    ])
  })

  test('in a paragraph that the source took out keeps the paragraph', () => {
    const edited = {
      ...base,
      body: [base.body[0]!, buildParagraph('b2', 'بند دو ویراسته است.'), base.body[2]!],
    }
    const incoming = { ...base, body: paragraphs('بند یک است.', 'بند سه است.') }
    expect(texts(mergeUpdate(base, incoming, edited, now).content)).toContain('بند دو ویراسته است.')
  })
})

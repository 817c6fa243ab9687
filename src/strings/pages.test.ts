import { describe, expect, it } from 'vitest'
import { commentsEn } from './comments.en.ts'
import { commentsFa } from './comments.fa.ts'
import { pagesEn } from './pages.en.ts'
import { pagesFa } from './pages.fa.ts'

/** Every sentence of an edition, functions called with a sign that is in no sentence. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value('§', '§', '§'))]
  return Object.values(value as object).flatMap(sentences)
}

const openGraphLocale = pagesFa.openGraphLocale
const names = new Set(['RSS', 'Atom', 'JSON Feed', openGraphLocale])

describe('the Persian words', () => {
  it.each([...sentences(pagesFa), ...sentences(commentsFa)].filter(sentence => !names.has(sentence)))(
    '«%s» are Persian through and through',
    sentence => {
      expect(sentence).not.toMatch(/[\u064A\u0643\u0660-\u0669]/)
      expect(sentence).not.toMatch(/[0-9"?;,]/)
      expect(sentence).not.toMatch(/\s\u200C|\u200C\s|\u200C$| {2}| [،؛.:؟»]/)
      expect(sentence.trim()).not.toBe('')
    },
  )
})

describe('both editions', () => {
  it('use the values they are given', () => {
    for (const words of [pagesFa, pagesEn, commentsFa, commentsEn])
      for (const value of Object.values(words))
        if (typeof value === 'function')
          expect(String((value as (...given: string[]) => string)('§', '§', '§'))).toContain('§')
  })
})

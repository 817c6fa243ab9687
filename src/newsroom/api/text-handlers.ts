/** The text engine for what is being written, and the words that the newsroom knows already. */
import { foldKey, tokens } from 'persian'
import { ok } from '../../base/result.ts'
import { listAuthorsLike, listTagsLike, listTagsOf } from '../../store/vocabulary.ts'
import { checkParts } from '../../wire/mend-reading.ts'
import type { Handlers } from './handler.ts'

const shown = 12
/** A tag is at most so many words; a text is looked through as far as its head and middle. */
const mostTagWords = 4
const lettersRead = 20_000
/** One text of so many letters takes the engine a third of a second. */
const lettersChecked = 200_000

/** Every run of one to four words of a text, by the key that tags have. */
function tagKeysIn(text: string): string[] {
  const words = tokens(text.slice(0, lettersRead)).map(foldKey)
  const keys = new Set<string>()
  for (let start = 0; start < words.length; start++) {
    let key = ''
    for (let size = 0; size < mostTagWords && start + size < words.length; size++) {
      const word = words[start + size]!
      if (word === '') break
      key += word
      if (key.length > 2) keys.add(key)
    }
  }
  return [...keys]
}

export const textHandlers = {
  'POST /text/check': async ({ engine }, { body }) => {
    let left = lettersChecked
    const parts = body.parts.flatMap(({ part, text }) => {
      left -= text.length
      return left < 0 ? [] : [{ name: part, text }]
    })
    const published = Number.isNaN(Date.parse(body.published ?? '')) ? undefined : body.published
    const findings = checkParts(parts, engine, published).map(finding => ({
      part: finding.part,
      start: finding.start,
      end: finding.end,
      rule: finding.rule,
      suggestions: finding.suggestions,
      sure: finding.sure,
      fa: finding.message.fa,
      en: finding.message.en,
    }))
    return ok({ findings })
  },
  'GET /tags': async ({ database }, { query }) =>
    ok({ tags: await listTagsLike(database, foldKey(query.text), shown) }),
  'POST /tags/suggest': async ({ database }, { body }) => {
    const taken = new Set(body.taken.map(foldKey))
    const found = await listTagsOf(database, tagKeysIn(body.text), shown + taken.size)
    return ok({ tags: found.filter(({ name }) => !taken.has(foldKey(name))).slice(0, shown) })
  },
  'GET /authors': async ({ database }, { query }) =>
    ok({ authors: await listAuthorsLike(database, query.text, shown) }),
} satisfies Partial<Handlers>

/**
 * Words that a moderator should see first, found however they are disguised. Look-ups in sets over a folded shadow of the
 * text (`disguise-key.ts`): no pattern is ever run over what a reader wrote, so nothing can be written that takes long.
 *
 * Of each word several readings are tried: as it stands, with runs of a letter shortened, without its ending, as it sounds;
 * pieces parted by signs («بی.ش.رف») or spelt out («ا ح م ق») are put together; a sign may hide one letter («ک*ری»). Words are
 * joined across a blank only where the list allows it.
 */
import { readFileSync } from 'node:fs'
import {
  bySound,
  disguiseFold,
  latinSound,
  longRunsToOne,
  readSigns,
  runsToOne,
  runsToTwo,
} from './disguise-key.ts'
import { endings, innocentAsWritten, innocentWords, secondPerson } from './look-alikes.lexicon.ts'

/** `banned`, `suspect`: a person reads it first. `context`: only marked, for the word is innocent elsewhere. */
export type WordTier = 'banned' | 'suspect' | 'context'
export type WordFinding = { readonly term: string; readonly tier: WordTier; readonly kind: string }

type Listed = WordFinding & { readonly joins: boolean; readonly least: number; readonly most: number }
export type WordList = { find(text: string): WordFinding[] }

/** What an editor adds in the newsroom's settings. */
export type ExtraWords = { readonly banned: readonly string[]; readonly suspect: readonly string[] }

const maxPhraseWords = 6
const maxTorn = 4
const maxSpelling = 12
const nearWords = 3
/** Shorter words are not read by sound nor without an ending: too many innocent ones would fall on them. */
const leastForSound = 4
const leastStem = 3
/** Letters by which a word is let go without a closer look, and how many are read to find them under stretched ones. */
const beginningLength = 3
const longestBeginning = 40

const notLetters = /[^\p{L}\p{N}]+/u
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

export function makeWordList(extra: ExtraWords = { banned: [], suspect: [] }): WordList {
  const rows = readFileSync(new URL('data/words.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t') as [string, string, string, string])
  const own = (['banned', 'suspect'] as const).flatMap(tier =>
    extra[tier].map(term => [term, tier, 'house', '1'] as [string, string, string, string]),
  )
  const lists = {
    exact: new Map<string, Listed>(),
    short: new Map<string, Listed>(),
    sound: new Map<string, Listed>(),
  }
  const latin = new Map<string, Listed>()
  const groups = new Set<string>()
  const innocent = new Set(innocentWords.map(word => letters(disguiseFold(word))))
  const masked = new Map<number, { key: string; listed: Listed }[]>()
  const put = (map: Map<string, Listed>, key: string, listed: Listed) => {
    const known = map.get(key)
    if (known === undefined) {
      map.set(key, listed)
      return
    }
    // Listed in several spellings: the graver one, in as many words as any of them has.
    const graver = rank[listed.tier] > rank[known.tier] ? listed : known
    const [least, most] = [Math.min(known.least, listed.least), Math.max(known.most, listed.most)]
    map.set(key, { ...graver, least, most })
  }
  for (const [term, tier, kind, join] of [...rows, ...own]) {
    const folded = disguiseFold(term)
    const key = letters(folded)
    if (key === '') continue
    if (tier === 'innocent') {
      innocent.add(key)
      continue
    }
    if (tier === 'group') {
      groups.add(key)
      continue
    }
    const listed: Listed = {
      term,
      tier: tier === 'weak' ? 'context' : (tier as WordTier),
      kind,
      joins: join !== '0',
      least: term.split(/\s+/).length,
      // A half-space is often a blank, or nothing.
      most: term.split(/[\s\u200C]+/).length,
    }
    if (/^[a-z]+$/.test(key)) {
      put(latin, latinSound(key), listed)
      continue
    }
    put(lists.exact, key, listed)
    if (runsToOne(key).length >= leastForSound) put(lists.short, runsToOne(key), listed)
    if (key.length >= leastForSound) put(lists.sound, bySound(runsToOne(key)), listed)
    if (listed.tier !== 'context' && key.length >= leastForSound)
      masked.set(key.length, [...(masked.get(key.length) ?? []), { key, listed }])
  }

  // Most words begin as none of the list does: five in six are let go here.
  const beginnings = new Set(
    [...lists.exact.keys(), ...latin.keys()].map(key => bySound(runsToOne(key)).slice(0, beginningLength)),
  )
  const mayBegin = (word: string): boolean => {
    if (/^[a-z]/.test(word)) return true
    const sound = bySound(runsToOne(word.slice(0, longestBeginning)))
    return (
      beginnings.has(sound.slice(0, beginningLength)) || (sound !== '' && beginnings.has(sound.slice(0, 2)))
    )
  }
  const lookUpWhole = (word: string): Listed | undefined => {
    if (/^[a-z]+$/.test(word))
      return latin.get(latinSound(word)) ?? latin.get(latinSound(longRunsToOne(word)))
    return (
      lists.exact.get(word) ??
      lists.exact.get(runsToTwo(word)) ??
      lists.exact.get(runsToOne(word)) ??
      lists.short.get(runsToOne(word)) ??
      (word.length >= leastForSound ? lists.sound.get(bySound(runsToOne(word))) : undefined)
    )
  }
  const lookUp = (word: string): Listed | undefined => {
    if (!mayBegin(word) || innocent.has(word)) return undefined
    const whole = lookUpWhole(word)
    if (whole !== undefined) return whole
    for (const ending of endings) {
      if (word.length - ending.length < leastStem || !word.endsWith(ending)) continue
      const stem = lookUpWhole(word.slice(0, -ending.length))
      if (stem !== undefined) return stem
    }
    return undefined
  }
  const lookUpMasked = (chunk: string): Listed | undefined => {
    const signs = [...chunk.replace(/^[^\p{L}*#_×•]+|[^\p{L}*#_×•]+$/gu, '')]
    if (!signs.some(sign => /[*#_×•?$%&]/.test(sign))) return undefined
    const known = signs.filter(sign => /\p{L}/u.test(sign)).length
    if (known < 2 || known < signs.length - 2) return undefined
    return masked
      .get(signs.length)
      ?.find(({ key }) => signs.every((sign, i) => !/\p{L}/u.test(sign) || sign === key[i]))?.listed
  }

  return {
    find(given) {
      const found = new Map<string, WordFinding>()
      const contexts: { listed: Listed; at: number }[] = []
      /** @param isDisguised who hides a word means it: a doubtful one counts as suspect. */
      const take = (listed: Listed | undefined, at: number, isDisguised = false) => {
        if (listed === undefined) return
        const { term, kind } = listed
        if (listed.tier !== 'context') found.set(term, { term, tier: listed.tier, kind })
        else if (isDisguised && kind !== 'spam') found.set(term, { term, tier: 'suspect', kind })
        else contexts.push({ listed, at })
      }
      const words: string[] = []
      const text = innocentAsWritten.reduce((rest, word) => rest.replaceAll(word, ' '), given)
      for (const chunk of disguiseFold(text).split(/\s+/)) {
        const at = words.length
        const pieces = chunk.split(notLetters).filter(piece => piece !== '')
        for (const piece of pieces) {
          const word = readSigns(piece)
          take(lookUp(word), at, /(.)\1\1/u.test(word))
          words.push(word)
        }
        const glued = letters(readSigns(chunk))
        if (pieces.length > 1 || glued !== pieces[0]) take(lookUp(glued), at, true)
        if (pieces.length > 0) take(lookUpMasked(chunk), at, true)
      }
      for (let from = 0; from < words.length; from++) {
        let joined = words[from]!
        if (runsToOne(joined).length >= beginningLength && !mayBegin(joined)) continue
        for (let to = from + 1; to < words.length && to - from < maxPhraseWords; to++) {
          joined += words[to]!
          const listed = lookUp(joined)
          if (listed === undefined) continue
          const count = to - from + 1
          if (count >= listed.least && count <= listed.most) take(listed, from)
          else if (listed.joins && count <= maxTorn && isTorn(words.slice(from, to + 1)))
            take(listed, from, true)
        }
        // Spelt out: pieces of one or two letters, one after the other.
        if (words[from]!.length > 2) continue
        let spelt = words[from]!
        for (let to = from + 1; to < words.length && to - from < maxSpelling; to++) {
          if (words[to]!.length > 2) break
          spelt += words[to]!
          if (to - from >= 2) take(lookUp(spelt), from, true)
        }
      }
      for (const { listed, at } of contexts) {
        const { term, kind } = listed
        const near = words.slice(Math.max(0, at - nearWords), at + nearWords + 1)
        const isMeant =
          words.length <= nearWords || near.some(word => secondPerson.has(word) || groups.has(word))
        if (isMeant && !found.has(term)) found.set(term, { term, tier: 'context', kind })
      }
      return [...found.values()]
    },
  }
}

const rank: Readonly<Record<WordTier, number>> = { context: 0, suspect: 1, banned: 2 }

/** Torn apart rather than written: one of the parts is too short to be a word of its own. */
const isTorn = (parts: readonly string[]): boolean => parts.some(part => part.length <= 2)

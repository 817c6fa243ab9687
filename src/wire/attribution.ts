/**
 * Who reports, who wrote, whom it came from: three things that wire texts mix and Chapar keeps apart. The agency is
 * only the one the opening formula names («به گزارش …»); one quoted further down is neither agency nor credit.
 */
import {
  latinFillers,
  metaOpenings,
  reportOpenings,
  signingWord,
  sourceHeading,
  wordsAfterName,
} from './attribution.lexicon.ts'
import { bylineLabels, sourceLabels, writerLabels } from './furniture.lexicon.ts'
import {
  carefulOutlets,
  notOutlets,
  outletCues,
  outletNames,
  outletsByHost,
  reporterWords,
} from './outlets.lexicon.ts'
import { foldLine } from './received-text.ts'
import { foldLetters, isArabicScript, wordsKey } from './wire-key.ts'

const outletByKey = new Map(outletNames.map(name => [wordsKey(name), name]))
const cueKeys = outletCues.map(wordsKey).sort((a, b) => b.length - a.length)
const carefulKeys = new Set(carefulOutlets.map(wordsKey))
const notOutletKeys = notOutlets.map(wordsKey)
const reporterKeys = reporterWords.map(wordsKey)

/** Tells whether a text is named as outlets are («روزنامه …», «خبرگزاری …»), known or not. */
export function isNamedAsOutlet(text: string): boolean {
  const key = wordsKey(text)
  return (
    isOutletName(text) ||
    (text.split(' ').length <= 5 && cueKeys.some(cue => key.startsWith(cue) && key !== cue))
  )
}

/** Tells whether a text is an outlet's name and nothing more, with or without «خبرگزاری» or the like before it. */
export function isOutletName(text: string): boolean {
  const key = wordsKey(text)
  if (outletByKey.has(key)) return true
  const cue = cueKeys.find(candidate => key.startsWith(candidate) && key.length > candidate.length)
  return cue !== undefined && outletByKey.has(key.slice(cue.length))
}

/** A phrase as a pattern that does not mind how its words are spaced. */
const loosely = (phrase: string): string => phrase.replace(/ /g, '[\\s\\u200C]*')
const opening = new RegExp(`^[\\s«"'()\\-–—|ـ]*(?:${reportOpenings.map(loosely).join('|')})\\s*`, 'u')
/** What ends the reporter's name: punctuation, «به نقل از», «از تهران», «حاکی» and the like. */
const nameEnd = new RegExp(`[،,؛;:.«»()|/\\-–—]|\\s(?:${wordsAfterName.map(loosely).join('|')})(?=\\s)`, 'u')

/**
 * The agency that the first lines name as reporting. Texts are given as received; the name comes back as received,
 * without the reporter, desk or place around it. Null where nobody is named or who is named is no outlet.
 */
export function findAgency(firstTexts: readonly string[]): string | null {
  for (const read of [agencyOfFormula, agencyOfDateline]) {
    for (const text of firstTexts) {
      const named = read(text)
      if (named !== null) return named
    }
  }
  return null
}

function agencyOfFormula(text: string): string | null {
  // «تهران - ایرنا - به گزارش …»: the formula may come after a dateline, never later than that.
  const head = foldLine(text).slice(0, 220)
  const folded = foldLetters(head)
  const start = opening.exec(folded)
  if (!start) return null
  const rest = head.slice(start[0].length)
  const end = nameEnd.exec(foldLetters(rest))
  const named = rest
    .slice(0, end ? end.index : 60)
    .replace(/["“”'‘’]/g, '')
    .trim()
  return outletWithin(named)
}

/** The outlet in a phrase such as «خبرنگار گروه سیاسی خبرگزاری فارس». */
function outletWithin(phrase: string): string | null {
  const words = phrase.split(' ').filter(word => word !== '')
  if (words.length === 0 || words.length > 12) return null
  // The longest run of words that is a known outlet, the last one where two are named.
  for (let length = Math.min(5, words.length); length >= 1; length--) {
    for (let at = words.length - length; at >= 0; at--) {
      const run = words.slice(at, at + length).join(' ')
      if (isOutletName(run)) {
        const isWholeOrLast =
          at + length === words.length || at === 0 || reporterKeys.includes(wordsKey(words[at - 1]!))
        if (isWholeOrLast) return run
      }
    }
  }
  for (let at = 0; at < words.length - 1; at++) {
    if (cueKeys.includes(wordsKey(words[at]!))) return words.slice(at).join(' ')
  }
  const isReporter = reporterKeys.includes(wordsKey(words[0]!))
  if (
    notOutletKeys.includes(wordsKey(words[0]!)) ||
    notOutletKeys.includes(wordsKey(words.slice(0, 2).join(' ')))
  )
    return null
  if (isReporter) return words.length > 1 && words.length <= 4 ? words[words.length - 1]! : null
  return words.length <= 3 ? words.join(' ') : null
}

/** «تهران - ایرنا - …», «ایسنا/خوزستان …», «تهران (ایسنا) …», «باشگاه خبرنگاران جوان؛ …», «سرویس جهان مشرق - …». */
function agencyOfDateline(text: string): string | null {
  const head = foldLine(text).slice(0, 80)
  const parts = head.split(/\s*[-–—ـ/:؛;()|]\s*/u).map(part => part.trim())
  // «خبرگزاری مهر، گروه استان‌ها: …»: with its cue a name may be parted by a comma.
  const [beforeComma = '', afterComma] = head.split('،')
  const isCued =
    !outletByKey.has(wordsKey(beforeComma)) || cueKeys.some(cue => wordsKey(beforeComma).startsWith(cue))
  if (afterComma !== undefined && isCued && isOutletName(beforeComma) && /[:：]/.test(head))
    return beforeComma.trim()
  // A dateline is parted from the text by a sign: without one there is nothing to read.
  for (const [at, part] of parts.slice(0, Math.min(2, parts.length - 1)).entries()) {
    if (part === '' || part.split(' ').length > 6) continue
    const isPlain = carefulKeys.has(wordsKey(part))
    if (isOutletName(part) && (!isPlain || (at === 1 && parts[0]!.split(' ').length <= 2))) return part
    const words = part.split(' ')
    if (reporterKeys.includes(wordsKey(words[0]!))) {
      const named = outletWithin(part)
      if (named !== null && isOutletName(named)) return named
    }
  }
  return null
}

/** Tells whether a paragraph opens with a reporting formula or a dateline: it then begins the body, not the lead. */
export const opensWithFormula = (text: string): boolean => opening.test(foldLetters(foldLine(text)))

const byLength = (labels: readonly string[]): readonly string[] =>
  labels.map(wordsKey).sort((a, b) => b.length - a.length)
const sourceLabelKeys = byLength(sourceLabels)
const bylineLabelKeys = byLength(bylineLabels)
const writerLabelKeys = byLength(writerLabels)
const signingWordKey = wordsKey(signingWord)
const signingKeys = writerLabels.map(wordsKey).filter(label => label.endsWith(signingWordKey))

/** What stands after a label and its sign («منبع: …»), null where the line has none of the labels. */
function afterLabel(line: string, labelKeys: readonly string[], longest: number): string | null {
  if (line.length > longest) return null
  const key = wordsKey(line)
  for (const label of labelKeys) {
    if (!key.startsWith(label)) continue
    let taken = 0
    let at = 0
    for (const char of line) {
      if (taken === label.length) break
      taken += wordsKey(char).length
      at += char.length
    }
    const rest = line.slice(at)
    // «منبع: خبرگزاری …» begins with the letters of «منبع خبر» as well: a label counts only up to its sign.
    const mark = /^[\s\u200C]*[:：؛|/\-–]+[\s\u200C]*/u.exec(rest)
    if (mark) return rest.slice(mark[0].length).trim()
  }
  return null
}

const trimName = (name: string): string =>
  name.replace(/^[\s«»"'()[\]|/\-–:.،]+|[\s«»"'()[\]|/\-–:.،]+$/gu, '').trim()

/** The name on a منبع line, '' where the label stands alone, null where the line is none. */
export function sourceOfLine(line: string): string | null {
  if (line.length > 170) return null
  const inBrackets = /^[([{«]\s*(.*?)\s*[)\]}»]\s*\.?$/u.exec(line)?.[1] ?? line
  const value = afterLabel(inBrackets.replace(/^[\s*•\-–▪◾🔗📚📰]+/u, ''), sourceLabelKeys, 160)
  if (value === null) return wordsKey(line) === wordsKey(sourceHeading) ? '' : null
  const name = trimName(value.replace(/https?:\/\/\S+/g, ''))
  if (name === '') return ''
  return name.length <= 80 ? name : null
}

/** «گزارش از: مریم احمدی» → the label's kind and the name; null where the line is no byline. */
export function bylineOfLine(line: string): { readonly name: string; readonly isWriter: boolean } | null {
  const inMeta = nameInMeta(line)
  if (inMeta !== null) return { name: inMeta, isWriter: true }
  const value = afterLabel(line, bylineLabelKeys, 90)
  if (value === null) return null
  const name = trimName(value)
  // A headline may begin «گزارش: …»: a name has few words and no verb's full stop.
  if (name === '' || name.split(' ').length > 6 || /[.؟!]/.test(name)) return null
  return { name, isWriter: afterLabel(line, writerLabelKeys, 90) !== null }
}

const metaOpening = new RegExp(`^(?:${metaOpenings.map(loosely).join('|')})[\\s\\u200C]+(?=\\p{L})`, 'u')

/** «نوشته شده توسط نیما راد ۳۰ دی ۱۴۰۲ · ۴ دقیقه مطالعه» → نیما راد: the words up to the first digit or sign. */
function nameInMeta(line: string): string | null {
  const opened = line.length > 160 ? null : metaOpening.exec(line)
  if (opened === null || /[.؟!]$/.test(line)) return null
  const name = trimName(/^[\p{L}\p{M}\u200C\s.]+/u.exec(line.slice(opened[0].length))?.[0] ?? '')
  return name !== '' && name.split(' ').length <= 4 ? name : null
}

/** «گفت‌وگو از نیما راد»: a byline without a sign, as it stands under a text; null where the line is none. */
export function signedBy(line: string): string | null {
  if (line.length > 45 || /[.؟!:،]/.test(line)) return null
  const key = wordsKey(line)
  if (!signingKeys.some(label => key.startsWith(label))) return null
  const words = line.split(' ')
  const from = words.findIndex(word => wordsKey(word) === signingWordKey)
  const name = words.slice(from + 1)
  return from > 0 && name.length >= 2 && name.length <= 3 ? name.join(' ') : null
}

/** A site's or feed's own name without its slogan: «خبرگزاری مهر | اخبار ایران و جهان | Mehr News» → خبرگزاری مهر. */
export function ownName(name: string): string | null {
  const parts = foldLine(name)
    // A newspaper's title may carry the day of its issue.
    .replace(/\s+[\d۰-۹]{1,4}(?:[/-][\d۰-۹]{1,4}){2}$/u, '')
    .split(/\s*[|｜»«•:]\s*|\s+[-–—]\s+|\s*\/\/\s*/)
    .filter(part => part !== '')
    .map(withoutLatinTwin)
  const persian =
    parts.find(part => isArabicScript(part) && isOutletName(part)) ?? parts.find(part => isArabicScript(part))
  return persian ?? parts[0] ?? null
}

/** «خبرگزاری تسنیم Tasnim» names one outlet twice; «BBC فارسی» once. */
function withoutLatinTwin(name: string): string {
  const persian = name.replace(/^[\sA-Za-z.()-]+|[\sA-Za-z.()-]+$/g, '')
  return persian !== name && isNamedAsOutlet(persian) ? persian : name
}

/** «اخبار ورزشی تسنیم», «گروه سیاسی خبرگزاری مهر»: the outlet that the name of its section ends with, else null. */
export function outletOfSection(phrase: string): string | null {
  const words = phrase.split(' ')
  if (words.length > 6) return null
  for (let at = 1; at < words.length; at++) {
    const name = words.slice(at).join(' ')
    if (isOutletName(name) && !carefulKeys.has(wordsKey(name))) return name
  }
  return null
}

const latinKey = (name: string): string => name.toLowerCase().replace(latinFillers, '')
const outletByLatinKey = new Map(
  Object.entries(outletsByHost)
    .reverse()
    .map(([host, name]) => [latinKey(host.split('.').at(-2)!), name] as const)
    .filter(([key]) => key.length >= 4),
)

/** The Persian name of an outlet given in Latin letters («Tasnim», «Mehr News Agency», `@tabnak`), or null. */
export const outletOfLatinName = (name: string): string | null =>
  isArabicScript(name) ? null : (outletByLatinKey.get(latinKey(name)) ?? null)

/** The Persian name of the outlet that publishes under a host, or null where it is not known. */
export function outletOfHost(host: string): string | null {
  const labels = host.toLowerCase().split('.')
  for (let at = 0; at < labels.length - 1; at++) {
    const known = outletsByHost[labels.slice(at).join('.')]
    if (known) return known
  }
  return null
}

/**
 * Persian text: the door of the package.
 *
 * Persian reaches a newsroom damaged: letters from Arabic keyboards, half-spaces (U+200C) lost or turned into blanks,
 * foreign digits and quotes. This package brings it to what a careful copy editor would have typed, says why for each
 * change, and keeps apart what it is sure of (`fix` applies it) and what it only offers (`check` lists it). Around that
 * stand the things that every Persian site needs: tokens, sentences, search terms, slugs, digits, and days of both calendars.
 *
 * The core is pure. It imports nothing, touches no disk, clock or network, and takes its word list and model as bytes;
 * `persian/node` loads the committed ones. Nothing here throws on any string, and everything runs in linear time.
 *
 * Where to read on: engine.ts for the order of steps and why it is that order; half-space.ts for how a half-space is decided;
 * spelling.ts for misspelt words; find-dates.ts for dates. This file is the package's only barrel.
 */

export { compareFa } from './collation.ts'
export { type DateSpan, findDateSpans } from './date-spans.ts'
export { latinDigits, persianDigits } from './digits.ts'
export { createEngine, type Engine, type EngineData } from './engine.ts'
export { type DateMention, findDates } from './find-dates.ts'
export { applyFindings, type Finding, type Message } from './finding.ts'
export { foldKey } from './fold.ts'
export { formatDay, formatDayShort, formatGregorian, jalaliMonthName, weekdayName } from './format-day.ts'
export { fromJalali, type JalaliDay, toJalali } from './jalali.ts'
export { asLatinKeys, asPersianKeys, keyboardSlip } from './keyboard.ts'
export { createLemmatizer, type Lemmatizer } from './lemma.ts'
export { Lexicon } from './lexicon.ts'
export { fromLunar, type LunarDay, toLunar } from './lunar.ts'
export {
  type NumberDisagreement,
  numberDisagreements,
  numberToWords,
  ordinalToNumber,
  ordinalToWords,
  wordsToNumber,
} from './number-words.ts'
export { highlightRanges, searchTerms } from './search-terms.ts'
export { sentences } from './sentences.ts'
export { slugify } from './slugify.ts'
export { tokens } from './tokens.ts'

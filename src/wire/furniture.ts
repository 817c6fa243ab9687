/**
 * Names the furniture of one line, or says that it is story. Each recogniser is sure on its own; what needs the lines
 * around (a list below a heading, everything after the closing line) is decided by `trim-story.ts`.
 */

import { isOutletName } from './attribution.ts'
import { type FurnitureKind, labels, openings, wholeLines } from './furniture.lexicon.ts'
import {
  agoKey,
  bylineNoteKey,
  callPlaceKey,
  callVerbKey,
  closingKey,
  closingTail,
  commentCountKey,
  countsBesideDate,
  embedNoteKey,
  feedSignature,
  labelValueKey,
  minutesBesideDate,
  pictureNoteKey,
  ratingKey,
  readingTimeKeys,
  relatedCallKey,
  ruleWords,
  viewCountKey,
} from './furniture-patterns.lexicon.ts'
import { clockWords } from './wire-dates.lexicon.ts'
import { isDateline } from './wire-dates.ts'
import { foldLetters, wireKey, wordsKey } from './wire-key.ts'

type PhraseTable = Readonly<Partial<Record<FurnitureKind, readonly string[]>>>

function keyedBy(table: PhraseTable): ReadonlyMap<string, FurnitureKind> {
  const kinds = new Map<string, FurnitureKind>()
  for (const [kind, phrases] of Object.entries(table)) {
    for (const phrase of phrases)
      if (!kinds.has(wordsKey(phrase))) kinds.set(wordsKey(phrase), kind as FurnitureKind)
  }
  return kinds
}

const wholeLineKinds = keyedBy(wholeLines)
const labelKinds = [...keyedBy(labels)].sort((a, b) => b[0].length - a[0].length)
const openingKinds = [...keyedBy(openings)].sort((a, b) => b[0].length - a[0].length)

type Recogniser = (line: string, key: string, words: string) => FurnitureKind | null

const asWholeLine: Recogniser = (line, _key, words) => {
  if (words === '') return null
  const kind = wholeLineKinds.get(words) ?? wholeLineKinds.get(words.replace(/^\d{1,4}|\d{1,4}$/g, ''))
  // «بله.» and «ورزش!» are somebody's words: a control or a menu's entry is not closed like a sentence.
  if (/[.!]$/.test(line) && (kind === 'share' || kind === 'menu' || kind === 'comments')) return null
  return kind ?? null
}

const barKinds: ReadonlySet<FurnitureKind> = new Set(['share', 'print', 'short-link', 'menu', 'comments'])

/** A bar whose entries a page showed side by side: «اندازه متن + - چاپ», «سیاسی اقتصادی ورزشی جهان». */
const asBar: Recogniser = (line, _key, words) => {
  if (line.length > 120) return null
  const kinds: FurnitureKind[] = []
  let rest = line.split(/[\s+\-–|•·/،,]+/u).filter(word => word !== '')
  while (rest.length > 0) {
    let taken = Math.min(5, rest.length)
    const kindOf = (): FurnitureKind | undefined =>
      wholeLineKinds.get(wordsKey(rest.slice(0, taken).join(' ')))
    while (taken > 0 && !barKinds.has(kindOf()!)) taken--
    if (taken === 0) return null
    kinds.push(kindOf()!)
    rest = rest.slice(taken)
  }
  const isTools = kinds.some(kind => kind !== 'menu' && kind !== 'comments')
  return words !== '' && kinds.length >= (isTools ? 2 : 4) ? kinds[0]! : null
}

const asRating: Recogniser = (_line, key) => (key.length <= 60 && ratingKey.test(key) ? 'most-read' : null)
const asRelatedCall: Recogniser = (line, key) =>
  line.length <= 60 && relatedCallKey.test(key) ? 'related' : null

const asTemplatePlace: Recogniser = line =>
  /\{\{[^}]*\}\}|\{%[^%]*%\}|<%[^%]*%>|\$\{[^}]*\}|\[\[[^\]]*\]\]|^\[\/?(?:gallery|caption|embed|ad|video|audio)[^\]]*\]$|#\{[^}]*\}/.test(
    line,
  ) &&
  line
    .replace(/\{\{[^}]*\}\}|\{%[^%]*%\}|<%[^%]*%>|\$\{[^}]*\}|\[[^\]]*\]\]?|#\{[^}]*\}/g, '')
    .replace(/[^\p{L}]/gu, '').length < 30
    ? 'template'
    : null

const asClosing: Recogniser = (line, key) => {
  if (key.length > 40) return null
  if (closingKey.test(key)) return 'closing'
  if (/^nnnn$/.test(key)) return 'closing'
  return isWireCode(line) ? 'closing' : null
}

const asSeparator: Recogniser = (_line, _key, words) => (words === '' ? 'separator' : null)

const asLabel: Recogniser = (line, key, words) => {
  if (line.length > 160) return null
  for (const [label, kind] of labelKinds) {
    if (!words.startsWith(label)) continue
    const rest = afterWords(key, label)
    if (rest === null) continue
    // «تاریخ ایران پر از …» is a sentence; «تاریخ: …» and «کد خبر ۱۲۳» are labels.
    const isAddressed = kind === 'short-link' && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*$/.test(rest)
    if (/^[:|=#(-]/.test(rest) || labelValueKey.test(rest) || isAddressed) {
      if (kind === 'menu' && line.length > 60) return null
      // No headline ends with a full stop: «تماشا کنید: …» was then a sentence of the story's own.
      if (kind === 'related' && (line.length > 160 || /\p{L}\.$/u.test(line))) return null
      if (kind === 'date' && !/\d/.test(rest)) return null
      // «نشانی: خیابان …» tells readers where to go; only an address of the web is the page's own.
      if (kind === 'short-link' && !/^[:|=]?$|https?:|www\.|[a-z0-9]\.[a-z]{2,}\//.test(rest)) return null
      return kind
    }
  }
  return null
}

const asOpening: Recogniser = (line, _key, words) => {
  for (const [opening, kind] of openingKinds) {
    if (!words.startsWith(opening)) continue
    // Long paragraphs may open with such words and still be story; rules and notices are told by their verbs.
    if (line.length > 220 && !ruleWords.test(line)) return null
    if (opening.length < 9 && line.length > 80) return null
    // «در پاسخ به پرسشی گفت: …» is somebody's sentence, «در پاسخ به علی» a comment's head.
    if (kind === 'comments' && opening.length < 9 && /[.؟!:»]$/u.test(line)) return null
    return kind
  }
  return null
}

const asCount: Recogniser = (_line, key) => {
  if (key.length > 40) return null
  if (commentCountKey.test(key)) return 'comments'
  if (readingTimeKeys.some(pattern => pattern.test(key))) return 'reading-time'
  return viewCountKey.test(key) ? 'most-read' : null
}

// «کد خبر: ۱۲۳», «۳ نظر», «زمان مطالعه: ۲ دقیقه» beside a date on one line, as templates print their head.
const besidesDate = new RegExp(
  [
    `(?:${[...labels.code!, ...labels.comments!, ...labels['most-read']!, ...labels['reading-time']!].map(label => foldLetters(label).replace(/[\\s\\u200C]+/g, '[\\\\s\\\\u200C]*')).join('|')})\\s*[:#]?\\s*\\d*${minutesBesideDate}`,
    countsBesideDate,
  ].join('|'),
  'giu',
)

const asWhen: Recogniser = line => {
  if (isDateline(line, besidesDate)) return 'date'
  if (clockWords.test(line) && isDateline(line.replace(clockWords, ' '), besidesDate)) return 'date'
  const key = wireKey(line)
  return /^\d{1,2}:\d{2}(?::\d{2})?$/.test(key) || agoKey.test(key) ? 'date' : null
}

const asAddress: Recogniser = line => {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(line) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*$/i.test(line))
    return 'short-link'
  if (
    /^(?:🆔|📱|📲|🔗|👉|📡|➡️|☑️|✅|▫️|◾|•|\s)*(?:(?:t\.me|telegram\.me|eitaa\.com|ble\.ir|rubika\.ir|instagram\.com)\/\S+|@[A-Za-z][\w.]{2,})(?:\s*[|/]?\s*@?[\w.]*)*$/iu.test(
      line,
    )
  )
    return 'channel'
  return /^[\w.+-]+@[\w-]+\.[\w.]+$/.test(line) ? 'notice' : null
}

const asArchiveToolbar: Recogniser = line =>
  /web\.archive\.org|^\d+ captures?$|^\d{1,2} \w{3} \d{4} [-–] \d{1,2} \w{3} \d{4}$|Wayback Machine|^The Wayback/i.test(
    line,
  )
    ? 'archive'
    : null

const asOutlet: Recogniser = (line, _key) => (line.length <= 60 && isOutletName(line) ? 'outlet' : null)

/** «به کانال ما در تلگرام بپیوندید»: a call to follow, wherever it stands in the text. */
const asCall: Recogniser = (line, key) =>
  line.length <= 150 && callPlaceKey.test(key) && callVerbKey.test(key) ? 'share' : null

const asPictureNote: Recogniser = (line, key) => {
  if (line.length > 120) return null
  if (pictureNoteKey.test(key)) return 'media'
  if (bylineNoteKey.test(key)) return 'byline'
  return embedNoteKey.test(key) ? 'media' : null
}

const asFeedSignature: Recogniser = line => (feedSignature.test(line) ? 'notice' : null)

const asBreadcrumb: Recogniser = line => {
  const parts = line.split(/\s*[»›>|/\\←‹•]\s*/).filter(part => part !== '')
  if (parts.length < 2 || line.length > 140) return null
  const known = parts.filter(part => {
    const kind = wholeLineKinds.get(wordsKey(part))
    return (kind !== undefined && kind !== 'closing') || isOutletName(part)
  }).length
  return known >= 2 || (known >= 1 && parts.length === 2 && line.length < 40) ? 'menu' : null
}

/** «اقتصادی | بازار طلا | شناسه خبر: ۱۲۳»: the page's path and a code on one line, as its parts tell. */
const asPathWithCode: Recogniser = line => {
  if (line.length > 140) return null
  const parts = line.split(/\s*[|»›•]\s*|\s+[-–—/]\s+/).filter(part => part !== '')
  const isCode = (part: string): boolean => asLabel(part, wireKey(part), wordsKey(part)) === 'code'
  const others = parts.filter(part => !isCode(part))
  if (others.length === parts.length || parts.length < 2) return null
  const isShort = (part: string): boolean => part.split(' ').length <= 4 && !/[.؟?!:؛«]/.test(part)
  return others.every(part => isShort(part) || furnitureKind(part) !== null) ? 'code' : null
}

/** No notice or rule is longer; a longer line is a paragraph unread. */
const longestFurniture = 400

// The order matters only where two could answer: a breadcrumb before a code, a code before a date, a whole line
// before a label.
const recognisers: readonly Recogniser[] = [
  asTemplatePlace,
  asArchiveToolbar,
  asAddress,
  asSeparator,
  asBreadcrumb,
  asPathWithCode,
  asClosing,
  asWholeLine,
  asBar,
  asRating,
  asRelatedCall,
  asCount,
  asWhen,
  asLabel,
  asOpening,
  asCall,
  asPictureNote,
  asFeedSignature,
  asOutlet,
]

/** The kind of furniture a line is, or null where it reads as story. The line is already folded (`foldLine`). */
export function furnitureKind(line: string): FurnitureKind | null {
  if (line.length > longestFurniture) return null
  const key = wireKey(line)
  const words = wordsKey(line)
  for (const recognise of recognisers) {
    const kind = recognise(line, key, words)
    if (kind !== null) return kind
  }
  return null
}

/** A service's code or an editor's sign that stands alone: `/۱۲۳`, `ک/۱۲`, `**۹۱۲۸**۱۸۸۵`, `۷۲۵۴/ ۱۵۳۵`. */
export function isWireCode(line: string): boolean {
  const key = wireKey(line).replace(/\\/g, '/')
  if (key.length > 30 || !/[/*]/.test(key)) return false
  if (/^\d{4}\/\d{1,2}\/\d{1,2}$/.test(key)) return false
  return (
    /^(?:\p{L}{0,4}|\p{L}{1,2}(?:\.\p{L}{0,2}){1,3})(?:[/*.\-_]+(?:\p{L}{0,3}|\p{L}{1,2}(?:\.\p{L}{0,2}){1,3})\d{0,8})+[/*]*$/u.test(
      key,
    ) || /^\d{2,8}(?:[/*]+\d{0,8})+[/*]*$/.test(key)
  )
}

/**
 * Cuts a code, a closing formula or an editor's sign off the end of a paragraph: «… برگزار شد./۱۲۳»,
 * «… برگزار شد. انتهای پیام/». The second value is what was cut, or null.
 */
export function cutClosing(line: string): readonly [string, string | null] {
  // A closing stands in the last characters; the rest of a long line is not searched.
  const from = Math.max(0, line.length - 90)
  const [kept, closing] = cutTail(line.slice(from))
  return closing === null ? [line, null] : [line.slice(0, from) + kept, closing]
}

function cutTail(line: string): readonly [string, string | null] {
  const formula = closingTail.exec(line)
  if (formula && formula.index > 0) {
    const stop = /^[\s]*\./.test(formula[0]) ? '.' : ''
    return [line.slice(0, formula.index) + stop, formula[0].replace(/^[\s.]+/, '')]
  }
  const code =
    /(?<=[.؟?!»)…])\s*[/\\*]{1,3}\s*(?:[\p{L}]{1,3}[.\s]?){0,3}\s*[\d۰-۹٠-٩]{0,8}(?:\s*[/\\*]+\s*[\p{L}\d۰-۹٠-٩]{0,8})*\s*$/u.exec(
      line,
    ) ??
    /(?<=[.؟?!»)…])\s*(?:[\p{L}]{1,2}[.\s]?){0,2}\s*[\d۰-۹٠-٩]{0,6}\s*[/\\*]{1,2}\s*[\d۰-۹٠-٩]{0,8}\s*[/\\*]{0,2}\s*$/u.exec(
      line,
    ) ??
    /(?<=\p{L})\s*\/\s*(?:[\d۰-۹٠-٩]{2,6}|[\p{L}]{1,2}[\d۰-۹]{0,4})?\s*\/?$/u.exec(line) ??
    /(?<=[.؟?!])\s+[\d۰-۹٠-٩]{4,8}$/u.exec(line)
  if (code && code.index >= (/[/\\*]/.test(code[0]) ? 5 : 20) && code[0].trim() !== '')
    return [line.slice(0, code.index).trimEnd(), code[0].trim()]
  return [line, null]
}

/** What follows the first words of a key once as many letters as `words` has are passed; null if they end mid-word. */
function afterWords(key: string, words: string): string | null {
  let taken = 0
  let at = 0
  while (at < key.length && taken < words.length) {
    if (/[\p{L}\p{N}]/u.test(key[at]!)) taken++
    at++
  }
  return taken === words.length ? key.slice(at) : null
}

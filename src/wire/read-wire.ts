/**
 * Wire in: bytes to stories, the reading half. This file is the door.
 *
 * A newsroom is sent text all day that was made for something else: a page saved from a browser, a feed, a terminal's
 * lines, a post copied out of a channel. What comes in is read once, purely, into one shape (`reading.ts`), whatever
 * the format; storing it, knowing it again and mending its text are others' work.
 *
 * The road, in this order, because each step may trust the one before:
 *   1. bounds      nothing, or more than a story can be, is refused before it is looked at
 *   2. decode      bytes → text, by the bytes' own witness before any declaration (`encoding/`)
 *   3. sniff       text → format, by content (`sniff.ts`)
 *   4. read        one folder per format. `text/` finds the head by shape; `html/` finds the story's element, its
 *                  head and its blocks; `rss/` and `atom/` read items, whose HTML goes through `html/`'s own blocks
 *   5. trim        all formats meet in `trim-story.ts`: furniture out, the closing line, credit, byline, tags
 *   6. witness     `publication.ts` weighs the dates; `attribution.ts` keeps agency, byline and credit apart
 *   7. spelling    names and tags of a Persian item are spelt with Persian letters
 *   8. wholeness   a reading with holes where bytes could not be read is refused, not published
 *
 * Words by which things are recognised stand in `*.lexicon.ts`, compared by keys without spaces and half-spaces
 * (`wire-key.ts`), since wire texts lose those first.
 *
 * Everything here is synchronous and pure. Hostile bytes are read on another thread (`reader-thread.ts`), fetching is
 * in `fetch-wire.ts`; both sit outside this road.
 */

import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { readAtom } from './atom/read-atom.ts'
import { maxDocumentBytes } from './bounds.ts'
import { decodeBytes } from './encoding/decode-bytes.ts'
import { readHtml } from './html/read-html.ts'
import type { WireHints, WireReading } from './reading.ts'
import type { WireRefusalCode } from './refusals.ts'
import { readRss } from './rss/read-rss.ts'
import { definesEntities, sniffFormat } from './sniff.ts'
import { readText } from './text/read-text.ts'
import { persianLetters } from './wire-key.ts'

type Reading = Result<WireReading[], WireRefusalCode>

const readers = { text: readText, html: readHtml, rss: readRss, atom: readAtom } as const

/**
 * Reads one document: a page or a text is one reading, a feed one per item. Bounds: 5 MB, 512 levels, 1000 items;
 * time is bounded by the caller's thread.
 */
export function readWire(bytes: Uint8Array, hints: WireHints = {}): Reading {
  if (bytes.length > maxDocumentBytes)
    return refuse('wire.too-large', { bytes: bytes.length, limit: maxDocumentBytes })
  if (bytes.length === 0) return refuse('wire.empty')
  const decoded = decodeBytes(bytes, hints.contentType)
  if (!decoded.ok) return decoded
  const { text, broken } = decoded.value
  if (text.trim() === '') return refuse('wire.empty')
  if (definesEntities(text)) return refuse('wire.entities')
  const format = sniffFormat(text, hints.contentType)
  if (format === 'other-xml') return refuse('wire.no-story')
  const reading = readers[format](text, hints)
  if (!reading.ok) return reading
  const spelt = ok(reading.value.map(spellNames))
  return broken > 0 ? demandWhole(spelt, broken) : spelt
}

/**
 * Names and tags join an item to others of the newsroom: in a Persian item they are spelt with Persian letters,
 * «ايسنا» and «ایسنا» being one. Text is left as it came; the text engine mends it and says so.
 */
function spellNames(reading: WireReading): WireReading {
  if (reading.language !== 'fa') return reading
  const spell = (name: string | null): string | null => (name === null ? null : persianLetters(name))
  return {
    ...reading,
    credit: spell(reading.credit),
    agency: spell(reading.agency),
    byline: spell(reading.byline),
    tags: [...new Set(reading.tags.map(persianLetters))],
  }
}

/** Bytes that could not be read may stand in a page's menus, never in what would be published. */
function demandWhole(reading: Reading, broken: number): Reading {
  if (!reading.ok) return reading
  const holed = reading.value.some(({ kicker, headline, lead, body }) =>
    JSON.stringify([kicker, headline, lead, body]).includes('\uFFFD'),
  )
  return holed ? refuse('wire.encoding-broken', { places: broken }) : reading
}

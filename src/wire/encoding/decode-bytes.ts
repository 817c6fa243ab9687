/**
 * Bytes to text. The order is what real pages taught: the byte order mark, then bytes that are valid UTF-8 (whatever
 * the page declares), then the declaration, then the bytes themselves: windows-1256 and UTF-16 without a mark are
 * alive. Nothing is guessed into a text with holes: `broken` says how many places could not be read.
 */

import { refuse } from '../../base/refusal.ts'
import { ok, type Result } from '../../base/result.ts'
import type { WireRefusalCode } from '../refusals.ts'

export type Decoded = { readonly text: string; readonly encoding: string; readonly broken: number }

const magics: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['GZIP', [0x1f, 0x8b]],
  ['DOC', [0xd0, 0xcf, 0x11, 0xe0]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
  ['RIFF', [0x52, 0x49, 0x46, 0x46]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['MP3', [0x49, 0x44, 0x33]],
]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

const decodeAs = (bytes: Uint8Array, label: string, fatal = false): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** The encoding a document declares in its first bytes, or the server declared for it; null where neither does. */
function declaredEncoding(bytes: Uint8Array, contentType?: string): string | null {
  const head = decodeAs(bytes.subarray(0, 4096), 'latin1') ?? ''
  const inXml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  const inMeta = /<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  const inHeader = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? '')?.[1]
  for (const label of [inHeader, inXml, inMeta]) {
    if (label === undefined) continue
    try {
      return new TextDecoder(label).encoding
    } catch {
      // A label no one knows is no declaration; the bytes decide.
    }
  }
  return null
}

/** UTF-16 without a mark: in Persian or Latin text one byte of each pair is nearly always 0x06 or 0x00. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4000)
  const pairs = Math.floor(sample.length / 2)
  if (pairs < 4) return null
  const high = [0, 0]
  for (let at = 0; at < pairs * 2; at++) {
    const byte = sample[at]!
    if (byte === 0x00 || byte === 0x06 || byte === 0x20) high[at % 2]!++
  }
  const zeros = [...sample].filter(byte => byte === 0).length
  if (zeros === 0) return null
  if (high[1]! > pairs * 0.85 && high[1]! > high[0]! * 1.5) return 'utf-16le'
  if (high[0]! > pairs * 0.85 && high[0]! > high[1]! * 1.5) return 'utf-16be'
  return null
}

/** How the bytes above ASCII fit UTF-8: whole sequences and stray bytes. */
function utf8Shape(bytes: Uint8Array): { sequences: number; strays: number } {
  let sequences = 0
  let strays = 0
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!
    if (byte < 0x80) {
      at++
      continue
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
    const isWhole =
      length > 1 &&
      byte < 0xf5 &&
      bytes.subarray(at + 1, at + length).length === length - 1 &&
      bytes.subarray(at + 1, at + length).every(next => (next & 0xc0) === 0x80)
    if (isWhole) sequences++
    else strays++
    at += isWhole ? length : 1
  }
  return { sequences, strays }
}

/** Text in a single-byte Arabic encoding is mostly Arabic letters above ASCII, hardly any control codes. */
function looksLikeWindows1256(bytes: Uint8Array): boolean {
  let above = 0
  let letters = 0
  for (const byte of bytes.subarray(0, 20_000)) {
    if (byte < 0x80) continue
    above++
    if (
      (byte >= 0xc0 && byte <= 0xed) ||
      [0x81, 0x8d, 0x8e, 0x90, 0x98, 0x9d, 0x9e, 0xa1, 0xba, 0xbf, 0xaa, 0xab, 0xbb, 0xa0].includes(byte)
    )
      letters++
  }
  return above >= 4 && letters >= above * 0.9
}

/** The share of control codes above which bytes are no text. */
const mostControl = 0.02

const isMostlyControl = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 8000)
  let control = 0
  for (const byte of sample)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      control++
  return control > sample.length * mostControl
}

/** Decodes a document; refuses what is no text, and what is text in no encoding that can be told. */
export function decodeBytes(bytes: Uint8Array, contentType?: string): Result<Decoded, WireRefusalCode> {
  const decoded = decodeAsTold(bytes, contentType)
  if (!decoded.ok || !decoded.value.text.includes('\0')) return decoded
  const { text } = decoded.value
  const nuls = text.split('\0').length - 1
  if (nuls > text.length * mostControl) return refuse('wire.binary', { kind: 'binary' })
  // Where a few stand in a good text, some converter wrote them for a blank it did not know.
  return ok({ ...decoded.value, text: text.replaceAll('\0', ' ') })
}

function decodeAsTold(bytes: Uint8Array, contentType?: string): Result<Decoded, WireRefusalCode> {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUtf8(bytes.subarray(3))
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), 'utf-16be')
  const magic = magics.find(([, start]) => startsWith(bytes, start))
  if (magic) return refuse('wire.binary', { kind: magic[0] })
  const order = utf16Order(bytes)
  if (order) return decodeUtf16(bytes, order)
  if (isMostlyControl(bytes)) return refuse('wire.binary', { kind: 'binary' })

  const plain = decodeAs(bytes, 'utf-8', true)
  if (plain !== null) return ok({ text: plain, encoding: 'utf-8', broken: 0 })

  const declared = declaredEncoding(bytes, contentType)
  const shape = utf8Shape(bytes)
  const isBrokenUtf8 = shape.sequences > shape.strays * 4
  if (declared !== null && !['utf-8', 'utf-16le', 'utf-16be'].includes(declared) && !isBrokenUtf8) {
    const text = decodeAs(bytes, declared)
    // A Latin declaration over Arabic bytes is a template's default, no fact.
    if (text !== null && !(declared === 'windows-1252' && looksLikeWindows1256(bytes))) {
      return ok({ text, encoding: declared, broken: text.match(/\uFFFD/g)?.length ?? 0 })
    }
  }
  if (!isBrokenUtf8 && looksLikeWindows1256(bytes))
    return ok({ text: decodeAs(bytes, 'windows-1256')!, encoding: 'windows-1256', broken: 0 })
  return isBrokenUtf8 || declared === 'utf-8' || shape.sequences > 0
    ? decodeUtf8(bytes)
    : refuse('wire.binary', { kind: 'binary' })
}

function decodeUtf8(bytes: Uint8Array): Result<Decoded, WireRefusalCode> {
  const text = decodeAs(bytes, 'utf-8')!
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  if (broken > 20 && broken > text.length * 0.02) return refuse('wire.encoding-broken', { places: broken })
  return ok({ text, encoding: 'utf-8', broken })
}

function decodeUtf16(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): Result<Decoded, WireRefusalCode> {
  const text = decodeAs(bytes, order)!
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  if (broken > text.length * 0.02) return refuse('wire.encoding-broken', { places: broken })
  return ok({ text, encoding: order, broken })
}

/**
 * Just enough of MP4 (ISO/IEC 14496-12): a file is a row of boxes, each a length, four letters and what it holds. We read
 * the head, the size of the picture and the length in time, and blank what cameras write about place and owner.
 */
export type Mp4 = { readonly width: number; readonly height: number; readonly seconds: number }

type Box = { readonly type: string; readonly at: number; readonly start: number; readonly end: number }

const brands = /^(isom|iso[2-9a-c]|mp4[12]|avc1|M4V |M4VP|M4VH|dash|mmp4|MSNV|f4v )$/

/** By its first box, whatever its name says. */
export function isMp4(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  if (bytes.length < 16 || letters(view, 4) !== 'ftyp') return false
  const end = Math.min(view.getUint32(0), bytes.length, 256)
  for (let at = 8; at + 4 <= end; at += at === 8 ? 8 : 4) if (brands.test(letters(view, at))) return true
  return false
}

/** Null where a box reaches past its container, or where there is no picture or no length. */
export function readMp4(bytes: Uint8Array): Mp4 | null {
  const view = viewOf(bytes)
  const moov = boxes(view, 0, bytes.length)?.find(box => box.type === 'moov')
  const parts = moov && boxes(view, moov.start, moov.end)
  if (!parts || !boxes(view, 0, bytes.length)?.some(box => box.type === 'mdat')) return null
  const header = parts.find(box => box.type === 'mvhd')
  const seconds = header === undefined ? 0 : secondsIn(view, header)
  for (const track of parts.filter(box => box.type === 'trak')) {
    const tkhd = boxes(view, track.start, track.end)?.find(box => box.type === 'tkhd')
    // width and height are the last two numbers, 16 bits before the point and 16 behind it; sound has zeros
    if (tkhd === undefined || tkhd.end - tkhd.start < 84) continue
    const [width, height] = [view.getUint32(tkhd.end - 8) >>> 16, view.getUint32(tkhd.end - 4) >>> 16]
    if (width > 0 && height > 0 && seconds > 0) return { width, height, seconds }
  }
  return null
}

function secondsIn(view: DataView, box: Box): number {
  if (box.end - box.start < 32) return 0
  const isLong = view.getUint8(box.start) === 1
  const scale = view.getUint32(box.start + (isLong ? 20 : 12))
  const length = isLong ? Number(view.getBigUint64(box.start + 24)) : view.getUint32(box.start + 16)
  return scale === 0 ? 0 : length / scale
}

const personal = new Set(['udta', 'meta', 'uuid'])

/**
 * The same film without what cameras and editors add (place, device, names): those boxes are emptied where they stand and
 * become `free`, so that every offset in the file stays right.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const cleaned = bytes.slice()
  const view = viewOf(cleaned)
  const blank = (start: number, end: number, isTopLevel: boolean) => {
    for (const box of boxes(view, start, end) ?? []) {
      if (personal.has(box.type)) {
        cleaned.set([0x66, 0x72, 0x65, 0x65], box.at + 4)
        cleaned.fill(0, box.start, box.end)
      } else if (isTopLevel ? box.type === 'moov' : box.type === 'trak') blank(box.start, box.end, false)
    }
  }
  blank(0, cleaned.length, true)
  return cleaned
}

/** A film has a handful of boxes on a level; thousands are an attempt to keep us busy. */
const mostBoxes = 4_096

function boxes(view: DataView, start: number, end: number): Box[] | null {
  const found: Box[] = []
  for (let at = start; at + 8 <= end; ) {
    const short = view.getUint32(at)
    const isLong = short === 1
    if (isLong && at + 16 > end) return null
    const length = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short
    const head = isLong ? 16 : 8
    if (length < head || at + length > end || found.length === mostBoxes) return null
    found.push({ type: letters(view, at + 4), at, start: at + head, end: at + length })
    at += length
  }
  return found
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const letters = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

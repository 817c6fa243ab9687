/**
 * Media: pictures and films, from the bytes that somebody sent to the files that readers get.
 *
 * Whatever comes in is decoded and written anew, so nothing of the sender's file reaches readers: not the place where it
 * was taken, not a second format hidden behind the first. A medium is named by its bytes (the first 20 hexadecimal digits
 * of their SHA-256), so the same picture twice is one, and a file once written never changes: it can be cached for ever.
 *
 * - `image-kind.ts` recognises, `image.ts` reads and makes the renditions, `film.ts` takes films (`mp4.ts` reads them).
 * - `write-whole.ts` is the only writer: killed at any line, a folder holds whole files only.
 * - `media-file.ts` says which file a public address means; no other name is ever opened.
 *
 * Words about a picture (alt, caption, credit) and its rights are the newsroom's, in the store; here are only files.
 */
import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { type ImageKind, imageKind } from './image-kind.ts'
import type { MediaRefusal } from './media-refusal.ts'
import { sizeOf, writeWhole } from './write-whole.ts'

export const imageLimits = { bytes: 40 * 1024 * 1024, pixels: 60_000_000 } as const

/** Widths in CSS pixels of the places on our pages, once and twice as dense. */
const widths = [320, 480, 640, 960, 1280, 1600] as const
const widest = 1600
const cardWidth = 1200
/** No side of a WebP may be longer. */
const longestSide = 16_383

export type ReadImage = {
  readonly id: string
  readonly kind: ImageKind
  /** As people see it: a photograph taken upright is upright. */
  readonly width: number
  readonly height: number
  /** The mean colour, `#rrggbb`, transparent parts counted as white. */
  readonly colour: string
}

export type Rendition = {
  readonly width: number
  readonly height: number
  /** Name within the media folder. */
  readonly file: string
  readonly bytes: number
  readonly type: string
}

/** The point that every crop keeps, 0 to 1 from the left and top edge of the picture as people see it. */
export type FocalPoint = { readonly x: number; readonly y: number }

export type StoredImage = Omit<ReadImage, 'kind'> & {
  readonly focal: FocalPoint
  /** WebP, smallest first, none wider than the original. */
  readonly renditions: readonly Rendition[]
  /** The JPEG for social cards and feeds, whose readers do not all know WebP. */
  readonly card: Rendition
}

export const mediaId = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 20)

/**
 * Decodes the whole picture once (the first one of an animation), so that a file that breaks off is found out here and
 * not by a reader.
 */
export async function readImage(bytes: Uint8Array): Promise<Result<ReadImage, MediaRefusal>> {
  if (bytes.length > imageLimits.bytes) return refuse('media.too-large', { limit: imageLimits.bytes })
  const kind = imageKind(bytes)
  if (kind === null) return refuse('media.unsupported')
  return refusingBroken(async () => {
    const { autoOrient } = await decode(bytes).metadata()
    const mean = decode(bytes)
      .resize(1, 1, { fit: 'fill' })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
    const [red = 0, green = red, blue = red] = await mean.raw().toBuffer()
    const colour = `#${Buffer.from([red, green, blue]).toString('hex')}`
    return ok({ id: mediaId(bytes), kind, width: autoOrient.width, height: autoOrient.height, colour })
  })
}

/**
 * The files of a picture in `folder`: `ID-WIDTH.webp` for every width that it fills, its own width up to 1600 among them,
 * and `ID-og.jpg`. Doing it again, or after having been killed, makes only what is missing and gives the same answer.
 * Throws where the disk refuses.
 */
export async function makeRenditions(
  bytes: Uint8Array,
  folder: string,
  focal: FocalPoint = { x: 0.5, y: 0.5 },
): Promise<Result<StoredImage, MediaRefusal>> {
  const image = await readImage(bytes)
  if (!image.ok) return image
  const { id, width, height, colour } = image.value
  const own = Math.min(width, widest)
  const sizes = [...widths.filter(one => one < own), own].map(one => sizeAt(one, image.value))
  const cardSize = sizeAt(Math.min(width, cardWidth), image.value)
  const planned = [
    ...sizes.map(size => ({ ...size, file: `${id}-${size.width}.webp`, type: 'image/webp', encode: asWebp })),
    { ...cardSize, file: `${id}-og.jpg`, type: 'image/jpeg', encode: asJpeg },
  ]

  let original: Sharp | null = null
  const made: Rendition[] = []
  for (const { encode, ...size } of planned) {
    let length = await sizeOf(folder, size.file)
    if (length === null) {
      if (original === null) {
        const decoded = await decodedAt(bytes, sizes.at(-1)!)
        if (!decoded.ok) return decoded
        original = decoded.value
      }
      const file = await encode(original.clone().resize(size.width, size.height, { fit: 'fill' })).toBuffer()
      await writeWhole(folder, size.file, file)
      length = file.length
    }
    made.push({ ...size, bytes: length })
  }
  return ok({ id, width, height, colour, focal, renditions: made.slice(0, -1), card: made.at(-1)! })
}

/** Effort 2 of 6: half the time of 4 for a twentieth more bytes (six widths of a picture: 0.18 s against 0.36 s). */
const asWebp = (picture: Sharp): Sharp => picture.webp({ quality: 72, effort: 2, smartSubsample: true })

const asJpeg = (picture: Sharp): Sharp =>
  picture.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true })

function sizeAt(width: number, original: { readonly width: number; readonly height: number }) {
  const height = Math.round((original.height * width) / original.width)
  return { width, height: Math.min(Math.max(height, 1), longestSide) }
}

/**
 * The picture at its largest rendition's size, decoded once for all of them: decoding twelve million pixels takes longer
 * than encoding most of the sizes. Colours are brought to sRGB by the profile that came along.
 */
const decodedAt = (bytes: Uint8Array, size: { width: number; height: number }) =>
  refusingBroken(async () => {
    const picture = decode(bytes).resize(size.width, size.height, { fit: 'fill' }).toColourspace('srgb')
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
    return ok(sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }))
  })

/**
 * Upright and bounded. A file that breaks off is refused; a flaw that every viewer forgives (stray bytes before a marker)
 * is not. Sharp drops all metadata when it writes.
 */
const decode = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: imageLimits.pixels, failOn: 'error' })
    .autoOrient()
    .timeout({ seconds: 60 })

/** Sharp knows no error classes: the one sentence that we tell apart is its own limit's. */
async function refusingBroken<T>(
  read: () => Promise<Result<T, MediaRefusal>>,
): Promise<Result<T, MediaRefusal>> {
  try {
    return await read()
  } catch (error) {
    return String(error).includes('exceeds pixel limit')
      ? refuse('media.too-many-pixels', { limit: imageLimits.pixels })
      : refuse('media.broken')
  }
}
